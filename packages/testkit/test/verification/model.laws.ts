import {
  EVENT,
  EventRecord,
  type ModelInputs,
  outcomeLayout,
  type Parameter,
  type Place,
  runReplicate,
  runScenario,
  scenario,
  warmUp,
  withParameters,
} from "@placewell/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { england } from "../../../england/src/index.js";
import { capacitiesFor, smallPlace, smallPlaces, UNLIMITED } from "../../src/index.js";

/** The checks of a health-economic model that ask what a run must do when an input is taken to its end (TV numbers). */

/** England's figures with other values for some parameters: every number of a list becomes what `change` makes of it. */
function withValues(changes: Readonly<Record<string, (value: number) => number>>): ModelInputs {
  const rows = Object.entries(changes).map(([id, change]): Parameter => {
    const row = england.parameters.get(id);
    if (row === undefined) throw new RangeError(`There is no parameter "${id}".`);
    return { ...row, value: typeof row.value === "number" ? change(row.value) : row.value.map(change) };
  });
  return { ...england, parameters: withParameters(england.parameters, rows) };
}

interface Figures {
  of(measure: string, group?: string, period?: string): number;
}

function usualCare(place: Place, model: ModelInputs, years = 1, seed = "verification", replicate = 0): Figures {
  const scenarios = [scenario("Usual care", { place, model })];
  const [values] = runReplicate({ scenarios, years, warmUpYears: 0, replicates: 1, seed }, replicate);
  const layout = outcomeLayout(place, years);
  return {
    of(measure, group = "all", period = "all") {
      const index = layout.find({ period, area: place.id, group, measure });
      if (index === undefined) throw new RangeError(`No ${measure} of ${group} in ${period}.`);
      return values?.[index] ?? Number.NaN;
    },
  };
}

const everybodyLives: ModelInputs = {
  ...withValues({ "acute.death0": () => -500 }),
  deathProbability: {
    male: england.deathProbability.male.map(() => 0),
    female: england.deathProbability.female.map(() => 0),
  },
};

const DAYS = 365;
const few = { numRuns: 8 };

describe("a run taken to its ends", () => {
  it("TV-04: of people aged 85 and over nobody is left after thirty years", () => {
    const place = smallPlace([{ residentsByBand: [0, 0, 0, 0, 0, 0, 0, 120], imdDecile: 5 }], UNLIMITED);
    const run = usualCare(place, england, 30);
    expect(run.of("deaths")).toBe(120);
    expect(run.of("people", "all", "2054-55")).toBe(0);
  });

  it("TV-10: without deaths nobody dies, and everybody lives every day", () => {
    fc.assert(
      fc.property(smallPlaces({ mostPerBand: 25 }), (place) => {
        const plan = {
          scenarios: [scenario("Usual care", { place, model: everybodyLives })],
          years: 1,
          warmUpYears: 0,
          replicates: 1,
          seed: "verification",
        };
        const warm = warmUp(plan, 0);
        const events = new EventRecord();
        const [first] = plan.scenarios;
        const values = first === undefined ? new Float64Array() : runScenario(warm, first, events);
        let joinedDays = 0;
        for (let row = 0; row < warm.population.size; row++) {
          const enters = Math.max(0, warm.population.enters[row] ?? Number.NaN);
          if (enters < DAYS) joinedDays += DAYS - enters;
        }
        const index = warm.layout.find({ period: "all", area: place.id, group: "all", measure: "days_alive" });
        expect(values[index ?? -1]).toBeCloseTo(joinedDays, 4);
        let died = 0;
        events.replay({ on: (kind) => void (died += kind === EVENT.personDied ? 1 : 0) });
        expect(died).toBe(0);
      }),
      few,
    );
  });

  it("TV-11: with death nearly certain all are gone within weeks", () => {
    const model = withValues({ "place.mort": () => 3000, "term.mean": () => 1e-4 });
    const place = smallPlace([{ residentsByBand: [9, 9, 9, 9, 9, 9, 9, 9], imdDecile: 3 }], UNLIMITED);
    const run = usualCare(place, model);
    expect(run.of("days_alive") / 72).toBeLessThan(60);
  });

  it("TV-25: without new cases and without deaths, as many have dementia at the end as at the start", () => {
    const model: ModelInputs = {
      ...everybodyLives,
      parameters: withParameters(everybodyLives.parameters, [
        { ...(england.parameters.get("dem.inc") as Parameter), value: [0, 0] },
      ]),
    };
    const place = smallPlace([{ residentsByBand: [0, 20, 20, 20, 20, 20, 20, 20], imdDecile: 4 }], UNLIMITED);
    const events = new EventRecord();
    const plan = { scenarios: [scenario("Usual care", { place, model })], years: 1, warmUpYears: 0, replicates: 1 };
    const warm = warmUp({ ...plan, seed: "verification" }, 0);
    runScenario(warm, scenario("Usual care", { place, model }), events);
    let started = 0;
    events.replay({ on: (kind) => void (started += kind === EVENT.dementiaStarted ? 1 : 0) });
    expect(started).toBe(0);
    expect(warm.population.dementia.reduce((a, b) => a + b, 0)).toBeGreaterThan(0);
  });
});

