import { log } from "../maths/exponential.js";
import { drawWords, type SeedWords, type StreamKey, streamKey, uniform } from "../random/stream.js";
import type { Words } from "../random/threefry.js";
import type { ActiveModifier, Levers } from "./levers.js";
import type { PeopleView } from "./people-view.js";
import type { Modifier, Programme } from "./programme.js";

/** How often a caseload with free places is filled again, days. Assumed: monthly. */
export const REVIEW_DAYS = 30;

/**
 * One programme at work in one run: its caseload and its modifiers. All memory is in columns made for this run, so the
 * next run meets none of this run's people.
 */
export class ProgrammeRun {
  readonly programme: Programme;
  /** 1 for each person enrolled. */
  readonly members: Uint8Array;
  private readonly people: PeopleView;
  private readonly seed: SeedWords;
  private readonly replicate: number;
  /** 1 for each person seen at one of the events by which the programme finds people. */
  private readonly noticed: Uint8Array;
  private readonly found: StreamKey;
  private readonly uptake: StreamKey;
  private readonly order: StreamKey;
  private readonly words: Words = new Uint32Array(4);

  constructor(programme: Programme, people: PeopleView, seed: SeedWords, replicate: number) {
    const { name } = programme.description;
    this.programme = programme;
    this.people = people;
    this.seed = seed;
    this.replicate = replicate;
    this.members = new Uint8Array(people.size);
    this.noticed = new Uint8Array(people.size);
    this.found = streamKey(seed, replicate, `${name}.found`);
    this.uptake = streamKey(seed, replicate, `${name}.uptake`);
    this.order = streamKey(seed, replicate, `${name}.order`);
  }

  /** The same programme with the same caseload, to branch a run. @param people the branch's view of its people */
  copy(people: PeopleView): ProgrammeRun {
    const copy = new ProgrammeRun(this.programme, people, this.seed, this.replicate);
    copy.members.set(this.members);
    copy.noticed.set(this.noticed);
    return copy;
  }

  /** Puts the programme's modifiers on the levers. @returns whether any of them moves a hazard */
  pull(levers: Levers): boolean {
    let movesHazard = false;
    for (const modifier of this.programme.modifiers) {
      const amount = amountOf(this.programme, modifier, this.people);
      if (amount === 0) continue;
      levers.lever(modifier.target).add(this.activate(modifier, amount));
      if (modifier.target.startsWith("hazard.")) movesHazard = true;
    }
    return movesHazard;
  }

  /** Takes note of an event by which people are found, while the programme is at work. */
  notice(kind: number, time: number, row: number): void {
    const { enrolment, start } = this.programme;
    if (row >= 0 && time >= start && enrolment?.foundAtEvents.includes(kind)) this.noticed[row] = 1;
  }

  /** Fills free places: the frailest first, then by a keyed score. @returns rows newly enrolled */
  enrol(time: number): number[] {
    const { enrolment, start } = this.programme;
    if (enrolment === undefined) return [];
    const { people, members } = this;
    const isRegisterRead = time >= start + enrolment.registerLatencyDays;
    let free = enrolment.caseloadCap;
    for (let row = 0; row < people.size; row++) if (members[row] === 1 && people.isAlive(row)) free -= 1;
    if (!(free > 0)) return [];
    const candidates: { row: number; frailty: number; score: number }[] = [];
    for (let row = 0; row < people.size; row++) {
      if (!people.isAlive(row) || members[row] === 1) continue;
      if (enrolment.isEligible(people, row, time) && this.accepts(row, isRegisterRead)) {
        candidates.push({ row, frailty: people.frailty(row), score: this.draw(this.order, row) });
      }
    }
    candidates.sort((a, b) => b.frailty - a.frailty || a.score - b.score || a.row - b.row);
    const chosen = candidates.slice(0, free).map((c) => c.row);
    for (const row of chosen) members[row] = 1;
    return chosen;
  }

  /** Found by the register, once it is read, or at an event, and accepts: each settled once for a person. */
  private accepts(row: number, isRegisterRead: boolean): boolean {
    const { enrolment } = this.programme;
    if (enrolment === undefined) return false;
    const isOnRegister = this.draw(this.found, row) < enrolment.registerSensitivity;
    const byEvent = this.noticed[row] === 1 && uniform(this.words[1]) < enrolment.eventSensitivity;
    return ((isRegisterRead && isOnRegister) || byEvent) && this.draw(this.uptake, row) < enrolment.uptake;
  }

  private draw(stream: StreamKey, row: number): number {
    drawWords(this.words, stream, this.people.numberLow[row], this.people.numberHigh[row], 0, 0);
    return uniform(this.words[0]);
  }

  private activate(modifier: Modifier, amount: number): ActiveModifier {
    const { programme, people } = this;
    const within = modifier.withinDaysOfReablement;
    return {
      amount,
      curve: programme.curve,
      start: programme.start,
      stop: programme.stop,
      members: modifier.scope === "enrolled" ? this.members : undefined,
      when: within === undefined ? undefined : (row, time) => people.daysSinceReablement(row, time) < within,
    };
  }
}

/** Full effect of a modifier as a logarithm (an addition for capacities), after scale, fidelity and switches. */
function amountOf(programme: Programme, modifier: Modifier, people: PeopleView): number {
  if (modifier.kind === "addition") return programme.resourcesOn ? addedUnits(modifier, people) : 0;
  if (modifier.isHarm && !programme.harmsOn) return 0;
  const theta = modifier.kind === "share-removed" ? 1 - modifier.value : modifier.value;
  if (theta === 1 || programme.effectScale === 0) return 0;
  const fidelity = modifier.isHarm ? 1 : programme.fidelity;
  const concerned = modifier.sharedOverSlots ? shareOfSlotsAdded(programme, people) : 1;
  return programme.effectScale * fidelity * concerned * log(theta);
}

function addedUnits(modifier: Modifier, people: PeopleView): number {
  return modifier.perResident65Plus ? modifier.value * people.residents65Plus : modifier.value;
}

function shareOfSlotsAdded(programme: Programme, people: PeopleView): number {
  let added = 0;
  for (const m of programme.modifiers) if (m.target === "capacity.reablement") added += addedUnits(m, people);
  return added === 0 ? 0 : added / (people.reablementSlots + added);
}
