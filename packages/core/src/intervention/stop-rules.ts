import { DAYS_PER_YEAR } from "../units/time.js";
import type { Programme, SettledCost, SettledStopRule } from "./programme.js";
import { toPlace } from "./to-place.js";

/** What a place sees of itself when it looks at a programme again. */
export interface SeenInPlace {
  /** Residents of all ages, and aged 65+. */
  readonly residents: number;
  readonly residents65Plus: number;
  /** Emergency admissions and deaths since the programme's start, and a day in the time before. */
  readonly admissions: number;
  readonly deaths: number;
  readonly admissionsADayBefore: number;
  readonly deathsADayBefore: number;
}

/** What a programme knows of itself when it is looked at again. */
export interface OwnCount {
  readonly days: number;
  readonly onList: number;
  /** People who joined, days they were on the list, and contacts with them. */
  readonly joined: number;
  readonly personDays: number;
  readonly contacts: number;
}

/** Stop rules that need to see the place, not only the programme. */
export function looksAtPlace({ test }: SettledStopRule): boolean {
  return test === "payback" || test === "harm" || test === "budget-exhausted";
}

/** Whether a rule is met. @param seen left out where nobody counts: rules that need it are then not met */
export function isMet(rule: SettledStopRule, programme: Programme, own: OwnCount, seen?: SeenInPlace): boolean {
  if (rule.test === "funding-ended") return true;
  if (rule.test === "target-missed") return own.onList < rule.least;
  if (seen === undefined) return false;
  if (rule.test === "harm") return seen.deaths > rule.mostDeaths * seen.deathsADayBefore * own.days;
  const gbp = spentGBP(programme, own, seen);
  if (rule.test === "budget-exhausted") return gbp >= rule.mostGBP;
  const fewer = seen.admissionsADayBefore * own.days - seen.admissions;
  return fewer * rule.gbpPerAdmission < gbp;
}

/** What a programme has cost so far by its own cost lines, GBP; a line whose amount the set in force does not claim adds none. */
export function spentGBP({ costs = [] }: Programme, own: OwnCount, seen: SeenInPlace): number {
  let gbp = 0;
  for (const line of costs) gbp += (line.gbp ?? 0) * line.times * unitsOf(line, own, seen);
  return gbp;
}

function unitsOf({ per, inPlaceOf65Plus }: SettledCost, own: OwnCount, seen: SeenInPlace): number {
  const years = own.days / DAYS_PER_YEAR;
  const size = toPlace(1, inPlaceOf65Plus, seen.residents65Plus);
  switch (per) {
    case "year":
      return years * size;
    case "once":
      return size;
    case "person":
      return own.joined;
    case "person-year":
      return own.personDays / DAYS_PER_YEAR;
    case "contact":
      return own.contacts;
    default:
      return years * seen.residents;
  }
}
