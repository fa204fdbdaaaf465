import { mean } from "simple-statistics";
import { PENCE_PER_POUND, partOf, splitPence } from "../budgets/pence.js";
import { InputError } from "../check/input-error.js";
import { DAYS_PER_YEAR } from "../units/time.js";
import type { Comparison } from "./comparison.js";

/** By what payments for people differ. */
export type CapitationAdjuster = "age" | "frailty" | "imd";

/** What one payment for all care of a person-year would come to in one financial year, and who bears the difference. */
export interface CapitationYear {
  readonly scenario: string;
  /** Such as `2025-26`. */
  readonly year: string;
  /** What is paid for each group, such as `frailty=moderate`, pence; and a person-year of it, GBP. */
  readonly payments: readonly { readonly group: string; readonly pence: number; readonly gbpPerYear: number }[];
  /** All payments, and what care cost, pence. */
  readonly paid: number;
  readonly spent: number;
  /** Of paid less spent, what the provider keeps (or bears, below 0) and what goes back to the payer (or comes from there). */
  readonly kept: number;
  readonly settled: number;
}

/**
 * One payment a person-year for all care, at what care costs usual care's people of the same group, and the settlement at the
 * year's end: within a corridor on either side the provider keeps or bears the difference, beyond it the payer does. It moves
 * nobody: it says what the payments of a run would be. Means over replicates, in whole pence; the parts sum exactly.
 * @param corridor share of the payments, 0 to 1
 * @param adjuster by what payments differ; frailty where left out
 * @throws InputError for a corridor outside 0 to 1, or a scenario that is not there
 */
export function capitation(
  comparison: Pick<Comparison, "comparator" | "years" | "groups" | "values">,
  scenario: string,
  corridor: number,
  adjuster: CapitationAdjuster = "frailty",
): CapitationYear[] {
  if (!(corridor >= 0 && corridor <= 1)) {
    throw new InputError("A corridor is a share of the payments, 0 to 1.", { path: "corridor", got: String(corridor) });
  }
  const figure = (name: string, measure: string, group: string, period: string): number => {
    const values = comparison.values(name, { measure, group, period });
    if (values !== undefined) return mean(Array.from(values));
    throw new InputError(`There is no scenario "${name}".`, { path: "scenario", got: name });
  };
  const groups = comparison.groups.filter((group) => group.startsWith(`${adjuster}=`));
  return comparison.years.map((year) => {
    const rates = groups.map((group) => {
      const days = figure(comparison.comparator, "days_alive", group, year);
      return days === 0 ? 0 : figure(comparison.comparator, "care_cost", group, year) / days;
    });
    const due = groups.map((group, i) => rates[i] * figure(scenario, "days_alive", group, year) * PENCE_PER_POUND);
    const paid = Math.round(due.reduce((sum, pence) => sum + pence, 0));
    const pences = splitPence(
      paid,
      groups.map((name, i) => ({ name, weight: Math.round(due[i]) })),
    );
    const spent = Math.round(figure(scenario, "care_cost", "all", year) * PENCE_PER_POUND);
    const bound = partOf(paid, corridor);
    const left = paid - spent;
    const kept = left > bound ? bound : left < 0 - bound ? 0 - bound : left;
    return {
      scenario,
      year,
      payments: groups.map((group, i) => ({ group, pence: pences[i], gbpPerYear: rates[i] * DAYS_PER_YEAR })),
      paid,
      spent,
      kept,
      settled: left - kept,
    };
  });
}
