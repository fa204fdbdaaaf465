/*
 * Cosine with the same bits in every JavaScript engine. Polynomials of FDLIBM (k_cos.c, k_sin.c):
 * Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved. Developed at SunPro, a Sun Microsystems, Inc.
 * business. Permission to use, copy, modify, and distribute this software is freely granted, provided that this
 * notice is preserved.
 */
const TWO_PI = 6.283185307179586;

function smallCosine(x: number): number {
  const z = x * x;
  const r =
    z *
    (4.16666666666666019037e-2 +
      z *
        (-1.38888888888741095749e-3 +
          z *
            (2.48015872894767294178e-5 +
              z * (-2.75573143513906633035e-7 + z * (2.0875723212981748279e-9 + z * -1.13596475577881948265e-11)))));
  return 1 - (0.5 * z - z * r);
}

function smallSine(x: number): number {
  const z = x * x;
  const r =
    8.33333333332248946124e-3 +
    z *
      (-1.98412698298579493134e-4 +
        z * (2.75573137070700676789e-6 + z * (-2.50507602534068634195e-8 + z * 1.58969099521155010221e-10)));
  return x + x * z * (-1.66666666666666324348e-1 + z * r);
}

/** Cosine of an angle given in full turns, so that whole turns drop out exactly. Within 2 units in the last place. */
export function cosineOfTurns(turns: number): number {
  const part = turns - Math.floor(turns);
  // Mirror into the half turn 0..½, then into the eighth where the short polynomials hold.
  const half = part > 0.5 ? 1 - part : part;
  if (half <= 0.125) return smallCosine(half * TWO_PI);
  if (half <= 0.375) return -smallSine((half - 0.25) * TWO_PI);
  return -smallCosine((0.5 - half) * TWO_PI);
}
