/**
 * Upper 97.5% points of Student's t for 1 to 30 degrees of freedom, then 40, 60, 120 and without limit.
 * @source Standard published tables, three decimals.
 */
const POINTS = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131, 2.12, 2.11,
  2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045, 2.042,
];
const FURTHER: readonly (readonly [number, number])[] = [
  [30, 2.042],
  [40, 2.021],
  [60, 2.0],
  [120, 1.98],
];
const LIMIT = 1.96;

/**
 * Upper 97.5% point of Student's t, between table rows by 1/degrees.
 * @param degrees whole number of at least 1
 */
export function studentT975(degrees: number): number {
  if (degrees <= POINTS.length) return POINTS[degrees - 1];
  for (let i = 1; i <= FURTHER.length; i++) {
    const [lowDegrees, lowPoint] = FURTHER[i - 1];
    const next = FURTHER[i];
    const highInverse = next === undefined ? 0 : 1 / next[0];
    const highPoint = next === undefined ? LIMIT : next[1];
    if (1 / degrees < highInverse) continue;
    const part = (1 / lowDegrees - 1 / degrees) / (1 / lowDegrees - highInverse);
    return lowPoint + part * (highPoint - lowPoint);
  }
  return LIMIT;
}
