import { auditBook } from "../budgets/audit.js";
import { type BudgetBook, positionOf } from "../budgets/budget-book.js";
import type { BudgetPlan } from "../budgets/budget-plan.js";
import { monthStarts } from "../budgets/financial-year.js";
import { type MoneyRow, moneyRows } from "../budgets/money-rows.js";
import { splitPence } from "../budgets/pence.js";
import {
  buyFromPersonal,
  closePersonalBudget,
  openPersonalBudget,
  personalPosition,
  reviewPersonalBudget,
} from "../budgets/personal-budget.js";
import { revisePlan } from "../budgets/revise-plan.js";
import { nextSettlement, openBook, settle } from "../budgets/settling.js";
import { commit, committedRest, payCommitted, release, spend } from "../budgets/spending.js";
import { STRIDE } from "../care/care-state.js";
import { hasPackage } from "../care/community.js";
import { EVENT, QUEUES } from "../care/events.js";
import { PLAN, type Purse, type World } from "../care/world.js";
import { CRISIS_TYPES } from "../intervention/crisis-types.js";
import { DAYS_PER_WEEK, DAYS_PER_YEAR, financialYearStart } from "../units/time.js";
import { FUNDED_SERVICE_NAMES, type FundedService, type SettledFunding } from "./funded-services.js";

/** What became of the requests for one service in one financial year. */
export interface FundingRow {
  /** 0 is 2025-26. */
  readonly year: number;
  readonly service: FundedService;
  /** Starts that were paid for, or promised to be. */
  readonly starts: number;
  /** People whose turn it was and who were kept waiting because there was no money; for visits, visits not made. */
  readonly refused: number;
  /** Days from being refused to the start, or to the end of the wait. */
  readonly daysWaited: number;
}

/** The money of one run. */
export interface MoneyOfRun {
  readonly rows: readonly MoneyRow[];
  readonly funding: readonly FundingRow[];
}

/** Care that was promised to somebody, or is given. */
interface CareUnderWay {
  /** What the liable accounts set aside, in their order. */
  commitments: readonly number[];
  /** Until when it is paid for; NaN while it has not begun. */
  paidUntil: number;
  pencePerDay: number;
  /** Parts of a penny that are owed. */
  owed: number;
}

type Tally = { starts: number; refused: number; daysWaited: number };

/** The services of the event stream's queues that are asked for money, by number. */
const QUEUED: readonly (FundedService | undefined)[] = QUEUES.map((name) =>
  FUNDED_SERVICE_NAMES.find((service) => service === name),
);

/**
 * The books of a run. Whoever starts a service asks them; they pay for care while it lasts, by what the event stream
 * says; and they take what is due on its day. Draws no random numbers. A person is called by row: permanent numbers have more
 * digits than a number of the books can tell apart.
 */
export class RunBooks implements Purse {
  readonly book: BudgetBook;
  private readonly world: World;
  private readonly funding = new Map<FundedService, SettledFunding>();
  private readonly care = new Map<FundedService, Map<number, CareUnderWay>>();
  /** Since when who was refused has been waiting for money. */
  private readonly refused = new Map<FundedService, Map<number, number>>();
  private readonly tallies = new Map<number, Map<FundedService, Tally>>();
  private readonly lastCrisis: Uint8Array;
  /** Counts whatever may have put money into an account. */
  private changes = 0;
  /** The last who was refused, and the changes by then: nobody is asked twice in vain. */
  private readonly inVain = new Map<FundedService, { readonly row: number; readonly changes: number }>();
  private readonly paydays: readonly number[];
  /** Day of the run on which something is next due, as filed. */
  private filed = Number.NEGATIVE_INFINITY;

