import type { Boundary, Comparison, DifferenceRow } from "@placewell/core";
import { findingFrom, inTheWorldOf, listInWords } from "../change-in-words.js";
import { type Chart, type ChartOptions, makeChart } from "../chart.js";
import { footerLine } from "../footer.js";
import { lookUp, measureOf } from "../look-up.js";
import { dividedBy, printInterval, printNumber, printRange } from "../round.js";
import { armToShow, type ScenarioArm } from "../scenario-pairs.js";
import { COLOUR, ONCE, TIP } from "../theme.js";
import { isClear, type Verdict, verdictInWords, verdictOn } from "../verdict.js";
import { DIFFERENCE_HEADER, differenceCells } from "./dot-and-interval.js";
import { featureOf, middleOf } from "./features.js";

const ADMISSIONS = "emergency_admissions";
/** Share of intervals that leave out 0 by chance where nothing differs. */
const FALSE_ALARMS = 0.05;

/** One neighbourhood's change for 1,000 people a year. */
interface AreaDifference {
  readonly code: string;
  readonly name: string;
  readonly groupName: string;
  readonly imdFifth: number;
  readonly difference: Pick<DifferenceRow, "mean" | "lower" | "upper" | "probabilityBetter">;
  readonly verdict: Verdict;
}

/** True when there are boundaries to draw and figures for the neighbourhoods inside them. */
export function hasMap(comparison: Comparison): boolean {
  const { boundaries, neighbourhoods } = comparison.place;
  const [first] = neighbourhoods;
  if (first === undefined || boundaries.neighbourhoods.length === 0) return false;
  const cell = { measure: ADMISSIONS, area: first.code, group: "all", period: "all" };
  return comparison.values(comparison.comparator, cell) !== undefined;
}

/**
 * Where it changes: a map of the paired difference in emergency admissions for 1,000 people a year, and under it every
 * neighbourhood's interval in order. Small areas are noisy, so those whose interval contains 0 are pale with a grey edge.
 * @throws RangeError when there are no boundaries or no figures for neighbourhoods.
 */
export function neighbourhoodMap(comparison: Comparison, options: ChartOptions = {}): Chart {
  const arm = armToShow(comparison, options.scenario);
  const areas = areaDifferences(comparison, arm.scenario);
  if (areas.length === 0) throw new RangeError("This comparison has no boundaries or no figures by neighbourhood.");
  const measure = measureOf(comparison, ADMISSIONS);
  return makeChart({
    title: `Change in emergency admissions by neighbourhood: “${arm.scenario}” against ${comparison.comparator}`,
    finding: findingFrom(comparison, mapFinding(areas, arm)),
    reading:
      "For 1,000 people a year. Full colour, black edge, + or −: clear difference. Pale and grey edge: no clear difference. " +
      "Below the map: every neighbourhood in order, with its 95% interval.",
    kind: `Map of ${areas.length} neighbourhoods`,
    table: {
      caption: "Change in emergency admissions for 1,000 people a year, most improved first",
      header: ["neighbourhood", "area", "deprivation fifth", ...DIFFERENCE_HEADER],
      rows: areas.map(({ name, groupName, imdFifth, difference }) => [
        name,
        groupName,
        String(imdFifth),
        ...differenceCells(difference, measure),
      ]),
    },
    footer: footerLine(comparison, options),
    body: {
      vconcat: [mapView(comparison, areas), rankedView(areas)],
      spacing: 20,
      resolve: { scale: { color: "shared" } },
    },
  });
}

const WIDTH = 620;
const EDGE = {
  clear: { stroke: COLOUR.ink, strokeWidth: 2 },
  unclear: { stroke: "#A9ADB0", strokeWidth: 0.6, fillOpacity: 0.45 },
};
const LEGEND = {
  title: ["change for 1,000", "people a year", "(blue: fewer)"],
  orient: "right",
  format: "~f",
  gradientLength: 160,
};

function mapView(comparison: Comparison, areas: readonly AreaDifference[]) {
  const boundaryOf = lookUp(comparison.place.boundaries.neighbourhoods, "code");
  const shapes = (clear: boolean) =>
    areas.flatMap((area) => {
      const boundary = boundaryOf(area.code);
      if (boundary === undefined || isClear(area.verdict) !== clear) return [];
      return [{ ...featureOf(boundary), ...marksOf(area) }];
    });
  const filled = (clear: boolean) => ({
    data: { values: shapes(clear) },
    mark: { type: "geoshape", aria: true, ...EDGE[clear ? "clear" : "unclear"] },
    encoding: {
      color: colourOf(areas, LEGEND),
      ...TIP,
    },
  });
  const sign = (mark: Readonly<Record<string, unknown>>) => ({
    data: { values: areas.flatMap((area) => signOf(area, boundaryOf(area.code))) },
    mark: { type: "text", fontSize: 15, fontWeight: "bold", ...mark },
    encoding: {
      longitude: { field: "lon", type: "quantitative" },
      latitude: { field: "lat", type: "quantitative" },
      text: { field: "sign" },
    },
  });
  const signs = [sign({ stroke: COLOUR.white, strokeWidth: 3 }), sign({ color: COLOUR.ink })];
  const groups = {
    data: { values: comparison.place.boundaries.groups.map(featureOf) },
    mark: { type: "geoshape", fill: null, stroke: COLOUR.midGrey, strokeWidth: 0.9 },
  };
  return {
    width: WIDTH,
    height: 420,
    projection: { type: "mercator" },
    layer: [filled(false), groups, filled(true), ...signs],
  };
}

