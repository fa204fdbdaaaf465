import type { Comparison, Measure } from "@placewell/core";
import { changesInWords, findingFrom, inTheWorldOf } from "../change-in-words.js";
import { type Chart, type ChartOptions, makeChart } from "../chart.js";
import { footerLine } from "../footer.js";
import { type YearlyFigures, yearlyChanges, yearlyFigures } from "../headline-measures.js";
import { measureOf } from "../look-up.js";
import { armToShow, pairClaimWithEvidence, type ScenarioArm, SET_WORDS } from "../scenario-pairs.js";
import {
  DIFFERENCE_HEADER,
  type Dot,
  differenceCells,
  dotAndIntervalLayers,
  dotOf,
  HOW_DOTS_READ,
} from "./dot-and-interval.js";

/**
 * Dots with 95% intervals: the paired difference a year of every scenario on every main measure, one panel a measure with
 * a scale of its own, evidence and claim told apart by colour and shape, clear differences filled.
 * The finding is about `options.scenario`.
 */
export function headlineChart(comparison: Comparison, options: ChartOptions = {}): Chart {
  const figures = yearlyFigures(comparison);
  const arms = pairClaimWithEvidence(comparison).flatMap((pair) => pair.arms);
  const shown = armToShow(comparison, options.scenario);
  const changes = yearlyChanges(comparison, figures, shown.scenario);
  return makeChart({
    title: `What changes in a year, against ${comparison.comparator}`,
    finding: findingFrom(comparison, `${inTheWorldOf(shown)}, a year: ${changesInWords(changes)}.`),
    kind: `Dots with 95% intervals, ${figures.measures.length} measures, ${arms.length} scenarios`,
    reading: HOW_DOTS_READ,
    table: {
      caption: `Paired difference a year against ${comparison.comparator}`,
      header: ["measure", "programmes", "numbers used", ...DIFFERENCE_HEADER],
      rows: eachDifference(comparison, figures, arms).map(({ measure, arm, difference }) => [
        measure.label,
        arm.label,
        SET_WORDS[arm.set],
        ...differenceCells(difference, measure),
      ]),
    },
    footer: footerLine(comparison, options),
    body: {
      data: { values: dots(comparison, figures, arms) },
      facet: { field: "panel", type: "nominal", title: null, sort: { field: "panelOrder", op: "min" } },
      columns: 2,
      spacing: { row: 26, column: 24 },
      spec: {
        width: 270,
        height: { step: 13 },
        layer: dotAndIntervalLayers(arms, { y: RUNGS, xTitle: null }),
      },
      resolve: { scale: { x: "independent" }, axis: { x: "independent" } },
    },
  });
}

const RUNGS = {
  y: {
    field: "programmes",
    type: "nominal",
    sort: { field: "armOrder", op: "min" },
    axis: { title: null, grid: false },
  },
  yOffset: { field: "set", type: "nominal", sort: { field: "armOrder", op: "min" }, scale: { paddingOuter: 0.4 } },
};

interface PanelDot extends Dot {
  readonly panel: string;
  readonly panelOrder: number;
  readonly programmes: string;
  readonly armOrder: number;
}

function dots(comparison: Comparison, figures: YearlyFigures, arms: readonly ScenarioArm[]): PanelDot[] {
  return eachDifference(comparison, figures, arms).map(({ measure, arm, difference, order }) => ({
    ...dotOf(difference, { measure, set: arm.set, about: `${measure.label}, ${arm.scenario}` }),
    panel: `${measure.label} (${wanted(measure)})`,
    panelOrder: order,
    programmes: arm.label,
    armOrder: arms.indexOf(arm),
  }));
}

function eachDifference(comparison: Comparison, figures: YearlyFigures, arms: readonly ScenarioArm[]) {
  return figures.measures.flatMap((name, order) => {
    const measure = measureOf(comparison, name);
    return arms.flatMap((arm) => {
      const difference = figures.difference(arm.scenario, name);
      return difference === undefined ? [] : [{ measure, arm, difference, order }];
    });
  });
}

function wanted(measure: Measure): string {
  if (measure.better === "neither") return measure.unit;
  return measure.better === "higher" ? "more is better" : "fewer is better";
}
