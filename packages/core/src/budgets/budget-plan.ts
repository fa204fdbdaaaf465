import { InputError } from "../check/input-error.js";
import { suggestion } from "../check/nearest.js";
import { financialYearStart } from "../units/time.js";
import type { DecisionRules, Level } from "./decisions.js";
import { wholePence } from "./pence.js";

/**
 * What happens when cash-limited spending asks for more than an account has. Demand-led spending is never refused: it
 * puts the account into deficit where the rule finds nothing.
 */
export type OverspendRule =
  /** Refused. */
  | { readonly rule: "refuse" }
  /** Refused; and everything cash-limited is, while the monthly forecast ends the year below 0. */
  | { readonly rule: "freeze" }
  /** Lent by another account as far as it has money; paid back first out of the next allocation. */
  | { readonly rule: "borrow"; readonly from: string }
  /** Allowed until so much is owed, pence. */
  | { readonly rule: "overdraw"; readonly limit: number }
  /** Paid from outside the plan: self-funders, or national money without a limit. */
  | { readonly rule: "top-up" };

/** What becomes of money, or of a deficit, on 31 March. */
export interface YearEndRule {
  /** Share of what is left that lapses, 0 to 1. Default 1. */
  readonly lapseShare?: number;
  /** The most that is carried over, as a share of the year's allocation; the rest lapses too. Default: no limit. */
  readonly carryCap?: number;
  /** Share of the debt taken out of each later allocation, 0 to 1. Default {@link USUAL_RECOVERY}. */
  readonly recoveryShare?: number;
  /** Whether money in excess of this share of the allocation is spent on what has no effect before it lapses. Default: no. */
  readonly rushAbove?: number;
}

/** Share of a debt that is taken out of a year's money where a plan does not say. Assumed: a half, 0 to 1. */
export const USUAL_RECOVERY = 0.5;

/** A sum for every financial year, or for each in turn, pence. */
export type YearlyPence = number | readonly number[];

/** One account and the rules it is under. */
export interface AccountPlan {
  readonly name: string;
  /** Whose money it is, as results by payer call it. */
  readonly payer: string;
  /** The level whose budget it is, where decisions are allocated by level. Default `place`. */
  readonly level?: Level;
  readonly allocation: YearlyPence;
  /** On 1 April, or a twelfth on the first of each month and the odd pence in March. Default `yearly`. */
  readonly paid?: "yearly" | "monthly";
  /** Account that delegates the allocation. Declared before this one. Default: from outside the plan. */
  readonly from?: string;
  readonly overspend?: OverspendRule;
  readonly yearEnd?: YearEndRule;
  /** The rule of each financial year of the plan in turn, in place of one rule for all. */
  readonly yearEnds?: readonly YearEndRule[];
  /** Years for which one settlement holds. Default 1: each year is settled anew. */
  readonly settlementYears?: number;
  /** Days after 1 April on which the money of a new settlement comes, by year. Default 0: renewed in time. */
  readonly lateDays?: readonly number[];
  /** Accounts it may transfer to when asked. Default: none. */
  readonly mayTransferTo?: readonly string[];
}

/** Who meets a shortfall of the pool at the end of the year. A surplus goes the same way, but see `host-bears`. */
export type RiskShare =
  /** Each its own: nothing is shared. */
  | "separate"
  /** By what each put in. */
  | "by-contribution"
  /** By whose services overspent (a surplus: underspent). */
  | "by-cause"
  /** The host meets a shortfall; a surplus goes by what each put in. */
  | "host-bears";

/** What a partner's account puts into a pool: sums a year, or sums on days of its own. */
export type PoolContribution =
  | { readonly account: string; readonly pence: YearlyPence }
  | { readonly account: string; readonly on: readonly DatedSum[] };

/** So much on a day. */
export interface DatedSum {
  readonly day: number;
  readonly pence: number;
}

/** A pooled fund: each partner's money in it is an account of its own, under the overspend and year-end rules of the partner. */
export interface PoolPlan {
  readonly name: string;
  /** Partner who runs it. */
  readonly host: string;
  /** What each partner's account puts in. A partner that puts in nothing is no partner. */
  readonly contributions: readonly PoolContribution[];
  /** How sums a year are put in. */
  readonly paid?: "yearly" | "monthly";
  /** Services that partners pay out of the pool. */
  readonly services: readonly string[];
  /** Whether a partner's own account pays for its services when its part of the pool is used up. Default `off`. */
  readonly ownMoney?: "off" | "after the pool";
  /** Whether services of one partner may be paid with what others put in, after its own. */
  readonly crossDraw: "off" | "on";
  readonly riskShare: RiskShare;
  /** The most a partner puts in a year to meet a shortfall, pence; beyond, its services are frozen. Default: no limit. */
  readonly riskCap?: number;
  /** Days for which nobody draws on others' money after a year end at which one paid for another. Default 0. */
  readonly disputeDays?: number;
  /** First day, and the day on which it is dissolved. Default: the whole plan. */
  readonly opens?: number;
  readonly closes?: number;
}