  /** @param from books to go on from; new ones where left out, with the care that is under way */
  constructor(world: World, plan: BudgetPlan, services: readonly SettledFunding[], from?: RunBooks) {
    this.world = world;
    this.book = from?.book.copy() ?? openBook(plan);
    this.lastCrisis = from?.lastCrisis.slice() ?? new Uint8Array(world.people.size).fill(CRISIS_TYPES.indexOf("other"));
    this.paydays = Array.from({ length: plan.years }, (_, year) => [
      ...monthStarts(year).slice(1),
      financialYearStart(year + 1),
    ]).flatMap((starts) => starts.map((start) => start - 1));
    for (const funding of services) {
      const { service } = funding;
      this.funding.set(service, funding);
      const care = [...(from?.care.get(service) ?? [])].map(([row, one]) => [row, { ...one }] as const);
      this.care.set(service, new Map(care));
      this.refused.set(service, new Map(from?.refused.get(service)));
      const inVain = from?.inVain.get(service);
      if (inVain !== undefined) this.inVain.set(service, inVain);
    }
    for (const [year, tallies] of from?.tallies ?? []) {
      this.tallies.set(year, new Map([...tallies].map(([service, tally]) => [service, { ...tally }])));
    }
    this.changes = from?.changes ?? 0;
    this.filed = from?.filed ?? this.filed;
    this.setGates();
    if (from !== undefined) return;
    this.takeOver();
    this.planNext(-1);
  }

  /** Whether an account cannot pay for anything cash-limited: frozen, overdrawn or with nothing left. */
  isShort(account: string): boolean {
    const { frozen, available } = positionOf(this.book, account);
    return frozen || available <= 0;
  }

  /** Share of the year's income by which an account is overdrawn or in debt; 0 for a solvent one. */
  deficitShare(account: string): number {
    return positionOf(this.book, account).deficitShare;
  }

  /** The largest {@link deficitShare} of all accounts of the plan. */
  worstDeficit(): number {
    return this.book.plan.accounts.reduce((worst, { name }) => Math.max(worst, this.deficitShare(name)), 0);
  }

  /**
   * Sets up a personal budget that buys home care, at the charge of whoever is liable for it. Where one of them has not
   * got it, the person stays with the usual services.
   * @param yearPence a year's money
   */
  openPersonal(row: number, yearPence: number): void {
    const funding = this.funding.get(PERSONAL_CARE);
    if (funding === undefined || yearPence <= 0) return;
    this.settleTo(Math.floor(this.world.run.time));
    if (personalPosition(this.book, row)?.closed === false) return;
    const parts = splitPence(yearPence, funding.sharers);
    const shares = funding.sharers
      .map(({ name }, at) => ({ account: name, pence: parts[at] }))
      .filter(({ pence }) => pence > 0);
    const { day } = this.book;
    const care = this.care.get(PERSONAL_CARE)?.get(row);
    // What was used until now is the payers' to pay.
    const { time } = this.world.run;
    if (care !== undefined && !Number.isNaN(care.paidUntil)) this.pay(PERSONAL_CARE, row, care, time, day);
    const uses = [PERSONAL_CARE];
    const answer = openPersonalBudget(this.book, {
      person: row,
      day,
      form: "notional",
      shares,
      uses,
      pace: "flexible",
    });
    if (answer !== "granted" || care === undefined) return;
    // The budget stands in for what they set aside.
    this.free(care.commitments);
    care.commitments = this.promised(PERSONAL_CARE, row, care);
    this.changes += 1;
  }

  /**
   * Closes a personal budget when the person dies, moves or is no longer on the list: what is unspent goes back to those who
   * paid it in, by what each did. Care by need goes on at their charge.
   */
  closePersonal(row: number, time: number): void {
    if (personalPosition(this.book, row)?.closed !== false) return;
    const day = Math.floor(time);
    this.settleTo(day);
    const care = this.care.get(PERSONAL_CARE)?.get(row);
    if (care !== undefined && !Number.isNaN(care.paidUntil)) this.pay(PERSONAL_CARE, row, care, time, day);
    closePersonalBudget(this.book, { person: row, day });
    if (care?.commitments.length === 0) care.commitments = this.promised(PERSONAL_CARE, row, care);
    this.changes += 1;
  }

