import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FoundSpells } from "../../src/engine/found-spells.js";
import {
  foundExponential,
  foundLognormal,
  remainingExponential,
  remainingLognormal,
} from "../../src/engine/occupancy-at-start.js";

const uniform = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });
const days = fc.double({ min: 0.01, max: 500, noNaN: true });

/** Quantile function of lengths that are equally likely. */
const equallyLikely = fc
  .array(days, { minLength: 1, maxLength: 6 })
  .map((lengths) => lengths.sort((a, b) => a - b))
  .map((lengths) => (u: number) => lengths[Math.floor(u * lengths.length)]);

describe("what is drawn for spells found under way", () => {
  it("grows with its uniform, whatever the lengths, and what remains is never more than the longest", () => {
    fc.assert(
      fc.property(equallyLikely, uniform, uniform, (quantile, u, v) => {
        const spells = new FoundSpells(quantile);
        const [low, high] = u < v ? [u, v] : [v, u];
        expect(spells.length(low)).toBeLessThanOrEqual(spells.length(high));
        expect(spells.remaining(low)).toBeLessThanOrEqual(spells.remaining(high));
        expect(spells.remaining(low)).toBeGreaterThanOrEqual(0);
        expect(spells.remaining(high)).toBeLessThanOrEqual(quantile(1 - 1e-12));
        // Long spells are seen more: at every share the one found is at least as long as one among all.
        expect(spells.length(u)).toBeGreaterThanOrEqual(quantile(u * (1 - 1e-3)));
      }),
      { numRuns: 60 },
    );
  });

  it("grows with its uniform by the formulas too, and what remains is a share of the whole", () => {
    fc.assert(
      fc.property(uniform, uniform, days, fc.double({ min: 0.05, max: 1.5, noNaN: true }), (u, v, mean, sigma) => {
        const [low, high] = u < v ? [u, v] : [v, u];
        expect(foundLognormal(low, mean, sigma)).toBeLessThanOrEqual(foundLognormal(high, mean, sigma));
        expect(foundExponential(low, mean)).toBeLessThanOrEqual(foundExponential(high, mean));
        expect(remainingExponential(low, mean)).toBeLessThanOrEqual(remainingExponential(high, mean));
        const whole = foundLognormal(u, mean, sigma);
        expect(remainingLognormal({ length: u, share: v }, mean, sigma)).toBe(v * whole);
      }),
    );
  });
});
