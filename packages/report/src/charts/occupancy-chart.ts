import type { Comparison, DifferenceRow, SummaryRow } from "@placewell/core";
import { findingFrom, inTheWorldOf, sizeRange, withoutSign } from "../change-in-words.js";
import { type Chart, type ChartOptions, makeChart } from "../chart.js";
import { footerLine } from "../footer.js";
import { lookUp, measureOf } from "../look-up.js";
import { dividedBy, type Interval, printInterval, printRange } from "../round.js";
import { armToShow, pairClaimWithEvidence, type ScenarioArm } from "../scenario-pairs.js";
import { COLOUR, ONCE } from "../theme.js";
import { isClear, verdictOn } from "../verdict.js";
import { HOW_RIBBONS_READ, type MonthBands, monthlyBands, monthlyData, ribbonLayers } from "./ribbons.js";

const OCCUPANCY = "acute_occupancy_mean";
const NIGHTS = "acute_days_over_capacity";

/**
 * How full acute beds are, month by month, with bands over replicates and a line at core beds: the comparator, and
 * `options.scenario` or the first arm of every pair, a panel each with its nights over core beds.
 */
export function occupancyChart(comparison: Comparison, options: ChartOptions = {}): Chart {
  const { comparator } = comparison;
  const shown = armToShow(comparison, options.scenario);
  const others = options.scenario === undefined ? firstArms(comparison) : [shown.scenario];
  const scenarios = [comparator, ...others];
  const bands = monthlyBands(comparison, OCCUPANCY, scenarios);
  return makeChart({
    title: "How full acute beds are, month by month",
    finding: findingFrom(comparison, occupancyFinding(comparison, shown)),
    reading: HOW_RIBBONS_READ,
    kind: `Ribbons of monthly bed occupancy, ${scenarios.length} panels`,
    table: occupancyTable(comparison, scenarios, bands),
    footer: footerLine(comparison, options),
    body: occupancyBody(comparison, scenarios, bands),
  });
}

function firstArms(comparison: Comparison): string[] {
  return pairClaimWithEvidence(comparison).map((pair) => pair.arms[0]!.scenario);
}

function occupancyBody(comparison: Comparison, scenarios: readonly string[], bands: readonly MonthBands[]) {
  const nights = nightsOverCoreBeds(comparison);
  const labelled = bands.map((row) => ({
    ...row,
    order: scenarios.indexOf(row.scenario),
    panel: `${row.scenario}\n${nights(row.scenario)} nights a year over core beds`,
  }));
  const y = { axis: { format: ".0%", title: null, tickCount: 5 }, scale: { zero: false } };
  const capacity = { y: { datum: 1, type: "quantitative" } };
  const label = { type: "text", align: "left", baseline: "bottom", x: 3, dy: -3, text: "core beds", fontSize: 11 };
  return {
    data: monthlyData(labelled),
    facet: { field: "panel", type: "nominal", title: null, sort: { field: "order", op: "min" } },
    columns: 2,
    spacing: { row: 24, column: 24 },
    spec: {
      width: 300,
      height: 150,
      layer: [
        ...ribbonLayers(comparison.comparator, scenarios, { y, legend: null }),
        { data: ONCE, mark: { type: "rule", color: COLOUR.ink, strokeDash: [2, 2] }, encoding: capacity },
        { data: ONCE, mark: label, encoding: capacity },
      ],
    },
  };
}

function occupancyFinding(comparison: Comparison, arm: ScenarioArm): string {
  const cell = { area: comparison.place.id, group: "all", period: "all", measure: [OCCUPANCY, NIGHTS] };
  const base = lookUp(comparison.summary({ ...cell, scenario: comparison.comparator }), "measure");
  const change = lookUp(comparison.differences({ ...cell, scenario: arm.scenario }), "measure");
  const [full, fuller, nights] = [base(OCCUPANCY), change(OCCUPANCY), change(NIGHTS)];
  if (full === undefined || fuller === undefined) return "Occupancy was not counted.";
  const start = `Under ${comparison.comparator} acute beds are ${printInterval(percent(full)).mean}% full on average`;
  const points = percent(fuller);
  const then = isClear(verdictOn(fuller, measureOf(comparison, OCCUPANCY)))
    ? `${withoutSign(printInterval(points).mean)} percentage points ${points.mean > 0 ? "more" : "less"} (${sizeRange(points)})`
    : `no clear difference (${printRange(points)} percentage points)`;
  return `${start}; ${inTheWorldOf(arm).replace("With", "with")}: ${then}${nightsInWords(comparison, nights)}.`;
}

function nightsInWords(comparison: Comparison, nights: DifferenceRow | undefined): string {
  if (nights === undefined) return "";
  const yearly = dividedBy(nights, comparison.years.length);
  if (!isClear(verdictOn(nights, measureOf(comparison, NIGHTS))))
    return "; no clear difference in nights over core beds";
  const direction = nights.mean > 0 ? "more" : "fewer";
  return `; ${withoutSign(printInterval(yearly).mean)} ${direction} nights a year over core beds`;
}

function occupancyTable(comparison: Comparison, scenarios: readonly string[], bands: readonly MonthBands[]) {
  const find = lookUp(bands, "scenario", "month");
  return {
    caption: "Acute bed occupancy by month, share of core beds: middle run (95% of runs)",
    header: ["month", ...scenarios],
    rows: comparison.months.map((month) => [month, ...scenarios.map((scenario) => bandText(find(scenario, month)))]),
  };
}

function bandText(bands: MonthBands | undefined): string {
  if (bands === undefined) return "not counted";
  const band = percent({ mean: bands.median, lower: bands.q2, upper: bands.q97 });
  return `${printInterval(band).mean}% (${printRange(band)})`;
}

/** Nights a year over core beds of each scenario, as printed. */
function nightsOverCoreBeds(comparison: Comparison): (scenario: string) => string {
  const cell = { measure: NIGHTS, area: comparison.place.id, group: "all", period: "all" };
  const find = lookUp<SummaryRow, "scenario">(comparison.summary(cell), "scenario");
  return (scenario) => {
    const row = find(scenario);
    return row === undefined ? "uncounted" : printInterval(dividedBy(row, comparison.years.length)).mean;
  };
}

function percent(share: Interval): Interval {
  return dividedBy(share, 0.01);
}
