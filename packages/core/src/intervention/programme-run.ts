import { exp, log } from "../maths/exponential.js";
import { exponentialQuantile } from "../maths/quantiles.js";
import { drawWords, type SeedWords, type StreamKey, streamKey, uniform } from "../random/stream.js";
import type { Words } from "../random/threefry.js";
import { DAYS_PER_YEAR } from "../units/time.js";
import { thetaOf } from "./combiner.js";
import { compileCondition, type Predicate } from "./condition.js";
import { CONTACTS } from "./contact.js";
import type { ActiveModifier, ProgrammeClock } from "./effect-stack.js";
import { type Exposure, MEMBERSHIP } from "./exposure.js";
import type { Lever, Levers } from "./levers.js";
import type { PeopleView } from "./people-view.js";
import type { EnrolmentRule, Modifier, Programme } from "./programme.js";
import { type CapacityName, standingOf, type Target } from "./targets.js";
import { wholePlaces } from "./whole-places.js";

/** How often a caseload with free places is filled again, days. Assumed: monthly. */
export const REVIEW_DAYS = 30;

/** A ratio of 0 as a logarithm that maturity can bring in bit by bit: one in a billion. */
const LEAST_RATIO = 1e-9;

const FRAILTY_CLASSES = 4;

/** What settles once a person whether and when they are found and accept: drawn once, the same in every scenario. */
interface Lots {
  /** Day from which a register or a referral shows the person; Infinity for never. */
  readonly foundOn: Float64Array;
  /** 1 for each person who would be noticed at a contact. */
  readonly noticeable: Uint8Array;
  readonly accepts: Float64Array;
  /** Place in the queue within a frailty class. */
  readonly order: Float64Array;
  /** Days on the list before dropping out or being done. */
  readonly stays: Float64Array;
}

/**
 * One programme at work in one run: its caseload and its modifiers. All memory is in columns made for this run, so the
 * next run meets none of this run's people.
 */
export class ProgrammeRun {
  readonly programme: Programme;
  /** Where each person stands, as in {@link MEMBERSHIP}. */
  readonly members: Uint8Array;
  /** When it is at work; a stop rule may bring the end forward. */
  readonly clock: ProgrammeClock;
  /** Rows that the last review made a first offer to. */
  readonly newlyOffered: number[] = [];
  /** Rows that the last review found to have left the list, alive. */
  readonly newlyLeft: number[] = [];
  private readonly people: PeopleView;
  private readonly seed: SeedWords;
  private readonly replicate: number;
  private readonly joinedOn: Float64Array;
  private readonly leftOn: Float64Array;
  /** As members, of everybody who was made an offer. */
  private readonly offered: Uint8Array;
  /** 1 for each person seen at one of the contacts by which the programme finds people. */
  private readonly noticed: Uint8Array;
  private readonly foundAt: readonly boolean[];
  private readonly isEligible: Predicate;
  private lots: Lots | undefined;
  private uptakeLevers: readonly Lever[] = [];
  private active = 0;
  private rulesSettled = 0;

  constructor(programme: Programme, people: PeopleView, seed: SeedWords, replicate: number) {
    const { enrolment } = programme;
    const size = enrolment === undefined ? 0 : people.size;
    this.programme = programme;
    this.people = people;
    this.seed = seed;
    this.replicate = replicate;
    this.clock = { start: programme.start, stop: programme.stop, share: 1 };
    this.members = new Uint8Array(size);
    this.offered = new Uint8Array(size);
    this.noticed = new Uint8Array(size);
    this.joinedOn = new Float64Array(size);
    this.leftOn = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
    this.foundAt = CONTACTS.map((contact) => enrolment?.foundAt.includes(contact) ?? false);
    const eligible = enrolment?.eligible ?? {};
    this.isEligible =
      typeof eligible === "function"
        ? (row, time) => eligible(people, row, time)
        : compileCondition(eligible, people).holds;
  }

  /** The same programme with the same caseload, to branch a run. @param people the branch's view of its people */
  copy(people: PeopleView): ProgrammeRun {
    const copy = new ProgrammeRun(this.programme, people, this.seed, this.replicate);
    copy.members.set(this.members);
    copy.offered.set(this.offered);
    copy.noticed.set(this.noticed);
    copy.joinedOn.set(this.joinedOn);
    copy.leftOn.set(this.leftOn);
    copy.clock.stop = this.clock.stop;
    copy.clock.share = this.clock.share;
    copy.rulesSettled = this.rulesSettled;
    copy.lots = this.lots;
    return copy;
  }

