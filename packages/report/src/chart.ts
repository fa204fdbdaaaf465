import type { DisplayBundle } from "./jupyter.js";
import { JUPYTER_DISPLAY } from "./jupyter.js";
import { textTable, wrap } from "./text-table.js";
import { THEME } from "./theme.js";

/** A complete Vega-Lite v6 specification with its data inline. */
export type VegaLiteSpec = Readonly<Record<string, unknown>>;

/** The numbers behind a figure, as printed. The first cell of a row is its heading. */
export interface Table {
  readonly caption: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A figure with everything a reader needs who cannot see it. Shows itself in a notebook. */
export interface Chart {
  readonly spec: VegaLiteSpec;
  readonly title: string;
  /** What the figure shows, one sentence. */
  readonly finding: string;
  /** How its marks are read, one or two sentences. */
  readonly reading: string;
  /** Kind of chart, what it is of and what it shows, at most {@link LONGEST_ALT} characters. */
  readonly alt: string;
  readonly table: Table;
  /** Where the numbers come from. */
  readonly footer: string;
  /** The Vega-Lite specification. */
  toJSON(): VegaLiteSpec;
  /** Title, finding, table and footer for a terminal. */
  toText(options?: { readonly width?: number }): string;
  readonly [JUPYTER_DISPLAY]: () => DisplayBundle;
}

/** What a kind of chart has to say for itself. */
export interface ChartParts {
  readonly title: string;
  readonly finding: string;
  readonly reading: string;
  /** Kind of chart and what it is of, for {@link Chart.alt}. */
  readonly kind: string;
  readonly table: Table;
  readonly footer: string;
  /** Data, marks and layout: the specification without schema, title, description and theme. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** Options that every chart takes. */
export interface ChartOptions {
  /** Scenario to show; by default the evidence scenario with most programmes. */
  readonly scenario?: string;
  readonly digest?: string;
  readonly version?: string;
}

/** Most characters of a text alternative. */
export const LONGEST_ALT = 250;

const SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json";
const NOTEBOOK_MEDIA_TYPE = "application/vnd.vegalite.v5+json";
const SUBTITLE_WIDTH = 100;
const TERMINAL_WIDTH = 100;

/** Puts title, text alternative and theme around a chart's marks. */
export function makeChart({ title, finding, reading, kind, table, footer, body }: ChartParts): Chart {
  const alt = shorten(`${kind}. ${finding}`, LONGEST_ALT);
  const spec: VegaLiteSpec = {
    $schema: SCHEMA,
    title: { text: title, subtitle: [...wrap(finding, SUBTITLE_WIDTH), ...wrap(reading, SUBTITLE_WIDTH)] },
    description: alt,
    config: THEME,
    ...body,
  };
  const toText = ({ width = TERMINAL_WIDTH } = {}): string =>
    [
      ...wrap(title, width),
      ...wrap(finding, width),
      ...wrap(reading, width),
      "",
      textTable(table.header, table.rows, width),
      "",
      ...wrap(footer, width),
    ].join("\n");
  return {
    spec,
    title,
    finding,
    reading,
    alt,
    table,
    footer,
    toJSON: () => spec,
    toText,
    [JUPYTER_DISPLAY]: () => ({ [NOTEBOOK_MEDIA_TYPE]: spec, "text/plain": toText() }),
  };
}

/** Cuts at a space and says so with an ellipsis, when the text is longer than allowed. */
export function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest - 1);
  return `${cut.slice(0, cut.lastIndexOf(" ")).replace(/[,;:.]+$/, "")}…`;
}
