import type { Comparison } from "@placewell/core";
import { type Bands, bandsOver } from "../quantiles.js";
import { COLOUR } from "../theme.js";

/** Bands over replicates of one scenario in one month. */
export interface MonthBands extends Bands {
  readonly scenario: string;
  /** Such as `2025-04`. */
  readonly month: string;
  /** Colour of the bands. */
  readonly colour: string;
}

/** How the ribbons are read. */
export const HOW_RIBBONS_READ: string =
  "Line: middle run. Dark band: middle half of the runs. Pale band: 95% of the runs.";

/** Bands over replicates of a measure of the whole place, scenario by scenario, month by month. */
export function monthlyBands(comparison: Comparison, measure: string, scenarios: readonly string[]): MonthBands[] {
  return scenarios.flatMap((scenario) => {
    const colour = colourAgainst(comparison.comparator, scenario).band;
    return comparison.months.flatMap((month) => {
      const values = comparison.values(scenario, { measure, area: comparison.place.id, group: "all", period: month });
      return values === undefined ? [] : [{ scenario, month, colour, ...bandsOver(values) }];
    });
  });
}

/** Inline data with a `month` column, read the same in every time zone. */
export function monthlyData(values: readonly { readonly month: string }[]): Record<string, unknown> {
  return { values, format: { parse: { month: "utc:'%Y-%m'" } } };
}

/** The months along x, labelled every half year. */
export const MONTHS_ALONG_X: Readonly<Record<string, unknown>> = {
  field: "month",
  type: "temporal",
  scale: { type: "utc" },
  axis: { title: null, format: "%b %Y", tickCount: { interval: "month", step: 6 }, labelOverlap: true, grid: false },
};

/** Grey for the comparator, dark blue for everything set against it. */
function colourAgainst(comparator: string, scenario: string): { line: string; band: string; dash: number[] } {
  return scenario === comparator
    ? { line: COLOUR.darkGrey, band: COLOUR.midGrey, dash: [5, 3] }
    : { line: COLOUR.darkBlue, band: COLOUR.darkBlue, dash: [1, 0] };
}

/** Layers of a ribbon: 95% band, middle half, median; colour by scenario, the comparator's line dashed and on top. */
export function ribbonLayers(
  comparator: string,
  scenarios: readonly string[],
  {
    y,
    legend,
  }: { readonly y: Readonly<Record<string, unknown>>; readonly legend: Readonly<Record<string, unknown>> | null },
): Record<string, unknown>[] {
  const scaleOf = (cue: "line" | "dash") => ({
    domain: [...scenarios],
    range: scenarios.map((scenario) => colourAgainst(comparator, scenario)[cue]),
  });
  const x = MONTHS_ALONG_X;
  const band = (from: string, to: string, opacity: number) => ({
    mark: { type: "area", opacity },
    encoding: {
      x,
      y: { field: from, type: "quantitative", ...y },
      y2: { field: to },
      fill: { field: "colour", type: "nominal", scale: null, legend: null },
      detail: { field: "scenario" },
    },
  });
  return [
    band("q2", "q97", 0.22),
    band("q25", "q75", 0.35),
    {
      mark: { type: "line", strokeWidth: 2 },
      encoding: {
        x,
        y: { field: "median", type: "quantitative", ...y },
        stroke: { field: "scenario", type: "nominal", scale: scaleOf("line"), legend },
        strokeDash: { field: "scenario", type: "nominal", scale: scaleOf("dash"), legend },
      },
    },
  ];
}
