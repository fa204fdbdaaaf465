import type { Programme } from "../intervention/programme.js";
import type { BudgetTarget } from "../intervention/targets.js";

/** What a programme sets a feature of the budgets to, while its resources and effects are on; undefined where it does not. */
export function levelOf({ modifiers, resourcesOn, effectScale }: Programme, target: BudgetTarget): number | undefined {
  if (!resourcesOn || effectScale === 0) return undefined;
  return modifiers.find((modifier) => modifier.target === target)?.value;
}