  /** Puts the programme's modifiers on the levers. @returns whether any of them moves a hazard */
  pull(levers: Levers): boolean {
    const { programme } = this;
    let movesHazard = false;
    programme.modifiers.forEach((modifier, index) => {
      if (standingOf(modifier.target) !== "in the model") return;
      const amount = amountOf(programme, modifier, this.people);
      if (amount === 0) return;
      levers.lever(leverOf(modifier)).add(modifier.combiner, this.activate(modifier, amount, index));
      this.active += 1;
      if (modifier.target.startsWith("hazard.")) movesHazard = true;
    });
    this.uptakeLevers = [levers.lever(`uptake.${programme.description.name}`), levers.lever("uptake.*")];
    return movesHazard;
  }

  /** Whether there is nothing to do: it moves nothing, and has no resources with which to see people. */
  get isIdle(): boolean {
    const { enrolment, resourcesOn } = this.programme;
    return this.active === 0 && !(resourcesOn && enrolment !== undefined);
  }

  /** Whether it finds people at contacts with care. */
  get findsAtContacts(): boolean {
    return this.foundAt.includes(true) && !this.isIdle;
  }

  /** Whether an offer alone moves anything. */
  get actsOnOffer(): boolean {
    return this.programme.modifiers.some(({ scope }) => scope === "offered");
  }

  /** Capacities that it changes. */
  get capacities(): readonly CapacityName[] {
    const { modifiers, resourcesOn } = this.programme;
    if (!resourcesOn) return [];
    const names = modifiers
      .filter(({ target }) => target.startsWith("capacity.") && standingOf(target) === "in the model")
      .map(({ target }) => target.slice(9));
    return [...new Set(names)] as CapacityName[];
  }

  /** Takes note of a contact at which people are found, while the programme is at work. @param contact index in CONTACTS */
  notice(contact: number, time: number, row: number): void {
    if (row >= 0 && time >= this.clock.start && this.foundAt[contact]) this.noticed[row] = 1;
  }

  /** Settles stop rules that are due. @returns whether the programme will now stop earlier, or goes on with less */
  settleStopRules(time: number): boolean {
    const { clock } = this;
    const rules = this.programme.stopRules ?? [];
    let changed = false;
    for (; this.rulesSettled < rules.length; this.rulesSettled++) {
      const rule = rules[this.rulesSettled];
      if (time < clock.start + rule.reviewDays) break;
      const isDue = rule.test === "funding-ended" || (rule.test === "target-missed" && this.onList() < rule.least);
      if (!isDue) continue;
      const end = time + rule.noticeDays;
      if (rule.action === "stop" && end < clock.stop) clock.stop = end;
      else if (rule.action === "halve") clock.share /= 2;
      else continue;
      changed = true;
    }
    return changed;
  }

  /** People on the list who are alive. */
  onList(): number {
    return this.rowsOnList().length;
  }

  /** Rows of the people on the list who are alive. */
  rowsOnList(): number[] {
    const { members, people } = this;
    const rows: number[] = [];
    for (let row = 0; row < members.length; row++)
      if (members[row] === MEMBERSHIP.onList && people.isAlive(row)) rows.push(row);
    return rows;
  }

  /** Fills free places: the frailest first, then by a keyed score. @returns rows newly enrolled */
  enrol(time: number): number[] {
    const { enrolment } = this.programme;
    if (enrolment === undefined) return [];
    this.endMemberships(time);
    this.newlyOffered.length = 0;
    const { caseloadCap, placesPerYear = Number.POSITIVE_INFINITY, inPlaceOf65Plus } = enrolment;
    const size = inPlaceOf65Plus === undefined ? 1 : this.people.residents65Plus / inPlaceOf65Plus;
    let free = Math.floor(caseloadCap * size * this.clock.share) - this.onList();
    if (placesPerYear < Number.POSITIVE_INFINITY) {
      const places = placesPerYear * size * this.clock.share * (REVIEW_DAYS / DAYS_PER_YEAR);
      const opened = wholePlaces(places, Math.floor((time - this.clock.start) / REVIEW_DAYS));
      if (opened < free) free = opened;
    }
    if (!(free > 0)) return [];
    const lots = (this.lots ??= this.drawLots(enrolment));
    const chosen = this.choose(this.candidates(enrolment, lots, time), free, lots);
    for (const row of chosen) {
      this.members[row] = MEMBERSHIP.onList;
      this.joinedOn[row] = time;
      this.leftOn[row] = time + lots.stays[row];
    }
    return chosen;
  }

