import { careParameters } from "../care/care-parameters.js";
import { peopleView } from "../care/people-view.js";
import { beginCare, runCare } from "../care/run-care.js";
import { branchWorld, createWorld, lookAhead, PLAN, type World } from "../care/world.js";
import type { EventSink } from "../engine/event-stream.js";
import type { PeopleView } from "../intervention/people-view.js";
import { ProgrammeRun, REVIEW_DAYS } from "../intervention/programme-run.js";
import { type OutcomeLayout, outcomeLayout } from "../outcomes/layout.js";
import { OutcomeFold } from "../outcomes/outcome-fold.js";
import { outcomeParameters } from "../outcomes/outcome-parameters.js";
import { residentsFrom } from "../place/residents.js";
import { buildPopulation, type PopulationPlan } from "../population/build-population.js";
import { mortalityTable } from "../population/mortality.js";
import type { Population } from "../population/population.js";
import { populationParameters } from "../population/population-parameters.js";
import { type SeedWords, seedWords } from "../random/stream.js";
import { financialYearStart } from "../units/time.js";
import { checkPlan, type RunPlan, warmUpStart } from "./run-plan.js";
import { parametersOf, type Scenario } from "./scenario.js";

/** A replicate whose warm-up has run: everything its scenarios share. */
export interface WarmReplicate {
  readonly population: Population;
  readonly layout: OutcomeLayout;
  readonly world: World;
  readonly fold: OutcomeFold;
  readonly seed: SeedWords;
  readonly replicate: number;
  readonly end: number;
}

/** What a run may add beside the plan, for checks and traces. */
export interface ReplicateOptions {
  /** People to whom nothing happens, added to check that they change nobody else. */
  readonly inert?: PopulationPlan["inert"];
  /** Also receives every event of the warm-up. */
  readonly alsoTo?: EventSink;
}

/** Draws the people of one replicate and runs the warm-up, up to day 0. */
export function warmUp(plan: RunPlan, replicate: number, options: ReplicateOptions = {}): WarmReplicate {
  const [first] = plan.scenarios;
  const table = parametersOf(first);
  const seed = seedWords(plan.seed);
  const start = warmUpStart(plan);
  const end = financialYearStart(plan.years);
  const mortality = mortalityTable(first.model.deathProbability);
  const parameters = populationParameters(table);
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
  const layout = outcomeLayout(first.place, plan.years);
  const fold = new OutcomeFold(population, layout, outcomeParameters(table, first.place), start);
  const world = createWorld({
    population,
    parameters: careParameters(table),
    mortality,
    capacities: first.place.capacities,
    seed,
    replicate,
    start,
    end,
    sink: both(fold, options.alsoTo),
  });
  beginCare(world);
  runCare(world, 0);
  return { population, layout, world, fold, seed, replicate, end };
}

function both(first: EventSink, second: EventSink | undefined): EventSink {
  if (second === undefined) return first;
  return {
    on(kind, time, row, detail) {
      first.on(kind, time, row, detail);
      second.on(kind, time, row, detail);
    },
  };
}

/**
 * Runs one scenario on from the end of the warm-up, which stays as it is.
 * @returns the figures of the run, in the order of the layout
 */
export function runScenario(warm: WarmReplicate, scenario: Scenario, alsoTo?: EventSink): Float64Array {
  const fold = warm.fold.clone();
  const runs: ProgrammeRun[] = [];
  const found: EventSink = {
    on(kind, _time, row) {
      for (const run of runs) run.notice(kind, row);
    },
  };
  const sink = both(fold, alsoTo);
  const world = branchWorld(warm.world, scenario.programmes.some((p) => p.enrolment) ? both(sink, found) : sink);
  const people = peopleView(world, residentsFrom(scenario.place, 65));
  for (const programme of scenario.programmes)
    runs.push(new ProgrammeRun(programme, people, warm.seed, warm.replicate));
  switchOn(world, people, runs);
  runCare(world, warm.end);
  return fold.finish();
}

/** Puts programmes on the levers and files their reviews, from their start on. */
function switchOn(world: World, people: PeopleView, runs: readonly ProgrammeRun[]): void {
  const movesHazard = runs.map((run) => run.pull(world.levers));
  const usualSlots = world.reablement.capacity;
  runs.forEach((run, index) => {
    world.queue.schedule(run.programme.start, PLAN.reviewProgramme, index, 0);
  });
  world.reviewProgramme = (index, time) => {
    const run = runs[index];
    const { programme } = run;
    const isFirst = time === programme.start;
    const isOver = time >= programme.stop;
    if (programme.hubVisitsPerDay !== undefined && programme.resourcesOn) {
      world.hub.setPerDay(isOver ? 0 : programme.hubVisitsPerDay);
    }
    if (!world.lever.reablementSlots.idle) {
      world.reablement.setCapacity(usualSlots + world.lever.reablementSlots.amount(0, time));
    }
    if (isOver) return;
    for (const row of run.enrol(time)) lookAhead(world, row, time);
    if (isFirst && movesHazard[index]) lookAheadForAll(world, people, time);
    const next = time + REVIEW_DAYS;
    world.queue.schedule(next < programme.stop ? next : programme.stop, PLAN.reviewProgramme, index, 0);
  };
}

function lookAheadForAll(world: World, people: PeopleView, time: number): void {
  for (let row = 0; row < people.size; row++) if (people.isAlive(row)) lookAhead(world, row, time);
}

/**
 * Runs every scenario of one replicate: people drawn, warm-up run once, then branched. A pure function of (plan,
 * replicate).
 * @returns the figures of each scenario, in the order of the layout
 * @throws InputError when the plan cannot be run
 */
export function runReplicate(
  plan: RunPlan,
  replicate: number,
  onScenarioDone?: (scenarioIndex: number) => void,
): Float64Array[] {
  checkPlan(plan);
  const warm = warmUp(plan, replicate);
  return plan.scenarios.map((scenario, index) => {
    const values = runScenario(warm, scenario);
    onScenarioDone?.(index);
    return values;
  });
}
