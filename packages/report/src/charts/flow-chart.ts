import type { Comparison, DifferenceRow } from "@placewell/core";
import { findingFrom, inTheWorldOf, listInWords, withoutSign } from "../change-in-words.js";
import { type Chart, type ChartOptions, makeChart } from "../chart.js";
import { footerLine } from "../footer.js";
import { lookUp, measureOf } from "../look-up.js";
import { dividedBy, type Interval, printInterval } from "../round.js";
import { armToShow, type ScenarioArm } from "../scenario-pairs.js";
import { COLOUR, ONCE, TIP } from "../theme.js";
import { isClear, verdictOn } from "../verdict.js";
import { DIFFERENCE_HEADER, differenceCells, dotAndIntervalLayers, dotOf, HOW_DOTS_READ } from "./dot-and-interval.js";
import { type Flow, layOutFlows } from "./flow-ribbons.js";

/** Settings in the order of the diagram, with the words and the colour of each. */
const SETTINGS: readonly { readonly name: string; readonly label: string; readonly colour: string }[] = [
  { name: "home", label: "Home", colour: COLOUR.darkBlue },
  { name: "care-home", label: "Care home", colour: COLOUR.turquoise },
  { name: "ae", label: "A&E", colour: COLOUR.orange },
  { name: "ward", label: "Ward", colour: COLOUR.darkPink },
  { name: "short-term-bed", label: "Short-term bed", colour: COLOUR.darkGrey },
  { name: "died", label: "Died", colour: COLOUR.midGrey },
];
const GROUP = /^move=(.+)>(.+)$/;

/** A flow under the comparator and under the scenario, a year, and what changed. */
interface ComparedFlow extends Flow {
  readonly comparator: Interval;
  readonly scenario: Interval;
  readonly difference: Pick<DifferenceRow, "mean" | "lower" | "upper" | "probabilityBetter">;
}

/** True when the comparison counted moves between settings. */
export function hasFlows(comparison: Comparison): boolean {
  const cell = { scenario: comparison.comparator, measure: "moves", area: comparison.place.id, period: "all" };
  return comparison.summary(cell).some((row) => GROUP.test(row.group));
}

/**
 * Where people go: above, ribbons as wide as the moves a year between settings under the comparator; below, each flow
 * with its count under the comparator and under the scenario and their paired difference.
 * @throws RangeError when moves were not counted.
 */
export function flowChart(comparison: Comparison, options: ChartOptions = {}): Chart {
  const arm = armToShow(comparison, options.scenario);
  const flows = comparedFlows(comparison, arm.scenario);
  if (flows.length === 0) throw new RangeError("This comparison did not count moves between settings.");
  const measure = measureOf(comparison, "moves");
  return makeChart({
    title: `Moves between settings in a year: ${comparison.comparator}, and what changes with “${arm.scenario}”`,
    finding: findingFrom(comparison, flowFinding(comparison, flows, arm)),
    reading:
      `Ribbons: as wide as the moves a year under ${comparison.comparator}; left, where people go from; right, where ` +
      `they go to. Below: each flow and its change. ${HOW_DOTS_READ}`,
    kind: "Flow diagram of moves between settings, and dots with intervals of the change in each",
    table: {
      caption: "Moves a year between settings",
      header: ["from", "to", comparison.comparator, arm.scenario, ...withoutBetter(DIFFERENCE_HEADER)],
      rows: flows.map((flow) => [
        labelOf(flow.from),
        labelOf(flow.to),
        printInterval(flow.comparator).mean,
        printInterval(flow.scenario).mean,
        ...withoutBetter(differenceCells(flow.difference, measure)),
      ]),
    },
    footer: footerLine(comparison, options),
    body: {
      vconcat: [ribbonView(flows), changeView(comparison, flows, arm)],
      spacing: 44,
      resolve: { scale: { color: "independent", x: "independent", y: "independent" } },
    },
  });
}

const RIBBON_SIZE = { width: 400, height: 270 };

function ribbonView(flows: readonly ComparedFlow[]) {
  const order = settingsOf(flows);
  const { ribbons, bars, height } = layOutFlows(flows, order);
  const tips = new Map(
    flows.map((flow) => [`${flow.from}>${flow.to}`, `${flowLabel(flow)}: ${printInterval(flow.comparator).mean}`]),
  );
  const along = { field: "x", type: "quantitative", scale: { domain: [0, 1] }, axis: null };
  const down = { type: "quantitative", scale: { domain: [0, height], reverse: true, nice: false }, axis: null };
  const colours = { domain: order, range: order.map(colourOf) };
  const color = (field: string) => ({ field, type: "nominal", scale: colours, legend: null });
  return {
    ...RIBBON_SIZE,
    layer: [
      {
        data: { values: ribbons.map((point) => ({ ...point, tip: tips.get(point.flow) })) },
        mark: { type: "area", aria: true, opacity: 0.45 },
        encoding: {
          x: along,
          y: { field: "top", ...down },
          y2: { field: "bottom" },
          detail: { field: "flow" },
          color: color("from"),
          ...TIP,
        },
      },
      ...(["from", "to"] as const).flatMap((side) => {
        const own = bars
          .filter((bar) => bar.side === side)
          .map((bar) => ({
            ...bar,
            middle: (bar.top + bar.bottom) / 2,
            label: `${labelOf(bar.setting)}: ${countText(bar.count, flows)}`,
          }));
        const x = { value: side === "from" ? -5 : RIBBON_SIZE.width + 5 };
        return [
          {
            data: { values: own },
            mark: { type: "rule", strokeWidth: 10, strokeCap: "butt" },
            encoding: { x, y: { field: "top", ...down }, y2: { field: "bottom" }, color: color("setting") },
          },
          {
            data: { values: own },
            mark: {
              type: "text",
              align: side === "from" ? "right" : "left",
              dx: side === "from" ? -12 : 12,
              baseline: "middle",
            },
            encoding: { x, y: { field: "middle", ...down }, text: { field: "label" } },
          },
        ];
      }),
    ],
  };
}

