import { log } from "../maths/exponential.js";

/** Death rates per person-year at whole ages 0, 1, …, by sex, from probabilities of death within a year. */
export interface MortalityTable {
  readonly male: Float64Array;
  readonly female: Float64Array;
}

/** Rates from probabilities: −ln(1 − q). */
export function mortalityTable(q: {
  readonly male: readonly number[];
  readonly female: readonly number[];
}): MortalityTable {
  const rates = (values: readonly number[]): Float64Array => Float64Array.from(values, (v) => -log(1 - v));
  return { male: rates(q.male), female: rates(q.female) };
}

/**
 * Death rate per person-year at an exact age, linear between whole ages, constant above the last.
 * @param sex 0 male, 1 female
 */
export function deathRate(table: MortalityTable, sex: number, age: number): number {
  const rates = sex === 0 ? table.male : table.female;
  const last = rates.length - 1;
  if (age >= last) return rates[last];
  const lower = Math.floor(age);
  return rates[lower] + (age - lower) * (rates[lower + 1] - rates[lower]);
}
