import { describe, expect, it } from "vitest";
import { england } from "../../../england/src/index.js";
import { capacitiesFor, smallPlace, TRIAL_DAYS } from "../../../testkit/src/index.js";
import {
  COST_HEADINGS,
  changeValuation,
  EVENT,
  figuresOfPerson,
  keepReplicate,
  outcomeLayout,
  PAYERS,
  PERSPECTIVES,
  parametersOf,
  RESOURCE_ITEMS,
  revalue,
  scenario,
  type Valuation,
} from "../../src/index.js";
import { GROUPS } from "../../src/outcomes/groups.js";
import { HEALTH_COLUMNS } from "../../src/outcomes/health-time.js";
import { outcomeParameters } from "../../src/outcomes/outcome-parameters.js";
import { figures, type RecordedYears, recordedTrials } from "./recorded-years.js";
import { daysIn, stretchesOf } from "./slow-twin.js";

const DAYS_PER_YEAR = 365.25;
/** A tenth of a penny. */
const TENTH_OF_A_PENNY = 0.001;
const everyTrial = recordedTrials(england, 6);
const { valuation } = england;

/** Every utility 1, whatever the state; or every utility 0. */
function sameUtilityForAll(utility: 0 | 1): Valuation {
  return changeValuation(valuation, {
    values: {
      "utility.norm": [utility, 0, 0, 0],
      "utility.frailty": [0, 0, 0],
      "utility.function": [0, 0, 0],
      "utility.acute": 1,
      "utility.shortTermBed": 1,
      "utility.careHome": 1,
      "utility.terminal": 1,
      "utility.hip": [1, 1, 1],
      "utility.carerStrain": 0,
    },
  });
}

const valuedAgain = (years: RecordedYears, other: Valuation): RecordedYears => ({
  ...years,
  values: revalue(years.values, years.layout, other, []),
});

const sum = (parts: readonly number[]): number => parts.reduce((a, b) => a + b, 0);

/** Every figure of a measure, with what it is about. */
function* figuresOf(years: RecordedYears, measure: string) {
  for (const [index, cell] of years.layout.cells.entries()) {
    if (cell.measure === measure) yield { ...cell, value: years.values[index] };
  }
}

