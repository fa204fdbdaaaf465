import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DailyStarts } from "../../src/engine/daily-starts.js";

/** Starts taken on each of some days by somebody who asks as often as they can. */
const takenOn = (starts: DailyStarts, days: readonly number[]) =>
  days.map((day) => {
    let n = 0;
    while (n < 1000 && starts.take(day + Math.min(0.999, n / 100))) n += 1;
    return n;
  });

const firstDay = fc.integer({ min: -800, max: 800 });
const daysFrom = (first: number, n: number) => Array.from({ length: n + 1 }, (_, i) => first + i);
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
/** Monday 0 to Sunday 6; day 0 is a Tuesday. */
const weekdayOf = (day: number) => (((day + 1) % 7) + 7) % 7;

describe("daily starts", () => {
  it("are at most the whole starts due, and average the rate over any stretch of days, before day 0 too", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 60, noNaN: true }),
        firstDay,
        fc.integer({ min: 0, max: 60 }),
        (rate, first, n) => {
          const days = daysFrom(first, n);
          const taken = takenOn(new DailyStarts("visits", rate), days);
          expect(Math.abs(sum(taken) - rate * days.length)).toBeLessThanOrEqual(1 + 1e-9);
          for (const t of taken) expect(t === Math.floor(rate) || t === Math.ceil(rate)).toBe(true);
        },
      ),
    );
  });

  it("follow a weekly pattern: its starts but for one over any stretch of days, and none on a closed day", () => {
    const open = fc.double({ min: 0.01, max: 20, noNaN: true });
    // Tenths are where whole starts come due but for rounding.
    const tenths = fc.integer({ min: 1, max: 200 }).map((n) => n / 10);
    const week = fc.array(fc.oneof(fc.constant(0), tenths, open), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(week, firstDay, fc.integer({ min: 0, max: 60 }), (pattern, first, n) => {
        const days = daysFrom(first, n);
        const taken = takenOn(new DailyStarts("visits", pattern), days);
        const due = days.map((day) => pattern[weekdayOf(day)]);
        expect(Math.abs(sum(taken) - sum(due))).toBeLessThanOrEqual(1 + 1e-5);
        taken.forEach((t, i) => {
          expect(t).toBeGreaterThanOrEqual(Math.floor(due[i] - 1e-5));
          expect(t).toBeLessThanOrEqual(due[i] === 0 ? 0 : Math.ceil(due[i] + 1e-5));
        });
      }),
      { numRuns: 500 },
    );
  });

  it("are the same by a week of equal days as by one number", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 80 }), firstDay, (quarters, first) => {
        const rate = quarters / 4;
        const days = daysFrom(first, 20);
        expect(takenOn(new DailyStarts("visits", new Array(7).fill(rate)), days)).toEqual(
          takenOn(new DailyStarts("visits", rate), days),
        );
      }),
    );
  });

  it("give 8 and 9 in turn at 8.5 a day", () => {
    expect(takenOn(new DailyStarts("visits", 8.5), [0, 1, 2, 3])).toEqual([8, 9, 8, 9]);
  });

  it("keep the working week: day 0 is a Tuesday", () => {
    const starts = new DailyStarts("visits", [2, 2, 2, 2, 2, 1, 0]);
    expect(takenOn(starts, [0, 3, 4, 5, 6])).toEqual([2, 2, 1, 0, 2]);
    expect([3, 4.9, 5].map((time) => starts.startsOn(time))).toEqual([2, 1, 0]);
  });

  it("do not add up over days on which nobody asks", () => {
    expect(takenOn(new DailyStarts("visits", 3), [0, 7, 30])).toEqual([3, 3, 3]);
  });

  it("change from the next request on, and branch apart", () => {
    const starts = new DailyStarts("visits", 2);
    expect(starts.take(5)).toBe(true);
    const branch = starts.clone();
    expect([starts.take(5.1), starts.take(5.2)]).toEqual([true, false]);
    branch.setPerDay(3);
    expect([branch.take(5.1), branch.take(5.2), branch.take(5.3)]).toEqual([true, true, false]);
    expect(starts.take(5.4)).toBe(false);
    // Day 5 is a Sunday.
    branch.setPerDay([0, 0, 0, 0, 0, 0, 4]);
    expect([branch.take(5.5), branch.clone().take(5.6), branch.take(5.6), branch.take(6)]).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(takenOn(new DailyStarts("none", 0), [0, 1])).toEqual([0, 0]);
  });

  it("are the same again after a change that is taken back", () => {
    const rate = fc.double({ min: 0, max: 20, noNaN: true });
    fc.assert(
      fc.property(rate, rate, firstDay, (usual, other, first) => {
        const starts = new DailyStarts("visits", usual);
        starts.setPerDay(other);
        takenOn(starts, daysFrom(first, 5));
        starts.setPerDay(usual);
        const after = daysFrom(first + 6, 20);
        expect(takenOn(starts, after)).toEqual(takenOn(new DailyStarts("visits", usual), after));
      }),
    );
  });

  it("that change every day have the whole number below or above each day, and come right on average", () => {
    const days = daysFrom(-730, 3000);
    const rateOn = (day: number) => 9 * (1 + 0.2 * ((Math.abs(day * 0.6180339887) % 1) - 0.5));
    const starts = new DailyStarts("visits", 0);
    const taken = days.map((day) => {
      starts.setPerDay(rateOn(day));
      return takenOn(starts, [day])[0];
    });
    taken.forEach((t, i) => {
      const rate = rateOn(days[i]);
      expect(t === Math.floor(rate) || t === Math.ceil(rate)).toBe(true);
    });
    // A day is off by half a start at most in standard deviation. 4.5 of them: passed by chance 7 times in a million; leaving out
    // every part of a start would be off by about 1,500.
    expect(Math.abs(sum(taken) - sum(days.map(rateOn)))).toBeLessThan((4.5 / 2) * Math.sqrt(days.length));
  });

  it("ask their gate for every start that is left, and do not count those it refuses", () => {
    const starts = new DailyStarts("visits", 2);
    const answers = [false, true, false, true, true];
    let asked = 0;
    starts.setGate(() => answers[asked++]!);
    expect(answers.map(() => starts.take(5.5))).toEqual([false, true, false, true, false]);
    // None is left: nobody is asked.
    expect(asked).toBe(4);
    expect(starts.clone().take(6)).toBe(true);
  });

  it("have no end without limit", () => {
    const calls = new DailyStarts("calls", Number.POSITIVE_INFINITY);
    for (const each of [calls, calls.clone()]) expect(takenOn(each, [-1, 0, 5])).toEqual([1000, 1000, 1000]);
  });

  it("refuse what is not 0 or more", () => {
    expect(() => new DailyStarts("hub", -3)).toThrow('Starts per day of "hub" must be 0 or more; got -3.');
    expect(() => new DailyStarts("hub", 1).setPerDay([1, 1, 1, 1, 1, 1, -1])).toThrow("on each weekday; got -1");
  });
});
