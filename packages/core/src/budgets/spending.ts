import { InputError } from "../check/input-error.js";
import { type Account, type BudgetBook, type CommittedPart, penceOf, SINK } from "./budget-book.js";
import { type DecisionKind, type Level, mayDecide } from "./decisions.js";
import { type Draw, drawFor, fund, noteLent, payingAccount, payOut } from "./draw.js";
import type { Flow, Purpose } from "./ledger.js";

/** Money that somebody wants to spend or to promise. */
export interface SpendingRequest extends Purpose {
  /** Account of whoever is liable; a pool pays for it when the service is in its scope. */
  readonly account: string;
  readonly service: string;
  /** Whole pence, above 0. */
  readonly pence: number;
  /** Days; not before what was last posted. */
  readonly day: number;
  /** True for what must be provided whatever the books say, such as acute care. Default: cash-limited. */
  readonly demandLed?: boolean;
  /** The level that decides, where the plan allocates decisions. Without it nobody is asked. */
  readonly by?: Level;
}

/** A promise to pay for something later. */
export interface CommitmentRequest extends SpendingRequest {
  /** Whether it goes on in a new financial year when the money is there. Default: it ends on 31 March. */
  readonly recurrent?: boolean;
}

/** What came of a request. */
export type BudgetAnswer =
  | "granted"
  /** There is too little money. */
  | "short"
  /** Cash-limited spending is stopped. */
  | "frozen"
  /** The level that asks may not decide this. */
  | "not theirs to decide";

function permitted(book: BudgetBook, account: Account, kind: DecisionKind, by: Level | undefined): boolean {
  const rules = book.plan.decisions;
  if (rules === undefined || by === undefined) return true;
  return mayDecide({ kind, by, budget: account.rules?.level ?? "place" }, rules);
}

/** An account out of which services are paid: not a partner's in a pool or a person's, which have ways of their own. */
function liableAccount(book: BudgetBook, name: string): Account {
  const account = book.accountNamed(name);
  if (account.rules !== undefined && account.pool < 0) return account;
  if ([...book.investments.values()].some((investment) => investment.account === account.number)) return account;
  throw new InputError(`"${name}" cannot be asked to pay.`, {
    path: "account",
    got: name,
    hint: "Name the partner for a service that its pool pays; buy with buyFromPersonal out of a personal budget.",
  });
}

/** @returns where the money would come from, or why it does not */
function decide(
  book: BudgetBook,
  request: SpendingRequest,
): { readonly payer: Account; readonly draw: Draw } | BudgetAnswer {
  const pence = penceOf(request.pence, "pence");
  book.goTo(request.day);
  const liable = liableAccount(book, request.account);
  const payer = payingAccount(book, liable, request.service);
  const demandLed = request.demandLed ?? false;
  if (!demandLed && !permitted(book, liable, "delivery", request.by)) return "not theirs to decide";
  if (!demandLed && payer.frozen) return "frozen";
  const draw = drawFor(book, payer, pence, demandLed);
  return draw === undefined ? "short" : { payer, draw };
}

/**
 * Whether a sum could be spent or committed now. Changes nothing but the day the books have reached.
 * @throws InputError when the account is not known, the day is past or not settled, or the sum is no whole pence
 */
export function canSpend(book: BudgetBook, request: SpendingRequest): BudgetAnswer {
  const decision = decide(book, request);
  return typeof decision === "string" ? decision : "granted";
}

const purposeOf = ({ service, programme, person }: SpendingRequest): Purpose => ({
  service,
  ...(programme === undefined ? {} : { programme }),
  ...(person === undefined ? {} : { person }),
});

/**
 * Pays for something at once, if the books allow it.
 * @throws InputError as {@link canSpend}
 */
export function spend(book: BudgetBook, request: SpendingRequest): BudgetAnswer {
  const decision = decide(book, request);
  if (typeof decision === "string") return decision;
  fund(book, decision.payer, decision.draw);
  for (const part of decision.draw.parts) payOut(book, part, decision.payer, purposeOf(request));
  return "granted";
}

/** What came of asking for a commitment, and its number when it was granted. */
export type CommitmentAnswer =
  | { readonly answer: "granted"; readonly commitment: number }
  | { readonly answer: Exclude<BudgetAnswer, "granted"> };

/** @internal Sets money aside where a draw found it. */
export function setAside(book: BudgetBook, payer: Account, draw: Draw): readonly CommittedPart[] {
  fund(book, payer, draw);
  for (const { account, pence } of draw.parts) book.accounts[account].committed += pence;
  return draw.parts;
}

/**
 * Promises to pay: the sum is set aside until it is paid with {@link payCommitted} or given back with {@link release}.
 * @throws InputError as {@link canSpend}
 */
export function commit(book: BudgetBook, request: CommitmentRequest): CommitmentAnswer {
  const decision = decide(book, request);
  if (typeof decision === "string") return { answer: decision as Exclude<BudgetAnswer, "granted"> };
  const parts = setAside(book, decision.payer, decision.draw);
  const commitment = book.nextCommitment++;
  const liable = book.accountNamed(request.account).number;
  book.commitments.set(commitment, {
    liable,
    purpose: purposeOf(request),
    recurrent: request.recurrent ?? false,
    parts,
  });
  return { answer: "granted", commitment };
}

