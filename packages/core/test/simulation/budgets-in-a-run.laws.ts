import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { england } from "../../../england/src/index.js";
import {
  financialPressure,
  frailtyCrisisHub,
  homeFirst,
  integratedPersonalCommissioning,
  multiYearSettlement,
  section75PooledBudget,
} from "../../../interventions/src/index.js";
import { capacitiesFor, smallPlace } from "../../../testkit/src/index.js";
import { EVENT } from "../../src/care/events.js";
import {
  type AccountPlan,
  EventRecord,
  type MoneyOfRun,
  PROGRAMMES_POOL,
  type Programme,
  type ScenarioBudgets,
  ScenarioRun,
  scenario,
  warmUp,
} from "../../src/index.js";
import { financialYearStart } from "../../src/units/time.js";

/** A small town whose services are large enough that money binds before places do, in two financial years. */
const YEARS = 2;
const town = smallPlace(
  [2, 5, 9].map((imdDecile) => ({
    residentsByBand: [260, 240, 220, 200, 180, 170, 150, 160],
    imdDecile,
    residents20To49: 400,
  })),
  capacitiesFor(4740, 2),
);
const plan = { scenarios: [scenario("usual care", { place: town, model: england })], years: YEARS, replicates: 4 };
const warm = warmUp({ ...plan, seed: "budgets", warmUpYears: 1 }, 3);

const services = {
  reablement: { paidBy: "council" },
  "home-care": { paidBy: "council" },
  "care-home": { paidBy: "council" },
  "short-term-bed": { paidBy: "icb" },
  "response-visit": { paidBy: "icb" },
} as const;

type Rules = Partial<Omit<AccountPlan, "name" | "payer" | "allocation">>;

function budgetsOf(council: number, icb: number, rules: Rules = {}): ScenarioBudgets {
  const account = (name: string, payer: "council" | "community", allocation: number): AccountPlan => ({
    name,
    payer,
    allocation,
    ...rules,
  });
  return { accounts: [account("council", "council", council), account("icb", "community", icb)], services };
}

interface Ran {
  readonly rows: readonly (readonly number[])[];
  readonly values: Float64Array;
  readonly money: MoneyOfRun | undefined;
}

const rowsOf = (record: EventRecord): number[][] => {
  const rows: number[][] = [];
  record.replay({ on: (kind, time, row, detail) => void rows.push([kind, time, row, detail]) });
  return rows;
};

function start(
  budgets: ScenarioBudgets | undefined,
  programmes: readonly Programme[],
  record: EventRecord,
): ScenarioRun {
  const setting = scenario("of the law", { place: town, model: england, ...(budgets && { budgets }) });
  return new ScenarioRun(warm, programmes.length === 0 ? setting : setting.with("programmes", programmes), record);
}

function run(budgets?: ScenarioBudgets, programmes: readonly Programme[] = []): Ran {
  const record = new EventRecord();
  const going = start(budgets, programmes, record);
  const values = going.finish();
  return { rows: rowsOf(record), values, money: going.money };
}

/** Number of the first event in which two runs differ; −1 where there is none. */
function firstDifference(a: Ran, b: Ran): number {
  const longer = a.rows.length > b.rows.length ? a : b;
  return longer.rows.findIndex((_, at) => String(a.rows[at]) !== String(b.rows[at]));
}

const usual = run();
const endless = run(budgetsOf(0, 0, { overspend: { rule: "top-up" } }));

/** What an account spends, or is given, in a year when money is endless. */
const need = (account: string, year = 0): number =>
  sumOf(endless, (row) => row.account === account && row.year === year && row.flow === "top-up");

type Row = MoneyOfRun["rows"][number];
function sumOf({ money }: Ran, wanted: (row: Row) => boolean): number {
  return money!.rows.filter(wanted).reduce((sum, { pence }) => sum + pence, 0);
}

