import { expect, test } from "vitest";
import { bandsOver } from "../src/quantiles.js";

test("bands lie on straight lines between sorted values", () => {
  expect(bandsOver([4, 1, 3, 2]).median).toBe(2.5);
  expect(bandsOver([0, 10]).q25).toBe(2.5);
  expect(bandsOver([7]).q97).toBe(7);
  expect(bandsOver([]).median).toBeNaN();
});

test("bands of 0 to 100 are the percentages", () => {
  const values = Array.from({ length: 101 }, (_, i) => 100 - i);
  expect(bandsOver(values)).toEqual({ q2: 2.5, q25: 25, median: 50, q75: 75, q97: 97.5 });
});
