import { describe, expect, it } from "vitest";
import { ExpectationMissed, expectCount, expectMean, expectShare, expectUniform } from "../src/index.js";

describe("a mean", () => {
  // Mean 2, variance 2/3 · 9/8 over nine values: standard error √(0.75 / 9).
  const values = [1, 2, 3, 1, 2, 3, 1, 2, 3];
  const error = Math.sqrt(0.75 / 9);

  it("is held to its expected value in standard errors", () => {
    expect(expectMean(values, 2)).toBe(0);
    expect(expectMean(values, 2 + 3.9 * error)).toBeCloseTo(-3.9, 12);
    expect(() => expectMean(values, 2 + 4.1 * error)).toThrow(ExpectationMissed);
    expect(() => expectMean(values, 2 - 4.1 * error)).toThrow(ExpectationMissed);
  });

  it("is not judged by a sample that could not show the error it must find", () => {
    const needed = (6 * error) / 2;
    expect(expectMean(values, 2, { findsRelativeError: needed * 1.001 })).toBe(0);
    expect(() => expectMean(values, 2, { findsRelativeError: needed * 0.999 })).toThrow(/too small to find an error/);
  });

  it("that is not a number is refused", () => {
    expect(() => expectMean([1, Number.NaN], 1)).toThrow(ExpectationMissed);
    expect(() => expectMean([], 1)).toThrow(ExpectationMissed);
    expect(() => expectMean([1, 1, 1], 2)).toThrow(ExpectationMissed);
  });
});

describe("a share and a count", () => {
  it("have the errors of chance", () => {
    expect(expectShare(60, 100, 0.5)).toBeCloseTo(2, 12);
    expect(() => expectShare(71, 100, 0.5)).toThrow(ExpectationMissed);
    expect(expectCount(120, 100)).toBe(2);
    expect(() => expectCount(141, 100)).toThrow(ExpectationMissed);
    expect(() => expectCount(100, 100, { findsRelativeError: 0.59 })).toThrow(/too small/);
    expect(expectCount(100, 100, { findsRelativeError: 0.61 })).toBe(0);
  });
});

describe("even counts", () => {
  it("are neither too uneven nor too even", () => {
    const jitter = Float64Array.from({ length: 100 }, (_, i) => 1000 + (i % 2 === 0 ? 32 : -32));
    expect(Math.abs(expectUniform(jitter))).toBeLessThan(1);
    const uneven = jitter.map((n, i) => n + (i < 50 ? 20 : -20));
    expect(Math.abs(expectUniform(uneven))).toBeLessThan(4);
    expect(() => expectUniform(jitter.map((n, i) => n + (i < 50 ? 40 : -40)))).toThrow(ExpectationMissed);
    expect(() => expectUniform(new Float64Array(100).fill(1000))).toThrow(ExpectationMissed);
    expect(() => expectUniform([3, 4, 5])).toThrow(/20 or more/);
  });
});
