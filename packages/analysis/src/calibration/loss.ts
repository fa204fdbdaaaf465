import type { Aim } from "./calibration.js";

/** Standard errors in half a 95% interval. */
const HALF_WIDTH = 1.959964;

/**
 * How far a figure is from the middle of its target's interval, in standard errors: the interval is taken as 95%, and a
 * standard error of the figure may be added. Without one, 1.96 is the end of the interval.
 */
export function distance({ low, high }: Pick<Aim, "low" | "high">, figure: number, standardError = 0): number {
  const ofTarget = (high - low) / 2 / HALF_WIDTH;
  return (figure - (low + high) / 2) / Math.sqrt(ofTarget ** 2 + standardError ** 2);
}

/** Sum of squared distances; Infinity where a figure is missing. */
export function lossOf(aims: readonly Aim[], figures: readonly number[]): number {
  const total = aims.reduce((sum, aim, i) => sum + distance(aim, figures[i] ?? Number.NaN) ** 2, 0);
  return Number.isNaN(total) ? Number.POSITIVE_INFINITY : total;
}
