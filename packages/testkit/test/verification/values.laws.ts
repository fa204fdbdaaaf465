import {
  type Cell,
  changeValuation,
  compare,
  type OutcomeLayout,
  outcomeLayout,
  type Place,
  RESOURCE_ITEMS,
  revalue,
  runReplicate,
  type Scenario,
  scenario,
  type Valuation,
} from "@placewell/core";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { england } from "../../../england/src/index.js";
import { headlineTable } from "../../../report/src/index.js";
import { smallPlace, smallPlaces, UNLIMITED } from "../../src/index.js";
import { everybodyWho, plantedProgramme } from "../planted-programme.js";

/** The checks of a health-economic model that ask what costs and QALYs must do when a value moves (TV numbers). */

const DAYS_PER_YEAR = 365.25;
const YEARS = 2;
const { valuation } = england;

/** Day on which the programme with contacts starts, the first of a month: 1 October 2025. */
const LATE_START = 183;
const ARMS = ["usual", "nothing", "helped", "harmed", "contacts"] as const;
type Arm = (typeof ARMS)[number];

/** What several scenarios did in one small place, under one luck. */
interface Runs {
  readonly place: Place;
  readonly layout: OutcomeLayout;
  readonly values: Readonly<Record<Arm, Float64Array>>;
}

function scenariosOf(place: Place): Scenario[] {
  const usual = scenario("usual", { place, model: england });
  const contacts = plantedProgramme(
    {
      name: "contacts",
      ratioAt: () => 1,
      enrolment: { ...everybodyWho(() => true), contactsPerYear: 12 },
    },
    { start: LATE_START },
  );
  return [
    usual,
    usual.with("nothing", [plantedProgramme({ ratioAt: () => 1 })]),
    usual.with("helped", [plantedProgramme({ ratioAt: () => 0.5 })]),
    usual.with("harmed", [plantedProgramme({ ratioAt: () => 3 })]),
    usual.with("contacts", [contacts]),
  ];
}

function runsIn(place: Place): Runs {
  const plan = { scenarios: scenariosOf(place), years: YEARS, warmUpYears: 0, replicates: 1, seed: "values" };
  const values = runReplicate(plan, 0);
  return {
    place,
    layout: outcomeLayout(place, YEARS),
    values: Object.fromEntries(ARMS.map((arm, i) => [arm, values[i]])) as Record<Arm, Float64Array>,
  };
}

/**
 * Standard errors above 0 that eight paired runs must show. Without any effect they do 3 times in 1,000 (Student's t, 7 degrees of
 * freedom). In a town half as large again the four means checked lay 18 to 58 above, so that hardly a seed fails where there is one.
 */
const BEYOND_LUCK = 4;

let runs: readonly Runs[] | undefined;
/** Random places, run once for all checks: simulating costs more than valuing. */
const everyRun = (): readonly Runs[] => {
  runs ??= fc.sample(smallPlaces({ unlimited: true, mostPerBand: 25 }), 4).map(runsIn);
  return runs;
};

/** Holds every run to a check under random values. */
function forAllValues<T>(arbitrary: fc.Arbitrary<T>, check: (given: T, runs: Runs) => void, numRuns = 5): void {
  for (const run of everyRun()) {
    fc.assert(
      fc.property(arbitrary, (given) => check(given, run)),
      { numRuns },
    );
  }
}

const revalued = ({ values, layout }: Runs, other: Valuation, arm: Arm = "usual"): Float64Array =>
  revalue(values[arm], layout, other, []);

function figure(values: Float64Array, { layout, place }: Runs) {
  return (measure: string, group = "all", period = "all"): number => {
    const index = layout.find({ measure, group, period, area: place.id });
    if (index === undefined) throw new RangeError(`There is no ${measure} of ${group} in ${period}.`);
    return values[index] ?? Number.NaN;
  };
}

/** Indices of the figures of some measures. */
const cellsOf = ({ cells }: OutcomeLayout, ...measures: string[]): number[] =>
  cells.flatMap((cell, index) => (measures.includes(cell.measure) ? [index] : []));

