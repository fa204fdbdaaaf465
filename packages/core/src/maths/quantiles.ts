import { exp, log, logOfSlot } from "./exponential.js";
import { slot } from "./unboxed.js";

/**
 * Standard normal quantile.
 * @param p probability, strictly between 0 and 1
 * @source Wichura 1988, Applied Statistics 37:477, algorithm AS 241 (PPND16); within 7e-16 relative.
 */
export function normalQuantile(p: number): number {
  slot[0] = p;
  normalQuantileOfSlot();
  return slot[0];
}

/** As {@link normalQuantile}, of the number in the slot, where it leaves the result. */
export function normalQuantileOfSlot(): void {
  const p = slot[0];
  const q = p - 0.5;
  if (q <= 0.425 && q >= -0.425) {
    const r = 0.180625 - q * q;
    const above =
      ((((((2509.0809287301226727 * r + 33430.575583588128105) * r + 67265.770927008700853) * r +
        45921.953931549871457) *
        r +
        13731.693765509461125) *
        r +
        1971.5909503065514427) *
        r +
        133.14166789178437745) *
        r +
      3.387132872796366608;
    const below =
      ((((((5226.495278852545925 * r + 28729.085735721942674) * r + 39307.89580009271061) * r + 21213.794301586595867) *
        r +
        5394.1960214247511077) *
        r +
        687.1870074920579083) *
        r +
        42.313330701600911252) *
        r +
      1;
    slot[0] = (q * above) / below;
    return;
  }
  slot[0] = q < 0 ? p : 1 - p;
  logOfSlot();
  let r = Math.sqrt(-slot[0]);
  let value: number;
  if (r <= 5) {
    r -= 1.6;
    const above =
      ((((((7.7454501427834140764e-4 * r + 0.0227238449892691845833) * r + 0.24178072517745061177) * r +
        1.27045825245236838258) *
        r +
        3.64784832476320460504) *
        r +
        5.7694972214606914055) *
        r +
        4.6303378461565452959) *
        r +
      1.42343711074968357734;
    const below =
      ((((((1.05075007164441684324e-9 * r + 5.475938084995344946e-4) * r + 0.0151986665636164571966) * r +
        0.14810397642748007459) *
        r +
        0.68976733498510000455) *
        r +
        1.6763848301838038494) *
        r +
        2.05319162663775882187) *
        r +
      1;
    value = above / below;
  } else {
    r -= 5;
    const above =
      ((((((2.01033439929228813265e-7 * r + 2.71155556874348757815e-5) * r + 0.0012426609473880784386) * r +
        0.026532189526576123093) *
        r +
        0.29656057182850489123) *
        r +
        1.7848265399172913358) *
        r +
        5.4637849111641143699) *
        r +
      6.6579046435011037772;
    const below =
      ((((((2.04426310338993978564e-15 * r + 1.4215117583164458887e-7) * r + 1.8463183175100546818e-5) * r +
        7.868691311456132591e-4) *
        r +
        0.0148753612908506148525) *
        r +
        0.13692988092273580531) *
        r +
        0.59983220655588793769) *
        r +
      1;
    value = above / below;
  }
  slot[0] = q < 0 ? -value : value;
}

/** Exponential variate of the given mean, from u strictly between 0 and 1. Increases with u. */
export function exponentialQuantile(u: number, mean: number): number {
  return -mean * log(1 - u);
}

/**
 * Lognormal variate from u strictly between 0 and 1.
 * @param mean arithmetic mean, same unit as the result
 * @param sigma standard deviation of the logarithm
 */
export function lognormalQuantile(u: number, mean: number, sigma: number): number {
  return mean * exp(sigma * normalQuantile(u) - 0.5 * sigma * sigma);
}

/** Standard logistic variate from u strictly between 0 and 1. */
export function logisticQuantile(u: number): number {
  return log(u / (1 - u));
}

/** 1 / (1 + e^−x). */
export function logistic(x: number): number {
  return 1 / (1 + exp(-x));
}

/** Poisson variate of the given mean from u strictly between 0 and 1. Search from 0: meant for means below about 100. */
export function poissonQuantile(u: number, mean: number): number {
  let term = exp(-mean);
  let sum = term;
  let n = 0;
  while (u > sum && n < 10_000) {
    n += 1;
    term *= mean / n;
    if (term === 0 && n > mean) break;
    sum += term;
  }
  return n;
}

/**
 * Gamma variate with mean 1 and a whole-number shape (an Erlang), from u strictly between 0 and 1.
 * Newton steps on the closed-form distribution function, guarded by bisection; absolute error below
 * 1e-12 for u from 0.00002 to 0.9998, growing to 5e-8 at the first 32-bit word and 5e-7 at the last.
 * @throws RangeError when shape is not a whole number from 1 to 50.
 */
export function erlangQuantile(u: number, shape: number): number {
  if (!Number.isInteger(shape) || shape < 1 || shape > 50) {
    throw new RangeError(`Shape must be a whole number from 1 to 50; got ${shape}.`);
  }
  let factorial = 1;
  for (let k = 2; k < shape; k++) factorial *= k;
  // Wilson and Hilferty's cube as a start.
  const ninth = 1 / (9 * shape);
  const cube = 1 - ninth + normalQuantile(u) * Math.sqrt(ninth);
  let x = cube > 0.05 ? shape * cube * cube * cube : 0.05 * shape;
  let low = 0;
  let high = shape * 40 + 200;
  for (let step = 0; step < 60; step++) {
    let term = 1;
    let sum = 1;
    for (let k = 1; k < shape; k++) {
      term *= x / k;
      sum += term;
    }
    const tail = exp(-x);
    const error = 1 - tail * sum - u;
    if (error > 0) high = x;
    else low = x;
    let power = 1;
    for (let k = 1; k < shape; k++) power *= x;
    const density = (tail * power) / factorial;
    let next = density > 0 ? x - error / density : 0.5 * (low + high);
    if (!(next > low && next < high)) next = 0.5 * (low + high);
    const moved = next - x;
    x = next;
    if (moved < 1e-13 * (1 + x) && moved > -1e-13 * (1 + x)) break;
  }
  return x / shape;
}
