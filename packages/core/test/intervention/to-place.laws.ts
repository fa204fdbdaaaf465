import fc from "fast-check";
import { expect, it } from "vitest";
import { toPlace } from "../../src/intervention/to-place.js";

const amounts = fc.double({ min: -1e7, max: 1e7, noNaN: true });
const residents = fc.integer({ min: 1, max: 2_000_000 });

it("leaves an amount to the last bit in a place of the size it is for, and where it is for none", () => {
  fc.assert(
    fc.property(amounts, residents, (amount, size) => {
      expect(toPlace(amount, size, size)).toBe(amount);
      expect(toPlace(amount, undefined, size)).toBe(amount);
    }),
  );
});

it("is twice as large in a place twice as large, and nothing where nobody lives", () => {
  fc.assert(
    fc.property(amounts, residents, residents, (amount, size, here) => {
      expect(toPlace(amount, size, 2 * here)).toBeCloseTo(2 * toPlace(amount, size, here), 3);
      expect(toPlace(amount, size, 0)).toBeCloseTo(0, 12);
    }),
  );
});
