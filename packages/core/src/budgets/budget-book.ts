import { InputError } from "../check/input-error.js";
import { suggestion } from "../check/nearest.js";
import { financialYearStart } from "../units/time.js";
import { type AccountPlan, type BudgetPlan, checkBudgetPlan, type PoolPlan, poolAccount } from "./budget-plan.js";
import type { DueEvent } from "./due.js";
import { DueList } from "./due-list.js";
import type { Investment } from "./investment-account.js";
import { Ledger, type Movement, type Purpose } from "./ledger.js";
import { wholePence } from "./pence.js";
import type { PersonalBudget } from "./personal-account.js";

/** Numbers of the accounts that every book has: whoever is not in the plan, what has been bought, what has lapsed. */
export const SOURCE = 0;
export const SINK = 1;
export const LAPSED = 2;
const BOUNDARY = ["outside", "spent", "lapsed"];

/** One account as it stands. Its balance is in the ledger. */
export interface Account {
  readonly number: number;
  readonly name: string;
  /** Whose money it is in results by payer. */
  readonly payer: string;
  /** The rules it is under; none for the boundary, personal budgets and investments. */
  rules: AccountPlan | undefined;
  /** Number of the pool it is part of, and of the account of the partner; −1 where it is in none. */
  readonly pool: number;
  readonly partner: number;
  /** Promised, not yet paid; pence. */
  committed: number;
  frozen: boolean;
  /** Owed to the outside since an earlier year. */
  debt: number;
  /** Owed to the account it borrows from. */
  borrowed: number;
  /** Paid for other partners of the pool this year, less what they paid for this one. */
  lent: number;
  /** This financial year: what was planned to come, is still to come, is still to go out by plan, and has been spent. */
  income: number;
  toCome: number;
  toGo: number;
  spent: number;
}

/** A promise to pay. */
export interface Commitment {
  /** Number of the account of whoever is liable. */
  readonly liable: number;
  readonly purpose: Purpose;
  /** Whether it goes on in a new year when the money is there. */
  readonly recurrent: boolean;
  /** Where the rest will be paid from, in this order. */
  readonly parts: readonly CommittedPart[];
}

export interface CommittedPart {
  readonly account: number;
  readonly pence: number;
}

/** One pool as it stands. */
export interface Pool {
  plan: PoolPlan;
  /** Numbers of its accounts, in the order of its contributions. */
  readonly accounts: readonly number[];
  dissolved: boolean;
  /** Until this day nobody draws on others' money. */
  disputedUntil: number;
}

const RANKS: readonly DueEvent["kind"][] = [
  "turn of the year",
  "instalment",
  "payment",
  "start of the year",
  "personal instalment",
  "outlay",
  "review",
  "dissolve",
  "forecast",
];

/** Something that came out of settling which whoever runs services may have to act on. */
export interface BudgetNotice {
  readonly day: number;
  readonly kind:
    | "commitment expired"
    | "account frozen"
    | "account released"
    | "pool disputed"
    | "pool dissolved"
    | "personal instalment missed"
    | "outlay missed"
    | "investment stopped";
  /** Name of the account, the pool, or the programme of an investment. */
  readonly about: string;
  readonly commitment?: number;
  readonly purpose?: Purpose;
  /** Day on which a service has to stop whose funding has ended. */
  readonly stopsOn?: number;
}

/**
 * The books of a plan: who has what now, what was promised, and every movement so far. Ask and change it with
 * {@link canSpend}, {@link spend}, {@link commit}, {@link release}, {@link transfer} and {@link settle}. It draws no
 * random numbers and knows only day numbers.
 */
export class BudgetBook {
  /** The plan in force: another only through {@link revisePlan}. */
  plan: BudgetPlan;
  /** @internal */
  ledger: Ledger = new Ledger();
  /** @internal */
  accounts: Account[] = [];
  /** @internal */
  pools: Pool[] = [];
  /** @internal Open commitments by number, in the order in which they were made. */
  commitments: Map<number, Commitment> = new Map();
  /** @internal */
  nextCommitment = 0;
  /** @internal By person. */
  personal: Map<number, PersonalBudget> = new Map();
  /** @internal By programme. */
  investments: Map<string, Investment> = new Map();
  /** @internal */
  due: DueList = new DueList();
  private dueSoFar = 0;
  /** Day up to which the books are settled and nothing earlier can be posted. */
  day: number;
  /** Financial year that is open, 0 for 2025-26. */
  year: number;
  private numbers = new Map<string, number>();

  /** @internal Use {@link openBook}. */
  constructor(plan: BudgetPlan) {
    this.plan = plan;
    this.year = plan.firstYear ?? 0;
    this.day = financialYearStart(this.year);
  }

  /** A book that goes on by itself from here: what is posted to one does not show in the other. */
  copy(): BudgetBook {
    const copy = new BudgetBook(this.plan);
    copy.ledger = this.ledger.copy();
    copy.accounts = this.accounts.map((account) => ({ ...account }));
    copy.pools = this.pools.map((pool) => ({ ...pool }));
    copy.commitments = new Map(this.commitments);
    copy.nextCommitment = this.nextCommitment;
    copy.personal = new Map([...this.personal].map(([person, budget]) => [person, { ...budget }]));
    copy.investments = new Map([...this.investments].map(([name, investment]) => [name, { ...investment }]));
    copy.due = this.due.copy();
    copy.dueSoFar = this.dueSoFar;
    copy.day = this.day;
    copy.year = this.year;
    copy.numbers = new Map(this.numbers);
    return copy;
  }

