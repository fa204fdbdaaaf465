import { describe, expect, it } from "vitest";
import { england } from "../../../england/src/index.js";
import { type Happening, livesOf, PLACE, TRIAL_DAYS } from "../../../testkit/src/index.js";
import { QUEUE, QUEUES } from "../../src/care/events.js";
import { EVENT, personNumber } from "../../src/index.js";
import { GROUPS, MOVES } from "../../src/outcomes/groups.js";
import { figures, recordedTrials } from "../outcomes/recorded-years.js";
import { hardWinter } from "./hard-winter.js";

/** What somebody who dies gives up at that moment. */
const GIVEN_UP: readonly number[] = [EVENT.queueLeft, EVENT.reablementEnded, EVENT.homeCareEnded];

/** Details that each kind of event may have. */
const DETAILS = new Map<number, readonly number[]>([
  [EVENT.personEntered, [0]],
  [EVENT.personDied, [0, 1, 2, 3, 4]],
  [EVENT.frailtyChanged, [1, 2, 3]],
  [EVENT.functionChanged, [0, 1, 2, 3]],
  [EVENT.ageGroupReached, [0, 1, 2, 3]],
  [EVENT.carerChanged, [0, 1, 2, 3]],
  [EVENT.workChanged, [0, 1, 2]],
  [EVENT.bloodPressureChanged, [2, 3]],
  [EVENT.crisisHappened, [0, 1, 2, 3, 4, 5, 6]],
  [EVENT.ambulanceResponded, [0, 1, 2]],
  [EVENT.attendanceStarted, [0, 1]],
  [EVENT.virtualWardEntered, [0, 1]],
  [EVENT.fractureHappened, [0, 1]],
  [EVENT.placeBought, [1, 2, 3]],
  [EVENT.admissionStarted, [0, 1]],
  [EVENT.readyToLeave, [0, 1, 2, 3]],
  [EVENT.stayEnded, [0, 1, 2, 3]],
  [EVENT.responseVisited, [0, 1]],
  [EVENT.queueJoined, QUEUES.map((_, q) => q)],
  [EVENT.queueLeft, QUEUES.map((_, q) => q)],
  [EVENT.foundInService, [QUEUE.ward, QUEUE.reablement, QUEUE.shortTermBed]],
]);

const times = (life: readonly Happening[], kind: number) => life.filter((h) => h.kind === kind).map((h) => h.time);

/** Refuses a life in which something ends that did not begin, or begins twice. */
function mustAlternate(
  life: readonly Happening[],
  begins: readonly number[],
  ends: readonly number[],
  what: string,
): void {
  let inside = false;
  for (const { kind, time } of life) {
    const opens = begins.includes(kind);
    if (!opens && !ends.includes(kind)) continue;
    if (opens === inside && !(kind === EVENT.personDied && !inside))
      throw new Error(`${what} twice or not at all at ${time}.`);
    inside = opens;
  }
}

/** Refuses an event outside a stay in hospital, or twice in one stay. */
function mustHappenOnceIn(life: readonly Happening[], wanted: number, person: string): void {
  let left = 0;
  for (const { kind, time } of life) {
    if (kind === EVENT.admissionStarted) left = 1;
    else if (kind === EVENT.stayEnded) left = 0;
    else if (kind === wanted) left -= 1;
    if (left < 0) throw new Error(`${person}: event ${wanted} at ${time} is not the only one of a stay.`);
  }
}

/** Being found on the ward or in reablement stands for the beginning of it. */
function asBegun(h: Happening): Happening {
  if (h.kind !== EVENT.foundInService) return h;
  if (h.detail === QUEUE.ward) return { ...h, kind: EVENT.admissionStarted };
  return h.detail === QUEUE.reablement ? { ...h, kind: EVENT.reablementStarted } : h;
}

