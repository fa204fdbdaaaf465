import { readFileSync } from "node:fs";
import { deprivationScore } from "@placewell/core";
import { expect, test } from "vitest";
import { gradientOf, smoothed } from "../src/place-fits/gradient.js";
import { needText } from "../src/place-fits/need-text.js";

const DECILES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

test("a gradient is found again from counts that follow it, whatever the people", () => {
  for (const gradient of [-0.4, 0, 0.73, 2]) {
    const people = DECILES.map((decile) => 1000 + 313 * ((decile * 7) % 10));
    const counted = people.map((n, i) => n * 0.02 * Math.exp(gradient * deprivationScore(i + 1)));
    expect(gradientOf({ people, counted }, deprivationScore)).toBeCloseTo(gradient, 9);
  }
});

test("numbers are smoothed with their neighbours, and those with more behind them weigh more", () => {
  expect(smoothed([1, 1, 1], [5, 1, 9])).toEqual([1, 1, 1]);
  // (0 × 1 + 4 × 2) / (1 + 2) is wrong here: weights are 1 and 2 × 3, of 0 and 4.
  expect(smoothed([0, 4], [1, 3])[1]).toBeCloseTo(24 / 7, 12);
  expect(smoothed([0, 4], [1, 3])[0]).toBeCloseTo(12 / 5, 12);
});

test("what is measured is written with four digits, beside how it was", () => {
  const profile = { perThousand: [1.23456, 2], gradient: 0.123456 };
  const text = needText({
    replicates: 3,
    years: 2,
    seed: "x",
    profiles: {
      beds: profile,
      reablement: profile,
      shortTermBeds: profile,
      homeCareHours: profile,
      careHomePlaces: profile,
    },
    admissionGradients: [0.5],
    deathGradients: [0.25],
    loads: { reablementSlots: 54.5678, shortTermBeds: 28 },
  });
  expect(text).toContain("  beds: { perThousand: [1.235,2], gradient: 0.1235 },");
  expect(text).toContain("baseLoads = { reablementSlots: 54.57, shortTermBeds: 28 }");
  expect(text).toContain("seed x, 3 replicates each, 2 years counted");
});

test("England's set holds what scripts/measure-need.ts writes: every service, nine bands", () => {
  const file = new URL("../../england/src/place-fits/base-need.generated.ts", import.meta.url);
  const text = readFileSync(file, "utf8");
  const lists = [...text.matchAll(/\[([\d.,]+)\]/g)].map(([, numbers]) => numbers!.split(",").map(Number));
  expect(lists).toHaveLength(5 + 2);
  for (const list of lists) {
    expect(list).toHaveLength(9);
    for (const n of list) expect(n).toBeGreaterThan(0);
  }
});
