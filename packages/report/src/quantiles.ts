/** Bands over replicates: the middle value, the middle half, and the middle 95%. */
export interface Bands {
  readonly q2: number;
  readonly q25: number;
  readonly median: number;
  readonly q75: number;
  readonly q97: number;
}

/**
 * The value below which a share of the values lies, by straight lines between neighbours (type 7).
 * NaN for no values.
 */
export function quantile(values: ArrayLike<number>, share: number): number {
  const sorted = Float64Array.from(values).sort();
  const position = (sorted.length - 1) * share;
  const below = Math.floor(position);
  const low = sorted[below] ?? Number.NaN;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? Number.NaN;
  return low + (high - low) * (position - below);
}

/** The bands of values, one from each replicate. */
export function bandsOver(values: ArrayLike<number>): Bands {
  return {
    q2: quantile(values, 0.025),
    q25: quantile(values, 0.25),
    median: quantile(values, 0.5),
    q75: quantile(values, 0.75),
    q97: quantile(values, 0.975),
  };
}
