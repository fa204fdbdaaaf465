import { dateOf } from "../units/time.js";
import type { RuleRow, ScenarioRuleOutcome } from "./comparison.js";

/** What stop rules did in the runs together: one row for each scenario, programme and rule, in the order of the outcomes. */
export function ruleRows(outcomes: readonly ScenarioRuleOutcome[]): RuleRow[] {
  const together = new Map<string, ScenarioRuleOutcome[]>();
  for (const outcome of outcomes) {
    const { scenario, programme, ruleOf, test, action } = outcome;
    const kind = JSON.stringify([scenario, programme, ruleOf, test, action]);
    together.set(kind, [...(together.get(kind) ?? []), outcome]);
  }
  return [...together.values()].map((same) => {
    const [{ scenario, programme, ruleOf, test, action }] = same;
    const days = same.map(({ from }) => from).sort((a, b) => a - b);
    return {
      scenario,
      programme,
      ruleOf,
      test,
      action,
      runs: new Set(same.map(({ replicate }) => replicate)).size,
      earliest: isoDate(days[0]),
      latest: isoDate(days[days.length - 1]),
    };
  });
}

function isoDate(time: number): string {
  const { year, month, day } = dateOf(Math.floor(time));
  return [year, month, day].map((part) => String(part).padStart(2, "0")).join("-");
}