/** A payment decided in advance, such as a grant between payers. `outside` stands for whoever is not in the plan. */
export interface DatedPayment {
  readonly day: number;
  readonly from: string;
  readonly to: string;
  readonly pence: number;
}

/** Who has what, and what they may do with it. */
export interface BudgetPlan {
  /** First financial year; 0 (the default) is 2025-26. */
  readonly firstYear?: number;
  /** Financial years. */
  readonly years: number;
  readonly accounts: readonly AccountPlan[];
  readonly pools?: readonly PoolPlan[];
  readonly payments?: readonly DatedPayment[];
  /** Who may decide what. Without it everybody may decide everything. */
  readonly decisions?: DecisionRules;
  /** Days from the end of the funding of something to its end. Default 0. */
  readonly noticeDays?: number;
}

/** Stands for whoever is not in the plan, in payments. */
export const OUTSIDE = "outside";

/** What a yearly sum is in a year counted from the first of the plan, pence. */
export const inYear = (pence: YearlyPence, year: number): number => (typeof pence === "number" ? pence : pence[year]);

/** The rule for the end of a year counted from the first of the plan. */
export const yearEndIn = (account: AccountPlan | undefined, year: number): YearEndRule =>
  account?.yearEnds?.[year] ?? account?.yearEnd ?? {};

/** Name of the account that holds a partner's money in a pool. */
export const poolAccount = (pool: string, partner: string): string => `${pool}/${partner}`;

function refuse(message: string, path: string, hint?: string): never {
  throw new InputError(message, hint === undefined ? { path } : { path, hint });
}

function known(name: string, names: readonly string[], path: string): void {
  if (!names.includes(name)) refuse(`There is no account "${name}".`, path, suggestion(name, names));
}

function checkYearly(pence: YearlyPence, years: number, what: string, path: string): void {
  if (typeof pence !== "number" && pence.length !== years) {
    refuse(`The ${what} must be one sum, or one for each of ${years} years; got ${pence.length}.`, path);
  }
  for (const sum of typeof pence === "number" ? [pence] : pence) wholePence(sum, what, path);
}

function checkShare(share: number | undefined, what: string, path: string): void {
  if (share === undefined || (share >= 0 && share <= 1)) return;
  refuse(`The ${what} must be a share from 0 to 1; got ${share}.`, path);
}

function checkWhole(value: number | undefined, least: number, what: string, path: string): void {
  if (value === undefined || (Number.isSafeInteger(value) && value >= least)) return;
  refuse(`The ${what} must be a whole number, ${least} or more; got ${value}.`, path);
}

/** Books are kept by whole days. */
function checkDay(day: number | undefined, what: string, path: string): void {
  if (day === undefined || Number.isSafeInteger(day)) return;
  refuse(`The day of ${what} must be a whole number; got ${day}.`, path);
}

function checkYearEnd(rule: YearEndRule | undefined, name: string, path: string): void {
  checkShare(rule?.lapseShare, `lapse share of "${name}"`, `${path}.lapseShare`);
  checkShare(rule?.carryCap, `carry-over cap of "${name}"`, `${path}.carryCap`);
  checkShare(rule?.recoveryShare, `recovery share of "${name}"`, `${path}.recoveryShare`);
  checkShare(rule?.rushAbove, `rush threshold of "${name}"`, `${path}.rushAbove`);
}

function checkAccount(account: AccountPlan, before: readonly string[], plan: BudgetPlan): void {
  const { name, overspend, yearEnd, yearEnds } = account;
  const path = `accounts.${name}`;
  const all = plan.accounts.map((each) => each.name);
  if (name === "" || name === OUTSIDE || name.includes("/")) {
    refuse(`An account cannot be called "${name}".`, path, `Not empty, not "${OUTSIDE}", and without "/".`);
  }
  if (before.includes(name)) refuse(`There are two accounts "${name}".`, path);
  checkYearly(account.allocation, plan.years, `allocation of "${name}"`, `${path}.allocation`);
  if (account.from !== undefined) {
    known(account.from, before, `${path}.from`);
  }
  if (overspend?.rule === "borrow") {
    known(overspend.from, all, `${path}.overspend.from`);
    if (overspend.from === name) refuse(`"${name}" cannot borrow from itself.`, `${path}.overspend.from`);
  }
  if (overspend?.rule === "overdraw") wholePence(overspend.limit, `limit of "${name}"`, `${path}.overspend.limit`);
  checkYearEnd(yearEnd, name, `${path}.yearEnd`);
  if (yearEnds !== undefined && yearEnds.length !== plan.years) {
    refuse(`"${name}" needs a rule for each of ${plan.years} year ends; got ${yearEnds.length}.`, `${path}.yearEnds`);
  }
  (yearEnds ?? []).forEach((rule, year) => {
    checkYearEnd(rule, name, `${path}.yearEnds[${year}]`);
  });
  checkWhole(account.settlementYears, 1, `settlement years of "${name}"`, `${path}.settlementYears`);
  for (const late of account.lateDays ?? []) checkWhole(late, 0, `late days of "${name}"`, `${path}.lateDays`);
  for (const to of account.mayTransferTo ?? []) known(to, all, `${path}.mayTransferTo`);
}

