import { describe, expect, it } from "vitest";
import { type BudgetPlan, moneyRows, openBook, positionOf, settle, splitPence, yearRows } from "../../src/index.js";

/**
 * Pools that exist, to the penny. Who put in how much is not published for the first, so it must not matter.
 * @source North East Lincolnshire Section 75 agreement: £144m of £195m pooled (programme claim, 2024).
 * @source Better Care Fund 2015/16: £5.3bn over 151 plans, £1.5bn of it added by local pooling and not new money:
 * programme claims, 2014.
 */

const MILLION = 100_000_000;

describe("North East Lincolnshire", () => {
  const plan = (icb: number): BudgetPlan => {
    const [icbAll, councilAll] = splitPence(195 * MILLION, [
      { name: "icb", weight: icb },
      { name: "council", weight: 100 - icb },
    ]);
    const pooled = splitPence(144 * MILLION, [
      { name: "icb", weight: icb },
      { name: "council", weight: 100 - icb },
    ]);
    return {
      years: 1,
      accounts: [
        { name: "icb", payer: "icb", allocation: icbAll },
        { name: "council", payer: "council", allocation: councilAll },
      ],
      pools: [
        {
          name: "section 75",
          host: "icb",
          contributions: [
            { account: "icb", pence: pooled[0] },
            { account: "council", pence: pooled[1] },
          ],
          paid: "monthly",
          services: ["home care"],
          crossDraw: "on",
          riskShare: "by-contribution",
        },
      ],
    };
  };

  it.each([[50], [67], [71]])("pools £144m of £195m, whatever the ICB puts in (%i%%)", (icb) => {
    const book = openBook(plan(icb));
    settle(book, 364);
    const inPool = ["icb", "council"].map((partner) => positionOf(book, `section 75/${partner}`).balance);
    const outside = ["icb", "council"].map((partner) => positionOf(book, partner).balance);
    expect(inPool[0] + inPool[1]).toBe(14_400_000_000);
    expect(outside[0] + outside[1]).toBe(5_100_000_000);
    expect(Math.round((1000 * (inPool[0] + inPool[1])) / (195 * MILLION)) / 1000).toBe(0.738);
  });
});

describe("the Better Care Fund", () => {
  it("is money that was there before: what the pool gets, hospital lines lose", () => {
    const [hospital, added] = [3800, 1500].map((millions) => millions * MILLION);
    const before = 100_000 * MILLION;
    const book = openBook({
      years: 1,
      accounts: [
        { name: "hospital lines", payer: "icb", allocation: before },
        { name: "local lines", payer: "council", allocation: added },
      ],
      pools: [
        {
          name: "fund",
          host: "hospital lines",
          contributions: [
            { account: "hospital lines", pence: hospital },
            { account: "local lines", pence: added },
          ],
          services: ["community workers"],
          crossDraw: "on",
          riskShare: "by-contribution",
        },
      ],
    });
    const rows = yearRows(book);
    const sum = (column: "fromOutside" | "closing"): number => rows.reduce((total, row) => total + row[column], 0);
    // No new money: everything there is came in by the old lines.
    expect(sum("closing")).toBe(before + added);
    expect(sum("fromOutside")).toBe(before + added);
    expect(positionOf(book, "hospital lines").balance).toBe(before - hospital);
    const paidIn = moneyRows(book).filter(({ flow, direction }) => flow === "contribution" && direction === "in");
    expect(paidIn.reduce((total, { pence }) => total + pence, 0)).toBe(5300 * MILLION);
  });

  it("splits over 151 plans without losing a penny", () => {
    const plans = Array.from({ length: 151 }, (_, at) => ({ name: `plan ${at}`, weight: 100_000 + 7919 * at }));
    const shares = splitPence(5300 * MILLION, plans);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBe(530_000_000_000);
    const total = plans.reduce((sum, { weight }) => sum + weight, 0);
    shares.forEach((share, at) => {
      expect(Math.abs(share - (5300 * MILLION * plans[at].weight) / total)).toBeLessThan(1);
    });
  });
});
