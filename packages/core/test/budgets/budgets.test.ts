import { describe, expect, it } from "vitest";
import {
  type AccountPlan,
  auditBook,
  type BudgetPlan,
  byUrgency,
  canSpend,
  commit,
  committedRest,
  forecast,
  InputError,
  MOST_PENCE,
  openBook,
  type PoolPlan,
  payCommitted,
  positionOf,
  postingsOf,
  release,
  settle,
  spend,
  splitByNeed,
  splitPence,
  transfer,
  yearRows,
} from "../../src/index.js";
import { financialYearStart } from "../../src/units/time.js";

/** Worked examples of accounts, promises, pools and years. Made-up sums, in pence. */

const account = (name: string, rules: Partial<AccountPlan> = {}): AccountPlan => ({
  name,
  payer: name,
  allocation: 1000,
  ...rules,
});
const planOf = (accounts: readonly AccountPlan[], rest: Partial<BudgetPlan> = {}): BudgetPlan => ({
  years: 3,
  accounts,
  ...rest,
});
const asked = (name: string, pence: number, day = 10) => ({ account: name, service: "home care", pence, day });
const balances = (book: ReturnType<typeof openBook>, ...names: string[]): number[] =>
  names.map((name) => positionOf(book, name).balance);

describe("an account that is short", () => {
  it("refuses what is cash-limited and pays what is demand-led", () => {
    const book = openBook(planOf([account("a")]));
    expect(spend(book, asked("a", 900))).toBe("granted");
    expect(canSpend(book, asked("a", 101))).toBe("short");
    expect(canSpend(book, asked("a", 100))).toBe("granted");
    expect(spend(book, { ...asked("a", 300), demandLed: true })).toBe("granted");
    expect(positionOf(book, "a")).toMatchObject({ balance: -200, available: -200, deficitShare: 0.2 });
  });

  it("overdraws up to its limit", () => {
    const book = openBook(planOf([account("a", { overspend: { rule: "overdraw", limit: 50 } })]));
    expect(spend(book, asked("a", 1051))).toBe("short");
    expect(spend(book, asked("a", 1050))).toBe("granted");
    expect(spend(book, asked("a", 1))).toBe("short");
  });

  it("borrows what the lender has, and pays it back first in April", () => {
    const lender = account("r", { allocation: [300, 0, 0], yearEnd: { lapseShare: 0 } });
    const book = openBook(planOf([account("a", { overspend: { rule: "borrow", from: "r" } }), lender]));
    expect(spend(book, asked("a", 1301))).toBe("short");
    expect(spend(book, asked("a", 1200))).toBe("granted");
    expect(positionOf(book, "a")).toMatchObject({ balance: 0, borrowed: 200 });
    settle(book, 365);
    expect(balances(book, "a", "r")).toEqual([800, 300]);
    expect(positionOf(book, "a").borrowed).toBe(0);
  });

  it("is topped up from outside where the plan says so", () => {
    const book = openBook(planOf([account("self-funder", { allocation: 0, overspend: { rule: "top-up" } })]));
    expect(spend(book, asked("self-funder", 777))).toBe("granted");
    expect(yearRows(book)[0]).toMatchObject({ fromOutside: 777, spent: 777, closing: 0 });
  });

  it("is frozen while it would run out at its pace, and released when it would not", () => {
    const book = openBook(planOf([account("a", { allocation: 1200, overspend: { rule: "freeze" } })]));
    spend(book, asked("a", 150));
    // 150 in 30 days is 1,825 in a year.
    expect(settle(book, 30)).toEqual([{ day: 30, kind: "account frozen", about: "a" }]);
    expect(spend(book, asked("a", 1, 31))).toBe("frozen");
    expect(spend(book, { ...asked("a", 1, 31), demandLed: true })).toBe("granted");
    expect(settle(book, 61)).toEqual([{ day: 61, kind: "account released", about: "a" }]);
    expect(spend(book, asked("a", 1, 62))).toBe("granted");
  });
});