describe("values put on a run", () => {
  it("give costs by payer and by item that agree with the total to a tenth of a penny (TV-32)", () => {
    everyTrial((trial, years) => {
      const figure = figures(years, trial.place.id);
      const { layout } = years;
      for (const measure of ["cost", "cost_discounted"]) {
        for (const period of [...layout.periods.months, ...layout.periods.years, "all"]) {
          const byPayer = PAYERS.map((payer) => figure(measure, `payer=${payer}`, period));
          const counted = PERSPECTIVES[valuation.perspective].map((p) => figure(measure, `payer=${p}`, period));
          const byItem = COST_HEADINGS.map((heading) => figure(measure, `item=${heading}`, period));
          expect(Math.abs(sum(byPayer) - sum(byItem))).toBeLessThan(TENTH_OF_A_PENNY);
          expect(Math.abs(sum(counted) - figure(measure, "all", period))).toBeLessThan(TENTH_OF_A_PENNY);
          for (const dimension of ["imd=", "age=", "frailty="]) {
            const parts = GROUPS.filter((g) => g.startsWith(dimension)).map((g) => figure(measure, g, period));
            expect(Math.abs(sum(parts) - figure(measure, "all", period))).toBeLessThan(TENTH_OF_A_PENNY);
          }
        }
      }
      const local = trial.place.neighbourhoods.map((n) => figures(years, n.code)("cost"));
      expect(Math.abs(sum(local) - figure("cost"))).toBeLessThan(TENTH_OF_A_PENNY);
      expect(figure("cost")).toBeGreaterThan(0);
    });
  });

  it("give QALYs equal to life-years, to the last bit, where all utilities are 1, and 0 where all are 0 (TV-06, TV-07)", () => {
    everyTrial((_trial, years) => {
      for (const utility of [1, 0] as const) {
        const again = valuedAgain(years, sameUtilityForAll(utility));
        for (const { area, group, period, value } of figuresOf(again, "qalys")) {
          const daysAlive = figures(again, area)("days_alive", group, period);
          expect(value).toBe(utility === 1 ? daysAlive / DAYS_PER_YEAR : 0);
        }
      }
    });
  });

  it("leave QALYs below life-years, and what is discounted below what is not (TV-27)", () => {
    everyTrial((_trial, years) => {
      for (const { area, group, period, value } of figuresOf(years, "qalys")) {
        const figure = figures(years, area);
        expect(value).toBeLessThanOrEqual(figure("days_alive", group, period) / DAYS_PER_YEAR);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(figure("qalys_discounted", group, period)).toBeLessThanOrEqual(value * (1 + 1e-12));
      }
    });
  });

  it("double every cost with every price, and leave QALYs as they were (TV-40)", () => {
    everyTrial((_trial, years) => {
      const doubled = valuedAgain(years, changeValuation(valuation, { priceFactor: 2 }));
      years.layout.cells.forEach(({ measure }, index) => {
        const factor = /^(care_|programme_)?cost/.test(measure) ? 2 : 1;
        expect(doubled.values[index]).toBe(factor * years.values[index]);
      });
    });
  });

  it("leave what is discounted at no rate as it was (TV-34), and lower it as the rate rises (TV-35)", () => {
    everyTrial((trial, years) => {
      const at = (rate: number) =>
        valuedAgain(years, changeValuation(valuation, { values: { "discount.cost": rate, "discount.qaly": rate } }));
      const none = at(0);
      for (const name of ["cost", "qalys"]) {
        for (const { area, group, period, value } of figuresOf(none, name)) {
          expect(figures(none, area)(`${name}_discounted`, group, period)).toBe(value);
        }
        const byRate = [0, 0.015, 0.035, 0.1].map((rate) => figures(at(rate), trial.place.id)(`${name}_discounted`));
        expect([...byRate].sort((a, b) => b - a)).toEqual(byRate);
      }
    });
  });

  it("discount a month as of its middle: one kind of event, by hand", () => {
    everyTrial((trial, years) => {
      const rows = valuation.unitCosts.map((row) => ({ ...row, value: row.item === "attendances" ? 100 : 0 }));
      const again = valuedAgain(years, { ...valuation, unitCosts: rows });
      const times: number[] = [];
      years.events.replay({
        on: (kind, time) => void (kind === EVENT.attendanceStarted && time >= 0 && times.push(time)),
      });
      const figure = figures(again, trial.place.id);
      expect(figure("cost")).toBeCloseTo(100 * times.length, 6);
      const { monthStarts } = years.layout.periods;
      const middleOf = (time: number): number => {
        const month = monthStarts.findIndex((start, m) => start <= time && time < monthStarts[m + 1]);
        return (monthStarts[month] + monthStarts[month + 1]) / 2;
      };
      const byMonth = sum(times.map((time) => 100 * 1.035 ** (-middleOf(time) / DAYS_PER_YEAR)));
      expect(figure("cost_discounted")).toBeCloseTo(byMonth, 6);
      const exact = sum(times.map((time) => 100 * 1.035 ** (-time / DAYS_PER_YEAR)));
      // Half a month at 3.5% is 0.15% of one event; of many, spread over their months, far less.
      expect(Math.abs(byMonth / exact - 1)).toBeLessThan(0.0015);
      const local = trial.place.neighbourhoods.map((n) => figures(again, n.code)("cost_discounted"));
      expect(Math.abs(sum(local) / exact - 1)).toBeLessThan(1e-5);
    });
  });

  it("refuse utilities below the floor, negative prices and unknown ids", () => {
    const change = (values: Record<string, number | number[]>) => () => changeValuation(valuation, { values });
    expect(change({ "utility.function": [-0.3, -0.6, -0.9] })).toThrow(/floor/);
    expect(change({ "cost.attendances": -1 })).toThrow(/0 or more GBP/);
    expect(change({ "cost.attendance": 1 })).toThrow(
      expect.objectContaining({ message: expect.stringMatching(/no value/) }),
    );
    expect(change({ "utility.hip": 1 })).toThrow(/wrong form/);
    expect(() => changeValuation(valuation, { perspective: "NHS" })).toThrow(/perspective/);
  });
});

