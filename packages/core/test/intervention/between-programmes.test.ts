import { describe, expect, it } from "vitest";
import type { Modifier, Programme } from "../../src/index.js";
import { startUnderApproval } from "../../src/intervention/approval.js";
import { daysAtPace, flowFrom, maturityAt } from "../../src/intervention/maturity.js";
import { paceUnder } from "../../src/intervention/pace.js";
import { isInGap, renewalGaps } from "../../src/intervention/renewal.js";
import { settingOf } from "../../src/intervention/setting-of.js";
import { seedWords } from "../../src/random/stream.js";
import { financialYearStart } from "../../src/units/time.js";
import { plainProgramme } from "./plain-programme.js";

const seed = seedWords("between programmes");
const of = (target: Modifier["target"], combiner: Modifier["combiner"], value: number): Modifier => ({
  target,
  combiner,
  value,
  scope: "residents",
});
const governing = (more: Partial<Programme>, ...modifiers: Modifier[]) =>
  plainProgramme({ modifiers, approvalDays: 60, ...more });

describe("days to approval", () => {
  const late = plainProgramme({ start: 100 });
  const startWith = (...others: Programme[]) => startUnderApproval(late, [late, ...others]);

  it("are in the start already where nobody changes them", () => {
    expect(startWith(plainProgramme())).toBe(100);
  });

  it("come on top, or are a ratio of those of usual care", () => {
    expect(startWith(governing({}, of("approval.days", "shift", 45)))).toBe(145);
    expect(startWith(governing({}, of("approval.days", "time-ratio", 1.5)))).toBe(130);
    expect(startWith(governing({}, of("approval.days", "time-ratio", 0.5)))).toBe(70);
    expect(
      startWith(governing({}, of("approval.days", "shift", 45)), governing({}, of("approval.days", "time-ratio", 1.5))),
    ).toBe(175);
  });

  it("scale with the dial, and never bring a start before that of whoever hastens it", () => {
    expect(startWith(governing({ effectScale: 0 }, of("approval.days", "shift", 45)))).toBe(100);
    expect(startWith(governing({ start: 90 }, of("approval.days", "time-ratio", 0.5)))).toBe(90);
  });

  it("are those of the day it was to start, and do not hold up governance", () => {
    expect(startWith(governing({ start: 101 }, of("approval.days", "shift", 45)))).toBe(100);
    expect(startWith(governing({ stop: 100 }, of("approval.days", "shift", 45)))).toBe(100);
    const other = governing({ start: 100 }, of("approval.days", "shift", 10));
    expect(startUnderApproval(other, [other, governing({}, of("approval.days", "shift", 45))])).toBe(100);
  });
});

describe("the pace of growth", () => {
  it("changes while the programme that changes it is at work", () => {
    const slow = governing({ start: 50, stop: 150 }, of("maturity.speed", "rate-ratio", 0.75));
    const pace = paceUnder(plainProgramme(), [slow]);
    expect(pace).toHaveLength(1);
    expect([50, 100, 150, 400].map((days) => daysAtPace(pace, 0, days))).toEqual(
      [50, 87.5, 125, 375].map((days) => expect.closeTo(days, 9)),
    );
    expect(daysAtPace(pace, 140, 60)).toBeCloseTo(57.5, 9);
  });

  it("changes from the day on which approval lets that programme start", () => {
    const slow = governing({ start: 50, stop: 150 }, of("maturity.speed", "rate-ratio", 0.75));
    const late = governing({}, of("approval.days", "shift", 40));
    expect(paceUnder(plainProgramme(), [slow, late])).toEqual([
      { from: 90, until: 150, speed: expect.closeTo(0.75, 9) },
    ]);
  });

  it("of a flow is so much more every year from the first", () => {
    const flow = flowFrom(4);
    expect([0, 4, 5, 7.5].map((years) => maturityAt(flow, years * 365.25))).toEqual(
      [0, 0, 1, 3.5].map((share) => expect.closeTo(share, 9)),
    );
  });
});

describe("funding that is renewed late", () => {
  const gaps = (everyYears: number, late: number, replicate = 0) =>
    renewalGaps(
      { everyYears, late, gapDays: 90 },
      "settlement",
      { from: 0, stop: Number.POSITIVE_INFINITY },
      seed,
      replicate,
    );

  it("leaves gaps from the first of April on, at the ends of settlements alone", () => {
    const yearly = gaps(1, 1);
    expect(yearly.slice(0, 2)).toEqual([
      [financialYearStart(1), financialYearStart(1) + 90],
      [financialYearStart(2), financialYearStart(2) + 90],
    ]);
    expect(gaps(3, 1)[0][0]).toBe(financialYearStart(3));
    expect(gaps(1, 0)).toEqual([]);
    expect([0, 89, 90].map((day) => isInGap(yearly, financialYearStart(1) + day))).toEqual([true, true, false]);
  });

  it("meets the same late years under a longer settlement", () => {
    const yearly = gaps(1, 0.3);
    for (const gap of gaps(3, 0.3)) expect(yearly).toContainEqual(gap);
  });

  it("is late as often as it says: 30% of 6,000 renewals", () => {
    // Standard error 0.0059: beyond 4 of them once in 16,000 tries; a rate of 0.33 would be found 5 away.
    let late = 0;
    for (let replicate = 0; replicate < 100; replicate++) late += gaps(1, 0.3, replicate).length;
    expect(Math.abs(late / 6000 - 0.3) / Math.sqrt((0.3 * 0.7) / 6000)).toBeLessThan(4);
  });

  it("is settled from the day on which approval lets the settlement start", () => {
    const april = financialYearStart(1);
    const settlement = plainProgramme({ start: april - 10, renewal: { everyYears: 1, late: 1, gapDays: 90 } });
    const first = (...others: Programme[]) => {
      const other = plainProgramme();
      return settingOf(other, [settlement, other, ...others], seed, 0).gaps?.[0][0];
    };
    // Settled anew a year after the first April of its time.
    expect(first()).toBe(financialYearStart(2));
    expect(first(governing({}, of("approval.days", "shift", 40)))).toBe(financialYearStart(3));
  });

  it("concerns the other programmes, not the one that says so", () => {
    const settlement = plainProgramme({ renewal: { everyYears: 1, late: 1, gapDays: 90 } });
    const other = plainProgramme();
    expect(settingOf(settlement, [settlement, other], seed, 0)).toEqual({});
    expect(settingOf(other, [settlement, other], seed, 0).gaps?.length).toBeGreaterThan(10);
    expect(settingOf(other, [other], seed, 0)).toEqual({});
  });
});
