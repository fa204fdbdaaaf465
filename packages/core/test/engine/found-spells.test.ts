import { describe, expect, it } from "vitest";
import { FoundSpells } from "../../src/engine/found-spells.js";
import { foundExponential, foundLognormal, remainingExponential } from "../../src/engine/occupancy-at-start.js";
import { exponentialQuantile, lognormalQuantile } from "../../src/maths/quantiles.js";

const UNIFORMS = [1e-9, 1e-6, 1e-3, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99, 0.999, 0.9999];

/** Refuses anything further from the formula than the docstring says. */
function expectClose(found: number, expected: number): void {
  expect(Math.abs(found / expected - 1)).toBeLessThan(1e-5);
}

describe("spells found under way, from a table", () => {
  it.each([0.05, 0.3, 0.68, 1])("lognormal, sigma %f: lengths as by the formula", (sigma) => {
    const spells = new FoundSpells((u) => lognormalQuantile(u, 12, sigma));
    expectClose(spells.mean, 12);
    for (const u of UNIFORMS) expectClose(spells.length(u), foundLognormal(u, 12, sigma));
  });

  it("exponential: lengths and what remains as by the formulas", () => {
    const spells = new FoundSpells((u) => exponentialQuantile(u, 12));
    for (const u of UNIFORMS) {
      expectClose(spells.length(u), foundExponential(u, 12));
      expectClose(spells.remaining(u), remainingExponential(u, 12));
    }
  });

  it("evenly spread from 0 to 10: the square root law, and what is left of it", () => {
    const spells = new FoundSpells((u) => 10 * u);
    for (const u of UNIFORMS) {
      expectClose(spells.length(u), 10 * Math.sqrt(u));
      expectClose(spells.remaining(u), (10 * u) / (1 + Math.sqrt(1 - u)));
    }
  });

  it("all of one length: what remains is an even share of it", () => {
    const spells = new FoundSpells(() => 7);
    expect(spells.mean).toBeCloseTo(7, 12);
    for (const u of UNIFORMS) {
      expect(spells.length(u)).toBe(7);
      expect(spells.remaining(u)).toBeCloseTo(7 * u, 11);
    }
  });

  it("7 in 10 of 2 days, 3 in 10 of 10 days: two in three are found in a long one", () => {
    const spells = new FoundSpells((u) => (u < 0.7 ? 2 : 10));
    const mean = 4.4;
    // The step falls inside an interval of the table, which is 1 in 400 wide there.
    expect(Math.abs(spells.mean - mean)).toBeLessThan(0.02);
    const isShort = 1.4 / mean;
    expect([isShort - 0.01, isShort + 0.01].map((u) => spells.length(u))).toEqual([2, 10]);
    for (const u of [0.1, 0.3, 0.44]) expect(spells.remaining(u) / (mean * u)).toBeCloseTo(1, 2);
    for (const u of [0.5, 0.7, 0.99]) {
      expect(spells.remaining(u) / (2 + ((u - 2 / mean) * mean) / 0.3)).toBeCloseTo(1, 1.5);
    }
  });

  it("refuses what are no lengths", () => {
    expect(() => new FoundSpells((u) => 1 - u)).toThrow("never get shorter");
    expect(() => new FoundSpells((u) => u - 0.5)).toThrow(RangeError);
    expect(() => new FoundSpells((u) => 1 / (u > 0.9 ? 0 : 1))).toThrow("finite");
    expect(() => new FoundSpells(() => Number.NaN)).toThrow(RangeError);
    expect(() => new FoundSpells(() => 0)).toThrow("Spells of no length are never found under way.");
  });
});
