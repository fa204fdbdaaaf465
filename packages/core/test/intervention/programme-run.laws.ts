import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectShare } from "../../../testkit/src/index.js";
import { CONTACTS } from "../../src/intervention/contact.js";
import { Levers } from "../../src/intervention/levers.js";
import type { PeopleView } from "../../src/intervention/people-view.js";
import type { EnrolmentRule, Modifier, Programme } from "../../src/intervention/programme.js";
import { ProgrammeRun } from "../../src/intervention/programme-run.js";
import type { Target } from "../../src/intervention/targets.js";
import { seedWords } from "../../src/random/stream.js";
import { activeModifier } from "./active-modifier.js";
import { plainProgramme } from "./plain-programme.js";

const SEED = seedWords("enrolment");
/** Rows of the largest place here. */
const MOST_PEOPLE = 8000;
const FOUND = CONTACTS.indexOf("ward");

const RULE: EnrolmentRule = {
  eligible: { frailtyAtLeast: 1 },
  registerSensitivity: 1,
  registerLatencyDays: 0,
  eventSensitivity: 0,
  foundAt: ["ward"],
  uptake: 1,
  caseloadCap: 1_000_000,
};

/** People whose number is their row, or what a list says; frailty goes round from 0 to 3. */
function people(
  size: number,
  more: { alive?: (row: number) => boolean; numbers?: readonly number[] } = {},
): PeopleView {
  const numbers = more.numbers ?? Array.from({ length: size }, (_, row) => row);
  return {
    size,
    residents65Plus: 5000,
    reablementSlots: 40,
    numberLow: Uint32Array.from(numbers),
    numberHigh: new Uint32Array(size),
    isAlive: more.alive ?? (() => true),
    ageYears: () => 80,
    isWoman: () => false,
    imdFifth: (row) => 1 + (row % 5),
    setting: () => 0,
    livesInCareHome: () => false,
    livesInNursingHome: () => false,
    livesAlone: () => false,
    hasCarer: () => false,
    hasDementia: () => false,
    hasRespiratoryDisease: () => false,
    hasSevereMentalIllness: () => false,
    hasLearningDisability: () => false,
    hypertension: () => 0,
    hasComplexNeeds: () => false,
    isOutOfWork: () => false,
    isHomeColdOrDamp: () => false,
    hasHomeCare: () => false,
    daysSinceDischarge: () => Number.POSITIVE_INFINITY,
    frailty: (row) => numbers[row] % 4,
    functionLevel: () => 0,
    daysSinceDiverted: (row, time) => time - 10 * row,
    daysSinceReablement: (row, time) => time - 10 * row,
  };
}

const run = (more: Partial<Programme>, view: PeopleView, replicate = 0) =>
  new ProgrammeRun(plainProgramme({ enrolment: RULE, ...more }), view, SEED, replicate);
const enrolling = (rule: Partial<EnrolmentRule>) => ({ enrolment: { ...RULE, ...rule } });

