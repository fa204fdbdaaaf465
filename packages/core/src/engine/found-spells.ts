import { exp } from "../maths/exponential.js";

/** Steps of the table for each halving of either tail, and how many halvings: to 1 in 10^12. */
const STEPS = 128;
const HALVINGS = 40;
const LN2 = 0.6931471805599453;

/** Nodes of Gauss and Legendre's rule of two points, as shares of an interval. */
const NODES = [0.21132486540518713, 0.7886751345948129] as const;

/** Entries of the table: where nothing is left, the lower tail, the middle, the upper tail. */
const SIZE = 2 * STEPS * HALVINGS + 2;

/** Probabilities of the table, rising: finer and finer towards 0 and towards 1. */
function tableProbabilities(): Float64Array {
  const probabilities = new Float64Array(SIZE);
  for (let step = 0; step <= STEPS * HALVINGS; step++) {
    const tail = exp((-LN2 * step) / STEPS) / 2;
    probabilities[1 + STEPS * HALVINGS - step] = tail;
    probabilities[1 + STEPS * HALVINGS + step] = 1 - tail;
  }
  return probabilities;
}

/**
 * Spells found under way of any distribution that is given by its quantile function, steps and lumps included. A table is
 * worked out once; a draw is one search in it.
 *
 * Exact for spells of one length. For exponential spells, and lognormal ones with a sigma up to 1, within 1e-5 of the
 * quantile, relative, up to u = 0.9999; beyond, and for longer tails, too short: the longest 1 spell in 10^12 is as long
 * as can be. Not for means that hang on so few, such as those of a Pareto tail with an index near 1.
 */
export class FoundSpells {
  /** Mean of all spells, as the table has it. */
  readonly mean: number;
  private readonly quantile: (u: number) => number;
  /** Probability, its quantile, and the share of all time in spells that is in spells up to it. */
  private readonly probabilities: Float64Array;
  private readonly lengths: Float64Array;
  private readonly timeShares: Float64Array;
  /** Share of spells found with less to come than each length. */
  private readonly remainingShares: Float64Array;

  /**
   * @param quantile length of a spell from u strictly between 0 and 1; never falls as u grows, 0 or more, finite
   * @throws RangeError when it does fall, is below 0, not finite, or 0 everywhere
   */
  constructor(quantile: (u: number) => number) {
    const probabilities = tableProbabilities();
    const lengths = new Float64Array(SIZE);
    const timeShares = new Float64Array(SIZE);
    const remainingShares = new Float64Array(SIZE);
    let time = 0;
    for (let i = 1; i < SIZE; i++) {
      const from = probabilities[i - 1];
      const to = probabilities[i];
      const step = to - from;
      lengths[i] = quantile(to);
      if (!(lengths[i] >= lengths[i - 1] && lengths[i] < Number.POSITIVE_INFINITY)) {
        throw new RangeError(
          `Spells must be finite, 0 or more and never get shorter; got ${lengths[i - 1]} at ${from}, ${lengths[i]} at ${to}.`,
        );
      }
      const added = (step * (quantile(from + NODES[0] * step) + quantile(from + NODES[1] * step))) / 2;
      time += added;
      timeShares[i] = time;
      // The integral of the tail over lengths, by parts: what is added under the curve, and the rectangle above.
      remainingShares[i] =
        remainingShares[i - 1] + added - lengths[i - 1] * step + (lengths[i] - lengths[i - 1]) * (1 - to);
    }
    const mean = remainingShares[SIZE - 1];
    if (!(mean > 0)) throw new RangeError("Spells of no length are never found under way.");
    for (let i = 0; i < SIZE; i++) {
      timeShares[i] /= time;
      remainingShares[i] /= mean;
    }
    this.quantile = quantile;
    this.mean = mean;
    this.probabilities = probabilities;
    this.lengths = lengths;
    this.timeShares = timeShares;
    this.remainingShares = remainingShares;
  }

  /** Whole length of a spell found under way. @param u uniform strictly between 0 and 1; the length grows with it */
  length(u: number): number {
    return this.quantile(interpolated(u, this.timeShares, this.probabilities));
  }

  /**
   * What remains of a spell found under way, from one uniform: the inverse of its distribution, the integral of the tail
   * over the mean.
   * @param u uniform strictly between 0 and 1; what remains grows with it
   */
  remaining(u: number): number {
    return interpolated(u, this.remainingShares, this.lengths);
  }
}

/** Value at which a rising column of shares, from 0 to 1, reaches u: linear between entries. */
function interpolated(u: number, shares: Float64Array, values: Float64Array): number {
  let low = 0;
  let high = shares.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (shares[middle] < u) low = middle;
    else high = middle;
  }
  const width = shares[high] - shares[low];
  return values[low] + (width > 0 ? (u - shares[low]) / width : 1) * (values[high] - values[low]);
}