  /** First day after the plan. The last year can be settled on it; nothing can be posted. */
  get end(): number {
    return financialYearStart((this.plan.firstYear ?? 0) + this.plan.years);
  }

  /** Names of all accounts, by number. */
  get accountNames(): readonly string[] {
    return this.accounts.map(({ name }) => name);
  }

  /** @internal @throws InputError when there is no such account */
  accountNamed(name: string): Account {
    const number = this.numbers.get(name);
    if (number !== undefined && number > LAPSED) return this.accounts[number];
    throw new InputError(`There is no account "${name}" in the budget plan.`, {
      path: name,
      got: name,
      hint: suggestion(name, this.accountNames.slice(LAPSED + 1)),
    });
  }

  /** @internal */
  addAccount(
    name: string,
    kind: Pick<Account, "payer"> & Partial<Pick<Account, "rules" | "pool" | "partner">>,
  ): Account {
    const number = this.ledger.addAccount();
    const nothing = { committed: 0, debt: 0, borrowed: 0, lent: 0, income: 0, toCome: 0, toGo: 0, spent: 0 };
    const account: Account = {
      number,
      name,
      payer: kind.payer,
      rules: kind.rules,
      pool: kind.pool ?? -1,
      partner: kind.partner ?? -1,
      frozen: false,
      ...nothing,
    };
    this.accounts.push(account);
    this.numbers.set(name, number);
    return account;
  }

  /** @internal Free of promises, pence; below 0 when more is promised than is there. */
  availableIn(account: Account): number {
    return this.ledger.balanceOf(account.number) - account.committed;
  }

  /** @internal Puts down what will happen. */
  expect(day: number, what: DueEvent): void {
    this.due.add({ day, rank: RANKS.indexOf(what.kind), order: this.dueSoFar++, what });
  }

  /** @internal Goes on to a day. @throws InputError when it lies before the last, or beyond what has been settled */
  goTo(day: number): void {
    if (!(day >= this.day)) {
      throw new InputError(`The budget books have reached day ${this.day}; nothing can be posted on day ${day}.`, {
        path: "day",
        got: String(day),
        expected: `${this.day} or later`,
      });
    }
    const end = this.end;
    if (day >= end) {
      throw new InputError(`The budget plan ends on day ${end}; nothing can be posted on day ${day}.`, {
        path: "years",
        got: String(day),
        expected: `before ${end}`,
        hint: "Plan as many financial years as the run has.",
      });
    }
    const next = this.due.next?.day ?? Number.POSITIVE_INFINITY;
    if (day >= next) {
      throw new InputError(`Day ${next} of the budget books is not settled; nothing can be posted on day ${day}.`, {
        path: "day",
        got: String(day),
        hint: `Call settle(book, ${next}) first; nextSettlement(book) says which day is next.`,
      });
    }
    this.day = day;
  }

  /** @internal */
  post(movement: Movement, purpose?: Purpose): void {
    this.ledger.post(movement, this, purpose);
    if (movement.to === SINK) this.accounts[movement.from].spent += movement.pence;
  }
}

/** @internal Sets up the accounts of a plan, with nothing in them. */
export function emptyBook(plan: BudgetPlan): BudgetBook {
  checkBudgetPlan(plan);
  const book = new BudgetBook(plan);
  for (const name of BOUNDARY) book.addAccount(name, { payer: name });
  for (const rules of plan.accounts) book.addAccount(rules.name, { payer: rules.payer, rules });
  for (const pool of plan.pools ?? []) addPool(book, pool);
  return book;
}

/** @internal Sets up a pool with an account for each partner, with nothing in them. */
export function addPool(book: BudgetBook, pool: PoolPlan): void {
  const number = book.pools.length;
  const accounts = pool.contributions.map(({ account }) => {
    const partner = book.accountNamed(account);
    return book.addAccount(poolAccount(pool.name, account), {
      payer: partner.payer,
      rules: partner.rules,
      pool: number,
      partner: partner.number,
    }).number;
  });
  book.pools.push({ plan: pool, accounts, dissolved: false, disputedUntil: Number.NEGATIVE_INFINITY });
}

/** @internal Whether a pool takes part on a day. */
export const isLive = (pool: Pool, day: number): boolean =>
  !pool.dissolved && day >= (pool.plan.opens ?? Number.NEGATIVE_INFINITY);

/** What an account stands at. Money in pence. */
export interface AccountPosition {
  readonly balance: number;
  readonly committed: number;
  /** Balance less what is committed. */
  readonly available: number;
  /** Whether cash-limited spending is stopped. */
  readonly frozen: boolean;
  /** Owed to the outside, and to the account it borrows from. */
  readonly debt: number;
  readonly borrowed: number;
  /** Share of this year's income by which it is overdrawn or in debt: 0 for a solvent account. */
  readonly deficitShare: number;
}

/**
 * What an account stands at now. A partner's money in a pool is the account `pool/partner`, a personal budget
 * `personal/person`.
 * @throws InputError when there is no such account
 */
export function positionOf(book: BudgetBook, account: string): AccountPosition {
  const { number, committed, frozen, debt, borrowed, income } = book.accountNamed(account);
  const balance = book.ledger.balanceOf(number);
  const owed = debt + borrowed + Math.max(0, -balance);
  return {
    balance,
    committed,
    available: balance - committed,
    frozen,
    debt,
    borrowed,
    deficitShare: owed === 0 ? 0 : owed / Math.max(1, income),
  };
}

/** @internal */
export const penceOf = (pence: number, what: string): number => {
  if (pence === 0) throw new InputError(`The ${what} must be 1 penny or more; got 0.`, { path: what, got: "0" });
  return wholePence(pence, what);
};
