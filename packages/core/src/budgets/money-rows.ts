import { type BudgetBook, LAPSED, SINK, SOURCE } from "./budget-book.js";
import type { Flow, Posting } from "./ledger.js";

/** Money of one kind into or out of one account in one financial year. */
export interface MoneyRow {
  /** 0 is 2025-26. */
  readonly year: number;
  readonly account: string;
  readonly payer: string;
  readonly direction: "in" | "out";
  readonly flow: Flow;
  /** Empty where there is none. */
  readonly service: string;
  readonly programme: string;
  /** Whole pence, above 0. */
  readonly pence: number;
}

/** One account in one financial year, pence. What it opens with and all that comes in is all that goes out and what it closes with. */
export interface YearRow {
  readonly year: number;
  readonly account: string;
  readonly payer: string;
  readonly opening: number;
  /** From outside the plan: allocations, top-ups, debts taken over. */
  readonly fromOutside: number;
  /** From other accounts of the plan, and to them. */
  readonly transfersIn: number;
  readonly transfersOut: number;
  readonly spent: number;
  /** Back to the outside: debts recovered, cuts. */
  readonly toOutside: number;
  readonly lapsed: number;
  readonly closing: number;
}

const BOUNDARY: readonly number[] = [SOURCE, SINK, LAPSED];

/** Every posting so far, in the order in which they were made. */
export function postingsOf(book: BudgetBook): Posting[] {
  return Array.from({ length: book.ledger.size }, (_, at) => book.ledger.posting(at));
}

/**
 * Money in and out of every account, by year, flow, service and programme, summed from the postings. A movement between
 * two accounts shows in both. Sorted by year, account, direction, flow, service and programme.
 */
export function moneyRows(book: BudgetBook): MoneyRow[] {
  const rows = new Map<string, MoneyRow>();
  const add = (posting: Posting, account: number, direction: "in" | "out"): void => {
    if (BOUNDARY.includes(account)) return;
    const { name, payer } = book.accounts[account];
    const { year, flow, service, programme, pence } = posting;
    const key = [String(year).padStart(6, "0"), name, direction, flow, service, programme].join("\u001f");
    const before = rows.get(key)?.pence ?? 0;
    rows.set(key, { year, account: name, payer, direction, flow, service, programme, pence: before + pence });
  };
  for (const posting of postingsOf(book)) {
    add(posting, posting.from, "out");
    add(posting, posting.to, "in");
  }
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

/** Which column of a year a posting falls into, seen from one of its accounts. */
function columnOf(posting: Posting, account: number): keyof YearRow {
  if (posting.to === account) return posting.from === SOURCE ? "fromOutside" : "transfersIn";
  if (posting.to === SINK) return "spent";
  if (posting.to === LAPSED) return "lapsed";
  return posting.to === SOURCE ? "toOutside" : "transfersOut";
}

type Sums = { -readonly [Column in keyof YearRow]: YearRow[Column] };

/** Every account of the book in every financial year that has been open, summed from the postings. */
export function yearRows(book: BudgetBook): YearRow[] {
  const first = book.plan.firstYear ?? 0;
  const years = Array.from({ length: book.year - first + 1 }, (_, at) => first + at);
  const nothing = { fromOutside: 0, transfersIn: 0, transfersOut: 0, spent: 0, toOutside: 0, lapsed: 0 };
  const sums = book.accounts.map(({ name, payer }) =>
    years.map((year): Sums => ({ year, account: name, payer, opening: 0, ...nothing, closing: 0 })),
  );
  for (const posting of postingsOf(book)) {
    for (const account of [posting.from, posting.to]) {
      const column = columnOf(posting, account);
      const row = sums[account][posting.year - first];
      (row[column] as number) += posting.pence;
    }
  }
  return sums.filter((_, account) => !BOUNDARY.includes(account)).flatMap(closed);
}

/** Carries the balance from year to year. */
function closed(rows: readonly Sums[]): YearRow[] {
  let balance = 0;
  return rows.map((row) => {
    row.opening = balance;
    balance += row.fromOutside + row.transfersIn - row.transfersOut - row.spent - row.toOutside - row.lapsed;
    return { ...row, closing: balance };
  });
}
