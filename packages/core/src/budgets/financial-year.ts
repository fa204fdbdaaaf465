import { dateOf, dayOf, financialYearStart } from "../units/time.js";

const APRIL = 4;

/** The financial year (1 April to 31 March) in which a day lies: 0 is 2025-26. */
export function financialYearOf(day: number): number {
  const { year, month } = dateOf(day);
  return year - 2025 - (month < APRIL ? 1 : 0);
}

/** First day of each month of a financial year, April first. */
export function monthStarts(financialYear: number): number[] {
  const { year } = dateOf(financialYearStart(financialYear));
  return Array.from({ length: 12 }, (_, at) => {
    const month = APRIL + at;
    return dayOf(month <= 12 ? { year, month, day: 1 } : { year: year + 1, month: month - 12, day: 1 });
  });
}
