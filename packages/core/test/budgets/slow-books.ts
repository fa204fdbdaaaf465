import type { AccountPlan, BudgetPlan } from "../../src/index.js";
import type { Step } from "./histories.js";

/**
 * The slow twin of the books, for plans without pools: a plain list of movements that is summed up anew for every
 * question, days lived one by one, months counted by hand, and shares in fractions of BigInt.
 */

const MONTH_DAYS = [30, 31, 30, 31, 31, 30, 31, 30, 31, 31, 28, 31];

interface Movement {
  readonly from: string;
  readonly to: string;
  readonly pence: number;
  readonly year: number;
}

interface Promised {
  readonly id: number;
  readonly account: string;
  rest: number;
  readonly recurrent: boolean;
}

/** First days of the months of the plan, with the year and the month; February 2028 has 29 days. */
function calendar(years: number): Map<number, readonly [year: number, month: number]> {
  const days = new Map<number, readonly [number, number]>();
  let day = 0;
  for (let year = 0; year <= years; year++) {
    MONTH_DAYS.forEach((length, month) => {
      days.set(day, [year, month]);
      day += length + (year === 2 && month === 10 ? 1 : 0);
    });
  }
  return days;
}

const shareOf = (pence: number, share: number): number =>
  Number((BigInt(pence) * BigInt(Math.round(share * 1e6))) / 1_000_000n);

export class SlowBooks {
  readonly movements: Movement[] = [];
  private readonly plan: BudgetPlan;
  private readonly months: Map<number, readonly [year: number, month: number]>;
  private promises: Promised[] = [];
  private granted: number[] = [];
  private readonly frozen = new Set<string>();
  private readonly debts: { account: string; pence: number }[] = [];
  private readonly loans: { account: string; pence: number }[] = [];
  /** Debt with which the year began. */
  private debtAtStart = new Map<string, number>();
  private day = -1;
  private year = 0;

  constructor(plan: BudgetPlan) {
    this.plan = plan;
    this.months = calendar(plan.years);
    this.live();
  }

  balance(name: string): number {
    const signed = this.movements.map(({ from, to, pence }) => (to === name ? pence : 0) - (from === name ? pence : 0));
    return signed.reduce((sum, pence) => sum + pence, 0);
  }

  committed(name: string): number {
    return this.promises.filter(({ account }) => account === name).reduce((sum, { rest }) => sum + rest, 0);
  }

  isFrozen(name: string): boolean {
    return this.frozen.has(name);
  }

  /** Answers a step in one word, or by a number. */
  step(step: Step): unknown {
    if (step.do === "wait") {
      for (let day = 0; day < step.days; day++) this.live();
      return "waited";
    }
    if (this.ended()) return undefined;
    if (step.do === "spend") return this.ask(step, () => this.move(step.account, "spent", step.pence));
    if (step.do === "commit") {
      const id = this.granted.length;
      const { account, pence, recurrent } = step;
      const answer = this.ask(step, () => this.promises.push({ id, account, rest: pence, recurrent }));
      if (answer === "granted") this.granted.push(id);
      return answer;
    }
    if (step.do === "pay") {
      const promise = this.chosen(step.choice);
      const rest = promise?.rest ?? 0;
      const pence = Math.min(rest, step.pence);
      if (promise === undefined || pence === 0) return rest;
      promise.rest -= pence;
      this.move(promise.account, "spent", pence);
      return rest;
    }
    if (step.do === "release") {
      const promise = this.chosen(step.choice);
      const rest = promise?.rest ?? 0;
      this.promises = this.promises.filter((each) => each !== promise);
      return rest;
    }
    if (step.do !== "transfer" || step.from === step.to) return undefined;
    if (this.isFrozen(step.from)) return "frozen";
    if (this.available(step.from) < step.pence) return "short";
    this.move(step.from, step.to, step.pence);
    return "granted";
  }

  private ended(): boolean {
    return this.year === this.plan.years;
  }

  private chosen(choice: number): Promised | undefined {
    const id = this.granted[choice % this.granted.length];
    return this.promises.find((promise) => promise.id === id && promise.rest > 0);
  }

  private available(name: string): number {
    return this.balance(name) - this.committed(name);
  }

  private move(from: string, to: string, pence: number): void {
    if (pence > 0) this.movements.push({ from, to, pence, year: this.year });
  }

  private rules(name: string): AccountPlan {
    return this.plan.accounts.find((account) => account.name === name)!;
  }

  private owed(list: { account: string; pence: number }[], name: string): number {
    return list.filter(({ account }) => account === name).reduce((sum, { pence }) => sum + pence, 0);
  }

  private ask(step: Step & { readonly do: "spend" | "commit" }, then: () => void): string {
    const { account, pence, demandLed } = step;
    if (!demandLed && this.isFrozen(account)) return "frozen";
    if (!this.find(account, pence, demandLed)) return "short";
    then();
    return "granted";
  }

  /** Gets what is missing as the overspend rule says. @returns whether the money may be spent */
  private find(account: string, pence: number, demandLed: boolean): boolean {
    const rule = this.rules(account).overspend ?? { rule: "refuse" };
    const available = this.available(account);
    const missing = pence - Math.max(0, Math.min(pence, available));
    if (missing === 0) return true;
    if (rule.rule === "top-up") {
      this.move("outside", account, missing);
      return true;
    }
    if (rule.rule === "overdraw") return demandLed || pence - available <= Math.max(rule.limit, -available);
    if (rule.rule !== "borrow") return demandLed;
    const lent = Math.min(missing, Math.max(0, this.available(rule.from)));
    if (lent < missing && !demandLed) return false;
    this.move(rule.from, account, lent);
    this.loans.push({ account, pence: lent });
    return true;
  }

