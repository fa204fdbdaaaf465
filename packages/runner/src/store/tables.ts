import type { Comparison } from "@placewell/core";
import { csvLine } from "./csv.js";

/** The lines of summary.csv: the mean of every cell with its 95% interval. */
export function* summaryLines(comparison: Comparison): Generator<string> {
  yield csvLine("scenario,measure,unit,area,group,period,mean,lower,upper,replicates".split(","));
  for (const row of comparison.summary()) {
    const { scenario, measure, unit, area, group, period, mean, lower, upper, replicates } = row;
    yield csvLine([scenario, measure, unit, area, group, period, mean, lower, upper, replicates]);
  }
}

/** The lines of comparison.csv: paired differences from the comparator. */
export function* comparisonLines(comparison: Comparison): Generator<string> {
  yield csvLine(
    "scenario,comparator,measure,unit,area,group,period,mean,lower,upper,probability_better,variance_reduction".split(
      ",",
    ),
  );
  for (const row of comparison.differences()) {
    const { scenario, comparator, measure, unit, area, group, period, mean, lower, upper } = row;
    const keys = [scenario, comparator, measure, unit, area, group, period];
    yield csvLine([...keys, mean, lower, upper, row.probabilityBetter, row.varianceReduction]);
  }
}