const CHANGE_WIDTH = 290;

function changeView(comparison: Comparison, flows: readonly ComparedFlow[], arm: ScenarioArm) {
  const measure = measureOf(comparison, "moves");
  const values = flows.map((flow, order) => ({
    ...dotOf(flow.difference, { measure, set: arm.set, about: flowLabel(flow) }),
    flow: flowLabel(flow),
    order,
    comparatorCount: printInterval(flow.comparator).mean,
    scenarioCount: printInterval(flow.scenario).mean,
  }));
  const sort = { field: "order", op: "min" };
  const y = { y: { field: "flow", type: "nominal", sort, axis: { title: null, grid: false } } };
  const column = (heading: string, field: string, right: number) => [
    {
      mark: { type: "text", align: "right", baseline: "middle" },
      encoding: { ...y, x: { value: right }, text: { field } },
    },
    {
      data: ONCE,
      mark: { type: "text", align: "right", baseline: "bottom", fontWeight: "bold", text: heading, limit: 110 },
      encoding: { x: { value: right }, y: { value: -6 } },
    },
  ];
  return {
    width: CHANGE_WIDTH,
    height: { step: 19 },
    data: { values },
    layer: [
      ...dotAndIntervalLayers([arm], { y, xTitle: "change in moves a year" }),
      ...column(comparison.comparator, "comparatorCount", CHANGE_WIDTH + 95),
      ...column(arm.scenario, "scenarioCount", CHANGE_WIDTH + 210),
    ],
  };
}

function comparedFlows(comparison: Comparison, scenario: string): ComparedFlow[] {
  const cell = { measure: "moves", area: comparison.place.id, period: "all" };
  const years = comparison.years.length;
  const summary = lookUp(
    comparison.summary({ ...cell, scenario: [comparison.comparator, scenario] }),
    "scenario",
    "group",
  );
  const flows = comparison.differences({ ...cell, scenario }).flatMap((row): ComparedFlow[] => {
    const [, from, to] = GROUP.exec(row.group) ?? [];
    const [base, then] = [summary(comparison.comparator, row.group), summary(scenario, row.group)];
    if (from === undefined || to === undefined || base === undefined || then === undefined) return [];
    const difference = { ...dividedBy(row, years), probabilityBetter: undefined };
    const comparator = dividedBy(base, years);
    return [{ from, to, count: comparator.mean, comparator, scenario: dividedBy(then, years), difference }];
  });
  const order = settingsOf(flows);
  const rank = (flow: Flow): number => order.indexOf(flow.from) * order.length + order.indexOf(flow.to);
  return flows.sort((a, b) => rank(a) - rank(b));
}

/** The largest clear change, how many others there are, and how many flows do not clearly change. */
function flowFinding(comparison: Comparison, flows: readonly ComparedFlow[], arm: ScenarioArm): string {
  const measure = measureOf(comparison, "moves");
  const clear = flows
    .filter((flow) => isClear(verdictOn(flow.difference, measure)))
    .sort((a, b) => Math.abs(b.difference.mean) - Math.abs(a.difference.mean));
  const start = `${inTheWorldOf(arm)}, a year:`;
  if (clear.length === 0) return `${start} no clear difference in any of ${flows.length} flows between settings.`;
  const named = clear.slice(0, 2).map(({ from, to, difference }) => {
    const size = withoutSign(printInterval(difference).mean);
    return `${size} ${difference.mean > 0 ? "more" : "fewer"} moves from ${inWords(from)} to ${inWords(to)}`;
  });
  const rest = flows.length - clear.length;
  const others = rest === 0 ? "" : `; no clear difference in ${rest} of ${flows.length} flows`;
  const largest = clear.length > named.length ? `largest of ${clear.length} clear changes, ` : "";
  return `${start} ${largest}${listInWords(named)}${others}.`;
}

function countText(count: number, flows: readonly ComparedFlow[]): string {
  const widest = Math.max(...flows.map(({ comparator }) => comparator.upper - comparator.lower));
  return printInterval({ mean: count, lower: count - widest / 2, upper: count + widest / 2 }).mean;
}

function withoutBetter(cells: readonly string[]): string[] {
  const betterAt = DIFFERENCE_HEADER.indexOf("better in");
  return cells.filter((_, i) => i !== betterAt);
}

/** The settings of the flows: those of the diagram in its order, then any other by name. */
function settingsOf(flows: readonly Flow[]): string[] {
  const found = new Set(flows.flatMap((flow) => [flow.from, flow.to]));
  const known = SETTINGS.map((setting) => setting.name);
  return [...known.filter((name) => found.has(name)), ...[...found].filter((name) => !known.includes(name)).sort()];
}

function labelOf(setting: string): string {
  return SETTINGS.find((known) => known.name === setting)?.label ?? setting;
}

function colourOf(setting: string): string {
  return SETTINGS.find((known) => known.name === setting)?.colour ?? COLOUR.midGrey;
}

function flowLabel({ from, to }: Flow): string {
  return `${labelOf(from)} → ${labelOf(to)}`;
}

/** A setting inside a sentence: `home`, `A&E`; the one nobody goes to a place for is `death`. */
function inWords(setting: string): string {
  if (setting === "died") return "death";
  return setting === "ae" ? "A&E" : labelOf(setting).toLowerCase();
}