describe("what a run keeps", () => {
  it("is the use and the health time that the slow twin finds", () => {
    everyTrial((trial, years) => {
      const { layout, population, events, values } = years;
      const items = layout.items(values);
      const health = layout.healthTime(values);
      const months = layout.periods.months.length;
      const item = (name: string): number => {
        const column = RESOURCE_ITEMS.findIndex((i) => i.name === name);
        return sum(
          Array.from({ length: months }, (_, m) => items[layout.keptRow(m, 0) * RESOURCE_ITEMS.length + column]),
        );
      };
      const healthTime = (wanted: (column: string) => boolean): number => {
        let days = 0;
        HEALTH_COLUMNS.forEach((column, i) => {
          if (!wanted(column)) return;
          for (let m = 0; m < months; m++) days += health[layout.keptRow(m, 0) * HEALTH_COLUMNS.length + i];
        });
        return days;
      };
      const stretches = stretchesOf(events, population, TRIAL_DAYS);
      const days = (weight: Parameters<typeof daysIn>[3]): number => daysIn(stretches, 0, TRIAL_DAYS, weight);
      const near = (found: number, expected: number, what: string, tolerance: number): void => {
        const room = tolerance * Math.max(1, Math.abs(expected));
        expect(Math.abs(found - expected), `${what}: ${found} against ${expected}`).toBeLessThanOrEqual(room);
      };
      near(
        item("acute_bed_days"),
        days((s) => s.acute),
        "acute bed-days",
        1e-9,
      );
      near(
        item("delay_days"),
        days((s) => s.ready),
        "delay days",
        1e-9,
      );
      near(
        item("short_term_bed_days"),
        days((s) => s.setting === "short-term-bed"),
        "short-term bed days",
        1e-9,
      );
      near(
        item("residential_days") + item("nursing_days"),
        days((s) => s.inCareHome),
        "care-home days",
        1e-9,
      );
      const p = outcomeParameters(parametersOf({ place: trial.place, model: england }), trial.place);
      const nursing = days((s) => p.nursingRate * p.nursingByFrailty[s.frailty] * p.nursingByFunction[s.level]);
      near(item("nurse_contacts"), nursing / DAYS_PER_YEAR, "nurse contacts", 1e-9);
      const isDays = (c: string): boolean => c.includes("_basic_help");
      near(
        healthTime(isDays),
        days(() => true),
        "days alive",
        1e-7,
      );
      near(
        healthTime((c) => isDays(c) && c.startsWith("acute.")),
        days((s) => s.acute),
        "acute health time",
        1e-6,
      );
      near(
        healthTime((c) => c.includes("days_severe_")),
        days((s) => s.frailty === 3),
        "severe frailty",
        1e-6,
      );
      near(
        healthTime((c) => c.endsWith("_with_basic_help")),
        days((s) => s.level >= 2),
        "basic help",
        1e-6,
      );
      near(
        healthTime((c) => c.endsWith("days_function_3")),
        days((s) => s.level === 3),
        "dependent",
        1e-6,
      );
      near(
        healthTime((c) => c.endsWith("days_women")),
        days((s) => population.sex[s.row] === 1),
        "women",
        1e-6,
      );
      const ages = (power: number): number =>
        sum(
          stretches.map(({ row, from, to }) => {
            const [a, b] = [Math.max(0, from), Math.min(TRIAL_DAYS, to)].map(
              (t) => (t - population.birth[row]) / DAYS_PER_YEAR,
            );
            return b > a ? (DAYS_PER_YEAR * (b ** (power + 1) - a ** (power + 1))) / (power + 1) : 0;
          }),
        );
      near(
        healthTime((c) => c.endsWith("age_days")),
        ages(1),
        "age",
        1e-6,
      );
      near(
        healthTime((c) => c.endsWith("age_squared_days")),
        ages(2),
        "age squared",
        1e-6,
      );
    });
  });

  it("is of no price and no utility: the same whatever the valuation", () => {
    everyTrial((_trial, years) => {
      const { layout } = years;
      const again = valuedAgain(years, changeValuation(sameUtilityForAll(1), { priceFactor: 3 }));
      expect(layout.items(again.values)).toEqual(layout.items(years.values));
      expect(layout.healthTime(again.values)).toEqual(layout.healthTime(years.values));
    });
  });
});

it("people of a kept run have costs that add up to the place's to a tenth of a penny, and QALYs likewise", () => {
  const place = smallPlace(
    [{ residentsByBand: [10, 10, 10, 10, 10, 15, 15, 20], imdDecile: 2 }],
    capacitiesFor(100, 1),
  );
  const usual = scenario("Usual care", { place, model: england });
  const kept = keepReplicate({ scenarios: [usual], years: 1, warmUpYears: 1, replicates: 1, seed: "one by one" }, 0);
  const [{ values }] = kept.scenarios;
  const layout = outcomeLayout(place, 1);
  const total = (of: Float64Array, measure: string, group = "all"): number => {
    const index = layout.find({ measure, group, area: place.id, period: "all" });
    if (index === undefined) throw new RangeError(measure);
    return of[index];
  };
  const sums = new Map<string, number>();
  const wanted: [string, string][] = [
    ["cost", "all"],
    ["qalys", "all"],
    ["carer_hours", "all"],
    ...PAYERS.map((payer): [string, string] => ["cost", `payer=${payer}`]),
  ];
  for (let row = 0; row < kept.population.size; row++) {
    const own = figuresOfPerson(kept, usual.name, row);
    for (const [measure, group] of wanted) {
      sums.set(`${measure} ${group}`, (sums.get(`${measure} ${group}`) ?? 0) + total(own, measure, group));
    }
  }
  for (const [measure, group] of wanted) {
    const room = measure === "qalys" ? 1e-6 * total(values, "qalys") : TENTH_OF_A_PENNY;
    const found = sums.get(`${measure} ${group}`) ?? Number.NaN;
    expect(Math.abs(found - total(values, measure, group)), `${measure} ${group}`).toBeLessThan(room);
  }
});
