import { quantileSorted } from "d3-array";

/** Bands over replicates: the middle value, the middle half, and the middle 95%. */
export interface Bands {
  readonly q2: number;
  readonly q25: number;
  readonly median: number;
  readonly q75: number;
  readonly q97: number;
}

/** The bands of values, one from each replicate, by straight lines between neighbours; NaN for no values. */
export function bandsOver(values: ArrayLike<number>): Bands {
  const sorted = Array.from(values).sort((a, b) => a - b);
  const at = (share: number): number => quantileSorted(sorted, share) ?? Number.NaN;
  return { q2: at(0.025), q25: at(0.25), median: at(0.5), q75: at(0.75), q97: at(0.975) };
}
