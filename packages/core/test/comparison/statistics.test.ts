import { describe, expect, it } from "vitest";
import {
  intervalOfMean,
  pairedDifferences,
  probabilityBetter,
  varianceReduction,
} from "../../src/comparison/statistics.js";

const a = Float64Array.of(10, 12, 17, 9);
const b = Float64Array.of(8, 12, 12, 10);

describe("by hand, on four replicates", () => {
  it("paired differences are −2, 0, −5, 1", () => {
    expect([...pairedDifferences(a, b)]).toEqual([-2, 0, -5, 1]);
  });

  it("the interval is the mean −1.5 and 3.182 standard errors of √(7 / 4)", () => {
    // Squares about the mean: 0.25 + 2.25 + 12.25 + 6.25 = 21; over 3 is 7.
    const { mean, lower, upper } = intervalOfMean(pairedDifferences(a, b));
    const half = 3.182 * Math.sqrt(7 / 4);
    expect(mean).toBe(-1.5);
    expect(lower).toBeCloseTo(-1.5 - half, 12);
    expect(upper).toBeCloseTo(-1.5 + half, 12);
  });

  it("two of four are lower and one is a tie: lower is better with 0.625, higher with 0.375", () => {
    const d = pairedDifferences(a, b);
    expect(probabilityBetter(d, "lower")).toBe(0.625);
    expect(probabilityBetter(d, "higher")).toBe(0.375);
    expect(probabilityBetter(d, "neither")).toBeUndefined();
  });

  it("the variance is reduced by (12.667 + 3.667) / 7", () => {
    // a about 12: 4 + 0 + 25 + 9 = 38, over 3. b about 10.5: 6.25 + 2.25 + 2.25 + 0.25 = 11, over 3.
    expect(varianceReduction(a, b, pairedDifferences(a, b))).toBeCloseTo((38 / 3 + 11 / 3) / 7, 12);
  });
});

describe("at the edges", () => {
  it("one replicate has a mean and no interval", () => {
    expect(intervalOfMean(Float64Array.of(3))).toEqual({ mean: 3, lower: Number.NaN, upper: Number.NaN });
    expect(varianceReduction(Float64Array.of(3), Float64Array.of(4), Float64Array.of(1))).toBeUndefined();
  });

  it("differences that do not vary have an interval of no width and no variance reduction", () => {
    const same = Float64Array.of(2, 2, 2);
    expect(intervalOfMean(same)).toEqual({ mean: 2, lower: 2, upper: 2 });
    expect(varianceReduction(Float64Array.of(1, 2, 3), Float64Array.of(3, 4, 5), same)).toBeUndefined();
    expect(probabilityBetter(Float64Array.of(0, 0), "lower")).toBe(0.5);
  });

  it("covers the true mean 95 times in 100: 5,000 samples of 6, false alarm 6 in 100,000", () => {
    let hits = 0;
    let state = 12345;
    const normal = () => {
      let sum = -6;
      for (let i = 0; i < 12; i++) sum += (state = (state * 48271) % 2147483647) / 2147483647;
      return sum;
    };
    for (let i = 0; i < 5000; i++) {
      const { lower, upper } = intervalOfMean(Float64Array.from({ length: 6 }, normal));
      if (lower <= 0 && upper >= 0) hits += 1;
    }
    expect(Math.abs(hits - 4750) / Math.sqrt(5000 * 0.95 * 0.05)).toBeLessThan(4);
  });
});