/** Refuses figures that are not as they must be, and names the first. Thousands of separate expectations would be slow. */
function refuse({ cells }: OutcomeLayout, indices: readonly number[], isWrong: (index: number) => boolean): void {
  const wrong = indices.find(isWrong);
  expect(wrong === undefined ? "every figure" : JSON.stringify(cells[wrong])).toBe("every figure");
}

/** The same numbers to the last bit, zeros of either sign being one. */
const areSame = (a: Float64Array | Float32Array, b: Float64Array | Float32Array): boolean =>
  a.length === b.length && a.every((x, i) => x === b[i] || (Number.isNaN(x) && Number.isNaN(b[i])));

/** Figures and what is kept for items: the rest holds health time in another format. */
const areSameRuns = ({ layout }: Runs, a: Float64Array, b: Float64Array): boolean =>
  areSame(a.subarray(0, layout.cells.length), b.subarray(0, layout.cells.length)) &&
  areSame(layout.items(a), layout.items(b)) &&
  areSame(layout.healthTime(a), layout.healthTime(b));

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const COSTS = [
  "cost",
  "cost_discounted",
  "care_cost",
  "care_cost_discounted",
  "programme_cost",
  "programme_cost_discounted",
];
const HEALTH = ["qalys", "qalys_discounted"];

/** A utility that does not depend on age, frailty or function, times factors of place and condition. */
const flatUtility = (norm: number, factors: Readonly<Record<string, number | number[]>>): Valuation =>
  changeValuation(valuation, {
    values: {
      "utility.norm": [norm, 0, 0, 0],
      "utility.frailty": [0, 0, 0],
      "utility.function": [0, 0, 0],
      ...factors,
    },
  });

const factor = fc.double({ min: 0.3, max: 1, noNaN: true });
const factors = fc.record({
  "utility.acute": factor,
  "utility.shortTermBed": factor,
  "utility.careHome": factor,
  "utility.terminal": factor,
  "utility.hip": fc.tuple(factor, factor, factor),
});

describe("utilities", () => {
  it("TV-08: lower for every state give fewer QALYs for every group in every period", () => {
    const less = fc.double({ min: 0.001, max: 0.3, noNaN: true });
    forAllValues(fc.tuple(less, factors), ([norm, by], run) => {
      const whole = revalued(run, flatUtility(1, by));
      const lower = revalued(run, flatUtility(1 - norm, by));
      refuse(run.layout, cellsOf(run.layout, ...HEALTH), (index) => {
        const [high, low] = [whole[index] as number, lower[index] as number];
        return high === 0 ? low !== 0 : !(low < high);
      });
    });
  });

  it("TV-16: without what frailty takes, nobody's utility is above the norm of their age and sex", () => {
    forAllValues(factors, (by, run) => {
      const none = { "utility.frailty": [0, 0, 0], "utility.function": [0, 0, 0] };
      const ones = {
        "utility.acute": 1,
        "utility.shortTermBed": 1,
        "utility.careHome": 1,
        "utility.terminal": 1,
        "utility.hip": [1, 1, 1],
      };
      const norm = revalued(run, changeValuation(valuation, { values: { ...none, ...ones } }));
      const valued = revalued(run, changeValuation(valuation, { values: { ...none, ...by } }));
      refuse(
        run.layout,
        cellsOf(run.layout, "qalys"),
        (index) => !((valued[index] as number) <= (norm[index] as number) * (1 + 1e-12)),
      );
    });
  });

  it("TV-28: QALYs for a year lived lie between the lowest utility and the highest", () => {
    forAllValues(fc.tuple(factor, factors), ([norm, by], run) => {
      const of = revalued(run, flatUtility(norm, by));
      const where = [1, by["utility.acute"], by["utility.shortTermBed"], by["utility.careHome"]];
      const condition = [1, by["utility.terminal"], ...by["utility.hip"]];
      const lowest = norm * Math.min(...where) * Math.min(...condition);
      refuse(run.layout, cellsOf(run.layout, "qalys"), (index) => {
        const { group, period, area } = run.layout.cells[index] as Cell;
        const days = of[run.layout.find({ measure: "days_alive", group, period, area }) as number] as number;
        const perYear = days === 0 ? norm : ((of[index] as number) * DAYS_PER_YEAR) / days;
        return !(perYear >= lowest * (1 - 1e-9) && perYear <= norm * (1 + 1e-9));
      });
    });
  });
});

