import { describe, expect, it } from "vitest";
import { furthest, spreadOf } from "../src/agreement.ts";
import { noTotals, type Totals } from "../src/workload.ts";

const runs: Totals[] = [1, 2, 3, 4, 5].map((deaths) => ({ ...noTotals(), deaths, attendances: 10 * deaths }));
const reference = { runs: runs.length, spread: spreadOf(runs), events: 0 };

describe("whether implementations do the same work", () => {
  it("is zero for the same runs, also of measures that never vary", () => {
    expect(furthest(runs, reference)).toBe(0);
  });

  it("counts the errors of both sides, with the reference's variation", () => {
    const one = { ...runs[2]!, deaths: 3 + 2 * Math.SQRT2 };
    expect(furthest([one], reference)).toBeCloseTo((2 * Math.SQRT2) / Math.sqrt(2 * (1 + 1 / 5)), 9);
  });

  it("shows a difference where the reference never varies", () => {
    expect(furthest([{ ...runs[2]!, qaly: 1 }], reference)).toBe(Number.POSITIVE_INFINITY);
  });
});
