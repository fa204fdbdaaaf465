import { EVENT } from "../care/events.js";
import type { EventSink } from "../engine/event-stream.js";
import type { Programme } from "../intervention/programme.js";
import { looksAtPlace } from "../intervention/stop-rules.js";
import { DAYS_PER_YEAR } from "../units/time.js";

/** Emergency admissions and deaths of the people of a place, as far as its stop rules look at them. */
export class PlaceTally implements EventSink {
  admissions = 0;
  deaths = 0;
  /** First day that counts: a year before day 0, or the first of a shorter warm-up. */
  readonly since: number;

  constructor(since: number) {
    this.since = since;
  }

  on(kind: number, time: number): void {
    if (time < this.since) return;
    if (kind === EVENT.personDied) this.deaths += 1;
    else if (kind === EVENT.admissionStarted || kind === EVENT.sameDayAdmission) this.admissions += 1;
  }

  clone(): PlaceTally {
    const copy = new PlaceTally(this.since);
    copy.admissions = this.admissions;
    copy.deaths = this.deaths;
    return copy;
  }
}

/** A tally from the year before day 0 on, where a programme's stop rules look at the place; undefined where none does. */
export function tallyFor(programmes: readonly Programme[], warmUpStart: number): PlaceTally | undefined {
  if (!programmes.some(({ stopRules = [] }) => stopRules.some(looksAtPlace))) return undefined;
  return new PlaceTally(warmUpStart > -DAYS_PER_YEAR ? warmUpStart : -DAYS_PER_YEAR);
}