  /** Lives through the next day. */
  private live(): void {
    if (this.ended()) return;
    this.day += 1;
    const first = this.months.get(this.day);
    if (first?.[1] === 0) this.turn(first[0]);
    if (this.ended()) return;
    this.payIn();
    for (const { day, from, to, pence } of this.plan.payments ?? []) if (day === this.day) this.move(from, to, pence);
    if (first?.[1] === 0) this.goOn();
    if (first !== undefined && first[1] > 0) this.lookAhead();
  }

  private income(name: string, year: number): number {
    const { allocation } = this.rules(name);
    return typeof allocation === "number" ? allocation : allocation[year];
  }

  /** What comes in this year, day by day, and what of the old debt goes out with it. */
  private dues(account: AccountPlan): { day: number; pence: number; recovery: number }[] {
    const starts = [...this.months].filter(([, [year]]) => year === this.year).map(([day]) => day);
    const anew = this.year % (account.settlementYears ?? 1) === 0;
    const from = starts[0] + (anew ? (account.lateDays?.[this.year] ?? 0) : 0);
    const recovery = shareOf(this.debtAtStart.get(account.name) ?? 0, account.yearEnd?.recoveryShare ?? 0.5);
    const income = this.income(account.name, this.year);
    const parts = account.paid === "monthly" ? 12 : 1;
    const part = (pence: number, at: number): number =>
      at < parts - 1 ? Math.floor(pence / parts) : pence - (parts - 1) * Math.floor(pence / parts);
    const end = starts[0] + (this.year === 2 ? 366 : 365);
    return Array.from({ length: parts }, (_, at) => ({
      day: Math.max(starts[at], from),
      pence: part(income, at),
      recovery: Math.min(part(income, at), part(recovery, at)),
    })).filter(({ day }) => day < end);
  }

  private payIn(): void {
    for (const account of this.plan.accounts) {
      for (const { day, pence, recovery } of this.dues(account)) {
        if (day !== this.day || pence === 0) continue;
        this.move("outside", account.name, pence);
        this.move(account.name, "outside", recovery);
        this.debts.push({ account: account.name, pence: -recovery });
      }
    }
  }

  private turn(year: number): void {
    if (year > 0) {
      const last = year === this.plan.years;
      this.promises = this.promises.filter(({ recurrent, rest }) => recurrent && rest > 0 && !last);
      for (const account of [...this.plan.accounts].reverse()) this.close(account);
    }
    this.year = year;
    if (!this.ended()) this.frozen.clear();
    this.debtAtStart = new Map(this.plan.accounts.map(({ name }) => [name, this.owed(this.debts, name)]));
  }

  private close({ name, yearEnd = {} }: AccountPlan): void {
    const paid = this.dues(this.rules(name)).reduce((sum, { pence }) => sum + pence, 0);
    if (yearEnd.rushAbove !== undefined) {
      this.move(name, "spent", Math.max(0, this.balance(name) - shareOf(paid, yearEnd.rushAbove)));
    }
    const left = Math.max(0, this.balance(name));
    const keep = left - shareOf(left, yearEnd.lapseShare ?? 1);
    const cap = yearEnd.carryCap === undefined ? keep : shareOf(paid, yearEnd.carryCap);
    this.move(name, "lapsed", left - Math.min(keep, cap));
    const deficit = Math.max(0, -this.balance(name));
    this.move("outside", name, deficit);
    this.debts.push({ account: name, pence: deficit });
  }

  /** Loans are paid back, then promises go on while the year's money lasts. */
  private goOn(): void {
    const waiting = this.promises;
    const standing = new Map(this.plan.accounts.map(({ name }) => [name, this.committed(name)]));
    for (const { name, overspend } of this.plan.accounts) {
      if (overspend?.rule !== "borrow") continue;
      const back = Math.min(this.owed(this.loans, name), Math.max(0, this.balance(name) - standing.get(name)!));
      this.move(name, overspend.from, back);
      this.loans.push({ account: name, pence: -back });
    }
    this.promises = [];
    for (const promise of waiting) {
      const { account, rest } = promise;
      const dues = this.dues(this.rules(account));
      // Money that comes late is not there to count on.
      const later = dues.length > 0 && dues[0].day > this.day ? [] : dues.filter(({ day }) => day > this.day);
      const covered = this.available(account) + later.reduce((sum, { pence }) => sum + pence, 0) >= rest;
      if (covered || this.find(account, rest, false)) this.promises.push(promise);
    }
  }

  private lookAhead(): void {
    for (const account of this.plan.accounts) {
      const { name } = account;
      if (account.overspend?.rule !== "freeze") continue;
      const starts = [...this.months].filter(([, [year]]) => year === this.year).map(([day]) => day);
      const length = this.year === 2 ? 366 : 365;
      const gone = this.day - starts[0];
      const spent = this.movements
        .filter(({ from, to, year }) => from === name && to === "spent" && year === this.year)
        .reduce((sum, { pence }) => sum + pence, 0);
      const later = this.dues(account).filter(({ day }) => day > this.day);
      const sure = this.balance(name) + later.reduce((sum, { pence }) => sum + pence, 0);
      // sure < spent × left / gone, without dividing.
      if (BigInt(sure) * BigInt(gone) < BigInt(spent) * BigInt(length - gone)) this.frozen.add(name);
      else this.frozen.delete(name);
    }
  }
}
