import { isWorkingDay } from "../units/bank-holidays.js";
import { HOURS_PER_DAY } from "../units/time.js";

/** Whether something that opens and closes at the same hours every day is open. @param hours of the day: opens, closes */
export function isOpen(hours: ArrayLike<number>, time: number): boolean {
  const hour = (time - Math.floor(time)) * HOURS_PER_DAY;
  return hour >= hours[0] && hour < hours[1];
}

/** As {@link isOpen}, but closed at weekends and on bank holidays. */
export function isOpenOnWorkingDay(hours: ArrayLike<number>, time: number): boolean {
  return isOpen(hours, time) && isWorkingDay(time);
}
