import { InputError } from "../check/input-error.js";

/** How a number came to be known. `recalled` marks an evidence row whose figure was not read at its source. */
export type Status = "checked" | "derived" | "calibrated" | "assumed" | "programme claim";

/** Every status, in the order of trust, for tables. */
export const STATUSES: readonly Status[] = ["checked", "derived", "calibrated", "programme claim", "assumed"];

/** One number, or one short list of numbers (by age knot, frailty class, crisis type …), with its provenance. */
export interface Parameter {
  /** Stable id, such as `crisis.A`. */
  readonly id: string;
  /** What it is, one plain sentence. */
  readonly meaning: string;
  /** Value or values; the model says how many it needs and in which order. */
  readonly value: number | readonly number[];
  /** Unit, such as `per person-year`, `ratio`, `days`. */
  readonly unit: string;
  /** Range or distribution as text, such as `L 0.06-0.12` or `±50%`; `fixed` where it does not vary. */
  readonly range: string;
  /** Evidence rows, files or publications it rests on; `none` for a bare assumption. */
  readonly source: string;
  /**
   * Ids of the evidence rows and data sets that bear on it, as its basis or as what it is checked against; one that ends
   * in `*` means every row whose id begins so. Empty for a bare assumption.
   */
  readonly rows?: readonly string[];
  readonly status: Status;
  /** True where the evidence row was not read at its source. */
  readonly recalled?: boolean;
}

/** Parameters by id. Build with {@link parameterTable}. */
export type ParameterTable = ReadonlyMap<string, Parameter>;

/**
 * Builds a table from rows.
 * @throws InputError on a repeated id or a value that is not a finite number.
 */
export function parameterTable(rows: readonly Parameter[]): ParameterTable {
  const table = new Map<string, Parameter>();
  for (const row of rows) {
    if (table.has(row.id)) throw new InputError(`Parameter "${row.id}" is given twice.`, { path: row.id });
    const values = typeof row.value === "number" ? [row.value] : row.value;
    for (const v of values) {
      if (!Number.isFinite(v)) {
        throw new InputError(`Parameter "${row.id}" must be finite; got ${v}.`, { path: row.id, got: String(v) });
      }
    }
    table.set(row.id, row);
  }
  return table;
}

/**
 * The same table with some rows replaced, such as values fitted for one place.
 * @throws InputError when a replacement names an id that the table does not have.
 */
export function withParameters(table: ParameterTable, replacements: readonly Parameter[]): ParameterTable {
  const next = new Map(table);
  for (const row of replacements) {
    if (!next.has(row.id)) throw new InputError(`No parameter "${row.id}" to replace.`, { path: row.id });
    next.set(row.id, row);
  }
  return next;
}

/**
 * One number by id.
 * @throws InputError when it is missing or is a list.
 */
export function scalar(table: ParameterTable, id: string): number {
  const row = table.get(id);
  if (row === undefined) throw new InputError(`Parameter "${id}" is missing.`, { path: id });
  if (typeof row.value !== "number")
    throw new InputError(`Parameter "${id}" must be one number; got a list.`, { path: id });
  return row.value;
}

/**
 * A list of numbers by id, as a fresh Float64Array.
 * @throws InputError when it is missing or not of the expected length.
 */
export function vector(table: ParameterTable, id: string, length: number): Float64Array {
  const row = table.get(id);
  if (row === undefined) throw new InputError(`Parameter "${id}" is missing.`, { path: id });
  const values = typeof row.value === "number" ? [row.value] : row.value;
  if (values.length !== length) {
    throw new InputError(`Parameter "${id}" must have ${length} values; got ${values.length}.`, { path: id });
  }
  return Float64Array.from(values);
}
