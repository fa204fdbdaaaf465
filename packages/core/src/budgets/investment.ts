import { InputError } from "../check/input-error.js";
import { type BudgetBook, type BudgetNotice, penceOf, SINK } from "./budget-book.js";
import type { Investment, InvestmentRequest } from "./investment-account.js";
import { partOf, wholePence } from "./pence.js";
import { type BudgetAnswer, commit, committedRest, freeCommitment, payPart } from "./spending.js";

/** The account out of which an investment's programme spends. */
export const investmentAccount = (programme: string): string => `investment/${programme}`;

function investmentIn(book: BudgetBook, programme: string): Investment {
  const investment = book.investments.get(programme);
  if (investment !== undefined) return investment;
  throw new InputError(`Nobody has invested in "${programme}".`, { path: programme, hint: "Begin with invest." });
}

const change = (book: BudgetBook, programme: string, to: Partial<Investment>): void => {
  book.investments.set(programme, { ...book.investments.get(programme)!, ...to });
};

function checkInvestment(book: BudgetBook, request: InvestmentRequest): void {
  const { programme, outlays, day, recoup, review } = request;
  const path = `investments.${programme}`;
  if (book.investments.has(programme)) throw new InputError(`"${programme}" has been invested in already.`, { path });
  let before = day;
  for (const outlay of outlays) {
    penceOf(outlay.pence, "outlay");
    if (!(outlay.day >= before)) {
      throw new InputError(`An outlay must be on day ${before} or later; got ${outlay.day}.`, {
        path: `${path}.outlays`,
      });
    }
    before = outlay.day;
  }
  book.accountNamed(recoup.from);
  wholePence(review?.stopCost ?? 0, "cost of stopping", `${path}.review.stopCost`);
  for (const share of [recoup.share, review?.leastShare ?? 0]) {
    if (share >= 0 && share <= 1) continue;
    throw new InputError(`A share of an investment must be 0 to 1; got ${share}.`, { path, got: String(share) });
  }
}

/**
 * Sets the whole outlay aside and pays it to the programme as it falls due.
 * @returns why not, when whoever bears the risk has not got it
 * @throws InputError when the programme has an investment already, or days, sums or accounts are not what they must be
 */
export function invest(book: BudgetBook, request: InvestmentRequest): BudgetAnswer {
  checkInvestment(book, request);
  const { programme, from, day, outlays, review, by } = request;
  const pence = outlays.reduce((sum, outlay) => sum + outlay.pence, 0);
  const asked = { account: from, service: "up-front investment", programme, pence, day, recurrent: true };
  const promise = commit(book, by === undefined ? asked : { ...asked, by });
  if (promise.answer !== "granted") return promise.answer;
  const { number } = book.addAccount(investmentAccount(programme), { payer: book.accountNamed(from).payer });
  const nothing = { paidOut: 0, released: 0, recouped: 0, unpaid: 0, paybackDay: -1 } as const;
  const { commitment } = promise;
  book.investments.set(programme, { request, account: number, commitment, state: "investing", ...nothing });
  for (const outlay of outlays) {
    if (outlay.day > day) book.expect(outlay.day, { kind: "outlay", programme, pence: outlay.pence });
    else payOutlay(book, { programme, pence: outlay.pence });
  }
  if (review !== undefined) book.expect(review.day, { kind: "review", programme });
  return "granted";
}

/** @internal An outlay falls due. */
export function payOutlay(
  book: BudgetBook,
  { programme, pence }: { readonly programme: string; readonly pence: number },
): BudgetNotice[] {
  const investment = investmentIn(book, programme);
  if (investment.state === "stopped") return [];
  if (committedRest(book, investment.commitment) < pence)
    return [{ day: book.day, kind: "outlay missed", about: programme }];
  payPart(book, investment.commitment, pence, { account: investment.account, flow: "outlay" });
  change(book, programme, { paidOut: investment.paidOut + pence });
  return [];
}

/** Value that a programme is thought to have released. */
export interface ReleasedValue {
  readonly programme: string;
  readonly day: number;
  /** Whole pence, above 0: by forecast, or by what changed since. The books do not ask which. */
  readonly pence: number;
}

/**
 * Notes the value a programme released, and pays back the share of it that was agreed, as far as the commissioner has it.
 * @returns pence paid back
 * @throws InputError when nobody has invested in it, the day is past or not settled, or the sum is no whole pence
 */
export function noteReleased(book: BudgetBook, { programme, day, pence }: ReleasedValue): number {
  const investment = investmentIn(book, programme);
  penceOf(pence, "value released");
  book.goTo(day);
  const { recoup, from } = investment.request;
  const commissioner = book.accountNamed(recoup.from);
  const trust = book.accountNamed(from);
  const owed = partOf(pence, recoup.share);
  const paid =
    recoup.agreed && commissioner !== trust ? Math.min(owed, Math.max(0, book.availableIn(commissioner))) : 0;
  if (paid > 0)
    book.post({ from: commissioner.number, to: trust.number, pence: paid, flow: "recouped" }, { programme });
  const released = investment.released + pence;
  const back = investment.state === "investing" && investment.paidOut > 0 && released >= investment.paidOut;
  change(book, programme, {
    released,
    recouped: investment.recouped + paid,
    unpaid: investment.unpaid + owed - paid,
    ...(back ? { state: "recouped", paybackDay: day } : {}),
  });
  return paid;
}

/** @internal The review falls due: the programme stops when too little has been released. */
export function reviewInvestment(book: BudgetBook, programme: string): BudgetNotice[] {
  const { request, state, released, paidOut, account, commitment } = investmentIn(book, programme);
  const { leastShare, stopCost } = request.review!;
  if (state !== "investing" || released >= partOf(paidOut, leastShare)) return [];
  freeCommitment(book, commitment);
  const trust = book.accountNamed(request.from);
  const left = book.ledger.balanceOf(account);
  if (left > 0) book.post({ from: account, to: trust.number, pence: left, flow: "return" }, { programme });
  if (stopCost > 0)
    book.post(
      { from: trust.number, to: SINK, pence: stopCost, flow: "spending" },
      { programme, service: "cost of stopping" },
    );
  change(book, programme, { state: "stopped" });
  return [{ day: book.day, kind: "investment stopped", about: programme }];
}

/** What an investment stands at; undefined for a programme in which nobody invested. */
export function investmentPosition(
  book: BudgetBook,
  programme: string,
): Omit<Investment, "account" | "commitment"> | undefined {
  const investment = book.investments.get(programme);
  if (investment === undefined) return undefined;
  const { account: _account, commitment: _commitment, ...position } = investment;
  return position;
}
