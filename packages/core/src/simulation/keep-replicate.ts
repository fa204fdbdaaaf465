import { InputError } from "../check/input-error.js";
import { EventRecord } from "../engine/event-stream.js";
import type { FrailtyParameters } from "../population/frailty.js";
import type { Population } from "../population/population.js";
import { populationParameters } from "../population/population-parameters.js";
import { KeptLives } from "./kept-lives.js";
import { checkPlan, type RunPlan, scenarioNamed } from "./run-plan.js";
import { runScenario, warmUp } from "./run-replicate.js";
import { parametersOf, type Scenario } from "./scenario.js";
import type { WarmReplicate } from "./warm-replicate.js";

/** Somebody comes onto the list of a programme. */
export interface Enrolment {
  readonly programme: string;
  readonly time: number;
  readonly row: number;
}

/** One scenario of a replicate, kept whole: its figures, everybody's life, and who joined which programme. */
export interface KeptScenario {
  readonly scenario: Scenario;
  /** In the order of the layout. */
  readonly values: Float64Array;
  readonly lives: KeptLives;
  readonly enrolments: readonly Enrolment[];
}

/** One replicate kept whole. Every scenario goes on from the same lives before day 0. */
export interface KeptReplicate {
  readonly plan: RunPlan;
  readonly replicate: number;
  readonly population: Population;
  /** Where classes of frailty begin. */
  readonly frailty: FrailtyParameters;
  /** Lives during the warm-up. */
  readonly before: KeptLives;
  /** Day after the last one counted. */
  readonly end: number;
  readonly scenarios: readonly KeptScenario[];
}

/** What of a replicate is kept. */
export interface KeepOptions {
  /** Names of scenarios; all of the plan by default. */
  readonly scenarios?: readonly string[];
  /** Called when the people are drawn, before anything is run. */
  readonly onPopulation?: (population: Population) => void;
}

/**
 * Runs one replicate of some scenarios of a plan and keeps everything that happens. What happened when the whole plan was
 * run happens again, to the last bit: no draw depends on what else is run. Figures are those of the scenario alone, before
 * beds that it frees against a comparator refill (H3).
 * @throws InputError when the plan cannot be run, has no such scenario or no such replicate
 */
export function keepReplicate(plan: RunPlan, replicate: number, options: KeepOptions = {}): KeptReplicate {
  checkPlan(plan);
  if (!Number.isInteger(replicate) || replicate < 0 || replicate >= plan.replicates) {
    throw new InputError(`There is no replicate ${replicate}.`, {
      path: "replicate",
      got: String(replicate),
      expected: `a whole number from 0 to ${plan.replicates - 1}`,
    });
  }
  const { scenarios: names, onPopulation } = options;
  const wanted = names?.map((name) => scenarioNamed(plan, name, "scenario")) ?? plan.scenarios;
  const before = new EventRecord();
  const warm = warmUp(plan, replicate, { alsoTo: before, ...(onPopulation && { onPopulation }) });
  const { population, end } = warm;
  const scenarios = wanted.map((scenario) => keepScenario(warm, scenario));
  const { frailty } = populationParameters(parametersOf(plan.scenarios[0]));
  return { plan, replicate, population, frailty, before: new KeptLives(before, population.size), end, scenarios };
}

function keepScenario(warm: WarmReplicate, scenario: Scenario): KeptScenario {
  const events = new EventRecord();
  const enrolments: Enrolment[] = [];
  const values = runScenario(warm, scenario, {
    on: (kind, time, row, detail) => events.on(kind, time, row, detail),
    onEnrolment: (programme, time, row) => void enrolments.push({ programme: programme.description.title, time, row }),
  });
  return { scenario, values, lives: new KeptLives(events, warm.population.size), enrolments };
}
