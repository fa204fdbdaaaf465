import type { AccountMean, Comparison, FundingMean } from "@placewell/core";
import type { Table } from "../chart.js";
import { type Html, html } from "../html.js";
import { printNumber } from "../round.js";
import { foldedTable, scrollBox, tableHtml } from "./table-html.js";

/** What the accounts of the scenarios had and spent, and who was kept waiting for money; for runs with budgets. */
export function moneyHtml(comparison: Comparison): Html {
  return html`<p>These scenarios have budgets: some services ask for money before they start, and where there is none
people wait as for a full service. Means of the runs.</p>
${scrollBox("Accounts", tableHtml(accountTable(comparison.accountMeans())))}
${foldedTable(fundingTable(comparison.fundingMeans()), "Who was kept waiting for money")}`;
}

function accountTable(means: readonly AccountMean[]): Table {
  return {
    caption: "Accounts by scenario and financial year, GBP",
    header: ["scenario", "year", "account", "in", "spent", "passed on", "lapsed", "deficit at the end"],
    rows: means.map(({ scenario, year, account, moneyIn, spentOnServices, passedOn, lapsed, deficit }) => [
      scenario,
      year,
      account,
      ...[moneyIn, spentOnServices, passedOn, lapsed, deficit].map(printNumber),
    ]),
  };
}

function fundingTable(means: readonly FundingMean[]): Table {
  return {
    caption: "Requests for money by scenario, financial year and service",
    header: ["scenario", "year", "service", "starts", "kept waiting or not made", "days waited"],
    rows: means.map(({ scenario, year, service, starts, refused, daysWaited }) => [
      scenario,
      year,
      service,
      ...[starts, refused, daysWaited].map(printNumber),
    ]),
  };
}
