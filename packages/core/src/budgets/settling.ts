import { financialYearStart } from "../units/time.js";
import {
  type Account,
  type BudgetBook,
  type BudgetNotice,
  type Commitment,
  emptyBook,
  type Pool,
  SOURCE,
} from "./budget-book.js";
import { type BudgetPlan, inYear, OUTSIDE, USUAL_RECOVERY, type YearlyPence, yearEndIn } from "./budget-plan.js";
import { type Draw, drawFor, payingAccount } from "./draw.js";
import type { DueEvent } from "./due.js";
import { monthStarts } from "./financial-year.js";
import { datedInstalments, type Instalment, instalments } from "./instalments.js";
import { payOutlay, reviewInvestment } from "./investment.js";
import { partOf, proportionUp } from "./pence.js";
import { payInstalment } from "./personal-budget.js";
import { freeCommitment, setAside } from "./spending.js";
import { closeYear, sharePool } from "./year-end.js";

/** Day from which the money of a year is there. */
function arrival(account: Account, book: BudgetBook, year: number): number {
  const start = financialYearStart(year);
  if (account.pool >= 0) {
    return Math.max(arrival(book.accounts[account.partner], book, year), book.pools[account.pool].plan.opens ?? start);
  }
  const inPlan = year - (book.plan.firstYear ?? 0);
  const settled = inPlan % (account.rules?.settlementYears ?? 1) === 0;
  return start + (settled ? (account.rules?.lateDays?.[inPlan] ?? 0) : 0);
}

/** What an account is to be paid in a year, and on which days. */
function incomeOf(book: BudgetBook, account: Account, year: number): Instalment[] {
  const of = (sum: YearlyPence): number => inYear(sum, year - (book.plan.firstYear ?? 0));
  if (account.pool < 0) return datedInstalments(of(account.rules!.allocation), account.rules!.paid ?? "yearly", year);
  const { plan, accounts } = book.pools[account.pool];
  const contribution = plan.contributions[accounts.indexOf(account.number)];
  if ("pence" in contribution) return datedInstalments(of(contribution.pence), plan.paid ?? "yearly", year);
  const [start, end] = [financialYearStart(year), financialYearStart(year + 1)];
  return contribution.on.filter(({ day }) => day >= start && day < end);
}

/** A debt that is recovered in a year, by instalment: in step with yearly sums; of dated ones the first pay it. */
function recoveriesOf(book: BudgetBook, account: Account, year: number, income: readonly Instalment[]): number[] {
  const { recoveryShare = USUAL_RECOVERY } = yearEndIn(account.rules, year - (book.plan.firstYear ?? 0));
  const recovered = partOf(account.debt, recoveryShare);
  const pool = book.pools[account.pool];
  const contribution = pool?.plan.contributions[pool.accounts.indexOf(account.number)];
  if (contribution === undefined || "pence" in contribution) {
    return instalments(recovered, income.length > 1 ? "monthly" : "yearly");
  }
  let left = recovered;
  return income.map(({ pence }) => {
    const part = Math.min(pence, left);
    left -= part;
    return part;
  });
}

/** @internal The account from which an account is paid. */
export function giverOf(book: BudgetBook, account: Account): number {
  if (account.pool >= 0) return account.partner;
  const { from } = account.rules!;
  return from === undefined ? SOURCE : book.accountNamed(from).number;
}

/** Whether a pool will be there in the year, and when it ends if it ends then. */
function poolWithin(pool: Pool, end: number): boolean {
  return !pool.dissolved && (pool.plan.opens ?? Number.NEGATIVE_INFINITY) < end;
}

/** @internal Puts down what an account is to be paid in a year. @param after only what comes after this day */
export function expectIncome(
  book: BudgetBook,
  account: Account,
  year: number,
  after: number = Number.NEGATIVE_INFINITY,
): void {
  const end = financialYearStart(year + 1);
  const income = incomeOf(book, account, year);
  const recoveries = recoveriesOf(book, account, year, income);
  const from = arrival(account, book, year);
  const ends = account.pool < 0 ? end : (book.pools[account.pool].plan.closes ?? end);
  income.forEach(({ day: planned, pence: part }, at) => {
    const day = Math.max(planned, from);
    if (part === 0 || day >= end || day >= ends || day <= after) return;
    book.expect(day, {
      kind: "instalment",
      account: account.number,
      pence: part,
      recovery: Math.min(part, recoveries[at]),
    });
    account.income += part;
    account.toCome += part;
    const giver = giverOf(book, account);
    if (giver !== SOURCE) book.accounts[giver].toGo += part;
  });
}