describe("a promise", () => {
  it("is set aside until it is paid, and the rest can be given back", () => {
    const book = openBook(planOf([account("a")]));
    const answer = commit(book, asked("a", 700));
    const commitment = answer.answer === "granted" ? answer.commitment : -1;
    expect(commit(book, asked("a", 400))).toEqual({ answer: "short" });
    payCommitted(book, { commitment, pence: 250, day: 20 });
    expect(positionOf(book, "a")).toMatchObject({ balance: 750, committed: 450, available: 300 });
    expect(release(book, { commitment, day: 21 })).toBe(450);
    expect(release(book, { commitment, day: 22 })).toBe(0);
    expect(positionOf(book, "a")).toMatchObject({ balance: 750, committed: 0 });
  });

  it("ends on 31 March unless it is recurrent, and then goes on while the money lasts", () => {
    const book = openBook(planOf([account("a", { allocation: [1000, 500, 0] })], { noticeDays: 28 }));
    const promises = [false, true, true].map((recurrent) => commit(book, { ...asked("a", 300), recurrent }));
    expect(promises.every(({ answer }) => answer === "granted")).toBe(true);
    const notices = settle(book, 365);
    // Of 500, 300 goes to the first recurrent promise; the second would need 300 more.
    expect(notices.map(({ kind, commitment, stopsOn }) => [kind, commitment, stopsOn])).toEqual([
      ["commitment expired", 0, 393],
      ["commitment expired", 2, 393],
    ]);
    expect([0, 1, 2].map((commitment) => committedRest(book, commitment))).toEqual([0, 300, 0]);
    expect(positionOf(book, "a")).toMatchObject({ balance: 500, committed: 300 });
  });

  it("falls off the cliff when a settlement is late", () => {
    const late = openBook(planOf([account("a", { lateDays: [0, 90] })]));
    commit(late, { ...asked("a", 300), recurrent: true });
    expect(settle(late, 365).map(({ kind }) => kind)).toEqual(["commitment expired"]);
    settle(late, 454);
    expect(spend(late, asked("a", 1, 454))).toBe("short");
    settle(late, 455);
    expect(spend(late, asked("a", 1, 455))).toBe("granted");
  });

  it("counts on the instalments of the year when it goes on", () => {
    const book = openBook(planOf([account("a", { paid: "monthly", allocation: 1200 })]));
    expect(commit(book, { ...asked("a", 200), recurrent: true })).toEqual({ answer: "short" });
    expect(commit(book, { ...asked("a", 90), recurrent: true }).answer).toBe("granted");
    expect(settle(book, 365)).toEqual([]);
    expect(committedRest(book, 0)).toBe(90);
  });
});

it("a promise goes on when the money of the year is just enough", () => {
  const book = openBook(planOf([account("a", { paid: "monthly", allocation: 1200 })]));
  settle(book, 334);
  expect(commit(book, { ...asked("a", 1200, 335), recurrent: true }).answer).toBe("granted");
  expect(settle(book, 365)).toEqual([]);
  expect(positionOf(book, "a")).toMatchObject({ balance: 100, committed: 1200, available: -1100 });
});

it("a forecast goes on as the year has gone so far", () => {
  const book = openBook(planOf([account("a", { paid: "monthly", allocation: 1200 })]));
  expect(forecast(book, "a")).toBe(1200);
  spend(book, asked("a", 73, 10));
  settle(book, 73);
  // 73 in 73 days, and 292 to go.
  expect(forecast(book, "a")).toBe(1200 - 365);
});