describe("prices", () => {
  it("TV-09: all 0 make every cost 0, and leave QALYs as they were", () => {
    for (const run of everyRun()) {
      const free = revalued(run, changeValuation(valuation, { priceFactor: 0 }));
      refuse(run.layout, cellsOf(run.layout, ...COSTS), (index) => free[index] !== 0);
      refuse(run.layout, cellsOf(run.layout, ...HEALTH), (index) => free[index] !== run.values.usual[index]);
    }
  });

  it("TV-17: a price index raises every cost in proportion, with or without discount", () => {
    forAllValues(fc.double({ min: 0.1, max: 4, noNaN: true }), (index, run) => {
      const dearer = revalued(run, changeValuation(valuation, { priceFactor: index }));
      refuse(run.layout, cellsOf(run.layout, ...COSTS), (cell) => {
        const expected = index * (run.values.usual[cell] as number);
        return !(Math.abs((dearer[cell] as number) - expected) <= 1e-12 * expected);
      });
    });
  });

  it("TV-38: the cost of an item is what was used of it times its price, price by price", () => {
    // Of what the means test splits between payers the parts are held to the whole elsewhere.
    const plain = valuation.unitCosts.filter(
      ({ item }) => !/_days$|home_care/.test(item) || /virtual|short/.test(item),
    );
    expect(plain.length).toBeGreaterThan(15);
    for (const run of everyRun()) {
      const items = run.layout.items(run.values.contacts);
      for (const { id, item, payer, value } of plain) {
        const only = revalued(
          run,
          { ...valuation, unitCosts: valuation.unitCosts.map((row) => (row.id === id ? row : { ...row, value: 0 })) },
          "contacts",
        );
        const column = RESOURCE_ITEMS.findIndex(({ name }) => name === item);
        const used = run.layout.periods.months.map(
          (_, m) => items[run.layout.keptRow(m, 0) * RESOURCE_ITEMS.length + column] as number,
        );
        const [paid, expected] = [figure(only, run)("cost", `payer=${payer}`), value * sum(used)];
        expect(Math.abs(paid - expected), id).toBeLessThanOrEqual(1e-9 * expected);
      }
    }
  });

  it("TV-24: a dearer programme costs more only while it is delivered", () => {
    let contacts = 0;
    forAllValues(fc.double({ min: 1.1, max: 5, noNaN: true }), (times, run) => {
      const { value } = valuation.unitCosts.find(({ id }) => id === "cost.programme_contacts") as { value: number };
      const dearer = changeValuation(valuation, { values: { "cost.programme_contacts": value * times } });
      const [before, after] = [run.values.contacts, revalued(run, dearer, "contacts")];
      run.layout.periods.months.forEach((month, m) => {
        const added = figure(after, run)("cost", "all", month) - figure(before, run)("cost", "all", month);
        const own = figure(before, run)("cost", "item=programmes", month);
        expect(added).toBeCloseTo((times - 1) * own, 6);
        if ((run.layout.periods.monthStarts[m] as number) < LATE_START) expect(added).toBe(0);
        contacts += own;
      });
      refuse(run.layout, cellsOf(run.layout, ...HEALTH), (index) => after[index] !== before[index]);
      // Usual care pays nothing for it.
      expect(areSameRuns(run, revalued(run, dearer), run.values.usual)).toBe(true);
    });
    expect(contacts).toBeGreaterThan(0);
  });

  it("TV-40: all doubled double what one scenario costs more than another, and change no QALY between them", () => {
    const doubled = changeValuation(valuation, { priceFactor: 2 });
    for (const run of everyRun()) {
      const [usual, helped] = [revalued(run, doubled), revalued(run, doubled, "helped")];
      refuse(run.layout, cellsOf(run.layout, ...COSTS, ...HEALTH), (index) => {
        const times = COSTS.includes(run.layout.cells[index]?.measure ?? "") ? 2 : 1;
        const increment = (run.values.helped[index] as number) - (run.values.usual[index] as number);
        return (helped[index] as number) - (usual[index] as number) !== times * increment;
      });
    }
  });
});

