import { careParameters } from "../care/care-parameters.js";
import { beginCare, runCare } from "../care/run-care.js";
import { careUnder, populationUnder } from "../care/switched-parameters.js";
import { createWorld } from "../care/world.js";
import { bothSinks, type EventSink } from "../engine/event-stream.js";
import { outcomeLayout } from "../outcomes/layout.js";
import { OutcomeFold } from "../outcomes/outcome-fold.js";
import { outcomeParameters } from "../outcomes/outcome-parameters.js";
import { buildPopulation, type PopulationPlan } from "../population/build-population.js";
import { mortalityTable } from "../population/mortality.js";
import type { Population } from "../population/population.js";
import { populationParameters } from "../population/population-parameters.js";
import { seedWords } from "../random/stream.js";
import { financialYearStart } from "../units/time.js";
import type { MoneyOfRun } from "./run-books.js";
import { checkPlan, type RunPlan, warmUpStart } from "./run-plan.js";
import { parametersOf, type Scenario } from "./scenario.js";
import { type RunWatcher, ScenarioRun } from "./scenario-run.js";
import type { WarmReplicate } from "./warm-replicate.js";

/** What a run may add beside the plan, for checks and traces. */
export interface ReplicateOptions {
  /** People to whom nothing happens, added to check that they change nobody else. */
  readonly inert?: PopulationPlan["inert"];
  /** Also receives every event of the warm-up. */
  readonly alsoTo?: EventSink;
  /** Called when the people are drawn, before anything happens to them. */
  readonly onPopulation?: (population: Population) => void;
}

/** Draws the people of one replicate and runs the warm-up, up to day 0. */
export function warmUp(plan: RunPlan, replicate: number, options: ReplicateOptions = {}): WarmReplicate {
  const [first] = plan.scenarios;
  const table = parametersOf(first);
  const seed = seedWords(plan.seed);
  const start = warmUpStart(plan);
  const end = financialYearStart(plan.years);
  const mortality = mortalityTable(first.model.deathProbability);
  const parameters = populationUnder(populationParameters(table), first.switches);
  const population = buildPopulation({
    place: first.place,
    parameters,
    mortality,
    seed,
    replicate,
    start,
    end,
    ...(options.inert === undefined ? {} : { inert: options.inert }),
  });
  options.onPopulation?.(population);
  const layout = outcomeLayout(first.place, plan.years);
  const fold = new OutcomeFold(population, layout, outcomeParameters(table, first.place), start);
  const world = createWorld({
    population,
    parameters: careUnder(careParameters(table), first.switches),
    mortality,
    capacities: first.place.capacities,
    switches: first.switches,
    seed,
    replicate,
    start,
    end,
    sink: bothSinks(fold, options.alsoTo),
  });
  beginCare(world);
  runCare(world, 0);
  return { population, layout, world, fold, seed, replicate, end };
}

/**
 * Runs one scenario on from the end of the warm-up, which stays as it is.
 * @returns the figures of the run, in the order of the layout
 */
export function runScenario(warm: WarmReplicate, scenario: Scenario, alsoTo?: RunWatcher): Float64Array {
  return new ScenarioRun(warm, scenario, alsoTo).finish();
}

/**
 * Runs every scenario of one replicate: people drawn, warm-up run once, then branched. A pure function of (plan,
 * replicate).
 * @param onScenarioDone is told the money of a scenario with budgets
 * @returns the figures of each scenario, in the order of the layout
 * @throws InputError when the plan cannot be run
 */
export function runReplicate(
  plan: RunPlan,
  replicate: number,
  onScenarioDone?: (scenarioIndex: number, money?: MoneyOfRun) => void,
): Float64Array[] {
  checkPlan(plan);
  const warm = warmUp(plan, replicate);
  return plan.scenarios.map((scenario, index) => {
    const run = new ScenarioRun(warm, scenario);
    const values = run.finish();
    onScenarioDone?.(index, run.money);
    return values;
  });
}
