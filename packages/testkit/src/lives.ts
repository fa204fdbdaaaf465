import { EVENT, type EventRecord, type Population, personNumber } from "@placewell/core";

/** One thing that happened, as the event stream has it. */
export interface Happening {
  readonly kind: number;
  /** Days. */
  readonly time: number;
  readonly detail: number;
}

/** What happened, person by person under their permanent numbers; what concerns nobody stands under {@link PLACE}. */
export type Lives = ReadonlyMap<string, readonly Happening[]>;

/** Under this name stand the events that concern no person, such as beds taken by background patients. */
export const PLACE = "place";

/** By these a programme says from when to when it costs the place something: in nobody's life, and no life of the place. */
const OF_COST_ALONE: readonly number[] = [
  EVENT.programmeStarted,
  EVENT.programmeHalved,
  EVENT.programmePaused,
  EVENT.programmeResumed,
  EVENT.programmeStopped,
];

/** Sorts a kept event stream by person. */
export function livesOf(record: EventRecord, population: Population): Lives {
  const lives = new Map<string, Happening[]>();
  record.replay({
    on(kind, time, row, detail) {
      if (OF_COST_ALONE.includes(kind)) return;
      const person = row < 0 ? PLACE : personNumber(population, row);
      const life = lives.get(person);
      if (life === undefined) lives.set(person, [{ kind, time, detail }]);
      else life.push({ kind, time, detail });
    },
  });
  return lives;
}

/** Where two lives of one person part: what comes next in each, undefined where nothing more does. */
export interface Parting {
  readonly before: Happening | undefined;
  readonly after: Happening | undefined;
}

/** Where the lives of one person part; undefined when they are the same to the last bit. */
export function parting(before: readonly Happening[], after: readonly Happening[]): Parting | undefined {
  const length = Math.max(before.length, after.length);
  for (let i = 0; i < length; i++) {
    const [a, b] = [before[i], after[i]];
    if (a?.kind !== b?.kind || a?.time !== b?.time || a?.detail !== b?.detail) return { before: a, after: b };
  }
  return undefined;
}

/** Everybody whose life is not the same in both, with where it parts. */
export function partings(before: Lives, after: Lives): Map<string, Parting> {
  const found = new Map<string, Parting>();
  for (const person of new Set([...before.keys(), ...after.keys()])) {
    const where = parting(before.get(person) ?? [], after.get(person) ?? []);
    if (where !== undefined) found.set(person, where);
  }
  return found;
}
