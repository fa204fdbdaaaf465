import { FLOW_NODES, FLOW_STEPS, type FlowNode, type FlowStep } from "../../packages/core/src/care/meanings/pathway.ts";
import { MOVES } from "../../packages/core/src/outcomes/groups.ts";

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

type Side = "left" | "right" | "top" | "bottom";
type Point = readonly [x: number, y: number];

const SIZE = { width: 1240, height: 600 };
const BOX_HEIGHT = 44;

/** Left edge, width and heading of every column. */
const COLUMNS = {
  start: { x: 20, width: 120, heading: "Lives" },
  crisis: { x: 172, width: 56, heading: "" },
  contact: { x: 270, width: 160, heading: "Who is turned to" },
  hospital: { x: 540, width: 105, heading: "Hospital" },
  leaving: { x: 715, width: 170, heading: "Way out" },
  community: { x: 930, width: 125, heading: "Community" },
  next: { x: 1105, width: 115, heading: "Lives" },
} as const;

/** Column, top and height of every place. */
const PLACES: Readonly<Record<string, readonly [column: keyof typeof COLUMNS, y: number, height?: number]>> = {
  "care-home": ["start", 150, 60],
  home: ["start", 280, 100],
  crisis: ["crisis", 246, 28],
  gp: ["contact", 90],
  "111": ["contact", 170],
  "999": ["contact", 290],
  response: ["contact", 380],
  ae: ["hospital", 212, 60],
  ward: ["hospital", 360, 76],
  p0: ["leaving", 118],
  p1: ["leaving", 231],
  p2: ["leaving", 340],
  p3: ["leaving", 425],
  reablement: ["community", 190],
  "home-care": ["community", 272],
  "short-term-bed": ["community", 354],
  "home-again": ["next", 120, 190],
  "care-home-next": ["next", 400, 70],
};

const COLOURS: Readonly<Record<FlowNode["part"], readonly [fill: string, line: string]>> = {
  residence: ["#eef3ee", "#5b7f63"],
  urgent: ["#fdf3e1", "#b27d22"],
  hospital: ["#fbe9e7", "#b0493b"],
  leaving: ["#eceff6", "#55688f"],
  community: ["#e5f2f4", "#2f7f8c"],
};

/** Steps that do not run from a right side to a left side. */
const SIDES: Readonly<Record<string, readonly [from: Side, to: Side]>> = {
  "care-home>crisis": ["right", "top"],
  "home>crisis": ["right", "bottom"],
  "111>999": ["bottom", "top"],
  "999>response": ["bottom", "top"],
  "ae>ward": ["bottom", "top"],
  "ae>home-again": ["top", "top"],
  "reablement>home-care": ["bottom", "top"],
  "home>care-home-next": ["bottom", "bottom"],
};

/** How far down the side of its box a step ends, where not in the middle, so that steps do not run into each other. */
const ENTERS_AT: Readonly<Record<string, number>> = {
  "p0>home-again": 0.15,
  "reablement>home-again": 0.5,
  "home-care>home-again": 0.7,
  "short-term-bed>home-again": 0.88,
  "p3>care-home-next": 0.65,
  "short-term-bed>care-home-next": 0.35,
  "gp>ae": 0.2,
  "111>ae": 0.35,
  "999>ae": 0.65,
  "gp>ward": 0.3,
  "response>ae": 0.8,
};

/** How far along a step its label stands, and how far below the line; on the line in its middle where nothing is said. */
const LABEL_AT: Readonly<Record<string, readonly [along: number, below: number]>> = {
  "gp>ward": [0.86, 26],
  "crisis>ae": [0.3, -8],
  "ae>home-again": [0.6, 14],
  "home>care-home-next": [0.62, -10],
};

/**
 * The way of people through the model as a picture: every place and step that is declared, and deaths as a note.
 * @throws RangeError when a place has been declared and not put on the picture
 */
export function flowDiagram(): string {
  const steps = FLOW_STEPS.map(stepSvg);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE.width} ${SIZE.height}" width="${SIZE.width}" height="${SIZE.height}" font-family="system-ui, 'Segoe UI', 'DejaVu Sans', sans-serif" font-size="14" role="img" aria-labelledby="flow-title flow-desc">
<title id="flow-title">People's way through home, urgent pathway, hospital, community and care home</title>
<desc id="flow-desc">${escaped(FLOW_STEPS.map(stepInWords).join("; "))}.</desc>
<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path d="M0 0 8 4 0 8z" fill="#6b7280"/></marker></defs>
<rect width="100%" height="100%" fill="#ffffff"/>
${Object.values(COLUMNS)
  .filter(({ heading }) => heading !== "")
  .map(({ x, width, heading }) => text([x + width / 2, 26], heading, `font-weight="600" fill="#374151"`))
  .join("\n")}
