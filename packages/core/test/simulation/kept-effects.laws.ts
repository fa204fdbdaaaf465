import { describe, expect, it } from "vitest";
import { england } from "../../../england/src/index.js";
import { capacitiesFor, groundOf, keepRun, smallPlace, type Trial } from "../../../testkit/src/index.js";
import { EVENT } from "../../src/care/events.js";
import {
  allLines,
  changeValuation,
  compare,
  figuresOfPerson,
  keepReplicate,
  type Modifier,
  outcomeLayout,
  type Programme,
  revalue,
} from "../../src/index.js";
import { SERVICE } from "../../src/intervention/maturity.js";
import { ITEM_COUNT, itemColumn } from "../../src/outcomes/resource-items.js";
import { ScenarioRun } from "../../src/simulation/scenario-run.js";
import { plainProgramme } from "../intervention/plain-programme.js";

const DAYS = 365;
const DAYS_PER_YEAR = 365.25;

/** Two neighbourhoods, so that what belongs to one can be told from the other. */
const trial: Trial = {
  place: smallPlace(
    [
      { residentsByBand: [10, 10, 10, 20, 30, 40, 50, 80], imdDecile: 1 },
      { residentsByBand: [10, 10, 10, 20, 30, 40, 50, 80], imdDecile: 8 },
    ],
    capacitiesFor(500, 1),
  ),
  seed: "kept effects",
  replicate: 0,
  warmUpYears: 0,
  day: 100,
};
const { warm, usual, before } = groundOf(trial, england);
const layout = outcomeLayout(trial.place, 1);
const { valuation } = england;

const everybody = {
  eligible: { ageAtLeast: 65 },
  registerSensitivity: 1,
  registerLatencyDays: 0,
  eventSensitivity: 0,
  foundAt: [],
  uptake: 1,
  caseloadCap: Number.POSITIVE_INFINITY,
};
const listed = (modifier: Partial<Modifier>, more: Partial<Programme> = {}): Programme =>
  plainProgramme({
    enrolment: everybody,
    modifiers: [
      { target: "column.utility", combiner: "shift", parameter: "utility", value: 0, scope: "recipients", ...modifier },
    ],
    ...more,
  });
const visits = (value: number, more: Partial<Modifier> = {}, programme: Partial<Programme> = {}): Programme =>
  listed({ target: "hazard.gp-consultation", combiner: "rate-ratio", value, ...more }, programme);

const figure = (values: Float64Array, measure: string, group = "all", area = trial.place.id): number =>
  values[layout.find({ measure, group, area, period: "all" }) ?? -1];
const groups = (dimension: string): string[] => [
  ...new Set(layout.cells.flatMap(({ group }) => (group.startsWith(dimension) ? [group] : []))),
];
const sum = (parts: readonly number[]): number => parts.reduce((a, b) => a + b, 0);
const isQalys = (measure: string): boolean => measure === "qalys" || measure === "qalys_discounted";

/** An item over the year. */
function used(values: Float64Array, name: string): number {
  const items = layout.items(values);
  return sum(layout.periods.months.map((_, m) => items[layout.keptRow(m, 0) * ITEM_COUNT + itemColumn(name)]));
}

/** Years in which people have the whole of the effect, of the first line of QALYs. */
function feltYears(programme: Programme, values: Float64Array): number {
  const lines = allLines(usual.with("With programmes", [programme]));
  const column = lines.findIndex(({ per }) => per === "felt-year");
  const kept = layout.programmeUse(values);
  return sum(layout.periods.months.map((_, m) => kept[layout.keptRow(m, 0) * lines.length + column]));
}

