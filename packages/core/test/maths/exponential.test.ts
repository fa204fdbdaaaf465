import { describe, expect, it } from "vitest";
import { exp, floorToFloat32, log, log1p, wordsOf } from "../../src/maths/exponential.js";
import { ulpsFromExp, ulpsFromLog, ulpsFromLog1p } from "./exact-exponential.js";
import { spread, ulpsApart } from "./spread.js";

/** Greatest distance in ulp from another function over many inputs. */
function farthest(inputs: Float64Array, f: (x: number) => number, g: (x: number) => number): number {
  let most = 0;
  for (const x of inputs) most = Math.max(most, ulpsApart(f(x), g(x)));
  return most;
}

const worst = (inputs: Float64Array, error: (x: number) => number) =>
  inputs.reduce((m, x) => Math.max(m, Math.abs(error(x))), 0);

describe("exp", () => {
  it("is within 2 units in the last place of the platform's on 400,000 inputs", () => {
    expect(farthest(spread(200_000, -5, 5), exp, Math.exp)).toBeLessThanOrEqual(2);
    expect(farthest(spread(100_000, -700, 709), exp, Math.exp)).toBeLessThanOrEqual(2);
    expect(farthest(spread(100_000, -1e-3, 1e-3), exp, Math.exp)).toBeLessThanOrEqual(2);
  });

  it("is within 1 unit in the last place of the exact value", () => {
    expect(worst(spread(3000, -5, 5), (x) => ulpsFromExp(exp(x), x))).toBeLessThan(1);
    expect(worst(spread(1000, -700, 700), (x) => ulpsFromExp(exp(x), x))).toBeLessThan(1);
  });

  it("has the published values", () => {
    expect(exp(0)).toBe(1);
    // The published 2.718281828459045 09 lies between this and the double below, 0.92 units away.
    expect(exp(1)).toBe(2.7182818284590455);
    expect(exp(-1)).toBe(0.36787944117144233);
    expect(exp(10)).toBe(22026.465794806718);
    expect(exp(0.5)).toBe(1.6487212707001282);
  });

  it("has the edges of a double", () => {
    expect(exp(709.782712893384)).toBeGreaterThan(1.797e308);
    expect(exp(709.782712893384)).toBeLessThan(Number.POSITIVE_INFINITY);
    expect(exp(709.8)).toBe(Number.POSITIVE_INFINITY);
    expect(exp(-745.2)).toBe(0);
    expect(exp(-745)).toBe(5e-324);
    expect(ulpsApart(exp(-720), Math.exp(-720))).toBeLessThanOrEqual(1);
    expect(exp(Number.NEGATIVE_INFINITY)).toBe(0);
    expect(exp(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
    expect(exp(Number.NaN)).toBeNaN();
  });
});

describe("log", () => {
  const wide = spread(100_000, -740, 709).map(Math.exp);

  it("is within 2 units in the last place of the platform's on 400,000 inputs", () => {
    expect(farthest(spread(200_000, 1e-9, 1), log, Math.log)).toBeLessThanOrEqual(2);
    expect(farthest(spread(100_000, 0.9, 1.1), log, Math.log)).toBeLessThanOrEqual(2);
    expect(
      farthest(
        wide.filter((x) => x > 0),
        log,
        Math.log,
      ),
    ).toBeLessThanOrEqual(2);
  });

  it("is within 1 unit in the last place of the exact value", () => {
    expect(worst(spread(3000, 1e-6, 1), (x) => ulpsFromLog(log(x), x))).toBeLessThan(1);
    expect(worst(spread(1000, 1, 1000), (x) => ulpsFromLog(log(x), x))).toBeLessThan(1);
  });

  it("has the published values", () => {
    expect(log(1)).toBe(0);
    expect(log(2)).toBe(0.6931471805599453);
    expect(log(10)).toBe(2.302585092994046);
    expect(log(0.5)).toBe(-0.6931471805599453);
    expect(ulpsApart(log(2 ** 1000), 1000 * Math.LN2)).toBeLessThanOrEqual(1);
  });

  it("has the edges of a double", () => {
    expect(log(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(log(-1)).toBeNaN();
    expect(log(Number.NaN)).toBeNaN();
    expect(log(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
    expect(log(5e-324)).toBe(-744.4400719213812);
    expect(log(1e-310)).toBe(Math.log(1e-310));
    expect(log(Number.MAX_VALUE)).toBe(709.782712893384);
  });
});

describe("log1p", () => {
  it("keeps its digits near 0, within 2 units in the last place of the platform's", () => {
    for (const size of [1e-300, 1e-17, 1e-10, 1e-3, 0.5]) {
      expect(farthest(spread(20_000, -size, size), log1p, Math.log1p)).toBeLessThanOrEqual(2);
    }
  });

  it("is within 1.3 units in the last place of the exact value", () => {
    for (const [from, to] of [
      [-1e-10, 1e-10],
      [-0.5, 0.5],
      [0.5, 10],
    ]) {
      const error = worst(spread(1000, from, to), (x) => ulpsFromLog1p(log1p(x), x));
      expect(error).toBeGreaterThan(0.3);
      expect(error).toBeLessThan(1.3);
    }
  });
});

describe("words of a double", () => {
  it("are high, then low, whatever the byte order of the machine", () => {
    expect(wordsOf(1)).toEqual([0x3ff00000, 0]);
    expect(wordsOf(-Math.PI)).toEqual([0xc00921fb, 0x54442d18]);
  });
});

describe("floorToFloat32", () => {
  it("keeps what a float32 holds", () => {
    expect(floorToFloat32(0)).toBe(0);
    expect(floorToFloat32(1.5)).toBe(1.5);
    expect(floorToFloat32(2 ** -149)).toBe(2 ** -149);
  });

  it("goes down where rounding would go up", () => {
    expect(Math.fround(0.1)).toBeGreaterThan(0.1);
    expect(floorToFloat32(0.1)).toBe(Math.fround(0.1) - 2 ** -27);
    expect(floorToFloat32(2 ** -149 * 0.9)).toBe(0);
    expect(floorToFloat32(1e39)).toBe(3.4028234663852886e38);
  });
});
