import { DAYS_PER_WEEK, dateOf, dayOf, weekday } from "./time.js";

const MONDAY = 0;
const TUESDAY = 1;
const SATURDAY = 5;

/**
 * Day number of Easter Sunday of a year.
 * @source Anonymous Gregorian algorithm (Nature 1876; Meeus 1991, Astronomical Algorithms, chapter 8).
 */
export function easterSunday(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const drift = Math.floor((century + 8) / 25);
  const moonDrift = Math.floor((century - drift + 1) / 3);
  const fullMoon = (19 * golden + century - Math.floor(century / 4) - moonDrift + 15) % 30;
  const toSunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - fullMoon - (ofCentury % 4)) % DAYS_PER_WEEK;
  const late = Math.floor((golden + 11 * fullMoon + 22 * toSunday) / 451);
  const dayOfYear = fullMoon + toSunday - 7 * late + 114;
  return dayOf({ year, month: Math.floor(dayOfYear / 31), day: (dayOfYear % 31) + 1 });
}

/**
 * Whether a day is a bank holiday in England, by the rules of every year: New Year's Day, Good Friday, Easter Monday, the
 * first and last Mondays of May, the last of August, Christmas Day and Boxing Day, with the weekday that stands in for
 * one on a weekend. Days proclaimed for one year alone, as for a coronation, are not known here.
 * @param day days, day 0 is 1 April 2025; the part after the point is dropped
 * @source Banking and Financial Dealings Act 1971, schedule 1; www.gov.uk/bank-holidays.
 */
export function isBankHoliday(day: number): boolean {
  const { year, month, day: date } = dateOf(day);
  const ofWeek = weekday(day);
  switch (month) {
    case 1:
      return date === 1 || (ofWeek === MONDAY && date <= 3);
    case 3:
    case 4: {
      const afterEaster = Math.floor(day) - easterSunday(year);
      return afterEaster === -2 || afterEaster === 1;
    }
    case 5:
      return ofWeek === MONDAY && (date <= DAYS_PER_WEEK || date > 31 - DAYS_PER_WEEK);
    case 8:
      return ofWeek === MONDAY && date > 31 - DAYS_PER_WEEK;
    case 12:
      // When one of the two is on a weekend, the Monday or Tuesday after stands in for it.
      return date === 25 || date === 26 || ((date === 27 || date === 28) && ofWeek <= TUESDAY);
    default:
      return false;
  }
}

/** Whether a day is from Monday to Friday and no bank holiday. */
export function isWorkingDay(day: number): boolean {
  return weekday(day) < SATURDAY && !isBankHoliday(day);
}