describe("how people feel, put on a run afterwards", () => {
  it("adds the time on the list times the shift to QALYs, and moves nothing else", () => {
    const [none, some] = [listed({}), listed({ value: 0.02 })].map((p) => keepRun(warm, usual, [p]).values);
    const years = feltYears(listed({}), some);
    // Nearly all of 480 people aged 65 and over, for a year.
    expect(years).toBeGreaterThan(350);
    expect(figure(some, "qalys") - figure(none, "qalys")).toBeCloseTo(0.02 * years, 9);
    layout.cells.forEach(({ measure }, i) => {
      if (!isQalys(measure)) expect(some[i], measure).toBe(before.values[i]);
    });
  });

  it("agrees by group, by neighbourhood and by person, discounted or not", () => {
    const programme = listed({ value: 0.02 }, { curve: SERVICE });
    const [none, some] = [listed({}, { curve: SERVICE }), programme].map((p) => keepRun(warm, usual, [p]).values);
    for (const measure of ["qalys", "qalys_discounted"]) {
      const gain = (group?: string, area?: string): number =>
        figure(some, measure, group, area) - figure(none, measure, group, area);
      for (const dimension of ["imd=", "age=", "frailty="])
        expect(sum(groups(dimension).map((group) => gain(group)))).toBeCloseTo(gain(), 9);
      const local = sum(trial.place.neighbourhoods.map(({ code }) => gain("all", code)));
      // The place is discounted month by month, neighbourhoods at the time itself: 1 in 10,000 apart at most.
      expect(Math.abs(local - gain())).toBeLessThan(measure === "qalys" ? 1e-7 : 1e-4 * gain());
      expect(gain()).toBeGreaterThan(1);
    }
    const scenario = usual.with("With programmes", [programme]);
    const plan = { scenarios: [usual, scenario], years: 1, warmUpYears: 0, replicates: 1, seed: "kept effects" };
    const kept = keepReplicate(plan, 0);
    const [of] = kept.scenarios.filter((s) => s.scenario === scenario);
    const people = Array.from({ length: kept.population.size }, (_, row) =>
      figure(figuresOfPerson(kept, scenario.name, row), "qalys"),
    );
    expect(Math.abs(sum(people) - figure(of.values, "qalys"))).toBeLessThan(1e-4);
  });

  it("grows with the programme: on the straight line to a half in six months", () => {
    const whole = feltYears(listed({}), keepRun(warm, usual, [listed({})]).values);
    const growing = listed({}, { curve: SERVICE });
    const grown = feltYears(growing, keepRun(warm, usual, [growing]).values);
    // To 0.5 at half a year and 0.9 at a year: 0.25 and 0.7 on average, a little less as a few people die on the way.
    expect(grown / whole).toBeLessThan((0.25 + 0.7) / 2);
    expect(grown / whole).toBeGreaterThan(0.96 * ((0.25 + 0.7) / 2));
  });

  it("is scaled by the dial, by what survives of a copy and by the place, and is nothing at none", () => {
    const whole = feltYears(listed({}), keepRun(warm, usual, [listed({})]).values);
    for (const [more, share] of [
      [{ effectScale: 0.5 }, 0.5],
      [{ fidelity: 0.5, context: 1.2 }, 0.6],
    ] as const) {
      const scaled = listed({}, more);
      expect(feltYears(scaled, keepRun(warm, usual, [scaled]).values)).toBeCloseTo(share * whole, 6);
    }
    expect(keepRun(warm, usual, [listed({ value: 0.02 }, { effectScale: 0 })]).values).toEqual(before.values);
  });

  it("ends with the time on the list, and with the programme", () => {
    const years = (more: Partial<Programme>): number =>
      feltYears(listed({}, more), keepRun(warm, usual, [listed({}, more)]).values);
    const whole = years({});
    // Deaths make the first part of the year the longer.
    expect(years({ stop: 100 }) / whole).toBeGreaterThan(100 / DAYS);
    expect(years({ stop: 100 }) / whole).toBeLessThan(1.15 * (100 / DAYS));
    const course = years({ enrolment: { ...everybody, lengthDays: 60 } });
    expect(course / whole).toBeGreaterThan(60 / DAYS);
    // Whoever turns 65 begins later, and ends after two reviews.
    expect(course / whole).toBeLessThan(1.15 * (60 / DAYS));
  });

  it("goes on apart in a copy of a run as if it had run through", () => {
    const of = usual.with(
      "With programmes",
      [listed({ value: 0.02 }, { curve: SERVICE }), visits(0.5)].map((p, i) => ({
        ...p,
        description: { ...p.description, name: `made-up-${i}` },
      })),
    );
    const through = new ScenarioRun(warm, of);
    const stopped = new ScenarioRun(warm, of);
    stopped.runUntil(155);
    const copy = stopped.copy();
    const whole = through.finish();
    expect(copy.finish()).toEqual(whole);
    expect(stopped.finish()).toEqual(whole);
  });

  it("can be given another value afterwards, which other prices leave alone", () => {
    const programme = listed({});
    const lines = allLines(usual.with("With programmes", [programme]));
    const { values } = keepRun(warm, usual, [programme]);
    const given = changeValuation(valuation, { values: { "utility.made-up.utility": 0.02 } });
    const again = revalue(values, layout, given, lines);
    const run = keepRun(warm, usual, [listed({ value: 0.02 })]).values;
    expect(figure(again, "qalys")).toBeCloseTo(figure(run, "qalys"), 9);
    const dearer = revalue(values, layout, changeValuation(given, { priceFactor: 2 }), lines);
    expect(figure(dearer, "qalys")).toBe(figure(again, "qalys"));
    expect(() => changeValuation(valuation, { values: { "utility.made-up.utility": 2 } })).toThrow(/from -1 to 1/);
  });
});

