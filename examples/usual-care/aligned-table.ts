const GAP = "  ";

/** Lines of a table of text: the first `leftColumns` columns to the left, the others to the right. */
export function alignedTable(rows: readonly (readonly string[])[], leftColumns: number): string[] {
  const [header = [], ...body] = rows;
  const widths = header.map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const print = (row: readonly string[]): string =>
    row
      .map((cell, column) => (column < leftColumns ? cell.padEnd(widths[column]) : cell.padStart(widths[column])))
      .join(GAP)
      .trimEnd();
  return [print(header), widths.map((width) => "-".repeat(width)).join(GAP), ...body.map(print)];
}