/** Starts of what the council pays for. */
const councilStarts = ({ money }: Ran): number =>
  money!.funding
    .filter(({ service }) => services[service as keyof typeof services].paidBy === "council")
    .reduce((sum, { starts }) => sum + starts, 0);
const startsOf = ({ money }: Ran): number => money!.funding.reduce((sum, { starts }) => sum + starts, 0);
const refusedOf = ({ money }: Ran): number => money!.funding.reduce((sum, { refused }) => sum + refused, 0);
const share = (pence: number, part: number): number => Math.round(pence * part);
const short = (part: number, rules: Rules = {}): ScenarioBudgets =>
  budgetsOf(share(need("council"), part), share(need("icb"), part), rules);

describe("money that does not bind", () => {
  it("changes nothing, to the last byte, and what is spent is what the events say", () => {
    expect(firstDifference(endless, usual)).toBe(-1);
    expect(endless.values).toEqual(usual.values);
    expect(refusedOf(endless)).toBe(0);
    expect(endless.rows.length).toBeGreaterThan(5000);
    const reablement = usual.rows.filter(([kind]) => kind === EVENT.reablementStarted).length;
    const visits = usual.rows.filter(([kind, , , detail]) => kind === EVENT.responseVisited && detail === 0).length;
    const spent = (service: string): number =>
      sumOf(endless, (row) => row.flow === "spending" && row.service === service);
    expect(reablement).toBeGreaterThan(20);
    expect(visits).toBeGreaterThan(20);
    expect(spent("reablement")).toBe(reablement * priceOf("reablement"));
    expect(spent("response-visit")).toBe(visits * priceOf("response-visit"));
    // Days of care as the figures count them, which is another fold over the same events.
    const days = spent("short-term-bed") / priceOf("short-term-bed");
    const counted = warm.layout.find({
      period: "all",
      area: town.id,
      group: "all",
      measure: "intermediate_care_bed_days",
    })!;
    expect(days).toBeGreaterThan(50);
    expect(Math.abs(days - usual.values[counted])).toBeLessThan(0.5);
    const homes = warm.layout.find({ period: "all", area: town.id, group: "all", measure: "care_home_days" })!;
    expect(Math.abs(spent("care-home") / priceOf("care-home") - usual.values[homes])).toBeLessThan(0.5);
    const hours = warm.layout.find({ period: "all", area: town.id, group: "all", measure: "home_care_hours" })!;
    expect(spent("home-care") / priceOf("home-care") / usual.values[hours]).toBeCloseTo(1, 4);
  });

  it("is the same with as much money as is needed in a pool", () => {
    const plan = short(4);
    const contributions = plan.accounts.map(({ name, allocation }) => ({ account: name, pence: allocation }));
    const pool = { name: "pool", host: "icb", contributions, services: Object.keys(services) };
    const pooled = run({ ...plan, pools: [{ ...pool, crossDraw: "on", riskShare: "by-contribution" }] });
    expect(firstDifference(pooled, usual)).toBe(-1);
  });
});

