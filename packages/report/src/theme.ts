import type { SetInForce } from "./scenario-pairs.js";

/** Fonts that every machine has; nothing is fetched. */
export const SANS = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';

/** @source Government Analysis Function, categorical and two-colour palettes for charts; greys and white added. */
export const COLOUR = {
  darkBlue: "#12436D",
  turquoise: "#28A197",
  darkPink: "#801650",
  orange: "#F46A25",
  darkGrey: "#3D3D3D",
  midGrey: "#6F777B",
  paleGrey: "#D9DBDD",
  ink: "#0B0C0C",
  white: "#FFFFFF",
} as const;

/** Colour and shape of each set of numbers, always both, so that neither is the only cue. */
export const MARK_OF_SET: Readonly<Record<SetInForce, { colour: string; shape: string }>> = {
  evidence: { colour: COLOUR.darkBlue, shape: "circle" },
  headline: { colour: COLOUR.orange, shape: "diamond" },
  mixed: { colour: COLOUR.darkPink, shape: "square" },
  none: { colour: COLOUR.midGrey, shape: "triangle-up" },
};

/** Data of a mark that is drawn once, such as a line at 0. */
export const ONCE: { readonly values: readonly object[] } = { values: [{}] };

/** What a mark says when it is pointed at: the field `tip` of its data. */
export const TIP: Readonly<Record<string, unknown>> = {
  description: { field: "tip", type: "nominal" },
  tooltip: { field: "tip", type: "nominal" },
};

/** Vega-Lite configuration that every chart shares. */
export const THEME: Readonly<Record<string, unknown>> = {
  font: SANS,
  background: COLOUR.white,
  lineBreak: "\n",
  view: { stroke: null },
  axis: {
    labelFontSize: 12,
    titleFontSize: 12,
    titleFontWeight: "normal",
    labelColor: COLOUR.ink,
    titleColor: COLOUR.ink,
    gridColor: "#E8E8E8",
    domainColor: COLOUR.midGrey,
    tickColor: COLOUR.midGrey,
    labelLimit: 260,
  },
  header: { labelFontSize: 13, labelColor: COLOUR.ink, labelAnchor: "start", labelFontWeight: "bold", title: null },
  legend: { labelFontSize: 12, titleFontSize: 12, titleFontWeight: "normal", labelColor: COLOUR.ink, labelLimit: 400 },
  title: {
    anchor: "start",
    frame: "bounds",
    fontSize: 16,
    color: COLOUR.ink,
    subtitleFontSize: 13,
    subtitleColor: COLOUR.darkGrey,
    subtitlePadding: 6,
    offset: 14,
  },
  // Only marks that say more than their numbers speak: they ask for it, and name a description.
  mark: { aria: false },
  text: { fontSize: 12, color: COLOUR.ink },
};
