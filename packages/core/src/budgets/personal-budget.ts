import { InputError } from "../check/input-error.js";
import { type BudgetBook, type BudgetNotice, penceOf, SINK } from "./budget-book.js";
import { proportion, splitPence, wholePence } from "./pence.js";
import type { PersonalBudget, PersonalBudgetRequest, PersonalShare } from "./personal-account.js";
import { type BudgetAnswer, commit, committedRest, freeCommitment, payPart } from "./spending.js";

const QUARTERS = 4;
const MONTHS = 12;
/** A year of a personal budget, days: it runs from its own first day, so leap years are no matter. */
const YEAR_DAYS = 365;

const SERVICE = "personal budget";

/** The account of a person's budget. */
export const personalAccount = (person: number): string => `personal/${person}`;

function budgetOf(book: BudgetBook, person: number): PersonalBudget {
  const budget = book.personal.get(person);
  if (budget !== undefined && !budget.closed) return budget;
  throw new InputError(`Person ${person} has no personal budget${budget === undefined ? "" : " any more"}.`, {
    path: "person",
    got: String(person),
    hint: "Set one up with openPersonalBudget.",
  });
}

const change = (book: BudgetBook, person: number, to: Partial<PersonalBudget>): void => {
  book.personal.set(person, { ...book.personal.get(person)!, ...to });
};

/** Every payer promises its share of a year, or none does. */
function promise(
  book: BudgetBook,
  request: PersonalBudgetRequest,
): readonly number[] | Exclude<BudgetAnswer, "granted"> {
  const { person, day, by } = request;
  const promised: number[] = [];
  for (const { account, pence } of request.shares) {
    const asked = {
      account,
      pence,
      day,
      person,
      service: SERVICE,
      recurrent: true,
      ...(by === undefined ? {} : { by }),
    };
    const answer = commit(book, asked);
    if (answer.answer !== "granted") {
      for (const commitment of promised) freeCommitment(book, commitment);
      return answer.answer;
    }
    promised.push(answer.commitment);
  }
  return promised;
}

/** Begins a year of a budget: the first quarter is paid now, the others follow. */
function beginYear(book: BudgetBook, person: number, promised: readonly number[]): void {
  const before = book.personal.get(person)!;
  const year = before.year + 1;
  change(book, person, { promised, since: book.day, year, boughtThisYear: 0 });
  payInstalment(book, { person, year, quarter: 0 });
  for (let quarter = 1; quarter < QUARTERS; quarter++) {
    const day = book.day + Math.floor((quarter * YEAR_DAYS) / QUARTERS);
    book.expect(day, { kind: "personal instalment", person, year, quarter });
  }
}

function checkRequest(book: BudgetBook, request: PersonalBudgetRequest): void {
  const { person, shares, contingency = 0, noticePay = 0 } = request;
  const path = `personal.${person}`;
  if (book.personal.get(person)?.closed === false) {
    throw new InputError(`Person ${person} has a personal budget already.`, {
      path,
      hint: "Review it, or close it first.",
    });
  }
  if (shares.length === 0 || new Set(shares.map(({ account }) => account)).size < shares.length) {
    throw new InputError(`The personal budget of ${person} needs payers, none of them twice.`, {
      path: `${path}.shares`,
    });
  }
  for (const { account, pence } of shares) penceOf(pence, `share of "${account}"`);
  wholePence(contingency, "contingency", `${path}.contingency`);
  wholePence(noticePay, "notice pay", `${path}.noticePay`);
}

/**
 * Sets up a personal budget: every payer sets a year's share aside, and pays it in by quarters from today.
 * @returns why not, when one of the payers cannot; then none has
 * @throws InputError when the person has one already, or a share, sum or account is not what it must be
 */
export function openPersonalBudget(book: BudgetBook, request: PersonalBudgetRequest): BudgetAnswer {
  checkRequest(book, request);
  const promised = promise(book, request);
  if (typeof promised === "string") return promised;
  const { person } = request;
  const account =
    book.personal.get(person)?.account ?? book.addAccount(personalAccount(person), { payer: SERVICE }).number;
  const fresh = {
    promised,
    since: book.day,
    year: 0,
    paidBy: new Map(),
    boughtThisYear: 0,
    concern: false,
    closed: false,
  };
  const before = book.personal.get(person);
  book.personal.set(person, { ...fresh, request, account, year: before?.year ?? 0 });
  beginYear(book, person, promised);
  return "granted";
}

/** @internal A quarter's money comes in, from whoever still promises it. */
export function payInstalment(
  book: BudgetBook,
  { person, year, quarter }: { readonly person: number; readonly year: number; readonly quarter: number },
): BudgetNotice[] {
  const budget = book.personal.get(person)!;
  // Closed, or begun anew, since this was put down.
  if (budget.closed || budget.year !== year) return [];
  const paidBy = new Map(budget.paidBy);
  let missed = false;
  for (const commitment of budget.promised) {
    const rest = committedRest(book, commitment);
    const pence = Math.floor(rest / (QUARTERS - quarter));
    if (rest === 0) missed = true;
    if (pence === 0) continue;
    const taken = payPart(book, commitment, pence, { account: budget.account, flow: "personal budget" });
    for (const part of taken) paidBy.set(part.account, (paidBy.get(part.account) ?? 0) + part.pence);
  }
  change(book, person, { paidBy });
  return missed
    ? [{ day: book.day, kind: "personal instalment missed", about: personalAccount(person), purpose: { person } }]
    : [];
}

/** Something bought out of a personal budget. */
export interface PersonalPurchase {
  readonly person: number;
  readonly service: string;
  readonly pence: number;
  readonly day: number;
}

