import { describe, expect, it } from "vitest";
import {
  type BudgetBook,
  buyFromPersonal,
  closePersonalBudget,
  openBook,
  openPersonalBudget,
  type PersonalBudgetRequest,
  personalPosition,
  positionOf,
  raiseConcern,
  reviewPersonalBudget,
  settle,
} from "../../src/index.js";

/** Personal budgets: made-up sums, in pence. */

const PERSON = 7;
const asked: PersonalBudgetRequest = {
  person: PERSON,
  day: 0,
  form: "direct",
  shares: [
    { account: "icb", pence: 800 },
    { account: "council", pence: 401 },
  ],
  uses: ["assistant"],
  pace: "flexible",
};
const open = (request: Partial<PersonalBudgetRequest> = {}, council = 1000): BudgetBook => {
  const book = openBook({
    years: 2,
    accounts: [
      { name: "icb", payer: "icb", allocation: 1000 },
      { name: "council", payer: "council", allocation: council },
    ],
  });
  expect(openPersonalBudget(book, { ...asked, ...request })).toBe("granted");
  return book;
};
const buy = (book: BudgetBook, pence: number, day: number, service = "assistant") =>
  buyFromPersonal(book, { person: PERSON, service, pence, day });

describe("a personal budget", () => {
  it("is paid in by quarters, by what each payer promised", () => {
    const book = open();
    expect(personalPosition(book, PERSON)).toMatchObject({ balance: 300, promised: 901 });
    settle(book, 91);
    settle(book, 182);
    expect(personalPosition(book, PERSON)!.balance).toBe(900);
    settle(book, 273);
    expect(personalPosition(book, PERSON)).toMatchObject({ balance: 1201, promised: 0 });
    expect(positionOf(book, "icb")).toMatchObject({ balance: 200, committed: 0 });
    expect(positionOf(book, "council")).toMatchObject({ balance: 599, committed: 0 });
  });

  it("is set up by all payers or by none", () => {
    const book = openBook({
      years: 1,
      accounts: [
        { name: "icb", payer: "icb", allocation: 1000 },
        { name: "council", payer: "council", allocation: 400 },
      ],
    });
    expect(openPersonalBudget(book, asked)).toBe("short");
    expect(positionOf(book, "icb").committed).toBe(0);
    expect(personalPosition(book, PERSON)).toBeUndefined();
  });

  it("buys what the plan names while there is money, and leaves the money there when it does not", () => {
    const book = open();
    expect(buy(book, 250, 1)).toBe("granted");
    expect(buy(book, 10, 2, "cruise")).toBe("not in the plan");
    expect(buy(book, 51, 3)).toBe("short");
    expect(personalPosition(book, PERSON)).toMatchObject({ balance: 50, boughtThisYear: 250 });
  });

  it("that is flexible lets a flare be met ahead of time; one by the month does not", () => {
    expect(buy(open(), 300, 5)).toBe("granted");
    const monthly = open({ pace: "monthly" });
    // A twelfth of 1,201 is 100.
    expect(buy(monthly, 101, 5)).toBe("too soon");
    expect(buy(monthly, 100, 5)).toBe("granted");
    settle(monthly, 31);
    expect(buy(monthly, 100, 31)).toBe("granted");
  });

  it("gives what is unspent above the contingency back at a review, by what each paid, and begins anew", () => {
    const book = open({ contingency: 50 }, 2000);
    settle(book, 365);
    expect(reviewPersonalBudget(book, { person: PERSON, day: 365, shares: [{ account: "council", pence: 400 }] })).toBe(
      "granted",
    );
    // Of 1,151 given back, 766.67 and 384.33 are theirs; by the largest remainder 767 and 384. A quarter of 400 has come.
    expect(personalPosition(book, PERSON)).toMatchObject({ balance: 150, promised: 300 });
    expect(positionOf(book, "icb").balance).toBe(1000 + 767);
    expect(positionOf(book, "council").balance).toBe(2000 + 384 - 100);
  });

  it("pays carers their notice when it ends, then gives the rest back", () => {
    const book = open({ noticePay: 90 });
    expect(buy(book, 60, 1)).toBe("granted");
    closePersonalBudget(book, { person: PERSON, day: 20 });
    expect(personalPosition(book, PERSON)).toMatchObject({ balance: 0, promised: 0, closed: true });
    // 150 goes back two to one.
    expect(positionOf(book, "icb")).toMatchObject({ balance: 900, committed: 0 });
    expect(positionOf(book, "council")).toMatchObject({ balance: 950, committed: 0 });
    settle(book, 200);
    expect(personalPosition(book, PERSON)!.balance).toBe(0);
    expect(() => buy(book, 1, 201)).toThrow(/no personal budget any more/);
  });

  it("held by somebody else owes carers nothing", () => {
    const book = open({ form: "third-party", noticePay: 90 });
    closePersonalBudget(book, { person: PERSON, day: 20 });
    expect(positionOf(book, "icb").balance).toBe(1000);
  });

  it("misses a quarter when the promise of a payer has expired", () => {
    const book = openBook({ years: 2, accounts: [{ name: "icb", payer: "icb", allocation: [1000, 100] }] });
    settle(book, 300);
    openPersonalBudget(book, { ...asked, day: 300, shares: [{ account: "icb", pence: 800 }] });
    const kinds = settle(book, 400).map(({ kind }) => kind);
    expect(kinds).toEqual(["commitment expired", "personal instalment missed"]);
    expect(personalPosition(book, PERSON)!.balance).toBe(200);
  });

  it("keeps a concern on record, and the money where it is", () => {
    const book = open();
    raiseConcern(book, { person: PERSON, day: 3 });
    expect(personalPosition(book, PERSON)).toMatchObject({ concern: true, balance: 300 });
    expect(buy(book, 1, 4)).toBe("granted");
  });
});