describe("money that binds", () => {
  const parts = [1, 0.9, 0.5, 0.25];
  const runs = parts.map((part) => run(short(part)));

  it("never starts more for less money, and keeps people waiting", () => {
    expect(startsOf(runs[0])).toBeLessThanOrEqual(startsOf(endless));
    for (let k = 1; k < runs.length; k++) {
      expect(startsOf(runs[k])).toBeLessThan(startsOf(runs[k - 1]));
      expect(refusedOf(runs[k])).toBeGreaterThan(0);
    }
    expect(firstDifference(runs[2], usual)).not.toBe(-1);
  });

  it("balances in every account and year, and cash-limited care never overdraws", () => {
    for (const of of [endless, ...runs]) {
      for (const { name } of short(1).accounts) {
        let balance = 0;
        for (let year = 0; year < YEARS; year++) {
          const mine = (row: Row): boolean => row.account === name && row.year === year;
          balance += sumOf(of, (row) => mine(row) && row.direction === "in");
          balance -= sumOf(of, (row) => mine(row) && row.direction === "out");
          expect(balance).toBe(0);
        }
      }
    }
  });

  it("grants demand-led care all the same, at the cost of a deficit", () => {
    const plan = short(0.5);
    const owed = Object.fromEntries(Object.entries(services).map(([name, of]) => [name, { ...of, demandLed: true }]));
    const demandLed = run({ ...plan, services: owed });
    expect(firstDifference(demandLed, usual)).toBe(-1);
    expect(sumOf(demandLed, ({ flow, direction }) => flow === "debt" && direction === "in")).toBeGreaterThan(0);
  });

  it("keeps nobody at the head of a queue longer than the plan lets it", () => {
    const plan = short(0.25);
    const limited = Object.fromEntries(
      Object.entries(services).map(([name, of]) => [name, { ...of, waitAtMostDays: 14 }]),
    );
    const waits = (of: Ran): number => of.money!.funding.reduce((sum, { daysWaited }) => sum + daysWaited, 0);
    const bounded = run({ ...plan, services: limited });
    expect(waits(bounded)).toBeLessThan(waits(runs[3]) / 2);
    expect(startsOf(bounded)).toBeGreaterThan(startsOf(runs[3]));
    expect(firstDifference(bounded, usual)).not.toBe(-1);
  });

  it("stops all that is cash-limited while an account is frozen", () => {
    const frozen = run(short(0.6, { paid: "monthly", overspend: { rule: "freeze" } }));
    const refusing = run(short(0.6, { paid: "monthly" }));
    expect(startsOf(frozen)).toBeLessThan(startsOf(refusing));
  });

  it("is as short with prices and money twice as high", () => {
    const priced = (times: number) =>
      Object.fromEntries(
        Object.entries(services).map(([name, of]) => [
          name,
          { ...of, pence: times * 2 * priceOf(name as keyof typeof services) },
        ]),
      );
    const plan = (times: number): ScenarioBudgets => ({
      ...budgetsOf(times * 2 * share(need("council"), 0.5), times * 2 * share(need("icb"), 0.5)),
      services: priced(times),
    });
    const [once, twice] = [run(plan(1)), run(plan(2))];
    expect(refusedOf(once)).toBeGreaterThan(0);
    // Days of care come to whole pence: a penny in a million pounds may come a moment earlier.
    expect(Math.abs(startsOf(twice) - startsOf(once))).toBeLessThanOrEqual(1);
  });

  it("comes back with a new year, the later the later it is settled", () => {
    const late = run(short(0.9, { lateDays: [0, 120] }));
    const inTime = run(short(0.9));
    const starts = (of: Ran, from: number, until: number): number =>
      of.rows.filter(([kind, time]) => kind === EVENT.reablementStarted && time >= from && time < until).length;
    const april = financialYearStart(1);
    expect(starts(late, 0, april)).toBe(starts(inTime, 0, april));
    expect(starts(late, april, april + 120)).toBeLessThan(starts(inTime, april, april + 120));
  });
});

