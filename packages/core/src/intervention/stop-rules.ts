import { DAYS_PER_YEAR } from "../units/time.js";
import { lineUnits, type SizeOfPlace } from "./line-units.js";
import type { Programme, SettledCost, SettledStopRule } from "./programme.js";

/** What a place sees of itself when it looks at a programme again. */
export interface SeenInPlace extends SizeOfPlace {
  /** Emergency admissions and deaths since the programme's start, and a day in the time before. */
  readonly admissions: number;
  readonly deaths: number;
  readonly admissionsADayBefore: number;
  readonly deathsADayBefore: number;
}

/** What a programme knows of itself when it is looked at again. */
export interface OwnCount {
  readonly days: number;
  /** Of these, days that its yearly costs were paid for: those with half its means count half. */
  readonly paidDays: number;
  readonly onList: number;
  /** People who joined, days they were on the list, and contacts that were made with them. */
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
export function spentGBP({ costs = [], resourcesOn }: Programme, own: OwnCount, place: SizeOfPlace): number {
  if (!resourcesOn) return 0;
  let gbp = 0;
  for (const line of costs) gbp += (line.gbp ?? 0) * lineUnits(line, place) * countedBy(line, own);
  return gbp;
}

function countedBy({ per }: SettledCost, own: OwnCount): number {
  switch (per) {
    case "once":
      return 1;
    case "person":
      return own.joined;
    case "person-year":
      return own.personDays / DAYS_PER_YEAR;
    case "contact":
      return own.contacts;
    default:
      return own.paidDays / DAYS_PER_YEAR;
  }
}