describe.each([
  ["England", england, 8],
  ["a hard winter", hardWinter, 8],
] as const)("lives in %s", (_, model, numberOfTrials) => {
  const everyTrial = recordedTrials(model, numberOfTrials);

  it("begin once, end at most once, and nothing happens to the dead but giving up what they held (TV-03)", () => {
    everyTrial((_trial, { events, population }) => {
      const lives = livesOf(events, population);
      for (const [person, life] of lives) {
        if (person === PLACE) continue;
        expect(life[0].kind).toBe(EVENT.personEntered);
        expect(times(life, EVENT.personEntered)).toHaveLength(1);
        const death = life.findIndex((h) => h.kind === EVENT.personDied);
        if (death < 0) continue;
        expect(times(life, EVENT.personDied)).toHaveLength(1);
        for (const h of life.slice(death + 1)) {
          expect(GIVEN_UP).toContain(h.kind);
          expect(h.time).toBe(life[death].time);
        }
      }
      // Everybody who is in the columns before the end has joined, on the day that the columns say.
      for (let row = 0; row < population.size; row++) {
        expect(lives.get(personNumber(population, row))?.[0].time).toBe(population.enters[row]);
      }
    });
  });

  it("run forward in time, and each kind of event has the details it may have", () => {
    everyTrial((_trial, years) => {
      let clock = Number.NEGATIVE_INFINITY;
      let wrong = 0;
      years.events.replay({
        on(kind, time, row, detail) {
          const allowed = DETAILS.get(kind);
          if (time < clock || time >= TRIAL_DAYS) wrong += 1;
          if (allowed !== undefined && !allowed.includes(detail)) wrong += 1;
          if (row < 0 !== (kind === EVENT.backgroundBedChanged)) wrong += 1;
          clock = time;
        },
      });
      expect(wrong).toBe(0);
    });
  });

  it("lose or regain one level of function at a time, and frailty only grows", () => {
    everyTrial((_trial, { events, population }) => {
      const level = Uint8Array.from(population.functionLevel);
      const frailty = new Int8Array(population.size).fill(-1);
      events.replay({
        on(kind, _time, row, detail) {
          if (kind === EVENT.functionChanged) {
            expect(Math.abs(detail - level[row])).toBe(1);
            level[row] = detail;
          }
          if (kind === EVENT.frailtyChanged) {
            expect(frailty[row] < 0 || detail === frailty[row] + 1).toBe(true);
            frailty[row] = detail;
          }
        },
      });
    });
  });

  it("hold no stay, service or package twice, and end none that did not begin (TV-19)", () => {
    everyTrial((_trial, { events, population }) => {
      for (const [person, life] of livesOf(events, population)) {
        if (person === PLACE) continue;
        const died = EVENT.personDied;
        const began = life.map(asBegun);
        mustAlternate(began, [EVENT.admissionStarted], [EVENT.stayEnded, died], `${person}: stay`);
        mustHappenOnceIn(began, EVENT.wardEntered, person);
        mustHappenOnceIn(began, EVENT.readyToLeave, person);
        mustAlternate(began, [EVENT.reablementStarted], [EVENT.reablementEnded], `${person}: reablement`);
        expect(times(life, EVENT.foundInService).length).toBeLessThanOrEqual(1);
        mustAlternate(life, [EVENT.virtualWardEntered], [EVENT.virtualWardLeft, died], `${person}: virtual ward`);
        expect(times(life, EVENT.careHomeEntered).length).toBeLessThanOrEqual(1);
      }
    });
  });

  it("add up to the figures: everybody who joined is alive or dead (TV-01), nothing is negative (TV-02)", () => {
    everyTrial((trial, years) => {
      const joined = { before: 0, since: 0 };
      const died = { before: 0, since: 0 };
      years.events.replay({
        on(kind, time) {
          const part = time < 0 ? "before" : "since";
          if (kind === EVENT.personEntered) joined[part] += 1;
          if (kind === EVENT.personDied) died[part] += 1;
        },
      });
      const figure = figures(years, trial.place.id);
      expect(joined.before + joined.since).toBe(years.population.size);
      expect(figure("deaths")).toBe(died.since);
      const most = joined.before - died.before + joined.since;
      expect(figure("people")).toBeLessThanOrEqual(most);
      expect(figure("people")).toBeGreaterThanOrEqual(most - joined.since - died.since);
      years.layout.cells.forEach((cell, i) => {
        // What strain takes from carers is a loss.
        if (cell.measure.startsWith("carer_qalys")) return;
        expect(years.values[i], JSON.stringify(cell)).toBeGreaterThanOrEqual(0);
      });
      const moved = MOVES.filter((move) => move.endsWith(">died")).reduce(
        (n, move) => n + figure("moves", `move=${move}`),
        0,
      );
      expect(moved).toBe(died.since);
      for (const group of GROUPS)
        expect(figure("days_at_home", group)).toBeLessThanOrEqual(figure("days_alive", group) + 1e-6);
    });
  });
});
