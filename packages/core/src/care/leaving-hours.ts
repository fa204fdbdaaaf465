import { isWorkingDay } from "../units/bank-holidays.js";
import { HOURS_PER_DAY } from "../units/time.js";

/** Hours between which people leave hospital, and until when a night's readiness becomes a morning's departure. */
export interface LeavingHours {
  /** First and last hour of leaving, and the end of the morning into which earlier times move: hours of the day. */
  readonly hours: ArrayLike<number>;
}

/**
 * The moment somebody can leave who could go from `time` on: not before the first hour, not after the last.
 * @param u uniform that spreads departures over the morning
 */
export function withinHours(p: LeavingHours, time: number, u: number): number {
  const [first, last, morningEnd] = [p.hours[0], p.hours[1], p.hours[2]];
  const day = Math.floor(time);
  const hour = (time - day) * HOURS_PER_DAY;
  const morning = (first + (morningEnd - first) * u) / HOURS_PER_DAY;
  if (hour < first) return day + morning;
  return hour > last ? day + 1 + morning : time;
}

/**
 * As {@link withinHours}, and a departure at a weekend or on a bank holiday may move to the morning of the next working day.
 * @param waits whether this person's departure on such a day waits
 */
export function leavingTime(p: LeavingHours, time: number, u: number, waits: boolean): number {
  const leaves = withinHours(p, time, u);
  let day = Math.floor(leaves);
  if (!waits || isWorkingDay(day)) return leaves;
  while (!isWorkingDay(day)) day += 1;
  return day + (p.hours[0] + (p.hours[2] - p.hours[0]) * u) / HOURS_PER_DAY;
}
