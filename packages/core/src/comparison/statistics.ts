import { mean, sampleVariance } from "simple-statistics";
import type { Measure } from "../outcomes/measure.js";
import { studentT975 } from "./student-t.js";

/** A mean with its 95% interval (t distribution); without a second value the interval is not known and is NaN. */
export interface Interval {
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
}

/** 95% interval of the mean of independent values. */
export function intervalOfMean(values: Float64Array): Interval {
  const n = values.length;
  const centre = mean(values as unknown as number[]);
  if (n < 2) return { mean: centre, lower: Number.NaN, upper: Number.NaN };
  const half = studentT975(n - 1) * Math.sqrt(variance(values) / n);
  return { mean: centre, lower: centre - half, upper: centre + half };
}

/** Sample variance; 0 where all values are the same. */
function variance(values: Float64Array): number {
  return sampleVariance(values as unknown as number[]);
}

/** Paired differences, replicate by replicate: b − a. */
export function pairedDifferences(a: Float64Array, b: Float64Array): Float64Array {
  return b.map((value, i) => value - a[i]);
}

/** Share of differences in the better direction, ties half; undefined where neither direction is better. */
export function probabilityBetter(differences: Float64Array, better: Measure["better"]): number | undefined {
  if (better === "neither") return undefined;
  const sign = better === "higher" ? 1 : -1;
  let score = 0;
  for (const d of differences) score += d === 0 ? 0.5 : sign * d > 0 ? 1 : 0;
  return score / differences.length;
}

/** (s²A + s²B) / s²(B−A): how many times fewer replicates the pairing needs; undefined where it cannot be told. */
export function varianceReduction(a: Float64Array, b: Float64Array, differences: Float64Array): number | undefined {
  if (differences.length < 2) return undefined;
  const ofDifference = variance(differences);
  return ofDifference === 0 ? undefined : (variance(a) + variance(b)) / ofDifference;
}
