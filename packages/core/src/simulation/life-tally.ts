import { SETTINGS } from "../outcomes/groups.js";
import type { Journey, JourneyEntry } from "./journey.js";
import type { Setting } from "./person-state.js";

/** A journey in numbers, from its start to the end of the counted time. */
export interface LifeTally {
  /** Days in each setting. */
  readonly days: Readonly<Record<Exclude<Setting, "died">, number>>;
  readonly daysAlive: number;
  readonly crises: number;
  /** Ambulances that came. */
  readonly callOuts: number;
  /** Arrivals at A&E. */
  readonly attendances: number;
  /** Emergency admissions, same-day ones included. */
  readonly admissions: number;
  /** Day of death; undefined for those who live to the end, and for those who did not live to see the start. */
  readonly died: number | undefined;
}

/** A stretch of time in one setting. */
export interface Stretch {
  readonly setting: Setting;
  readonly from: number;
  readonly to: number;
}

/** Where somebody is from the start to the end of a journey, stretch by stretch; stretches of no length are left out. */
export function stretchesOf({ start, atStart, entries, end }: Journey): Stretch[] {
  const stretches: Stretch[] = [];
  let setting = atStart.setting;
  let from = start;
  const turn = (to: number): void => {
    if (to > from) stretches.push({ setting, from, to });
    from = to;
  };
  for (const entry of entries) {
    if (entry.setting === setting) continue;
    turn(entry.time);
    setting = entry.setting;
  }
  turn(end);
  return stretches;
}

/** A journey in numbers. */
export function tallyOf(journey: Journey): LifeTally {
  const days = Object.fromEntries(SETTINGS.map((setting) => [setting, 0])) as Record<Setting, number>;
  for (const { setting, from, to } of stretchesOf(journey)) days[setting] += to - from;
  const { died: _afterDeath, ...alive } = days;
  const died = journey.entries.find(({ fact }) => fact === "personDied")?.time;
  const times = (...facts: readonly JourneyEntry["fact"][]): number =>
    journey.entries.filter(({ fact }) => facts.includes(fact)).length;
  return {
    days: alive,
    daysAlive: journey.atStart.setting === "died" ? 0 : (died ?? journey.end) - journey.start,
    crises: times("crisisHappened"),
    callOuts: times("ambulanceResponded"),
    attendances: times("attendanceStarted"),
    admissions: times("admissionStarted", "sameDayAdmission"),
    died,
  };
}
