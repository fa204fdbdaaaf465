import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { meanWait, placesForSameWait } from "../src/place-fits/mean-wait.js";

/** Probability that all places are taken when nobody waits: Erlang's recursion. */
function lossOf(load: number, places: number): number {
  let loss = 1;
  for (let n = 1; n <= places; n++) loss = (load * loss) / (n + load * loss);
  return loss;
}

describe("the mean wait", () => {
  it("without a place is the patience: nobody is ever served", () => {
    for (const load of [0.1, 5, 700]) expect(meanWait({ load, places: 0, patience: 0.7 })).toBe(0.7);
  });

  it.each([
    [1, 2],
    [7.5, 9],
    [57, 60],
  ])("of people who would wait for ever is Erlang's, load %d and %d places", (load, places) => {
    const loss = lossOf(load, places);
    const waits = (places * loss) / (places - load * (1 - loss));
    expect(meanWait({ load, places, patience: 1000 })).toBeCloseTo(waits / (places - load), 9);
  });

  it.each([
    [1, 2],
    [9, 9],
    [80, 60],
  ])(
    "of people who hardly wait is their patience times the share who find it full, load %d and %d places",
    (load, places) => {
      const patience = 1e-9;
      expect(meanWait({ load, places, patience }) / patience).toBeCloseTo(lossOf(load, places), 6);
    },
  );

  it("of far too few places is what makes the served as many as can be: the rest wait out their patience", () => {
    // 1,000 ask and 200 are served: the wait on offer stays near the patience.
    expect(meanWait({ load: 1000, places: 200, patience: 0.7 })).toBeCloseTo(0.7, 2);
  });

  it("has no step where load and places are even", () => {
    const at = (load: number): number => meanWait({ load, places: 29, patience: 0.9 });
    expect(at(29)).toBeCloseTo((at(29 - 1e-4) + at(29 + 1e-4)) / 2, 7);
  });

  it("is nothing without load", () => {
    expect(meanWait({ load: 0, places: 0, patience: 1 })).toBe(0);
    expect(meanWait({ load: 0, places: 3, patience: 1 })).toBe(0);
  });
});

describe("places for the same wait", () => {
  const like = { load: 59, places: 60, patience: 0.7 };

  it("are the same for the same load", () => {
    expect(placesForSameWait(59, like)).toBe(60);
    expect(placesForSameWait(28, { load: 28, places: 29, patience: 0.9 })).toBe(29);
  });

  it("are those with the nearest wait: one more and one fewer are further off", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 400, noNaN: true }), (load) => {
        const places = placesForSameWait(load, like);
        const off = (n: number): number => Math.abs(meanWait({ ...like, load, places: n }) - meanWait(like));
        expect(off(places)).toBeLessThanOrEqual(off(places + 1));
        expect(off(places)).toBeLessThanOrEqual(off(places - 1));
      }),
    );
  });
});
