import { InputError } from "../check/input-error.js";
import { DAYS_PER_WEEK, weekday } from "../units/time.js";
import { type WeeklyUnits, weekOf } from "./weekly-units.js";

/** A change of what is usual, until the next one. */
export interface CapacityChange {
  /** First day on which it holds, a whole number; day 0 is 1 April 2025. */
  readonly from: number;
  readonly units: WeeklyUnits;
}

/** The units of a service over time, as planned. */
export interface CapacityPlan {
  /** Before the first change. */
  readonly usual: WeeklyUnits;
  /** In the order of their days, no two on one day. */
  readonly changes?: readonly CapacityChange[];
}

/**
 * Capacity by calendar: so many units on each weekday, which may change from a day on. Units change at midnight. A run
 * files an event at {@link nextChange}, and there sets the capacity and serves those who now fit.
 */
export class CapacityCalendar {
  /** First day of each stretch with one weekly pattern; the first has always been. */
  private readonly starts: readonly number[];
  private readonly weeks: readonly (readonly number[])[];

  /**
   * @param name the service's
   * @throws InputError when units, or the days of changes, are not what they must be
   */
  constructor(name: string, plan: CapacityPlan) {
    const changes = plan.changes ?? [];
    const path = `services.${name}.capacity`;
    const what = `Capacity of "${name}"`;
    this.starts = [Number.NEGATIVE_INFINITY, ...changes.map(({ from }) => from)];
    this.weeks = [
      weekOf(plan.usual, what, `${path}.usual`),
      ...changes.map(({ units }, i) => weekOf(units, what, `${path}.changes[${i}].units`)),
    ];
    changes.forEach(({ from }, i) => {
      if (Number.isInteger(from) && from > this.starts[i]) return;
      const expected = i === 0 ? "a whole day number" : `a whole day number after ${this.starts[i]}`;
      throw new InputError(`A change of the capacity of "${name}" must be from ${expected}; got ${from}.`, {
        path: `${path}.changes[${i}].from`,
        got: String(from),
        expected,
      });
    });
  }

  /** Units at a moment. @param time days */
  unitsAt(time: number): number {
    return this.weeks[this.stretchOf(time)][weekday(time)];
  }

  /**
   * The first midnight after a moment from which the units are others than at that moment, days; Infinity when they stay
   * as they are for ever.
   */
  nextChange(after: number): number {
    const units = this.unitsAt(after);
    let day = Math.floor(after) + 1;
    for (;;) {
      // What a stretch does not show within a week it does not show at all.
      const nextStretch = this.starts[this.stretchOf(day) + 1] ?? Number.POSITIVE_INFINITY;
      const week = day + DAYS_PER_WEEK;
      for (; day < week; day++) if (this.unitsAt(day) !== units) return day;
      if (nextStretch === Number.POSITIVE_INFINITY) return nextStretch;
      day = nextStretch;
    }
  }

  private stretchOf(time: number): number {
    let stretch = this.starts.length - 1;
    while (time < this.starts[stretch]) stretch -= 1;
    return stretch;
  }
}
