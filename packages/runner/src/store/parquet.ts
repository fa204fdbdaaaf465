import type { SchemaElement } from "hyparquet";
import { fileWriter, ParquetWriter } from "hyparquet-writer";
import {
  numberColumn,
  type OutcomeRows,
  type OutcomeSlice,
  scenarioColumn,
  slicesOf,
  storageOrder,
} from "./outcome-rows.js";

/** Rows held at once while writing, at least one slice: small enough for memory, large enough for dictionaries. */
const ROWS_PER_GROUP = 200_000;

const text = (name: string): SchemaElement => ({
  name,
  type: "BYTE_ARRAY",
  converted_type: "UTF8",
  logical_type: { type: "STRING" },
  repetition_type: "REQUIRED",
});
const number = (name: string, type: "INT32" | "DOUBLE"): SchemaElement => ({ name, type, repetition_type: "REQUIRED" });

const COLUMNS: readonly SchemaElement[] = [
  text("scenario"),
  number("replicate", "INT32"),
  number("draw", "INT32"),
  text("period"),
  text("area"),
  text("group"),
  text("measure"),
  text("unit"),
  number("value", "DOUBLE"),
];

/** Writes all rows, in the order of the digest, into one Parquet file. */
export function writeParquet(file: string, rows: OutcomeRows): void {
  const order = storageOrder(rows.cells);
  const writer = new ParquetWriter({
    writer: fileWriter(file),
    schema: [{ name: "root", num_children: COLUMNS.length }, ...COLUMNS],
    createdBy: "placewell",
  });
  const slicesPerGroup = Math.max(1, Math.floor(ROWS_PER_GROUP / Math.max(1, order.length)));
  const cellColumns = new CellColumns(rows, order);
  for (const slices of inGroupsOf(slicesPerGroup, slicesOf(rows))) {
    const rowsInGroup = slices.length * order.length;
    if (rowsInGroup === 0) continue;
    writer.write({
      rowGroupSize: rowsInGroup,
      columnData: [
        { name: "scenario", data: scenarioColumn(slices, order.length) },
        { name: "replicate", data: numberColumn(slices, "replicate", order.length) },
        { name: "draw", data: numberColumn(slices, "draw", order.length) },
        ...cellColumns.times(slices.length),
        // Plain, bit for bit: a dictionary takes -0 and 0 for the same value. Nobody looks for rows by the range of values
        // of all measures, and finding it takes longer than writing them.
        { name: "value", data: sortedValues(slices, order), encoding: "PLAIN", statistics: false },
      ],
    });
  }
  writer.finish();
}

function* inGroupsOf<T>(size: number, items: Iterable<T>): Generator<T[]> {
  let group: T[] = [];
  for (const item of items) {
    group.push(item);
    if (group.length < size) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

function sortedValues(slices: readonly OutcomeSlice[], order: Uint32Array): Float64Array {
  const sorted = new Float64Array(slices.length * order.length);
  let at = 0;
  for (const { values } of slices) for (const cell of order) sorted[at++] = values[cell]!;
  return sorted;
}

const CELL_KEYS = ["period", "area", "group", "measure", "unit"] as const;

/** The columns that are the same in every slice, repeated for a group of slices; kept from group to group. */
class CellColumns {
  readonly #once: ReadonlyMap<(typeof CELL_KEYS)[number], readonly string[]>;
  #columns: { name: string; data: string[] }[] = [];
  #times = 0;

  constructor({ cells }: OutcomeRows, order: Uint32Array) {
    this.#once = new Map(CELL_KEYS.map((key) => [key, Array.from(order, (cell) => cells[cell]![key])]));
  }

  times(times: number): readonly { name: string; data: string[] }[] {
    if (times !== this.#times) {
      this.#times = times;
      this.#columns = Array.from(this.#once, ([name, column]) => ({
        name,
        data: Array.from({ length: times }, () => column).flat(),
      }));
    }
    return this.#columns;
  }
}
