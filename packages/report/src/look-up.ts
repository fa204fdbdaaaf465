import type { Comparison, Measure } from "@placewell/core";

/**
 * A way to find a row by the values of some of its columns: `lookUp(rows, "scenario", "measure")("both", "deaths")`.
 * Undefined where there is no such row.
 */
export function lookUp<Row, Key extends keyof Row>(
  rows: readonly Row[],
  ...keys: readonly Key[]
): (...values: readonly Row[Key][]) => Row | undefined {
  const byKey = new Map(rows.map((row) => [JSON.stringify(keys.map((key) => row[key])), row]));
  return (...values) => byKey.get(JSON.stringify(values));
}

/**
 * The measure of that name in a comparison.
 * @throws RangeError when the comparison did not count it.
 */
export function measureOf(comparison: Pick<Comparison, "measures">, name: string): Measure {
  const found = comparison.measures.find((measure) => measure.name === name);
  if (found === undefined) throw new RangeError(`This comparison has no measure "${name}".`);
  return found;
}
