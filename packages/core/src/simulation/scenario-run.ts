import { EVENT } from "../care/events.js";
import { peopleView } from "../care/people-view.js";
import { runCare } from "../care/run-care.js";
import { branchWorld, lookAhead, PLAN, record, type World } from "../care/world.js";
import { bothSinks, type EventSink } from "../engine/event-stream.js";
import type { PeopleView } from "../intervention/people-view.js";
import type { Programme } from "../intervention/programme.js";
import { ProgrammeRun, REVIEW_DAYS } from "../intervention/programme-run.js";
import type { OutcomeFold } from "../outcomes/outcome-fold.js";
import { valueOutcomes } from "../outcomes/value-outcomes.js";
import { residentsFrom } from "../place/residents.js";
import { contactAt } from "./contact-events.js";
import type { Scenario } from "./scenario.js";
import { setCapacity } from "./set-capacity.js";
import type { WarmReplicate } from "./warm-replicate.js";

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
  /** Number of each programme in the event stream: its place among their names, not in the list. */
  private readonly numbers: readonly number[];
  /** When everybody's next event was last found anew. */
  private lookedOn = Number.NEGATIVE_INFINITY;

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
    const finders: ProgrammeRun[] = [];
    const found: EventSink = {
      on(kind, time, row) {
        const contact = contactAt(kind);
        if (contact >= 0) for (const run of finders) run.notice(contact, time, row);
      },
    };
    const findsAtEvents = scenario.programmes.some((p) => (p.enrolment?.foundAt.length ?? 0) > 0);
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
    const names = scenario.programmes.map(({ description }) => description.name);
    this.numbers = names.map((name) => names.filter((other) => other < name).length);
    this.people = people;
    this.programmes = programmes;
    this.movesHazard = programmes.map((run) => run.pull(world.levers));
    finders.push(...programmes.filter((run) => run.findsAtContacts));
    world.reviewProgramme = (index, time) => this.review(index, time);
    if (from !== undefined) return;
    programmes.forEach((run, index) => {
      if (!run.isIdle) world.run.plan(run.clock.start, PLAN.reviewProgramme, index, 0);
    });
  }

  /** Goes on until the day, not including it; no further than the end of the run. */
  runUntil(day: number): void {
    runCare(this.world, day < this.warm.end ? day : this.warm.end);
  }

  /** Goes on to the end, then puts the values of the model on it. @returns figures, in the order of the layout */
  finish(): Float64Array {
    runCare(this.world, this.warm.end);
    const figures = this.fold.finish();
    valueOutcomes(figures, this.warm.layout, this.scenario.model.valuation);
    return figures;
  }

  /** An independent run of the same scenario that goes on from here. */
  copy(watcher?: RunWatcher): ScenarioRun {
    return new ScenarioRun(this.warm, this.scenario, watcher, this);
  }

  /** What a programme does on its first day, once a month after that, and on its last. */
  private review(index: number, time: number): void {
    const { world, watcher } = this;
    const run = this.programmes[index];
    const { programme, clock } = run;
    const changed = run.settleStopRules(time);
    // Only those: another programme's review must not bring the growth of this one's places forward.
    for (const name of run.capacities) setCapacity(world, name, time, Math.floor(time / REVIEW_DAYS));
    if (time >= clock.stop) return;
    for (const row of run.enrol(time)) {
      watcher?.onEnrolment?.(programme, time, row);
      lookAhead(world, row, time);
    }
    run.meet(time, (row) => record(world, EVENT.programmeContact, time, row, this.numbers[index]));
    if (run.actsOnOffer) for (const row of run.newlyOffered) lookAhead(world, row, time);
    // Programmes that start together share one look: it sees what every one of them moves.
    const starts = time === clock.start && this.lookedOn !== time;
    if (this.movesHazard[index] && (starts || changed)) this.lookAheadForAll(time);
    const next = time + REVIEW_DAYS;
    world.run.plan(next < clock.stop ? next : clock.stop, PLAN.reviewProgramme, index, 0);
  }

  private lookAheadForAll(time: number): void {
    const { world, people } = this;
    this.lookedOn = time;
    for (let row = 0; row < people.size; row++) if (people.isAlive(row)) lookAhead(world, row, time);
  }
}
