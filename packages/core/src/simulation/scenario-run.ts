import { peopleView } from "../care/people-view.js";
import { runCare } from "../care/run-care.js";
import { setNominalUnits } from "../care/staffing.js";
import { branchWorld, lookAhead, PLAN, type World } from "../care/world.js";
import { bothSinks, type EventSink } from "../engine/event-stream.js";
import type { PeopleView } from "../intervention/people-view.js";
import type { Programme } from "../intervention/programme.js";
import { ProgrammeRun, REVIEW_DAYS } from "../intervention/programme-run.js";
import type { OutcomeFold } from "../outcomes/outcome-fold.js";
import { residentsFrom } from "../place/residents.js";
import type { Scenario } from "./scenario.js";
import type { WarmReplicate } from "./warm-replicate.js";
import { wholePlaces } from "./whole-places.js";

/** Who watches a run beside the figures: receives every event and, when it asks for them, who joins a programme. */
export interface RunWatcher extends EventSink {
  onEnrolment?(programme: Programme, time: number, row: number): void;
}

/**
 * One scenario under way, on from the end of the warm-up, which stays as it is. It stops at any moment and goes on, and a
 * copy of it goes on apart: to the last bit as if it had run through.
 */
export class ScenarioRun {
  private readonly warm: WarmReplicate;
  private readonly scenario: Scenario;
  private readonly fold: OutcomeFold;
  private readonly world: World;
  private readonly people: PeopleView;
  private readonly programmes: readonly ProgrammeRun[];
  private readonly movesHazard: readonly boolean[];
  private readonly watcher: RunWatcher | undefined;

  /**
   * @param watcher receives every event, beside the figures
   * @param from the run to go on from; the warm-up where left out
   */
  constructor(warm: WarmReplicate, scenario: Scenario, watcher?: RunWatcher, from?: ScenarioRun) {
    this.warm = warm;
    this.scenario = scenario;
    this.watcher = watcher;
    this.fold = (from?.fold ?? warm.fold).clone();
    const programmes: ProgrammeRun[] = [];
    const found: EventSink = {
      on(kind, time, row) {
        for (const run of programmes) run.notice(kind, time, row);
      },
    };
    const findsAtEvents = scenario.programmes.some((p) => p.enrolment);
    const world = branchWorld(
      from?.world ?? warm.world,
      bothSinks(bothSinks(this.fold, watcher), findsAtEvents ? found : undefined),
    );
    const people = peopleView(world, residentsFrom(scenario.place, 65));
    scenario.programmes.forEach((programme, index) => {
      const earlier = from?.programmes[index];
      programmes.push(earlier?.copy(people) ?? new ProgrammeRun(programme, people, warm.seed, warm.replicate));
    });
    this.world = world;
    this.people = people;
    this.programmes = programmes;
    this.movesHazard = programmes.map((run) => run.pull(world.levers));
    world.reviewProgramme = (index, time) => this.review(index, time);
    if (from !== undefined) return;
    programmes.forEach(({ programme }, index) => {
      world.run.plan(programme.start, PLAN.reviewProgramme, index, 0);
    });
  }

  /** Goes on until the day, not including it; no further than the end of the run. */
  runUntil(day: number): void {
    runCare(this.world, day < this.warm.end ? day : this.warm.end);
  }

  /** Goes on to the end. @returns the figures of the run, in the order of the layout */
  finish(): Float64Array {
    runCare(this.world, this.warm.end);
    return this.fold.finish();
  }

  /** An independent run of the same scenario that goes on from here. */
  copy(watcher?: RunWatcher): ScenarioRun {
    return new ScenarioRun(this.warm, this.scenario, watcher, this);
  }

  /** What a programme does on its first day, once a month after that, and on its last. */
  private review(index: number, time: number): void {
    const { world, programmes, watcher } = this;
    const run = programmes[index];
    const { programme } = run;
    const isFirst = time === programme.start;
    const isOver = time >= programme.stop;
    if (programme.hubVisitsPerDay !== undefined) world.hub.setPerDay(hubVisitsPerDay(programmes, time));
    // Only then: another programme's review must not bring the growth of these slots forward.
    if (addsSlots(programme)) {
      const added = world.lever.reablementSlots.amount(0, time);
      const usual = world.usual.reablement;
      setNominalUnits(world, "reablement", usual + wholePlaces(added, Math.floor(time / REVIEW_DAYS)), time);
    }
    if (isOver) return;
    for (const row of run.enrol(time)) {
      watcher?.onEnrolment?.(programme, time, row);
      lookAhead(world, row, time);
    }
    if (isFirst && this.movesHazard[index]) this.lookAheadForAll(time);
    const next = time + REVIEW_DAYS;
    world.run.plan(next < programme.stop ? next : programme.stop, PLAN.reviewProgramme, index, 0);
  }

  private lookAheadForAll(time: number): void {
    const { world, people } = this;
    for (let row = 0; row < people.size; row++) if (people.isAlive(row)) lookAhead(world, row, time);
  }
}

function addsSlots({ modifiers, resourcesOn }: Programme): boolean {
  return resourcesOn && modifiers.some(({ target }) => target === "capacity.reablement");
}

/** Visits a day that the hubs of all programmes at work can start. */
function hubVisitsPerDay(runs: readonly ProgrammeRun[], time: number): number {
  let visits = 0;
  for (const { programme } of runs) {
    const { start, stop, resourcesOn } = programme;
    if (resourcesOn && start <= time && time < stop) visits += programme.hubVisitsPerDay ?? 0;
  }
  return visits;
}