/** Whether two pools are there at one time. */
function overlap(a: PoolPlan, b: PoolPlan): boolean {
  const { opens: first = Number.NEGATIVE_INFINITY, closes: last = Number.POSITIVE_INFINITY } = a;
  return first < (b.closes ?? Number.POSITIVE_INFINITY) && (b.opens ?? Number.NEGATIVE_INFINITY) < last;
}

function checkPool(pool: PoolPlan, before: readonly PoolPlan[], plan: BudgetPlan): void {
  const path = `pools.${pool.name}`;
  const accounts = plan.accounts.map(({ name }) => name);
  const partners = pool.contributions.map(({ account }) => account);
  if (before.some(({ name }) => name === pool.name)) refuse(`There are two pools "${pool.name}".`, path);
  if (["", "personal", "investment"].includes(pool.name) || pool.name.includes("/")) {
    refuse(
      `A pool cannot be called "${pool.name}".`,
      path,
      'Not empty, not "personal" or "investment", and without "/".',
    );
  }
  for (const contribution of pool.contributions) {
    const { account } = contribution;
    known(account, accounts, `${path}.contributions`);
    const what = `contribution of "${account}"`;
    if ("pence" in contribution) checkYearly(contribution.pence, plan.years, what, `${path}.contributions`);
    else {
      for (const { day, pence } of contribution.on) {
        checkDay(day, `a ${what}`, `${path}.contributions`);
        wholePence(pence, what, `${path}.contributions`);
      }
    }
  }
  if (new Set(partners).size < partners.length) refuse(`A partner is twice in the pool "${pool.name}".`, path);
  known(pool.host, partners, `${path}.host`);
  for (const other of before) {
    const shared = pool.services.find((service) => other.services.includes(service));
    const both = partners.find((partner) => other.contributions.some(({ account }) => account === partner));
    if (shared === undefined || both === undefined || !overlap(pool, other)) continue;
    refuse(`"${both}" would pay "${shared}" out of two pools, "${other.name}" and "${pool.name}".`, `${path}.services`);
  }
  checkDay(pool.opens, `opening "${pool.name}"`, `${path}.opens`);
  checkDay(pool.closes, `closing "${pool.name}"`, `${path}.closes`);
  const { opens = Number.NEGATIVE_INFINITY, closes = Number.POSITIVE_INFINITY } = pool;
  if (!(opens < closes)) {
    refuse(`The pool "${pool.name}" must open before it closes; got ${opens} and ${closes}.`, `${path}.opens`);
  }
  if (pool.riskCap !== undefined) wholePence(pool.riskCap, `risk cap of "${pool.name}"`, `${path}.riskCap`);
  checkWhole(pool.disputeDays, 0, `dispute days of "${pool.name}"`, `${path}.disputeDays`);
}

/**
 * Refuses a plan that cannot be kept.
 * @throws InputError that says what, where and how to put it right
 */
export function checkBudgetPlan(plan: BudgetPlan): void {
  checkWhole(plan.years, 1, "number of years", "years");
  if (!Number.isSafeInteger(plan.firstYear ?? 0)) {
    refuse(`The first year must be a whole number, 0 for 2025-26; got ${plan.firstYear}.`, "firstYear");
  }
  checkWhole(plan.noticeDays, 0, "notice", "noticeDays");
  const names = plan.accounts.map(({ name }) => name);
  plan.accounts.forEach((account, at) => {
    checkAccount(account, names.slice(0, at), plan);
  });
  const pools = plan.pools ?? [];
  pools.forEach((pool, at) => {
    checkPool(pool, pools.slice(0, at), plan);
  });
  const start = financialYearStart(plan.firstYear ?? 0);
  const end = financialYearStart((plan.firstYear ?? 0) + plan.years);
  (plan.payments ?? []).forEach(({ day, from, to, pence }, at) => {
    checkDay(day, "a payment", `payments[${at}].day`);
    if (!(day >= start && day < end)) {
      refuse(`A payment must be on a day from ${start} to ${end - 1}; got ${day}.`, `payments[${at}].day`);
    }
    known(from, [OUTSIDE, ...names], `payments[${at}].from`);
    known(to, [OUTSIDE, ...names], `payments[${at}].to`);
    if (from === to) refuse(`A payment must go to somebody else; got "${from}" to itself.`, `payments[${at}].to`);
    if (wholePence(pence, "payment", `payments[${at}].pence`) === 0)
      refuse("A payment is of 1 penny or more.", `payments[${at}].pence`);
  });
}
