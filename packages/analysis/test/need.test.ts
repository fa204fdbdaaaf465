import { EVENT } from "@placewell/core";
import { expect, test } from "vitest";
import { Need } from "../src/usual-care/need.js";
import type { PeopleNow } from "../src/usual-care/people-now.js";

/** One dependent person of 80, with what is asked of them. */
function somebody(homeCareHours: number): PeopleNow {
  const people = { size: 1, homeCareHours: [homeCareHours], residence: [0] };
  return { people, level: [3], age: () => 80, cellAtAge: () => 0 } as unknown as PeopleNow;
}

function hoursUsed(atFirst: number, events: readonly (readonly [kind: number, time: number, detail?: number])[]) {
  const need = new Need(somebody(atFirst));
  need.on(EVENT.personEntered, -10, 0, 0);
  for (const [kind, time, detail = 0] of events) need.on(kind, time, 0, detail);
  need.close(100);
  return need.homeCareHours.days.sum({});
}

test("home care is the hours that were set, not those that somebody of that function would be given", () => {
  const started = [
    [EVENT.homeCareStarted, 20],
    [EVENT.homeCareHoursSet, 20, 10],
  ] as const;
  expect(hoursUsed(0, started)).toBe(80 * 10);
  expect(hoursUsed(0, [...started, [EVENT.homeCareHoursSet, 50, 4]])).toBe(30 * 10 + 50 * 4);
  expect(hoursUsed(0, [...started, [EVENT.homeCareEnded, 30]])).toBe(10 * 10);
});

test("a package that somebody has when they come counts once, from the first counted day", () => {
  expect(hoursUsed(7, [[EVENT.homeCareHoursSet, -10, 7]])).toBe(100 * 7);
});
