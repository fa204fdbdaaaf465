import { AGE_BAND_STARTS, type ModelInputs, vector } from "@placewell/core";
import type { CellCounts, Traits } from "./people-cells.js";

/** How many times a person of an age and sex counts. */
export type Weight = (traits: Pick<Traits, "age" | "sex">) => number;

/** The weights of a figure: for what happens over the counted time, and for who is there on the last day. */
export interface Ages {
  readonly overTime: Weight;
  readonly atEnd: Weight;
}

/** Everybody counts once. */
export const AS_THEY_ARE: Weight = () => 1;

/** The ages that the people of a run have. */
export const AGES_AS_THEY_ARE: Ages = { overTime: AS_THEY_ARE, atEnd: AS_THEY_ARE };

/** First age of nine bands: the eight of the census, the last of them split. */
const BAND_STARTS: readonly number[] = [...AGE_BAND_STARTS, 90];
const SEXES = [0, 1] as const;

/** Residents by sex, men first, and in nine bands from 50-54 to 90+. */
export type StandardPopulation = readonly (readonly number[])[];

/** England's residents, from the rows of the national set on who lives there. */
export function populationOfEngland({ parameters }: Pick<ModelInputs, "parameters">): StandardPopulation {
  const counts = vector(parameters, "pop.counts", AGE_BAND_STARTS.length);
  const women = vector(parameters, "pop.sexShare", BAND_STARTS.length);
  const [oldest] = vector(parameters, "pop.share90", 1);
  const last = AGE_BAND_STARTS.length - 1;
  const bands = [...counts.slice(0, last), counts[last]! * (1 - oldest!), counts[last]! * oldest!];
  return SEXES.map((sex) => bands.map((count, band) => count * (sex === 1 ? women[band]! : 1 - women[band]!)));
}

/**
 * Weights that give people the ages and sexes of a standard population: the standard's share of each band and sex over
 * theirs, of those of 50 and over. With them, a count over a count of people is the directly standardised rate. Younger
 * people count once; a band without anybody cannot be weighted, and is left out.
 */
export function weightsTo(standard: StandardPopulation, people: CellCounts): Weight {
  const counted = SEXES.map((sex) => BAND_STARTS.map((from, band) => people.sum({ sex, ages: [from, endOf(band)] })));
  const total = (table: StandardPopulation): number => table.flat().reduce((sum, n) => sum + n, 0);
  const scale = total(counted) / total(standard);
  const weights = counted.map((bands, sex) =>
    bands.map((n, band) => (n === 0 ? 0 : (standard[sex]![band]! / n) * scale)),
  );
  return ({ age, sex }) => {
    const band = BAND_STARTS.findLastIndex((from) => age >= from);
    return band < 0 ? 1 : weights[sex]![band]!;
  };
}

function endOf(band: number): number {
  return BAND_STARTS[band + 1] ?? Number.POSITIVE_INFINITY;
}
