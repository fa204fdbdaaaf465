import { foundExponential, foundLognormal } from "../engine/occupancy-at-start.js";
import { exponentialQuantile, lognormalQuantile } from "../maths/quantiles.js";

/*
 * A stay is a sum: a least length, a lognormal part and, with delirium, an exponential one. Found under way, the sum is
 * longer: one of its parts, chosen by its share of the mean, has the law of a part found under way, the others their own.
 * So the whole has the length-biased law, without a table. Somebody who dies at a moment spread evenly over the stay is
 * there for a share u of it; found under way, for the square root of one.
 *
 * Source: Arratia, Goldstein and Kochman 2019, Size bias for one and all, Probability Surveys 16, sections 2.3 and 2.4.
 */

/** The law of a stay of one person. */
export interface StayLaw {
  /** Least length, mean of the lognormal part, mean of the exponential part (0 for none), days. */
  readonly minimum: number;
  readonly mean: number;
  readonly delirium: number;
  readonly sigma: number;
  /** No stay is longer, days. */
  readonly cap: number;
  readonly dies: boolean;
}

/** Uniforms strictly between 0 and 1, each used for one thing. */
export interface StayDraw {
  /** Chooses the part that is found under way. */
  readonly part: number;
  readonly lognormal: number;
  readonly exponential: number;
  /** Moment of death in the stay. */
  readonly death: number;
  /** Share of the stay that has passed. */
  readonly passed: number;
}

/** A stay found under way, days. */
export interface FoundStay {
  readonly passed: number;
  readonly toCome: number;
}

/** Mean days that somebody with such a stay is there, the cap left out. */
export function meanDays({ minimum, mean, delirium, dies }: StayLaw): number {
  const days = minimum + mean + delirium;
  return dies ? days / 2 : days;
}

/**
 * A stay found under way.
 * @returns undefined where the draw falls past the longest stay: draw again
 */
export function foundStay(law: StayLaw, draw: StayDraw): FoundStay | undefined {
  const days = foundDays(law, draw);
  const there = law.dies ? days * Math.sqrt(draw.death) : days;
  const passed = draw.passed * there;
  if (passed >= law.cap) return undefined;
  return { passed, toCome: (there < law.cap ? there : law.cap) - passed };
}

function foundDays({ minimum, mean, delirium, sigma }: StayLaw, draw: StayDraw): number {
  const part = draw.part * (minimum + mean + delirium);
  const isLognormal = part >= minimum && part < minimum + mean;
  const lognormal = (isLognormal ? foundLognormal : lognormalQuantile)(draw.lognormal, mean, sigma);
  if (delirium === 0) return minimum + lognormal;
  const isExponential = part >= minimum + mean;
  return minimum + lognormal + (isExponential ? foundExponential : exponentialQuantile)(draw.exponential, delirium);
}
