import { describe, expect, it } from "vitest";
import { auditBook } from "../../src/budgets/audit.js";
import { revisePlan } from "../../src/budgets/revise-plan.js";
import {
  type BudgetBook,
  type BudgetPlan,
  moneyRows,
  openBook,
  type PoolPlan,
  positionOf,
  settle,
  spend,
} from "../../src/index.js";

const YEAR = 365;

const pool = (
  name: string,
  opens: number,
  closes: number | undefined,
  council: readonly [number, number][],
): PoolPlan => ({
  name,
  host: "icb",
  contributions: [
    { account: "council", on: council.map(([day, pence]) => ({ day, pence })) },
    { account: "icb", on: [{ day: opens, pence: 100 }] },
  ],
  services: ["care"],
  ownMoney: "after the pool",
  crossDraw: "on",
  riskShare: "by-contribution",
  opens,
  ...(closes !== undefined && { closes }),
});

const planOf = (pools: readonly PoolPlan[], more: Partial<BudgetPlan> = {}): BudgetPlan => ({
  years: 2,
  accounts: ["council", "icb"].map((name) => ({ name, payer: name, allocation: 1000 })),
  pools,
  ...more,
});

const balances = (book: BudgetBook, ...names: string[]): number[] =>
  names.map((name) => positionOf(book, name).balance);
const paidIn = (book: BudgetBook, account: string): number =>
  moneyRows(book)
    .filter((row) => row.account === account && row.flow === "contribution" && row.direction === "in")
    .reduce((sum, { pence }) => sum + pence, 0);

describe("a plan revised on the way", () => {
  it("dissolves a pool that ends earlier, and takes no more for it", () => {
    const long = pool("pool", 0, undefined, [
      [0, 200],
      [90, 200],
      [YEAR, 400],
    ]);
    const book = openBook(planOf([long]));
    settle(book, 30);
    revisePlan(book, planOf([pool("pool", 0, 60, [[0, 200]])]));
    expect(balances(book, "council", "pool/council")).toEqual([800, 200]);
    settle(book, 60);
    expect(balances(book, "council", "pool/council", "icb", "pool/icb")).toEqual([1000, 0, 1000, 0]);
    settle(book, YEAR + 100);
    expect(paidIn(book, "pool/council")).toBe(200);
    auditBook(book);
  });

  it("opens a pool that comes anew, and never one that is left out before it opens", () => {
    const book = openBook(planOf([pool("pool", 0, 50, [[0, 10]]), pool("pool 2", 100, undefined, [[100, 300]])]));
    settle(book, 20);
    revisePlan(book, planOf([pool("pool", 0, 50, [[0, 10]])]));
    settle(book, 120);
    expect(balances(book, "council", "pool 2/council")).toEqual([1000, 0]);
    revisePlan(book, planOf([pool("pool", 0, 50, [[0, 10]]), pool("pool 3", 150, undefined, [[150, 300]])]));
    settle(book, 150);
    expect(balances(book, "council", "pool 3/council")).toEqual([700, 300]);
    // Paid by the pool, and beyond it by the council itself.
    expect(spend(book, { account: "council", service: "care", pence: 350, day: 151 })).toBe("granted");
    expect(balances(book, "council", "pool 3/council", "pool 3/icb")).toEqual([650, 0, 100]);
    auditBook(book);
  });

  it("makes the payments and keeps the year ends of the new plan from then on", () => {
    const payment = (day: number) => ({ day, from: "council", to: "icb", pence: 10 });
    const book = openBook(planOf([], { payments: [10, 40, 70, YEAR + 10].map(payment) }));
    settle(book, 20);
    const accounts = planOf([]).accounts.map((account) => ({ ...account, yearEnd: { lapseShare: 0 } }));
    revisePlan(book, { ...planOf([]), accounts, payments: [10, 70].map(payment) });
    settle(book, YEAR);
    expect(balances(book, "council", "icb")).toEqual([1980, 2020]);
    settle(book, YEAR + 20);
    expect(balances(book, "council", "icb")).toEqual([1980, 2020]);
  });

  it("has the same accounts, and its pools the same partners", () => {
    const book = openBook(planOf([pool("pool", 0, undefined, [[0, 10]])]));
    const fewer = { ...planOf([]), accounts: planOf([]).accounts.slice(1) };
    expect(() => revisePlan(book, fewer)).toThrow(RangeError);
    const other = { ...pool("pool", 0, undefined, []), contributions: [{ account: "icb", pence: 1 }] };
    expect(() => revisePlan(book, planOf([other]))).toThrow(/keeps its partners/);
  });
});