/** Whether an account in a pool owes what was over the cap of the shared risk: its services are frozen for the year. */
function overCap(book: BudgetBook, account: Account): boolean {
  return book.pools[account.pool]?.plan.riskCap !== undefined && account.debt > 0;
}

/** @internal Puts down the end of a pool where it falls into the year that is open, on a day or after it. */
export function expectEnd(book: BudgetBook, pool: number, from: number): void {
  const { plan, dissolved } = book.pools[pool];
  if (dissolved || plan.closes === undefined || plan.closes < from) return;
  if (plan.closes < financialYearStart(book.year + 1)) book.expect(plan.closes, { kind: "dissolve", pool });
}

/** Puts down what a financial year will bring. */
function openYear(book: BudgetBook, year: number): void {
  book.year = year;
  const start = financialYearStart(year);
  const end = financialYearStart(year + 1);
  for (const account of book.accounts) {
    Object.assign(account, { income: 0, toCome: 0, toGo: 0, spent: 0, frozen: false });
  }
  for (const account of book.accounts) {
    const pool = book.pools[account.pool];
    if (account.rules === undefined || (pool !== undefined && !poolWithin(pool, end))) continue;
    expectIncome(book, account, year);
    account.frozen = overCap(book, account);
  }
  (book.plan.payments ?? []).forEach(({ day }, at) => {
    if (day >= start && day < end) book.expect(day, { kind: "payment", at });
  });
  book.pools.forEach((_, pool) => {
    expectEnd(book, pool, start);
  });
  for (const day of monthStarts(year).slice(1)) book.expect(day, { kind: "forecast" });
  book.expect(start, { kind: "start of the year" });
  book.expect(end, { kind: "turn of the year", year: year + 1 });
}

/** Ends a commitment whose funding has ended. */
function expire(book: BudgetBook, commitment: number): BudgetNotice {
  const { liable, purpose } = book.commitments.get(commitment)!;
  freeCommitment(book, commitment);
  const stopsOn = book.day + (book.plan.noticeDays ?? 0);
  return { day: book.day, kind: "commitment expired", about: book.accounts[liable].name, commitment, purpose, stopsOn };
}

function turnYear(book: BudgetBook, year: number): BudgetNotice[] {
  const last = year === (book.plan.firstYear ?? 0) + book.plan.years;
  const ending = [...book.commitments].filter(([, { recurrent }]) => last || !recurrent);
  const notices = ending.map(([commitment]) => expire(book, commitment));
  for (const pool of closeYear(book)) notices.push(...dispute(book, pool));
  if (last) book.due.clear();
  else openYear(book, year);
  return notices;
}

/** Bad blood: for some days nobody draws on others' money. */
function dispute(book: BudgetBook, pool: Pool): BudgetNotice[] {
  const days = pool.plan.disputeDays ?? 0;
  if (days === 0) return [];
  pool.disputedUntil = book.day + days;
  return [{ day: book.day, kind: "pool disputed", about: pool.plan.name }];
}

function payIncome(book: BudgetBook, due: DueEvent & { readonly kind: "instalment" }): void {
  const account = book.accounts[due.account];
  const giver = giverOf(book, account);
  book.post({
    from: giver,
    to: account.number,
    pence: due.pence,
    flow: account.pool < 0 ? "allocation" : "contribution",
  });
  account.toCome -= due.pence;
  if (giver !== SOURCE) book.accounts[giver].toGo -= due.pence;
  const recovery = Math.min(due.recovery, account.debt);
  if (recovery === 0) return;
  book.post({ from: account.number, to: SOURCE, pence: recovery, flow: "recovery" });
  account.debt -= recovery;
}

