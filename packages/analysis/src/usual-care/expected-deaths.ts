import { DAYS_PER_YEAR, type ModelInputs } from "@placewell/core";
import type { CellCounts, Which } from "./people-cells.js";

/**
 * How the published probability of death q at a whole age is put on person-time, which is known by age last birthday.
 * Every way turns q into a rate as −ln(1 − q).
 */
export const CONVENTIONS = {
  /** q at age x holds from the birthday x to the next. */
  lastBirthday: "q at age last birthday",
  /** q at age x is the rate at exact age x, in a straight line from one age to the next. */
  exactAge: "q at exact age, linear",
  /** q at age x is of people aged x last birthday when a year begins, who grow a year older as it passes. */
  startOfYear: "q at age last birthday when the year begins",
} as const;

export type Convention = keyof typeof CONVENTIONS;

/** Deaths that the published table gives for person-days. */
export function expectedDeaths(
  q: ModelInputs["deathProbability"],
  days: CellCounts,
  which: Which,
  convention: Convention,
): number {
  const shift = convention === "lastBirthday" ? 0 : convention === "exactAge" ? 1 : -1;
  return days.sum(which, ({ age, sex }) => {
    const table = sex === 0 ? q.male : q.female;
    const rate = (at: number): number => -Math.log(1 - table[Math.min(at, table.length - 1)]);
    return (rate(age) + rate(age + shift)) / 2 / DAYS_PER_YEAR;
  });
}
