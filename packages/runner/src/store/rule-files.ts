import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ScenarioRuleOutcome } from "@placewell/core";
import { readCsv } from "../place-folder/csv-table.js";
import { csvLine, unguardText } from "./csv.js";

/** File of a result in whose runs stop rules were met: what they did to which programme. */
export const RULES_FILE = "stops.csv";

const COLUMNS = [
  "scenario",
  "replicate",
  "draw",
  "programme",
  "rule_of",
  "test",
  "action",
  "reviewed_on_day",
  "from_day",
];

/** The text of the file, by name; none where no rule was met. */
export function ruleFiles(rules: readonly ScenarioRuleOutcome[]): Record<string, string> {
  if (rules.length === 0) return {};
  const lines = rules.map(({ scenario, replicate, programme, ruleOf, test, action, reviewedOn, from }) =>
    csvLine([scenario, replicate, 0, programme, ruleOf, test, action, reviewedOn, from]),
  );
  return { [RULES_FILE]: csvLine(COLUMNS) + lines.join("") };
}

/** Reads the file of a result folder back; nothing where there is none. */
export function readRules(folder: string): ScenarioRuleOutcome[] {
  const file = join(folder, RULES_FILE);
  if (!existsSync(file)) return [];
  return readCsv(readFileSync(file, "utf8"), file, COLUMNS).map((row) => ({
    scenario: unguardText(row.cell("scenario")),
    replicate: Number(row.cell("replicate")),
    programme: unguardText(row.cell("programme")),
    ruleOf: unguardText(row.cell("rule_of")),
    test: row.cell("test") as ScenarioRuleOutcome["test"],
    action: row.cell("action") as ScenarioRuleOutcome["action"],
    reviewedOn: Number(row.cell("reviewed_on_day")),
    from: Number(row.cell("from_day")),
  }));
}
