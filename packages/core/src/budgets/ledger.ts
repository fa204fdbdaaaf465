import { MOST_PENCE } from "./pence.js";

/** Why money moved. */
export const FLOWS = [
  "allocation",
  "top-up",
  "spending",
  "rush",
  "transfer",
  "contribution",
  "risk share",
  "return",
  "borrowing",
  "repayment",
  "debt",
  "recovery",
  "lapse",
  "personal budget",
  "outlay",
  "recouped",
] as const;
export type Flow = (typeof FLOWS)[number];

/** What a posting was for. */
export interface Purpose {
  readonly service?: string;
  readonly programme?: string;
  /** Permanent number of the person. */
  readonly person?: number;
}

/** A movement of money to be made. */
export interface Movement {
  /** Numbers of the accounts. */
  readonly from: number;
  readonly to: number;
  /** Whole, above 0. */
  readonly pence: number;
  readonly flow: Flow;
}

/** When a movement is made. */
export interface Moment {
  /** Days. */
  readonly day: number;
  /** Financial year to which it belongs, 0 for 2025-26. What closes a year is done on 1 April, but belongs to the old year. */
  readonly year: number;
}

/** One movement of money: a debit of one account and the equal credit of another. */
export interface Posting extends Movement, Moment {
  /** Empty where there is none. */
  readonly service: string;
  readonly programme: string;
  /** −1 where there is none. */
  readonly person: number;
}

/** Places of the fields of a posting. */
const FIELDS = { day: 0, year: 1, from: 2, to: 3, pence: 4, flow: 5, service: 6, programme: 7, person: 8 } as const;

const WIDTH = Object.keys(FIELDS).length;
/** Postings in a block. A full block never changes, so that copies of the books share it. */
const BLOCK = 1024;

/** Double-entry books: postings are only ever added, and every balance is what they make it. */
export class Ledger {
  private blocks: Float64Array[] = [];
  private count = 0;
  private balances: number[] = [];
  private readonly labels: string[] = [""];
  private readonly labelNumbers = new Map([["", 0]]);

  /** Postings so far. */
  get size(): number {
    return this.count;
  }

  /** Makes room for one more account, with nothing in it, and gives its number. */
  addAccount(): number {
    return this.balances.push(0) - 1;
  }

  /** Pence; below 0 when the account owes. */
  balanceOf(account: number): number {
    return this.balances[account];
  }

  /**
   * Moves money. Nothing else does.
   * @throws RangeError when it is not a whole number of pence above 0 between two known accounts, or when a balance would
   * outgrow {@link MOST_PENCE}; the books are then as they were
   */
  post({ from, to, pence, flow }: Movement, { day, year }: Moment, purpose: Purpose = {}): void {
    const fits =
      Number.isSafeInteger(pence) &&
      pence > 0 &&
      from !== to &&
      this.balances[from] - pence >= -MOST_PENCE &&
      this.balances[to] + pence <= MOST_PENCE;
    if (!fits) {
      throw new RangeError(
        `Day ${day}: ${pence} pence for ${flow} from account ${from} (${this.balances[from]}) to ${to} (${this.balances[to]}) cannot be posted.`,
      );
    }
    if (this.count % BLOCK === 0) this.blocks.push(new Float64Array(BLOCK * WIDTH));
    const block = this.blocks[this.blocks.length - 1];
    const row = (this.count % BLOCK) * WIDTH;
    block[row + FIELDS.day] = day;
    block[row + FIELDS.year] = year;
    block[row + FIELDS.from] = from;
    block[row + FIELDS.to] = to;
    block[row + FIELDS.pence] = pence;
    block[row + FIELDS.flow] = FLOWS.indexOf(flow);
    block[row + FIELDS.service] = this.labelOf(purpose.service);
    block[row + FIELDS.programme] = this.labelOf(purpose.programme);
    block[row + FIELDS.person] = purpose.person ?? -1;
    this.count += 1;
    this.balances[from] -= pence;
    this.balances[to] += pence;
  }

  /** A posting by its number, in the order in which they were made. */
  posting(at: number): Posting {
    const block = this.blocks[Math.floor(at / BLOCK)];
    const row = (at % BLOCK) * WIDTH;
    const field = (name: keyof typeof FIELDS): number => block[row + FIELDS[name]];
    return {
      day: field("day"),
      year: field("year"),
      from: field("from"),
      to: field("to"),
      pence: field("pence"),
      flow: FLOWS[field("flow")],
      service: this.labels[field("service")],
      programme: this.labels[field("programme")],
      person: field("person"),
    };
  }

  copy(): Ledger {
    const copy = new Ledger();
    const full = Math.floor(this.count / BLOCK);
    copy.blocks = this.blocks.map((block, at) => (at < full ? block : block.slice()));
    copy.count = this.count;
    copy.balances = this.balances.slice();
    for (const label of this.labels) copy.labelOf(label);
    return copy;
  }

  private labelOf(label = ""): number {
    let number = this.labelNumbers.get(label);
    if (number === undefined) {
      number = this.labels.push(label) - 1;
      this.labelNumbers.set(label, number);
    }
    return number;
  }
}
