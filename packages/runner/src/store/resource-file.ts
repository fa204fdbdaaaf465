import { InputError, type OutcomeLayout } from "@placewell/core";
import type { SchemaElement } from "hyparquet";
import { asyncBufferFromFile, parquetMetadataAsync, parquetRead } from "hyparquet";
import { fileWriter, ParquetWriter } from "hyparquet-writer";
import { numberColumn, type OutcomeRows, type OutcomeSlice, scenarioColumn, slicesOf } from "./outcome-rows.js";
import {
  type LinesOfScenarios,
  type ResourceColumn,
  resourceColumns,
  resourceRows,
  rowsOfColumn,
} from "./resource-columns.js";

/** Rows held at once while writing, at least one run. */
const ROWS_PER_GROUP = 20_000;

const KEYS = ["scenario", "replicate", "draw", "period", "area", "group"] as const;

/** Writes what runs kept so that prices and utilities can be put on it afterwards; columns of nothing are left out. */
export function writeResources(
  file: string,
  rows: OutcomeRows,
  layout: OutcomeLayout,
  placeId: string,
  lines: LinesOfScenarios,
): void {
  const slices = [...slicesOf(rows)];
  const keys = resourceRows(layout, placeId, hasLines(lines));
  const columns = resourceColumns(lines).filter((column) => slices.some((slice) => hasFigures(column, slice, layout)));
  const writer = new ParquetWriter({
    writer: fileWriter(file),
    schema: [
      { name: "root", num_children: KEYS.length + columns.length },
      ...KEYS.map(keyColumn),
      ...columns.map(figureColumn),
    ],
    createdBy: "placewell",
  });
  const atOnce = Math.max(1, Math.floor(ROWS_PER_GROUP / keys.length));
  for (let from = 0; from < slices.length; from += atOnce) {
    const part = slices.slice(from, from + atOnce);
    const everyRun = (of: (row: (typeof keys)[number]) => string): string[] => part.flatMap(() => keys.map(of));
    writer.write({
      rowGroupSize: part.length * keys.length,
      columnData: [
        { name: "scenario", data: scenarioColumn(part, keys.length) },
        { name: "replicate", data: numberColumn(part, "replicate", keys.length) },
        { name: "draw", data: numberColumn(part, "draw", keys.length) },
        { name: "period", data: everyRun((row) => row.period) },
        { name: "area", data: everyRun((row) => row.area) },
        { name: "group", data: everyRun((row) => row.group) },
        ...columns.map((column) => ({
          name: column.name,
          data: figuresOf(column, part, layout, keys.length),
          encoding: "PLAIN" as const,
          statistics: false,
        })),
      ],
    });
  }
  writer.finish();
}

function keyColumn(name: (typeof KEYS)[number]): SchemaElement {
  if (name === "replicate" || name === "draw") return { name, type: "INT32", repetition_type: "REQUIRED" };
  const text = { converted_type: "UTF8", logical_type: { type: "STRING" } } as const;
  return { name, type: "BYTE_ARRAY", ...text, repetition_type: "REQUIRED" };
}

function figureColumn({ name, type }: ResourceColumn): SchemaElement {
  return { name, type, repetition_type: "REQUIRED" };
}

const hasLines = (lines: LinesOfScenarios): boolean => [...lines.values()].some((own) => own.length > 0);

function hasFigures(column: ResourceColumn, { scenario, values }: OutcomeSlice, layout: OutcomeLayout): boolean {
  const stride = column.stride(scenario);
  if (stride === undefined) return false;
  const view = column.view(values, layout);
  for (let i = stride.first; i < view.length; i += stride.step) if (view[i] !== 0) return true;
  return false;
}

function figuresOf(
  column: ResourceColumn,
  slices: readonly OutcomeSlice[],
  layout: OutcomeLayout,
  rowsPerRun: number,
): Float64Array | Float32Array {
  const length = slices.length * rowsPerRun;
  const figures = column.type === "FLOAT" ? new Float32Array(length) : new Float64Array(length);
  const [from, to] = rowsOfColumn(column, layout);
  slices.forEach(({ scenario, values }, run) => {
    const stride = column.stride(scenario);
    if (stride === undefined) return;
    const view = column.view(values, layout);
    for (let row = from; row < to; row++) {
      figures[run * rowsPerRun + row] = view[stride.first + (row - from) * stride.step]!;
    }
  });
  return figures;
}

/**
 * Reads what runs kept back into their figures, which must have the order that they were written in.
 * @throws InputError when the file has other runs, rows or columns than this version writes
 */
export async function readResources(
  file: string,
  rows: OutcomeRows,
  layout: OutcomeLayout,
  placeId: string,
  lines: LinesOfScenarios,
): Promise<void> {
  const slices = [...slicesOf(rows)];
  const perRun = resourceRows(layout, placeId, hasLines(lines)).length;
  const buffer = await asyncBufferFromFile(file);
  const metadata = await parquetMetadataAsync(buffer);
  if (Number(metadata.num_rows) !== slices.length * perRun) refuse(file, `${metadata.num_rows} rows`);
  const known = new Map(resourceColumns(lines).map((column) => [column.name, column]));
  const present = metadata.schema
    .slice(1)
    .map(({ name }) => name)
    .filter((name) => !KEYS.includes(name as "period"));
  for (const name of present) if (!known.has(name)) refuse(file, `a column "${name}"`);
  await parquetRead({
    file: buffer,
    metadata,
    columns: present,
    onChunk({ columnName, columnData, rowStart }) {
      const column = known.get(columnName)!;
      const [from, to] = rowsOfColumn(column, layout);
      for (let i = 0; i < columnData.length; i++) {
        const at = rowStart + i;
        const row = at % perRun;
        if (row < from || row >= to) continue;
        const { scenario, values } = slices[Math.floor(at / perRun)]!;
        const stride = column.stride(scenario);
        if (stride === undefined) continue;
        column.view(values, layout)[stride.first + (row - from) * stride.step] = columnData[i] as number;
      }
    },
  });
}

function refuse(file: string, got: string): never {
  throw new InputError("What the runs kept does not belong to this result.", {
    file,
    got,
    expected: "the file that `placewell run` wrote, with this version",
    hint: "Run the study again.",
  });
}
