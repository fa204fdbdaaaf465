import { InputError } from "../check/input-error.js";
import { nearest } from "../check/nearest.js";
import { AGE_BAND_LABELS, type Place } from "../place/place.js";
import type { Population } from "./population.js";
import { BAND_STRIDE, NUMBER_BAND } from "./seat.js";

/** Names of the number bands above those of the census: people followed under 50, and those who join later. */
const GROUP_NAMES: ReadonlyMap<number, string> = new Map([
  [NUMBER_BAND.smi, "smi"],
  [NUMBER_BAND.ld, "ld"],
  [NUMBER_BAND.child, "child"],
  [NUMBER_BAND.laterSmi, "later.smi"],
  [NUMBER_BAND.laterChild, "later.child"],
  [NUMBER_BAND.arrival, "arrived"],
  [NUMBER_BAND.entrant, "new"],
]);
const BAND_NAMES: readonly string[] = [...AGE_BAND_LABELS, ...GROUP_NAMES.values()];

/**
 * A person's permanent number as people read and write it, such as `E01013335-70-74-12`: neighbourhood, age band at the
 * start of the run (`new` for those who turn 50 later; `smi`, `ld` and `child` for those followed under 50, `later.smi` and
 * `later.child` for those of them who join later; `arrived` for those who move in), and ordinal from 1. The same in every scenario, replicate and run
 * of a place; the person behind it is another one in another replicate or under another seed.
 */
export function personId(population: Population, place: Place, row: number): string {
  const number = population.numberLow[row];
  const band = bandName(Math.floor(number / BAND_STRIDE));
  return `${codeOf(population, place, row)}-${band}-${(number % BAND_STRIDE) + 1}`;
}

function codeOf(population: Population, place: Place, row: number): string {
  return place.neighbourhoods[population.neighbourhood[row]].code;
}

function bandName(band: number): string {
  return GROUP_NAMES.get(band) ?? AGE_BAND_LABELS[band];
}

/**
 * Row of the person with an id of {@link personId}.
 * @throws InputError when the place has no such person; it says which part of the id is wrong
 */
export function rowOfPerson(population: Population, place: Place, id: string): number {
  const parts = /^(.+)-(\d\d-\d\d|85\+|[a-z]+(?:\.[a-z]+)?)-(\d+)$/.exec(id);
  if (parts === null) {
    throw new InputError(`"${id}" is not the ID of a person.`, {
      path: "person",
      got: id,
      expected: "neighbourhood, age band at the start and number, such as E01013335-70-74-12",
    });
  }
  const [, code, band, number] = parts;
  const codes = place.neighbourhoods.map((n) => n.code);
  refuseUnknown(id, code, codes, `no neighbourhood of ${place.name}`);
  refuseUnknown(id, band, BAND_NAMES, "no age band");
  const among = rowsOf(population, codes.indexOf(code), band);
  const row = among.find((one) => personId(population, place, one) === `${code}-${band}-${Number(number)}`);
  if (row !== undefined) return row;
  const last = among
    .filter((one) => population.inert[one] === 0)
    .map((one) => (population.numberLow[one] % BAND_STRIDE) + 1)
    .at(-1);
  throw new InputError(`There is nobody with the ID "${id}".`, {
    path: "person",
    got: id,
    expected: last === undefined ? `nobody: ${code}-${band} is empty` : `${code}-${band}-1 to ${last}`,
  });
}

function refuseUnknown(id: string, part: string, known: readonly string[], what: string): void {
  if (known.includes(part)) return;
  const near = nearest(part, known);
  throw new InputError(`There is nobody with the ID "${id}": ${what} is "${part}".`, {
    path: "person",
    got: id,
    expected: known.length > 16 ? `one of ${known.length}, such as ${known[0]}` : `one of ${known.join(", ")}`,
    ...(near !== undefined && { hint: `Did you mean "${near}"?` }),
  });
}

function rowsOf(population: Population, neighbourhood: number, band: string): number[] {
  const rows: number[] = [];
  for (let row = 0; row < population.size; row++) {
    if (population.neighbourhood[row] !== neighbourhood) continue;
    if (bandName(Math.floor(population.numberLow[row] / BAND_STRIDE)) === band) rows.push(row);
  }
  return rows;
}
