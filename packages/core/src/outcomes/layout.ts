import { QUEUES } from "../care/events.js";
import type { Place } from "../place/place.js";
import { GROUPS, MOVES } from "./groups.js";
import { MEASURES, type Measure } from "./measure.js";
import { countedPeriods, type Periods } from "./periods.js";

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
const PLACE_MEASURES = MEASURES.filter((m) => m.breakdown === "place");
const SERVICE_MEASURES = MEASURES.filter((m) => m.breakdown === "service");
const MOVE_MEASURES = MEASURES.filter((m) => m.breakdown === "move");

/**
 * Where each figure of a run stands in its array of values. Place by every group for every month, year and the whole
 * run; figures of the place, of services and of moves likewise; each neighbourhood for the whole run.
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

  constructor(place: Place, years: number) {
    this.periods = countedPeriods(years);
    this.neighbourhoodCount = place.neighbourhoods.length;
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
    this.cells = cells;
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