describe("a pool", () => {
  const pool = (plan: ScenarioBudgets, part: number, more: object): ScenarioBudgets => ({
    ...plan,
    pools: [
      {
        name: "pool",
        host: "icb",
        contributions: plan.accounts.map(({ name, allocation }) => ({
          account: name,
          pence: share(allocation as number, part),
        })),
        services: Object.keys(services),
        crossDraw: "off",
        riskShare: "separate",
        ...more,
      },
    ],
  });
  // The council is short, the ICB has plenty.
  const uneven = budgetsOf(share(need("council"), 0.85), need("icb") + share(need("council"), 0.3));
  const separate = run(uneven);

  it("out of which nothing is drawn across is no different from separate accounts, event by event (TV-55)", () => {
    expect(refusedOf(separate)).toBeGreaterThan(0);
    expect(firstDifference(run(pool(uneven, 1, {})), separate)).toBe(-1);
    expect(firstDifference(run(pool(uneven, 0.4, { ownMoney: "after the pool" })), separate)).toBe(-1);
    expect(firstDifference(run(pool(uneven, 0, { ownMoney: "after the pool" })), separate)).toBe(-1);
  });

  it("is no different from separate accounts under a freeze by forecast either, and lending puts the freeze off", () => {
    const rules: Rules = { paid: "monthly", overspend: { rule: "freeze" } };
    const freezing = budgetsOf(share(need("council"), 0.85), need("icb") + share(need("council"), 0.3), rules);
    const apart = run(freezing);
    const beside = { paid: "monthly", ownMoney: "after the pool" };
    expect(firstDifference(run(pool(freezing, 0.4, beside)), apart)).toBe(-1);
    const lending = run(pool(freezing, 0.7, { ...beside, crossDraw: "on", riskShare: "by-contribution" }));
    expect(councilStarts(lending)).toBeGreaterThan(councilStarts(apart));
  });

  it("lets the partner that is short go on with the money of the other", () => {
    const shared = run(pool(uneven, 1, { crossDraw: "on", riskShare: "by-contribution" }));
    expect(councilStarts(shared)).toBeGreaterThan(councilStarts(separate));
    const spentOnHomeCare = sumOf(shared, (row) => row.account === "pool/icb" && row.service === "home-care");
    expect(spentOnHomeCare).toBeGreaterThan(0);
  });

  it("is what a programme makes, from its first day on", () => {
    const day = 200;
    const pooled = run(uneven, [section75PooledBudget({ pooledShare: 1, start: day })]);
    const before = ({ rows }: Ran) => rows.filter(([, time]) => time < day);
    expect(before(pooled)).toEqual(before(separate));
    expect(sumOf(pooled, ({ account }) => account === `${PROGRAMMES_POOL}/icb`)).toBeGreaterThan(0);
    expect(councilStarts(pooled)).toBeGreaterThan(councilStarts(separate));
    const without = run(undefined, [section75PooledBudget({ pooledShare: 1 })]);
    const off = run(uneven, [section75PooledBudget({ pooledShare: 1, resources: "off", effectScale: 0 })]);
    expect(without.money).toBeUndefined();
    expect(firstDifference(off, separate)).toBe(-1);
  });
});

/** The programme, with notice given on a day, after so many days of work. */
const givenNotice = (programme: Programme, reviewDays: number): Programme => ({
  ...programme,
  stopRules: [
    {
      test: "funding-ended",
      reviewDays,
      action: "stop",
      noticeDays: 28,
      least: 0,
      mostDeaths: 0,
      mostGBP: 0,
      gbpPerAdmission: 0,
    },
  ],
});

describe("a pool of a programme that a rule stops", () => {
  const uneven = budgetsOf(share(need("council"), 0.85), need("icb") + share(need("council"), 0.3));
  const pooled = section75PooledBudget({ pooledShare: 1 });
  const inPool = (of: Ran, year: number): number =>
    sumOf(of, (row) => row.account.startsWith(PROGRAMMES_POOL) && row.year === year);

  it("is dissolved on that day, and what is left goes back to the partners", () => {
    const stopped = run(uneven, [givenNotice(pooled, 120)]);
    const goesOn = run(uneven, [pooled]);
    expect(inPool(goesOn, 1)).toBeGreaterThan(0);
    expect(inPool(stopped, 1)).toBe(0);
    const returned = sumOf(stopped, ({ account, flow }) => account.startsWith(PROGRAMMES_POOL) && flow === "return");
    expect(returned).toBeGreaterThan(0);
    // Until then both are the same, but for the notice.
    const before = ({ rows }: Ran) =>
      rows.filter(([kind, time]) => time < 148 && kind !== EVENT.programmeGivenNotice).map(String);
    expect(before(stopped)).toEqual(before(goesOn));
    expect(firstDifference(stopped, goesOn)).not.toBe(-1);
  });
});

