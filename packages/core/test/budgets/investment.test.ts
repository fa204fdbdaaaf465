import { describe, expect, it } from "vitest";
import {
  type BudgetBook,
  type InvestmentRequest,
  invest,
  investmentPosition,
  noteReleased,
  openBook,
  passesCase,
  positionOf,
  settle,
  spend,
} from "../../src/index.js";

/** £1.5m put up by a trust over twelve months, and 40 admissions avoided a month; values of an admission as published. */

const MONTH = 30;
const OUTLAY = 12_500_000;
const asked: InvestmentRequest = {
  programme: "hub",
  from: "trust",
  day: 0,
  outlays: Array.from({ length: 12 }, (_, month) => ({ day: month * MONTH, pence: OUTLAY })),
  recoup: { from: "icb", share: 0.5, agreed: true },
};
const open = (request: Partial<InvestmentRequest> = {}): BudgetBook => {
  const account = (name: string) => ({ name, payer: name, allocation: 200_000_000, yearEnd: { lapseShare: 0 } });
  const book = openBook({ years: 6, accounts: [account("trust"), account("icb")] });
  expect(invest(book, { ...asked, ...request })).toBe("granted");
  return book;
};

/** Months until as much has been released as paid out; 0 when never in five years. */
function paybackMonth(poundsPerAdmission: number): number {
  const book = open();
  for (let month = 1; month <= 60; month++) {
    // The value of a month is known on its last day, before the next outlay.
    settle(book, month * MONTH - 1);
    noteReleased(book, { programme: "hub", day: month * MONTH - 1, pence: 40 * poundsPerAdmission * 100 });
    if (investmentPosition(book, "hub")!.paybackDay >= 0) return month;
  }
  return 0;
}

describe("money put up before anybody benefits", () => {
  it("comes back when the value released reaches the outlay: sooner by average than by marginal cost", () => {
    // 1.5m / (40 × 2,710) = 13.8 months; at 30% of it 46.1; at 20%, beyond five years.
    expect(paybackMonth(2710)).toBe(14);
    expect(paybackMonth(813)).toBe(47);
    expect(paybackMonth(542)).toBe(0);
  });

  it("is back on the day on which the last penny of it is", () => {
    const book = open();
    noteReleased(book, { programme: "hub", day: 1, pence: OUTLAY - 1 });
    expect(investmentPosition(book, "hub")).toMatchObject({ state: "investing", paybackDay: -1 });
    noteReleased(book, { programme: "hub", day: 2, pence: 1 });
    expect(investmentPosition(book, "hub")).toMatchObject({ state: "recouped", paybackDay: 2 });
  });

  it("is set aside whole, paid as it falls due, and spent by the programme", () => {
    const book = open();
    expect(positionOf(book, "trust")).toMatchObject({ balance: 200_000_000 - OUTLAY, committed: 11 * OUTLAY });
    expect(spend(book, { account: "investment/hub", service: "team", pence: OUTLAY, day: 1 })).toBe("granted");
    expect(spend(book, { account: "investment/hub", service: "team", pence: 1, day: 2 })).toBe("short");
    settle(book, 30);
    expect(positionOf(book, "investment/hub").balance).toBe(OUTLAY);
  });

  it("is paid back by the share agreed as far as the commissioner has it; what is not agreed is only noted", () => {
    const shared = open();
    expect(noteReleased(shared, { programme: "hub", day: 1, pence: 1001 })).toBe(500);
    expect(investmentPosition(shared, "hub")).toMatchObject({ released: 1001, recouped: 500, unpaid: 0 });
    spend(shared, { account: "icb", service: "all", pence: positionOf(shared, "icb").available - 10, day: 2 });
    expect(noteReleased(shared, { programme: "hub", day: 3, pence: 1000 })).toBe(10);
    expect(investmentPosition(shared, "hub")).toMatchObject({ recouped: 510, unpaid: 490 });
    const alone = open({ recoup: { from: "icb", share: 0.5, agreed: false } });
    expect(noteReleased(alone, { programme: "hub", day: 1, pence: 1000 })).toBe(0);
    expect(investmentPosition(alone, "hub")).toMatchObject({ released: 1000, recouped: 0, unpaid: 500 });
  });

  it("stops at the review when too little has been released: staff are paid off, the rest comes back", () => {
    const book = open({ review: { day: 100, leastShare: 0.5, stopCost: 1_000_000 } });
    settle(book, 99);
    spend(book, { account: "investment/hub", service: "team", pence: 3 * OUTLAY, day: 99 });
    noteReleased(book, { programme: "hub", day: 99, pence: 2 * OUTLAY - 1 });
    expect(settle(book, 100).map(({ kind }) => kind)).toEqual(["investment stopped"]);
    expect(positionOf(book, "investment/hub").balance).toBe(0);
    const recouped = investmentPosition(book, "hub")!.recouped;
    // Four outlays were paid, three of them spent.
    expect(positionOf(book, "trust")).toMatchObject({
      balance: 200_000_000 - 3 * OUTLAY + recouped - 1_000_000,
      committed: 0,
    });
    expect(settle(book, 200)).toEqual([]);
    expect(positionOf(book, "investment/hub").balance).toBe(0);
  });

  it("goes on after the review when enough has been released", () => {
    const book = open({ review: { day: 100, leastShare: 0.5, stopCost: 1 } });
    settle(book, 99);
    noteReleased(book, { programme: "hub", day: 99, pence: 2 * OUTLAY });
    expect(settle(book, 100)).toEqual([]);
    expect(investmentPosition(book, "hub")!.state).toBe("investing");
  });

  it("is refused when the trust has not got it", () => {
    const book = openBook({
      years: 1,
      accounts: ["trust", "icb"].map((name) => ({ name, payer: name, allocation: 100 })),
    });
    expect(invest(book, asked)).toBe("short");
    expect(investmentPosition(book, "hub")).toBeUndefined();
  });
});

describe("a business case with the cost here and the benefit there", () => {
  const stakes = [
    { payer: "council", cost: 100, benefit: 20 },
    { payer: "acute-trust", cost: 0, benefit: 90 },
  ];

  it("fails by each payer's own account and passes by the account of all", () => {
    expect(passesCase(stakes, "own-payer")).toBe(false);
    expect(passesCase(stakes, "all-payer")).toBe(true);
    expect(passesCase([{ payer: "council", cost: 100, benefit: 99 }], "all-payer")).toBe(false);
    expect(passesCase([{ payer: "council", cost: 100, benefit: 100 }], "own-payer")).toBe(true);
  });
});
