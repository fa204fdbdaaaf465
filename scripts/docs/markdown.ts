/** A table in Markdown; bars and stars inside cells are kept from meaning something. */
export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;
  return [line(header), `|${"---|".repeat(header.length)}`, ...rows.map(line)].join("\n");
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("*", "\\*").replaceAll("\n", " ");
}

/** An id as code. */
export function code(id: string): string {
  return `\`${id}\``;
}

/** A whole number as it is, any other to at most six significant digits, with a true minus. */
export function printNumber(value: number): string {
  if (Number.isNaN(value)) return "";
  const shown = Number.isInteger(value) ? value : Number(value.toPrecision(6));
  return String(shown).replace("-", "−");
}

/** One number, or a list of them. */
export function printValues(value: number | readonly number[]): string {
  return (typeof value === "number" ? [value] : value).map(printNumber).join(", ");
}

/** Ends of an interval, where there is one. */
export function printInterval(low: number | undefined, high: number | undefined): string {
  if (low === undefined && high === undefined) return "";
  return `${low === undefined ? "" : printNumber(low)} to ${high === undefined ? "" : printNumber(high)}`;
}

/** Says at the top of a page where it comes from. */
export const GENERATED = "<!-- Written by `npm run docs` from the code; do not edit. `npm run check` compares it. -->";