<g fill="none" stroke="#6b7280" stroke-width="1.4">
${steps.map(({ line }) => line).join("\n")}
</g>
${FLOW_NODES.map(nodeSvg).join("\n")}
${steps.map(({ label }) => label).join("\n")}
${notes()
  .map(
    (note, i) => `<text x="20" y="${SIZE.height - 30 + 20 * i}" font-size="13" fill="#4b5563">${escaped(note)}</text>`,
  )
  .join("\n")}
</svg>
`.replaceAll(/\n+/g, "\n");
}

function notes(): string[] {
  const deadliest = MOVES.filter((move) => move.endsWith(">died")).map((move) => move.slice(0, -">died".length));
  const names = deadliest.map((id) => FLOW_NODES.find((node) => node.id === id)?.label.toLowerCase() ?? id);
  return [
    "Whoever is turned to may resolve the crisis where the person lives; some such crises come back within days.",
    `People can die in any setting: ${names.join(", ")}. Whoever already lives in a care home goes back to it.`,
  ].map((note) => note.replace("a&e", "A&E"));
}

function boxOf(id: string): Box {
  const place = PLACES[id];
  if (place === undefined) throw new RangeError(`"${id}" has no place on the picture: give it one in PLACES.`);
  const [column, y, height = BOX_HEIGHT] = place;
  return { x: COLUMNS[column].x, y, width: COLUMNS[column].width, height };
}

function nodeSvg({ id, label, part }: FlowNode): string {
  const { x, y, width, height } = boxOf(id);
  const [fill, line] = COLOURS[part];
  const radius = id === "crisis" ? height / 2 : 7;
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}" stroke="${line}" stroke-width="1.5"/>
${text([x + width / 2, y + height / 2 + 5], label, `fill="#111827"`)}`;
}

function text([x, y]: Point, words: string, attributes: string): string {
  return `<text x="${x}" y="${y}" text-anchor="middle" ${attributes}>${escaped(words)}</text>`;
}

function stepSvg({ from, to, label }: FlowStep): { readonly line: string; readonly label: string } {
  const name = `${from}>${to}`;
  const [out, into] = SIDES[name] ?? ["right", "left"];
  const [a, b] = [anchor(boxOf(from), out), anchor(boxOf(to), into, ENTERS_AT[name])];
  const [c, d] = [pulled(a, out, reach(a, b, out)), pulled(b, into, reach(a, b, into))];
  const line = `<path d="M${a.join(" ")} C${c.join(" ")} ${d.join(" ")} ${b.join(" ")}" marker-end="url(#tip)"/>`;
  if (label === undefined) return { line, label: "" };
  const [part, below] = LABEL_AT[name] ?? [0.5, 0];
  const [x, y] = along([a, c, d, b], part);
  const halo = `font-size="12" fill="#374151" stroke="#ffffff" stroke-width="4" paint-order="stroke"`;
  return { line, label: text([x, round(y + 4 + below)], label, halo) };
}

function anchor({ x, y, width, height }: Box, side: Side, part = 0.5): Point {
  if (side === "left") return [x, round(y + height * part)];
  if (side === "right") return [x + width, round(y + height * part)];
  return [x + width / 2, side === "top" ? y : y + height];
}

/** How far a curve leaves its box before it bends: more for a curve that goes round others. */
function reach([ax, ay]: Point, [bx, by]: Point, side: Side): number {
  if (side === "left" || side === "right") return Math.abs(bx - ax) / 2;
  return Math.abs(bx - ax) > 200 ? 132 : Math.abs(by - ay) / 2;
}

function pulled([x, y]: Point, side: Side, by: number): Point {
  const across = { left: -by, right: by, top: 0, bottom: 0 }[side];
  const down = { left: 0, right: 0, top: -by, bottom: by }[side];
  return [round(x + across), round(y + down)];
}

/** A point of a cubic curve, 0 at its beginning and 1 at its end. */
function along(points: readonly [Point, Point, Point, Point], t: number): Point {
  const weights = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t ** 2 * (1 - t), t ** 3];
  const at = (axis: 0 | 1): number => points.reduce((sum, point, i) => sum + point[axis] * (weights[i] ?? 0), 0);
  return [round(at(0)), round(at(1))];
}

function stepInWords({ from, to, label }: FlowStep): string {
  const name = (id: string): string => FLOW_NODES.find((node) => node.id === id)?.label ?? id;
  return `${name(from)} to ${name(to)}${label === undefined ? "" : ` (${label})`}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escaped(words: string): string {
  return words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
