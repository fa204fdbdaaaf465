import type { DifferenceRow, Measure } from "@placewell/core";
import { type Interval, printInterval, printRange } from "../round.js";
import { type ScenarioArm, SET_WORDS, type SetInForce } from "../scenario-pairs.js";
import { COLOUR, MARK_OF_SET, TIP } from "../theme.js";
import { isClear, printProbabilityBetter, verdictInWords, verdictOn } from "../verdict.js";

/** One dot with its interval, as the marks below read it. */
export interface Dot extends Interval {
  readonly set: string;
  /** Colour inside the dot: white when there is no clear difference. */
  readonly fill: string;
  readonly tip: string;
}

/** A dot from a paired difference. `about` is what the reader is told first when pointing at it. */
export function dotOf(
  difference: Interval & Pick<DifferenceRow, "probabilityBetter">,
  { measure, set, about }: { readonly measure: Measure; readonly set: SetInForce; readonly about: string },
): Dot {
  const { mean, lower, upper } = difference;
  const verdict = verdictOn(difference, measure);
  const tip = `${about}: ${printInterval(difference).mean} (${printRange(difference)}), ${verdictInWords(verdict, mean)}`;
  return {
    mean,
    lower,
    upper,
    set: SET_WORDS[set],
    fill: isClear(verdict) ? MARK_OF_SET[set].colour : COLOUR.white,
    tip,
  };
}

/** The last cells of a table row on a paired difference: difference, 95% interval, share of runs better, verdict. */
export function differenceCells(
  difference: Interval & Pick<DifferenceRow, "probabilityBetter">,
  measure: Measure,
): string[] {
  return [
    printInterval(difference).mean,
    printRange(difference),
    printProbabilityBetter(difference.probabilityBetter),
    verdictInWords(verdictOn(difference, measure), difference.mean),
  ];
}

/** Headings of {@link differenceCells}. */
export const DIFFERENCE_HEADER: readonly string[] = ["difference", "95% interval", "better in", "verdict"];

/** How the dots are read, for the reading line of a chart. */
export const HOW_DOTS_READ: string =
  "Dot: mean difference. Line: 95% interval. Filled: clear difference. Hollow: no clear difference.";

/** Scale of colour or shape over the sets of numbers that are shown. */
export function scaleOfSets(
  arms: readonly Pick<ScenarioArm, "set">[],
  cue: "colour" | "shape",
): { domain: string[]; range: string[] } {
  const sets = [...new Set(arms.map((arm) => arm.set))];
  return { domain: sets.map((set) => SET_WORDS[set]), range: sets.map((set) => MARK_OF_SET[set][cue]) };
}

const X_AXIS = { format: ",~f", tickCount: 4, labelSeparation: 10, labelOverlap: "greedy", grid: true };

/** Leaves one row of a panel's data, for a mark that is drawn once. */
const ONCE_A_PANEL = [{ aggregate: [{ op: "count", as: "rows" }], groupby: [] }];

/** Legend of the sets of numbers. */
const SETS_ABOVE = {
  orient: "top",
  title: null,
  direction: "horizontal",
  symbolSize: 90,
  symbolFillColor: COLOUR.white,
};

/**
 * Layers of a dot-and-interval plot along x: a line at no difference, a rule for the interval, a dot for the mean; filled
 * when the difference is clear, hollow when not. A single arm needs no legend.
 * @param y Encoding of y and yOffset, the same for every layer.
 */
export function dotAndIntervalLayers(
  arms: readonly Pick<ScenarioArm, "set">[],
  { y, xTitle }: { readonly y: Readonly<Record<string, unknown>>; readonly xTitle: string | null },
): Record<string, unknown>[] {
  const colour = scaleOfSets(arms, "colour");
  const x = { type: "quantitative", scale: { zero: true, nice: true }, axis: { title: xTitle, ...X_AXIS } };
  const legend = arms.length > 1 ? SETS_ABOVE : null;
  const color = { field: "set", type: "nominal", scale: colour, legend };
  return [
    {
      transform: ONCE_A_PANEL,
      mark: { type: "rule", color: COLOUR.ink, strokeWidth: 1 },
      encoding: { x: { datum: 0, type: "quantitative" } },
    },
    {
      mark: { type: "rule", strokeWidth: 2 },
      encoding: { ...y, x: { field: "lower", ...x }, x2: { field: "upper" }, color },
    },
    {
      mark: { type: "point", size: 75, strokeWidth: 2, opacity: 1, aria: true },
      encoding: {
        ...y,
        x: { field: "mean", ...x },
        color,
        shape: { field: "set", type: "nominal", scale: scaleOfSets(arms, "shape"), legend },
        fill: { field: "fill", type: "nominal", scale: null, legend: null },
        ...TIP,
      },
    },
  ];
}
