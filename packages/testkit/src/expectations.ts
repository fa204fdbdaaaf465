/** A statistic lay too far from its expected value, or the sample was too small to tell. */
export class ExpectationMissed extends Error {
  override readonly name = "ExpectationMissed";
}

/** Beyond this many standard errors a statistic counts as wrong: about 1 false alarm in 16,000 for a normal one. */
const LIMIT = 4;

/** Standard errors that an error worth finding must span, so that it is found 97.7 times in 100. */
const NEEDED = LIMIT + 2;

/** How small an error a sample must be able to show. */
export interface Power {
  /** Relative error of the expected value that must be found 97.7 times in 100; the check refuses a smaller sample. */
  readonly findsRelativeError?: number;
}

/**
 * Holds the mean of independent values to what theory says: within 4 standard errors.
 * @returns the number of standard errors between them
 * @throws ExpectationMissed
 */
export function expectMean(values: ArrayLike<number>, expected: number, power: Power = {}): number {
  const n = values.length;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += values[i];
  const mean = sum / n;
  let squares = 0;
  for (let i = 0; i < n; i++) squares += (values[i] - mean) ** 2;
  return judge(mean, Math.sqrt(squares / (n - 1) / n), expected, power);
}

/**
 * Holds a share of independent trials to its expected probability: within 4 standard errors.
 * @throws ExpectationMissed
 */
export function expectShare(hits: number, of: number, expected: number, power: Power = {}): number {
  return judge(hits / of, Math.sqrt((expected * (1 - expected)) / of), expected, power);
}

/**
 * Holds a Poisson count to its expected value: within 4 standard errors.
 * @throws ExpectationMissed
 */
export function expectCount(count: number, expected: number, power: Power = {}): number {
  return judge(count, Math.sqrt(expected), expected, power);
}

/**
 * Holds counts to equal shares by chi-square, as a normal deviate (Wilson and Hilferty): too uneven and too even both
 * count as wrong.
 * @throws ExpectationMissed
 */
export function expectUniform(counts: ArrayLike<number>): number {
  const cells = counts.length;
  let total = 0;
  for (let i = 0; i < cells; i++) total += counts[i];
  const mean = total / cells;
  if (!(mean >= 20)) throw new ExpectationMissed(`Chi-square needs 20 or more in a cell; got ${mean}.`);
  let chiSquare = 0;
  for (let i = 0; i < cells; i++) chiSquare += (counts[i] - mean) ** 2 / mean;
  const degrees = cells - 1;
  const ninths = 2 / (9 * degrees);
  const z = (Math.cbrt(chiSquare / degrees) - (1 - ninths)) / Math.sqrt(ninths);
  if (!(Math.abs(z) < LIMIT)) {
    throw new ExpectationMissed(
      `Counts are not equal but for chance: chi-square ${chiSquare} on ${degrees}, z = ${z}.`,
    );
  }
  return z;
}

function judge(found: number, standardError: number, expected: number, { findsRelativeError }: Power): number {
  if (findsRelativeError !== undefined) {
    const span = Math.abs(findsRelativeError * expected) / standardError;
    if (!(span >= NEEDED)) {
      throw new ExpectationMissed(
        `The sample is too small to find an error of ${100 * findsRelativeError}%: it spans ${span} standard errors; ` +
          `${NEEDED} are needed.`,
      );
    }
  }
  const z = (found - expected) / standardError;
  if (!(Math.abs(z) < LIMIT)) {
    throw new ExpectationMissed(`Expected ${expected}; got ${found}, ${z} standard errors of ${standardError} away.`);
  }
  return z;
}