function rankedView(areas: readonly AreaDifference[]) {
  const values = areas.map((area, rank) => ({ ...area.difference, ...marksOf(area), rank: rank + 1 }));
  const x = { field: "rank", type: "quantitative", axis: null, scale: { domain: [0, areas.length + 1], nice: false } };
  const y = { type: "quantitative", axis: { title: "change for 1,000 a year", format: ",~f", tickCount: 5 } };
  return {
    width: WIDTH,
    height: 150,
    data: { values },
    layer: [
      { data: ONCE, mark: { type: "rule", color: COLOUR.ink }, encoding: { y: { datum: 0, type: "quantitative" } } },
      {
        mark: { type: "rule", strokeWidth: 1.5, color: COLOUR.midGrey },
        encoding: { x, y: { field: "lower", ...y }, y2: { field: "upper" } },
      },
      {
        mark: { type: "point", aria: true, filled: true, opacity: 1, stroke: COLOUR.darkGrey, strokeWidth: 0.8 },
        encoding: {
          x,
          y: { field: "mean", ...y },
          size: { field: "size", type: "quantitative", scale: null },
          ...TIP,
          color: colourOf(areas, null),
        },
      },
    ],
  };
}

/** Blue below 0, orange above, the same distance either way. */
function colourOf(areas: readonly AreaDifference[], legend: Readonly<Record<string, unknown>> | null) {
  const furthest = Math.max(...areas.map((area) => Math.abs(area.difference.mean)));
  const scale = {
    domain: [-furthest, 0, furthest],
    range: [COLOUR.darkBlue, "#F7F7F7", COLOUR.orange],
    interpolate: "rgb",
  };
  return { field: "mean", type: "quantitative", scale, ...(legend === null ? {} : { legend }) };
}

function marksOf({ name, groupName, difference, verdict }: AreaDifference) {
  const size = isClear(verdict) ? 45 : 18;
  const range = `${printInterval(difference).mean} (${printRange(difference)})`;
  const tip = `${name}, ${groupName}: ${range} for 1,000 people a year, ${verdictInWords(verdict, difference.mean)}`;
  return { mean: difference.mean, size, tip };
}

/** A minus or a plus on a neighbourhood with a clear difference, for readers without colour. */
function signOf({ verdict, difference }: AreaDifference, boundary: Boundary | undefined) {
  if (boundary === undefined || !isClear(verdict)) return [];
  return [{ ...middleOf(boundary), sign: difference.mean < 0 ? "−" : "+" }];
}

/** Every neighbourhood that has figures, the largest fall first. */
function areaDifferences(comparison: Comparison, scenario: string): AreaDifference[] {
  const measure = measureOf(comparison, ADMISSIONS);
  const cell = { area: comparison.place.neighbourhoods.map((n) => n.code), group: "all", period: "all" };
  const people = lookUp(comparison.summary({ ...cell, scenario: comparison.comparator, measure: "people" }), "area");
  const change = lookUp(comparison.differences({ ...cell, scenario, measure: ADMISSIONS }), "area");
  const drawn = new Set(comparison.place.boundaries.neighbourhoods.map((boundary) => boundary.code));
  const found = comparison.place.neighbourhoods.flatMap(({ code, name, groupName, imdFifth }): AreaDifference[] => {
    const row = change(code);
    const thousands = (people(code)?.mean ?? 0) / 1000;
    if (row === undefined || !(thousands > 0) || !drawn.has(code)) return [];
    const rate = dividedBy(row, thousands * comparison.years.length);
    const difference = { ...rate, probabilityBetter: row.probabilityBetter };
    return [{ code, name, groupName, imdFifth, difference, verdict: verdictOn(difference, measure) }];
  });
  return found.sort((a, b) => a.difference.mean - b.difference.mean);
}

function mapFinding(areas: readonly AreaDifference[], arm: ScenarioArm): string {
  const number = (verdict: Verdict): number => areas.filter((area) => area.verdict === verdict).length;
  const unclear = areas.filter((area) => !isClear(area.verdict)).length;
  const start = `${inTheWorldOf(arm)}, emergency admissions:`;
  if (unclear === areas.length) return `${start} no clear difference in any of ${areas.length} neighbourhoods.`;
  const clauses = [
    [number("better"), "fewer in"],
    [number("worse"), "more in"],
    [unclear, "no clear difference in"],
  ] as const;
  const said = clauses.filter(([count]) => count > 0).map(([count, words]) => `${words} ${count}`);
  const byChance = printNumber(Math.round(areas.length * FALSE_ALARMS));
  return `${start} ${listInWords(said)} of ${areas.length} neighbourhoods; chance alone would pick out about ${byChance}.`;
}