  /** Goes on by another plan of the same accounts, from now on: what a programme made of them ends with it. */
  revise(plan: BudgetPlan): void {
    const day = Math.floor(this.world.run.time);
    this.settleTo(day);
    revisePlan(this.book, plan);
    this.settleTo(day);
    this.changes += 1;
    this.planNext(day);
  }

  /** Takes in an event of the run. */
  on(kind: number, time: number, row: number, detail: number): void {
    switch (kind) {
      case EVENT.queueLeft:
        this.stopWaiting(QUEUED[detail], row, time);
        return;
      case EVENT.crisisHappened:
        this.lastCrisis[row] = detail;
        return;
      case EVENT.admissionStarted:
        this.payNow("hospital-stay", row, time, this.lastCrisis[row]);
        return;
      case EVENT.reablementStarted:
        this.begin("reablement", row, time, 0);
        return;
      case EVENT.reablementEnded:
        this.end("reablement", row, time);
        return;
      case EVENT.homeCareHoursSet:
        this.begin("home-care", row, time, detail / DAYS_PER_WEEK);
        return;
      case EVENT.homeCareEnded:
        this.end("home-care", row, time);
        return;
      case EVENT.stayEnded:
        if (detail === 2) this.begin("short-term-bed", row, time, 1);
        return;
      case EVENT.steppedUp:
        if (detail === 1) this.begin("short-term-bed", row, time, 1);
        return;
      case EVENT.shortTermBedLeft:
        this.end("short-term-bed", row, time);
        return;
      case EVENT.careHomeEntered:
        this.begin("care-home", row, time, 1);
        return;
      case EVENT.personDied:
      case EVENT.personMovedAway:
        for (const service of this.funding.keys()) {
          this.end(service, row, time);
          this.stopWaiting(service, row, time);
        }
        this.closePersonal(row, time);
        return;
      default:
    }
  }

  settle(time: number): void {
    // Filed before the plan was revised, and again since.
    if (time !== this.filed) return;
    const day = Math.floor(time);
    this.settleTo(day);
    if (this.paydays.includes(day)) {
      this.payAll(day, day);
      this.reviewPersonal(day);
    }
    this.planNext(day);
  }

  mayBuy(service: number, row: number, since: number): boolean {
    const name = QUEUED[service];
    if (name === undefined || !this.funding.has(name)) return true;
    const units = name === "home-care" ? this.world.state.homeCareHours[row * STRIDE] : 1;
    return this.grants(name, row, units, since);
  }

  giveBack(service: number, row: number): void {
    const name = QUEUED[service];
    if (name !== undefined) this.end(name, row, this.world.run.time);
  }

  /** Whether a programme's contact with somebody can be paid for; pays for it. @param programme its number */
  grantsContact(row: number, programme: number): boolean {
    return this.grantsVisit("programme-contact", row, programme);
  }

  /**
   * Closes the books at the end of the run and adds everything up again.
   * @throws RangeError when the books do not balance: a fault of this library
   */
  close(end: number): MoneyOfRun {
    this.settleTo(end - 1);
    this.payAll(end, end - 1);
    for (const [service, waiting] of this.refused) {
      for (const row of [...waiting.keys()]) this.stopWaiting(service, row, end);
    }
    settle(this.book, end);
    auditBook(this.book);
    const funding = [...this.tallies].flatMap(([year, tallies]) =>
      FUNDED_SERVICE_NAMES.flatMap((service) => {
        const tally = tallies.get(service);
        return tally === undefined ? [] : [{ year, service, ...tally }];
      }),
    );
    return { rows: personsTogether(moneyRows(this.book)), funding: funding.sort((a, b) => a.year - b.year) };
  }

  /** Puts the question for money before each service that the plan names. */
  private setGates(): void {
    const { world } = this;
    const gate = (service: FundedService) => (row: number, units: number, since: number) =>
      this.grants(service, row, units, since);
    if (this.funding.has("reablement")) world.reablement.setGate(gate("reablement"));
    if (this.funding.has("home-care")) world.homeCare.setGate(gate("home-care"));
    if (this.funding.has("short-term-bed")) world.shortTermBeds.setGate(gate("short-term-bed"));
    if (this.funding.has("care-home")) world.careHome.setGate(gate("care-home"));
    if (this.funding.has("response-visit")) world.ucr.setGate(() => this.grantsVisit("response-visit", -1));
    if (this.funding.has("hub-visit")) world.hub.setGate(() => this.grantsVisit("hub-visit", -1));
  }