describe("the year end", () => {
  const after = (yearEnd: AccountPlan["yearEnd"], spent: number, day = 365): number[] => {
    const book = openBook(planOf([account("a", yearEnd === undefined ? {} : { yearEnd })]));
    if (spent > 0) spend(book, { ...asked("a", spent), demandLed: true });
    settle(book, day);
    const { balance, debt } = positionOf(book, "a");
    return [balance, debt];
  };

  it("lets what is left lapse, or carries it over, up to a cap", () => {
    expect(after(undefined, 400)).toEqual([1000, 0]);
    expect(after({ lapseShare: 0 }, 400)).toEqual([1600, 0]);
    expect(after({ lapseShare: 0, carryCap: 0.05 }, 400)).toEqual([1050, 0]);
    expect(after({ lapseShare: 0.5 }, 399)).toEqual([1301, 0]);
  });

  it("may have a rule of its own", () => {
    const yearEnds = [{ lapseShare: 0 }, {}, { lapseShare: 0.5 }];
    const book = openBook(planOf([account("a", { yearEnds })]));
    settle(book, financialYearStart(3));
    expect(yearRows(book).map(({ lapsed, closing }) => [lapsed, closing])).toEqual([
      [0, 1000],
      [2000, 0],
      [500, 500],
    ]);
    expect(() => openBook(planOf([account("a", { yearEnds: [{}] })]))).toThrow(/rule for each of 3 year ends/);
  });

  it("takes a deficit back out of later years", () => {
    expect(after({ recoveryShare: 1 }, 1300)).toEqual([700, 0]);
    expect(after({ recoveryShare: 0.5 }, 1300)).toEqual([850, 150]);
    expect(after({ recoveryShare: 0.5 }, 1300, 730)).toEqual([925, 75]);
    // A half, where the plan does not say.
    expect(after(undefined, 1300)).toEqual([850, 150]);
    expect(after({ recoveryShare: 0 }, 1300)).toEqual([1000, 300]);
  });

  it("may see a rush on what has no effect", () => {
    const book = openBook(planOf([account("a", { yearEnd: { rushAbove: 0.01 } })]));
    spend(book, asked("a", 400));
    settle(book, 365);
    expect(yearRows(book)[0]).toMatchObject({ spent: 990, lapsed: 10, closing: 0 });
  });

  it("gives delegated money back to whoever delegated it", () => {
    const book = openBook(
      planOf([account("place"), account("north", { allocation: 400, from: "place" })], { years: 1 }),
    );
    expect(balances(book, "place", "north")).toEqual([600, 400]);
    spend(book, asked("north", 150));
    settle(book, 365);
    const [place, north] = yearRows(book);
    expect(place).toMatchObject({ fromOutside: 1000, transfersOut: 400, transfersIn: 250, lapsed: 850 });
    expect(north).toMatchObject({ transfersIn: 400, spent: 150, transfersOut: 250, closing: 0 });
  });
});

