import { measureNamed } from "@placewell/core";
import { expect, test } from "vitest";
import { isClear, verdictInWords, verdictOn } from "../src/verdict.js";

const fewerIsBetter = measureNamed("deaths");
const moreIsBetter = measureNamed("days_at_home");
const neither = measureNamed("moves");

test.each([
  [
    "interval below 0, fewer is better",
    { mean: -5, lower: -8, upper: -2, probabilityBetter: 1 },
    fewerIsBetter,
    "better",
  ],
  ["interval above 0, fewer is better", { mean: 5, lower: 2, upper: 8, probabilityBetter: 0 }, fewerIsBetter, "worse"],
  ["interval above 0, more is better", { mean: 5, lower: 2, upper: 8, probabilityBetter: 1 }, moreIsBetter, "better"],
  [
    "interval with 0 inside",
    { mean: -5, lower: -11, upper: 1, probabilityBetter: 0.9 },
    fewerIsBetter,
    "no clear difference",
  ],
  [
    "interval that ends at 0",
    { mean: -5, lower: -10, upper: 0, probabilityBetter: 0.9 },
    fewerIsBetter,
    "no clear difference",
  ],
  [
    "runs almost even",
    { mean: -5, lower: -8, upper: -2, probabilityBetter: 0.6 },
    fewerIsBetter,
    "no clear difference",
  ],
  [
    "no difference at all",
    { mean: 0, lower: 0, upper: 0, probabilityBetter: 0.5 },
    fewerIsBetter,
    "no clear difference",
  ],
  ["neither is better", { mean: 5, lower: 2, upper: 8, probabilityBetter: undefined }, neither, "higher"],
  [
    "one replicate",
    { mean: 5, lower: Number.NaN, upper: Number.NaN, probabilityBetter: 1 },
    fewerIsBetter,
    "not known",
  ],
] as const)("%s", (_, difference, measure, verdict) => {
  expect(verdictOn(difference, measure)).toBe(verdict);
});

test("the words name the direction and whether it is better", () => {
  expect(verdictInWords("better", -5)).toBe("fewer (better)");
  expect(verdictInWords("worse", 5)).toBe("more (worse)");
  expect(verdictInWords("no clear difference", 5)).toBe("no clear difference");
  expect(isClear("not known")).toBe(false);
});
