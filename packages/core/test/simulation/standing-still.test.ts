import { describe, expect, it } from "vitest";
import { england } from "../../../england/src/index.js";
import { capacitiesFor, smallPlace } from "../../../testkit/src/index.js";
import {
  allLines,
  compare,
  EVENT,
  EventRecord,
  type Programme,
  runScenario,
  ScenarioRun,
  type SettledCost,
  type SettledStopRule,
  scenario,
  warmUp,
} from "../../src/index.js";
import { financialYearStart } from "../../src/units/time.js";
import { plainProgramme } from "../intervention/plain-programme.js";

const DAYS_PER_YEAR = 365.25;
const APRIL = financialYearStart(1);
const DAYS = financialYearStart(2);
const place = smallPlace([{ residentsByBand: [20, 20, 20, 30, 40, 40, 40, 60], imdDecile: 3 }], capacitiesFor(270, 2));
const usual = scenario("usual care", { place, model: england });
const warm = warmUp({ scenarios: [usual], years: 2, warmUpYears: 0, replicates: 1, seed: "standing still" }, 0);

const line = (per: SettledCost["per"]): SettledCost => ({
  what: per,
  per,
  parameter: `${per}Cost`,
  payers: { council: 1 },
  gbp: 1,
  times: 1,
});
const named = (name: string, more: Partial<Programme>): Programme => {
  const plain = plainProgramme(more);
  return { ...plain, description: { ...plain.description, name } };
};
const costing = (more: Partial<Programme> = {}): Programme =>
  named("costing", {
    enrolment: {
      eligible: {},
      registerSensitivity: 1,
      registerLatencyDays: 0,
      eventSensitivity: 0,
      foundAt: [],
      uptake: 1,
      caseloadCap: 1_000_000,
      contactsPerYear: DAYS_PER_YEAR / 30,
    },
    costs: [line("year"), line("person-year"), line("contact"), line("person")],
    ...more,
  });
const renewing = (gapDays: number): Programme => named("settlement", { renewal: { everyYears: 1, late: 1, gapDays } });

/** What was used of the lines of the costing programme, and every event of it. */
function used(programmes: readonly Programme[]) {
  const of = usual.with("with programmes", programmes);
  const record = new EventRecord();
  const values = runScenario(warm, of, record);
  const { layout } = warm;
  const lines = allLines(of);
  const all = layout.programmeUse(values);
  const sums = lines.map((_, column) => {
    let sum = 0;
    for (let m = 0; m < layout.periods.months.length; m++) {
      sum += all[layout.keptRow(m, 0) * lines.length + column];
      sum += all[layout.programmeRowOfNobody(m) * lines.length + column];
    }
    return sum;
  });
  const events: number[][] = [];
  record.replay({ on: (kind, time, row, detail) => void events.push([kind, time, row, detail]) });
  const byLine = Object.fromEntries(lines.map(({ per }, at) => [per, sums[at]]));
  return { byLine, events, of };
}

/** Years lived on the list on days on which the programme is at work, told from the events. */
function yearsOnList(events: readonly number[][], isAtWork: (from: number, until: number) => number): number {
  const since = new Map<number, number>();
  let days = 0;
  const leave = (row: number, time: number): void => {
    if (since.has(row)) days += isAtWork(since.get(row)!, time);
    since.delete(row);
  };
  for (const [kind, time, row] of events) {
    if (kind === EVENT.programmeJoined) since.set(row, time);
    else if (kind === EVENT.programmeLeft || kind === EVENT.personDied || kind === EVENT.personMovedAway)
      leave(row, time);
  }
  for (const row of [...since.keys()]) leave(row, DAYS);
  return days / DAYS_PER_YEAR;
}

const halving = (reviewDays: number): SettledStopRule => ({
  test: "funding-ended",
  reviewDays,
  action: "halve",
  noticeDays: 0,
  stops: "others",
  least: 0,
  mostDeaths: 0,
  mostGBP: 0,
  gbpPerAdmission: 0,
});

