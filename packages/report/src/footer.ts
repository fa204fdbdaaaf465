import type { Comparison } from "@placewell/core";
import { printNumber } from "./round.js";

/** What only the one who runs a study can know of a result. */
export interface Receipt {
  /** Digest of the result rows; the same study and seed give the same digest. */
  readonly digest?: string;
  /** Version of the library that made the result. */
  readonly version?: string;
}

/** The line under every figure: modelled, where, who, when, how often, from which seed and set of figures. */
export function footerLine(comparison: Comparison, receipt: Receipt = {}): string {
  const { place, years, replicates, seed, modelId } = comparison;
  const parts = [
    "Modelled, not observed",
    `${place.name}: ${printNumber(place.peopleAtStart)} synthetic people`,
    `${spanOf(years)}, after ${counted(comparison.warmUpYears, "year")} of warm-up`,
    counted(replicates, "replicate"),
    `seed ${seed}`,
    `model ${modelId}`,
    ...(receipt.version === undefined ? [] : [`Placewell ${receipt.version}`]),
    ...(receipt.digest === undefined ? [] : [`result ${receipt.digest.slice(0, 12)}`]),
  ];
  return `${parts.join(" · ")}.`;
}

/** `2025-26 to 2027-28`, or the one year there is. */
export function spanOf(periods: readonly string[]): string {
  const [first = ""] = periods;
  return periods.length > 1 ? `${first} to ${periods.at(-1)}` : first;
}

/** `1 year`, `3 years`. */
export function counted(number: number, noun: string): string {
  return `${printNumber(number)} ${noun}${number === 1 ? "" : "s"}`;
}