describe("a pool", () => {
  const pool = (rules: Partial<PoolPlan> = {}): PoolPlan => ({
    name: "pool",
    host: "icb",
    contributions: [
      { account: "icb", pence: 600 },
      { account: "council", pence: 300 },
    ],
    services: ["home care"],
    crossDraw: "off",
    riskShare: "separate",
    ...rules,
  });
  const partners = [account("icb"), account("council")];
  const open = (rules: Partial<PoolPlan> = {}) => openBook(planOf(partners, { pools: [pool(rules)] }));

  it("pays for the services in its scope and for no others", () => {
    const book = open();
    expect(spend(book, asked("council", 301))).toBe("short");
    expect(spend(book, asked("council", 300))).toBe("granted");
    expect(spend(book, { ...asked("council", 700), service: "day care" })).toBe("granted");
    expect(balances(book, "icb", "council", "pool/icb", "pool/council")).toEqual([400, 0, 600, 0]);
  });

  it("lets partners draw on what others put in, where it may", () => {
    const book = open({ crossDraw: "on" });
    expect(spend(book, asked("council", 500))).toBe("granted");
    expect(balances(book, "pool/icb", "pool/council")).toEqual([400, 0]);
    expect(spend(book, asked("council", 401))).toBe("short");
  });

  /** The council's services cost 600 of its 300, and the ICB's 450 of its 600: the pool lacks 150. */
  const shortfall = (rules: Partial<PoolPlan>): number[] => {
    const book = open(rules);
    spend(book, { ...asked("council", 600), demandLed: true });
    spend(book, { ...asked("icb", 450), demandLed: true });
    settle(book, 365);
    return yearRows(book)
      .filter(({ year, account: name }) => year === 0 && !name.includes("/"))
      .map(({ transfersOut }) => transfersOut);
  };

  it.each([
    ["separate", [600, 300]],
    ["by-contribution", [700, 350]],
    ["by-cause", [600, 450]],
    ["host-bears", [750, 300]],
  ] as const)("shares a shortfall: %s", (riskShare, paid) => {
    for (const crossDraw of ["off", "on"] as const) expect(shortfall({ riskShare, crossDraw })).toEqual(paid);
  });

  it("asks no more than the cap, and freezes the services of whoever owes the rest", () => {
    const book = open({ riskShare: "by-cause", riskCap: 100 });
    spend(book, { ...asked("council", 600), demandLed: true });
    spend(book, asked("icb", 450));
    settle(book, 365);
    expect(yearRows(book).find(({ account: name, year }) => name === "council" && year === 0)!.transfersOut).toBe(400);
    // 50 over the cap became a debt, of which the new contribution has paid half.
    expect(positionOf(book, "pool/council")).toMatchObject({ balance: 275, debt: 25 });
    expect(spend(book, asked("council", 1, 366))).toBe("frozen");
    expect(spend(book, asked("icb", 1, 366))).toBe("granted");
  });

  it("pays back at the year end what was drawn across, each year anew, where nothing is shared", () => {
    const book = open({ crossDraw: "on", riskShare: "separate" });
    for (const year of [0, 1]) {
      spend(book, asked("council", 400, 365 * year + 1));
      settle(book, 365 * (year + 1));
    }
    const closed = yearRows(book).filter(({ account: name, year }) => name.startsWith("pool/") && year < 2);
    // The council is 100 short in the first year; the second, which pays for half of that, makes 200 of it, and so on.
    expect(closed.map(({ account: name, year, lapsed }) => [name, year, lapsed])).toEqual([
      ["pool/icb", 0, 600],
      ["pool/icb", 1, 600],
      ["pool/council", 0, 0],
      ["pool/council", 1, 0],
    ]);
    expect(positionOf(book, "pool/council")).toMatchObject({ balance: 200, debt: 100 });
  });

  it("lends no more than what is pooled where a partner's own account stands beside its part", () => {
    const pool: PoolPlan = {
      name: "p",
      host: "a",
      contributions: ["a", "b"].map((name) => ({ account: name, pence: 400 })),
      services: ["home care"],
      ownMoney: "after the pool",
      crossDraw: "on",
      riskShare: "separate",
    };
    const book = openBook(planOf([account("a"), account("b")], { pools: [pool] }));
    expect(spend(book, asked("a", 700))).toBe("granted");
    expect(balances(book, "a", "p/a", "b", "p/b")).toEqual([300, 0, 600, 400]);
    expect(canSpend(book, asked("a", 701))).toBe("short");
    expect(spend(book, asked("a", 600))).toBe("granted");
    expect(balances(book, "a", "p/a", "b", "p/b")).toEqual([0, 0, 600, 100]);
    // What a has not got cannot be found by looking at one of its accounts alone.
    expect(spend(book, { ...asked("a", 150), demandLed: true })).toBe("granted");
    expect(balances(book, "a", "p/a", "b", "p/b")).toEqual([0, -50, 600, 0]);
    expect(canSpend(book, asked("a", 1))).toBe("short");
    settle(book, 365);
    auditBook(book);
  });

  it("stops drawing on others' money while its partners are in dispute", () => {
    const book = open({ riskShare: "by-contribution", crossDraw: "on", disputeDays: 60 });
    spend(book, { ...asked("council", 1000), demandLed: true });
    expect(settle(book, 365)).toEqual([{ day: 365, kind: "pool disputed", about: "pool" }]);
    settle(book, 424);
    expect(spend(book, asked("council", 301, 424))).toBe("short");
    settle(book, 425);
    expect(spend(book, asked("council", 301, 425))).toBe("granted");
  });

  it("takes over when it opens, and gives back what is left, promises included, when it is dissolved", () => {
    const book = open({ opens: 90, closes: 200 });
    expect(balances(book, "council", "pool/council")).toEqual([1000, 0]);
    settle(book, 91);
    expect(balances(book, "council", "pool/council")).toEqual([700, 300]);
    commit(book, asked("council", 200, 91));
    expect(settle(book, 200).map(({ kind }) => kind)).toEqual(["pool dissolved"]);
    expect(balances(book, "council", "pool/council")).toEqual([1000, 0]);
    expect(positionOf(book, "council").committed).toBe(200);
    payCommitted(book, { commitment: 0, pence: 200, day: 201 });
    expect(positionOf(book, "council")).toMatchObject({ balance: 800, committed: 0 });
  });

  it("pays contributions by twelfths, the odd pence in March", () => {
    const book = open({ paid: "monthly", contributions: [{ account: "icb", pence: 125 }] });
    settle(book, 333);
    expect(positionOf(book, "pool/icb").balance).toBe(110);
    settle(book, 334);
    expect(positionOf(book, "pool/icb").balance).toBe(125);
  });
});

describe("transfers and payments", () => {
  it("go where the plan lets them, when the money is free", () => {
    const book = openBook(planOf([account("a", { mayTransferTo: ["b"] }), account("b")]));
    commit(book, asked("a", 600));
    expect(transfer(book, { from: "a", to: "b", pence: 401, day: 11 })).toBe("short");
    expect(transfer(book, { from: "a", to: "b", pence: 400, day: 11 })).toBe("granted");
    expect(() => transfer(book, { from: "b", to: "a", pence: 1, day: 11 })).toThrow(/does not let "b" transfer to "a"/);
  });

  it("that were decided in advance are made on their day, cuts among them", () => {
    const payments = [
      { day: 50, from: "a", to: "b", pence: 200 },
      { day: 60, from: "b", to: "outside", pence: 900 },
    ];
    const cut = { ...planOf([account("a"), account("b")]), payments };
    const book = openBook(cut);
    settle(book, 50);
    expect(balances(book, "a", "b")).toEqual([800, 1200]);
    settle(book, 60);
    expect(balances(book, "a", "b")).toEqual([800, 300]);
  });
});

