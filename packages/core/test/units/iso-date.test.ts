import fc from "fast-check";
import { expect, it } from "vitest";
import { dayOfIsoDate, isoDate, isoMoment } from "../../src/index.js";

it("writes days as ISO dates, and back", () => {
  expect([0, -1, 365, -27605.1].map(isoDate)).toEqual(["2025-04-01", "2025-03-31", "2026-04-01", "1949-09-01"]);
  fc.assert(
    fc.property(
      fc.integer({ min: -60_000, max: 20_000 }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (day, part) => {
        expect(dayOfIsoDate(isoDate(day + part))).toBe(day);
      },
    ),
  );
});

it("writes moments to the minute that has begun, on both sides of day 0", () => {
  expect([0, 0.5, 1 / 3, -0.25].map(isoMoment)).toEqual([
    "2025-04-01 00:00",
    "2025-04-01 12:00",
    "2025-04-01 08:00",
    "2025-03-31 18:00",
  ]);
  expect(isoMoment(1 - 1e-9)).toBe("2025-04-01 23:59");
});

it("has the order of time", () => {
  const time = fc.double({ min: -1000, max: 5000, noNaN: true });
  fc.assert(fc.property(time, time, (a, b) => !(a < b && isoMoment(a) > isoMoment(b))));
});
