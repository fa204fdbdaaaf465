import { InputError } from "../check/input-error.js";
import { suggestion } from "../check/nearest.js";
import { dayOf } from "../units/time.js";
import { budgetsWithProgrammes } from "./budgets-with-programmes.js";
import type { Scenario } from "./scenario.js";

/** Scenarios side by side: the same people, the same luck, for the same time. */
export interface RunPlan {
  readonly scenarios: readonly Scenario[];
  /** Financial years counted, from 1 April 2025. */
  readonly years: number;
  /** Years run before anything is counted. Default 2. */
  readonly warmUpYears?: number;
  /** How many times chance is drawn anew. */
  readonly replicates: number;
  /** Any text. */
  readonly seed: string;
  /** Name of the scenario the others are compared with. Default the first. */
  readonly comparator?: string;
}

/**
 * Years before anything is counted. People are found in beds from the first day on; what the warm-up is for moves slowly:
 * frailty, function, care homes and home care.
 */
export const DEFAULT_WARM_UP_YEARS = 2;

/** First day of the warm-up, a 1 April. */
export function warmUpStart(plan: RunPlan): number {
  return dayOf({ year: 2025 - (plan.warmUpYears ?? DEFAULT_WARM_UP_YEARS), month: 4, day: 1 });
}

/** Name of the scenario that the others are compared with. */
export function comparatorOf(plan: RunPlan): string {
  return plan.comparator ?? plan.scenarios[0].name;
}

/**
 * Refuses a plan that cannot be run.
 * @throws InputError naming the first thing wrong
 */
export function checkPlan(plan: RunPlan): void {
  const refuse = (path: string, got: string, expected: string): never => {
    throw new InputError(`"${path}" must be ${expected}; got ${got}.`, { path, got, expected });
  };
  if (plan.scenarios.length === 0) refuse("scenarios", "none", "at least one scenario");
  const whole = (value: number, path: string, low: number, high: number): void => {
    if (!Number.isInteger(value) || value < low || value > high) {
      refuse(path, String(value), `a whole number from ${low} to ${high}`);
    }
  };
  whole(plan.years, "years", 1, 30);
  whole(plan.warmUpYears ?? DEFAULT_WARM_UP_YEARS, "warmUpYears", 0, 10);
  whole(plan.replicates, "replicates", 1, 100_000);
  const [first] = plan.scenarios;
  const names = new Set<string>();
  for (const s of plan.scenarios) {
    if (names.has(s.name)) refuse(`scenarios.${s.name}`, "two of that name", "one scenario of each name");
    names.add(s.name);
    if (s.place !== first.place || s.model !== first.model) {
      refuse(`scenarios.${s.name}`, `${s.place.id}, ${s.model.id}`, `the place and model of "${first.name}"`);
    }
    if (JSON.stringify(s.switches) !== JSON.stringify(first.switches)) {
      refuse(`scenarios.${s.name}`, "other switches", `the switches of "${first.name}"`);
    }
    if (s.budgets !== undefined) budgetsWithProgrammes(s, plan.years);
  }
  if (first.switches["amb.queue"] === "on" && plan.warmUpYears === 0) {
    refuse(
      "warmUpYears",
      "0",
      "1 or more with the switch amb.queue, whose vehicles follow from the calls of the warm-up",
    );
  }
  scenarioNamed(plan, comparatorOf(plan), "comparator");
}

/**
 * The scenario of that name.
 * @param path where the name comes from, for the message
 * @throws InputError when the plan has none; it names the nearest one
 */
export function scenarioNamed(plan: RunPlan, name: string, path: string): Scenario {
  const found = plan.scenarios.find((s) => s.name === name);
  if (found !== undefined) return found;
  const known = plan.scenarios.map((s) => s.name);
  throw new InputError(`There is no scenario "${name}".`, {
    path,
    got: name,
    expected: `one of ${known.join(", ")}`,
    hint: suggestion(name, known),
  });
}