  /** Care that is under way when the books are opened is theirs to pay. */
  private takeOver(): void {
    const { world, funding } = this;
    const { people, state } = world;
    const { day } = this.book;
    const { numberHigh, numberLow } = people;
    const rows = [...numberHigh.keys()].sort((a, b) => numberHigh[a] - numberHigh[b] || numberLow[a] - numberLow[b]);
    for (const row of rows) {
      const at = row * STRIDE;
      if (state.alive[at] === 0) continue;
      if (funding.has("home-care") && hasPackage(world, row)) {
        this.begin("home-care", row, day, state.homeCareHours[at] / DAYS_PER_WEEK);
      }
      if (funding.has("short-term-bed") && state.shortTermBed[at] > 0) this.begin("short-term-bed", row, day, 1);
      if (funding.has("care-home") && state.residence[at] > 0) this.begin("care-home", row, day, 1);
    }
    this.tallies.clear();
  }

  /** Whether somebody can start now; what it will cost is set aside. @param units as the service counts them */
  private grants(service: FundedService, row: number, units: number, since: number): boolean {
    const { world } = this;
    const { time } = world.run;
    this.settleTo(Math.floor(time));
    const last = this.inVain.get(service);
    const { pence, demandLed, waitAtMostDays = Number.POSITIVE_INFINITY } = this.funding.get(service)!;
    // Whoever joins the run with a package has had it for some time.
    const isOwed = demandLed || time - since >= waitAtMostDays || world.people.enters[row] === time;
    if (!isOwed && last?.row === row && last.changes === this.changes) return false;
    const pencePerDay =
      service === "reablement" ? 0 : (pence[0] * units) / (service === "home-care" ? DAYS_PER_WEEK : 1);
    const pences = this.expected(service, pencePerDay);
    const commitments = this.isCovered(service, row, pences) ? [] : this.setAside(service, row, pences, isOwed);
    if (commitments === undefined) {
      this.inVain.set(service, { row, changes: this.changes });
      const waiting = this.refused.get(service)!;
      if (!waiting.has(row)) {
        waiting.set(row, time);
        this.tally(service).refused += 1;
      }
      return false;
    }
    this.stopWaiting(service, row, time);
    this.tally(service).starts += 1;
    const before = this.care.get(service)!.get(row);
    if (before !== undefined) this.free(before.commitments);
    this.care.get(service)!.set(row, { commitments, paidUntil: Number.NaN, pencePerDay, owed: 0 });
    return true;
  }

  /**
   * Whether a visit or a contact can be paid for now; pays for it.
   * @param row −1 where nobody knows yet who it is for
   * @param kind which of its prices it has
   */
  private grantsVisit(service: FundedService, row: number, kind = 0): boolean {
    const funding = this.funding.get(service);
    if (funding === undefined) return true;
    const { time } = this.world.run;
    this.settleTo(Math.floor(time));
    const commitments = this.setAside(service, row, funding.pence[kind], funding.demandLed);
    if (commitments === undefined) {
      this.tally(service).refused += 1;
      return false;
    }
    this.tally(service).starts += 1;
    for (const commitment of commitments) this.payWhole(commitment, Math.floor(time));
    return true;
  }

  /** Pays for something that is provided whatever the books say. */
  private payNow(service: FundedService, row: number, time: number, kind: number): void {
    const funding = this.funding.get(service);
    if (funding === undefined) return;
    this.settleTo(Math.floor(time));
    for (const commitment of this.setAside(service, row, funding.pence[kind], true)!) {
      this.payWhole(commitment, Math.floor(time));
    }
    this.tally(service).starts += 1;
  }