/** Pays back what was borrowed, as far as the new money goes. */
function repay(book: BudgetBook): void {
  for (const account of book.accounts) {
    const overspend = account.rules?.overspend;
    if (overspend?.rule !== "borrow") continue;
    const pence = Math.min(account.borrowed, Math.max(0, book.availableIn(account)));
    if (pence === 0) continue;
    book.post({ from: account.number, to: book.accountNamed(overspend.from).number, pence, flow: "repayment" });
    account.borrowed -= pence;
  }
}

/** Sets a commitment aside anew in the new year, out of what is there or surely comes. @returns whether it could be */
function renew(book: BudgetBook, commitment: number, old: Commitment): boolean {
  const rest = old.parts.reduce((sum, { pence }) => sum + pence, 0);
  const payer = payingAccount(book, book.accounts[old.liable], old.purpose.service ?? "");
  if (payer.frozen) return false;
  // Money that comes late is not there to count on.
  const sure = arrival(payer, book, book.year) > book.day ? 0 : payer.toCome - payer.toGo;
  const covered = book.availableIn(payer) + sure >= rest;
  const fromOwn: Draw = { topUp: 0, borrow: 0, lender: SOURCE, parts: [{ account: payer.number, pence: rest }] };
  const draw = covered ? fromOwn : drawFor(book, payer, rest, false);
  if (draw === undefined) return false;
  book.commitments.set(commitment, { ...old, parts: setAside(book, payer, draw) });
  return true;
}

/** What was promised goes on first, in the order in which it was promised. */
function startYear(book: BudgetBook): BudgetNotice[] {
  repay(book);
  const old = [...book.commitments];
  for (const [, { parts }] of old) for (const { account, pence } of parts) book.accounts[account].committed -= pence;
  const lost = old.filter(([commitment, promise]) => !renew(book, commitment, promise));
  // Nothing is set aside for these any more.
  for (const [commitment, promise] of lost) book.commitments.set(commitment, { ...promise, parts: [] });
  return lost.map(([commitment]) => expire(book, commitment));
}

function payDated(book: BudgetBook, at: number): void {
  const { from, to, pence } = book.plan.payments![at];
  const number = (name: string): number => (name === OUTSIDE ? SOURCE : book.accountNamed(name).number);
  book.post({ from: number(from), to: number(to), pence, flow: "transfer" });
}

/** Ends a pool: what is left goes back to the partners, who keep what they promised. */
function dissolve(book: BudgetBook, pool: Pool): BudgetNotice[] {
  sharePool(book, pool);
  for (const number of pool.accounts) {
    const account = book.accounts[number];
    const balance = book.ledger.balanceOf(number);
    if (balance > 0) book.post({ from: number, to: account.partner, pence: balance, flow: "return" });
    if (balance < 0) book.post({ from: account.partner, to: number, pence: -balance, flow: "return" });
    const partner = book.accounts[account.partner];
    partner.debt += account.debt;
    account.debt = 0;
  }
  pool.dissolved = true;
  for (const [commitment, promise] of book.commitments) takeBack(book, commitment, promise, pool);
  return [{ day: book.day, kind: "pool dissolved", about: pool.plan.name }];
}

/** Moves a commitment out of a pool to whoever is liable. */
function takeBack(book: BudgetBook, commitment: number, promise: Commitment, pool: Pool): void {
  if (!promise.parts.some(({ account }) => pool.accounts.includes(account))) return;
  const parts = [{ account: promise.liable, pence: 0 }];
  for (const { account, pence } of promise.parts) {
    book.accounts[account].committed -= pence;
    book.accounts[promise.liable].committed += pence;
    parts[0].pence += pence;
  }
  book.commitments.set(commitment, { ...promise, parts });
}

/** What some accounts are expected to end the year with together, pence. */
function forecastTogether(book: BudgetBook, accounts: readonly Account[]): number {
  const sum = (of: (account: Account) => number): number => accounts.reduce((total, account) => total + of(account), 0);
  const sure = sum((account) => book.ledger.balanceOf(account.number) + account.toCome - account.toGo);
  const day = Math.floor(book.day);
  const gone = day - financialYearStart(book.year);
  const left = financialYearStart(book.year + 1) - day;
  // Rounded up, the sign of what is left is exact.
  return gone > 0 && left > 0
    ? sure -
        proportionUp(
          sum(({ spent }) => spent),
          left,
          gone,
        )
    : sure;
}

