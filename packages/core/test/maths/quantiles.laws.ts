import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  erlangQuantile,
  exponentialQuantile,
  logisticQuantile,
  lognormalQuantile,
  normalQuantile,
  poissonQuantile,
} from "../../src/maths/quantiles.js";
import { uniform } from "../../src/random/stream.js";

const word = fc.integer({ min: 0, max: 0xffffffff });

/** Two uniforms as the run draws them, often neighbours, the smaller first. */
const uniforms = fc
  .oneof(
    fc.tuple(word, word),
    word.map((w): [number, number] => [w, Math.min(w + 1, 0xffffffff)]),
    fc.integer({ min: 0, max: 1000 }).map((w): [number, number] => [0xffffffff - w - 1, 0xffffffff - w]),
  )
  .map(([a, b]) => [uniform(Math.min(a, b)), uniform(Math.max(a, b))] as const);

describe("every quantile grows with its uniform and is finite", () => {
  const mean = fc.double({ min: 0.01, max: 100, noNaN: true });
  const shape = fc.integer({ min: 1, max: 50 });
  const sigma = fc.double({ min: 0.05, max: 2, noNaN: true });

  it.each<[string, (u: number, given: [number, number, number]) => number]>([
    ["normal", (u) => normalQuantile(u)],
    ["exponential", (u, [m]) => exponentialQuantile(u, m)],
    ["lognormal", (u, [m, , s]) => lognormalQuantile(u, m, s)],
    ["logistic", (u) => logisticQuantile(u)],
    ["Poisson", (u, [m]) => poissonQuantile(u, m)],
    ["Erlang", (u, [, k]) => erlangQuantile(u, k)],
  ])("%s", (_, quantile) => {
    fc.assert(
      fc.property(uniforms, fc.tuple(mean, shape, sigma), ([low, high], given) => {
        const [a, b] = [quantile(low, given), quantile(high, given)];
        expect(Number.isFinite(a) && Number.isFinite(b)).toBe(true);
        expect(a).toBeLessThanOrEqual(b);
      }),
      { numRuns: 1500 },
    );
  });
});
