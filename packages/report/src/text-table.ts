import { withoutControls } from "./html.js";

const GAP = "  ";

/** Keeps two words of a cell on one line; printed as a space. */
export const NO_BREAK = "\u00a0";

/**
 * A table of aligned columns for a terminal: the first column to the left, columns of numbers to the right. Cells are
 * wrapped at spaces, widest column first, until the lines are no longer than `width` characters; words joined by
 * {@link NO_BREAK} are parted only when there is no other way.
 */
export function textTable(header: readonly string[], rows: readonly (readonly string[])[], width: number): string {
  const joined = [header, ...rows].map((row) => row.map((cell) => withoutControls(cell).replace(/[ \t\n\r]+/g, " ")));
  const room = width - GAP.length * (header.length - 1);
  const asJoined = fit(joined, room);
  const parted = joined.map((row) => row.map((cell) => cell.replaceAll(NO_BREAK, " ")));
  const [table, widths] = total(asJoined) <= room ? [joined, asJoined] : [parted, fit(parted, room)];
  const toRight = header.map((_, column) => column > 0 && rows.every((row) => isNumeric(row[column] ?? "")));
  const [head = "", ...body] = table.map((row) => printRow(row, widths, toRight));
  return [head, widths.map((w) => "-".repeat(w)).join(GAP), ...body].join("\n");
}

/** True for a cell that is only a number, a percentage or a range of numbers. */
export function isNumeric(cell: string): boolean {
  return /^[−–\d][\d,.%]*( to −?[\d,.]+)?$/.test(cell);
}

/** Wraps text at spaces; a word longer than the width keeps a line of its own. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of withoutControls(text).split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Widths of the columns: as wide as their cells, then a character off the widest that can give one until all fit. */
function fit(table: readonly (readonly string[])[], room: number): number[] {
  const columns = table[0]?.map((_, column) => table.map((row) => row[column] ?? "")) ?? [];
  const widths = columns.map((cells) => Math.max(...cells.map((cell) => cell.length)));
  const least = columns.map((cells) =>
    Math.max(...cells.flatMap((cell) => cell.split(" ")).map((word) => word.length)),
  );
  while (total(widths) > room) {
    const spare = widths.map((width, column) => (width > least[column]! ? width : 0));
    const widest = Math.max(...spare);
    if (widest === 0) break;
    widths[spare.lastIndexOf(widest)]!--;
  }
  return widths;
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}

function printRow(row: readonly string[], widths: readonly number[], toRight: readonly boolean[]): string {
  const cells = widths.map((width, column) => wrap(row[column] ?? "", width));
  const height = Math.max(...cells.map((lines) => lines.length));
  const lines = Array.from({ length: height }, (_, i) =>
    cells.map((cell, column) => {
      const text = cell[i] ?? "";
      return toRight[column] ? text.padStart(widths[column]!) : text.padEnd(widths[column]!);
    }),
  );
  return lines.map((line) => line.join(GAP).replaceAll(NO_BREAK, " ").trimEnd()).join("\n");
}
