import { exp } from "../maths/exponential.js";
import { DAYS_PER_YEAR } from "../units/time.js";

/** Largest error of a discount factor that the moments are chosen for, at any rate up to {@link HIGHEST_RATE}. */
const TOLERANCE = 1e-5;
const HIGHEST_RATE = 0.05;
/** Largest error of a discount factor with which figures are given: that of the months of a place. */
const ACCEPTED = 1e-4;
/** Moments of the counted time at which the error is looked at. */
const PROBES = 200;

/**
 * A few moments that stand for all of the counted time, so that what a neighbourhood uses need not be kept month by month.
 * What happens at any time is shared out over the moments by the weights that interpolate a smooth factor of time
 * (Lagrange). The weights of a time add up to 1; a discount factor is recovered to 1 part in 100,000.
 */
export class Nodes {
  /** Day of each moment. */
  readonly days: readonly number[];
  /** Coefficients of each weight by power of time, time in parts of the whole. */
  private readonly coefficients: readonly Float64Array[];
  /** The same of their integrals, of weight times time and times its square: one behind the other, by moment. */
  private readonly integrated: Float64Array;
  private readonly end: number;

  /** @param end day after the last one counted; the first is day 0 */
  constructor(end: number) {
    this.end = end;
    for (let count = 1; ; count++) {
      const at = Array.from({ length: count }, (_, k) => (2 * k + 1) / (2 * count));
      const coefficients = at.map((_, k) => lagrange(at, k));
      if (!isClose(at, coefficients, HIGHEST_RATE * end, TOLERANCE)) continue;
      this.days = at.map((part) => part * end);
      this.coefficients = coefficients;
      this.integrated = Float64Array.from(
        [1, 2, 3].flatMap((n) => coefficients.flatMap((c) => Array.from(c, (x, p) => x / (p + n)))),
      );
      return;
    }
  }

  /** Whether a factor that falls at a yearly rate, as a logarithm, is recovered to 1 part in 10,000 at every time. */
  canDiscountAt(rate: number): boolean {
    if (rate <= HIGHEST_RATE) return true;
    const at = this.days.map((day) => day / this.end);
    return isClose(at, this.coefficients, rate * this.end, ACCEPTED);
  }

  /** Writes the weights of a time. */
  weights(time: number, into: Float64Array): void {
    const part = time / this.end;
    for (let k = 0; k < this.coefficients.length; k++) into[k] = polynomial(this.coefficients[k], part);
  }

  /**
   * Writes the integrals of each weight, of weight times years and of weight times years squared from day 0 to a time:
   * days for the first, then days times years and years squared.
   */
  integrals(time: number, into: Float64Array): void {
    const { integrated } = this;
    const count = this.coefficients.length;
    const part = time / this.end;
    let factor = time;
    let at = 0;
    for (let power = 0; power < 3; power++) {
      for (let k = 0; k < count; k++, at += count) {
        let value = 0;
        for (let c = at + count - 1; c >= at; c--) value = value * part + integrated[c];
        into[power * count + k] = value * factor;
      }
      factor *= time / DAYS_PER_YEAR;
    }
  }
}

/** Coefficients, by power, of the polynomial that is 1 at one of some points and 0 at the others. */
function lagrange(points: readonly number[], k: number): Float64Array {
  const coefficients = new Float64Array(points.length);
  coefficients[0] = 1;
  let degree = 0;
  for (let j = 0; j < points.length; j++) {
    if (j === k) continue;
    const scale = points[k] - points[j];
    for (let power = degree + 1; power >= 0; power--) {
      const below = power > 0 ? coefficients[power - 1] : 0;
      coefficients[power] = (below - points[j] * coefficients[power]) / scale;
    }
    degree += 1;
  }
  return coefficients;
}

function polynomial(coefficients: Float64Array, x: number): number {
  let value = 0;
  for (let power = coefficients.length - 1; power >= 0; power--) value = value * x + coefficients[power];
  return value;
}

/** @param fall yearly rate times the days of the whole */
function isClose(
  at: readonly number[],
  coefficients: readonly Float64Array[],
  fall: number,
  tolerance: number,
): boolean {
  const factor = (part: number): number => exp((-fall * part) / DAYS_PER_YEAR);
  const known = at.map(factor);
  for (let probe = 0; probe <= PROBES; probe++) {
    const part = probe / PROBES;
    const found = known.reduce((sum, value, k) => sum + value * polynomial(coefficients[k], part), 0);
    if (Math.abs(found - factor(part)) > tolerance) return false;
  }
  return true;
}
