import { exp } from "../maths/exponential.js";
import { piecewiseLinear } from "../maths/piecewise.js";

/** Most deficits a person can have: the length of the electronic frailty index. */
export const MAX_DEFICITS = 36;

/** Frailty classes by number. */
export const FRAILTY_CLASSES = ["fit", "mild", "moderate", "severe"] as const;

/** How deficits depend on age and deprivation. */
export interface FrailtyParameters {
  /** Mean deficits at age 70, middle deprivation. */
  readonly deficitsAt70: number;
  /** Growth of the mean, per year of age. */
  readonly growthPerYear: number;
  /** Log ratio of deficits, most against least deprived decile, at {@link FrailtyParameters.gradientAges}. */
  readonly gradient: Float64Array;
  readonly gradientAges: Float64Array;
  /** Shape of the person-level spread (gamma, mean 1). */
  readonly spreadShape: number;
  /** First deficit count of mild, moderate and severe frailty. */
  readonly classStarts: Float64Array;
}

/** Mean deficits of people of an age (years) and deprivation score, in people of average proneness. */
export function expectedDeficits(p: FrailtyParameters, age: number, deprivation: number): number {
  const gradient = piecewiseLinear(p.gradientAges, p.gradient, age);
  return p.deficitsAt70 * exp(p.growthPerYear * (age - 70) + gradient * deprivation);
}

/** Frailty class, 0 fit to 3 severe, of a deficit count. */
export function frailtyClass(p: FrailtyParameters, deficits: number): number {
  if (deficits < p.classStarts[0]) return 0;
  if (deficits < p.classStarts[1]) return 1;
  return deficits < p.classStarts[2] ? 2 : 3;
}
