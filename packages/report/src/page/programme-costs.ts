import type { Comparison, ProgrammeCostRow } from "@placewell/core";
import type { Table } from "../chart.js";
import { type Html, html } from "../html.js";
import { NO_NUMBER, printNumber } from "../round.js";
import { SET_WORDS } from "../scenario-pairs.js";
import { scrollBox, tableHtml } from "./table-html.js";

/** What each programme used and cost in each scenario, and which have no cost in the total. */
export function programmeCostsHtml(comparison: Comparison): Html {
  const rows = comparison.programmeCosts();
  if (rows.length === 0) return html`<p>No scenario has a programme.</p>`;
  const missing = missingOf(rows);
  const list =
    missing.length === 0 ? "" : html`<p>Not in the total:</p><ul>${missing.map((said) => html`<li>${said}</li>`)}</ul>`;
  return html`<p>What was used of each programme, times its price. The run counts what is used; prices come after it and
can be changed without running again. Amounts are of all who pay, also of those whom the totals above leave out; they are
not discounted.</p>
${list}
${scrollBox("What programmes cost", tableHtml(tableOf(rows, comparison.years.length)))}`;
}

/** Costs that are missing or moved, each said once for all scenarios alike. */
function missingOf(rows: readonly ProgrammeCostRow[]): string[] {
  const said = rows.flatMap(({ title, set, line, notes }) => {
    if (line === undefined) return notes.map((note) => `${title}: ${note}`);
    if (line.price === undefined) return [`${title}, ${SET_WORDS[set]}, ${line.what}: ${notes.join(" ")}`];
    return [];
  });
  return [...new Set(said)];
}

function tableOf(rows: readonly ProgrammeCostRow[], years: number): Table {
  return {
    caption: "What programmes cost a year: mean of the runs",
    header: [
      "scenario",
      "programme",
      "what",
      "used a year",
      "unit",
      "price, GBP",
      "status",
      "paid by",
      "GBP a year",
      "note",
    ],
    rows: rows.map(({ scenario, title, line, notes }) => [
      scenario,
      title,
      line?.what ?? "no cost of its own",
      line === undefined ? NO_NUMBER : printNumber(line.quantity / years),
      line?.unit ?? "",
      line?.price === undefined ? NO_NUMBER : printNumber(line.price),
      line?.price === undefined ? "" : (line.status ?? ""),
      Object.entries(line?.payers ?? {})
        .map(([payer, share]) => `${payer} ${Math.round(100 * share)}%`)
        .join(", "),
      line === undefined ? NO_NUMBER : printNumber(line.cost / years),
      notes.join(" "),
    ]),
  };
}