describe("enrolment", () => {
  it("never exceeds the cap among the living, takes only the eligible, the frailest first, and nobody twice", () => {
    const cap = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(
        cap,
        fc.uniqueArray(fc.nat({ max: 99 }), { maxLength: 60 }),
        fc.nat({ max: 50 }),
        (caseloadCap, dead, replicate) => {
          let gone = new Set<number>();
          const view = people(100, { alive: (row) => !gone.has(row) });
          const enrolment = run(enrolling({ caseloadCap, uptake: 0.8, registerSensitivity: 0.9 }), view, replicate);
          const first = enrolment.enrol(0);
          expect(first.length).toBeLessThanOrEqual(caseloadCap);
          for (const row of first) expect(row % 4).toBeGreaterThanOrEqual(1);
          const frailties = first.map((row) => row % 4);
          expect(frailties).toEqual([...frailties].sort((a, b) => b - a));
          expect(enrolment.enrol(30)).toEqual([]);
          gone = new Set(dead);
          const second = enrolment.enrol(60);
          for (const row of second) expect(gone.has(row) || first.includes(row)).toBe(false);
          const living = [...first, ...second].filter((row) => !gone.has(row));
          expect(living.length).toBeLessThanOrEqual(caseloadCap);
          expect([...enrolment.members].filter((m) => m === 1)).toHaveLength(first.length + second.length);
        },
      ),
    );
  });

  it("depends on people's numbers, never on their rows", () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(
          Array.from({ length: 60 }, (_, i) => i),
          { minLength: 60 },
        ),
        (numbers) => {
          const rule = enrolling({ caseloadCap: 9, uptake: 0.5, registerSensitivity: 0.7 });
          const inOrder = (a: number, b: number) => a - b;
          const straight = run(rule, people(60)).enrol(0).sort(inOrder);
          const shuffled = run(rule, people(60, { numbers }))
            .enrol(0)
            .map((row) => numbers[row])
            .sort(inOrder);
          expect(shuffled).toEqual(straight);
        },
      ),
    );
  });

  it("waits for the register, and begins with the programme", () => {
    const late = { start: 100, ...enrolling({ registerLatencyDays: 30 }) };
    const enrolment = run(late, people(20));
    expect(enrolment.enrol(129.9)).toEqual([]);
    expect(enrolment.enrol(130)).toHaveLength(15);
    expect(run({}, people(20)).enrol(0)).toHaveLength(15);
  });

  it("does not wait for the register to take people found at an event, and finds nobody before its start", () => {
    const late = { start: 100, ...enrolling({ registerLatencyDays: 30, eventSensitivity: 1 }) };
    const enrolment = run(late, people(20));
    enrolment.notice(FOUND, 99.9, 5);
    enrolment.notice(FOUND, 100, 7);
    enrolment.notice(FOUND, 101, 4);
    expect(enrolment.enrol(110)).toEqual([7]);
    expect(enrolment.enrol(129.9)).toEqual([]);
    expect(enrolment.enrol(130)).toHaveLength(14);
  });

  it("takes people found at an event where there is no register", () => {
    const rule = enrolling({ registerSensitivity: 0, eventSensitivity: 1, registerLatencyDays: 1000 });
    const enrolment = run(rule, people(20));
    for (let row = 0; row < 20; row++) enrolment.notice(FOUND, 3, row);
    expect(enrolment.enrol(30)).toHaveLength(15);
  });

  // 80,000 people each, refused beyond 4 standard errors: false alarm of all below 1 in 3,000. Fixed seed.
  it("finds by the register and at events, and is accepted, as often as its rule says; 3% would be found", () => {
    const size = 80_000;
    const power = { findsRelativeError: 0.03 };
    const eligible = size * 0.75;
    const rule = { registerSensitivity: 0.7, eventSensitivity: 0.56, uptake: 0.9 };
    const byRegister = run(enrolling(rule), people(size));
    expectShare(byRegister.enrol(0).length, eligible, 0.7 * 0.9, power);
    const seen = run(enrolling(rule), people(size));
    for (let row = 0; row < size; row++) seen.notice(FOUND, 0, row);
    expectShare(seen.enrol(0).length, eligible, (1 - 0.3 * 0.44) * 0.9, power);
    const elsewhere = run(enrolling(rule), people(size));
    for (let row = 0; row < size; row++) elsewhere.notice(FOUND + 1, 0, row);
    elsewhere.notice(FOUND, 0, -1);
    expect(elsewhere.enrol(0)).toEqual(run(enrolling(rule), people(size)).enrol(0));
  });

  it("is the same people in every scenario of a replicate, and others in another replicate", () => {
    const rule = enrolling({ uptake: 0.5 });
    const first = run(rule, people(200), 3).enrol(0);
    expect(run(rule, people(200), 3).enrol(90)).toEqual(first);
    expect(run(rule, people(200), 4).enrol(0)).not.toEqual(first);
  });
});

