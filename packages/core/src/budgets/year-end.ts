import { type Account, type BudgetBook, isLive, LAPSED, type Pool, SINK, SOURCE } from "./budget-book.js";
import { type YearEndRule, yearEndIn } from "./budget-plan.js";
import { partOf, splitPence } from "./pence.js";

const least = (a: number, b: number): number => (a < b ? a : b);
const positive = (pence: number): number => (pence > 0 ? pence : 0);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** What each partner's account in a pool is to stand at, by its rule for surpluses and shortfalls. */
function settledPositions(book: BudgetBook, pool: Pool): number[] {
  const accounts = pool.accounts.map((number) => book.accounts[number]);
  // What each would have, had it paid for its own services alone.
  const own = accounts.map((account) => book.ledger.balanceOf(account.number) + account.lent);
  const total = sum(own);
  const { riskShare, host } = pool.plan;
  if (riskShare === "separate" || total === 0) return riskShare === "separate" ? own : own.map(() => 0);
  const sign = total < 0 ? -1 : 1;
  if (riskShare === "host-bears" && total < 0) {
    return accounts.map(({ partner }) => (book.accounts[partner].name === host ? total : 0));
  }
  const byCause = own.map((position) => positive(sign * position));
  const byContribution = accounts.map(({ income }) => income);
  const weights = riskShare === "by-cause" || sum(byContribution) === 0 ? byCause : byContribution;
  const sharers = accounts.map(({ name }, at) => ({ name, weight: weights[at] }));
  return splitPence(sign * total, sharers).map((pence) => (pence === 0 ? 0 : sign * pence));
}

/** Moves money inside a pool until each account stands where it is to stand. @returns whether any moved */
function evenOut(book: BudgetBook, pool: Pool, targets: readonly number[]): boolean {
  const excess = pool.accounts.map((number, at) => book.ledger.balanceOf(number) - targets[at]);
  let moved = false;
  let to = 0;
  for (let from = 0; from < excess.length; from++) {
    while (excess[from] > 0) {
      while (excess[to] >= 0) to++;
      const pence = least(excess[from], -excess[to]);
      book.post({ from: pool.accounts[from], to: pool.accounts[to], pence, flow: "risk share" });
      excess[from] -= pence;
      excess[to] += pence;
      moved = true;
    }
  }
  return moved;
}

/** Partners pay in what falls on them, up to the cap; what is left over the cap stays with their account in the pool. */
function meetShortfall(book: BudgetBook, pool: Pool): boolean {
  if (pool.plan.riskShare === "separate") return false;
  let paid = false;
  for (const number of pool.accounts) {
    const { partner } = book.accounts[number];
    const pence = least(positive(-book.ledger.balanceOf(number)), pool.plan.riskCap ?? Number.POSITIVE_INFINITY);
    if (pence === 0) continue;
    book.post({ from: partner, to: number, pence, flow: "risk share" });
    paid = true;
  }
  return paid;
}

/** Sets a partner's part of a pool and its own account off against each other, where the one stands in for the other. */
function setOff(book: BudgetBook, pool: Pool): void {
  if (pool.plan.ownMoney !== "after the pool") return;
  for (const number of pool.accounts) {
    const { partner } = book.accounts[number];
    const [part, own] = [book.ledger.balanceOf(number), book.ledger.balanceOf(partner)];
    const toPool = least(positive(-part), positive(own));
    const toOwn = least(positive(part), positive(-own));
    if (toPool > 0) book.post({ from: partner, to: number, pence: toPool, flow: "contribution" });
    if (toOwn > 0) book.post({ from: number, to: partner, pence: toOwn, flow: "return" });
  }
}

/** Shares what a pool has over or lacks. @returns whether one partner paid for another, or paid in more */
export function sharePool(book: BudgetBook, pool: Pool): boolean {
  setOff(book, pool);
  const moved = evenOut(book, pool, settledPositions(book, pool));
  const paid = meetShortfall(book, pool);
  for (const number of pool.accounts) book.accounts[number].lent = 0;
  return moved || paid;
}

/** The rule of an account for the year that ends. */
const ruleOf = (book: BudgetBook, { rules }: Account): YearEndRule =>
  yearEndIn(rules, book.year - (book.plan.firstYear ?? 0));

/** Spends on what has no effect what would look bad unspent. */
function rush(book: BudgetBook, account: Account): void {
  const above = ruleOf(book, account).rushAbove;
  if (above === undefined) return;
  const pence = book.ledger.balanceOf(account.number) - partOf(account.income, above);
  if (pence > 0) book.post({ from: account.number, to: SINK, pence, flow: "rush" }, { service: "end-of-year rush" });
}

/** What is left lapses, or goes back to the account that delegated it, but for what may be carried over. */
function lapse(book: BudgetBook, account: Account): void {
  const { lapseShare = 1, carryCap } = ruleOf(book, account);
  const surplus = positive(book.ledger.balanceOf(account.number));
  const carried = surplus - partOf(surplus, lapseShare);
  const kept = carryCap === undefined ? carried : least(carried, partOf(account.income, carryCap));
  if (surplus === kept) return;
  const giver = account.pool < 0 ? account.rules?.from : undefined;
  if (giver === undefined) book.post({ from: account.number, to: LAPSED, pence: surplus - kept, flow: "lapse" });
  else book.post({ from: account.number, to: book.accountNamed(giver).number, pence: surplus - kept, flow: "return" });
}

/** A deficit becomes a debt to the outside, and the account stands at 0. */
function carryDeficit(book: BudgetBook, account: Account): void {
  const deficit = -book.ledger.balanceOf(account.number);
  if (deficit <= 0) return;
  book.post({ from: SOURCE, to: account.number, pence: deficit, flow: "debt" });
  account.debt += deficit;
}

function closeAccount(book: BudgetBook, account: Account): void {
  rush(book, account);
  lapse(book, account);
  carryDeficit(book, account);
}

/** Closes a financial year: pools share, then each account carries over, lapses or goes into debt. */
export function closeYear(book: BudgetBook): readonly Pool[] {
  const disputed = book.pools.filter((pool) => isLive(pool, book.day) && sharePool(book, pool));
  // Those to whom money was delegated before those who delegated it.
  for (const account of book.accounts.slice().reverse()) if (account.rules !== undefined) closeAccount(book, account);
  return disputed;
}