describe("splits", () => {
  it("give odd pennies to the largest remainders, of equals to the first name", () => {
    const thirds = ["c", "a", "b"].map((name) => ({ name, weight: 1 }));
    expect(splitPence(100, thirds)).toEqual([33, 34, 33]);
    expect(splitPence(MOST_PENCE, thirds).reduce((sum, part) => sum + part, 0)).toBe(MOST_PENCE);
    expect(
      splitPence(10, [
        { name: "a", weight: 0 },
        { name: "b", weight: 3 },
      ]),
    ).toEqual([0, 10]);
  });

  it("by need count people, and need above the average", () => {
    const areas = [
      { name: "poor", people: 1000, needScore: 1 },
      { name: "rich", people: 1000, needScore: -1 },
    ];
    expect(splitByNeed(1000, areas, 0)).toEqual([500, 500]);
    expect(splitByNeed(1000, areas, 0.5)).toEqual([750, 250]);
    expect(() => splitByNeed(1000, areas, 2)).toThrow(/"rich" -1 times the average/);
  });
});

it("requests of one moment are answered by priority, then by who has waited longest, then by person", () => {
  const requests = [
    { priority: 2, since: 1, person: 1 },
    { priority: 1, since: 5, person: 4 },
    { priority: 1, since: 5, person: 3 },
    { priority: 1, since: 2, person: 9 },
  ];
  expect(requests.sort(byUrgency).map(({ person }) => person)).toEqual([9, 3, 4, 1]);
});

