import type { Comparison, DifferenceRow } from "@placewell/core";
import type { Change } from "./change-in-words.js";
import { lookUp, measureOf } from "./look-up.js";
import { dividedBy, type Interval } from "./round.js";

/** The measures a reader is told first, in the order of the pathway. */
export const HEADLINE_MEASURES: readonly string[] = [
  "ambulance_callouts",
  "emergency_attendances",
  "emergency_admissions",
  "acute_bed_days",
  "days_ready_not_discharged",
  "days_at_home",
  "care_home_entries",
  "deaths",
  "qalys",
  "care_cost",
  "programme_cost",
  "cost",
];

/** A paired difference divided by the years of the run. */
export type YearlyDifference = Interval & Pick<DifferenceRow, "probabilityBetter">;

/** Yearly figures of the whole place, looked up by scenario and measure. */
export interface YearlyFigures {
  difference(scenario: string, measure: string): YearlyDifference | undefined;
  /** Mean of the comparator with its 95% interval. */
  comparator(measure: string): Interval | undefined;
  /** The measures that were counted. */
  readonly measures: readonly string[];
}

/** The whole run over its years, for the whole place, all people. */
export function yearlyFigures(comparison: Comparison): YearlyFigures {
  const counted = new Set(comparison.measures.map((m) => m.name));
  const measures = HEADLINE_MEASURES.filter((name) => counted.has(name));
  const cell = { measure: measures, area: comparison.place.id, group: "all", period: "all" };
  const years = comparison.years.length;
  const difference = lookUp(comparison.differences(cell), "scenario", "measure");
  const summary = lookUp(comparison.summary({ ...cell, scenario: comparison.comparator }), "measure");
  return {
    measures,
    difference: (scenario, measure) => {
      const row = difference(scenario, measure);
      return row && { ...dividedBy(row, years), probabilityBetter: row.probabilityBetter };
    },
    comparator: (measure) => {
      const row = summary(measure);
      return row && dividedBy(row, years);
    },
  };
}

/** The yearly changes of one scenario, measure by measure. */
export function yearlyChanges(comparison: Comparison, figures: YearlyFigures, scenario: string): Change[] {
  return figures.measures.flatMap((name) => {
    const difference = figures.difference(scenario, name);
    return difference === undefined ? [] : [{ measure: measureOf(comparison, name), difference }];
  });
}
