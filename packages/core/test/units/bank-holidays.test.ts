import { describe, expect, it } from "vitest";
import { easterSunday, isBankHoliday, isWorkingDay } from "../../src/units/bank-holidays.js";
import { dayOf, dayOfIsoDate, weekday } from "../../src/units/time.js";

/** England's bank holidays as www.gov.uk/bank-holidays lists them; those of one year alone are left out. */
const LISTED: Readonly<Record<number, readonly string[]>> = {
  2021: ["01-01", "04-02", "04-05", "05-03", "05-31", "08-30", "12-27", "12-28"],
  2024: ["01-01", "03-29", "04-01", "05-06", "05-27", "08-26", "12-25", "12-26"],
  2025: ["01-01", "04-18", "04-21", "05-05", "05-26", "08-25", "12-25", "12-26"],
  2026: ["01-01", "04-03", "04-06", "05-04", "05-25", "08-31", "12-25", "12-28"],
  2027: ["01-01", "03-26", "03-29", "05-03", "05-31", "08-30", "12-27", "12-28"],
};

function day(text: string): number {
  return dayOfIsoDate(text) ?? Number.NaN;
}

describe("bank holidays in England", () => {
  it.each(Object.entries(LISTED))("of %s are those that are listed", (year, listed) => {
    const found: string[] = [];
    const first = dayOf({ year: Number(year), month: 1, day: 1 });
    for (let d = first; d < dayOf({ year: Number(year) + 1, month: 1, day: 1 }); d++) {
      if (isBankHoliday(d) && weekday(d) < 5) found.push(`${d}`);
    }
    expect(found).toEqual(listed.map((date) => `${day(`${year}-${date}`)}`));
  });

  it("move New Year's Day from a weekend to Monday", () => {
    expect(isBankHoliday(day("2028-01-03"))).toBe(true);
    expect(isBankHoliday(day("2023-01-02"))).toBe(true);
    expect(isBankHoliday(day("2024-01-02"))).toBe(false);
  });

  it("leave Tuesday after Easter a working day, and Sundays none", () => {
    expect(isWorkingDay(day("2025-04-22") + 0.5)).toBe(true);
    expect(isWorkingDay(day("2025-04-21") + 0.99)).toBe(false);
    expect(isWorkingDay(day("2025-06-01"))).toBe(false);
  });
});

it.each([
  [1954, "1954-04-18"],
  [1981, "1981-04-19"],
  [2008, "2008-03-23"],
  [2025, "2025-04-20"],
  [2038, "2038-04-25"],
])("Easter of %i", (year, date) => {
  expect(easterSunday(year)).toBe(day(date));
});
