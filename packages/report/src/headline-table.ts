import type { Comparison, Measure } from "@placewell/core";
import { spanOf } from "./footer.js";
import { type YearlyDifference, yearlyFigures } from "./headline-measures.js";
import { type Html, html } from "./html.js";
import { type DisplayBundle, JUPYTER_DISPLAY } from "./jupyter.js";
import { measureOf } from "./look-up.js";
import { missingCosts, NOT_IN_TOTAL } from "./missing-costs.js";
import { type Interval, NO_NUMBER, printInterval, printRange } from "./round.js";
import { pairClaimWithEvidence, type ScenarioArm, type ScenarioPair, SET_WORDS } from "./scenario-pairs.js";
import { NO_BREAK, textTable, wrap } from "./text-table.js";
import { isClear, printProbabilityBetter, type Verdict, verdictInWords, verdictOn } from "./verdict.js";

/** One scenario against the comparator on one measure, a year. */
export interface HeadlineCell extends ScenarioArm {
  readonly difference: YearlyDifference | undefined;
  readonly verdict: Verdict;
}

/** One measure across the scenarios. */
export interface HeadlineRow {
  readonly measure: string;
  readonly label: string;
  readonly unit: string;
  readonly better: Measure["better"];
  /** A year of the comparator, mean and 95% interval. */
  readonly comparator: Interval | undefined;
  /** In the order of the pairs, evidence before claim. */
  readonly cells: readonly HeadlineCell[];
}

/** The first table of every report. Shows itself in a notebook, prints itself on a terminal. */
export interface HeadlineTable {
  readonly caption: string;
  readonly comparator: string;
  readonly pairs: readonly ScenarioPair[];
  readonly rows: readonly HeadlineRow[];
  /** What the total cost lacks, a sentence each. */
  readonly notInTotal: readonly string[];
  toHTML(): string;
  /** Aligned columns, one block for each pair; no line longer than `width` unless a word is. */
  toText(options?: { readonly width?: number }): string;
  toJSON(): Omit<HeadlineTable, "toHTML" | "toText" | "toJSON" | typeof JUPYTER_DISPLAY>;
  readonly [JUPYTER_DISPLAY]: () => DisplayBundle;
}

const TERMINAL_WIDTH = 100;

/**
 * The main measures a year: what the comparator has, and for every other scenario the paired difference, its 95%
 * interval and the share of runs that came out better, evidence beside claim. Figures are the whole run over its years.
 */
export function headlineTable(comparison: Comparison): HeadlineTable {
  const figures = yearlyFigures(comparison);
  const pairs = pairClaimWithEvidence(comparison);
  const rows = figures.measures.map((name): HeadlineRow => {
    const measure = measureOf(comparison, name);
    const cellOf = (arm: ScenarioArm): HeadlineCell => {
      const difference = figures.difference(arm.scenario, name);
      return { ...arm, difference, verdict: difference === undefined ? "not known" : verdictOn(difference, measure) };
    };
    const { label, unit, better } = measure;
    const cells = pairs.flatMap((pair) => pair.arms.map(cellOf));
    return { measure: name, label, unit, better, comparator: figures.comparator(name), cells };
  });
  const caption =
    `Change a year against ${comparison.comparator}, ${comparison.place.name}, ${spanOf(comparison.years)}: ` +
    "totals of the run divided by its years. With each difference: its 95% interval, then the share of paired runs " +
    "that came out better.";
  const data = { caption, comparator: comparison.comparator, pairs, rows, notInTotal: missingCosts(comparison) };
  const toHTML = (): string => tableHtml(data).toString();
  const toText = ({ width = TERMINAL_WIDTH } = {}): string => tableText(data, width);
  return {
    ...data,
    toHTML,
    toText,
    toJSON: () => data,
    [JUPYTER_DISPLAY]: () => ({ "text/html": toHTML(), "text/plain": toText() }),
  };
}

type TableData = ReturnType<HeadlineTable["toJSON"]>;

