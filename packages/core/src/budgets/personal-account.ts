import type { Level } from "./decisions.js";

/** Who holds the money of a personal budget. */
export type PersonalForm = "notional" | "third-party" | "direct";

/** What one payer puts into a personal budget in a year. */
export interface PersonalShare {
  readonly account: string;
  /** Whole pence, above 0. */
  readonly pence: number;
}

/** A personal budget that is to be set up. */
export interface PersonalBudgetRequest {
  /** Permanent number. */
  readonly person: number;
  readonly day: number;
  readonly form: PersonalForm;
  /** A year's money, by who pays. No account twice. */
  readonly shares: readonly PersonalShare[];
  /** Services that the agreed plan allows. */
  readonly uses: readonly string[];
  /** Whether money may be spent ahead, or a twelfth more each month. */
  readonly pace: "flexible" | "monthly";
  /** What a review leaves unspent, and what carers get when the budget ends, pence. Default 0. */
  readonly contingency?: number;
  readonly noticePay?: number;
  readonly by?: Level;
}

/** A personal budget as it stands. */
export interface PersonalBudget {
  readonly request: PersonalBudgetRequest;
  readonly account: number;
  /** First day of the year that is under way, and how many have begun. */
  readonly since: number;
  readonly year: number;
  /** This year's commitments of the payers, in the order of the shares. */
  readonly promised: readonly number[];
  /** Paid in so far by number of the paying account. */
  readonly paidBy: ReadonlyMap<number, number>;
  readonly boughtThisYear: number;
  readonly concern: boolean;
  readonly closed: boolean;
}