describe("programmes and budgets", () => {
  const uneven = budgetsOf(share(need("council"), 0.85), share(need("icb"), 2), { lateDays: [0, 60] });
  const programmes = [
    section75PooledBudget({ pooledShare: 0.7 }),
    multiYearSettlement(),
    frailtyCrisisHub({ parameters: "headline", caseloadCap: 50 }),
    integratedPersonalCommissioning.make({ caseloadCap: 20 }),
  ];

  it("do not depend on the order of programmes", () => {
    const first = run(uneven, programmes);
    fc.assert(
      fc.property(fc.shuffledSubarray(programmes, { minLength: programmes.length }), (shuffled) => {
        const other = run(uneven, shuffled);
        // Programmes that begin at one moment do so in the order of their list: what happens is the same.
        const sorted = ({ rows }: Ran): string[] => rows.map(String).sort();
        const [here, there] = [sorted(first), sorted(other)];
        expect(there.findIndex((row, at) => row !== here[at])).toBe(-1);
        expect(there).toHaveLength(here.length);
        expect(other.money).toEqual(first.money);
      }),
      { numRuns: 4 },
    );
  });

  it("keep money within a settlement of several years, and have it in time", () => {
    const firm = run(uneven, [multiYearSettlement()]);
    const yearly = run(uneven);
    const lapsed = (of: Ran): number => sumOf(of, ({ flow, year }) => flow === "lapse" && year === 0);
    expect(lapsed(firm)).toBeLessThan(lapsed(yearly));
    const april = financialYearStart(1);
    const spring = (of: Ran): number =>
      of.rows.filter(([kind, time]) => kind === EVENT.reablementStarted && time >= april && time < april + 60).length;
    expect(spring(firm)).toBeGreaterThan(spring(yearly));
  });

  it("buy home care out of personal budgets, whose money comes from those who are liable", () => {
    const personal = run(short(2), [integratedPersonalCommissioning.make({ caseloadCap: 100 })]);
    const bought = sumOf(personal, ({ account, flow }) => account === "personal budgets" && flow === "spending");
    const paidIn = sumOf(personal, ({ account, direction }) => account === "personal budgets" && direction === "in");
    const givenBack = sumOf(personal, ({ account, flow }) => account === "personal budgets" && flow === "return");
    expect(bought).toBeGreaterThan(0);
    expect(paidIn).toBeGreaterThanOrEqual(bought + givenBack);
  });

  it("close a personal budget when the programme stops, and give back what is unspent", () => {
    const stop = 200;
    const made = integratedPersonalCommissioning.make({ caseloadCap: 100, stop });
    const goesOn = run(short(2), [integratedPersonalCommissioning.make({ caseloadCap: 100 })]);
    const closed = run(short(2), [made]);
    const personal = (of: Ran, flows: readonly string[], year?: number): number =>
      sumOf(
        of,
        (row) =>
          row.account === "personal budgets" && flows.includes(row.flow) && (year === undefined || row.year === year),
      );
    const paidIn = personal(closed, ["personal budget"]);
    expect(paidIn).toBeGreaterThan(0);
    expect(personal(closed, ["return"])).toBeGreaterThan(0);
    expect(personal(closed, ["spending", "return"])).toBe(paidIn);
    expect(personal(goesOn, ["spending"], 1)).toBeGreaterThan(0);
    expect(closed.money!.rows.some(({ account, year }) => account === "personal budgets" && year === 1)).toBe(false);
  });

  it("close a personal budget when somebody leaves the list, whose care goes on at the payers' charge", () => {
    const made = integratedPersonalCommissioning.make({ caseloadCap: 100 });
    const brief = { ...made, ...(made.enrolment && { enrolment: { ...made.enrolment, lengthDays: 60 } }) };
    const going = start(short(2), [brief], new EventRecord());
    let longest = 0;
    for (let day = 150; day < financialYearStart(YEARS); day += 50) {
      going.runUntil(day);
      const open = [...going.books!.book.personal.values()].filter(({ closed }) => !closed);
      for (const { since } of open) longest = Math.max(longest, day - since);
    }
    // Sixty days, and up to a month until the list is looked through.
    expect(longest).toBeGreaterThan(30);
    expect(longest).toBeLessThanOrEqual(90);
    expect(going.books!.book.personal.size).toBeGreaterThan(10);
  });

  it("set nothing aside for home care beside a personal budget that covers it", () => {
    const made = integratedPersonalCommissioning.make({ caseloadCap: 500 });
    const generous: Programme = {
      ...made,
      modifiers: made.modifiers.map((m) => (m.target === "budget.personal" ? { ...m, value: 500_000 } : m)),
      ...(made.enrolment && { enrolment: { ...made.enrolment, registerSensitivity: 1, uptake: 1 } }),
    };
    const record = new EventRecord();
    const going = start(budgetsOf(0, 0, { overspend: { rule: "top-up" } }), [generous], record);
    for (const day of [100, 300, 400, 700]) {
      going.runUntil(day);
      const { book } = going.books!;
      const withBudget = new Set([...book.personal].filter(([, { closed }]) => !closed).map(([person]) => person));
      const aside = [...book.commitments.values()].filter(({ purpose }) => purpose.service === "home-care");
      expect(aside.filter(({ purpose }) => withBudget.has(purpose.person ?? -1))).toEqual([]);
      const joined = rowsOf(record).filter(([kind]) => kind === EVENT.programmeJoined);
      // One for each who joined, never one for two.
      expect(book.personal.size).toBe(joined.length);
      expect(withBudget.size).toBeGreaterThan(20);
      expect(aside.length).toBeGreaterThan(0);
    }
  });

  it("lose capacity while an account is in deficit, and no longer", () => {
    const pressure = [financialPressure({ capacityLeft: 0.7 })];
    const solvent = run(short(4), pressure);
    expect(firstDifference(solvent, run(short(4)))).toBe(-1);
    const owed = Object.fromEntries(Object.entries(services).map(([name, of]) => [name, { ...of, demandLed: true }]));
    const inDeficit = run({ ...short(0.5), services: owed }, pressure);
    expect(firstDifference(inDeficit, usual)).not.toBe(-1);
  });
});

