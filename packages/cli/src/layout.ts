import { plainText } from "./plain-text.js";

/** Width of the terminal, or a page's width where there is none. */
export const terminalWidth = (): number => Math.max(40, process.stdout.columns ?? 100);

/** Counts as people read them: 12,345. */
export const count = (value: number): string => Math.round(value).toLocaleString("en-GB");

/** A share as per cent without decimals. */
export const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** Rows in columns, two spaces apart; numbers, written as text, are set to the right when `right` says so. */
export function columns(rows: readonly (readonly string[])[], right: readonly number[] = []): string {
  const cells = rows.map((row) => row.map(plainText));
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const pad = (cell: string, column: number): string =>
    right.includes(column) ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!);
  return cells.map((row) => row.map(pad).join("  ").trimEnd()).join("\n");
}

/** Text broken at spaces into lines of at most `width` characters, all indented alike. */
export function wrapped(text: string, { indent = "", width = terminalWidth() }: WrapOptions = {}): string {
  const lines: string[] = [];
  let line = indent;
  for (const word of plainText(text).split(/ +/)) {
    if (line.length > indent.length && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent;
    }
    line += line.length > indent.length ? ` ${word}` : word;
  }
  return [...lines, line].join("\n");
}

export interface WrapOptions {
  readonly indent?: string;
  readonly width?: number;
}