  /** Tells of every contact with people on the list that is due at a review, where the programme has the means for it. */
  meet(time: number, each: (row: number) => void): void {
    const { enrolment, resourcesOn } = this.programme;
    const { contactsPerYear = 0 } = enrolment ?? {};
    if (contactsPerYear === 0 || !resourcesOn) return;
    const perReview = contactsPerYear * (REVIEW_DAYS / DAYS_PER_YEAR);
    const { members, joinedOn, people } = this;
    for (let row = 0; row < members.length; row++) {
      if (members[row] !== MEMBERSHIP.onList || !people.isAlive(row)) continue;
      const reviews = Math.round((time - joinedOn[row]) / REVIEW_DAYS);
      const due = Math.ceil((reviews + 1) * perReview) - Math.ceil(reviews * perReview);
      for (let i = 0; i < due; i++) each(row);
    }
  }

  /** Whoever is done or has dropped out gives up the place. The effect has ended at the moment itself. */
  private endMemberships(time: number): void {
    const { members, leftOn, people } = this;
    this.newlyLeft.length = 0;
    for (let row = 0; row < members.length; row++) {
      if (members[row] !== MEMBERSHIP.onList || leftOn[row] > time) continue;
      members[row] = MEMBERSHIP.former;
      if (people.isAlive(row)) this.newlyLeft.push(row);
    }
  }

  /** Who is found, eligible and accepts, by frailty class. */
  private candidates(enrolment: EnrolmentRule, lots: Lots, time: number): number[][] {
    const { people, members, noticed, offered } = this;
    const byClass: number[][] = Array.from({ length: FRAILTY_CLASSES }, () => []);
    const { foundOn, noticeable, accepts } = lots;
    const hopeless = this.surelyRefused(enrolment);
    // Whatever is quickest to read comes first: most people fall out by one column.
    for (let row = 0; row < people.size; row++) {
      if (members[row] !== MEMBERSHIP.never || accepts[row] >= hopeless) continue;
      if (foundOn[row] > time && !(noticed[row] === 1 && noticeable[row] === 1)) continue;
      if (!people.isAlive(row) || !this.isEligible(row, time)) continue;
      if (offered[row] === MEMBERSHIP.never) {
        offered[row] = MEMBERSHIP.onList;
        this.joinedOn[row] = time;
        this.newlyOffered.push(row);
      }
      if (accepts[row] < this.uptake(enrolment, row, time)) byClass[people.frailty(row)].push(row);
    }
    return byClass;
  }

  /** From this draw on nobody accepts, and an offer alone moves nobody. */
  private surelyRefused({ uptake, reach = [1] }: EnrolmentRule): number {
    if (this.actsOnOffer || this.uptakeLevers.some((lever) => !lever.idle)) return Number.POSITIVE_INFINITY;
    let most = 0;
    for (const times of reach) if (times > most) most = times;
    return uptake * most;
  }

  private uptake({ uptake, reach }: EnrolmentRule, row: number, time: number): number {
    let moved = uptake;
    for (const lever of this.uptakeLevers) moved = lever.probability(moved, row, time);
    return reach === undefined ? moved : moved * reach[this.people.imdFifth(row) - 1];
  }

  /** The first so many: whole classes while they fit, then by score. */
  private choose(byClass: readonly number[][], free: number, { order }: Lots): number[] {
    const { numberHigh, numberLow } = this.people;
    const chosen: number[] = [];
    for (let c = FRAILTY_CLASSES - 1; c >= 0 && chosen.length < free; c--) {
      const rows = byClass[c];
      if (rows.length > free - chosen.length) {
        rows.sort((a, b) => order[a] - order[b] || numberHigh[a] - numberHigh[b] || numberLow[a] - numberLow[b]);
        rows.length = free - chosen.length;
      }
      for (const row of rows) chosen.push(row);
    }
    return chosen;
  }

