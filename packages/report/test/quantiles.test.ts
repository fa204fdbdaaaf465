import { expect, test } from "vitest";
import { bandsOver, quantile } from "../src/quantiles.js";

test("quantiles by straight lines between sorted values", () => {
  expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
  expect(quantile([0, 10], 0.25)).toBe(2.5);
  expect(quantile([7], 0.975)).toBe(7);
  expect(quantile([], 0.5)).toBeNaN();
});

test("bands of 0 to 100 are the percentages", () => {
  const values = Array.from({ length: 101 }, (_, i) => 100 - i);
  expect(bandsOver(values)).toEqual({ q2: 2.5, q25: 25, median: 50, q75: 75, q97: 97.5 });
});
