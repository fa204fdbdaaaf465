import { normalQuantile } from "../../src/maths/quantiles.js";

/** A chi-square as a normal deviate, after Wilson and Hilferty: too large and too small both stand out. */
export function zOfChiSquare(chiSquare: number, degrees: number): number {
  const ninths = 2 / (9 * degrees);
  return (Math.cbrt(chiSquare / degrees) - (1 - ninths)) / Math.sqrt(ninths);
}

/** Counts against the shares that are expected of them, as a normal deviate. */
export function zOfCounts(counts: ArrayLike<number>, shares: (cell: number) => number): number {
  let total = 0;
  for (let i = 0; i < counts.length; i++) total += counts[i];
  let chiSquare = 0;
  for (let i = 0; i < counts.length; i++) {
    const expected = total * shares(i);
    if (!(expected >= 4)) throw new RangeError(`Chi-square needs 4 or more in a cell; got ${expected}.`);
    chiSquare += (counts[i] - expected) ** 2 / expected;
  }
  return zOfChiSquare(chiSquare, counts.length - 1);
}

/** Counts against equal shares, as a normal deviate. */
export function zOfEvenCounts(counts: ArrayLike<number>): number {
  return zOfCounts(counts, () => 1 / counts.length);
}

/**
 * Kolmogorov and Smirnov's greatest distance between values and their distribution function, as a normal deviate:
 * positive when too far, negative when too close. Stephens' correction for the sample size.
 */
export function zOfDistance(values: Float64Array, below: (x: number) => number): number {
  const sorted = Float64Array.from(values).sort();
  const n = sorted.length;
  let distance = 0;
  for (let i = 0; i < n; i++) {
    const p = below(sorted[i]);
    distance = Math.max(distance, p - i / n, (i + 1) / n - p);
  }
  const x = (Math.sqrt(n) + 0.12 + 0.11 / Math.sqrt(n)) * distance;
  // The one of Kolmogorov's two series that converges fast.
  if (x < 1) {
    let sum = 0;
    for (let k = 1; k < 20; k += 2) sum += Math.exp(-((k * Math.PI) ** 2) / (8 * x * x));
    return deviate((Math.sqrt(2 * Math.PI) / x) * sum);
  }
  let tail = 0;
  for (let k = 1; k < 20; k++) tail += (k % 2 === 1 ? 2 : -2) * Math.exp(-2 * k * k * x * x);
  return -deviate(tail);
}

function deviate(p: number): number {
  if (p <= 0) return Number.NEGATIVE_INFINITY;
  return p >= 1 ? Number.POSITIVE_INFINITY : normalQuantile(p);
}
