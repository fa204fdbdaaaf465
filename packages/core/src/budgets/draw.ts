import { type Account, type BudgetBook, type CommittedPart, isLive, SINK, SOURCE } from "./budget-book.js";
import type { Purpose } from "./ledger.js";
import { splitPence } from "./pence.js";

/** Where a sum would come from. */
export interface Draw {
  /** From outside, and borrowed: paid into the liable account first. */
  readonly topUp: number;
  readonly borrow: number;
  readonly lender: number;
  /** From the liable account (what was paid in first, and what it overdraws, included), then from others of its pool. */
  readonly parts: readonly CommittedPart[];
}

const positive = (pence: number): number => (pence > 0 ? pence : 0);

/** The account that pays for a service: the partner's in a pool that has the service in its scope, or its own. */
export function payingAccount(book: BudgetBook, account: Account, service: string): Account {
  for (const pool of book.pools) {
    if (!isLive(pool, book.day) || !pool.plan.services.includes(service)) continue;
    const part = pool.accounts.find((number) => book.accounts[number].partner === account.number);
    if (part !== undefined) return book.accounts[part];
  }
  return account;
}

/** What an account can give: where a partner's own account stands beside it, less what that lacks. */
function freeIn(book: BudgetBook, account: Account): number {
  const beside = partnerBeside(book, account);
  return book.availableIn(account) + (beside === undefined ? 0 : Math.min(0, book.availableIn(beside)));
}

/** What the other partners of a pool would pay for one of them, pro rata to what they have. */
function crossDrawn(book: BudgetBook, account: Account, wanted: number): CommittedPart[] {
  const pool = book.pools[account.pool];
  if (wanted === 0 || pool === undefined || pool.plan.crossDraw === "off" || book.day < pool.disputedUntil) return [];
  const others = pool.accounts
    .map((number) => book.accounts[number])
    .filter((other) => other !== account && !other.frozen)
    .map((other) => ({ name: other.name, account: other.number, weight: positive(freeIn(book, other)) }))
    .filter(({ weight }) => weight > 0);
  const there = others.reduce((sum, { weight }) => sum + weight, 0);
  if (there === 0) return [];
  const pences = splitPence(Math.min(wanted, there), others);
  return others
    .map(({ account: number }, at) => ({ account: number, pence: pences[at] }))
    .filter(({ pence }) => pence > 0);
}

const sumOf = (parts: readonly CommittedPart[]): number => parts.reduce((sum, { pence }) => sum + pence, 0);

/** What a partner's own account pays when its part of the pool is used up, where the pool says so. */
function besidesPool(book: BudgetBook, account: Account, wanted: number): CommittedPart[] {
  const partner = partnerBeside(book, account);
  if (wanted === 0 || partner === undefined || partner.frozen) return [];
  const pence = Math.min(wanted, positive(book.availableIn(partner) + Math.min(0, book.availableIn(account))));
  return pence === 0 ? [] : [{ account: partner.number, pence }];
}

/** The own account of a partner, where it stands in for the partner's part of a pool: what one lacks the other has not got. */
function partnerBeside(book: BudgetBook, account: Account): Account | undefined {
  return book.pools[account.pool]?.plan.ownMoney === "after the pool" ? book.accounts[account.partner] : undefined;
}

/**
 * Where a sum would come from: the liable account, then others of its pool, then by the overspend rule.
 * @returns undefined when it cannot be found; never so when it is demand-led
 */
export function drawFor(book: BudgetBook, account: Account, pence: number, demandLed: boolean): Draw | undefined {
  const available = freeIn(book, account);
  let own = Math.min(pence, positive(available));
  const rest = besidesPool(book, account, pence - own);
  const others = [...rest, ...crossDrawn(book, account, pence - own - sumOf(rest))];
  let missing = pence - own - sumOf(others);
  const overspend = account.rules?.overspend ?? { rule: "refuse" };
  let [topUp, borrow, lender] = [0, 0, SOURCE];
  if (overspend.rule === "top-up") topUp = missing;
  if (overspend.rule === "borrow") {
    const from = book.accountNamed(overspend.from);
    lender = from.number;
    borrow = Math.min(missing, positive(book.availableIn(from)));
  }
  missing -= topUp + borrow;
  const room = overspend.rule === "overdraw" ? positive(overspend.limit + Math.min(0, available)) : 0;
  if (missing > room && !demandLed) return undefined;
  own += missing + topUp + borrow;
  const parts = [{ account: account.number, pence: own }, ...others];
  return { topUp, borrow, lender, parts: parts.filter((part) => part.pence > 0) };
}

/** Pays into the liable account what a draw needs there. */
export function fund(book: BudgetBook, account: Account, { topUp, borrow, lender }: Draw): void {
  if (topUp > 0) book.post({ from: SOURCE, to: account.number, pence: topUp, flow: "top-up" });
  if (borrow === 0) return;
  book.post({ from: lender, to: account.number, pence: borrow, flow: "borrowing" });
  account.borrowed += borrow;
}

/** Pays for something out of an account, for whoever is liable. */
export function payOut(book: BudgetBook, part: CommittedPart, liable: Account, purpose: Purpose): void {
  book.post({ from: part.account, to: SINK, pence: part.pence, flow: "spending" }, purpose);
  noteLent(book, part, liable);
}

/** Notes what one partner of a pool paid for another. */
export function noteLent(book: BudgetBook, part: CommittedPart, liable: Account): void {
  if (part.account === liable.number || part.account === liable.partner) return;
  book.accounts[part.account].lent += part.pence;
  liable.lent -= part.pence;
}