describe("a run moved the way an input moves", () => {
  it("TV-29: the most deprived have more crises, admissions and deaths than the least deprived", () => {
    const residentsByBand = [150, 150, 150, 150, 150, 150, 100, 100];
    const decile = (imdDecile: number): Figures =>
      usualCare(smallPlace([{ residentsByBand, imdDecile }], capacitiesFor(1100, 1), "small"), england, 2);
    const [worst, best] = [decile(1), decile(10)];
    // One replicate of the same luck: the ratios are about 1.3 and 1.6, their luck a few hundredths.
    expect(worst.of("emergency_admissions")).toBeGreaterThan(best.of("emergency_admissions"));
    expect(worst.of("deaths")).toBeGreaterThan(best.of("deaths"));
    expect(worst.of("falls")).toBeGreaterThan(best.of("falls"));
  });

  it("TV-30: a shorter run is the beginning of the longer one, to the last bit", () => {
    fc.assert(
      fc.property(smallPlaces({ mostPerBand: 20 }), (place) => {
        const [short, long] = [usualCare(place, england, 1), usualCare(place, england, 2)];
        for (const measure of ["days_alive", "deaths", "emergency_admissions", "acute_bed_days", "care_home_days"]) {
          expect(short.of(measure, "all", "2025-26")).toBe(long.of(measure, "all", "2025-26"));
          expect(short.of(measure)).toBeLessThanOrEqual(long.of(measure));
        }
      }),
      few,
    );
  });

  it("TV-53: a place under another name has the same figures", () => {
    fc.assert(
      fc.property(smallPlaces({ mostPerBand: 20 }), (place) => {
        const renamed = { ...place, id: "elsewhere", name: "Elsewhere" };
        const run = (of: Place) =>
          runReplicate(
            {
              scenarios: [scenario("Usual care", { place: of, model: england })],
              years: 1,
              warmUpYears: 0,
              replicates: 1,
              seed: "v",
            },
            0,
          );
        expect(run(renamed)).toEqual(run(place));
      }),
      few,
    );
  });
});

describe("two arms of one replicate", () => {
  it("TV-46: go together when they share their luck, and not when they do not", () => {
    const place = smallPlace(
      [{ residentsByBand: [40, 40, 40, 40, 40, 40, 40, 40], imdDecile: 5 }],
      capacitiesFor(320, 1),
    );
    const fewerBeds = { ...place, capacities: { ...place.capacities, reablementSlots: 1 } };
    const replicates = Array.from({ length: 30 }, (_, r) => r);
    const admissions = (of: Place, seed: string): number[] =>
      replicates.map((r) => usualCare(of, england, 1, seed, r).of("emergency_admissions"));
    const usual = admissions(place, "one");
    expect(correlation(usual, admissions(fewerBeds, "one"))).toBeGreaterThan(0.9);
    // 30 pairs: |r| below 0.65 unless something is wrong, but once in about 10,000.
    expect(Math.abs(correlation(usual, admissions(fewerBeds, "two")))).toBeLessThan(0.65);
  });
});

function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (v: readonly number[]): number => v.reduce((s, x) => s + x, 0) / v.length;
  const [ma, mb] = [mean(a), mean(b)];
  const sum = (f: (i: number) => number): number => a.reduce((s, _, i) => s + f(i), 0);
  const [da, db] = [(i: number) => (a[i] ?? 0) - ma, (i: number) => (b[i] ?? 0) - mb];
  return sum((i) => da(i) * db(i)) / Math.sqrt(sum((i) => da(i) ** 2) * sum((i) => db(i) ** 2));
}
