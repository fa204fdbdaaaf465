import { financialYearStart } from "../units/time.js";
import { addPool, type BudgetBook, SOURCE } from "./budget-book.js";
import { type BudgetPlan, checkBudgetPlan } from "./budget-plan.js";
import type { DueEvent } from "./due.js";
import { expectEnd, expectIncome, giverOf } from "./settling.js";

/**
 * Goes on by another plan with the same accounts: other year ends and settlements, pools and payments. What was paid stays
 * paid. A pool that the new plan ends earlier is dissolved on that day; one that is not there yet, and not in the new plan,
 * never comes. Pools are told by name, and one that is open keeps its partners.
 * @throws InputError when the plan cannot be kept; RangeError when its accounts or the partners of a pool are others
 */
export function revisePlan(book: BudgetBook, plan: BudgetPlan): void {
  checkBudgetPlan(plan);
  const names = ({ accounts }: BudgetPlan): string => accounts.map(({ name }) => name).join("/");
  if (names(plan) !== names(book.plan)) throw new RangeError("A revised plan has the same accounts.");
  book.plan = plan;
  for (const rules of plan.accounts) book.accountNamed(rules.name).rules = rules;
  revisePools(book);
  revisePayments(book);
  for (const account of book.accounts) {
    if (account.pool >= 0) account.rules = book.accounts[account.partner].rules;
  }
}

function revisePools(book: BudgetBook): void {
  const pools = book.plan.pools ?? [];
  const changed = new Set<number>();
  for (const plan of pools) {
    const number = book.pools.findIndex((pool) => pool.plan.name === plan.name);
    const partners = plan.contributions.map(({ account }) => account).join("/");
    if (number < 0) {
      addPool(book, plan);
      changed.add(book.pools.length - 1);
    } else if (book.pools[number].plan !== plan) {
      const before = book.pools[number].plan.contributions.map(({ account }) => account).join("/");
      if (before !== partners) throw new RangeError(`The pool "${plan.name}" keeps its partners.`);
      book.pools[number].plan = plan;
      changed.add(number);
    }
  }
  book.pools.forEach((pool, number) => {
    if (pools.includes(pool.plan) || pool.dissolved) return;
    pool.dissolved = true;
    changed.add(number);
  });
  expectAnew(book, changed);
}

/** Takes off what some pools were to be paid, and puts down what they are to be paid now. */
function expectAnew(book: BudgetBook, pools: ReadonlySet<number>): void {
  const isTheirs = (what: DueEvent): boolean =>
    what.kind === "instalment"
      ? pools.has(book.accounts[what.account].pool)
      : what.kind === "dissolve" && pools.has(what.pool);
  for (const { what } of book.due.remove((due) => isTheirs(due.what))) {
    if (what.kind !== "instalment") continue;
    const account = book.accounts[what.account];
    account.income -= what.pence;
    account.toCome -= what.pence;
    const giver = giverOf(book, account);
    if (giver !== SOURCE) book.accounts[giver].toGo -= what.pence;
  }
  for (const number of pools) {
    const { accounts, dissolved } = book.pools[number];
    if (dissolved) continue;
    for (const account of accounts) expectIncome(book, book.accounts[account], book.year, book.day);
    expectEnd(book, number, book.day);
  }
}

function revisePayments(book: BudgetBook): void {
  book.due.remove(({ what }) => what.kind === "payment");
  const end = financialYearStart(book.year + 1);
  (book.plan.payments ?? []).forEach(({ day }, at) => {
    if (day > book.day && day < end) book.expect(day, { kind: "payment", at });
  });
}