describe("a list", () => {
  it("has no more new people a year than places, month by month, scaled to the place where they are for another", () => {
    const some = run(enrolling({ placesPerYear: 24 }), people(4000));
    const year = Array.from({ length: 12 }, (_, month) => some.enrol(30 * month).length);
    expect(year.every((joined) => joined === 1 || joined === 2)).toBe(true);
    expect(year.reduce((a, b) => a + b)).toBeGreaterThan(22);
    const scaled = run(enrolling({ caseloadCap: 100, inPlaceOf65Plus: { caseloadCap: 50_000 } }), people(4000));
    expect(scaled.enrol(0)).toHaveLength(10);
    const months = run(enrolling({ placesPerYear: 240, inPlaceOf65Plus: { placesPerYear: 50_000 } }), people(4000));
    expect(Array.from({ length: 12 }, (_, month) => months.enrol(30 * month).length)).toEqual(year);
  });

  it("lets go of whoever is done or drops out, takes others, and nobody twice", () => {
    const course = run(enrolling({ caseloadCap: 5, lengthDays: 45 }), people(60));
    const first = course.enrol(0);
    expect(course.enrol(30)).toEqual([]);
    const second = course.enrol(60);
    expect(second).toHaveLength(5);
    expect(second.some((row) => first.includes(row))).toBe(false);
  });

  // 30,000 people; beyond 4 standard errors, false alarm about 1 in 16,000. Fixed seed.
  it("loses as many a year as drop out, and gains as many as are referred; 8% would be found", () => {
    const size = 40_000;
    const power = { findsRelativeError: 0.08 };
    const joined = run(enrolling({ dropoutPerYear: 0.3 }), people(size));
    const all = joined.enrol(0).length;
    joined.enrol(365.25);
    expectShare(all - joined.onList(), all, 0.3, power);
    const rule = enrolling({ registerSensitivity: 0, referredPerYear: 0.2, referralLatencyDays: 10 });
    const referred = run(rule, people(size));
    expect(referred.enrol(10)).toEqual([]);
    expectShare(referred.enrol(375.25).length, size * 0.75, 0.2, power);
  });

  it("is accepted less often by those whom it reaches less, and more often with a lever on uptake", () => {
    const rule = { uptake: 0.5, reach: [0.2, 1, 1, 1, 1.2] };
    const fifths = (rows: readonly number[]) =>
      [1, 5].map((fifth) => rows.filter((row) => 1 + (row % 5) === fifth).length);
    const usual = run(enrolling(rule), people(8000));
    usual.pull(new Levers(MOST_PEOPLE));
    const before = usual.enrol(0);
    const [poorest, richest] = fifths(before);
    expect(poorest * 3).toBeLessThan(richest);
    const levers = new Levers(MOST_PEOPLE);
    const moved = run(enrolling(rule), people(8000));
    moved.pull(levers);
    levers.lever("uptake.*").add("odds-ratio", activeModifier({ amount: 1 }));
    const after = moved.enrol(0);
    expect(after.length).toBeGreaterThan(before.length);
    expect(before.every((row) => after.includes(row))).toBe(true);
  });

  it("says which contacts are due: the first on joining, then as many a year as declared", () => {
    const seen = run(enrolling({ caseloadCap: 1, contactsPerYear: 4 }), people(9));
    const contacts: number[] = [];
    for (let month = 0; month <= 24; month++) {
      seen.enrol(30 * month);
      seen.meet(30 * month, () => contacts.push(month));
    }
    expect(contacts[0]).toBe(0);
    expect(contacts).toHaveLength(9);
    const without = run({ ...enrolling({ contactsPerYear: 4 }), resourcesOn: false }, people(9));
    without.enrol(0);
    without.meet(0, () => contacts.push(-1));
    expect(contacts).not.toContain(-1);
  });
});

const stopping = (more: object) => ({
  stopRules: [
    {
      test: "funding-ended" as const,
      reviewDays: 90,
      action: "stop" as const,
      noticeDays: 28,
      least: 0,
      mostDeaths: 0,
      mostGBP: 0,
      gbpPerAdmission: 0,
      ...more,
    },
  ],
});

const seen = {
  residents: 1000,
  residents65Plus: 200,
  admissions: 80,
  deaths: 12,
  admissionsADayBefore: 1,
  deathsADayBefore: 0.1,
};
const spending = (per: "year" | "person" | "person-year" | "contact" | "resident-year" | "once", gbp: number) =>
  ({ what: "", per, parameter: "", payers: {}, gbp, times: 1 }) as const;

describe("a stop rule", () => {
  it("ends the programme after its notice where funding ends, and leaves it alone before", () => {
    const ending = run(stopping({}), people(9));
    expect(ending.settleStopRules(60)).toBe(false);
    expect(ending.settleStopRules(90)).toBe(true);
    expect(ending.clock.stop).toBe(118);
    expect(ending.settleStopRules(120)).toBe(false);
  });

  it("halves what it has where too few people are on the list, and goes on where there are enough", () => {
    const halving = stopping({ test: "target-missed", action: "halve", least: 12 });
    const few = run({ ...halving, ...enrolling({ caseloadCap: 10 }) }, people(60));
    few.enrol(0);
    expect(few.settleStopRules(90)).toBe(true);
    expect([few.clock.share, few.clock.stop]).toEqual([0.5, Number.POSITIVE_INFINITY]);
    const enough = run({ ...halving, ...enrolling({ caseloadCap: 12 }) }, people(60));
    enough.enrol(0);
    expect(enough.settleStopRules(90)).toBe(false);
  });
});

