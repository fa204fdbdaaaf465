import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Flow, FundedService, FundingRow, MoneyRow, ScenarioMoney } from "@placewell/core";
import { type CsvRow, readCsv } from "../place-folder/csv-table.js";
import { sha256 } from "./canonical-json.js";
import { csvLine, unguardText } from "./csv.js";

/** Files of a result whose scenarios have budgets: money in and out of every account, and what became of requests for it. */
export const MONEY_FILES = { money: "money.csv", funding: "funding.csv" } as const;

const RUN = ["scenario", "replicate", "draw", "year"];
const MONEY = [...RUN, "account", "payer", "direction", "flow", "service", "programme", "pence"];
const FUNDING = [...RUN, "service", "starts", "refused", "days_waited"];

/** The texts of the files, by name; none where no scenario has budgets. @param years such as `2025-26` */
export function moneyFiles(money: readonly ScenarioMoney[], years: readonly string[]): Record<string, string> {
  if (money.length === 0) return {};
  const moneyLines = money.flatMap(({ scenario, replicate, rows }) =>
    rows.map(({ year, account, payer, direction, flow, service, programme, pence }) => {
      const about = [account, payer, direction, flow, service, programme];
      return csvLine([scenario, replicate, 0, years[year], ...about, pence]);
    }),
  );
  const fundingLines = money.flatMap(({ scenario, replicate, funding }) =>
    funding.map(({ year, service, starts, refused, daysWaited }) =>
      csvLine([scenario, replicate, 0, years[year], service, starts, refused, daysWaited]),
    ),
  );
  return {
    [MONEY_FILES.money]: csvLine(MONEY) + moneyLines.join(""),
    [MONEY_FILES.funding]: csvLine(FUNDING) + fundingLines.join(""),
  };
}

/** SHA-256 of each file, for the receipt. */
export function moneyDigests(files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [name, sha256(text)]));
}

/** Reads the files of a result folder back; nothing where there are none. */
export function readMoney(folder: string, years: readonly string[]): ScenarioMoney[] {
  const read = (name: string, columns: readonly string[]): CsvRow[] => {
    const file = join(folder, name);
    return existsSync(file) ? readCsv(readFileSync(file, "utf8"), file, columns) : [];
  };
  const runs = new Map<string, ScenarioMoney & { rows: MoneyRow[]; funding: FundingRow[] }>();
  const runOf = (row: CsvRow) => {
    const [scenario, replicate] = [unguardText(row.cell("scenario")), Number(row.cell("replicate"))];
    const key = JSON.stringify([scenario, replicate]);
    const run = runs.get(key) ?? { scenario, replicate, rows: [], funding: [] };
    runs.set(key, run);
    return run;
  };
  const yearOf = (row: CsvRow): number => years.indexOf(row.cell("year"));
  for (const row of read(MONEY_FILES.money, MONEY)) {
    const text = (column: string): string => unguardText(row.cell(column));
    runOf(row).rows.push({
      year: yearOf(row),
      account: text("account"),
      payer: text("payer"),
      direction: row.cell("direction") as "in" | "out",
      flow: row.cell("flow") as Flow,
      service: text("service"),
      programme: text("programme"),
      pence: Number(row.cell("pence")),
    });
  }
  for (const row of read(MONEY_FILES.funding, FUNDING)) {
    runOf(row).funding.push({
      year: yearOf(row),
      service: row.cell("service") as FundedService,
      starts: Number(row.cell("starts")),
      refused: Number(row.cell("refused")),
      daysWaited: Number(row.cell("days_waited")),
    });
  }
  return [...runs.values()];
}
