/** Length of a year used in every rate and age, days. @source Julian year. */
export const DAYS_PER_YEAR = 365.25;

/** Hours in a day. */
export const HOURS_PER_DAY = 24;

/** Days in a week. */
export const DAYS_PER_WEEK = 7;

/** A calendar date; month 1 to 12. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Day number of 1 April 2025 counted from 1 March of year 0, proleptic Gregorian. */
const ORIGIN = daysFromCivil(2025, 4, 1);

/** Days from 0000-03-01 to the date, by whole-number arithmetic (no platform calendar). */
function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
}

/** Day number of a date; day 0 is 1 April 2025. */
export function dayOf(date: CalendarDate): number {
  return daysFromCivil(date.year, date.month, date.day) - ORIGIN;
}

/** Date of a day number (the part after the point is dropped). */
export function dateOf(day: number): CalendarDate {
  const z = Math.floor(day) + ORIGIN;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

/** Day of the week, 0 Monday to 6 Sunday. Day 0, 1 April 2025, was a Tuesday. */
export function weekday(day: number): number {
  return (((Math.floor(day) + 1) % DAYS_PER_WEEK) + DAYS_PER_WEEK) % DAYS_PER_WEEK;
}

/**
 * Day number of an ISO date such as `2025-10-01`; undefined when the text is not a real date.
 */
export function dayOfIsoDate(text: string): number | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (parts === null) return undefined;
  const date = { year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) };
  const day = dayOf(date);
  const back = dateOf(day);
  return back.month === date.month && back.day === date.day ? day : undefined;
}

/** First day of the financial year (1 April) that begins in the calendar year 2025 + n. */
export function financialYearStart(n: number): number {
  return dayOf({ year: 2025 + n, month: 4, day: 1 });
}
