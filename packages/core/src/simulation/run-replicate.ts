import { careParameters } from "../care/care-parameters.js";
import { beginCare, runCare } from "../care/run-care.js";
import { careUnder, populationUnder } from "../care/switched-parameters.js";
import { createWorld } from "../care/world.js";
import { bothSinks, type EventSink } from "../engine/event-stream.js";
import type { Programme } from "../intervention/programme.js";
import { outcomeLayout } from "../outcomes/layout.js";
import { OutcomeFold } from "../outcomes/outcome-fold.js";
import { outcomeParameters } from "../outcomes/outcome-parameters.js";
import { refillBeds } from "../outcomes/refill.js";
import { valueOutcomes } from "../outcomes/value-outcomes.js";
import { buildPopulation, type PopulationPlan } from "../population/build-population.js";
import { mortalityTable } from "../population/mortality.js";
import type { Population } from "../population/population.js";
import { populationParameters } from "../population/population-parameters.js";
import { seedWords } from "../random/stream.js";
import { financialYearStart } from "../units/time.js";
import { tallyFor } from "./place-tally.js";
import { allLines } from "./programme-costs.js";
import type { RuleOutcome } from "./rule-outcome.js";
import type { MoneyOfRun } from "./run-books.js";
import { checkPlan, comparatorOf, type RunPlan, warmUpStart } from "./run-plan.js";
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
  const tally = tallyFor(
    plan.scenarios.flatMap(({ programmes }) => programmes),
    start,
  );
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
    sink: bothSinks(bothSinks(fold, options.alsoTo), tally),
  });
  beginCare(world);
  runCare(world, 0);
  return { population, layout, world, fold, seed, replicate, end, ...(tally === undefined ? {} : { tally }) };
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
 * @param onScenarioDone is told the money of a scenario with budgets, and what stop rules did
 * @returns the figures of each scenario, in the order of the layout
 * @throws InputError when the plan cannot be run
 */
export function runReplicate(
  plan: RunPlan,
  replicate: number,
  onScenarioDone?: (scenarioIndex: number, money: MoneyOfRun | undefined, rules: readonly RuleOutcome[]) => void,
): Float64Array[] {
  checkPlan(plan);
  const warm = warmUp(plan, replicate);
  const cubes = plan.scenarios.map((scenario, index) => {
    const run = new ScenarioRun(warm, scenario);
    const values = run.finish();
    onScenarioDone?.(index, run.money, run.ruleOutcomes);
    return values;
  });
  refillAgainst(comparatorOf(plan), plan, warm, cubes);
  return cubes;
}

/** Beds that scenarios free against the comparator are used by others, where a programme says so (H3). */
function refillAgainst(
  comparator: string,
  { scenarios }: RunPlan,
  { layout }: WarmReplicate,
  cubes: Float64Array[],
): void {
  const base = scenarios.findIndex(({ name }) => name === comparator);
  // As it was before any refill: a comparator does not refill against itself.
  scenarios.forEach((scenario, index) => {
    const { place, model } = scenario;
    const share = refilledShare(scenario.programmes);
    if (index === base || share === 0) return;
    refillBeds(cubes[index], cubes[base], layout, { share, acuteBeds: place.capacities.acuteBeds });
    valueOutcomes(cubes[index], layout, model.valuation, allLines(scenario));
  });
}

/** The largest share that a programme of a scenario says: beds can be filled again once. */
function refilledShare(programmes: readonly Programme[]): number {
  let share = 0;
  for (const { refill = 0 } of programmes) if (refill > share) share = refill;
  return share;
}