describe("a stop rule that looks at the place", () => {
  const looking = (more: object, costs: Programme["costs"] = []) =>
    run({ ...stopping(more), costs, modifiers: [modify({})] }, people(9));

  it("is not met where nobody counts", () => {
    for (const test of ["payback", "harm", "budget-exhausted"])
      expect(looking({ test }).settleStopRules(90)).toBe(false);
  });

  it("asks whether admissions fewer than the year before, at what they set free, pay for what was spent", () => {
    // 90 days at one a day, less the 80 seen: ten fewer at 400 each.
    const paysBack = (gbp: number) =>
      looking({ test: "payback", gbpPerAdmission: 400 }, [spending("once", gbp)]).settleStopRules(90, seen);
    expect([3999, 4000, 4001].map(paysBack)).toEqual([false, false, true]);
  });

  it("asks whether more people died than the ratio allows", () => {
    const harms = (mostDeaths: number) => looking({ test: "harm", mostDeaths }).settleStopRules(90, seen);
    // Nine were to be expected, twelve died.
    expect([1.3, 1.33, 1.34].map(harms)).toEqual([true, true, false]);
  });

  it("asks whether the money is spent", () => {
    const lines = [spending("year", 365.25), spending("resident-year", 0.36525)];
    const spent = (mostGBP: number) => looking({ test: "budget-exhausted", mostGBP }, lines).settleStopRules(90, seen);
    // A pound a day, and a thousand residents at a tenth of a penny a day.
    expect([179, 181].map(spent)).toEqual([true, false]);
  });

  it("that stops what the programme pays for leaves it to the others", () => {
    const paying = looking({ stops: "others" });
    expect(paying.settleStopRules(90, seen)).toBe(true);
    expect(paying.forOthers).toHaveLength(1);
    const paidFor = looking({});
    expect(paidFor.follow(paying.forOthers[0], 90)).toBe(true);
    expect([paying.clock.stop, paidFor.clock.stop]).toEqual([118, 118]);
  });
});

describe("what a stop rule takes for spent", () => {
  const looking = (costs: NonNullable<Programme["costs"]>, more: Partial<Programme> = {}) =>
    run(
      { ...stopping({ test: "budget-exhausted", mostGBP: 100 }), costs, modifiers: [modify({})], ...more },
      people(9),
    );
  const isSpent = (one: ReturnType<typeof looking>) => one.settleStopRules(90, seen);

  it("is half of what a whole year costs while the means are halved", () => {
    const [halve] = stopping({}).stopRules;
    const spent = (gbpADay: number) => {
      const one = looking([spending("year", gbpADay * 365.25)]);
      one.follow({ ...halve, action: "halve" }, 30);
      return isSpent(one);
    };
    // 30 days at the whole, 60 at half: as 60 days.
    expect([1.66, 1.67].map(spent)).toEqual([false, true]);
  });

  it("does not count contacts that nobody paid for", () => {
    const met = (answer: boolean) => {
      const one = looking([spending("contact", 12)], enrolling({ caseloadCap: 1, contactsPerYear: 365.25 / 30 }));
      let contacts = 0;
      for (let month = 0; month < 10; month++) {
        one.enrol(30 * month);
        one.meet(30 * month, () => {
          contacts += 1;
          return answer;
        });
      }
      expect(contacts).toBe(10);
      return isSpent(one);
    };
    expect([true, false].map(met)).toEqual([true, false]);
  });

  it("is for a place of its size, by whatever is counted", () => {
    const lines = ["once", "year", "person"] as const;
    const spent = (per: (typeof lines)[number], inPlaceOf65Plus: number) => {
      const one = looking([{ ...spending(per, 101), inPlaceOf65Plus }], enrolling({ caseloadCap: 1 }));
      one.enrol(0);
      one.settleStopRules(0);
      return one.settleStopRules(per === "year" ? 365.25 : 90, seen);
    };
    // 200 residents aged 65+.
    for (const per of lines) expect([200, 400].map((size) => spent(per, size))).toEqual([true, false]);
  });

  it("is nothing where the resources are off", () => {
    expect(isSpent(looking([spending("once", 500)]))).toBe(true);
    expect(isSpent(looking([spending("once", 500)], { resourcesOn: false }))).toBe(false);
  });
});

