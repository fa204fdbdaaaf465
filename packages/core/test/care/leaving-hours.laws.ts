import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { england } from "../../../england/src/index.js";
import { leavingTime, withinHours } from "../../src/care/leaving-hours.js";
import { vector } from "../../src/index.js";
import { isWorkingDay } from "../../src/units/bank-holidays.js";

const hours = vector(england.parameters, "care.3.6.leaving.hours", 3);
const [first, last, morningEnd] = hours;
const time = fc.double({ min: -800, max: 1200, noNaN: true });
const u = fc.double({ min: 2 ** -33, max: 1 - 2 ** -33, noNaN: true });

const hourOf = (moment: number) => (moment - Math.floor(moment)) * 24;

describe("leaving hospital", () => {
  it("is never before one could, and between the first and the last hour", () => {
    fc.assert(
      fc.property(time, u, fc.boolean(), (from, spread, movesToMonday) => {
        const leaves = leavingTime({ hours }, from, spread, movesToMonday);
        expect(leaves).toBeGreaterThanOrEqual(from);
        expect(hourOf(leaves)).toBeGreaterThanOrEqual(first - 1e-9);
        expect(hourOf(leaves)).toBeLessThanOrEqual(last + 1e-9);
      }),
      { numRuns: 1000 },
    );
  });

  it("is at once within the hours of a working day", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -800, max: 1200 }),
        fc.double({ min: first, max: last, noNaN: true }),
        u,
        (day, hour, spread) => {
          const from = day + hour / 24;
          fc.pre(hourOf(from) >= first && hourOf(from) <= last);
          expect(withinHours({ hours }, from, spread)).toBe(from);
          if (isWorkingDay(day)) expect(leavingTime({ hours }, from, spread, true)).toBe(from);
        },
      ),
    );
  });

  it("moves from the night into the next morning", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -800, max: 1200 }),
        fc.double({ min: last + 0.01, max: 24 + first - 0.01, noNaN: true }),
        u,
        (day, hour, spread) => {
          const leaves = withinHours({ hours }, day + hour / 24, spread);
          expect(Math.floor(leaves)).toBe(day + 1);
          expect(hourOf(leaves)).toBeLessThanOrEqual(morningEnd + 1e-9);
        },
      ),
    );
  });

  it("waits for the morning of the next working day, for those whose departures do", () => {
    fc.assert(
      fc.property(time, u, (from, spread) => {
        const leaves = leavingTime({ hours }, from, spread, true);
        expect(isWorkingDay(leaves)).toBe(true);
        const anyDay = leavingTime({ hours }, from, spread, false);
        if (isWorkingDay(anyDay)) expect(leaves).toBe(anyDay);
        else {
          for (let day = Math.floor(anyDay); day < Math.floor(leaves); day++) expect(isWorkingDay(day)).toBe(false);
          expect(hourOf(leaves)).toBeLessThanOrEqual(morningEnd + 1e-9);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("is later for a later draw, and never overtakes somebody ready earlier with the same draw", () => {
    fc.assert(
      fc.property(time, time, u, u, fc.boolean(), (a, b, v, w, monday) => {
        const p = { hours };
        expect(leavingTime(p, a, Math.min(v, w), monday)).toBeLessThanOrEqual(
          leavingTime(p, a, Math.max(v, w), monday),
        );
        fc.pre(Math.floor(a) !== Math.floor(b));
        const [early, late] = [Math.min(a, b), Math.max(a, b)];
        // Within one day somebody who waited for the morning may leave after one who comes free in it.
        fc.pre(hourOf(late) >= morningEnd);
        expect(leavingTime(p, early, v, false)).toBeLessThanOrEqual(leavingTime(p, late, v, false));
      }),
    );
  });
});
