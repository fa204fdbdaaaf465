/*
 * Exponential and logarithm with the same bits in every JavaScript engine: only + - * / and table look-ups.
 * The algorithms and constants are those of FDLIBM (e_exp.c, e_log.c), whose notice is:
 * Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved. Developed at SunPro, a Sun Microsystems, Inc.
 * business. Permission to use, copy, modify, and distribute this software is freely granted, provided that this
 * notice is preserved.
 */

import { slot } from "./unboxed.js";

const LN2_HI = 6.9314718036912381649e-1;
const LN2_LO = 1.90821492927058770002e-10;
const INV_LN2 = 1.442695040888963387;

const P1 = 1.66666666666666019037e-1;
const P2 = -2.77777777770155933842e-3;
const P3 = 6.61375632143793436117e-5;
const P4 = -1.6533902205465251539e-6;
const P5 = 4.13813679705723846039e-8;

const LG1 = 6.66666666666673513e-1;
const LG2 = 3.999999999940941908e-1;
const LG3 = 2.857142874366239149e-1;
const LG4 = 2.222219843214978396e-1;
const LG5 = 1.818357216161805012e-1;
const LG6 = 1.531383769920937332e-1;
const LG7 = 1.479819860511658591e-1;

const SMALLEST_EXPONENT = -1074;
const LARGEST_EXPONENT = 1023;

/** 2^k for every k a double can hold, made by halving and doubling, which is exact. */
const POWERS_OF_TWO = ((): Float64Array => {
  const table = new Float64Array(LARGEST_EXPONENT - SMALLEST_EXPONENT + 1);
  let power = 1;
  for (let k = 0; k <= LARGEST_EXPONENT; k++, power *= 2) table[k - SMALLEST_EXPONENT] = power;
  power = 0.5;
  for (let k = -1; k >= SMALLEST_EXPONENT; k--, power /= 2) table[k - SMALLEST_EXPONENT] = power;
  return table;
})();

const words = new Float64Array(1);
const halves = new Uint32Array(words.buffer);
words[0] = 1;
/** Index of the word with sign and exponent, whatever the byte order of the machine. */
const HIGH = halves[1] === 0x3ff00000 ? 1 : 0;
const LOW = 1 - HIGH;

/** e^x, within one unit in the last place; 0 below −745.2, Infinity above 709.8. */
export function exp(x: number): number {
  slot[0] = x;
  expOfSlot();
  return slot[0];
}

/** As {@link exp}, of the number in the slot, where it leaves the result. */
export function expOfSlot(): void {
  const x = slot[0];
  if (x > 709.782712893384) {
    slot[0] = Number.POSITIVE_INFINITY;
    return;
  }
  if (x < -745.1332191019411) {
    slot[0] = 0;
    return;
  }
  if (x !== x) {
    slot[0] = x;
    return;
  }
  let k = 0;
  let hi = x;
  let lo = 0;
  if (x > 0.34657359027997264 || x < -0.34657359027997264) {
    k = Math.trunc(INV_LN2 * x + (x < 0 ? -0.5 : 0.5));
    hi = x - k * LN2_HI;
    lo = k * LN2_LO;
  }
  const r = hi - lo;
  const t = r * r;
  const c = r - t * (P1 + t * (P2 + t * (P3 + t * (P4 + t * P5))));
  if (k === 0) {
    slot[0] = 1 - ((r * c) / (c - 2) - r);
    return;
  }
  const y = 1 - (lo - (r * c) / (2 - c) - hi);
  if (k > LARGEST_EXPONENT) {
    slot[0] = y * 2 * POWERS_OF_TWO[LARGEST_EXPONENT - SMALLEST_EXPONENT];
    return;
  }
  if (k < -1021) {
    slot[0] = y * POWERS_OF_TWO[k + 1000 - SMALLEST_EXPONENT] * POWERS_OF_TWO[-1000 - SMALLEST_EXPONENT];
    return;
  }
  slot[0] = y * POWERS_OF_TWO[k - SMALLEST_EXPONENT];
}

/** Natural logarithm, within one unit in the last place; −Infinity at 0, NaN below 0. */
export function log(x: number): number {
  slot[0] = x;
  logOfSlot();
  return slot[0];
}

/** As {@link log}, of the number in the slot, where it leaves the result. */
export function logOfSlot(): void {
  const x = slot[0];
  if (x === 0) {
    slot[0] = Number.NEGATIVE_INFINITY;
    return;
  }
  if (x < 0 || x !== x) {
    slot[0] = Number.NaN;
    return;
  }
  if (x === Number.POSITIVE_INFINITY) {
    slot[0] = x;
    return;
  }
  let k = 0;
  let scaled = x;
  if (x < 2.2250738585072014e-308) {
    scaled *= 18014398509481984;
    k = -54;
  }
  words[0] = scaled;
  let high = halves[HIGH];
  k += (high >>> 20) - 1023;
  high &= 0xfffff;
  const carry = (high + 0x95f64) & 0x100000;
  halves[HIGH] = high | (carry ^ 0x3ff00000);
  k += carry >>> 20;
  const f = words[0] - 1;
  if ((0xfffff & (2 + high)) < 3) {
    if (f === 0) {
      slot[0] = k === 0 ? 0 : k * LN2_HI + k * LN2_LO;
      return;
    }
    const short = f * f * (0.5 - 0.33333333333333333 * f);
    slot[0] = k === 0 ? f - short : k * LN2_HI - (short - k * LN2_LO - f);
    return;
  }
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const t1 = w * (LG2 + w * (LG4 + w * LG6));
  const t2 = z * (LG1 + w * (LG3 + w * (LG5 + w * LG7)));
  const sum = t2 + t1;
  if (((high - 0x6147a) | (0x6b851 - high)) > 0) {
    const half = 0.5 * f * f;
    if (k === 0) {
      slot[0] = f - (half - s * (half + sum));
      return;
    }
    slot[0] = k * LN2_HI - (half - (s * (half + sum) + k * LN2_LO) - f);
    return;
  }
  if (k === 0) {
    slot[0] = f - s * (f - sum);
    return;
  }
  slot[0] = k * LN2_HI - (s * (f - sum) - k * LN2_LO - f);
}

/** log(1 + x) for x > −1, accurate near 0. */
export function log1p(x: number): number {
  const u = 1 + x;
  if (u === 1) return x;
  // The rounding error of 1 + x, given back to first order (Kahan).
  return log(u) - (u - 1 - x) / u;
}

/** The largest float32 not above x, for bounds kept in less memory. x must be a finite double of at least 0. */
export function floorToFloat32(x: number): number {
  const near = Math.fround(x);
  if (near <= x) return near;
  single[0] = near;
  singleBits[0] -= 1;
  return single[0];
}
const single = new Float32Array(1);
const singleBits = new Uint32Array(single.buffer);

/** The two 32-bit words of a double, high then low, for hashing. */
export function wordsOf(x: number): readonly [number, number] {
  words[0] = x;
  return [halves[HIGH], halves[LOW]];
}