  /** What a start will cost until the end of the financial year, pence. */
  private expected(service: FundedService, pencePerDay: number): number {
    if (service === "reablement") return this.funding.get(service)!.pence[0];
    const { book, world } = this;
    const left = financialYearStart(book.year + 1) - book.day;
    const usual = service === "short-term-bed" ? world.p.community.bedDays : left;
    return Math.ceil(pencePerDay * (usual < left ? usual : left));
  }

  /** Every liable account sets its share aside, or none does. @returns undefined when one of them cannot */
  private setAside(service: FundedService, row: number, pence: number, isOwed: boolean): number[] | undefined {
    const { book } = this;
    const { sharers } = this.funding.get(service)!;
    const parts = splitPence(pence, sharers);
    const commitments: number[] = [];
    for (const [at, { name }] of sharers.entries()) {
      if (parts[at] === 0) {
        commitments.push(NOTHING_SET_ASIDE);
        continue;
      }
      const person = row < 0 ? {} : { person: row };
      const request = { account: name, service, pence: parts[at], day: book.day, demandLed: isOwed, ...person };
      const given = commit(book, request);
      if (given.answer !== "granted") {
        this.free(commitments);
        return undefined;
      }
      commitments.push(given.commitment);
    }
    return commitments;
  }

  private free(commitments: readonly number[]): number {
    const { book } = this;
    return commitments.reduce((sum, commitment) => sum + release(book, { commitment, day: book.day }), 0);
  }

  private payWhole(commitment: number, day: number): void {
    const pence = committedRest(this.book, commitment);
    if (pence > 0) payCommitted(this.book, { commitment, pence, day });
  }

  /** Care begins, or goes on with other hours. @param units a day */
  private begin(service: FundedService, row: number, time: number, units: number): void {
    const funding = this.funding.get(service);
    if (funding === undefined) return;
    const day = Math.floor(time);
    this.settleTo(day);
    const all = this.care.get(service)!;
    let care = all.get(row);
    const pencePerDay = service === "reablement" ? 0 : funding.pence[0] * units;
    if (care === undefined) {
      // Nobody asked: care that was there before, or that nobody can be kept waiting for.
      const commitments = this.setAside(service, row, this.expected(service, pencePerDay), true)!;
      care = { commitments, paidUntil: time, pencePerDay, owed: 0 };
      all.set(row, care);
      this.tally(service).starts += 1;
    }
    if (Number.isNaN(care.paidUntil)) care.paidUntil = time;
    this.pay(service, row, care, time, day);
    care.pencePerDay = pencePerDay;
    if (service === "reablement") for (const commitment of care.commitments) this.payWhole(commitment, day);
  }

  /** Care ends, or what was promised is not taken up. */
  private end(service: FundedService, row: number, time: number): void {
    const care = this.care.get(service)?.get(row);
    if (care === undefined) return;
    const day = Math.floor(time);
    this.settleTo(day);
    if (!Number.isNaN(care.paidUntil)) this.pay(service, row, care, time, day);
    if (this.free(care.commitments) > 0) this.changes += 1;
    this.care.get(service)!.delete(row);
  }

  /** Pays for care until a moment: out of what was set aside, and beyond that whatever the books say. */
  private pay(service: FundedService, row: number, care: CareUnderWay, until: number, day: number): void {
    const { book } = this;
    const owed = care.owed + care.pencePerDay * (until - care.paidUntil);
    const pence = Math.floor(owed);
    care.owed = owed - pence;
    care.paidUntil = until;
    if (pence === 0) return;
    if (service === PERSONAL_CARE && personalPosition(book, row)?.closed === false) {
      // What the personal budget cannot pay is care by need, as everybody's.
      if (buyFromPersonal(book, { person: row, service, pence, day }) === "granted") return;
    }
    const { sharers } = this.funding.get(service)!;
    splitPence(pence, sharers).forEach((part, at) => {
      const commitment = care.commitments[at];
      const left = committedRest(book, commitment);
      const promised = part < left ? part : left;
      if (promised > 0) payCommitted(book, { commitment, pence: promised, day });
      if (part === promised) return;
      const rest = { account: sharers[at].name, service, pence: part - promised, day };
      spend(book, { ...rest, person: row, demandLed: true });
    });
  }

