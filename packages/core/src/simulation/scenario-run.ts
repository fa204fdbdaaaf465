import { PENCE_PER_POUND } from "../budgets/pence.js";
import { setAddedHours } from "../care/change-state.js";
import { EVENT } from "../care/events.js";
import { peopleView } from "../care/people-view.js";
import { runCare } from "../care/run-care.js";
import { branchWorld, lookAhead, PLAN, record, type World } from "../care/world.js";
import { bothSinks, type EventSink } from "../engine/event-stream.js";
import { CONTACTS } from "../intervention/contact.js";
import type { PeopleView } from "../intervention/people-view.js";
import type { Programme, SettledStopRule } from "../intervention/programme.js";
import { type HazardMoved, ProgrammeRun, REVIEW_DAYS } from "../intervention/programme-run.js";
import { settingOf } from "../intervention/setting-of.js";
import type { SeenInPlace } from "../intervention/stop-rules.js";
import type { OutcomeFold } from "../outcomes/outcome-fold.js";
import { valueOutcomes } from "../outcomes/value-outcomes.js";
import { residentsFrom, residentsOfAllAges } from "../place/residents.js";
import { budgetsWithProgrammes } from "./budgets-with-programmes.js";
import { contactAt } from "./contact-events.js";
import { KeptEffects } from "./kept-effects.js";
import { levelOf } from "./level-of.js";
import type { PlaceTally } from "./place-tally.js";
import { allLines, countsPeople, isOfCost, programmeLines, programmeNumbers } from "./programme-costs.js";
import type { RuleOutcome } from "./rule-outcome.js";
import { type MoneyOfRun, RunBooks } from "./run-books.js";
import type { Scenario } from "./scenario.js";
import { setCapacity } from "./set-capacity.js";
import type { WarmReplicate } from "./warm-replicate.js";

/** Row of what happens to no person. */
const NO_PERSON = -1;
/** What tells that a programme has come to stand still, or goes on. */
const STANDING = { paused: EVENT.programmePaused, resumed: EVENT.programmeResumed } as const;

/** Who watches a run beside the figures: receives every event and, when it asks for them, who joins a programme. */
export interface RunWatcher extends EventSink {
  onEnrolment?(programme: Programme, time: number, row: number): void;
  /** A programme was given notice by a stop rule. @param day on which it stops */
  onStop?(programme: Programme, day: number): void;
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
  private readonly movesHazard: readonly HazardMoved[];
  private readonly watcher: RunWatcher | undefined;
  /** Counts of the place for stop rules, and as they stood when each programme started. */
  private readonly tally: PlaceTally | undefined;
  private readonly before: (PlaceTally | undefined)[];
  /** Number of each programme in the event stream. */
  private readonly numbers: readonly number[];
  /** When everybody's next event was last found anew. */
  private lookedOn = Number.NEGATIVE_INFINITY;
  /** Whether each programme costs something, and whether that depends on who is on its list. */
  private readonly hasCosts: readonly boolean[];
  private readonly countsPeople: readonly boolean[];
  /** What people have of effects that are put on the run afterwards. */
  private readonly kept: KeptEffects;
  /** Where the scenario has budgets. */
  readonly books: RunBooks | undefined;
  /** What stop rules did so far, in the order in which they did it. */
  readonly ruleOutcomes: RuleOutcome[];
  /** What became of their money, when the run has come to its end. */
  money: MoneyOfRun | undefined;

