import { DAYS_PER_WEEK, weekday } from "../units/time.js";
import { type WeeklyUnits, weekOf } from "./weekly-units.js";

/** A start that is due but for rounding is due. */
const ROUNDING = 1e-6;

/**
 * Starts that are counted by calendar day and never queue, such as visits of a response team. The same every day, or by
 * weekday. A part of a start is open on a part of the days: each day has the whole number below or above. While the starts a
 * day stay as they are, any stretch of days has its starts but for one. Which of the two numbers a day has is a function
 * of the day and of that day's starts alone, so that a change that is taken back leaves no trace. Starts that change from day to
 * day, as with the staff present, therefore come right on average, not within one.
 */
export class DailyStarts {
  readonly name: string;
  private week: readonly number[];
  private daily: number | undefined;
  private day = Number.NEGATIVE_INFINITY;
  private taken = 0;
  private gate: (() => boolean) | undefined;

  /**
   * @param perDay starts a day: one number for every day, or seven, Monday first; Infinity for no limit
   * @throws InputError when they are not 0 or more
   */
  constructor(name: string, perDay: WeeklyUnits) {
    this.name = name;
    this.week = [];
    this.setPerDay(perDay);
  }

  /** An independent copy, to branch a run. */
  clone(): DailyStarts {
    const copy = new DailyStarts(this.name, this.daily ?? this.week);
    copy.day = this.day;
    copy.taken = this.taken;
    return copy;
  }

  /** Puts a gate before every start from now on, such as whoever pays: false is as if none were left. A copy has none. */
  setGate(gate: () => boolean): void {
    this.gate = gate;
  }

  /** Changes the starts a day, from the next request on. Argument and errors as of the constructor. */
  setPerDay(perDay: WeeklyUnits): void {
    this.week = weekOf(perDay, `Starts per day of "${this.name}"`, `services.${this.name}.startsPerDay`);
    this.daily = typeof perDay === "number" ? perDay : undefined;
  }

  /** Whole starts on the day of a time, taken or not. */
  startsOn(time: number): number {
    const day = Math.floor(time);
    if (this.daily === Number.POSITIVE_INFINITY) return Number.POSITIVE_INFINITY;
    // Whole starts due by the end of this day less those due by its beginning: 8.5 a day gives 8 and 9 in turn.
    if (this.daily !== undefined) return Math.floor((day + 1) * this.daily) - Math.floor(day * this.daily);
    return this.dueBy(day + 1) - this.dueBy(day);
  }

  /** Takes one start on the day of `time` if one is left. */
  take(time: number): boolean {
    const day = Math.floor(time);
    if (day !== this.day) {
      this.day = day;
      this.taken = 0;
    }
    if (this.taken >= this.startsOn(time) || this.gate?.() === false) return false;
    this.taken += 1;
    return true;
  }

  /** Whole starts due from day 0 until the beginning of a day, by weekday. */
  private dueBy(day: number): number {
    const weeks = Math.floor(day / DAYS_PER_WEEK);
    let ofWeek = 0;
    let beyond = 0;
    for (let d = 0; d < DAYS_PER_WEEK; d++) {
      const starts = this.week[weekday(d)];
      ofWeek += starts;
      if (d < day - weeks * DAYS_PER_WEEK) beyond += starts;
    }
    return Math.floor(weeks * ofWeek + beyond + ROUNDING);
  }
}
