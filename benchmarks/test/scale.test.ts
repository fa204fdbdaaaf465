import { describe, expect, it } from "vitest";
import { ratio } from "../src/rounds.ts";
import { fullSeconds, sizeFor } from "../src/scale.ts";
import { noTotals } from "../src/workload.ts";

const full = { people: 500_000, days: 1_825 };

describe("slow implementations run less", () => {
  it("as few people as they say, then as few days", () => {
    expect(sizeFor({ most: { people: 50_000, personDays: 1e6 } }, full)).toEqual({ people: 50_000, days: 20 });
    expect(sizeFor({ most: { people: 500_000, personDays: 1e9 } }, full)).toEqual(full);
    expect(sizeFor({ most: { people: 500_000, personDays: 1 } }, full)).toEqual({ people: 500_000, days: 1 });
  });

  it("and their time is scaled up: people all of it, length only what comes after the first day", () => {
    const run = { seconds: 3, setupSeconds: 1, totals: noTotals() };
    expect(fullSeconds(run, { people: 50_000, days: 20 }, full, 1_825 / 20)).toBeCloseTo(10 * (1 + 2 * 91.25), 9);
    expect(fullSeconds(run, full, full, 1)).toBe(3);
  });
});

it("a ratio is the median of the rounds' ratios, not the ratio of medians", () => {
  expect(ratio([2, 9, 40], [1, 3, 10])).toEqual({ median: 3, lowest: 2, highest: 4 });
});
