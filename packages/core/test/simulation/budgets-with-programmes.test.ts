import { describe, expect, it } from "vitest";
import { england } from "../../../england/src/index.js";
import { capacitiesFor, smallPlace } from "../../../testkit/src/index.js";
import { type AccountPlan, type BudgetTarget, type Modifier, type Programme, scenario } from "../../src/index.js";
import { budgetsWithProgrammes, PROGRAMMES_POOL } from "../../src/simulation/budgets-with-programmes.js";
import { financialYearStart } from "../../src/units/time.js";
import { plainProgramme } from "../intervention/plain-programme.js";

const YEARS = 3;
const NEVER = Number.POSITIVE_INFINITY;
const YEAR = financialYearStart(1);
const place = smallPlace([{ residentsByBand: [30, 30, 30, 30, 30, 30, 30, 30], imdDecile: 5 }], capacitiesFor(240, 2));

const level = (target: BudgetTarget, value: number): Modifier => ({
  target,
  combiner: "level",
  value,
  scope: "residents",
});
const setting = (start: number, stop: number, ...modifiers: Modifier[]): Programme =>
  plainProgramme({ start, stop, modifiers });
const pooling = (share: number, start = 0, stop = NEVER) => setting(start, stop, level("budget.pooled-share", share));

/** The plan of a council with 3,650 pounds a year, an ICB with twice that and a hospital, under programmes. */
function planOf(programmes: readonly Programme[], rules: Partial<AccountPlan> = {}, stops?: readonly number[]) {
  const account = (name: string, payer: AccountPlan["payer"], allocation: number): AccountPlan => ({
    name,
    payer,
    allocation,
    ...rules,
  });
  const { budgets } = scenario("of the test", {
    place,
    model: england,
    budgets: {
      accounts: [
        account("council", "council", 365_000),
        account("icb", "community", 730_000),
        account("trust", "acute-trust", 1_000_000),
      ],
      services: { "home-care": { paidBy: "council" }, "short-term-bed": { paidBy: "icb" } },
    },
  });
  return budgetsWithProgrammes({ programmes, place, ...(budgets && { budgets }) }, YEARS, stops);
}

/** Name, first and last day of every pool, and what the council puts in by day. */
const poolsOf = (...of: Parameters<typeof planOf>) =>
  (planOf(...of).pools ?? []).map(({ name, opens, closes, contributions }) => {
    const council = contributions.find(({ account }) => account === "council")!;
    return [name, opens, closes, "on" in council ? council.on.map(({ day, pence }) => [day, pence]) : []];
  });

describe("a pool that a programme makes", () => {
  it("opens on the day on which the programme starts, when approval took longer or was hastened", () => {
    const governing = (days: number) =>
      setting(0, NEVER, { target: "approval.days", combiner: "shift", value: days, scope: "residents" });
    const opens = (days: number) => planOf([pooling(0.5, 100), governing(days)]).pools![0].opens;
    expect([-40, 0, 45, 22.5].map(opens)).toEqual([60, 100, 145, 123]);
    expect(planOf([pooling(0.5, 100, 140), governing(45)]).pools).toBeUndefined();
  });

  it("is there while its programme is, and takes its part of the days", () => {
    const year2 = financialYearStart(2);
    expect(poolsOf([pooling(1, 265, YEAR + 73)])).toEqual([
      [
        PROGRAMMES_POOL,
        265,
        YEAR + 73,
        [
          [265, 100_000],
          [YEAR, 73_000],
        ],
      ],
    ]);
    expect(poolsOf([pooling(1, year2)])).toEqual([[PROGRAMMES_POOL, year2, undefined, [[year2, 365_000]]]]);
  });

  it("takes the months in which it is open where money comes by months", () => {
    const twelfth = Math.floor(365_000 / 12);
    const [[, , , council]] = poolsOf([pooling(0.5, 0, 76)], { paid: "monthly" });
    // April, May, and the first half of June.
    expect(council).toEqual([
      [0, Math.floor(twelfth / 2)],
      [30, Math.floor(twelfth / 2)],
      [61, Math.floor((Math.floor(twelfth / 2) * 15) / 30)],
    ]);
  });

  it("is one with that of another programme while both are there, and the larger share counts", () => {
    const both = [pooling(0.2, 0, 200), pooling(0.6, 100, 300), pooling(0.1, 50, 250)];
    const expected = [
      [
        PROGRAMMES_POOL,
        0,
        300,
        [
          [0, 20_000],
          [100, 120_000],
        ],
      ],
    ];
    expect(poolsOf(both)).toEqual(expected);
    expect(poolsOf([...both].reverse())).toEqual(expected);
  });

  it("ends between two programmes that do not meet, and comes again with the second", () => {
    expect(poolsOf([pooling(0.2, 0, 100), pooling(0.6, 200, 300)])).toEqual([
      [PROGRAMMES_POOL, 0, 100, [[0, 20_000]]],
      [`${PROGRAMMES_POOL} 2`, 200, 300, [[200, 60_000]]],
    ]);
  });

  it("ends with a programme that stops earlier than it declared", () => {
    expect(poolsOf([pooling(0.2), pooling(0.6, 200)], {}, [100, NEVER]).map((pool) => pool.slice(0, 3))).toEqual([
      [PROGRAMMES_POOL, 0, 100],
      [`${PROGRAMMES_POOL} 2`, 200, undefined],
    ]);
  });
});

