import { InputError } from "../check/input-error.js";
import { suggestion } from "../check/nearest.js";
import { PERSPECTIVES, type Perspective } from "../place/payers.js";
import type { Valuation } from "../place/valuation.js";
import { readValuation, valuationRows } from "./read-valuation.js";

/** What is to be different: values by id, in the unit of their rows, and whose costs count. */
export interface ValueChanges {
  readonly values?: Readonly<Record<string, number | readonly number[]>>;
  /** Every unit cost and every price of a programme times this. */
  readonly priceFactor?: number;
  readonly perspective?: string;
}

/**
 * A valuation with some of its values changed; rows changed say so in their source.
 * @throws InputError on an id that it does not have, a list of another length, or values that cannot be used
 */
export function changeValuation(valuation: Valuation, changes: ValueChanges): Valuation {
  const { values = {}, priceFactor = 1, perspective = valuation.perspective } = changes;
  if (Object.keys(values).length === 0 && priceFactor === 1 && perspective === valuation.perspective) return valuation;
  const known = new Map(valuationRows(valuation).map((row) => [row.id, row.value]));
  for (const [id, value] of Object.entries(values)) {
    if (known.has(id) || !isProgrammePrice(id)) refuseUnknown(id, value, known);
    else if (isQalysOfProgramme(id)) refuseNoUtility(id, value);
    else refuseNoPrice(id, value);
  }
  if (!Number.isFinite(priceFactor) || priceFactor < 0) {
    throw new InputError('"priceFactor" must be 0 or more.', { path: "priceFactor", got: String(priceFactor) });
  }
  const changed = <T extends { readonly id: string; readonly source: string }>(row: T, factor: number): T => {
    const value = values[row.id];
    if (value !== undefined) return { ...row, value, source: GIVEN, status: "assumed", range: "given" };
    if (factor === 1) return row;
    const scaled = (row as unknown as { value: number }).value * factor;
    return { ...row, value: scaled, source: `${row.source}, times ${factor}`, status: "assumed" };
  };
  const next: Valuation = {
    id: `${valuation.id}, changed`,
    unitCosts: valuation.unitCosts.map((row) => changed(row, priceFactor)),
    values: valuation.values.map((row) => changed(row, 1)),
    perspective: perspectiveNamed(perspective),
    ...programmePricesOf(
      valuation,
      Object.entries(values).filter(([id]) => !known.has(id)),
      priceFactor,
    ),
  };
  readValuation(next);
  return next;
}

/**
 * Whether an id has the form of a programme's price or QALYs, `cost.name-of-programme.parameter` or `utility.…`: which there
 * are, a scenario knows.
 */
function isProgrammePrice(id: string): boolean {
  return /^(cost|utility)\.[a-z][a-z0-9]*(-[a-z0-9]+)*\.[A-Za-z0-9.]+$/.test(id);
}

const isQalysOfProgramme = (id: string): boolean => id.startsWith("utility.");

/** Nobody is better off by more than a year in full health a year, or worse off. */
function refuseNoUtility(id: string, value: unknown): void {
  if (typeof value === "number" && value >= -1 && value <= 1) return;
  throw new InputError(`"${id}" must be from -1 to 1.`, { path: `values.${id}`, got: JSON.stringify(value) });
}

function refuseNoPrice(id: string, value: unknown): void {
  if (typeof value === "number" && Number.isFinite(value) && value >= 0) return;
  throw new InputError(`"${id}" must be 0 or more GBP.`, { path: `values.${id}`, got: JSON.stringify(value) });
}

function programmePricesOf(
  { programmePrices = { factor: 1, given: {} } }: Valuation,
  now: readonly (readonly [string, number | readonly number[]])[],
  factor: number,
): Pick<Valuation, "programmePrices"> {
  const before = Object.entries(programmePrices.given).map(
    ([id, value]) => [id, isQalysOfProgramme(id) ? value : value * factor] as const,
  );
  const given = Object.fromEntries([...before, ...(now as readonly (readonly [string, number])[])]);
  const next = { factor: programmePrices.factor * factor, given };
  return next.factor === 1 && Object.keys(given).length === 0 ? {} : { programmePrices: next };
}

/** Source of a row that somebody gave in place of the one that ships. */
const GIVEN = "given by the user";

function refuseUnknown(id: string, value: unknown, known: ReadonlyMap<string, number | readonly number[]>): void {
  const now = known.get(id);
  if (now === undefined) {
    throw new InputError(`There is no value "${id}".`, {
      path: `values.${id}`,
      got: id,
      expected: "the id of a unit cost, utility, share or discount rate",
      hint: suggestion(id, [...known.keys()]),
    });
  }
  const isNumber = (x: unknown): boolean => typeof x === "number" && Number.isFinite(x);
  const fits =
    typeof now === "number"
      ? isNumber(value)
      : Array.isArray(value) && value.length === now.length && value.every(isNumber);
  if (fits) return;
  throw new InputError(`"${id}" has the wrong form.`, {
    path: `values.${id}`,
    got: JSON.stringify(value),
    expected: typeof now === "number" ? "a number" : `a list of ${now.length} numbers`,
  });
}

function perspectiveNamed(name: string): Perspective {
  if (Object.hasOwn(PERSPECTIVES, name)) return name as Perspective;
  const known = Object.keys(PERSPECTIVES);
  throw new InputError(`There is no perspective "${name}".`, {
    path: "perspective",
    got: name,
    expected: `one of ${known.join(", ")}`,
    hint: suggestion(name, known),
  });
}
