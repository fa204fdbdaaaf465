/** A figure over the replicates. */
export interface Summary {
  readonly mean: number;
  /** Monte Carlo standard error of the mean; NaN for a single replicate. */
  readonly standardError: number;
}

/** Mean and its standard error. */
export function summaryOf(values: readonly number[]): Summary {
  const n = values.length;
  const mean = values.reduce((total, value) => total + value, 0) / n;
  const squares = values.reduce((total, value) => total + (value - mean) ** 2, 0);
  return { mean, standardError: n > 1 ? Math.sqrt(squares / (n - 1) / n) : Number.NaN };
}
