import { exp, log } from "../maths/exponential.js";
import { exponentialQuantile } from "../maths/quantiles.js";
import { drawWords, type SeedWords, type StreamKey, streamKey, uniform } from "../random/stream.js";
import type { Words } from "../random/threefry.js";
import { DAYS_PER_YEAR } from "../units/time.js";
import { compileCondition, type Predicate } from "./condition.js";
import { CONTACTS } from "./contact.js";
import { type ActiveModifier, effectOf, type ProgrammeClock } from "./effect-stack.js";
import { type Exposure, MEMBERSHIP } from "./exposure.js";
import type { Lever, Levers } from "./levers.js";
import type { Pace } from "./maturity.js";
import { amountOf, isResource, shareThatActs } from "./modifier-amount.js";
import type { PeopleView } from "./people-view.js";
import type { EnrolmentRule, Modifier, Programme, SettledStopRule } from "./programme.js";
import { type Gap, isInGap } from "./renewal.js";
import { isMet, looksAtPlace, type SeenInPlace } from "./stop-rules.js";
import { type CapacityName, isKept, standingOf, type Target } from "./targets.js";
import { toPlace } from "./to-place.js";
import { wholePlaces } from "./whole-places.js";

/** How often a caseload with free places is filled again, days. Assumed: monthly. */
export const REVIEW_DAYS = 30;

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
  readonly clock: RunClock;
  /** Whether its last day has been settled. */
  hasEnded = false;
  /** Rules met at the last review that end what this programme pays for. */
  readonly forOthers: SettledStopRule[] = [];
  /** Rules met at the last review that changed something for itself. */
  readonly followed: SettledStopRule[] = [];
  /** What has been counted for its stop rules. */
  private readonly counted = { joined: 0, personDays: 0, contacts: 0, paidDays: 0 };
  /** Until when its paid days are counted. */
  private paidUntil: number;
  /** Part of its means that halvings have left. */
  private means = 1;
  /** Whether it is kept from using them for now. */
  private isHeld = false;
  /** Day of the review that is open, and whether a month of work begins with it. */
  private reviewedOn = Number.NEGATIVE_INFINITY;
  private isNewMonth = false;
  /** Months of work that have begun, and the day the last of them ends: days on which it stands still are no work. */
  private months = 0;
  private monthEnds = Number.NEGATIVE_INFINITY;
  /** Whether it stands still for want of funding, and what is left then of the month. */
  private standsStill = false;
  private leftOfMonth = 0;
  /** Rows that the last review made a first offer to. */
  readonly newlyOffered: number[] = [];
  /** Rows that the last review found to have left the list, alive. */
  readonly newlyLeft: number[] = [];
  private setting: Setting;
  private readonly people: PeopleView;
  private readonly seed: SeedWords;
  private readonly replicate: number;
  private readonly joinedOn: Float64Array;
  private readonly leftOn: Float64Array;
  /** Months of work that had begun when the person joined. */
  private readonly joinedIn: Int32Array;
  /** As members, of everybody who was made an offer. */
  private readonly offered: Uint8Array;
  /** 1 for each person seen at one of the contacts by which the programme finds people. */
  private readonly noticed: Uint8Array;
  private readonly foundAt: readonly boolean[];
  /** Rows on the list, also of those who have died since, in rising order. */
  private listed: number[] = [];
  /** Who has ever been on any list of the run, or been made an offer that moves something. */
  private reached: Uint8Array = new Uint8Array(0);
  private readonly isEligible: Predicate;
  private lots: Lots | undefined;
  private uptakeLevers: readonly Lever[] = [];
  private latency: Lever | undefined;
  /** What it does for how people feel, as a share of the whole; undefined where it does nothing for it. */
  private felt: ActiveModifier | undefined;
  private active = 0;
  private rulesSettled = 0;

  /** @param setting what the other programmes of the scenario make of its start, pace and funding; as it is alone where left out */
  constructor(programme: Programme, people: PeopleView, seed: SeedWords, replicate: number, setting: Setting = {}) {
    const { enrolment } = programme;
    const size = enrolment === undefined ? 0 : people.size;
    this.programme = programme;
    this.people = people;
    this.seed = seed;
    this.replicate = replicate;
    this.setting = setting;
    this.clock = { start: programme.start, stop: programme.stop, share: 1, ...setting };
    this.members = new Uint8Array(size);
    this.offered = new Uint8Array(size);
    this.noticed = new Uint8Array(size);
    this.joinedOn = new Float64Array(size);
    this.leftOn = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
    this.joinedIn = new Int32Array(size);
    this.paidUntil = this.clock.start;
    this.foundAt = CONTACTS.map((contact) => enrolment?.foundAt.includes(contact) ?? false);
    const eligible = enrolment?.eligible ?? {};
    this.isEligible =
      typeof eligible === "function"
        ? (row, time) => eligible(people, row, time)
        : compileCondition(eligible, people).holds;
  }

  /** The same programme with the same caseload, to branch a run. @param people the branch's view of its people */
  copy(people: PeopleView): ProgrammeRun {
    const copy = new ProgrammeRun(this.programme, people, this.seed, this.replicate, this.setting);
    copy.members.set(this.members);
    copy.offered.set(this.offered);
    copy.noticed.set(this.noticed);
    copy.joinedOn.set(this.joinedOn);
    copy.leftOn.set(this.leftOn);
    copy.joinedIn.set(this.joinedIn);
    copy.clock.stop = this.clock.stop;
    copy.clock.share = this.clock.share;
    copy.paidUntil = this.paidUntil;
    copy.means = this.means;
    copy.isHeld = this.isHeld;
    copy.reviewedOn = this.reviewedOn;
    copy.isNewMonth = this.isNewMonth;
    copy.months = this.months;
    copy.monthEnds = this.monthEnds;
    copy.standsStill = this.standsStill;
    copy.leftOfMonth = this.leftOfMonth;
    copy.rulesSettled = this.rulesSettled;
    copy.hasEnded = this.hasEnded;
    Object.assign(copy.counted, this.counted);
    copy.lots = this.lots;
    copy.listed = this.listed.slice();
    return copy;
  }

  /** Puts the programme's modifiers on the levers. @returns whom any of them moves in a hazard */
  pull(levers: Levers): HazardMoved {
    const { programme, members, offered } = this;
    let moved: HazardMoved = "nobody's";
    this.reached = levers.reach.rows;
    for (let row = 0; row < members.length; row++)
      if (members[row] !== MEMBERSHIP.never || offered[row] !== MEMBERSHIP.never) this.reached[row] = 1;
    programme.modifiers.forEach((modifier, index) => {
      const isOfPeople = isKept(modifier.target);
      if (!(isOfPeople || standingOf(modifier.target) === "in the model") || isReadBefore(modifier.target)) return;
      const amount = amountOf(programme, modifier, this.people);
      // Another utility may be put on the run afterwards: what people have of the effect is told whatever its size.
      if (isOfFeeling(modifier) && shareThatActs(programme) > 0) this.felt = this.activate(modifier, 1, index);
      if (amount === 0) return;
      this.active += 1;
      if (isOfFeeling(modifier)) return;
      levers.lever(leverOf(modifier)).add(modifier.combiner, this.activate(modifier, amount, index));
      if (isOfPeople || !modifier.target.startsWith("hazard.") || moved === "everybody's") return;
      moved = modifier.scope === "residents" ? "everybody's" : "those reached";
    });
    this.latency = levers.lever("latency.information");
    this.uptakeLevers = [levers.lever(`uptake.${programme.description.name}`), levers.lever("uptake.*")];
    return moved;
  }

  /** Whether there is nothing to do: it moves nothing, and has no resources with which to see people. */
  get isIdle(): boolean {
    const { enrolment, resourcesOn } = this.programme;
    if (resourcesOn && this.looksAtPlace) return false;
    return this.active === 0 && !(resourcesOn && enrolment !== undefined);
  }

  /** Whether it moves how often people see a GP. */
  get movesConsultations(): boolean {
    return this.programme.modifiers.some(
      (m) => m.target === "hazard.gp-consultation" && amountOf(this.programme, m, this.people) !== 0,
    );
  }

  /** Whether it does something for how people feel, whatever its size. */
  get isFelt(): boolean {
    return this.felt !== undefined;
  }

  /** Share that a person has at a time of what it does for how people feel, 0 to 1. */
  feltShare(row: number, time: number): number {
    return this.felt === undefined ? 0 : effectOf(this.felt, row, time);
  }

  /** Whether it finds people at a contact with care. @param contact index in CONTACTS */
  findsAt(contact: number): boolean {
    return this.foundAt[contact] && !this.isIdle;
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

  /**
   * Opens the review of a day: a month of work begins with it when the last has ended. What is left of a month when funding
   * runs out is left when it comes back, so that no month is given twice.
   * @returns whether it has come to stand still since the last review, or goes on
   */
  openReview(time: number): "paused" | "resumed" | undefined {
    if (time === this.reviewedOn) return undefined;
    this.reviewedOn = time;
    const wasStill = this.standsStill;
    const isStill = this.isInGap(time);
    if (isStill !== wasStill) {
      this.countPaid(time);
      this.standsStill = isStill;
      if (isStill) this.leftOfMonth = time < this.monthEnds ? this.monthEnds - time : 0;
      else this.monthEnds = time + this.leftOfMonth;
    }
    this.isNewMonth = !isStill && time >= this.monthEnds;
    if (this.isNewMonth) {
      this.months += 1;
      this.monthEnds = time + REVIEW_DAYS;
    }
    return isStill === wasStill ? undefined : isStill ? "paused" : "resumed";
  }

  /** Days so far that its yearly costs are paid for: those with half its means count half, those without funding not. */
  private countPaid(time: number): void {
    if (time <= this.paidUntil) return;
    this.counted.paidDays += this.standsStill ? 0 : (time - this.paidUntil) * this.means;
    this.paidUntil = time;
  }

  /** Keeps it from using what it has, or lets it: halvings stay. */
  hold(isHeld: boolean): void {
    this.isHeld = isHeld;
    this.clock.share = isHeld ? 0 : this.means;
  }

  /** Part of its means that halvings have left, whether it may use them for now or not. */
  get meansLeft(): number {
    return this.means;
  }

  /**
   * Settles stop rules that are due.
   * @param seen what the place sees of itself; left out, rules that look at it are not met
   * @returns whether the programme will now stop earlier, or goes on with less; those it pays for are {@link forOthers}
   */
  settleStopRules(time: number, seen?: SeenInPlace): boolean {
    const { programme, clock } = this;
    const rules = programme.stopRules ?? [];
    let changed = false;
    this.forOthers.length = 0;
    this.followed.length = 0;
    this.countPaid(time);
    for (; this.rulesSettled < rules.length; this.rulesSettled++) {
      const rule = rules[this.rulesSettled];
      if (time < clock.start + rule.reviewDays) break;
      const own = { ...this.counted, days: time - clock.start, onList: this.onList() };
      if (!isMet(rule, programme, own, seen)) continue;
      if (rule.stops === "others") this.forOthers.push(rule);
      if (!this.follow(rule, time)) continue;
      this.followed.push(rule);
      changed = true;
    }
    return changed;
  }

  /**
   * Takes in that another programme stops earlier than was known: the pace and the gaps that it makes end with it.
   * @returns whether anything is different now
   */
  resettle({ pace = [], gaps = [] }: Setting): boolean {
    const { clock, setting } = this;
    if (JSON.stringify([pace, gaps]) === JSON.stringify([setting.pace ?? [], setting.gaps ?? []])) return false;
    this.setting = { ...setting, pace, gaps };
    clock.pace = pace;
    clock.gaps = gaps;
    return true;
  }

  /** Does what a rule that was met says. @returns whether the programme will now stop earlier, or goes on with less */
  follow({ action, noticeDays }: SettledStopRule, time: number): boolean {
    const { clock } = this;
    const end = time + noticeDays;
    if (action === "stop" && end < clock.stop) clock.stop = end;
    else if (action === "halve") {
      this.countPaid(time);
      this.means /= 2;
      this.hold(this.isHeld);
    } else return false;
    return true;
  }

  /** Whether any of its rules looks at the place. */
  get looksAtPlace(): boolean {
    return this.programme.stopRules?.some(looksAtPlace) ?? false;
  }

  /** People on the list who are alive. */
  onList(): number {
    return this.rowsOnList().length;
  }

  /** Rows of the people on the list who are alive. */
  rowsOnList(): number[] {
    return this.listed.filter((row) => this.people.isAlive(row));
  }

  /** Fills free places: the frailest first, then by a keyed score. @returns rows newly enrolled */
  enrol(time: number): number[] {
    const { enrolment } = this.programme;
    if (enrolment === undefined) return [];
    this.endMemberships(time);
    this.openReview(time);
    this.newlyOffered.length = 0;
    if (this.standsStill || (enrolment.isOnce === true && time > this.clock.start)) return [];
    const { caseloadCap, placesPerYear = Number.POSITIVE_INFINITY, inPlaceOf65Plus = {} } = enrolment;
    const { residents65Plus } = this.people;
    const cap = toPlace(caseloadCap, inPlaceOf65Plus.caseloadCap, residents65Plus);
    let free = Math.floor(cap * this.clock.share) - this.onList();
    if (placesPerYear < Number.POSITIVE_INFINITY) {
      const places =
        toPlace(placesPerYear, inPlaceOf65Plus.placesPerYear, residents65Plus) *
        this.clock.share *
        (REVIEW_DAYS / DAYS_PER_YEAR);
      const opened = this.isNewMonth ? wholePlaces(places, this.months - 1) : 0;
      if (opened < free) free = opened;
    }
    if (!(free > 0)) return [];
    const lots = (this.lots ??= this.drawLots(enrolment));
    const chosen = this.choose(this.candidates(enrolment, lots, time), free, lots);
    for (const row of chosen) {
      this.members[row] = MEMBERSHIP.onList;
      this.joinedOn[row] = time;
      this.joinedIn[row] = this.months;
      this.leftOn[row] = time + lots.stays[row];
      this.reached[row] = 1;
    }
    if (chosen.length > 0) this.listed = [...this.listed, ...chosen].sort((a, b) => a - b);
    this.counted.joined += chosen.length;
    return chosen;
  }

  /**
   * Tells of every contact with people on the list that is due at a review, where the programme has the means for it: with
   * a new month of work, and on joining.
   * @param each says false where there is no contact, for want of money: it then costs nothing
   */
  meet(time: number, each: (row: number) => unknown): void {
    this.openReview(time);
    const { enrolment, resourcesOn } = this.programme;
    const { contactsPerYear = 0 } = enrolment ?? {};
    if (contactsPerYear === 0 || !resourcesOn || this.standsStill) return;
    const perReview = contactsPerYear * (REVIEW_DAYS / DAYS_PER_YEAR);
    const { joinedOn, joinedIn } = this;
    for (const row of this.rowsOnList()) {
      if (!this.isNewMonth && joinedOn[row] !== time) continue;
      const reviews = this.months - joinedIn[row];
      const due = Math.ceil((reviews + 1) * perReview) - Math.ceil(reviews * perReview);
      for (let i = 0; i < due; i++) if (each(row) !== false) this.counted.contacts += 1;
    }
  }

  /** Counts the days until the next review of everybody on the list, for the rules that look at what was spent. */
  countDays(days: number): void {
    if (this.looksAtPlace && !this.standsStill) this.counted.personDays += days * this.onList();
  }

  /** Whoever is done or has dropped out gives up the place. The effect has ended at the moment itself. */
  private endMemberships(time: number): void {
    const { members, leftOn, people, listed } = this;
    this.newlyLeft.length = 0;
    for (const row of listed) {
      if (leftOn[row] > time) continue;
      members[row] = MEMBERSHIP.former;
      if (people.isAlive(row)) this.newlyLeft.push(row);
    }
    this.listed = listed.filter((row) => members[row] === MEMBERSHIP.onList);
  }

  /** Who is found, eligible and accepts, by frailty class. */
  private candidates(enrolment: EnrolmentRule, lots: Lots, time: number): number[][] {
    const { people, members, noticed, offered, actsOnOffer } = this;
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
        if (actsOnOffer) this.reached[row] = 1;
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
    const { people } = this;
    const { name } = this.programme.description;
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
    const { start } = this.clock;
    const registerDays = this.daysUntilSeen(enrolment.registerLatencyDays, start);
    const referralDays = this.daysUntilSeen(enrolment.referralLatencyDays ?? 0, start);
    for (let row = 0; row < size; row++) {
      if (draw(found, row) < enrolment.registerSensitivity) lots.foundOn[row] = start + registerDays;
      if (uniform(words[1]) < enrolment.eventSensitivity) lots.noticeable[row] = 1;
      if (referral < Number.POSITIVE_INFINITY) {
        const days = referralDays + exponentialQuantile(uniform(words[2]), referral);
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

  /** Days until what is known of people reaches those who look for them, at the start of the programme. */
  private daysUntilSeen(usual: number, time: number): number {
    const { latency } = this;
    if (latency === undefined || latency.idle) return usual;
    const level = latency.level(0, time);
    return (level > 0 && level < usual ? level : usual) * latency.ratio(0, time);
  }

  /** Whether it stands still for want of funding. */
  isInGap(time: number): boolean {
    return this.clock.gaps !== undefined && isInGap(this.clock.gaps, time);
  }

  /** The next review: when the month ends, or sooner where it stops or its funding ends or comes back. */
  nextReview(time: number): number {
    const { stop, gaps = [] } = this.clock;
    let next = time + REVIEW_DAYS;
    if (this.monthEnds > time && this.monthEnds < next) next = this.monthEnds;
    if (stop < next) next = stop;
    for (const gap of gaps) for (const end of gap) if (end > time && end < next) next = end;
    return next;
  }

  /** Whether it moves hours of unpaid carers. */
  get movesCarers(): boolean {
    return this.programme.modifiers.some(
      (m) => m.target === "column.carer-hours" && amountOf(this.programme, m, this.people) !== 0,
    );
  }

  /** Tells of everybody on the list of whom a safeguarding problem goes unseen in the month after a review. */
  overlook(time: number, each: (row: number) => void): void {
    this.openReview(time);
    const { unseenPerYear = 0, description } = this.programme;
    if (unseenPerYear === 0 || !this.isNewMonth) return;
    const { people } = this;
    const unseen = 1 - exp(log(1 - unseenPerYear) * (REVIEW_DAYS / DAYS_PER_YEAR));
    const key = streamKey(this.seed, this.replicate, `${description.name}.unseen`);
    const words: Words = new Uint32Array(4);
    const review = Math.floor(time / REVIEW_DAYS);
    for (const row of this.rowsOnList()) {
      drawWords(words, key, people.numberLow[row], people.numberHigh[row], review, 0);
      if (uniform(words[0]) < unseen) each(row);
    }
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

/** Whose hazards a programme moves. */
export type HazardMoved = "nobody's" | "those reached" | "everybody's";

/** Mean days until something that happens to so many of those left in a year; Infinity for never. */
function meanDaysTo(probabilityPerYear: number): number {
  return probabilityPerYear > 0 ? DAYS_PER_YEAR / -log(1 - probabilityPerYear) : Number.POSITIVE_INFINITY;
}

/** What the other programmes of a scenario make of one: see `settingOf`. */
export type Setting = Partial<Pick<ProgrammeClock, "start" | "pace" | "gaps" | "reached">>;

/** Whether a modifier is of how people feel: of the utility that is put on their time. */
function isOfFeeling({ target }: Pick<Modifier, "target">): boolean {
  return target === "column.utility";
}

/** A clock whose pace and gaps end when the programmes that make them do. */
interface RunClock extends Omit<ProgrammeClock, "pace" | "gaps"> {
  pace?: readonly Pace[];
  gaps?: readonly Gap[];
}

/** What is settled between programmes before the run, not read in it. */
function isReadBefore(target: Target): boolean {
  return target === "approval.days" || target === "maturity.speed" || target === "maturity.reached";
}

/** A reason for delay moves its share of the process delay. */
function leverOf({ target }: Modifier): Target {
  return target.startsWith("delay.") || target === "handoffs" ? "delay.process" : target;
}
