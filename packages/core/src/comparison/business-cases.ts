import { mean } from "simple-statistics";
import { type CaseRule, type PayerStake, passesCase } from "../budgets/business-case.js";
import { PENCE_PER_POUND } from "../budgets/pence.js";
import { PERSPECTIVES, type Perspective } from "../place/payers.js";
import type { Comparison } from "./comparison.js";

/** Whether a scenario would be chosen, by each rule, on what a study found it to cost and bring every payer. */
export interface BusinessCase {
  readonly scenario: string;
  /** Pence over the whole run, discounted: means over replicates. */
  readonly stakes: readonly PayerStake[];
  /** Benefit less cost of all payers together, pence. */
  readonly net: number;
  /** Payers who would have to pay and get back less. */
  readonly losers: readonly string[];
  /** Whether it passes on the means, and in what share of the replicates. */
  readonly passes: Readonly<Record<CaseRule, boolean>>;
  readonly passShare: Readonly<Record<CaseRule, number>>;
}

const RULES: readonly CaseRule[] = ["own-payer", "all-payer"];

/**
 * The test of a business case for every scenario but the comparator. What programmes cost a payer more is a cost; what care
 * costs the payer less is a benefit, and so is a programme's saving. Cost is discounted, in whole pence.
 * @param perspective whose stakes count; that of the valuation where left out
 */
export function businessCases(
  comparison: Pick<Comparison, "comparator" | "scenarios" | "values" | "valuation" | "replicates">,
  perspective: Perspective = comparison.valuation.perspective,
): BusinessCase[] {
  const { comparator, scenarios, replicates } = comparison;
  const payers = PERSPECTIVES[perspective];
  /** More in the scenario than in the comparator, pence, in a replicate or on average. */
  const more = (scenario: string, measure: string, payer: string, replicate?: number): number => {
    const pounds = (name: string): number => {
      const values = comparison.values(name, { measure, group: `payer=${payer}` }) ?? [];
      return replicate === undefined ? mean(Array.from(values)) : values[replicate];
    };
    return Math.round((pounds(scenario) - pounds(comparator)) * PENCE_PER_POUND);
  };
  const stakesOf = (scenario: string, replicate?: number): PayerStake[] =>
    payers.map((payer) => {
      const programme = more(scenario, "programme_cost_discounted", payer, replicate);
      const care = more(scenario, "care_cost_discounted", payer, replicate);
      const [cost, saved] = programme > 0 ? [programme, 0] : [0, -programme];
      return { payer, cost, benefit: saved - care };
    });
  return scenarios
    .filter(({ name }) => name !== comparator)
    .map(({ name }) => {
      const stakes = stakesOf(name);
      const each = Array.from({ length: replicates }, (_, replicate) => stakesOf(name, replicate));
      const byRule = <T>(of: (rule: CaseRule) => T) =>
        Object.fromEntries(RULES.map((rule) => [rule, of(rule)])) as Record<CaseRule, T>;
      return {
        scenario: name,
        stakes,
        net: stakes.reduce((sum, { cost, benefit }) => sum + benefit - cost, 0),
        losers: stakes.filter((stake) => !passesCase([stake], "own-payer")).map(({ payer }) => payer),
        passes: byRule((rule) => passesCase(stakes, rule)),
        passShare: byRule((rule) => each.filter((own) => passesCase(own, rule)).length / replicates),
      };
    });
}