/** Something that is done with a commitment. */
export interface CommitmentUse {
  readonly commitment: number;
  readonly day: number;
}

const sumOf = (parts: readonly CommittedPart[]): number => parts.reduce((sum, { pence }) => sum + pence, 0);

/** What is left of a commitment, pence; 0 when it is paid, released or expired. */
export function committedRest(book: BudgetBook, commitment: number): number {
  return sumOf(book.commitments.get(commitment)?.parts ?? []);
}

/** @internal The parts from which the first so many pence come, and what is left of all. */
export function takeParts(
  parts: readonly CommittedPart[],
  pence: number,
): { taken: CommittedPart[]; left: CommittedPart[] } {
  const [taken, left]: CommittedPart[][] = [[], []];
  let wanted = pence;
  for (const part of parts) {
    const now = Math.min(wanted, part.pence);
    wanted -= now;
    if (now > 0) taken.push({ account: part.account, pence: now });
    if (now < part.pence) left.push({ account: part.account, pence: part.pence - now });
  }
  return { taken, left };
}

/** @internal Pays so much of a commitment, which must have that much left, into an account. */
export function payPart(
  book: BudgetBook,
  commitment: number,
  pence: number,
  to: { account: number; flow: Flow },
): CommittedPart[] {
  const promise = book.commitments.get(commitment)!;
  const { taken, left } = takeParts(promise.parts, pence);
  const payer = payingAccount(book, book.accounts[promise.liable], promise.purpose.service ?? "");
  for (const part of taken) {
    book.accounts[part.account].committed -= part.pence;
    book.post({ from: part.account, to: to.account, pence: part.pence, flow: to.flow }, promise.purpose);
    if (book.accounts[part.account].pool >= 0) noteLent(book, part, payer);
  }
  if (left.length > 0) book.commitments.set(commitment, { ...promise, parts: left });
  else book.commitments.delete(commitment);
  return taken;
}

/**
 * Pays for what was delivered under a commitment; the rest stays set aside.
 * @param use pence: whole, above 0, no more than {@link committedRest}
 * @throws InputError when there is less left, or the day is past or not settled
 */
export function payCommitted(book: BudgetBook, use: CommitmentUse & { readonly pence: number }): void {
  const { commitment, pence, day } = use;
  const rest = committedRest(book, commitment);
  if (penceOf(pence, "pence") > rest) {
    throw new InputError(`Commitment ${commitment} has ${rest} pence left; ${pence} cannot be paid out of it.`, {
      path: "pence",
      got: String(pence),
      expected: `1 to ${rest}`,
      hint: "Commit or spend the difference first; a commitment that expired or was released has nothing left.",
    });
  }
  book.goTo(day);
  payPart(book, commitment, pence, { account: SINK, flow: "spending" });
}

/** @internal Gives back what is set aside. */
export function freeCommitment(book: BudgetBook, commitment: number): void {
  for (const { account, pence } of book.commitments.get(commitment)?.parts ?? [])
    book.accounts[account].committed -= pence;
  book.commitments.delete(commitment);
}

/**
 * Gives back what is left of a commitment: the person recovered, moved or died, or it cost less.
 * @returns the pence given back; 0 when it was paid, released or expired before
 */
export function release(book: BudgetBook, { commitment, day }: CommitmentUse): number {
  book.goTo(day);
  const rest = committedRest(book, commitment);
  freeCommitment(book, commitment);
  return rest;
}

/** Money that one account is to give to another. */
export interface TransferRequest {
  readonly from: string;
  readonly to: string;
  /** Whole pence, above 0. */
  readonly pence: number;
  readonly day: number;
  /** The level that decides, where the plan allocates decisions. */
  readonly by?: Level;
}

/**
 * Moves money between two accounts of the plan, if the giver has it free and the plan lets it.
 * @throws InputError when the plan does not let the giver transfer there, and as {@link canSpend}
 */
export function transfer(book: BudgetBook, request: TransferRequest): BudgetAnswer {
  const pence = penceOf(request.pence, "pence");
  book.goTo(request.day);
  const from = book.accountNamed(request.from);
  const to = book.accountNamed(request.to);
  const allowed = from.rules !== undefined && from.pool < 0 ? (from.rules.mayTransferTo ?? []) : [];
  if (!allowed.includes(to.name)) {
    throw new InputError(`The plan does not let "${from.name}" transfer to "${to.name}".`, {
      path: `accounts.${from.name}.mayTransferTo`,
      got: to.name,
      expected: allowed.length === 0 ? "no transfers at all" : allowed.join(", "),
      hint: "Add it to mayTransferTo of the account, or declare a dated payment.",
    });
  }
  if (!permitted(book, from, "budget", request.by)) return "not theirs to decide";
  if (from.frozen) return "frozen";
  if (book.availableIn(from) < pence) return "short";
  book.post({ from: from.number, to: to.number, pence, flow: "transfer" });
  return "granted";
}

/** A request in a queue of requests made at one moment. */
export interface QueuedRequest {
  /** Lower comes first. */
  readonly priority: number;
  /** Day since which it has been waiting. */
  readonly since: number;
  readonly person: number;
}

/** Order in which requests of one moment are answered, so that it never depends on who was registered first. For `sort`. */
export function byUrgency(a: QueuedRequest, b: QueuedRequest): number {
  return a.priority - b.priority || a.since - b.since || a.person - b.person;
}
