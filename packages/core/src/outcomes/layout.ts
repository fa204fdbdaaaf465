import { QUEUES } from "../care/events.js";
import { PAYERS } from "../place/payers.js";
import type { Place } from "../place/place.js";
import { GROUPS, MOVES } from "./groups.js";
import { BASELINE_WIDTH, HEALTH_WIDTH } from "./health-time.js";
import { MEASURES, type Measure, measureNamed } from "./measure.js";
import { Nodes } from "./nodes.js";
import { countedPeriods, type Periods } from "./periods.js";
import { COST_HEADINGS, ITEM_COUNT } from "./resource-items.js";

/** One figure of a run: what, where, for whom and when. */
export interface Cell {
  readonly period: string;
  readonly area: string;
  readonly group: string;
  readonly measure: string;
  readonly unit: string;
}

/** Measures counted person by person, in the order of their columns. */
export const PEOPLE_MEASURES: readonly Measure[] = MEASURES.filter((m) => m.breakdown === "people");
/** Measures of the whole place, in the order of their columns. */
export const PLACE_MEASURES: readonly Measure[] = MEASURES.filter((m) => m.breakdown === "place");
const SERVICE_MEASURES = MEASURES.filter((m) => m.breakdown === "service");
const MOVE_MEASURES = MEASURES.filter((m) => m.breakdown === "move");

/** Group of what belongs to the place and not to any person. */
export const NOBODY = "person=nobody";

const TOTAL = ["cost", "cost_discounted"].map(measureNamed);
const OF_CARE = ["care_cost", "care_cost_discounted"].map(measureNamed);
const OF_PROGRAMMES = ["programme_cost", "programme_cost_discounted"].map(measureNamed);

/** Groups of costs alone and what stands of each, in pairs: plain, then discounted. By payer, by item, of nobody. */
const COST_GROUPS: readonly { readonly group: string; readonly measures: readonly Measure[] }[] = [
  ...PAYERS.map((payer) => ({ group: `payer=${payer}`, measures: [...TOTAL, ...OF_CARE, ...OF_PROGRAMMES] })),
  ...COST_HEADINGS.map((heading) => ({ group: `item=${heading}`, measures: TOTAL })),
  { group: NOBODY, measures: [...TOTAL, ...OF_PROGRAMMES] },
];

/** Where the figures of each cost group begin within a period, and how many they are together. */
const COST_STARTS: readonly number[] = COST_GROUPS.map((_, index) =>
  COST_GROUPS.slice(0, index).reduce((sum, { measures }) => sum + measures.length, 0),
);
const COST_WIDTH: number = COST_GROUPS.reduce((sum, { measures }) => sum + measures.length, 0);

/**
 * Where each figure of a run stands in its array of values. Place by every group for every month, year and the whole
 * run; figures of the place, of services, of moves, of payers and of items likewise; each neighbourhood for the whole run.
 *
 * Behind the figures stands what a run keeps so that prices and utilities can be put on it afterwards: resource items,
 * the people of day 0 by state, and health time. A row of it is a month and group of the place, or a neighbourhood and one
 * of a few moments (see {@link Nodes}). Health time is kept in float32: a QALY needs no more. What is used of programmes
 * stands at the end, as wide as the scenario has lines of cost.
 */
export class OutcomeLayout {
  readonly cells: readonly Cell[];
  readonly periods: Periods;
  readonly neighbourhoodCount: number;
  private readonly byKey = new Map<string, number>();
  private readonly placeStart: number;
  private readonly serviceStart: number;
  private readonly moveStart: number;
  private readonly neighbourhoodStart: number;
  private readonly costStart: number;
  private readonly itemStart: number;
  private readonly baselineStart: number;
  private readonly healthStart: number;
  /** Length of the array of values without programmes: figures, and what is kept behind them. */
  readonly length: number;
  /** Rows of what is kept: months by group, then neighbourhoods by moment. */
  readonly keptRows: number;
  readonly nodes: Nodes;
  private readonly placeId: string;
  private readonly neighbourhoodCodes: readonly string[];
  /** Middle of each month, day. */
  readonly monthMiddles: readonly number[];

  constructor(place: Place, years: number) {
    this.periods = countedPeriods(years);
    this.neighbourhoodCount = place.neighbourhoods.length;
    this.placeId = place.id;
    this.neighbourhoodCodes = place.neighbourhoods.map(({ code }) => code);
    const periods = [...this.periods.months, ...this.periods.years, "all"];
    const cells: Cell[] = [];
    const add = (period: string, area: string, group: string, measure: Measure): void => {
      cells.push({ period, area, group, measure: measure.name, unit: measure.unit });
    };
    for (const period of periods) {
      for (const group of GROUPS) for (const m of PEOPLE_MEASURES) add(period, place.id, group, m);
    }
    this.placeStart = cells.length;
    for (const period of periods) for (const m of PLACE_MEASURES) add(period, place.id, "all", m);
    this.serviceStart = cells.length;
    for (const period of periods) {
      for (const service of QUEUES) for (const m of SERVICE_MEASURES) add(period, place.id, `service=${service}`, m);
    }
    this.moveStart = cells.length;
    for (const period of periods) {
      for (const move of MOVES) for (const m of MOVE_MEASURES) add(period, place.id, `move=${move}`, m);
    }
    this.neighbourhoodStart = cells.length;
    for (const n of place.neighbourhoods) for (const m of PEOPLE_MEASURES) add("all", n.code, "all", m);
    this.costStart = cells.length;
    for (const period of periods) {
      for (const { group, measures } of COST_GROUPS) for (const m of measures) add(period, place.id, group, m);
    }
    this.cells = cells;
    const { months, monthStarts } = this.periods;
    this.monthMiddles = months.map((_, m) => (monthStarts[m] + monthStarts[m + 1]) / 2);
    this.nodes = new Nodes(monthStarts[months.length]);
    this.keptRows = months.length * GROUPS.length + this.neighbourhoodCount * this.nodes.days.length;
    this.itemStart = cells.length;
    this.baselineStart = this.itemStart + this.keptRows * ITEM_COUNT;
    this.healthStart = this.baselineStart + BASELINE_WIDTH;
    this.length = this.healthStart + Math.ceil((this.keptRows * HEALTH_WIDTH) / 2);
    cells.forEach((cell, index) => {
      this.byKey.set(keyOf(cell), index);
    });
  }