  /**
   * @param watcher receives every event, beside the figures
   * @param from the run to go on from; the warm-up where left out
   */
  constructor(warm: WarmReplicate, scenario: Scenario, watcher?: RunWatcher, from?: ScenarioRun) {
    this.warm = warm;
    this.scenario = scenario;
    this.watcher = watcher;
    this.fold = (from?.fold ?? warm.fold).clone();
    const lines = programmeLines(scenario);
    if (from === undefined) this.fold.countProgrammes(lines);
    const programmes: ProgrammeRun[] = [];
    let finders: readonly (readonly ProgrammeRun[])[] = [];
    const found: EventSink = {
      on(kind, time, row) {
        const contact = contactAt(kind);
        if (contact >= 0) for (const run of finders[contact]) run.notice(contact, time, row);
      },
    };
    this.tally = from === undefined ? warm.tally?.clone() : from.tally?.clone();
    this.before = from?.before.slice() ?? [];
    this.ruleOutcomes = from?.ruleOutcomes.slice() ?? [];
    let books: RunBooks | undefined;
    const paying: EventSink = { on: (kind, time, row, detail) => books?.on(kind, time, row, detail) };
    const findsAtEvents = scenario.programmes.some((p) => (p.enrolment?.foundAt.length ?? 0) > 0);
    const world = branchWorld(
      from?.world ?? warm.world,
      bothSinks(
        bothSinks(bothSinks(bothSinks(this.fold, watcher), findsAtEvents ? found : undefined), this.tally),
        scenario.budgets === undefined ? undefined : paying,
      ),
    );
    const people = peopleView(world, residentsFrom(scenario.place, 65));
    scenario.programmes.forEach((programme, index) => {
      const earlier = from?.programmes[index];
      const setting = settingOf(programme, scenario.programmes, warm.seed, warm.replicate);
      programmes.push(earlier?.copy(people) ?? new ProgrammeRun(programme, people, warm.seed, warm.replicate, setting));
    });
    this.world = world;
    this.numbers = programmeNumbers(scenario);
    this.hasCosts = this.numbers.map((number) => lines[number].some(isOfCost));
    this.countsPeople = this.numbers.map((number) => countsPeople(lines[number]));
    this.people = people;
    this.programmes = programmes;
    this.movesHazard = programmes.map((run) => run.pull(world.levers));
    this.kept = new KeptEffects(world, programmes, from?.kept);
    finders = CONTACTS.map((_, contact) => programmes.filter((run) => run.findsAt(contact)));
    // By number, so that what happens at one and the same time does not stand in the order of the list.
    world.reviewProgramme = (number, time) => this.review(this.numbers.indexOf(number), time);
    if (scenario.budgets !== undefined) {
      const plan = budgetsWithProgrammes(scenario, warm.layout.periods.years.length);
      books = new RunBooks(world, plan, scenario.budgets.services, from?.books);
      world.purse = books;
    }
    this.books = books;
    if (from !== undefined) return;
    programmes.forEach((run, index) => {
      if (!run.isIdle || this.hasCosts[index])
        world.run.plan(run.clock.start, PLAN.reviewProgramme, this.numbers[index], 0);
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
    valueOutcomes(figures, this.warm.layout, this.scenario.model.valuation, allLines(this.scenario));
    if (this.books !== undefined) {
      this.money = this.books.close(this.warm.end);
    }
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
    // It stopped on a day of its own, when everything was settled.
    if (time > clock.stop) return;
    if (time === clock.start) this.tell(EVENT.programmeStarted, index, time);
    this.before[index] ??= this.tally?.clone();
    const standing = run.openReview(time);
    if (standing !== undefined) this.tell(STANDING[standing], index, time);
    const { stop } = clock;
    const { meansLeft } = run;
    const changed = run.settleStopRules(time, run.looksAtPlace ? this.seenBy(index, clock.start) : undefined);
    if (run.meansLeft < meansLeft) this.tell(EVENT.programmeHalved, index, time);
    for (const rule of run.followed) this.noteRule(index, index, rule, time);
    if (clock.stop < stop) this.noteStop(index, time);
    for (const rule of run.forOthers) this.stopOthers(index, rule, time);
    const deficit = levelOf(programme, "budget.while-in-deficit");
    if (this.books !== undefined && deficit !== undefined) {
      run.hold(this.books.worstDeficit() <= deficit);
    }
    const personal = levelOf(programme, "budget.personal");
    // Only those: another programme's review must not bring the growth of this one's places forward.
    for (const name of run.capacities) setCapacity(world, name, time, Math.floor(time / REVIEW_DAYS));
    if (time >= clock.stop) {
      // Two reviews may fall on the last day: the programme's own, and that of whoever stopped it.
      if (run.hasEnded) return;
      run.hasEnded = true;
      if (this.countsPeople[index])
        for (const row of run.rowsOnList()) this.tellOf(EVENT.programmeLeft, index, time, row);
      if (personal !== undefined) for (const row of run.rowsOnList()) this.books?.closePersonal(row, time);
      this.tell(EVENT.programmeStopped, index, time);
      this.kept.tell(run, index, this.numbers[index], time, time);
      this.moveCarers(run, time);
      if (this.movesHazard[index] !== "nobody's" && changed) this.lookAheadForAll(time);
      return;
    }
    const joined = run.enrol(time);
    if (this.countsPeople[index]) {
      for (const row of run.newlyLeft) this.tellOf(EVENT.programmeLeft, index, time, row);
      for (const row of joined) this.tellOf(EVENT.programmeJoined, index, time, row);
    }
    if (personal !== undefined) for (const row of run.newlyLeft) this.books?.closePersonal(row, time);
    for (const row of joined) {
      watcher?.onEnrolment?.(programme, time, row);
      if (personal !== undefined) this.books?.openPersonal(row, Math.round(personal * PENCE_PER_POUND));
      lookAhead(world, row, time);
    }
    run.meet(time, (row) => {
      if (this.books?.grantsContact(row, this.numbers[index]) === false) return false;
      record(world, EVENT.programmeContact, time, row, this.numbers[index]);
      return true;
    });
    run.overlook(time, (row) => record(world, EVENT.safeguardingUnseen, time, row, this.numbers[index]));
    this.moveCarers(run, time);
    if (run.actsOnOffer) for (const row of run.newlyOffered) lookAhead(world, row, time);
    // Programmes that start together share one look: it sees what every one of them moves.
    const starts = this.movesHazard[index] === "everybody's" && time === clock.start && this.lookedOn !== time;
    if (starts || (this.movesHazard[index] !== "nobody's" && changed)) this.lookAheadForAll(time);
    const next = run.nextReview(time);
    run.countDays(next - time);
    this.kept.tell(run, index, this.numbers[index], time, next);
    world.run.plan(next, PLAN.reviewProgramme, this.numbers[index], 0);
  }

  /** What the place sees of itself since a programme's start. */
  private seenBy(index: number, start: number): SeenInPlace | undefined {
    const { tally, scenario, people } = this;
    const before = this.before[index];
    if (tally === undefined || before === undefined) return undefined;
    const daysBefore = start - tally.since;
    return {
      residents: residentsOfAllAges(scenario.place),
      residents65Plus: people.residents65Plus,
      admissions: tally.admissions - before.admissions,
      deaths: tally.deaths - before.deaths,
      admissionsADayBefore: before.admissions / daysBefore,
      deathsADayBefore: before.deaths / daysBefore,
    };
  }

  /** A rule of one programme ends what it pays for: every other of the scenario. */
  private stopOthers(index: number, rule: SettledStopRule, time: number): void {
    this.programmes.forEach((run, other) => {
      if (other === index) return;
      const { stop } = run.clock;
      const { meansLeft } = run;
      if (!run.follow(rule, time)) return;
      if (time < stop) this.noteRule(other, index, rule, time);
      if (run.meansLeft < meansLeft) this.tell(EVENT.programmeHalved, other, time);
      if (run.clock.stop < stop) {
        this.noteStop(other, time);
        this.world.run.plan(run.clock.stop, PLAN.reviewProgramme, this.numbers[other], 0);
      }
      if (this.movesHazard[other] !== "nobody's") this.lookAheadForAll(time);
    });
  }

  private noteRule(index: number, ruleOf: number, { test, action }: SettledStopRule, time: number): void {
    const [{ clock, programme }, of] = [this.programmes[index], this.programmes[ruleOf].programme];
    this.ruleOutcomes.push({
      programme: programme.description.name,
      ruleOf: of.description.name,
      test,
      action: action === "stop" ? "stop" : "halve",
      reviewedOn: time,
      from: action === "stop" ? clock.stop : time,
    });
  }

  private noteStop(index: number, time: number): void {
    const { world, watcher, programmes, numbers } = this;
    const { programme, clock } = programmes[index];
    record(world, EVENT.programmeGivenNotice, time, NO_PERSON, numbers[index]);
    watcher?.onStop?.(programme, clock.stop);
    this.endInfluence(programme, time);
  }

  /** What a programme that now stops earlier makes of others and of the budgets ends with it. */
  private endInfluence({ modifiers }: Programme, time: number): void {
    const { scenario, programmes, warm, movesHazard, books } = this;
    const cut = programmes.map(({ programme, clock }) => ({ ...programme, stop: clock.stop }));
    let movesHazards = false;
    programmes.forEach((run, index) => {
      const changed = run.resettle(settingOf(cut[index], cut, warm.seed, warm.replicate));
      if (changed && movesHazard[index]) movesHazards = true;
    });
    if (movesHazards) this.lookAheadForAll(time);
    if (books === undefined || !modifiers.some(({ target }) => target.startsWith("budget."))) return;
    const stops = programmes.map(({ clock }) => clock.stop);
    books.revise(budgetsWithProgrammes(scenario, warm.layout.periods.years.length, stops));
  }

  /** Puts on unpaid carers the hours that programmes give them now, or takes them off again. */
  private moveCarers(run: ProgrammeRun, time: number): void {
    if (!run.movesCarers) return;
    const { world, people } = this;
    for (let row = 0; row < people.size; row++) {
      if (!people.isAlive(row) || !people.hasCarer(row)) continue;
      if (setAddedHours(world, row, time, world.lever.carerHours.added(time, row))) lookAhead(world, row, time);
    }
  }

  /** Writes down what concerns the place, where money depends on it. */
  private tell(kind: number, index: number, time: number): void {
    if (this.hasCosts[index]) record(this.world, kind, time, NO_PERSON, this.numbers[index]);
  }

  private tellOf(kind: number, index: number, time: number, row: number): void {
    record(this.world, kind, time, row, this.numbers[index]);
  }

  private lookAheadForAll(time: number): void {
    const { world, people } = this;
    this.lookedOn = time;
    for (let row = 0; row < people.size; row++) if (people.isAlive(row)) lookAhead(world, row, time);
  }
}