describe("what is held back for a time", () => {
  it("comes back as halvings have left it", () => {
    const one = run(stopping({ action: "halve" }), people(9));
    one.hold(true);
    expect(one.settleStopRules(90)).toBe(true);
    expect([one.clock.share, one.meansLeft]).toEqual([0, 0.5]);
    one.hold(false);
    expect(one.clock.share).toBe(0.5);
  });
});

describe("gaps in funding", () => {
  /** What a programme gives until a day: joining, contacts, and problems overlooked, review by review. */
  function givenUntil(end: number, gaps: readonly (readonly [number, number])[]) {
    const programme = plainProgramme({
      enrolment: { ...RULE, placesPerYear: 200, contactsPerYear: 365.25 / 75 },
      unseenPerYear: 0.999_999_999,
    });
    const one = new ProgrammeRun(programme, people(4000), SEED, 0, gaps.length === 0 ? {} : { gaps });
    const given: [workedDays: number, kind: string][] = [];
    for (let time = 0; time < end; time = one.nextReview(time)) {
      const still = gaps.reduce((sum, [from, until]) => sum + Math.max(0, Math.min(time, until) - from), 0);
      for (const _ of one.enrol(time)) given.push([time - still, "joined"]);
      one.meet(time, () => given.push([time - still, "contact"]));
      one.overlook(time, () => given.push([time - still, "overlooked"]));
    }
    return given;
  }

  it("put everything off by as many days, and give nothing twice", () => {
    const gap = fc.record({ after: fc.integer({ min: 1, max: 120 }), length: fc.integer({ min: 1, max: 120 }) });
    fc.assert(
      fc.property(fc.array(gap, { minLength: 1, maxLength: 3 }), (all) => {
        let [day, still] = [0, 0];
        const gaps = all.map(({ after, length }) => {
          const from = day + after;
          day = from + length;
          still += length;
          return [from, day] as const;
        });
        const counted = (given: ReturnType<typeof givenUntil>) =>
          given.filter(([, kind]) => kind !== "overlooked").map(String);
        const withGaps = givenUntil(500 + still, gaps);
        const without = givenUntil(500, []);
        expect(counted(withGaps)).toEqual(counted(without));
        // Which problem goes unseen is drawn by the day; how often is the same.
        const overlooked = (given: typeof withGaps) => given.filter(([, kind]) => kind === "overlooked").length;
        expect(Math.abs(overlooked(withGaps) / overlooked(without) - 1)).toBeLessThan(0.1);
      }),
      { numRuns: 40 },
    );
  });
});

describe("posts", () => {
  it("are a share of those of the place: of as many people, the same everywhere", () => {
    const levers = new Levers(MOST_PEOPLE);
    const hiring = run(
      { modifiers: [modify({ target: "staff.nurse", combiner: "capacity", value: -3, workforcePer65Plus: 0.01 })] },
      people(40),
    );
    hiring.pull(levers);
    expect(levers.lever("staff.nurse").added(5)).toBeCloseTo(-3 / (0.01 * people(40).residents65Plus), 12);
  });
});

describe("an offer", () => {
  it("moves those who were made it, whether they accept or not", () => {
    const levers = new Levers(MOST_PEOPLE);
    const offering = run({ ...enrolling({ uptake: 0.3 }), modifiers: [modify({ scope: "offered" })] }, people(40));
    offering.pull(levers);
    const accepted = offering.enrol(0);
    const moved = Array.from({ length: 40 }, (_, row) => row).filter((row) => levers.lever(TARGET).ratio(row, 5) < 1);
    expect(accepted.length).toBeLessThan(20);
    expect(moved).toEqual(Array.from({ length: 40 }, (_, row) => row).filter((row) => row % 4 >= 1));
    expect(offering.newlyOffered).toEqual(moved);
  });
});

describe("an idle programme", () => {
  it("has nothing to move and no means to see people", () => {
    const idle = (more: Partial<Programme>) => {
      const one = run({ modifiers: [modify({})], ...more }, people(3));
      one.pull(new Levers(MOST_PEOPLE));
      return one.isIdle;
    };
    expect(idle({})).toBe(false);
    expect(idle({ effectScale: 0 })).toBe(false);
    expect(idle({ effectScale: 0, resourcesOn: false })).toBe(true);
  });
});

const TARGET: Target = "los.acute";
const modify = (more: Partial<Modifier>): Modifier => ({
  target: TARGET,
  combiner: "time-ratio",
  value: 0.5,
  scope: "residents",
  ...more,
});

