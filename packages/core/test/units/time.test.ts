import { describe, expect, it } from "vitest";
import { dateOf, dayOf, dayOfIsoDate, financialYearStart, weekday } from "../../src/units/time.js";

/** Day number by the platform's calendar. */
const platformDay = (year: number, month: number, day: number) =>
  (Date.UTC(year, month - 1, day) - Date.UTC(2025, 3, 1)) / 86_400_000;

describe("days and dates", () => {
  it("are the platform's, every day from 1900 to 2200", () => {
    const [from, to] = [platformDay(1900, 1, 1), platformDay(2200, 12, 31)];
    let wrong = 0;
    for (let day = from; day <= to; day++) {
      const date = new Date(Date.UTC(2025, 3, 1) + day * 86_400_000);
      const found = dateOf(day);
      const same =
        found.year === date.getUTCFullYear() &&
        found.month === date.getUTCMonth() + 1 &&
        found.day === date.getUTCDate() &&
        dayOf(found) === day &&
        weekday(day) === (date.getUTCDay() + 6) % 7;
      if (!same) wrong += 1;
    }
    expect(to - from).toBe(109_937);
    expect(wrong).toBe(0);
  });

  it("begin on Tuesday 1 April 2025", () => {
    expect(dayOf({ year: 2025, month: 4, day: 1 })).toBe(0);
    expect(dateOf(0)).toEqual({ year: 2025, month: 4, day: 1 });
    expect(weekday(0)).toBe(1);
    expect(weekday(-1)).toBe(0);
    expect(weekday(5.9)).toBe(6);
    expect(dateOf(-0.5)).toEqual({ year: 2025, month: 3, day: 31 });
  });

  it("know leap years", () => {
    expect(dateOf(dayOf({ year: 2028, month: 2, day: 28 }) + 1)).toEqual({ year: 2028, month: 2, day: 29 });
    expect(dateOf(dayOf({ year: 2100, month: 2, day: 28 }) + 1)).toEqual({ year: 2100, month: 3, day: 1 });
    expect(dateOf(dayOf({ year: 2000, month: 2, day: 28 }) + 1)).toEqual({ year: 2000, month: 2, day: 29 });
  });

  it("start financial years on 1 April", () => {
    expect([0, 1, 2, 3].map(financialYearStart)).toEqual([0, 365, 730, 1096]);
    // The February of 2024 had 29 days.
    expect(financialYearStart(-2)).toBe(-731);
  });
});

describe("ISO dates", () => {
  it("are read", () => {
    expect(dayOfIsoDate("2025-04-01")).toBe(0);
    expect(dayOfIsoDate("2025-10-01")).toBe(183);
    expect(dayOfIsoDate("2028-02-29")).toBe(platformDay(2028, 2, 29));
  });

  it.each([
    "",
    "2025-4-1",
    "25-04-01",
    "2025-02-29",
    "2025-13-01",
    "2025-00-10",
    "2025-04-00",
    "2025-04-31",
    "2025/04/01",
    "2025-04-01T00:00",
    " 2025-04-01",
    "next spring",
  ])("refuse %j", (text) => {
    expect(dayOfIsoDate(text)).toBeUndefined();
  });
});
