import fc from "fast-check";
import { expect, it } from "vitest";
import { dateOf, dayOf, dayOfIsoDate, weekday } from "../../src/units/time.js";

const day = fc.integer({ min: -700_000, max: 3_000_000 });

it("a day's date is that day again, and tomorrow is the next", () => {
  fc.assert(
    fc.property(day, (n) => {
      const [today, tomorrow] = [dateOf(n), dateOf(n + 1)];
      expect(dayOf(today)).toBe(n);
      expect(dayOf(tomorrow)).toBe(n + 1);
      const later = tomorrow.year * 372 + tomorrow.month * 31 + tomorrow.day;
      expect(later).toBeGreaterThan(today.year * 372 + today.month * 31 + today.day);
      expect(weekday(n + 7)).toBe(weekday(n));
      expect((weekday(n) + 1) % 7).toBe(weekday(n + 1));
    }),
  );
});

it("an ISO date is read as the day it names, and only real ones are", () => {
  const part = (max: number) => fc.integer({ min: 0, max });
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2200 }), part(14), part(33), (year, month, date) => {
      const text = `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
      const real = new Date(`${text}T00:00:00Z`);
      const isReal = !Number.isNaN(real.getTime()) && real.toISOString().startsWith(text);
      expect(dayOfIsoDate(text)).toBe(isReal ? dayOf({ year, month, day: date }) : undefined);
    }),
    { numRuns: 1000 },
  );
});
