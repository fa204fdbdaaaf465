import { exp } from "../maths/exponential.js";
import { erlangQuantile, exponentialQuantile, lognormalQuantile } from "../maths/quantiles.js";

/*
 * People found in a bed on the first day are not like people who come to it: a long stay is more likely to be seen. A
 * spell found under way has a length with density x f(x) / mean, where f is that of all spells, and how far it has got is
 * spread evenly over it: what remains is a uniform share of that length. A service with unlimited room that starts with
 * a Poisson number of people (arrivals a day × mean stay), with remaining times so drawn, is in its steady state from
 * the first day.
 * `found-spells` does the same for distributions that have no formula here.
 *
 * Source: Cox 1962, Renewal Theory, on recurrence times; for the steady state of M/G/∞, Takács 1962, Introduction to the
 * Theory of Queues.
 */

/** Two uniforms, strictly between 0 and 1, each used for one thing. */
export interface FoundDraw {
  /** Places the spell's length in its distribution. */
  readonly length: number;
  /** Share of the length that is still to come. */
  readonly share: number;
}

/**
 * Whole length of a lognormal spell found under way: lognormal again, its logarithm larger by sigma squared.
 * @param u uniform strictly between 0 and 1; the length grows with it
 * @param mean arithmetic mean of all spells, same unit as the result
 * @param sigma standard deviation of the logarithm
 */
export function foundLognormal(u: number, mean: number, sigma: number): number {
  return lognormalQuantile(u, mean * exp(sigma * sigma), sigma);
}

/** What remains of a lognormal spell found under way. Parameters as of {@link foundLognormal}. */
export function remainingLognormal(draw: FoundDraw, mean: number, sigma: number): number {
  return draw.share * foundLognormal(draw.length, mean, sigma);
}

/**
 * Whole length of an exponential spell found under way: the sum of two of them, past and to come.
 * @param u uniform strictly between 0 and 1; the length grows with it
 * @param mean mean of all spells, same unit as the result
 */
export function foundExponential(u: number, mean: number): number {
  return 2 * mean * erlangQuantile(u, 2);
}

/**
 * What remains of an exponential spell found under way: as long as a new one, whatever has passed.
 * @param u uniform strictly between 0 and 1; what remains grows with it
 * @param mean mean of all spells, same unit as the result
 */
export function remainingExponential(u: number, mean: number): number {
  return exponentialQuantile(u, mean);
}
