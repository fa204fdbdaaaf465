import { expect, it } from "vitest";
import { start } from "../../peers/javascript/population.ts";
import { BAND_DAYS, NEVER, nextBandOf, stayEndOf, wPeople } from "../../src/w/people.ts";

it("the people are those of the other languages, person by person", () => {
  const people = wPeople(10_000, 1);
  const { frailty, fifth, sex, band, due, setting, enrolled } = people.column;
  for (let row = 0; row < people.size; row++) {
    const other = start(row, 1);
    expect([frailty.of(row), fifth.of(row), sex.of(row)]).toEqual([other.frailty, other.fifth, other.sex]);
    const age = Math.floor(other.ageDays / BAND_DAYS);
    expect(band.of(row)).toBe(Math.min(age, 19));
    expect(nextBandOf(due.of(row))).toBe(age >= 19 ? NEVER : (age + 1) * BAND_DAYS - other.ageDays);
    expect(stayEndOf(due.of(row))).toBe(NEVER);
    expect([setting.of(row), enrolled.of(row)]).toEqual([0, 0]);
  }
});