describe("a programme whose funding is renewed late", () => {
  const GAP = 100;
  const gone = used([costing(), renewing(GAP)]);
  const whole = used([costing()]);

  it("costs the place nothing while it stands still", () => {
    expect(whole.byLine.year).toBeCloseTo(DAYS / DAYS_PER_YEAR, 9);
    expect(gone.byLine.year).toBeCloseTo((DAYS - GAP) / DAYS_PER_YEAR, 9);
  });

  it("costs nothing for the people on its list, whoever joins, dies or grows older meanwhile", () => {
    const within = (from: number, until: number): number =>
      until - from - Math.max(0, Math.min(until, APRIL + GAP) - Math.max(from, APRIL));
    const expected = yearsOnList(gone.events, within);
    expect(expected).toBeGreaterThan(100);
    expect(gone.byLine["person-year"]).toBeCloseTo(expected, 6);
    expect(gone.byLine["person-year"]).toBeLessThan(whole.byLine["person-year"]! - 20);
    const ofPlace = gone.events.filter(([kind, , row]) => row < 0 && kind >= EVENT.programmeStarted);
    expect(ofPlace.map(([kind, time]) => [kind, time])).toEqual([
      [EVENT.programmeStarted, 0],
      [EVENT.programmePaused, APRIL],
      [EVENT.programmeResumed, APRIL + GAP],
    ]);
  });

  it("sees nobody while it stands still, and nobody twice for one month", () => {
    const contacts = gone.events.filter(([kind]) => kind === EVENT.programmeContact);
    expect(contacts.some(([, time]) => time >= APRIL && time < APRIL + GAP)).toBe(false);
    // Whoever joins when it goes on is seen on joining.
    const first = new Set(contacts.filter(([, time]) => time === 0).map(([, , row]) => row));
    const days = [...new Set(contacts.filter(([, , row]) => first.has(row)).map(([, time]) => time))];
    // Thirty days of work lie between any two rounds; five days of the month were left when the funding ran out.
    const worked = days.map((day) => (day >= APRIL + GAP ? day - GAP : day));
    expect(worked.every((day, at) => at === 0 || day - worked[at - 1] === 30)).toBe(true);
    expect(days.filter((day) => day > APRIL).slice(0, 2)).toEqual([490, 520]);
  });

  it("gives the same bytes stopped in the middle, also in a copy", () => {
    const through = new ScenarioRun(warm, gone.of).finish();
    const halting = new ScenarioRun(warm, gone.of);
    for (const day of [100, APRIL, APRIL + 50, APRIL + GAP, 480]) {
      halting.runUntil(day);
      expect(halting.copy().finish()).toEqual(through);
    }
    expect(halting.finish()).toEqual(through);
  });
});

describe("what rules did", () => {
  const halver = named("halver", { costs: [line("once")], stopRules: [halving(60)] });
  const stopping = named("stopping", {
    costs: [line("once")],
    stopRules: [{ ...halving(100), action: "stop", noticeDays: 28, stops: "itself" }],
  });
  const of = usual.with("with programmes", [costing(), halver, stopping]);
  const shared = { ruleOf: "halver", test: "funding-ended", action: "halve", reviewedOn: 60, from: 60 };
  const expected = [
    { ...shared, programme: "halver" },
    { ...shared, programme: "costing" },
    { ...shared, programme: "stopping" },
    // The review of the month after the hundredth day.
    { programme: "stopping", ruleOf: "stopping", test: "funding-ended", action: "stop", reviewedOn: 120, from: 148 },
  ];

  it("is told by the run, also by one that was copied on the way", () => {
    const run = new ScenarioRun(warm, of);
    run.runUntil(90);
    const copy = run.copy();
    run.finish();
    copy.finish();
    expect(run.ruleOutcomes).toEqual(expected);
    expect(copy.ruleOutcomes).toEqual(expected);
  });

  it("is in the comparison, with the runs in which it happened and from when", async () => {
    const comparison = await compare([usual, of], { years: 1, warmUpYears: 0, replicates: 2, seed: "rules" });
    expect(comparison.ruleOutcomes).toHaveLength(2 * expected.length);
    const row = { scenario: "with programmes", runs: 2 };
    expect(
      comparison.ruleRows().map(({ programme, runs, earliest, latest }) => [programme, runs, earliest, latest]),
    ).toEqual([
      ["halver", 2, "2025-05-31", "2025-05-31"],
      ["costing", 2, "2025-05-31", "2025-05-31"],
      ["stopping", 2, "2025-05-31", "2025-05-31"],
      ["stopping", 2, "2025-08-27", "2025-08-27"],
    ]);
    expect(comparison.ruleRows()[0]).toMatchObject({
      ...row,
      ruleOf: "halver",
      test: "funding-ended",
      action: "halve",
    });
  });
});

describe("a programme whose means another halves", () => {
  const halver = named("halver", { costs: [line("once")], modifiers: [], stopRules: [halving(60)] });

  it("costs half from then on, also where it had not begun", () => {
    const before = used([costing({ start: 200 }), halver]).byLine.year!;
    expect(before).toBeCloseTo((DAYS - 200) / 2 / DAYS_PER_YEAR, 9);
    const after = used([costing(), halver]).byLine.year!;
    expect(after).toBeCloseTo((60 + (DAYS - 60) / 2) / DAYS_PER_YEAR, 9);
  });

  it("costs half also after it stood still", () => {
    const { year } = used([costing(), halver, renewing(90)]).byLine;
    expect(year).toBeCloseTo((60 + (DAYS - 90 - 60) / 2) / DAYS_PER_YEAR, 9);
  });
});
