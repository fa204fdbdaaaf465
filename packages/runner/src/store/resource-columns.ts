import { BASELINE_STATES, HEALTH_COLUMNS, type OutcomeLayout, RESOURCE_ITEMS } from "@placewell/core";

/** Column of resources.parquet with the people of day 0, and the period of its rows. */
export const PEOPLE_AT_START = "people_at_start";
export const START = "start";

/** One row of resources.parquet: what it is about, and where its figures stand. */
export interface ResourceRow {
  readonly period: string;
  readonly area: string;
  readonly group: string;
}

/** Rows of one run in resources.parquet: the people of day 0 by state, then what is kept. */
export function resourceRows(layout: OutcomeLayout, placeId: string): ResourceRow[] {
  const start = BASELINE_STATES.map((group) => ({ period: START, area: placeId, group }));
  return [...start, ...layout.keptRowKeys()];
}

/** A numeric column of resources.parquet, and how to read it from the figures of a run and write it back. */
export interface ResourceColumn {
  readonly name: string;
  readonly type: "FLOAT" | "DOUBLE";
  /** The figures of a run where this column stands, one out of every `step`. */
  readonly view: (values: Float64Array, layout: OutcomeLayout) => Float64Array | Float32Array;
  readonly first: number;
  readonly step: number;
  /** First row of the file that the column has figures for, and how many. */
  readonly rows: "start" | "kept";
}

/** Every numeric column, in order. */
export const RESOURCE_COLUMNS: readonly ResourceColumn[] = [
  { name: PEOPLE_AT_START, type: "DOUBLE", view: (v, l) => l.baseline(v), first: 0, step: 1, rows: "start" },
  ...RESOURCE_ITEMS.map(
    ({ name }, first): ResourceColumn => ({
      name,
      type: "DOUBLE",
      view: (v, l) => l.items(v),
      first,
      step: RESOURCE_ITEMS.length,
      rows: "kept",
    }),
  ),
  ...HEALTH_COLUMNS.map(
    (name, first): ResourceColumn => ({
      name,
      type: "FLOAT",
      view: (v, l) => l.healthTime(v),
      first,
      step: HEALTH_COLUMNS.length,
      rows: "kept",
    }),
  ),
];

/** Rows of one run that a column has figures for: from, to. */
export function rowsOfColumn(column: ResourceColumn, layout: OutcomeLayout): readonly [number, number] {
  const start = BASELINE_STATES.length;
  return column.rows === "start" ? [0, start] : [start, start + layout.keptRows];
}
