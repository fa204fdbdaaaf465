import { PENCE_PER_POUND } from "../budgets/pence.js";
import type { MoneyOfRun } from "../simulation/run-books.js";
import type { AccountMean, FundingMean, ScenarioMoney } from "./comparison.js";

type Column = "moneyIn" | "spentOnServices" | "passedOn" | "lapsed" | "deficit";

/** Which column of an account a row of money falls into. A deficit that the outside takes over is no income. */
function columnOf({ direction, flow }: MoneyOfRun["rows"][number]): Column {
  if (flow === "debt") return "deficit";
  if (direction === "in") return "moneyIn";
  if (flow === "spending" || flow === "rush") return "spentOnServices";
  return flow === "lapse" ? "lapsed" : "passedOn";
}

/** Each account of each scenario in each year, averaged over replicates; in the order of scenarios, years and accounts. */
export function accountMeans(
  money: readonly ScenarioMoney[],
  years: readonly string[],
  replicates: number,
): AccountMean[] {
  const means = new Map<string, { -readonly [Key in keyof AccountMean]: AccountMean[Key] }>();
  for (const { scenario, rows } of money) {
    for (const row of rows) {
      const { account, payer } = row;
      const year = years[row.year];
      const nothing = { moneyIn: 0, spentOnServices: 0, passedOn: 0, lapsed: 0, deficit: 0 };
      const key = JSON.stringify([scenario, year, account]);
      const mean = means.get(key) ?? { scenario, year, account, payer, ...nothing };
      means.set(key, mean);
      mean[columnOf(row)] += row.pence / PENCE_PER_POUND / replicates;
    }
  }
  return sorted([...means.values()], money, ({ account }) => account);
}

/** Starts, refusals and waits of each service of each scenario in each year, averaged over replicates. */
export function fundingMeans(
  money: readonly ScenarioMoney[],
  years: readonly string[],
  replicates: number,
): FundingMean[] {
  const means = new Map<string, { -readonly [Key in keyof FundingMean]: FundingMean[Key] }>();
  for (const { scenario, funding } of money) {
    for (const row of funding) {
      const { service } = row;
      const year = years[row.year];
      const key = JSON.stringify([scenario, year, service]);
      const mean = means.get(key) ?? { scenario, year, service, starts: 0, refused: 0, daysWaited: 0 };
      means.set(key, mean);
      mean.starts += row.starts / replicates;
      mean.refused += row.refused / replicates;
      mean.daysWaited += row.daysWaited / replicates;
    }
  }
  return sorted([...means.values()], money, ({ service }) => service);
}

function sorted<Row extends { readonly scenario: string; readonly year: string }>(
  rows: Row[],
  money: readonly ScenarioMoney[],
  nameOf: (row: Row) => string,
): Row[] {
  const scenarios = money.map(({ scenario }) => scenario);
  const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return rows.sort(
    (a, b) =>
      scenarios.indexOf(a.scenario) - scenarios.indexOf(b.scenario) ||
      order(a.year, b.year) ||
      order(nameOf(a), nameOf(b)),
  );
}
