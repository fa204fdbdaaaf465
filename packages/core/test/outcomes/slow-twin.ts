import { QUEUE } from "../../src/care/events.js";
import { EVENT, type EventRecord, type Population } from "../../src/index.js";
import { UNDER_50 } from "../../src/outcomes/groups.js";

/** What is true of a person from one event of theirs to the next. */
export interface Stretch {
  readonly row: number;
  readonly from: number;
  to: number;
  readonly ageGroup: number;
  readonly frailty: number;
  readonly level: number;
  /** Where they are: the names of settings as moves have them. */
  readonly setting: string;
  readonly inCareHome: boolean;
  /** A bed has been asked for or is held; fit to leave; holds a ward bed. */
  readonly acute: boolean;
  readonly ready: boolean;
  readonly inBed: boolean;
}

type Being = Omit<Stretch, "row" | "from" | "to">;

/** First deficit counts of mild, moderate and severe frailty, as published. */
const FRAILTY_STARTS = [5, 9, 13];

/**
 * Reads an event stream the slow way: whole lives as stretches in which nothing changes. Knows the meaning of the events
 * and nothing of how outcomes are folded.
 */
export function stretchesOf(events: EventRecord, population: Population, end: number): Stretch[] {
  const done: Stretch[] = [];
  const open = new Map<number, Stretch>();
  const become = (row: number, time: number, next: Being | undefined): void => {
    const last = open.get(row);
    if (last !== undefined) {
      last.to = time;
      done.push(last);
    }
    if (next === undefined) open.delete(row);
    else open.set(row, { ...next, row, from: time, to: end });
  };
  events.replay({
    on(kind, time, row, detail) {
      const last = row < 0 ? undefined : open.get(row);
      const next = last === undefined ? undefined : afterEvent(last, kind, detail);
      if (kind === EVENT.personEntered) become(row, time, atEntry(population, row, time));
      else if (kind === EVENT.personDied) become(row, time, undefined);
      else if (next !== undefined) become(row, time, next);
    },
  });
  return [...done, ...open.values()];
}

function atEntry(population: Population, row: number, time: number): Being {
  const age = (time - population.birth[row]) / 365.25;
  const inCareHome = population.residence[row] > 0;
  return {
    ageGroup: age < 50 - 1e-9 ? UNDER_50 : [65, 75, 85].filter((start) => age >= start).length,
    frailty: FRAILTY_STARTS.filter((start) => population.deficits[row] >= start).length,
    level: population.functionLevel[row],
    setting: inCareHome ? "care-home" : "home",
    inCareHome,
    acute: false,
    ready: false,
    inBed: false,
  };
}

function afterEvent(being: Being, kind: number, detail: number): Being | undefined {
  const residence = being.inCareHome ? "care-home" : "home";
  switch (kind) {
    case EVENT.frailtyChanged:
      return { ...being, frailty: detail };
    case EVENT.functionChanged:
      return { ...being, level: detail };
    case EVENT.ageGroupReached:
      return { ...being, ageGroup: detail };
    case EVENT.attendanceStarted:
      return { ...being, setting: "ae" };
    case EVENT.attendanceEnded:
    case EVENT.sameDayAdmission:
    case EVENT.shortTermBedLeft:
      return { ...being, setting: residence };
    case EVENT.steppedUp:
      return detail === 1 ? { ...being, setting: "short-term-bed" } : undefined;
    case EVENT.admissionStarted:
      return { ...being, acute: true };
    case EVENT.queueJoined:
      // Whoever finds no bed waits in A&E, also when a GP admitted them directly.
      return detail === QUEUE.ward ? { ...being, setting: "ae" } : undefined;
    case EVENT.wardEntered:
      return { ...being, setting: "ward", inBed: true };
    case EVENT.foundInService:
      if (detail === QUEUE.ward) return { ...being, setting: "ward", acute: true, inBed: true };
      return detail === QUEUE.shortTermBed ? { ...being, setting: "short-term-bed" } : undefined;
    case EVENT.readyToLeave:
      return { ...being, ready: true };
    case EVENT.stayEnded:
      return {
        ...being,
        acute: false,
        ready: false,
        inBed: false,
        setting: detail === 2 ? "short-term-bed" : residence,
      };
    case EVENT.careHomeEntered:
      return { ...being, inCareHome: true, setting: being.setting === "home" ? "care-home" : being.setting };
    default:
      return undefined;
  }
}

/** Days that stretches of a kind cover between two moments. */
export function daysIn(
  stretches: readonly Stretch[],
  from: number,
  to: number,
  weight: (stretch: Stretch) => number | boolean,
): number {
  let days = 0;
  for (const stretch of stretches) {
    const overlap = Math.min(stretch.to, to) - Math.max(stretch.from, from);
    if (overlap > 0) days += overlap * Number(weight(stretch));
  }
  return days;
}
