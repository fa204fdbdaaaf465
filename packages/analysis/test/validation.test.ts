import type { Target } from "@placewell/england";
import { expect, test } from "vitest";
import { shareInside, validate } from "../src/validation.js";

const target = (more: Partial<Target>): Target => ({
  id: "figure",
  group: "all",
  meaning: "A figure.",
  value: 10,
  low: 8,
  high: 12,
  unit: "a year",
  source: "none",
  use: "fitted",
  ...more,
});

test("fitted and held-out targets apart; the mean of the replicates is inside or not", () => {
  const { fitted, heldOut } = validate(
    [target({}), target({ use: "seen" }), target({ use: "held out", group: "85+" })],
    [
      [11, 12, 13],
      [12, 13, 15],
    ],
  );
  expect(fitted).toMatchObject([{ name: "figure all", model: 11.5, inside: true }]);
  expect(heldOut).toMatchObject([
    { name: "figure all", model: 12.5, inside: false },
    { name: "figure 85+", model: 14, inside: false },
  ]);
  expect(shareInside([...fitted, ...heldOut])).toBeCloseTo(1 / 3);
});

test("z is the distance from the middle of the interval in standard errors of target and simulation", () => {
  const [row] = validate([target({ value: 8 })], [[11], [13]]).fitted;
  // The interval 8 to 12 has the standard error 2 / 1.96; the simulation has 1.
  expect(row!.z).toBeCloseTo(2 / Math.hypot(2 / 1.959964, 1), 10);
  expect(validate([target({})], [[12]]).fitted[0]!.z).toBeCloseTo(1.959964, 10);
});

test("without a published interval ten per cent to either side is taken, and said", () => {
  const [row] = validate([target({ low: 10, high: 10 })], [[10.9]]).fitted;
  expect(row).toMatchObject({ low: 9, high: 11, interval: "ours", inside: true });
  expect(validate([target({})], [[10]]).fitted[0]).toMatchObject({ low: 8, high: 12, interval: "published" });
});

test("a target that its sources contradict is shown and not counted", () => {
  const { fitted, heldOut, contradicted } = validate([target({ contradictedBy: "another table" })], [[20]]);
  expect([fitted, heldOut]).toEqual([[], []]);
  expect(contradicted).toMatchObject([{ inside: false }]);
});

test("a group without anybody is named, and one replicate without somebody is left out of the mean", () => {
  const { fitted, unmeasured } = validate(
    [target({ group: "85+" }), target({ group: "90+" })],
    [
      [9, Number.NaN],
      [Number.NaN, Number.NaN],
    ],
  );
  expect(fitted).toMatchObject([{ name: "figure 85+", model: 9 }]);
  expect(unmeasured.map(({ group }) => group)).toEqual(["90+"]);
});