  /** Whether a person's own budget will pay for a start, as far as can be known now. */
  private isCovered(service: FundedService, row: number, pence: number): boolean {
    if (service !== PERSONAL_CARE) return false;
    const own = personalPosition(this.book, row);
    return own !== undefined && !own.closed && own.balance + own.promised >= pence;
  }

  /** A year after a personal budget began, what is unspent goes back and another year begins. */
  private reviewPersonal(day: number): void {
    for (const [person, { closed, since }] of this.book.personal) {
      if (closed || day < since + DAYS_PER_YEAR) continue;
      reviewPersonalBudget(this.book, { person, day });
      this.changes += 1;
    }
  }

  private payAll(until: number, day: number): void {
    for (const [service, all] of this.care) {
      for (const [row, care] of all) if (!Number.isNaN(care.paidUntil)) this.pay(service, row, care, until, day);
    }
  }

  /** Takes what is due until a day; in a new financial year care under way comes first. */
  private settleTo(day: number): void {
    const { book } = this;
    if (nextSettlement(book) > day) return;
    const { year } = book;
    settle(book, day);
    this.changes += 1;
    if (book.year === year || book.year >= book.plan.years) return;
    for (const [service, all] of this.care) {
      for (const [row, care] of all) {
        this.free(care.commitments);
        // Reablement is paid for when it starts.
        if (service === "reablement" && !Number.isNaN(care.paidUntil)) continue;
        care.commitments = this.promised(service, row, care);
      }
    }
  }

  /** What is set aside for care under way, whatever the books say: nothing beside a personal budget that covers it. */
  private promised(service: FundedService, row: number, { pencePerDay }: CareUnderWay): readonly number[] {
    const pence = this.expected(service, pencePerDay);
    return this.isCovered(service, row, pence) ? [] : this.setAside(service, row, pence, true)!;
  }

  /** Files the next day on which something is due. */
  private planNext(after: number): void {
    const payday = this.paydays.find((day) => day > after) ?? Number.POSITIVE_INFINITY;
    const due = nextSettlement(this.book);
    const next = due < payday ? due : payday;
    if (next === this.filed) return;
    this.filed = next;
    if (next < this.world.plan.end) this.world.run.plan(next, PLAN.settleMoney, 0, 0);
  }

  private stopWaiting(service: FundedService | undefined, row: number, time: number): void {
    if (service === undefined) return;
    const waiting = this.refused.get(service);
    const since = waiting?.get(row);
    if (waiting === undefined || since === undefined) return;
    waiting.delete(row);
    this.tally(service).daysWaited += time - since;
  }

  private tally(service: FundedService): Tally {
    const { year } = this.book;
    let tallies = this.tallies.get(year);
    if (tallies === undefined) {
      tallies = new Map();
      this.tallies.set(year, tallies);
    }
    let tally = tallies.get(service);
    if (tally === undefined) {
      tally = { starts: 0, refused: 0, daysWaited: 0 };
      tallies.set(service, tally);
    }
    return tally;
  }
}

/** The rows of personal budgets summed up under one name: results name nobody. */
function personsTogether(rows: readonly MoneyRow[]): MoneyRow[] {
  const sums = new Map<string, MoneyRow>();
  for (const row of rows) {
    const account = row.account.startsWith(PERSONAL_ACCOUNTS) ? PERSONAL_TOGETHER : row.account;
    const { year, payer, direction, flow, service, programme } = row;
    const key = JSON.stringify([year, account, payer, direction, flow, service, programme]);
    sums.set(key, { ...row, account, pence: (sums.get(key)?.pence ?? 0) + row.pence });
  }
  return [...sums.values()];
}

/** What personal budgets buy, and how their accounts are called. */
const PERSONAL_CARE = "home-care" satisfies FundedService;
const PERSONAL_ACCOUNTS = "personal/";
const PERSONAL_TOGETHER = "personal budgets";

/** In place of a commitment: a share of nothing. */
const NOTHING_SET_ASIDE = -1;