  private drawLots(enrolment: EnrolmentRule): Lots {
    const { people, programme } = this;
    const { name } = programme.description;
    const key = (purpose: string): StreamKey => streamKey(this.seed, this.replicate, `${name}.${purpose}`);
    const [found, uptake, order, leaving] = [key("found"), key("uptake"), key("order"), key("leaving")];
    const words: Words = new Uint32Array(4);
    const { size } = people;
    const lots: Lots = {
      foundOn: new Float64Array(size).fill(Number.POSITIVE_INFINITY),
      noticeable: new Uint8Array(size),
      accepts: new Float64Array(size),
      order: new Float64Array(size),
      stays: new Float64Array(size),
    };
    const draw = (stream: StreamKey, row: number): number => {
      drawWords(words, stream, people.numberLow[row], people.numberHigh[row], 0, 0);
      return uniform(words[0]);
    };
    const referral = meanDaysTo(enrolment.referredPerYear ?? 0);
    const dropout = meanDaysTo(enrolment.dropoutPerYear ?? 0);
    const { start } = programme;
    for (let row = 0; row < size; row++) {
      if (draw(found, row) < enrolment.registerSensitivity) lots.foundOn[row] = start + enrolment.registerLatencyDays;
      if (uniform(words[1]) < enrolment.eventSensitivity) lots.noticeable[row] = 1;
      if (referral < Number.POSITIVE_INFINITY) {
        const days = (enrolment.referralLatencyDays ?? 0) + exponentialQuantile(uniform(words[2]), referral);
        if (start + days < lots.foundOn[row]) lots.foundOn[row] = start + days;
      }
      lots.accepts[row] = draw(uptake, row);
      lots.order[row] = draw(order, row);
      lots.stays[row] = enrolment.lengthDays ?? Number.POSITIVE_INFINITY;
      if (dropout < Number.POSITIVE_INFINITY) {
        const days = exponentialQuantile(draw(leaving, row), dropout);
        if (days < lots.stays[row]) lots.stays[row] = days;
      }
    }
    return lots;
  }

  private activate(modifier: Modifier, amount: number, index: number): ActiveModifier {
    const { programme, people } = this;
    return {
      programme: programme.description.name,
      index,
      group: modifier.group,
      isHarm: modifier.isHarm ?? false,
      amount,
      curve: modifier.curve ?? programme.curve,
      clock: this.clock,
      fromDays: modifier.fromDays ?? 0,
      untilDays: modifier.untilDays ?? Number.POSITIVE_INFINITY,
      exposure: this.exposureOf(modifier),
      when: modifier.when === undefined ? undefined : compileCondition(modifier.when, people),
      isResource: isResource(modifier),
    };
  }

  private exposureOf(modifier: Modifier): Exposure | undefined {
    if (modifier.scope === "residents") return undefined;
    return {
      members: modifier.scope === "offered" ? this.offered : this.members,
      joinedOn: this.joinedOn,
      leftOn: this.leftOn,
      onsetDays: modifier.onsetDays ?? 0,
      duration: modifier.duration ?? "while-receiving",
      halfLifeDays: modifier.halfLifeDays ?? 0,
    };
  }
}

/** Mean days until something that happens to so many of those left in a year; Infinity for never. */
function meanDaysTo(probabilityPerYear: number): number {
  return probabilityPerYear > 0 ? DAYS_PER_YEAR / -log(1 - probabilityPerYear) : Number.POSITIVE_INFINITY;
}

/** Amounts put in, not effects: they do not scale with the dial, and go off with the resources. */
function isResource({ combiner }: Modifier): boolean {
  return combiner === "capacity" || combiner === "capacity-ratio";
}

/** A reason for delay moves its share of the process delay. */
function leverOf({ target }: Modifier): Target {
  return target.startsWith("delay.") ? "delay.process" : target;
}

/** Full effect of a modifier as a logarithm (an addition for capacities), after scale, fidelity and switches. */
function amountOf(programme: Programme, modifier: Modifier, people: PeopleView): number {
  if (isResource(modifier)) {
    if (!programme.resourcesOn) return 0;
    return modifier.combiner === "capacity" ? addedUnits(modifier, people) : logOf(modifier.value);
  }
  if (modifier.isHarm && !programme.harmsOn) return 0;
  const theta = thetaOf(modifier.combiner, modifier.value);
  if (theta === 1 || programme.effectScale === 0) return 0;
  const survives = modifier.isHarm ? 1 : programme.fidelity * (programme.context ?? 1);
  const concerned = modifier.sharedOverSlots ? shareOfSlotsAdded(programme, people) : 1;
  const amount = programme.effectScale * survives * concerned * (modifier.times ?? 1) * logOf(theta);
  if (modifier.shareOfDelay === undefined || amount === 0) return amount;
  return log(1 - modifier.shareOfDelay * (1 - exp(amount)));
}

function logOf(ratio: number): number {
  return log(ratio < LEAST_RATIO ? LEAST_RATIO : ratio);
}

function addedUnits(modifier: Modifier, people: PeopleView): number {
  return modifier.perResident65Plus ? modifier.value * people.residents65Plus : modifier.value;
}

function shareOfSlotsAdded(programme: Programme, people: PeopleView): number {
  let added = 0;
  for (const m of programme.modifiers) if (m.target === "capacity.reablement") added += addedUnits(m, people);
  return added === 0 ? 0 : added / (people.reablementSlots + added);
}
