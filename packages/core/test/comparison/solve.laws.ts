import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type SolvePlan, solveMonotone } from "../../src/index.js";

const plan: SolvePlan = { bounds: [0, 1], start: 0.9, target: 0.25, within: 0.001, step: 0.001, most: 30 };

describe("solveMonotone", () => {
  it("finds where a rising or falling function reaches the target", () => {
    const value = fc.double({ min: 0.05, max: 0.95, noNaN: true });
    fc.assert(
      fc.property(
        value,
        value,
        fc.double({ min: 0.3, max: 3, noNaN: true }),
        fc.boolean(),
        (at, start, power, falls) => {
          const answer = (x: number): number => (falls ? -1 : 1) * x ** power;
          const within = 0.01;
          const solved = solveMonotone(answer, { ...plan, start, target: answer(at), within });
          expect(solved.isSolved).toBe(true);
          expect(Math.abs(solved.result - answer(at))).toBeLessThanOrEqual(within);
          expect(answer(solved.value)).toBeCloseTo(solved.result, 12);
        },
      ),
    );
  });

  it("asks for no value twice, and for no more than it may", () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 12 }), fc.double({ min: 0, max: 1, noNaN: true }), (most, target) => {
        const asked: number[] = [];
        const steps = (x: number): number => {
          asked.push(x);
          return Math.floor(x * 10) / 10; // counts move in steps
        };
        const solved = solveMonotone(steps, { ...plan, target, within: 0.01, most });
        expect(new Set(asked).size).toBe(asked.length);
        expect(asked.length).toBe(solved.tried);
        expect(solved.tried).toBeLessThanOrEqual(most);
        expect(asked).toContain(solved.value);
      }),
    );
  });

  it("keeps the value it begins with where that is near enough", () => {
    expect(solveMonotone((x) => x, { ...plan, start: 0.2505 })).toEqual({
      value: 0.2505,
      result: 0.2505,
      isSolved: true,
      tried: 1,
    });
  });

  it("says so where the target lies beyond the bounds, and gives what came nearest", () => {
    const solved = solveMonotone((x) => x, { ...plan, target: 2 });
    expect(solved).toMatchObject({ value: 1, result: 1, isSolved: false });
  });

  it("tries values that can be written down", () => {
    const asked: number[] = [];
    solveMonotone((x) => asked.push(x) && x * x * x, plan);
    for (const value of asked) expect(String(value).length).toBeLessThanOrEqual("0.123".length);
  });
});
