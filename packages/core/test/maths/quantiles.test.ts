import { describe, expect, it } from "vitest";
import {
  erlangQuantile,
  exponentialQuantile,
  logistic,
  logisticQuantile,
  lognormalQuantile,
  normalQuantile,
  poissonQuantile,
} from "../../src/maths/quantiles.js";
import { spread } from "./spread.js";

/**
 * Standard normal tail probability above x, x ≥ 0, by series below 3 and by continued fraction above: textbook formulas,
 * about 15 digits.
 */
function normalTail(x: number): number {
  const density = Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
  if (x < 3) {
    let term = x;
    let sum = x;
    for (let k = 1; term > 1e-18 * sum; k++) {
      term *= (x * x) / (2 * k + 1);
      sum += term;
    }
    return 0.5 - density * sum;
  }
  let fraction = x;
  for (let k = 200; k > 0; k--) fraction = x + k / fraction;
  return density / fraction;
}

describe("normal quantile", () => {
  it("has the published values", () => {
    expect(normalQuantile(0.5)).toBe(0);
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14);
    expect(normalQuantile(0.25)).toBeCloseTo(-0.6744897501960817, 15);
    expect(normalQuantile(0.001)).toBeCloseTo(-3.090232306167813, 14);
    expect(normalQuantile(1e-20)).toBeCloseTo(-9.26234008979841, 13);
  });

  it("gives back the probability on 100,000 inputs, relative to the tail", () => {
    let worst = 0;
    for (const x of spread(100_000, 0, 8)) {
      const p = normalTail(x);
      const back = -normalQuantile(p);
      // An error dx of the quantile moves the tail by density dx: held against what the series itself can tell.
      worst = Math.max(worst, Math.abs(normalTail(back) - p) / p / (1 + x * x));
    }
    expect(worst).toBeLessThan(1e-13);
  });

  it("is symmetric to the last bit where 1 − p is exact", () => {
    for (const p of spread(10_000, 0.5, 1)) expect(normalQuantile(1 - p)).toBe(-normalQuantile(p));
  });
});

describe("exponential and lognormal", () => {
  it("have their medians and means", () => {
    expect(exponentialQuantile(0.5, 10)).toBeCloseTo(10 * Math.LN2, 13);
    expect(exponentialQuantile(1 - Math.exp(-1), 3)).toBeCloseTo(3, 14);
    expect(lognormalQuantile(0.5, 8, 0.7)).toBeCloseTo(8 * Math.exp(-0.245), 13);
  });

  it("integrate to the mean that was asked for (TV-05)", () => {
    const n = 200_000;
    let exponential = 0;
    let lognormal = 0;
    for (let i = 0; i < n; i++) {
      const u = (i + 0.5) / n;
      exponential += exponentialQuantile(u, 4) / n;
      lognormal += lognormalQuantile(u, 42.79, 0.678) / n;
    }
    expect(Math.abs(exponential - 4)).toBeLessThan(1e-4);
    expect(Math.abs(lognormal - 42.79)).toBeLessThan(1e-3);
  });
});

describe("logistic", () => {
  it("is undone by its quantile", () => {
    expect(logistic(0)).toBe(0.5);
    expect(logistic(800)).toBe(1);
    expect(logistic(-800)).toBe(0);
    for (const x of spread(10_000, -20, 20)) expect(Math.abs(logisticQuantile(logistic(x)) - x)).toBeLessThan(1e-6);
    for (const u of spread(10_000, 0.01, 0.99)) expect(logistic(logisticQuantile(u))).toBeCloseTo(u, 14);
  });
});

describe("Poisson quantile", () => {
  it("is the smallest count whose distribution function reaches u", () => {
    for (const mean of [0.01, 0.5, 1, 4.2, 12, 36, 100]) {
      for (const u of spread(2000, 0, 1)) {
        const n = poissonQuantile(u, mean);
        let term = Math.exp(-mean);
        let below = 0;
        for (let k = 0; k < n; k++) {
          below += term;
          term *= mean / (k + 1);
        }
        expect(below).toBeLessThan(u + 1e-12);
        expect(below + term).toBeGreaterThanOrEqual(u - 1e-12);
      }
    }
  });

  it("is 0 for a mean of 0, and ends at the largest uniform there is", () => {
    expect(poissonQuantile(0.999, 0)).toBe(0);
    const last = (0xffffffff + 0.5) / 2 ** 32;
    expect(poissonQuantile(last, 0.1)).toBe(6);
    expect(poissonQuantile(last, 50)).toBeLessThan(120);
  });
});

/** Distribution function of an Erlang with mean 1, in plain sums. */
function erlangBelow(x: number, shape: number): number {
  let term = Math.exp(-shape * x);
  let tail = term;
  for (let k = 1; k < shape; k++) {
    term *= (shape * x) / k;
    tail += term;
  }
  return 1 - tail;
}

describe("Erlang quantile", () => {
  it("gives back the probability, for every shape", () => {
    for (let shape = 1; shape <= 50; shape++) {
      let worst = 0;
      for (const u of spread(2000, 0, 1)) {
        worst = Math.max(worst, Math.abs(erlangBelow(erlangQuantile(u, shape), shape) - u));
      }
      expect(worst).toBeLessThan(1e-12);
    }
  });

  it("is the exponential for shape 1", () => {
    for (const u of spread(2000, 0.001, 0.999)) expect(erlangQuantile(u, 1)).toBeCloseTo(-Math.log1p(-u), 11);
  });

  it("has published medians and tails: half of chi-square with twice the degrees", () => {
    expect(erlangQuantile(0.5, 2) * 2).toBeCloseTo(1.678346990016661, 11);
    expect(erlangQuantile(0.95, 2) * 2).toBeCloseTo(9.487729036781154 / 2, 11);
    expect(erlangQuantile(0.95, 5) * 5).toBeCloseTo(18.307038053275146 / 2, 11);
    expect(erlangQuantile(0.05, 10) * 10).toBeCloseTo(10.850811394182585 / 2, 11);
  });

  it("integrates to 1", () => {
    const n = 20_000;
    for (const shape of [1, 2, 4, 9]) {
      let sum = 0;
      for (let i = 0; i < n; i++) sum += erlangQuantile((i + 0.5) / n, shape);
      expect(Math.abs(sum / n - 1)).toBeLessThan(1e-3);
    }
  });

  it.each([0, 51, 1.5, Number.NaN])("refuses shape %s", (shape) => {
    expect(() => erlangQuantile(0.5, shape)).toThrow(RangeError);
  });
});
