import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bandOf, piecewiseLinear } from "../../src/maths/piecewise.js";

const knots = fc
  .uniqueArray(fc.integer({ min: -100, max: 100 }), { minLength: 2, maxLength: 8 })
  .map((list) => list.sort((a, b) => a - b));
const curve = knots.chain((xs) =>
  fc.tuple(
    fc.constant(xs),
    fc.array(fc.integer({ min: -50, max: 50 }), { minLength: xs.length, maxLength: xs.length }),
  ),
);

describe("piecewise line", () => {
  it("passes through its knots and is constant outside", () => {
    fc.assert(
      fc.property(curve, ([xs, ys]) => {
        xs.forEach((x, i) => {
          expect(piecewiseLinear(xs, ys, x)).toBe(ys[i]);
        });
        expect(piecewiseLinear(xs, ys, xs[0] - 1)).toBe(ys[0]);
        expect(piecewiseLinear(xs, ys, xs[xs.length - 1] + 1e9)).toBe(ys[ys.length - 1]);
      }),
    );
  });

  it("is halfway at the middle of two knots", () => {
    fc.assert(
      fc.property(curve, ([xs, ys]) => {
        for (let i = 1; i < xs.length; i++) {
          expect(piecewiseLinear(xs, ys, (xs[i - 1] + xs[i]) / 2)).toBeCloseTo((ys[i - 1] + ys[i]) / 2, 10);
        }
      }),
    );
  });
});

describe("band", () => {
  it("is the number of thresholds at or below", () => {
    fc.assert(
      fc.property(knots, fc.integer({ min: -120, max: 120 }), (thresholds, x) => {
        expect(bandOf(thresholds, x)).toBe(thresholds.filter((t) => x >= t).length);
      }),
    );
  });
});
