import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { meanWait, placesForSameWait } from "../src/place-fits/mean-wait.js";

describe("the mean wait", () => {
  it("of one server is load / (1 − load) stays", () => {
    for (const load of [0.1, 0.5, 0.9]) expect(meanWait(load, 1)).toBeCloseTo(load / (1 - load), 12);
  });

  it("of two servers is load² / (4 − load²) stays", () => {
    for (const load of [0.2, 1, 1.7]) expect(meanWait(load, 2)).toBeCloseTo(load ** 2 / (4 - load ** 2), 12);
  });

  it("is Erlang's own figure for many: load 8, ten servers, 0.4092 of requests wait", () => {
    expect(meanWait(8, 10) * 2).toBeCloseTo(0.4092, 4);
  });

  it("is without end where there are no more places than load, and nothing without load", () => {
    expect(meanWait(5, 5)).toBe(Number.POSITIVE_INFINITY);
    expect(meanWait(6, 5)).toBe(Number.POSITIVE_INFINITY);
    expect(meanWait(0, 0)).toBe(0);
    expect(meanWait(0, 3)).toBe(0);
  });
});

describe("places for the same wait", () => {
  const like = { load: 59, places: 62 };

  it("are the same for the same load", () => {
    expect(placesForSameWait(59, like)).toBe(62);
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