  /** Number of periods: months, then years, then the whole run. */
  get periodCount(): number {
    return this.periods.months.length + this.periods.years.length + 1;
  }

  /** Index of a figure; undefined when there is none. */
  find(cell: Pick<Cell, "period" | "area" | "group" | "measure">): number | undefined {
    return this.byKey.get(keyOf(cell));
  }

  /** First index of a group's people measures in a period (month, year or whole run by number). */
  people(period: number, group: number): number {
    return (period * GROUPS.length + group) * PEOPLE_MEASURES.length;
  }

  place(period: number): number {
    return this.placeStart + period * PLACE_MEASURES.length;
  }

  service(period: number, service: number): number {
    return this.serviceStart + (period * QUEUES.length + service) * SERVICE_MEASURES.length;
  }

  /** First index and number of the figures of all cost groups in a period. */
  costs(period: number): readonly [number, number] {
    return [this.costStart + period * COST_WIDTH, COST_WIDTH];
  }

  /** Indices of the figures of a payer in a period: total, of care, of programmes. The discounted one follows each. */
  costOfPayer(period: number, payer: number): readonly [number, number, number] {
    const total = this.costs(period)[0] + COST_STARTS[payer];
    const ofCare = total + TOTAL.length;
    return [total, ofCare, ofCare + OF_CARE.length];
  }

  /** First index of the figures of a cost heading in a period: the total, plain then discounted. */
  costOfHeading(period: number, heading: number): number {
    return this.costs(period)[0] + COST_STARTS[PAYERS.length + heading];
  }

  /** Indices of the figures of nobody in a period: total, of programmes. The discounted one follows each. */
  costOfNobody(period: number): readonly [number, number] {
    const total = this.costs(period)[0] + COST_STARTS[PAYERS.length + COST_HEADINGS.length];
    return [total, total + TOTAL.length];
  }

  /** Row of what is kept of a group in a month. */
  keptRow(month: number, group: number): number {
    return month * GROUPS.length + group;
  }

  /** Row of what is kept of a neighbourhood at one of the moments. */
  keptRowOfNeighbourhood(index: number, node: number): number {
    return this.periods.months.length * GROUPS.length + index * this.nodes.days.length + node;
  }

  /** Rows of what is kept of programmes: as of what is kept, then nobody's months. */
  get programmeRows(): number {
    return this.keptRows + this.periods.months.length;
  }

  /** Length of the array of values of a scenario whose programmes have so many lines of cost. */
  lengthWith(lines: number): number {
    return this.length + lines * this.programmeRows;
  }

  /** Row of what is kept of programmes, of nobody in a month. */
  programmeRowOfNobody(month: number): number {
    return this.keptRows + month;
  }

  /** What was used of each line of cost, by row and then by line: a view, not a copy. */
  programmeUse(values: Float64Array): Float64Array {
    return values.subarray(this.length);
  }

  /** What each kept row is about, in their order. A neighbourhood's moments are called `moment-1` and so on. */
  keptRowKeys(): { readonly period: string; readonly area: string; readonly group: string }[] {
    const months = this.periods.months.flatMap((period) =>
      GROUPS.map((group) => ({ period, area: this.placeId, group })),
    );
    const moments = this.neighbourhoodCodes.flatMap((area) =>
      this.nodes.days.map((_, k) => ({ period: `moment-${k + 1}`, area, group: "all" })),
    );
    return [...months, ...moments];
  }

  /** Resource items of every row, by row and then by item: a view, not a copy. */
  items(values: Float64Array): Float64Array {
    return values.subarray(this.itemStart, this.baselineStart);
  }

  /** People of day 0 by age group, frailty class and function: a view, not a copy. */
  baseline(values: Float64Array): Float64Array {
    return values.subarray(this.baselineStart, this.healthStart);
  }

  /** Health time of every row, by row and then by column: a view, not a copy. */
  healthTime(values: Float64Array): Float32Array {
    const at = values.byteOffset + this.healthStart * Float64Array.BYTES_PER_ELEMENT;
    return new Float32Array(values.buffer, at, this.keptRows * HEALTH_WIDTH);
  }

  move(period: number): number {
    return this.moveStart + period * MOVES.length;
  }

  neighbourhood(index: number): number {
    return this.neighbourhoodStart + index * PEOPLE_MEASURES.length;
  }
}

function keyOf(cell: Pick<Cell, "period" | "area" | "group" | "measure">): string {
  return `${cell.period}|${cell.area}|${cell.group}|${cell.measure}`;
}

/** Layout of the figures of a place over a number of counted years. */
export function outcomeLayout(place: Place, years: number): OutcomeLayout {
  return new OutcomeLayout(place, years);
}
