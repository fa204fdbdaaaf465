import type { AccountMean, Comparison, FundingMean, ScenarioDescription } from "@placewell/core";
import type { Table } from "../chart.js";
import { type Html, html } from "../html.js";
import { printNumber, printShare } from "../round.js";
import { foldedTable, scrollBox, tableHtml } from "./table-html.js";

/** What the accounts of the scenarios had and spent, and who was kept waiting for money; for runs with budgets. */
export function moneyHtml(comparison: Comparison): Html {
  return html`<p>These scenarios have budgets: some services ask for money before they start, and where there is none
people wait as for a full service. Means of the runs.</p>
${scrollBox("Accounts", tableHtml(accountTable(comparison.accountMeans())))}
${foldedTable(fundingTable(comparison.fundingMeans()), "Who was kept waiting for money")}
${foldedTable(priceTable(comparison.scenarios), "Who pays for what, and at what price")}`;
}

const MILLION = 1_000_000;
const PENCE_PER_POUND = 100;

function priceTable(scenarios: readonly ScenarioDescription[]): Table {
  const rows = scenarios.flatMap(({ name, budgets }) =>
    (budgets?.services ?? []).map(({ service, sharers, pence, unit, demandLed, waitAtMostDays }) => [
      name,
      service,
      sharers.map(({ name: account, weight }) => `${account} ${printShare(weight / MILLION)}`).join(", "),
      [...new Set(pence)].map((one) => (one / PENCE_PER_POUND).toFixed(2)).join(", "),
      unit,
      waitOf(demandLed, waitAtMostDays),
    ]),
  );
  return {
    caption: "Who pays for what: prices in force when the runs were made, GBP",
    header: ["scenario", "service", "paid by", "price", "of one", "without money"],
    rows,
  };
}

function waitOf(demandLed: boolean, waitAtMostDays: number | undefined): string {
  if (demandLed) return "provided all the same";
  return waitAtMostDays === undefined ? "not provided" : `provided after ${waitAtMostDays} days`;
}

/** To the unit: a reader adds these up. */
const whole = (value: number): string => printNumber(value, 0);

function accountTable(means: readonly AccountMean[]): Table {
  return {
    caption: "Accounts by scenario and financial year, GBP",
    header: ["scenario", "year", "account", "in", "spent", "passed on", "lapsed", "deficit at the end"],
    rows: means.map(({ scenario, year, account, moneyIn, spentOnServices, passedOn, lapsed, deficit }) => [
      scenario,
      year,
      account,
      ...[moneyIn, spentOnServices, passedOn, lapsed, deficit].map(whole),
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
      ...[starts, refused, daysWaited].map(whole),
    ]),
  };
}