function tableHtml({ caption, comparator, pairs, rows, notInTotal }: TableData): Html {
  const arms = pairs.flatMap((pair) => pair.arms);
  const groupHeads = pairs.map(
    (pair) => html`<th scope="colgroup" colspan="${pair.arms.length}" class="pair starts">${pair.label}</th>`,
  );
  const armHeads = arms.map((arm) => html`<th scope="col" class="arm${startOf(arm)}">${SET_WORDS[arm.set]}</th>`);
  const columns = pairs.map((pair) => html`<colgroup span="${pair.arms.length}"></colgroup>`);
  return html`<table class="headline">
<caption><span>${caption}</span>${missingHtml(notInTotal)}</caption>
<colgroup span="1"></colgroup><colgroup span="1"></colgroup>${columns}
<thead>
<tr><th scope="col" rowspan="2">Measure</th><th scope="col" rowspan="2">${comparator}, a year</th>${groupHeads}</tr>
<tr>${armHeads}</tr>
</thead>
<tbody>
${rows.map(rowHtml)}</tbody>
</table>`;
}

const missingHtml = (notInTotal: readonly string[]): Html | "" =>
  notInTotal.length === 0 ? "" : html` <span><b>${NOT_IN_TOTAL.trim()}</b> ${notInTotal.join(" ")}</span>`;

function rowHtml(row: HeadlineRow): Html {
  const wanted = row.better === "neither" ? "" : row.better === "higher" ? "more is better" : "fewer is better";
  return html`<tr><th scope="row">${row.label}<small>${wanted}</small></th><td class="number base">${
    row.comparator === undefined ? NO_NUMBER : printInterval(row.comparator).mean
  }</td>${row.cells.map(cellHtml)}</tr>
`;
}

/** Class of the first column of a pair, which has a line before it: its own scenario gives the pair its label. */
function startOf({ scenario, label }: ScenarioArm): string {
  return scenario === label ? " starts" : "";
}

function cellHtml(cell: HeadlineCell): Html {
  const { difference, verdict } = cell;
  if (difference === undefined) return html`<td class="number${startOf(cell)}">not counted</td>`;
  const { mean } = printInterval(difference);
  return html`<td class="number ${isClear(verdict) ? "clear" : "unclear"}${startOf(cell)}"><b>${mean}</b><br>${printRange(
    difference,
  )}<br>better in ${printProbabilityBetter(difference.probabilityBetter)}<br><em>${verdictInWords(
    verdict,
    difference.mean,
  )}</em></td>`;
}

function tableText({ caption, comparator, pairs, rows, notInTotal }: TableData, width: number): string {
  const blocks = pairs.map((pair) => {
    const indices = pair.arms.map((arm) => rows[0]?.cells.findIndex((cell) => cell.scenario === arm.scenario) ?? -1);
    const header = ["", comparator, ...pair.arms.map((arm) => SET_WORDS[arm.set])];
    const body = rows.map((row) => [
      row.label,
      row.comparator === undefined ? NO_NUMBER : printInterval(row.comparator).mean,
      ...indices.map((i) => cellText(row.cells[i])),
    ]);
    return [...wrap(pair.label.toUpperCase(), width), textTable(header, body, width)].join("\n");
  });
  const missing = notInTotal.length === 0 ? [] : [wrap(NOT_IN_TOTAL + notInTotal.join(" "), width).join("\n")];
  return [wrap(caption, width).join("\n"), ...blocks, ...missing].join("\n\n");
}

/** `−330 (−480 to −180), 95%`, or `no clear difference (−40 to 16), 38%`. */
function cellText(cell: HeadlineCell | undefined): string {
  if (cell?.difference === undefined) return "not counted";
  const { difference, verdict } = cell;
  const figure = isClear(verdict) ? printInterval(difference).mean : verdictInWords(verdict, difference.mean);
  const range = `(${printRange(difference)}), ${printProbabilityBetter(difference.probabilityBetter)}`;
  return `${figure} ${range}`.replaceAll(/(?<=\(.*) /g, NO_BREAK);
}
