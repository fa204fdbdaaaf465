import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { meanWait, placesForSameWait } from "../src/place-fits/mean-wait.js";

describe("the mean wait", () => {
  it("without a place is a whole stay: everybody gives up", () => {
    for (const load of [0.1, 5, 700]) expect(meanWait(load, 0)).toBeCloseTo(1, 12);
  });

  it("of one place is what is left of the Poisson distribution: 1 − (1 − exp(−load)) / load stays", () => {
    for (const load of [0.2, 1, 4]) expect(meanWait(load, 1)).toBeCloseTo(1 - (1 - Math.exp(-load)) / load, 12);
  });

  it("with as many places as load is near 1 / sqrt(2π load) stays where both are many", () => {
    expect(meanWait(900, 900) * Math.sqrt(2 * Math.PI * 900)).toBeCloseTo(1, 3);
  });

  it("is nothing without load", () => {
    expect(meanWait(0, 0)).toBe(0);
    expect(meanWait(0, 3)).toBe(0);
  });
});

describe("places for the same wait", () => {
  const like = { load: 59, places: 60 };

  it("are the same for the same load", () => {
    expect(placesForSameWait(59, like)).toBe(60);
    expect(placesForSameWait(28, { load: 28, places: 29 })).toBe(29);
  });

  it("are enough, and one fewer is not", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 400, noNaN: true }), (load) => {
        const places = placesForSameWait(load, like);
        expect(meanWait(load, places)).toBeLessThanOrEqual(meanWait(like.load, like.places));
        expect(meanWait(load, places - 1)).toBeGreaterThan(meanWait(like.load, like.places));
      }),
    );
  });
});
