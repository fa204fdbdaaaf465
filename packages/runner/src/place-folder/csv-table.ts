import { InputError, nearest } from "@placewell/core";

/** A row of a table, and where it stands in the file. */
export interface CsvRow {
  /** `file:line`, for messages. */
  readonly at: string;
  /** The text of a column. */
  cell(column: string): string;
  /** Whether the table has the column. */
  has(column: string): boolean;
}

/** Cells of one record and the line that it begins on. */
interface CsvRecord {
  readonly line: number;
  readonly cells: string[];
}

/**
 * Rows of a CSV text (RFC 4180, a header first) that has at least the columns asked for; others may stand beside them.
 * @throws InputError naming file and line when a quote is not closed, a column is missing or twice there, or a row is
 * longer or shorter than the header.
 */
export function readCsv(text: string, file: string, columns: readonly string[]): CsvRow[] {
  const [header, ...records] = recordsOf(text, file);
  if (header === undefined) throw new InputError("The table is empty.", { file, expected: columns.join(",") });
  const index = indexOf(header, file, columns);
  return records.map(({ line, cells }) => {
    const at = `${file}:${line}`;
    if (cells.length !== header.cells.length) {
      throw new InputError("A row does not have as many values as there are columns.", {
        file: at,
        got: `${cells.length} values`,
        expected: `${header.cells.length}, as in the first line`,
        hint: "Put a value that holds a comma in double quotes.",
      });
    }
    return { at, cell: (column) => cells[index.get(column) ?? -1] ?? "", has: (column) => index.has(column) };
  });
}

function indexOf(header: CsvRecord, file: string, columns: readonly string[]): ReadonlyMap<string, number> {
  const names = header.cells.map((name) => name.trim());
  const index = new Map<string, number>();
  const at = `${file}:${header.line}`;
  names.forEach((name, i) => {
    if (index.has(name)) {
      throw new InputError(`The column "${name}" is there twice.`, {
        file: at,
        path: name,
        expected: "every column once",
      });
    }
    index.set(name, i);
  });
  const missing = columns.find((column) => !index.has(column));
  if (missing !== undefined) {
    const near = nearest(
      missing,
      names.filter((name) => !columns.includes(name)),
    );
    throw new InputError(`The column "${missing}" is missing.`, {
      file: at,
      path: missing,
      got: names.join(","),
      expected: `the columns ${columns.join(", ")}`,
      hint: near === undefined ? "Columns may stand in any order, under these names." : `Is "${near}" meant to be it?`,
    });
  }
  return index;
}

/** Splits a text into records; blank lines are left out. */
function recordsOf(text: string, file: string): CsvRecord[] {
  const records: CsvRecord[] = [];
  const source = text.replace(/^\uFEFF/, "");
  let line = 1;
  let begun = 1;
  let cells: string[] = [];
  let cell = "";
  let quotedFrom = 0;
  const endRecord = (): void => {
    const whole = [...cells, cell];
    if (whole.length > 1 || cell !== "") records.push({ line: begun, cells: whole });
    cells = [];
    cell = "";
    begun = line + 1;
  };
  for (let i = 0; i < source.length; i++) {
    const c = source[i];
    if (quotedFrom > 0) {
      if (c === '"' && source[i + 1] === '"') cell += source[++i];
      else if (c === '"') quotedFrom = 0;
      else cell += c;
    } else if (c === '"' && cell === "") quotedFrom = line;
    else if (c === ",") {
      cells.push(cell);
      cell = "";
    } else if (c === "\n") endRecord();
    else if (c !== "\r" || source[i + 1] !== "\n") cell += c;
    if (c === "\n") line += 1;
  }
  if (quotedFrom > 0) {
    throw new InputError("A double quote is opened and not closed.", { file: `${file}:${quotedFrom}`, got: '"' });
  }
  endRecord();
  return records;
}
