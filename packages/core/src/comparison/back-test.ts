import { InputError } from "../check/input-error.js";
import type { BackTest } from "../intervention/declaration.js";
import type { Programme } from "../intervention/programme.js";
import type { OutcomeLayout } from "../outcomes/layout.js";
import { measureNamed } from "../outcomes/measure.js";
import { countedPeriods } from "../outcomes/periods.js";
import { checkPlan, type RunPlan } from "../simulation/run-plan.js";
import { runScenario, warmUp } from "../simulation/run-replicate.js";
import type { Scenario } from "../simulation/scenario.js";
import type { WarmReplicate } from "../simulation/warm-replicate.js";
import { isoDate } from "../units/iso-date.js";
import { dayOfIsoDate } from "../units/time.js";

/** What a bench of back-tests runs on. */
export interface BackTestPlan {
  /** Usual care in the place of the claim. */
  readonly usualCare: Scenario;
  /** Financial years counted; see {@link yearsOf}. */
  readonly years: number;
  readonly warmUpYears?: number;
  readonly replicates: number;
  readonly seed: string;
  /** Called after each run of one replicate. */
  readonly onRun?: (what: string) => void;
}

/**
 * Tries programmes against usual care in one place again and again: the people of every replicate are drawn and warmed
 * up once, and every programme tried branches from there, with the same people and the same luck.
 */
export class BackTestBench {
  private readonly plan: BackTestPlan;
  private readonly warm: readonly WarmReplicate[];
  private readonly base: readonly Float64Array[];

  /** @throws InputError when the plan cannot be run */
  constructor(plan: BackTestPlan) {
    const { usualCare, years, warmUpYears, replicates, seed, onRun } = plan;
    const run: RunPlan = {
      scenarios: [usualCare],
      years,
      replicates,
      seed,
      ...(warmUpYears === undefined ? {} : { warmUpYears }),
    };
    checkPlan(run);
    this.plan = plan;
    this.warm = Array.from({ length: replicates }, (_, replicate) => {
      const warm = warmUp(run, replicate);
      onRun?.("warm-up");
      return warm;
    });
    this.base = this.run(usualCare);
  }

  /**
   * What the programme gives in each replicate, in the units and over the window of the test.
   * @throws InputError when the window or the measure does not fit the run
   */
  observe(programme: Programme, test: BackTest): Float64Array {
    const { usualCare } = this.plan;
    const values = this.run(usualCare.with(programme.description.name, [programme]));
    return Float64Array.from(values, (cube, replicate) => {
      const { layout } = this.warm[replicate];
      const [usual, tried] = [this.base[replicate], cube].map((of) => amount(of, layout, usualCare.place.id, test));
      if (test.compare === "level") return tried;
      return test.compare === "ratio" ? tried / usual : usual - tried;
    });
  }

  private run(scenario: Scenario): Float64Array[] {
    return this.warm.map((warm) => {
      const values = runScenario(warm, scenario);
      this.plan.onRun?.(scenario.name);
      return values;
    });
  }
}

/** Financial years that a run must count to reach the end of the test's window. */
export function yearsOf(test: BackTest): number {
  const [, end] = windowOf(test);
  for (let years = 1; ; years++) {
    const { monthStarts } = countedPeriods(years);
    if (monthStarts[monthStarts.length - 1] >= end) return years;
  }
}

/** The measure over the window: a sum over its months and groups, or one such sum over another. */
function amount(values: Float64Array, layout: OutcomeLayout, area: string, test: BackTest): number {
  const over = total(values, layout, area, { measure: test.measure, groups: groupsOf(test.group) }, test);
  if (test.per === undefined) return over;
  const under = total(values, layout, area, { measure: test.per.measure, groups: groupsOf(test.per.group) }, test);
  return over / under;
}

const groupsOf = (group: BackTest["group"] = "all"): readonly string[] => (typeof group === "string" ? [group] : group);

function total(
  values: Float64Array,
  layout: OutcomeLayout,
  area: string,
  { measure, groups }: { readonly measure: string; readonly groups: readonly string[] },
  test: BackTest,
): number {
  const { unit } = measureNamed(measure);
  if (MEANS.includes(measure)) throw wrong(test, "measure", measure, `a count; ${measure} is a mean of ${unit}`);
  let sum = 0;
  for (const period of monthsOf(layout, test)) {
    for (const group of groups) {
      const index = layout.find({ period, area, group, measure });
      if (index === undefined) throw wrong(test, "group", group, `a group that ${measure} is counted by`);
      sum += values[index];
    }
  }
  return sum;
}

/** Measures that cannot be summed over months. */
const MEANS = ["people", "acute_occupancy_mean", "people_waiting_mean"];

function monthsOf({ periods: { months, monthStarts } }: OutcomeLayout, test: BackTest): readonly string[] {
  const [start, end] = windowOf(test).map((day) => monthStarts.indexOf(day));
  if (start >= 0 && end > start) return months.slice(start, end);
  const range = [monthStarts[0], monthStarts[monthStarts.length - 1]].map(isoDate);
  throw wrong(test, "window", test.window.join(" to "), `first days of months from ${range.join(" to ")}`);
}

function windowOf(test: BackTest): readonly [number, number] {
  const [start, end] = test.window.map(dayOfIsoDate);
  if (start === undefined || end === undefined) throw wrong(test, "window", test.window.join(" to "), "two ISO dates");
  return [start, end];
}

function wrong(test: BackTest, path: string, got: string, expected: string): InputError {
  return new InputError(`The back-test "${test.claim}" cannot be run.`, { path, got, expected });
}
