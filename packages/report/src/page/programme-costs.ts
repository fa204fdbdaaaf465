import type { Comparison, ProgrammeCostRow, RuleRow } from "@placewell/core";
import type { Table } from "../chart.js";
import { type Html, html } from "../html.js";
import { missingCosts } from "../missing-costs.js";
import { NO_NUMBER, printNumber } from "../round.js";
import { scrollBox, tableHtml } from "./table-html.js";

/** What each programme used and cost in each scenario, and which have no cost in the total. */
export function programmeCostsHtml(comparison: Comparison): Html {
  const rows = comparison.programmeCosts();
  if (rows.length === 0) return html`<p>No scenario has a programme.</p>`;
  const missing = missingCosts(comparison);
  const list =
    missing.length === 0 ? "" : html`<p>Not in the total:</p><ul>${missing.map((said) => html`<li>${said}</li>`)}</ul>`;
  return html`<p>What was used of each programme, times its price. The run counts what is used; prices come after it and
can be changed without running again. Amounts are of all who pay, also of those whom the totals above leave out; they are
not discounted. ${trustIn(rows)}</p>
${list}
${scrollBox("What programmes cost", tableHtml(tableOf(rows, comparison.years.length)))}
${rulesHtml(comparison)}`;
}

/** Which programmes were stopped or halved by a rule, in how many runs and from when; nothing where none was. */
function rulesHtml(comparison: Comparison): Html {
  const rows = comparison.ruleRows();
  if (rows.length === 0) return html``;
  return html`<p>Rules of the programmes themselves ended some of them or halved their means. What is above and in the
headline holds that: a programme that is stopped does and costs nothing from then on.</p>
${scrollBox("Stopped or halved by a rule", tableHtml(tableOfRules(rows, comparison)))}`;
}

function tableOfRules(rows: readonly RuleRow[], { replicates, scenarios }: Comparison): Table {
  const titles = new Map(scenarios.flatMap(({ programmes }) => programmes.map(({ name, title }) => [name, title])));
  return {
    caption: "Stopped or halved by a rule",
    header: ["scenario", "programme", "what happened", "rule", "runs", "from"],
    rows: rows.map(({ scenario, programme, ruleOf, test, action, runs, earliest, latest }) => [
      scenario,
      titles.get(programme) ?? programme,
      action === "stop" ? "stopped" : "halved",
      ruleOf === programme ? test : `${test}, a rule of ${titles.get(ruleOf) ?? ruleOf}`,
      `${runs} of ${replicates}`,
      earliest === latest ? earliest : `${earliest} to ${latest}`,
    ]),
  };
}

/** How far the prices can be trusted, in a sentence. */
function trustIn(rows: readonly ProgrammeCostRow[]): string {
  const priced = rows.flatMap(({ line }) => (line?.price === undefined ? [] : [line]));
  const lines = [...new Map(priced.map((line) => [`${line.id} ${line.price}`, line])).values()];
  const guessed = lines.filter(({ status }) => status === "assumed").length;
  return `Prices: ${lines.length}, of which assumed: ${guessed}.`;
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
