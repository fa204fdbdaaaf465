import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Interval,
  lastDigitWorthPrinting,
  NO_NUMBER,
  printInterval,
  printNumber,
  printRange,
} from "../src/round.js";

const interval: fc.Arbitrary<Interval> = fc
  .tuple(
    fc.double({ min: -1e7, max: 1e7, noNaN: true }),
    fc.integer({ min: -4, max: 6 }),
    fc.double({ min: 1, max: 9.99, noNaN: true }),
  )
  .map(([mean, power, leading]) => {
    const half = leading * 10 ** power;
    return { mean, lower: mean - half, upper: mean + half };
  });

const read = (printed: string): number => Number(printed.replaceAll(",", "").replace("−", "-"));

describe("an interval is printed with no more digits than its width supports", () => {
  test("the last digit is worth more than a twentieth of the half-width, and no more than half of it unless capped", () => {
    fc.assert(
      fc.property(interval, (i) => {
        const power = lastDigitWorthPrinting(i)!;
        const half = (i.upper - i.lower) / 2;
        expect(10 ** power).toBeGreaterThan(half / 20.0001);
      }),
    );
  });

  test("what is printed is within half of its last digit of the number", () => {
    fc.assert(
      fc.property(interval, (i) => {
        const unit = 10 ** lastDigitWorthPrinting(i)!;
        const printed = printInterval(i);
        for (const end of ["mean", "lower", "upper"] as const) {
          expect(Math.abs(read(printed[end]) - i[end])).toBeLessThanOrEqual(unit * 0.50001 + Math.abs(i[end]) * 1e-12);
        }
      }),
    );
  });

  test("printed digits never go below the last digit worth printing", () => {
    fc.assert(
      fc.property(interval, (i) => {
        const power = lastDigitWorthPrinting(i)!;
        const decimals = printInterval(i).mean.split(".")[1]?.length ?? 0;
        expect(decimals).toBe(Math.max(0, -power));
        if (power > 0) expect(read(printInterval(i).mean) % 10 ** power).toBeCloseTo(0, 6);
      }),
    );
  });

  test("no more than three digits of the largest end", () => {
    fc.assert(
      fc.property(interval, (i) => {
        const largest = Math.max(Math.abs(i.lower), Math.abs(i.upper));
        expect(10 ** lastDigitWorthPrinting(i)!).toBeGreaterThanOrEqual(largest / 1000);
      }),
    );
  });

  test("order is kept and zero has no sign", () => {
    fc.assert(
      fc.property(interval, (i) => {
        const { lower, mean, upper } = printInterval(i);
        expect(read(lower)).toBeLessThanOrEqual(read(mean));
        expect(read(mean)).toBeLessThanOrEqual(read(upper));
        for (const printed of [lower, mean, upper]) expect(printed).not.toMatch(/^−[0.]+$/);
      }),
    );
  });
});

describe("worked examples", () => {
  test.each([
    [{ mean: -331.4, lower: -480.2, upper: -182.6 }, "−330", "−480 to −180"],
    [{ mean: -2.61, lower: -3.02, upper: -2.2 }, "−2.6", "−3.0 to −2.2"],
    [{ mean: 1234, lower: 924, upper: 1544 }, "1,200", "900 to 1,500"],
    [{ mean: 27_148_211, lower: 27_140_000, upper: 27_156_422 }, "27,100,000", "27,100,000 to 27,200,000"],
    [{ mean: -0.2, lower: -1.9, upper: 1.5 }, "−0.2", "−1.9 to 1.5"],
    [{ mean: 0, lower: 0, upper: 0 }, "0", "0 to 0"],
    [{ mean: 1 / 3, lower: 1 / 3, upper: 1 / 3 }, "0.333", "the same in every run"],
    [{ mean: 5, lower: Number.NaN, upper: Number.NaN }, "5", NO_NUMBER],
  ])("%j", (given, mean, range) => {
    expect(printInterval(given).mean).toBe(mean);
    expect(printRange(given)).toBe(range);
  });

  test("thousands", () => {
    expect([1, 999, 1000, 12_345, 1_234_567].map((n) => printNumber(n))).toEqual([
      "1",
      "999",
      "1,000",
      "12,345",
      "1,234,567",
    ]);
  });
});
