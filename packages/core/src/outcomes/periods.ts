import { dateOf, dayOf, financialYearStart } from "../units/time.js";

/** Counted time, cut into months and financial years. */
export interface Periods {
  /** `2025-04`, … */
  readonly months: readonly string[];
  /** First day of each month, and the day after the last. */
  readonly monthStarts: readonly number[];
  /** `2025-26`, … */
  readonly years: readonly string[];
  /** Index of the financial year of each month. */
  readonly yearOfMonth: readonly number[];
}

/** Months and financial years from day 0, 1 April 2025. */
export function countedPeriods(years: number): Periods {
  const names: string[] = [];
  const months: string[] = [];
  const monthStarts: number[] = [];
  const yearOfMonth: number[] = [];
  for (let y = 0; y < years; y++) {
    const first = dateOf(financialYearStart(y)).year;
    names.push(`${first}-${String((first + 1) % 100).padStart(2, "0")}`);
    for (let m = 0; m < 12; m++) {
      const month = ((m + 3) % 12) + 1;
      const year = first + (m >= 9 ? 1 : 0);
      months.push(`${year}-${String(month).padStart(2, "0")}`);
      monthStarts.push(dayOf({ year, month, day: 1 }));
      yearOfMonth.push(y);
    }
  }
  monthStarts.push(financialYearStart(years));
  return { months, monthStarts, years: names, yearOfMonth };
}
