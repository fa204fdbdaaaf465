import type { Comparison, DifferenceRow } from "@placewell/core";
import { findingFrom, inTheWorldOf, listInWords, midSentence } from "../change-in-words.js";
import { type Chart, type ChartOptions, makeChart } from "../chart.js";
import { footerLine } from "../footer.js";
import { lookUp, measureOf } from "../look-up.js";
import { dividedBy } from "../round.js";
import { armToShow, pairToShow, type ScenarioArm, SET_WORDS } from "../scenario-pairs.js";
import { isClear, verdictOn } from "../verdict.js";
import { DIFFERENCE_HEADER, differenceCells, dotAndIntervalLayers, dotOf, HOW_DOTS_READ } from "./dot-and-interval.js";

const FIFTHS = [1, 2, 3, 4, 5] as const;
const MEASURES = ["emergency_admissions", "ambulance_callouts"] as const;

/** One measure in one fifth under one arm, for 1,000 people a year. */
interface FifthDifference {
  readonly measure: (typeof MEASURES)[number];
  readonly fifth: number;
  readonly arm: ScenarioArm;
  readonly difference: Pick<DifferenceRow, "mean" | "lower" | "upper" | "probabilityBetter">;
}

/**
 * Who gains: paired differences in emergency admissions and ambulance call-outs for 1,000 people a year, by fifth of
 * neighbourhood deprivation, evidence beside claim.
 */
export function deprivationChart(comparison: Comparison, options: ChartOptions = {}): Chart {
  const { arms, label } = pairToShow(comparison, options.scenario);
  const shown = armToShow(comparison, options.scenario);
  const found = differencesByFifth(comparison, arms);
  const said = MEASURES.map((name) => fifthsInWords(comparison, found, { name, arm: shown }));
  return makeChart({
    title: `Change for 1,000 people a year by deprivation: “${label}” against ${comparison.comparator}`,
    finding: findingFrom(comparison, `${inTheWorldOf(shown)}, for 1,000 people a year: ${said.join("; ")}.`),
    reading: `Fifths of neighbourhoods in England by deprivation, 1 the most deprived. ${HOW_DOTS_READ}`,
    kind: "Dots with 95% intervals by deprivation fifth, two measures",
    table: {
      caption: `Paired difference for 1,000 people a year against ${comparison.comparator}`,
      header: ["deprivation fifth", "measure", "numbers used", ...DIFFERENCE_HEADER],
      rows: found.map(({ measure: name, fifth, arm, difference }) => {
        const measure = measureOf(comparison, name);
        return [fifthLabel(fifth), measure.label, SET_WORDS[arm.set], ...differenceCells(difference, measure)];
      }),
    },
    footer: footerLine(comparison, options),
    body: {
      data: { values: dots(comparison, found) },
      facet: { field: "panel", type: "nominal", title: null, sort: { field: "panelOrder", op: "min" } },
      columns: 2,
      spacing: 26,
      spec: {
        width: 260,
        height: { step: 14 },
        layer: dotAndIntervalLayers(arms, { y: RUNGS, xTitle: "difference for 1,000 people a year" }),
      },
      resolve: { scale: { x: "independent" }, axis: { x: "independent" } },
    },
  });
}

const RUNGS = {
  y: { field: "fifth", type: "nominal", sort: { field: "fifthOrder", op: "min" }, axis: { title: null, grid: false } },
  yOffset: { field: "set", type: "nominal", sort: { field: "setOrder", op: "min" }, scale: { paddingOuter: 0.4 } },
};

function dots(comparison: Comparison, found: readonly FifthDifference[]) {
  const sets = [...new Set(found.map((row) => row.arm.set))];
  return found.map(({ measure: name, fifth, arm, difference }) => {
    const measure = measureOf(comparison, name);
    return {
      ...dotOf(difference, {
        measure,
        set: arm.set,
        about: `${measure.label}, fifth ${fifthLabel(fifth)}, ${arm.scenario}`,
      }),
      panel: `${measure.label} (fewer is better)`,
      panelOrder: MEASURES.indexOf(name),
      fifth: fifthLabel(fifth),
      fifthOrder: fifth,
      setOrder: sets.indexOf(arm.set),
    };
  });
}

function differencesByFifth(comparison: Comparison, arms: readonly ScenarioArm[]): FifthDifference[] {
  const group = FIFTHS.map((fifth) => `imd=${fifth}`);
  const cell = { area: comparison.place.id, group, period: "all" };
  const people = lookUp(comparison.summary({ ...cell, scenario: comparison.comparator, measure: "people" }), "group");
  const scenario = arms.map((arm) => arm.scenario);
  const find = lookUp(comparison.differences({ ...cell, scenario, measure: MEASURES }), "scenario", "measure", "group");
  return MEASURES.flatMap((measure) =>
    FIFTHS.flatMap((fifth) =>
      arms.flatMap((arm) => {
        const row = find(arm.scenario, measure, `imd=${fifth}`);
        const thousands = (people(`imd=${fifth}`)?.mean ?? 0) / 1000;
        if (row === undefined || !(thousands > 0)) return [];
        const difference = dividedBy(row, thousands * comparison.years.length);
        return [{ measure, fifth, arm, difference: { ...difference, probabilityBetter: row.probabilityBetter } }];
      }),
    ),
  );
}

/** `fewer emergency admissions in fifths 1 and 2, no clear difference in fifths 3, 4 and 5`. */
function fifthsInWords(
  comparison: Comparison,
  found: readonly FifthDifference[],
  { name, arm }: { readonly name: string; readonly arm: ScenarioArm },
): string {
  const measure = measureOf(comparison, name);
  const label = midSentence(measure.label);
  const own = found.filter((row) => row.measure === name && row.arm.scenario === arm.scenario);
  const isFewer = ({ difference }: FifthDifference): boolean => difference.mean < 0;
  const clear = own.filter(({ difference }) => isClear(verdictOn(difference, measure)));
  if (clear.length === 0) return `no clear difference in ${label} in any fifth`;
  const clauses = [
    { words: `fewer ${label}`, rows: clear.filter(isFewer) },
    { words: `more ${label}`, rows: clear.filter((row) => !isFewer(row)) },
    { words: "no clear difference", rows: own.filter((row) => !clear.includes(row)) },
  ];
  return clauses
    .filter(({ rows }) => rows.length > 0)
    .map(({ words, rows }) => `${words} in ${rows.length === own.length ? "every fifth" : listOfFifths(rows)}`)
    .join(", ");
}

function listOfFifths(rows: readonly FifthDifference[]): string {
  return `fifth${rows.length > 1 ? "s" : ""} ${listInWords(rows.map((row) => String(row.fifth)))}`;
}

function fifthLabel(fifth: number): string {
  if (fifth === 1) return "1 most deprived";
  return fifth === 5 ? "5 least deprived" : String(fifth);
}
