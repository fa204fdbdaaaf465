import fc from "fast-check";
import { expect, it } from "vitest";
import { wholePlaces } from "../../src/intervention/whole-places.js";

const places = fc.double({ min: -50, max: 200, noNaN: true });

it("opens whole places only, at most one more or less than wanted", () => {
  fc.assert(
    fc.property(places, fc.nat({ max: 5000 }), (wanted, stretch) => {
      const open = wholePlaces(wanted, stretch);
      expect(Number.isInteger(open)).toBe(true);
      expect(Math.abs(open - wanted)).toBeLessThanOrEqual(1);
    }),
  );
});

it("opens as many as wanted on average: never a whole place behind, however long", () => {
  fc.assert(
    fc.property(places, fc.integer({ min: 1, max: 400 }), (wanted, stretches) => {
      let open = 0;
      for (let stretch = 0; stretch < stretches; stretch++) open += wholePlaces(wanted, stretch);
      expect(Math.abs(open - wanted * stretches)).toBeLessThanOrEqual(1);
    }),
  );
});

it("opens a whole number of places all the time", () => {
  fc.assert(
    fc.property(fc.nat({ max: 1000 }), fc.nat({ max: 5000 }), (wanted, stretch) => {
      expect(wholePlaces(wanted, stretch)).toBe(wanted);
    }),
  );
});

it("opens a part of a place for that part of the time", () => {
  expect(Array.from({ length: 8 }, (_, stretch) => wholePlaces(0.25, stretch))).toEqual([0, 0, 0, 1, 0, 0, 0, 1]);
  expect(Array.from({ length: 4 }, (_, stretch) => wholePlaces(2.5, stretch))).toEqual([2, 3, 2, 3]);
});