describe("a run with budgets, stopped and gone on with", () => {
  it("gives the same events and the same money, and a copy leaves the original's books alone", () => {
    const plan = { ...short(0.7, { paid: "monthly" }), noticeDays: 28 };
    const programmes = [
      givenNotice(section75PooledBudget(), 240),
      homeFirst({ parameters: "headline", fidelity: 1 }),
      integratedPersonalCommissioning.make({ caseloadCap: 20 }),
    ];
    const through = run(plan, programmes);
    const halting = new EventRecord();
    const going = start(plan, programmes, halting);
    for (const stop of [0, 17.5, 200.25, 365, 500]) {
      going.runUntil(stop);
      const soFar = rowsOf(halting);
      const rest = new EventRecord();
      const copy = going.copy(rest);
      const ahead = going.copy();
      ahead.runUntil(stop + 100);
      expect(copy.finish()).toEqual(through.values);
      expect([...soFar, ...rowsOf(rest)]).toEqual(through.rows);
      expect(copy.money).toEqual(through.money);
    }
    going.finish();
    expect(going.money).toEqual(through.money);
    expect(rowsOf(halting)).toEqual(through.rows);
  });
});

/** Price of a unit as the scenario has it. */
function priceOf(service: keyof typeof services): number {
  const { budgets } = scenario("prices", { place: town, model: england, budgets: budgetsOf(0, 0) });
  return budgets!.services.find((of) => of.service === service)!.pence[0];
}
