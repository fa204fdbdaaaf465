/** Text that is already HTML. Only {@link html} and {@link trusted} make it. */
export class Html {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

/** What may stand in a template: plain values are escaped, lists are joined, undefined is nothing. */
export type HtmlValue = string | number | Html | undefined | readonly HtmlValue[];

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "`": "&#96;",
};

/** Escapes text for an element or a quoted attribute; control characters that HTML forbids become a space. */
export function escapeHtml(text: string): string {
  return withoutControls(text).replace(/[&<>"'`]/g, (character) => ENTITIES[character]!);
}

/** HTML by template: every value is escaped unless it is HTML already. */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return new Html(strings.map((part, i) => part + (i < values.length ? print(values[i]) : "")).join(""));
}

/** Marks text that this package made itself, such as an SVG or a style sheet, as HTML. Never for a name or a note. */
export function trusted(text: string): Html {
  return new Html(text);
}

/** Replaces control and direction-changing characters, which can rewrite a terminal or reorder a line, by spaces. */
export function withoutControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, " ");
}

function print(value: HtmlValue): string {
  if (value === undefined) return "";
  if (value instanceof Html) return value.toString();
  if (typeof value === "string") return escapeHtml(value);
  if (typeof value === "number") return String(value);
  return value.map(print).join("");
}