describe("mistakes are refused with what to do about them", () => {
  const refusal = (doIt: () => unknown): InputError => {
    try {
      doIt();
    } catch (error) {
      if (error instanceof InputError) return error;
      throw error;
    }
    throw new Error("nothing was refused");
  };
  const book = () => openBook(planOf([account("icb")]));
  const planned = (plan: Partial<BudgetPlan>) => () => openBook({ ...planOf([account("icb")]), ...plan });

  it.each([
    ["a name that is misspelt", () => spend(book(), asked("ibc", 1)), /no account "ibc"/, /"icb"/],
    ["pounds for pence", () => spend(book(), asked("icb", 12.5)), /whole number of pence/, /1250/],
    [
      "a day that is not settled",
      () => spend(book(), asked("icb", 1, 400)),
      /Day 30 .* not settled/,
      /settle\(book, 30\)/,
    ],
    ["an amount below nothing", () => spend(book(), asked("icb", -1)), /got -1/, undefined],
    ["an amount of nothing", () => spend(book(), asked("icb", 0)), /1 penny or more/, undefined],
    [
      "paying what was not promised",
      () => payCommitted(book(), { commitment: 3, pence: 1, day: 1 }),
      /has 0 pence left/,
      /Commit or spend/,
    ],
    ["two accounts of one name", planned({ accounts: [account("a"), account("a")] }), /two accounts "a"/, undefined],
    [
      "too few years",
      planned({ accounts: [account("a", { allocation: [1, 2] })] }),
      /each of 3 years; got 2/,
      undefined,
    ],
    [
      "half an allocation",
      planned({ accounts: [account("a", { allocation: 0.5 })] }),
      /whole number of pence/,
      undefined,
    ],
    [
      "a share above 1",
      planned({ accounts: [account("a", { yearEnd: { lapseShare: 20 } })] }),
      /share from 0 to 1; got 20/,
      undefined,
    ],
    [
      "borrowing from nobody",
      planned({ accounts: [account("a", { overspend: { rule: "borrow", from: "b" } })] }),
      /no account "b"/,
      undefined,
    ],
    [
      "a payment that will never be made",
      planned({ payments: [{ day: 2000, from: "outside", to: "icb", pence: 1 }] }),
      /from 0 to 1095; got 2000/,
      undefined,
    ],
  ] as const)("%s", (_, doIt, message, hint) => {
    const { message: text, detail } = refusal(doIt);
    expect(text).toMatch(message);
    if (hint !== undefined) expect(detail.hint).toMatch(hint);
  });

  it("days that are past, and days after the plan", () => {
    const at = book();
    spend(at, asked("icb", 1, 20));
    expect(() => spend(at, asked("icb", 1, 19))).toThrow(/reached day 20; nothing can be posted on day 19/);
    settle(at, 1096);
    expect(() => spend(at, asked("icb", 1, 1096))).toThrow(/plan ends on day 1096/);
  });

  it("asking a pool where its partner is to be asked", () => {
    const pool = {
      name: "p",
      host: "icb",
      contributions: [{ account: "icb", pence: 1 }],
      services: ["x"],
      crossDraw: "off",
      riskShare: "separate",
    } as const;
    expect(() => spend(planned({ pools: [pool] })(), asked("p/icb", 1))).toThrow(/"p\/icb" cannot be asked to pay/);
    expect(planned({ pools: [{ ...pool, name: "personal" }] })).toThrow(/cannot be called "personal"/);
  });

  it("parts of days", () => {
    const pool = {
      name: "p",
      host: "icb",
      services: ["x"],
      crossDraw: "off",
      riskShare: "separate",
    } as const;
    const yearly = [{ account: "icb", pence: 1 }];
    const dated = [{ account: "icb", on: [{ day: 30.5, pence: 1 }] }];
    expect(planned({ pools: [{ ...pool, contributions: yearly, opens: 0.5 }] })).toThrow(/opening "p" must be a whole/);
    expect(planned({ pools: [{ ...pool, contributions: yearly, closes: 90.1 }] })).toThrow(
      /closing "p" must be a whole/,
    );
    expect(planned({ pools: [{ ...pool, contributions: dated }] })).toThrow(/contribution of "icb" must be a whole/);
    const payment = { day: 10.25, from: "outside", to: "icb", pence: 1 };
    expect(planned({ payments: [payment] })).toThrow(/day of a payment must be a whole number; got 10.25/);
  });

  it("a service that two pools would pay for", () => {
    const pool = {
      host: "icb",
      contributions: [{ account: "icb", pence: 1 }],
      services: ["x"],
      crossDraw: "off",
      riskShare: "separate",
    } as const;
    expect(
      planned({
        pools: [
          { ...pool, name: "p" },
          { ...pool, name: "q" },
        ],
      }),
    ).toThrow(/"icb" would pay "x" out of two pools/);
  });

  it("sums that would lose pennies", () => {
    const rich = openBook(
      planOf([account("a", { allocation: MOST_PENCE - 5, yearEnd: { lapseShare: 0 } })], { years: 2 }),
    );
    const before = positionOf(rich, "a").balance;
    expect(before).toBe(MOST_PENCE - 5);
    expect(() => settle(rich, 365)).toThrow(RangeError);
    expect(positionOf(rich, "a").balance).toBe(before);
  });
});

it("long books keep every posting, and branches their own", () => {
  const book = openBook(planOf([account("a", { allocation: 1_000_000 })]));
  const count = 2500;
  for (let at = 1; at <= count; at++) spend(book, { ...asked("a", at % 9 === 0 ? 9 : at % 9), person: at });
  const branch = book.copy();
  spend(branch, { ...asked("a", 77), person: 1 });
  spend(book, { ...asked("a", 55), person: 2 });
  const spent = postingsOf(book).filter(({ flow }) => flow === "spending");
  expect(spent.slice(0, count).map(({ person }) => person)).toEqual(Array.from({ length: count }, (_, at) => at + 1));
  expect(spent.at(-1)).toMatchObject({ pence: 55, person: 2, service: "home care", programme: "", day: 10, year: 0 });
  expect(postingsOf(branch).at(-1)).toMatchObject({ pence: 77, person: 1 });
  expect(postingsOf(branch).length).toBe(postingsOf(book).length);
  for (const each of [book, branch]) auditBook(each);
});

it("what is due happens by day, and of one day in the order in which it was put down", () => {
  const payments = Array.from({ length: 300 }, (_, at) => ({
    day: 1 + ((at * 37) % 90),
    from: "outside",
    to: "a",
    pence: at + 1,
  }));
  const book = openBook(planOf([account("a")], { payments }));
  settle(book, 100);
  const made = postingsOf(book).filter(({ flow }) => flow === "transfer");
  expect(made.length).toBe(300);
  const order = made.map(({ day, pence }) => 1000 * day + pence);
  expect(order).toEqual([...order].sort((a, b) => a - b));
});