/** What an account is expected to end the year with, pence. */
function forecastOf(book: BudgetBook, account: Account): number {
  return forecastTogether(book, [account]);
}

/** An account with those that stand in for it: a partner's own, and its parts of pools beside which that stands. */
function standingTogether(book: BudgetBook, account: Account): Account[] {
  const partner = account.pool < 0 ? account.number : account.partner;
  if (account.pool >= 0 && !standsBeside(book.pools[account.pool])) return [account];
  return book.accounts.filter(
    (other) =>
      other.number === partner ||
      (other.pool >= 0 &&
        other.partner === partner &&
        standsBeside(book.pools[other.pool]) &&
        !book.pools[other.pool].dissolved),
  );
}

const standsBeside = ({ plan }: Pool): boolean => plan.ownMoney === "after the pool";

/** What other partners of such pools will have left to lend, pence. */
function lendable(book: BudgetBook, together: readonly Account[]): number {
  let pence = 0;
  for (const part of together) {
    const pool = book.pools[part.pool];
    if (pool === undefined || pool.plan.crossDraw === "off") continue;
    for (const number of pool.accounts) {
      const other = book.accounts[number];
      if (other === part) continue;
      const left = Math.min(forecastOf(book, other), forecastTogether(book, standingTogether(book, other)));
      if (left > 0) pence += left;
    }
  }
  return pence;
}

/**
 * What an account will end the financial year with, when it goes on spending as it has so far, pence; below 0 when it runs
 * into deficit.
 * @throws InputError when there is no such account
 */
export function forecast(book: BudgetBook, account: string): number {
  return forecastOf(book, book.accountNamed(account));
}

/** Looks ahead to the end of the year, and freezes or releases the accounts that are under that rule. */
function lookAhead(book: BudgetBook): BudgetNotice[] {
  const notices: BudgetNotice[] = [];
  for (const account of book.accounts) {
    if (account.rules?.overspend?.rule !== "freeze") continue;
    const together = standingTogether(book, account);
    const frozen = forecastTogether(book, together) + lendable(book, together) < 0 || overCap(book, account);
    if (frozen === account.frozen) continue;
    account.frozen = frozen;
    notices.push({ day: book.day, kind: frozen ? "account frozen" : "account released", about: account.name });
  }
  return notices;
}

function happen(book: BudgetBook, what: DueEvent): BudgetNotice[] {
  switch (what.kind) {
    case "turn of the year":
      return turnYear(book, what.year);
    case "instalment":
      payIncome(book, what);
      return [];
    case "payment":
      payDated(book, what.at);
      return [];
    case "start of the year":
      return startYear(book);
    case "personal instalment":
      return payInstalment(book, what);
    case "outlay":
      return payOutlay(book, what);
    case "review":
      return reviewInvestment(book, what.programme);
    case "dissolve":
      return dissolve(book, book.pools[what.pool]);
    case "forecast":
      return lookAhead(book);
  }
}

/** Day on which something is due next: an instalment, a forecast, the turn of a year. Infinity when nothing is. */
export function nextSettlement(book: BudgetBook): number {
  return book.due.next?.day ?? Number.POSITIVE_INFINITY;
}

/**
 * Does whatever is due up to a day, that day included: instalments, contributions, forecasts, year ends, payments that
 * were decided in advance. Settling day by day or in one go comes to the same when nothing else is posted between.
 * @param day the year that begins on it is opened, so settle a day before spending on it
 * @returns what whoever runs services may have to act on, in the order in which it happened
 * @throws RangeError when an account would outgrow the largest whole number
 */
export function settle(book: BudgetBook, day: number): BudgetNotice[] {
  const notices: BudgetNotice[] = [];
  while (nextSettlement(book) <= day) {
    const due = book.due.take()!;
    book.day = Math.max(book.day, due.day);
    notices.push(...happen(book, due.what));
  }
  book.day = Math.max(book.day, day);
  return notices;
}

/**
 * Opens the books of a plan: the first financial year is open, and what comes on its first day is there.
 * @throws InputError when the plan cannot be kept
 */
export function openBook(plan: BudgetPlan): BudgetBook {
  const book = emptyBook(plan);
  const year = plan.firstYear ?? 0;
  openYear(book, year);
  settle(book, financialYearStart(year));
  return book;
}