/** A yearly rate in steps of a tenth of a percent: of all doubles most are too small to tell from 0. */
const rate = fc.integer({ min: 0, max: 200 }).map((thousandths) => thousandths / 1000);

describe("discounting", () => {
  it("TV-33: takes from every month what its middle is away, (1 + r)^2 after two years", () => {
    forAllValues(fc.tuple(rate, rate), ([cost, qaly], run) => {
      const of = figure(
        revalued(run, changeValuation(valuation, { values: { "discount.cost": cost, "discount.qaly": qaly } })),
        run,
      );
      run.layout.periods.months.forEach((month, m) => {
        const years = (run.layout.monthMiddles[m] as number) / DAYS_PER_YEAR;
        for (const [measure, r] of [
          ["cost", cost],
          ["qalys", qaly],
        ] as const) {
          const expected = of(measure, "all", month) / (1 + r) ** years;
          const found = of(`${measure}_discounted`, "all", month);
          expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-12 * Math.abs(expected));
        }
      });
      const last = run.layout.periods.months.at(-1) as string;
      const nearTwoYears = of("cost_discounted", "all", last) * (1 + cost) ** 2;
      // The middle of the 24th month is half a month short of two years.
      expect(nearTwoYears / of("cost", "all", last)).toBeGreaterThanOrEqual(1 - 1e-12);
      expect(nearTwoYears / of("cost", "all", last)).toBeLessThan(1.01);
    });
  });

  it("TV-35: at a higher rate leaves less of every cost and QALY, and moves what is left towards the first year", () => {
    const ordered = fc.tuple(rate, rate).map((rates) => rates.sort((a, b) => a - b) as [number, number]);
    forAllValues(ordered, (rates, run) => {
      const [low, high] = rates.map((r) =>
        revalued(run, changeValuation(valuation, { values: { "discount.cost": r, "discount.qaly": r } })),
      ) as [Float64Array, Float64Array];
      refuse(
        run.layout,
        cellsOf(run.layout, "cost_discounted", "qalys_discounted"),
        (index) => !((high[index] as number) <= (low[index] as number) * (1 + 1e-12)),
      );
      const [first] = run.layout.periods.years as [string];
      const share = (values: Float64Array): number =>
        figure(values, run)("cost_discounted", "all", first) / figure(values, run)("cost_discounted");
      expect(share(high)).toBeGreaterThanOrEqual(share(low) * (1 - 1e-12));
    });
  });
});

