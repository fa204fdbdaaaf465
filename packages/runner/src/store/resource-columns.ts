import { BASELINE_STATES, HEALTH_COLUMNS, NOBODY, type OutcomeLayout, RESOURCE_ITEMS } from "@placewell/core";

/** Column of resources.parquet with the people of day 0, and the period of its rows. */
export const PEOPLE_AT_START = "people_at_start";
export const START = "start";

/** One row of resources.parquet: what it is about, and where its figures stand. */
export interface ResourceRow {
  readonly period: string;
  readonly area: string;
  readonly group: string;
}

/**
 * Rows of one run in resources.parquet: the people of day 0 by state, what is kept, and where some programme has a line of
 * cost, what is nobody's month by month.
 */
export function resourceRows(layout: OutcomeLayout, placeId: string, hasLines: boolean): ResourceRow[] {
  const start = BASELINE_STATES.map((group) => ({ period: START, area: placeId, group }));
  const nobody = hasLines ? layout.periods.months.map((period) => ({ period, area: placeId, group: NOBODY })) : [];
  return [...start, ...layout.keptRowKeys(), ...nobody];
}

/** Ids of the lines of cost of each scenario, in the order in which its figures hold them. */
export type LinesOfScenarios = ReadonlyMap<string, readonly string[]>;

/** A numeric column of resources.parquet, and how to read it from the figures of a run and write it back. */
export interface ResourceColumn {
  readonly name: string;
  readonly type: "FLOAT" | "DOUBLE";
  /** The figures of a run where this column stands, one out of every `step`. */
  readonly view: (values: Float64Array, layout: OutcomeLayout) => Float64Array | Float32Array;
  /** Where they begin in a scenario, and how far apart they are; undefined where the scenario has none. */
  readonly stride: (scenario: string) => { readonly first: number; readonly step: number } | undefined;
  /** Rows of the file that the column has figures for. */
  readonly rows: "start" | "kept" | "programmes";
}

/** Every numeric column but those of programmes, in order. */
const RESOURCE_COLUMNS: readonly ResourceColumn[] = [
  {
    name: PEOPLE_AT_START,
    type: "DOUBLE",
    view: (v, l) => l.baseline(v),
    stride: () => ({ first: 0, step: 1 }),
    rows: "start",
  },
  ...RESOURCE_ITEMS.map(
    ({ name }, first): ResourceColumn => ({
      name,
      type: "DOUBLE",
      view: (v, l) => l.items(v),
      stride: () => ({ first, step: RESOURCE_ITEMS.length }),
      rows: "kept",
    }),
  ),
  ...HEALTH_COLUMNS.map(
    (name, first): ResourceColumn => ({
      name,
      type: "FLOAT",
      view: (v, l) => l.healthTime(v),
      stride: () => ({ first, step: HEALTH_COLUMNS.length }),
      rows: "kept",
    }),
  ),
];

/** Every numeric column, those of programmes last: one for each line of cost of any scenario, by its id. */
export function resourceColumns(lines: LinesOfScenarios): ResourceColumn[] {
  const ids = [...new Set([...lines.values()].flat())].sort();
  const ofProgrammes = ids.map(
    (id): ResourceColumn => ({
      name: id,
      type: "DOUBLE",
      view: (v, l) => l.programmeUse(v),
      stride: (scenario) => {
        const own = lines.get(scenario) ?? [];
        const first = own.indexOf(id);
        return first < 0 ? undefined : { first, step: own.length };
      },
      rows: "programmes",
    }),
  );
  return [...RESOURCE_COLUMNS, ...ofProgrammes];
}

/** Rows of one run that a column has figures for: from, to. */
export function rowsOfColumn(column: ResourceColumn, layout: OutcomeLayout): readonly [number, number] {
  const start = BASELINE_STATES.length;
  if (column.rows === "start") return [0, start];
  return [start, start + (column.rows === "kept" ? layout.keptRows : layout.programmeRows)];
}
