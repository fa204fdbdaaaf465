import { dateOf } from "./time.js";

const MINUTES_PER_DAY = 1440;

const twoDigits = (value: number): string => String(value).padStart(2, "0");

/** ISO date of a day number, such as `2025-04-01` for day 0. The inverse of `dayOfIsoDate`. */
export function isoDate(day: number): string {
  const { year, month, day: dayOfMonth } = dateOf(day);
  return `${year}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`;
}

/** A moment as date and clock, to the minute that has begun: `2025-04-01 12:00` for day 0.5. The clock knows no summer time. */
export function isoMoment(time: number): string {
  const day = Math.floor(time);
  const minutes = Math.floor((time - day) * MINUTES_PER_DAY);
  return `${isoDate(day)} ${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}
