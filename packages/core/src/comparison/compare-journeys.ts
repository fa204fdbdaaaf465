import { InputError } from "../check/input-error.js";
import type { Journey, JourneyEntry } from "../simulation/journey.js";
import { type LifeTally, stretchesOf, tallyOf } from "../simulation/life-tally.js";

/** One moment and one fact, in every journey in which it happened. */
export interface JourneyRow {
  /** Days; day 0 is 1 April 2025. */
  readonly time: number;
  /** One for each journey; undefined where it did not happen at this moment. */
  readonly entries: readonly (JourneyEntry | undefined)[];
}

/** Where journeys part. Until then they are the same to the last bit. */
export interface FirstDifference {
  /** Index of the row. */
  readonly row: number;
  readonly time: number;
  /** What happened at this moment in some journeys only. */
  readonly what: JourneyEntry;
  /** Scenarios in which it happened, and in which it did not. */
  readonly happened: readonly string[];
  readonly didNot: readonly string[];
  /** What comes next in each journey, from this moment on; undefined where nothing more does. */
  readonly next: readonly (JourneyEntry | undefined)[];
}

/** Journeys of one person side by side. */
export interface JourneyComparison {
  readonly journeys: readonly Journey[];
  /** Everything that happened in any of them, in the order of time. */
  readonly rows: readonly JourneyRow[];
  /** Undefined when the journeys are the same. That a programme takes the person on is no difference yet. */
  readonly firstDifference: FirstDifference | undefined;
  readonly tallies: readonly LifeTally[];
  /** Days on which the person is in another setting than in the first journey, for each journey. */
  readonly daysElsewhere: readonly number[];
}

/**
 * Sets journeys of one person side by side: what happened in several of them at one and the same moment stands in one row.
 * @throws InputError when there is none, or they are not of one person and time
 */
export function compareJourneys(journeys: readonly Journey[]): JourneyComparison {
  const [first] = journeys;
  if (first === undefined) throw new InputError("There is no journey to compare.", { path: "journeys" });
  for (const { person, start, end } of journeys) {
    if (person.id !== first.person.id || start !== first.start || end !== first.end) {
      throw new InputError(`The journeys are of "${first.person.id}" and of "${person.id}", or of different years.`, {
        path: "journeys",
        expected: "journeys of one person over the same time",
      });
    }
  }
  const rows = alignedRows(journeys);
  return {
    journeys,
    rows,
    firstDifference: firstDifferenceIn(rows, journeys),
    tallies: journeys.map(tallyOf),
    daysElsewhere: journeys.map((journey) => daysApart(first, journey)),
  };
}

type Row = { readonly time: number; readonly entries: (JourneyEntry | undefined)[] };

function alignedRows(journeys: readonly Journey[]): JourneyRow[] {
  const rows = new Map<number, Row[]>();
  journeys.forEach(({ entries }, column) => {
    let [time, limit] = [Number.NaN, 0];
    for (let i = entries.length - 1; i >= 0; i--) {
      const entry = entries[i];
      const moment = rows.get(entry.time) ?? [];
      rows.set(entry.time, moment);
      if (entry.time !== time) [time, limit] = [entry.time, moment.length];
      limit = place(moment, limit, entry, { column, columns: journeys.length });
    }
  });
  return [...rows.keys()].sort((a, b) => a - b).flatMap((time) => rows.get(time) as Row[]);
}

/**
 * Puts an entry into the last row of its moment, before `limit`, that tells the same; else into a row of its own there, so
 * that what happened in earlier columns only stands first. @returns the index of the row
 */
function place(moment: Row[], limit: number, entry: JourneyEntry, to: { column: number; columns: number }): number {
  let index = moment.findLastIndex((row, i) => i < limit && row.entries.some((other) => isSame(other, entry)));
  if (index < 0) {
    index = limit;
    moment.splice(index, 0, { time: entry.time, entries: new Array(to.columns).fill(undefined) });
  }
  moment[index].entries[to.column] = entry;
  return index;
}

function isSame(a: JourneyEntry | undefined, b: JourneyEntry): boolean {
  return a !== undefined && a.fact === b.fact && a.detail === b.detail && a.words === b.words;
}

function firstDifferenceIn(rows: readonly JourneyRow[], journeys: readonly Journey[]): FirstDifference | undefined {
  const index = rows.findIndex(({ entries }) => entries.includes(undefined) && !isEnrolment(entries));
  if (index < 0) return undefined;
  const { time, entries } = rows[index];
  const names = journeys.map(({ scenario }) => scenario);
  return {
    row: index,
    time,
    what: entries.find((entry) => entry !== undefined) as JourneyEntry,
    happened: names.filter((_, column) => entries[column] !== undefined),
    didNot: names.filter((_, column) => entries[column] === undefined),
    next: names.map((_, column) => nextIn(rows.slice(index), column)),
  };
}

function isEnrolment(entries: readonly (JourneyEntry | undefined)[]): boolean {
  return entries.some((entry) => entry?.fact === "programmeJoined");
}

function nextIn(rows: readonly JourneyRow[], column: number): JourneyEntry | undefined {
  return rows.find(({ entries }) => entries[column] !== undefined && !isEnrolment(entries))?.entries[column];
}

/** Days on which two journeys are in different settings. */
function daysApart(a: Journey, b: Journey): number {
  let together = 0;
  for (const one of stretchesOf(a)) {
    for (const other of stretchesOf(b)) {
      const overlap = Math.min(one.to, other.to) - Math.max(one.from, other.from);
      if (overlap > 0 && one.setting === other.setting) together += overlap;
    }
  }
  return a.end - a.start - together;
}
