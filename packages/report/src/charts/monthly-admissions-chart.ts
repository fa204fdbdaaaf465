import type { Comparison, DifferenceRow } from "@placewell/core";
import { changesInWords, findingFrom, inTheWorldOf } from "../change-in-words.js";
import { type Chart, type ChartOptions, makeChart } from "../chart.js";
import { footerLine } from "../footer.js";
import { lookUp, measureOf } from "../look-up.js";
import { dividedBy, printInterval, printRange } from "../round.js";
import { armToShow } from "../scenario-pairs.js";
import { COLOUR, ONCE, TIP } from "../theme.js";
import { DIFFERENCE_HEADER, differenceCells } from "./dot-and-interval.js";
import {
  HOW_RIBBONS_READ,
  MONTHS_ALONG_X,
  type MonthBands,
  monthlyBands,
  monthlyData,
  ribbonLayers,
} from "./ribbons.js";

const ADMISSIONS = "emergency_admissions";

/**
 * Emergency admissions month by month: above, the comparator in grey and the scenario in colour, with bands over
 * replicates; below, their paired difference with its 95% interval, since the two bands mostly overlap.
 */
export function monthlyAdmissionsChart(comparison: Comparison, options: ChartOptions = {}): Chart {
  const { comparator } = comparison;
  const arm = armToShow(comparison, options.scenario);
  const scenarios = [arm.scenario, comparator];
  const bands = monthlyBands(comparison, ADMISSIONS, scenarios);
  const place = { scenario: arm.scenario, measure: ADMISSIONS, area: comparison.place.id, group: "all" };
  const monthly = comparison.differences({ ...place, period: comparison.months });
  const [whole] = comparison.differences({ ...place, period: "all" });
  const measure = measureOf(comparison, ADMISSIONS);
  const change = whole && {
    measure,
    difference: { ...dividedBy(whole, comparison.years.length), probabilityBetter: whole.probabilityBetter },
  };
  return makeChart({
    title: `Emergency admissions, month by month: “${arm.scenario}” against ${comparator}`,
    finding: findingFrom(
      comparison,
      `${inTheWorldOf(arm)}, a year: ${changesInWords(change === undefined ? [] : [change])}.`,
    ),
    reading: `${HOW_RIBBONS_READ} Below: paired difference with its 95% interval.`,
    kind: "Two ribbons of monthly admissions, and below them their difference",
    table: admissionsTable(comparison, scenarios, bands, monthly),
    footer: footerLine(comparison, options),
    body: { vconcat: [levels(comparator, scenarios, bands), differences(monthly)], spacing: 18 },
  });
}

const WIDTH = 640;

function levels(comparator: string, scenarios: readonly string[], bands: readonly MonthBands[]) {
  const y = { scale: { zero: false }, axis: { title: "admissions a month", format: ",~f", tickCount: 5 } };
  const legend = { orient: "top", title: null, direction: "horizontal", symbolType: "stroke", symbolSize: 400 };
  return {
    width: WIDTH,
    height: 190,
    data: monthlyData(bands),
    layer: ribbonLayers(comparator, scenarios, { y, legend }),
  };
}

function differences(rows: readonly DifferenceRow[]) {
  const values = rows.map(({ period: month, mean, lower, upper }) => {
    const printed = printInterval({ mean, lower, upper }).mean;
    return { month, mean, lower, upper, tip: `${month}: ${printed} (${printRange({ mean, lower, upper })})` };
  });
  const x = MONTHS_ALONG_X;
  const y = { type: "quantitative", axis: { title: "difference", format: ",~f", tickCount: 4 } };
  return {
    width: WIDTH,
    height: 110,
    data: monthlyData(values),
    layer: [
      { data: ONCE, mark: { type: "rule", color: COLOUR.ink }, encoding: { y: { datum: 0, type: "quantitative" } } },
      {
        mark: { type: "rule", color: COLOUR.darkBlue, strokeWidth: 2 },
        encoding: { x, y: { field: "lower", ...y }, y2: { field: "upper" } },
      },
      {
        mark: { type: "point", aria: true, color: COLOUR.darkBlue, filled: true, size: 30, opacity: 1 },
        encoding: { x, y: { field: "mean", ...y }, ...TIP },
      },
    ],
  };
}

function admissionsTable(
  comparison: Comparison,
  scenarios: readonly string[],
  bands: readonly MonthBands[],
  monthly: readonly DifferenceRow[],
) {
  const bandsOf = lookUp(bands, "scenario", "month");
  const differenceIn = lookUp(monthly, "period");
  const measure = measureOf(comparison, ADMISSIONS);
  return {
    caption: "Emergency admissions by month: middle run (95% of runs), and paired difference",
    header: ["month", ...scenarios, ...DIFFERENCE_HEADER],
    rows: comparison.months.map((month) => {
      const difference = differenceIn(month);
      const cells =
        difference === undefined ? DIFFERENCE_HEADER.map(() => "not counted") : differenceCells(difference, measure);
      return [month, ...scenarios.map((scenario) => bandText(bandsOf(scenario, month))), ...cells];
    }),
  };
}

function bandText(bands: MonthBands | undefined): string {
  if (bands === undefined) return "not counted";
  const band = { mean: bands.median, lower: bands.q2, upper: bands.q97 };
  return `${printInterval(band).mean} (${printRange(band)})`;
}
