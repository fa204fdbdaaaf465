/** One cell: text, or a number, or nothing. */
export type CsvValue = string | number | undefined;

/** Text that a spreadsheet would take for a formula or for a control sequence, with any apostrophes before it. */
const TAKEN_FOR_FORMULA = /^'*[=+\-@\t\r\0]/;

/** Text as it is safe to open in a spreadsheet: what looks like a formula gets one apostrophe in front. */
export const guardText = (text: string): string => (TAKEN_FOR_FORMULA.test(text) ? `'${text}` : text);

/** The text before {@link guardText}. */
export const unguardText = (text: string): string => (/^''*[=+\-@\t\r\0]/.test(text) ? text.slice(1) : text);

const quoteText = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Numbers stay numbers, in the shortest form that reads back exactly; what is not finite is left empty. */
function csvCell(value: CsvValue): string {
  if (typeof value === "string") return quoteText(guardText(value));
  return value !== undefined && Number.isFinite(value) ? String(value) : "";
}

/** One line of RFC 4180, ended by LF. */
export const csvLine = (values: readonly CsvValue[]): string => `${values.map(csvCell).join(",")}\n`;