describe("a settlement that a programme makes", () => {
  const settled = (start: number, stop: number, years: number, carryOver?: number) =>
    setting(
      start,
      stop,
      level("budget.horizon", years),
      ...(carryOver === undefined ? [] : [level("budget.carry-over", carryOver)]),
    );
  const late = { lateDays: [30, 30, 30] };
  const rulesOf = (...programmes: Programme[]) => {
    const { lateDays, yearEnds } = planOf(programmes, late).accounts[0];
    return [lateDays, yearEnds?.map(({ lapseShare, carryCap }) => [lapseShare, carryCap])];
  };

  it("keeps what may be carried over, which may be nothing", () => {
    const none = [undefined, undefined];
    expect(rulesOf(settled(0, NEVER, 3, 0.05))).toEqual([
      [30, 0, 0],
      [[0, 0.05], [0, 0.05], none],
    ]);
    expect(rulesOf(settled(0, NEVER, 2, 0))).toEqual([
      [30, 0, 30],
      [[0, 0], none, [0, 0]],
    ]);
    expect(rulesOf(settled(0, NEVER, 2))[1]).toEqual([[0, 1], none, [0, 1]]);
  });

  it("is that of the programme at work: one that has ended leaves nothing to another", () => {
    const early = settled(0, YEAR, 3, 0.05);
    const later = settled(YEAR, NEVER, 2, 0.1);
    const none = [undefined, undefined];
    expect(rulesOf(early)).toEqual([
      [30, 30, 30],
      [none, none, none],
    ]);
    expect(rulesOf(early, later)).toEqual([
      [30, 30, 0],
      [none, [0, 0.1], none],
    ]);
    expect(rulesOf(later, early)).toEqual(rulesOf(early, later));
  });
});

describe("payments up front", () => {
  const upFront = (pounds: number, start: number, stop = NEVER) =>
    setting(start, stop, level("budget.up-front", pounds));
  const byDay = (...programmes: Programme[]) => {
    const sums = new Map<number, number>();
    for (const { day, pence } of planOf(programmes).payments ?? []) sums.set(day, (sums.get(day) ?? 0) + pence);
    return [...sums];
  };

  it("are made in the first year of each programme, as long as it is there", () => {
    expect(byDay(upFront(12, 0, 61))).toEqual([
      [0, 100],
      [30, 100],
    ]);
    const two = byDay(upFront(12, 0), upFront(24, YEAR));
    expect(two).toHaveLength(24);
    expect([two[0], two[11][1], two[12]]).toEqual([[0, 100], 100, [YEAR, 200]]);
  });
});
