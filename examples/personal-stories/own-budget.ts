/* A personal budget in the books: half from the NHS, half from the council (assumed), paid in by quarters. */
import {
  auditBook,
  type BudgetBook,
  buyFromPersonal,
  closePersonalBudget,
  type Flow,
  openBook,
  openPersonalBudget,
  type PurchaseAnswer,
  postingsOf,
  reviewPersonalBudget,
  settle,
  splitPence,
} from "@placewell/core";
import { pence } from "./prices.js";

const PERSON = 1;
const PAYERS = ["icb", "council"].map((name) => ({ name, weight: 1 }));
/** More than any of the four needs: it is not the payers' money that is tested here. */
const PAYER_GBP = 10_000_000;

/** What came of a budget, pence. What was paid in was bought with or given back. */
export interface BudgetMoney {
  readonly paidIn: number;
  readonly bought: number;
  readonly givenBack: number;
}

export class OwnBudget {
  readonly book: BudgetBook;

  /** @param gbpAYear what it holds each year */
  constructor(gbpAYear: number, uses: readonly string[], years: number) {
    const accounts = PAYERS.map(({ name }) => ({ name, payer: name, allocation: pence(PAYER_GBP) }));
    this.book = openBook({ years: years + 1, accounts });
    const parts = splitPence(pence(gbpAYear), PAYERS);
    const shares = PAYERS.map(({ name }, i) => ({ account: name, pence: parts[i] }));
    openPersonalBudget(this.book, { person: PERSON, day: 0, form: "third-party", shares, uses, pace: "flexible" });
  }

  buy(service: string, gbp: number, day: number): PurchaseAnswer {
    const whole = Math.floor(day);
    settle(this.book, whole);
    return buyFromPersonal(this.book, { person: PERSON, service, pence: pence(gbp), day: whole });
  }

  /** What is unspent goes back, and another year begins. */
  renew(day: number): void {
    settle(this.book, day);
    reviewPersonalBudget(this.book, { person: PERSON, day });
  }

  /**
   * Ends the budget: what is left goes back to those who paid it in.
   * @throws RangeError when the books do not balance, or a penny is missing
   */
  close(day: number): BudgetMoney {
    settle(this.book, day);
    closePersonalBudget(this.book, { person: PERSON, day });
    auditBook(this.book);
    const postings = postingsOf(this.book);
    const total = (flow: Flow): number =>
      postings.reduce((sum, posting) => (posting.flow === flow ? sum + posting.pence : sum), 0);
    const money = { paidIn: total("personal budget"), bought: total("spending"), givenBack: total("return") };
    if (money.paidIn === money.bought + money.givenBack) return money;
    throw new RangeError(`A personal budget lost money: ${JSON.stringify(money)}.`);
  }
}