it("what programmes add to QALYs by themselves is listed, and sums to what they add", async () => {
  const programme = listed({ value: 0.02 }, { unseenPerYear: 0.3, unseenLoss: 0.05 });
  const scenario = usual.with("With programmes", [programme]);
  const plan = { scenarios: [usual, scenario], years: 1, warmUpYears: 0, replicates: 2, seed: "kept effects" };
  const comparison = await compare(plan.scenarios, plan);
  const rows = comparison.programmeQalys();
  expect(rows.map(({ id }) => id)).toEqual(["utility.made-up.utility", "utility.made-up.harm.H9.qalys"]);
  expect(rows[0].qalys).toBeGreaterThan(5);
  expect(rows[1].qalys).toBeLessThan(-2);
  const [gain] = comparison.differences({ measure: "qalys", group: "all", period: "all", area: trial.place.id });
  expect(sum(rows.map(({ qalys }) => qalys))).toBeCloseTo(gain.mean, 9);
});

describe("a safeguarding problem that goes unseen (H9)", () => {
  it("takes its loss of QALYs from whom it happens to", () => {
    const unseen = (unseenLoss: number): Programme =>
      plainProgramme({ enrolment: everybody, unseenPerYear: 0.3, unseenLoss });
    const { values, events } = keepRun(warm, usual, [unseen(0.05)]);
    let happened = 0;
    events.replay({ on: (kind) => void (happened += kind === EVENT.safeguardingUnseen ? 1 : 0) });
    expect(happened).toBeGreaterThan(50);
    const none = keepRun(warm, usual, [unseen(0)]).values;
    expect(figure(none, "qalys") - figure(values, "qalys")).toBeCloseTo(0.05 * happened, 9);
    layout.cells.forEach(({ measure }, i) => {
      if (!isQalys(measure)) expect(values[i], measure).toBe(none[i]);
    });
  });
});

