import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InputError } from "../../src/check/input-error.js";
import { CapacityCalendar, type CapacityPlan } from "../../src/engine/capacity-calendar.js";
import type { WeeklyUnits } from "../../src/engine/weekly-units.js";
import { dayOfIsoDate } from "../../src/units/time.js";

const units = fc.integer({ min: 0, max: 2 });
const weekly: fc.Arbitrary<WeeklyUnits> = fc.oneof(
  units,
  fc.constant(Number.POSITIVE_INFINITY),
  fc.array(units, { minLength: 7, maxLength: 7 }),
);
const plans: fc.Arbitrary<Required<CapacityPlan>> = fc.record({
  usual: weekly,
  changes: fc
    .uniqueArray(fc.record({ from: fc.integer({ min: -40, max: 60 }), units: weekly }), {
      selector: (change) => change.from,
      maxLength: 5,
    })
    .map((changes) => changes.sort((a, b) => a.from - b.from)),
});

/** Units on a day, by reading the plan from its end; the weekday from the platform's calendar. */
function unitsOn({ usual, changes }: Required<CapacityPlan>, day: number): number {
  const inForce = changes.findLast(({ from }) => from <= day)?.units ?? usual;
  if (typeof inForce === "number") return inForce;
  const sundayFirst = new Date(Date.UTC(2025, 3, 1 + day)).getUTCDay();
  return inForce[(sundayFirst + 6) % 7];
}

describe("a capacity calendar", () => {
  it("has the units of the weekday of the last change, all day", () => {
    fc.assert(
      fc.property(
        plans,
        fc.integer({ min: -60, max: 90 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (plan, day, h) => {
          expect(new CapacityCalendar("beds", plan).unitsAt(day + h)).toBe(unitsOn(plan, day));
        },
      ),
    );
  });

  it("changes next on the first day with other units, and never when there is none", () => {
    fc.assert(
      fc.property(plans, fc.integer({ min: -60, max: 90 }), fc.constantFrom(0, 0.5), (plan, day, h) => {
        const next = new CapacityCalendar("beds", plan).nextChange(day + h);
        // Every weekday of the last stretch has been seen by then.
        const days = Array.from({ length: 160 }, (_, i) => day + 1 + i);
        const first = days.find((d) => unitsOn(plan, d) !== unitsOn(plan, day));
        expect(next).toBe(first ?? Number.POSITIVE_INFINITY);
      }),
      { numRuns: 500 },
    );
  });

  it("gives the working week its beds, from a date on", () => {
    const from = dayOfIsoDate("2025-10-06")!;
    const calendar = new CapacityCalendar("therapy", { usual: 5, changes: [{ from, units: [6, 6, 6, 6, 6, 2, 0] }] });
    // A Sunday, its Monday, and the Saturday and Sunday that follow.
    expect([from - 1, from, from + 5, from + 6].map((day) => calendar.unitsAt(day + 0.7))).toEqual([5, 6, 2, 0]);
    expect([0, from, from + 5, from + 6].map((day) => calendar.nextChange(day))).toEqual([
      from,
      from + 5,
      from + 6,
      from + 7,
    ]);
  });

  it("finds a first change on the last day of the week", () => {
    const monday = dayOfIsoDate("2025-10-06")!;
    const calendar = new CapacityCalendar("therapy", {
      usual: 6,
      changes: [{ from: monday, units: [6, 6, 6, 6, 6, 6, 0] }],
    });
    expect(calendar.nextChange(monday - 30)).toBe(monday + 6);
  });

  it.each<[CapacityPlan, string, string]>([
    [{ usual: -3 }, 'Capacity of "beds" must be 0 or more; got -3.', "usual"],
    [{ usual: Number.NaN }, 'Capacity of "beds" must be 0 or more; got NaN.', "usual"],
    [{ usual: [1, 2] }, 'Capacity of "beds" must be one number, or seven, Monday first; got 2 numbers.', "usual"],
    [
      { usual: 1, changes: [{ from: 3, units: [1, 1, 1, 1, 1, 1, Number.POSITIVE_INFINITY] }] },
      'Capacity of "beds" must be finite and 0 or more on each weekday; got Infinity.',
      "changes[0].units[6]",
    ],
    [
      { usual: 1, changes: [{ from: 3.5, units: 1 }] },
      'A change of the capacity of "beds" must be from a whole day number; got 3.5.',
      "changes[0].from",
    ],
    [
      {
        usual: 1,
        changes: [
          { from: 3, units: 1 },
          { from: 3, units: 2 },
        ],
      },
      'A change of the capacity of "beds" must be from a whole day number after 3; got 3.',
      "changes[1].from",
    ],
  ])("refuses %j", (plan, message, path) => {
    const refusal = (): unknown => {
      try {
        return new CapacityCalendar("beds", plan);
      } catch (error) {
        return error;
      }
    };
    const error = refusal();
    expect(error).toBeInstanceOf(InputError);
    expect((error as InputError).message).toBe(message);
    expect((error as InputError).detail.path).toBe(`services.beds.capacity.${path}`);
  });
});