describe("two scenarios", () => {
  it("TV-12: with equal effects have the same life-years, QALYs and use, to the last bit", () => {
    for (const run of everyRun()) expect(areSameRuns(run, run.values.nothing, run.values.usual)).toBe(true);
  });

  it("TV-13: with equal effects and costs differ by 0 in everything, and no table says NaN", async () => {
    const place = smallPlace([{ residentsByBand: [9, 9, 9, 9, 9, 9, 9, 9], imdDecile: 5 }], UNLIMITED);
    const [usual, nothing] = scenariosOf(place) as [Scenario, Scenario];
    const comparison = await compare([usual, nothing], { years: 1, warmUpYears: 0, replicates: 3, seed: "values" });
    const differences = comparison.differences();
    expect(differences.length).toBeGreaterThan(100);
    expect(differences.filter(({ mean }) => mean !== 0)).toEqual([]);
    expect(headlineTable(comparison).toString()).not.toMatch(/NaN|Infinity|undefined/);
  });

  it("TV-36: a contact that costs nothing and does nothing is as no contact, but for the count of contacts", () => {
    const free = changeValuation(valuation, { values: { "cost.programme_contacts": 0 } });
    for (const run of everyRun()) {
      const [usual, contacts] = [revalued(run, free), revalued(run, free, "contacts")];
      const outcomes = cellsOf(run.layout, "days_alive", "deaths", ...COSTS, ...HEALTH);
      refuse(run.layout, outcomes, (index) => contacts[index] !== usual[index]);
      expect(areSame(run.layout.items(contacts), run.layout.items(usual))).toBe(false);
    }
  });

  describe("in a town of 1,000 people of 75 and over", () => {
    const town = smallPlace([{ residentsByBand: [0, 0, 0, 0, 0, 330, 330, 340], imdDecile: 3 }], UNLIMITED);
    const TOWN_REPLICATES = 8;
    let increments: (arm: "helped" | "harmed", measure: string) => number[];
    beforeAll(() => {
      const [usual, , helped, harmed] = scenariosOf(town) as [Scenario, Scenario, Scenario, Scenario];
      const layout = outcomeLayout(town, YEARS);
      const plan = {
        scenarios: [usual, helped, harmed],
        years: YEARS,
        warmUpYears: 0,
        replicates: TOWN_REPLICATES,
        seed: "town",
      };
      const cubes = Array.from({ length: TOWN_REPLICATES }, (_, replicate) => runReplicate(plan, replicate));
      increments = (arm, measure) => {
        const index = layout.find({ measure, group: "all", period: "all", area: town.id }) as number;
        return cubes.map((of) => (of[arm === "helped" ? 1 : 2]?.[index] as number) - (of[0]?.[index] as number));
      };
    }, 240_000);

    /** Standard errors by which the mean of independent increments lies above 0. */
    const above = (values: readonly number[]): number => {
      const mean = sum(values) / values.length;
      const squares = sum(values.map((value) => (value - mean) ** 2));
      return mean / Math.sqrt(squares / (values.length - 1) / values.length);
    };

    it("TV-37: three times the crises cost more and take QALYs", () => {
      expect(above(increments("harmed", "cost"))).toBeGreaterThan(BEYOND_LUCK);
      expect(above(increments("harmed", "qalys").map((value) => -value))).toBeGreaterThan(BEYOND_LUCK);
    });

    it("TV-26: half the crises and no harm: more life-years and QALYs", () => {
      // Not in every place: one life that goes on differently may end sooner.
      for (const measure of ["days_alive", "qalys"]) {
        expect(above(increments("helped", measure)), measure).toBeGreaterThan(BEYOND_LUCK);
      }
    });
  });

  const REPLICATES = 7;

  it("TV-39: a small effect twice as large, on the log scale, averts about twice as much", () => {
    // The ratio should be 1.94. About 1,750 arrivals at A&E are averted, and nearly as many again, so it has a standard
    // error of 0.033: 1.8 or less by luck alone for 1 seed in 50,000. A true ratio of 1.66 is found as surely.
    const place = smallPlace([{ residentsByBand: [0, 0, 0, 0, 0, 0, 0, 3000], imdDecile: 3 }], UNLIMITED);
    const usual = scenario("usual", { place, model: england });
    const once = usual.with("once", [plantedProgramme({ ratioAt: () => 0.94 })]);
    const twice = usual.with("twice", [plantedProgramme({ ratioAt: () => 0.94 ** 2 })]);
    const layout = outcomeLayout(place, YEARS);
    const index = layout.find({
      measure: "emergency_attendances",
      group: "all",
      period: "all",
      area: place.id,
    }) as number;
    const averted = [0, 0];
    for (let replicate = 0; replicate < REPLICATES; replicate++) {
      const plan = {
        scenarios: [usual, once, twice],
        years: YEARS,
        warmUpYears: 0,
        replicates: REPLICATES,
        seed: "twice",
      };
      const [before, ...after] = runReplicate(plan, replicate).map((values) => values[index] as number);
      after.forEach((arrivals, i) => {
        averted[i] = (averted[i] as number) + (before as number) - arrivals;
      });
    }
    expect(averted[0]).toBeGreaterThan(1400);
    expect(Math.abs((averted[1] as number) / (averted[0] as number) - 2)).toBeLessThan(0.2);
  });
});