/** Ratio of the lever for somebody at a time, under one modifier. */
function ratio(modifier: Partial<Modifier>, more: Partial<Programme> = {}, row = 0, time = 5): number {
  const levers = new Levers(MOST_PEOPLE);
  run({ modifiers: [modify(modifier)], ...more }, people(10)).pull(levers);
  return levers.lever(TARGET).ratio(row, time);
}

describe("modifiers", () => {
  it("act as they say: ratios, odds ratios and what is left of a share taken away", () => {
    expect(ratio({})).toBeCloseTo(0.5, 15);
    expect(ratio({ combiner: "divert", value: 0.4 })).toBeCloseTo(0.6, 15);
  });

  it("scale on the logarithm, with the dial and with fidelity", () => {
    expect(ratio({}, { effectScale: 2 })).toBeCloseTo(0.25, 15);
    expect(ratio({}, { effectScale: 0.5, fidelity: 0.5 })).toBeCloseTo(0.5 ** 0.25, 15);
    expect(ratio({ isHarm: true, value: 2 }, { effectScale: 0.5, fidelity: 0.5 })).toBeCloseTo(2 ** 0.5, 15);
  });

  it("act from the start to the stop", () => {
    const between = { start: 10, stop: 20 };
    expect([9.9, 10, 19.9, 20].map((time) => ratio({}, between, 0, time) === 1)).toEqual([true, false, false, true]);
  });

  it("leave the lever idle where there is nothing to do", () => {
    const idle: [Partial<Modifier>, Partial<Programme>][] = [
      [{}, { effectScale: 0 }],
      [{ value: 1 }, {}],
      [{ combiner: "divert", value: 0 }, {}],
      [{ isHarm: true }, { harmsOn: false }],
      [{ combiner: "capacity", value: 5 }, { resourcesOn: false }],
    ];
    for (const [modifier, more] of idle) {
      const levers = new Levers(MOST_PEOPLE);
      expect(run({ modifiers: [modify(modifier)], ...more }, people(3)).pull(levers)).toBe("nobody's");
      expect(levers.lever(TARGET).idle).toBe(true);
    }
  });

  it("concern the people enrolled, once they are", () => {
    const levers = new Levers(MOST_PEOPLE);
    const enrolment = run({ modifiers: [modify({ scope: "recipients" })] }, people(10));
    enrolment.pull(levers);
    expect(levers.lever(TARGET).ratio(1, 5)).toBe(1);
    enrolment.enrol(0);
    expect([0, 1].map((row) => levers.lever(TARGET).ratio(row, 5) === 1)).toEqual([true, false]);
  });

  it("act only within so many days of reablement", () => {
    // Reablement of row 3 began on day 30.
    const within = { when: { daysSinceReablementUnder: 14 } };
    expect([31, 43.9, 44].map((time) => ratio(within, {}, 3, time) === 1)).toEqual([false, false, true]);
  });

  it("add units, by residents where they say so, and share harms over the slots that are added", () => {
    const levers = new Levers(MOST_PEOPLE);
    const slots: Modifier = {
      target: "capacity.reablement",
      combiner: "capacity",
      value: 20,
      inPlaceOf65Plus: 10_000,
      scope: "residents",
    };
    const harm = modify({ isHarm: true, value: 2, sharedOverSlots: true });
    run({ modifiers: [slots, harm] }, people(3)).pull(levers);
    expect(levers.lever("capacity.reablement").added(1)).toBeCloseTo(10, 12);
    expect(levers.lever(TARGET).ratio(0, 1)).toBeCloseTo(2 ** (10 / 50), 12);
    const none = new Levers(MOST_PEOPLE);
    run({ modifiers: [harm] }, people(3)).pull(none);
    expect(none.lever(TARGET).ratio(0, 1)).toBe(1);
  });

  it("say whose hazards move, so that they look ahead again", () => {
    const hazard = { ...modify({ combiner: "rate-ratio" }), target: "hazard.crisis.fall" as const };
    const moved = (...modifiers: Modifier[]) => run({ modifiers }, people(3)).pull(new Levers(MOST_PEOPLE));
    expect(moved(modify({}), hazard)).toBe("everybody's");
    expect(moved({ ...hazard, scope: "recipients" }, modify({}))).toBe("those reached");
    expect(moved({ ...hazard, scope: "recipients" }, hazard)).toBe("everybody's");
    expect(moved(modify({}))).toBe("nobody's");
  });
});
