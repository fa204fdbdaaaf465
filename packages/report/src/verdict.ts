import type { DifferenceRow, Measure } from "@placewell/core";
import type { Interval } from "./round.js";
import { NO_NUMBER, printShare } from "./round.js";

/** What may be said of a paired difference. `not known`: no interval, as with one replicate. */
export type Verdict = "no clear difference" | "better" | "worse" | "higher" | "lower" | "not known";

/** Shares of runs between these, ends included, are too even to call a difference clear. */
const TOO_EVEN = { low: 0.4, high: 0.6 };

/**
 * What may be said of a difference: no clear difference when its 95% interval contains 0, or when barely more runs go one
 * way than the other; otherwise better or worse, or just higher or lower where neither direction is better.
 */
export function verdictOn(difference: Interval & Pick<DifferenceRow, "probabilityBetter">, measure: Measure): Verdict {
  const { lower, upper, mean, probabilityBetter } = difference;
  if (!Number.isFinite(lower) || !Number.isFinite(upper)) return "not known";
  const even =
    probabilityBetter !== undefined && probabilityBetter >= TOO_EVEN.low && probabilityBetter <= TOO_EVEN.high;
  if ((lower <= 0 && upper >= 0) || even) return "no clear difference";
  if (measure.better === "neither") return mean > 0 ? "higher" : "lower";
  return mean > 0 === (measure.better === "higher") ? "better" : "worse";
}

/** True where the verdict names a direction. */
export function isClear(verdict: Verdict): boolean {
  return verdict !== "no clear difference" && verdict !== "not known";
}

/** `fewer (better)`, `more (worse)`, `no clear difference`. */
export function verdictInWords(verdict: Verdict, mean: number): string {
  if (verdict === "not known") return "no interval: not known";
  if (!isClear(verdict)) return verdict;
  const direction = mean > 0 ? "more" : "fewer";
  return verdict === "better" || verdict === "worse" ? `${direction} (${verdict})` : direction;
}

/** Share of paired runs that came out better, as a percentage. */
export function printProbabilityBetter(probabilityBetter: number | undefined): string {
  return probabilityBetter === undefined ? NO_NUMBER : printShare(probabilityBetter);
}
