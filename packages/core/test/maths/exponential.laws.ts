import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exp, floorToFloat32, log } from "../../src/maths/exponential.js";

const pair = (min: number, max: number) =>
  fc.tuple(fc.double({ min, max, noNaN: true }), fc.double({ min, max, noNaN: true }));

/** The next double above. */
function after(x: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  view.setBigInt64(0, view.getBigInt64(0) + (x >= 0 ? 1n : -1n));
  return view.getFloat64(0);
}

describe("exp and log", () => {
  it("never fall as their argument grows", () => {
    fc.assert(
      fc.property(pair(-746, 710), pair(0, 1e300), ([a, b], [c, d]) => {
        expect(exp(Math.min(a, b))).toBeLessThanOrEqual(exp(Math.max(a, b)));
        expect(log(Math.min(c, d))).toBeLessThanOrEqual(log(Math.max(c, d)));
      }),
    );
  });

  it("never fall between neighbouring doubles, where uniforms lie", () => {
    const uniform = fc.double({ min: 2 ** -53, max: 1 - 2 ** -53, noNaN: true });
    fc.assert(
      fc.property(uniform, (u) => {
        expect(log(u)).toBeLessThanOrEqual(log(after(u)));
        expect(exp(u)).toBeLessThanOrEqual(exp(after(u)));
      }),
      { numRuns: 2000 },
    );
  });

  it("undo each other", () => {
    fc.assert(
      fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
        expect(Math.abs(log(exp(x)) - x)).toBeLessThanOrEqual(4e-16 * (1 + Math.abs(x)));
      }),
    );
  });
});

const finite = fc.oneof(
  fc.double({ min: 0, max: 10, noNaN: true }),
  fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }),
);

describe("floorToFloat32", () => {
  it("is a float32, never above, and the largest such", () => {
    fc.assert(
      fc.property(finite, (x) => {
        const floor = floorToFloat32(x);
        expect(Math.fround(floor)).toBe(floor);
        expect(floor).toBeLessThanOrEqual(x);
        const next = new Float32Array([floor]);
        new Uint32Array(next.buffer)[0] += 1;
        expect(next[0]).toBeGreaterThan(x);
      }),
      { numRuns: 2000 },
    );
  });
});
