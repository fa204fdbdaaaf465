/**
 * Value at x of the line through (knots[i], values[i]), constant outside the first and last knot.
 * @param knots increasing
 */
export function piecewiseLinear(knots: ArrayLike<number>, values: ArrayLike<number>, x: number): number {
  const last = knots.length - 1;
  if (x <= knots[0]) return values[0];
  if (x >= knots[last]) return values[last];
  let i = 1;
  while (x > knots[i]) i += 1;
  const part = (x - knots[i - 1]) / (knots[i] - knots[i - 1]);
  return values[i - 1] + part * (values[i] - values[i - 1]);
}

/** Index of the first threshold above x: 0 below the first, thresholds.length at or above the last. */
export function bandOf(thresholds: ArrayLike<number>, x: number): number {
  let band = 0;
  while (band < thresholds.length && x >= thresholds[band]) band += 1;
  return band;
}
