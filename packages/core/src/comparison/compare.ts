import { checkPlan, type RunPlan } from "../simulation/run-plan.js";
import { runReplicate } from "../simulation/run-replicate.js";
import type { Scenario } from "../simulation/scenario.js";
import { comparisonOf } from "./build-comparison.js";
import type { Comparison, ScenarioMoney, ScenarioRuleOutcome } from "./comparison.js";

/** How scenarios are compared. See {@link RunPlan} for meanings and defaults. */
export interface CompareOptions extends Partial<Omit<RunPlan, "scenarios">> {
  /** Called after each scenario of each replicate. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Runs scenarios side by side in this process and sets them against the first: same people, same luck, other policy.
 * Gives way to the event loop after each replicate, so that a notebook or page stays alive.
 * @returns tidy rows, summaries and paired differences on demand
 * @throws InputError when the plan cannot be run
 */
export async function compare(scenarios: readonly Scenario[], options: CompareOptions = {}): Promise<Comparison> {
  const { onProgress, years = 3, replicates = 20, seed = "placewell", ...rest } = options;
  const plan: RunPlan = { scenarios, years, replicates, seed, ...rest };
  checkPlan(plan);
  const cubes: Float64Array[][] = [];
  const money: ScenarioMoney[] = [];
  const rules: ScenarioRuleOutcome[] = [];
  const total = replicates * scenarios.length;
  let done = 0;
  for (let replicate = 0; replicate < replicates; replicate++) {
    cubes.push(
      runReplicate(plan, replicate, (index, ofRun, outcomes) => {
        done += 1;
        const run = { scenario: scenarios[index].name, replicate };
        if (ofRun !== undefined) money.push({ ...run, ...ofRun });
        for (const outcome of outcomes) rules.push({ ...run, ...outcome });
        onProgress?.(done, total);
      }),
    );
    await breath();
  }
  return comparisonOf(plan, cubes, money, rules);
}

declare function setTimeout(then: () => void, milliseconds: number): unknown;

/** Lets other work of the page or notebook run. */
function breath(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
