/**
 * Values with what chance did to a companion of known mean taken off, by regression: the same mean, less noise, so that
 * as small an error is found in a smaller sample. The companion is held to its own mean elsewhere.
 * @source Lavenberg & Welch 1981, Management Science 27:322.
 */
export function controlled(
  values: readonly number[],
  companion: readonly number[],
  companionMean: number,
): readonly number[] {
  const mean = (of: readonly number[]): number => of.reduce((sum, value) => sum + value, 0) / of.length;
  const [valueMean, mid] = [mean(values), mean(companion)];
  const spread = companion.reduce((sum, c) => sum + (c - mid) ** 2, 0);
  const slope = companion.reduce((sum, c, i) => sum + (c - mid) * (values[i] - valueMean), 0) / spread;
  return values.map((value, i) => value - slope * (companion[i] - companionMean));
}