describe("visits to a GP, counted after a run", () => {
  const gp = (values: Float64Array): number => used(values, "gp_consultations");

  it("are so many times as many while people are on the list, and cost as much less", () => {
    const { values } = keepRun(warm, usual, [visits(0.5, { scope: "residents" }, { enrolment: everybody })]);
    // Whoever turns 50 within the year is told of at the next review.
    expect(gp(values) / gp(before.values)).toBeGreaterThanOrEqual(0.5 - 1e-9);
    expect(gp(values) / gp(before.values)).toBeLessThan(0.505);
    const primary = (v: Float64Array): number => figure(v, "cost", "item=primary-care");
    expect(primary(values) / primary(before.values)).toBeCloseTo(gp(values) / gp(before.values), 9);
    layout.cells.forEach(({ measure }, i) => {
      if (!/cost/.test(measure)) expect(values[i], measure).toBe(before.values[i]);
    });
  });

  it("are those of usual care where the ratio is 1, to the last bit", () => {
    expect(keepRun(warm, usual, [visits(1)]).values).toEqual(before.values);
    expect(keepRun(warm, usual, [visits(0.5, {}, { effectScale: 0 })]).values).toEqual(before.values);
  });

  it("agree by neighbourhood and by person", () => {
    const scenario = usual.with("With programmes", [visits(0.5, {}, { curve: SERVICE })]);
    const plan = { scenarios: [usual, scenario], years: 1, warmUpYears: 0, replicates: 1, seed: "kept effects" };
    const kept = keepReplicate(plan, 0);
    const [of] = kept.scenarios.filter((s) => s.scenario === scenario);
    const people = Array.from({ length: kept.population.size }, (_, row) =>
      gp(figuresOfPerson(kept, scenario.name, row)),
    );
    expect(sum(people)).toBeCloseTo(gp(of.values), 6);
    const items = layout.items(of.values);
    const local = trial.place.neighbourhoods.flatMap((_, n) =>
      layout.nodes.days.map(
        (_day, k) => items[layout.keptRowOfNeighbourhood(n, k) * ITEM_COUNT + itemColumn("gp_consultations")],
      ),
    );
    expect(sum(local)).toBeCloseTo(gp(of.values), 6);
  });

  it("begin to change when a home is repaired, and stay changed after the programme", () => {
    const perMonth = (values: Float64Array): number[] => {
      const items = layout.items(values);
      return layout.periods.months.map(
        (_, m) => items[layout.keptRow(m, 0) * ITEM_COUNT + itemColumn("gp_consultations")],
      );
    };
    const repaired = visits(0.5, { onsetDays: 120, duration: "permanent" }, { stop: 200 });
    const [now, then] = [keepRun(warm, usual, [repaired]).values, before.values].map(perMonth);
    // April to June are over by day 91; July ends on day 122.
    for (const m of [0, 1, 2]) expect(now[m]).toBe(then[m]);
    for (const m of [4, 6, 8, 11]) expect(now[m] / then[m], String(m)).toBeLessThan(0.7);
    const receiving = keepRun(warm, usual, [visits(0.5, {}, { stop: 200 })]).values;
    // November begins on day 214.
    for (const m of [7, 9, 11]) expect(perMonth(receiving)[m] / then[m]).toBeCloseTo(1, 9);
  });

  it("are moved by the stronger of two programmes of one group, not by both", () => {
    const warmer = (name: string, value: number): Programme => {
      const made = visits(value, { group: "warm-dry-home" });
      return { ...made, description: { ...made.description, name } };
    };
    const alone = keepRun(warm, usual, [warmer("a", 0.5)]).values;
    const both = keepRun(warm, usual, [warmer("a", 0.5), warmer("b", 0.8)]).values;
    expect(gp(both)).toBeCloseTo(gp(alone), 6);
    expect(gp(alone)).toBeLessThan(0.7 * gp(before.values));
  });
});

it("the share of an effect that people have is worked out in the middle of the time until the next review", () => {
  const at: number[] = [];
  let first = -1;
  const growing = listed({}, { curve: SERVICE });
  keepRun(warm, usual, [growing]).events.replay({
    on: (kind, time, row, detail) => {
      if (kind !== EVENT.programmeFelt) return;
      if (first < 0) first = row;
      if (row === first) at.push(time, detail);
    },
  });
  // Half of the effect is there after half a year: 15 days on, 1,000 × 15 / 182.6 × 0.5 thousandths.
  expect(at.slice(0, 4)).toEqual([
    0,
    Math.round((1000 * 15) / DAYS_PER_YEAR),
    30,
    Math.round((1000 * 45) / DAYS_PER_YEAR),
  ]);
});
