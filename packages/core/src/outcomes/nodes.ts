import { exp } from "../maths/exponential.js";
import { DAYS_PER_YEAR } from "../units/time.js";

/** A neighbourhood's use is kept at a few moments instead of months: sums at these stand for the months' sums. */
export interface Nodes {
  /** Day of each moment. */
  readonly days: readonly number[];
  /** Weight of each moment in each month: `weights[month][node]`; those of a month add up to 1. */
  readonly weights: readonly (readonly number[])[];
}

/** Largest error of a discount factor that is allowed, at any rate up to {@link HIGHEST_RATE}. */
const TOLERANCE = 1e-5;
const HIGHEST_RATE = 0.05;

/**
 * The fewest moments from which discounting month by month is recovered to 1 part in 100,000 at rates of up to 5% a
 * year, whatever happened when: weights interpolate any smooth factor of time (Lagrange).
 */
export function nodesFor(monthMiddles: readonly number[], end: number): Nodes {
  for (let count = 1; ; count++) {
    const days = Array.from({ length: count }, (_, k) => ((2 * k + 1) * end) / (2 * count));
    const weights = monthMiddles.map((t) => lagrange(days, t));
    const factor = (day: number): number => exp((-HIGHEST_RATE * day) / DAYS_PER_YEAR);
    const isClose = monthMiddles.every((t, m) => {
      const found = days.reduce((sum, day, k) => sum + weights[m][k] * factor(day), 0);
      return Math.abs(found - factor(t)) <= TOLERANCE;
    });
    if (isClose) return { days, weights };
  }
}

function lagrange(days: readonly number[], t: number): number[] {
  return days.map((day, k) =>
    days.reduce((product, other, j) => (j === k ? product : (product * (t - other)) / (day - other)), 1),
  );
}
