import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { england } from "../../../england/src/index.js";
import { capacitiesFor, smallPlace } from "../../../testkit/src/index.js";
import {
  CRISIS_TYPES,
  compareJourneys,
  differingLives,
  InputError,
  type Journey,
  type JourneyEntry,
  journeyOf,
  keepReplicate,
  personId,
  type Setting,
  scenario,
} from "../../src/index.js";
import { plainProgramme } from "../intervention/plain-programme.js";

const END = 100;

/** A journey of made-up steps: times, facts told apart by their detail, and settings. */
function journey(scenario: string, steps: readonly Step[], more: Partial<Journey> = {}): Journey {
  return {
    scenario,
    person: {
      id: "T0000-70-74-1",
      sex: "female",
      born: "1950-01-01",
      neighbourhood: { code: "T0000", name: "Test 0" },
      imdFifth: 1,
    },
    before: [],
    start: 0,
    startDate: "2025-04-01",
    atStart: {
      setting: "home",
      livesInCareHome: false,
      frailty: 0,
      functionLevel: 0,
      hasDementia: false,
      livesAlone: false,
      hasHomeCare: false,
      hasReablement: false,
    },
    atStartInWords: "aged 75",
    entries: steps.map(
      ([time, detail, setting = "home"]): JourneyEntry => ({
        time,
        moment: `day ${time}`,
        ageYears: 75,
        setting,
        fact: detail < 0 ? "programmeJoined" : "crisisHappened",
        detail,
        words: `crisis ${detail}`,
        stream: undefined,
      }),
    ),
    end: END,
    endDate: "2025-07-10",
    ...more,
  };
}

type Step = readonly [time: number, detail: number, setting?: Setting];

const settings: readonly Setting[] = ["home", "care-home", "ae", "ward", "short-term-bed"];
const step: fc.Arbitrary<Step> = fc.tuple(
  fc.nat({ max: 12 }),
  fc.integer({ min: -1, max: 3 }),
  fc.constantFrom(...settings),
);
const steps = fc.array(step, { maxLength: 12 }).map((list) => [...list].sort((a, b) => a[0] - b[0]));
const several = fc
  .array(steps, { minLength: 1, maxLength: 4 })
  .map((lists) => lists.map((list, i) => journey(`scenario ${i}`, list)));

