/** A mean over replicates and its standard error. */
export interface Estimate {
  readonly mean: number;
  readonly standardError: number;
}

/** Mean of independent values, two or more, with its standard error. */
export function estimateOf(values: readonly number[]): Estimate {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, standardError: Math.sqrt(squares / (values.length - 1) / values.length) };
}

/** As text, with the standard error: `4.43 ± 0.02`. */
export function estimateText({ mean, standardError }: Estimate, digits: number): string {
  return `${mean.toFixed(digits)} ± ${standardError.toFixed(digits)}`;
}
