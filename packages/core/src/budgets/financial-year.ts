import { dateOf, dayOf, financialYearStart } from "../units/time.js";

const APRIL = 4;

/** First day of each month of a financial year, April first. */
export function monthStarts(financialYear: number): number[] {
  const { year } = dateOf(financialYearStart(financialYear));
  return Array.from({ length: 12 }, (_, at) => {
    const month = APRIL + at;
    return dayOf(month <= 12 ? { year, month, day: 1 } : { year: year + 1, month: month - 12, day: 1 });
  });
}