describe("journeys side by side", () => {
  it("are each whole and in order: a column read downwards is the journey", () => {
    fc.assert(
      fc.property(several, (journeys) => {
        const { rows } = compareJourneys(journeys);
        journeys.forEach(({ entries }, column) => {
          expect(rows.flatMap((row) => row.entries[column] ?? [])).toEqual(entries);
        });
        const times = rows.map(({ time }) => time);
        expect(times).toEqual([...times].sort((a, b) => a - b));
      }),
    );
  });

  it("have one moment and one fact in a row, and no empty row", () => {
    fc.assert(
      fc.property(several, (journeys) => {
        for (const { time, entries } of compareJourneys(journeys).rows) {
          const there = entries.filter((entry) => entry !== undefined);
          expect(there.length).toBeGreaterThan(0);
          expect(new Set(there.map((entry) => `${entry.time} ${entry.detail}`))).toEqual(
            new Set([`${time} ${there[0].detail}`]),
          );
        }
      }),
    );
  });

  it("have what happened in earlier columns only before what happened in later ones", () => {
    const rowsOf = (...columns: number[][]) =>
      compareJourneys(
        columns.map((details, i) =>
          journey(
            `${i}`,
            details.map((detail) => [1, detail]),
          ),
        ),
      ).rows.map(({ entries }) => entries.map((entry) => entry?.detail ?? "-").join(""));
    expect(rowsOf([0, 1, 2], [0, 3, 4])).toEqual(["00", "1-", "2-", "-3", "-4"]);
    expect(rowsOf([0, 1, 2], [0, 3, 2])).toEqual(["00", "1-", "-3", "22"]);
    expect(rowsOf([1], [2], [3, 1])).toEqual(["--3", "1-1", "-2-"]);
    expect(rowsOf([1, 1], [1])).toEqual(["1-", "11"]);
  });

  it("stand in shared rows from beginning to end where they are the same, and differ nowhere", () => {
    fc.assert(
      fc.property(steps, (list) => {
        const same = [journey("a", list), journey("b", list)];
        const { rows, firstDifference, daysElsewhere } = compareJourneys(same);
        expect(rows).toHaveLength(list.length);
        for (const { entries } of rows) expect(entries).not.toContain(undefined);
        expect(firstDifference).toBeUndefined();
        expect(daysElsewhere).toEqual([0, 0]);
      }),
    );
  });

  it("part where the first thing happens in one that does not in the other; an enrolment parts nobody", () => {
    fc.assert(
      fc.property(steps, steps, (one, other) => {
        const [a, b] = [one, other].map((list) => list.filter(([, detail]) => detail >= 0));
        const difference = compareJourneys([journey("a", one), journey("b", other)]).firstDifference;
        let shared = 0;
        while (shared < a.length && a[shared][0] === b[shared]?.[0] && a[shared][1] === b[shared]?.[1]) shared += 1;
        const next = [a[shared], b[shared]];
        expect(difference?.next.map((entry) => entry && [entry.time, entry.detail])).toEqual(
          shared === a.length && shared === b.length ? undefined : next.map((s) => s && [s[0], s[1]]),
        );
        if (difference === undefined) return;
        expect(difference.time).toBe(Math.min(...next.flatMap((s) => (s === undefined ? [] : [s[0]]))));
        expect([...difference.happened, ...difference.didNot].sort()).toEqual(["a", "b"]);
        expect(difference.what.time).toBe(difference.time);
      }),
    );
  });

  it("count the days in different settings, day by day", () => {
    fc.assert(
      fc.property(steps, steps, (one, other) => {
        const [a, b] = [one, other].map((list) =>
          Array.from({ length: END }, (_, day) => list.filter(([time]) => time <= day).at(-1)?.[2] ?? "home"),
        );
        const apart = a.filter((setting, day) => setting !== b[day]).length;
        const [there, back] = [
          compareJourneys([journey("a", one), journey("b", other)]),
          compareJourneys([journey("b", other), journey("a", one)]),
        ];
        expect(there.daysElsewhere).toEqual([0, apart]);
        expect(back.daysElsewhere).toEqual([0, apart]);
        expect(there.tallies[0].daysAlive).toBe(END);
        for (const setting of settings) {
          const days = setting === "died" ? 0 : there.tallies[0].days[setting];
          expect(days).toBe(a.filter((where) => where === setting).length);
        }
      }),
    );
  });

  it("are refused when there is none, or when they are of two people", () => {
    expect(() => compareJourneys([])).toThrow(InputError);
    const { person } = journey("a", []);
    const somebody = journey("b", [], { person: { ...person, id: "T0000-70-74-2" } });
    expect(() => compareJourneys([journey("a", []), somebody])).toThrow(/"T0000-70-74-1" and of "T0000-70-74-2"/);
  });
});

describe("the people whose lives differ most", () => {
  const place = smallPlace(
    [{ residentsByBand: [10, 10, 10, 20, 40, 60, 80, 90], imdDecile: 2 }],
    capacitiesFor(320, 1),
  );
  const usual = scenario("usual care", { place, model: england });
  const quiet = plainProgramme({
    modifiers: CRISIS_TYPES.map((type) => ({
      target: `hazard.crisis.${type}`,
      combiner: "rate-ratio",
      value: 0.5,
      scope: "residents",
    })),
  });
  const scenarios = [usual, usual.with("again", []), usual.with("quieter", [quiet])];
  const kept = keepReplicate({ scenarios, years: 1, warmUpYears: 1, replicates: 1, seed: "differing" }, 0);

  it("are those of everybody, compared one by one, with most days elsewhere", () => {
    const everybody = Array.from({ length: kept.population.size }, (_, row) => {
      const id = personId(kept.population, place, row);
      return compareJourneys(["usual care", "quieter"].map((name) => journeyOf(kept, name, id)));
    });
    const changed = everybody.filter(({ firstDifference }) => firstDifference !== undefined);
    expect(changed.length).toBeGreaterThan(40);
    const sorted = [...changed].sort((a, b) => b.daysElsewhere[1] - a.daysElsewhere[1]);
    for (const count of [1, 7, 1000]) {
      const found = differingLives(kept, ["usual care", "quieter"], count);
      expect([found.people, found.differing]).toEqual([everybody.length, changed.length]);
      expect(found.most).toEqual(sorted.slice(0, count));
    }
    expect(sorted[0].daysElsewhere[1]).toBeGreaterThan(10);
  });

  it("are nobody where nothing differs", () => {
    expect(differingLives(kept, ["usual care", "again"], 5)).toMatchObject({ differing: 0, most: [] });
  });

  it("are refused for a scenario that was not kept", () => {
    expect(() => differingLives(kept, ["usual care", "nothing"], 5)).toThrow(InputError);
  });
});