/** What came of wanting to buy. When it is not granted the money stays where it is. */
export type PurchaseAnswer =
  | "granted"
  /** The budget is spent; care by need goes on at the payers' charge. */
  | "short"
  /** The agreed plan does not name it. */
  | "not in the plan"
  /** There is money, but not for this month. */
  | "too soon";

/** What the pace lets be bought until now in this year of the budget, pence. */
function allowedSoFar({ request, since }: PersonalBudget, day: number): number {
  const year = request.shares.reduce((sum, { pence }) => sum + pence, 0);
  if (request.pace === "flexible") return Number.POSITIVE_INFINITY;
  const months = Math.min(MONTHS, Math.floor(((day - since) * MONTHS) / YEAR_DAYS) + 1);
  return proportion(year, months, MONTHS);
}

/**
 * Buys something out of a personal budget at what it costs.
 * @throws InputError when there is no such budget, the day is past or not settled, or the sum is no whole pence
 */
export function buyFromPersonal(book: BudgetBook, { person, service, pence, day }: PersonalPurchase): PurchaseAnswer {
  penceOf(pence, "pence");
  const budget = budgetOf(book, person);
  book.goTo(day);
  if (!budget.request.uses.includes(service)) return "not in the plan";
  if (pence > book.ledger.balanceOf(budget.account)) return "short";
  if (budget.boughtThisYear + pence > allowedSoFar(budget, day)) return "too soon";
  book.post({ from: budget.account, to: SINK, pence, flow: "spending" }, { service, person });
  change(book, person, { boughtThisYear: budget.boughtThisYear + pence });
  return "granted";
}

/** Gives money back to those who paid it in, by what each paid. */
function giveBack(book: BudgetBook, budget: PersonalBudget, pence: number): void {
  if (pence === 0) return;
  const payers = [...budget.paidBy].map(([account, weight]) => ({
    name: book.accounts[account].name,
    account,
    weight,
  }));
  const { person } = budget.request;
  splitPence(pence, payers).forEach((part, at) => {
    if (part > 0)
      book.post(
        { from: budget.account, to: homeOf(book, payers[at].account), pence: part, flow: "return" },
        { service: SERVICE, person },
      );
  });
}

/** The account to which money returns: the partner's own when the pool it came from is no more. */
function homeOf(book: BudgetBook, account: number): number {
  const { pool, partner } = book.accounts[account];
  return pool >= 0 && book.pools[pool].dissolved ? partner : account;
}

const freeAll = (book: BudgetBook, promised: readonly number[]): void => {
  for (const commitment of promised) freeCommitment(book, commitment);
};

/**
 * Reviews a personal budget: what is unspent above the contingency goes back to the payers by what each paid in, and
 * another year begins today with the shares given.
 * @param review shares: a year's money from today; without them the old
 * @returns why not, when one of the payers cannot; the budget then has what the review left, and no more comes in
 * @throws InputError when there is no such budget, the day is past or not settled, or a share is not what it must be
 */
export function reviewPersonalBudget(
  book: BudgetBook,
  review: { readonly person: number; readonly day: number; readonly shares?: readonly PersonalShare[] },
): BudgetAnswer {
  const budget = budgetOf(book, review.person);
  book.goTo(review.day);
  freeAll(book, budget.promised);
  const over = book.ledger.balanceOf(budget.account) - (budget.request.contingency ?? 0);
  giveBack(book, budget, Math.max(0, over));
  const request = { ...budget.request, day: review.day, shares: review.shares ?? budget.request.shares };
  const promised = promise(book, request);
  change(book, review.person, { request, promised: [] });
  if (typeof promised === "string") return promised;
  beginYear(book, review.person, promised);
  return "granted";
}

/** Ends a personal budget on death, a move or a withdrawal: carers' notice pay first, the rest back to the payers.
 * @throws InputError when there is no such budget, or the day is past or not settled
 */
export function closePersonalBudget(
  book: BudgetBook,
  { person, day }: { readonly person: number; readonly day: number },
): void {
  const budget = budgetOf(book, person);
  book.goTo(day);
  freeAll(book, budget.promised);
  const { form, noticePay = 0 } = budget.request;
  const pay = form === "direct" ? Math.min(noticePay, book.ledger.balanceOf(budget.account)) : 0;
  if (pay > 0)
    book.post({ from: budget.account, to: SINK, pence: pay, flow: "spending" }, { service: "notice pay", person });
  giveBack(book, budget, book.ledger.balanceOf(budget.account));
  change(book, person, { closed: true, promised: [] });
}

/** Notes that somebody is worried about how a person is being treated. Nothing happens to the money.
 * @throws InputError when there is no such budget, or the day is past or not settled
 */
export function raiseConcern(
  book: BudgetBook,
  { person, day }: { readonly person: number; readonly day: number },
): void {
  budgetOf(book, person);
  book.goTo(day);
  change(book, person, { concern: true });
}

/** What a personal budget stands at. */
export interface PersonalPosition {
  readonly balance: number;
  /** Still promised for this year, pence. */
  readonly promised: number;
  readonly boughtThisYear: number;
  readonly concern: boolean;
  readonly closed: boolean;
}

/** What a person's budget stands at; undefined for somebody who never had one. */
export function personalPosition(book: BudgetBook, person: number): PersonalPosition | undefined {
  const budget = book.personal.get(person);
  if (budget === undefined) return undefined;
  const { boughtThisYear, concern, closed } = budget;
  const promised = budget.promised.reduce((sum, commitment) => sum + committedRest(book, commitment), 0);
  return { balance: book.ledger.balanceOf(budget.account), promised, boughtThisYear, concern, closed };
}
