import { describe, expect, it } from "vitest";
import { attend, ON_FOOT } from "../../src/care/admission.js";
import { STRIDE } from "../../src/care/care-state.js";
import { breakDown, finishAssessment, needHomeCare, startHomeCare } from "../../src/care/community.js";
import { EVENT, QUEUE } from "../../src/care/events.js";
import { offerFreePlaces } from "../../src/care/offers.js";
import { runCare } from "../../src/care/run-care.js";
import { STAFFED } from "../../src/care/staffed-services.js";
import { setNominalUnits, staffedShare } from "../../src/care/staffing.js";
import { STREAM } from "../../src/care/streams.js";
import { backgroundArrives } from "../../src/care/ward.js";
import type { World } from "../../src/care/world.js";
import { CRISIS_TYPES, type EventRecord } from "../../src/index.js";
import { log } from "../../src/maths/exponential.js";
import { activeModifier } from "../intervention/active-modifier.js";
import { END, MANY, type QuietChoices, quietWorld } from "./quiet-world.js";

const NOON = 0.5;
const OTHER = CRISIS_TYPES.indexOf("other");
const SOCIAL = CRISIS_TYPES.indexOf("social-carer");
const BLOCK = 142;

function times(events: EventRecord, kind: number, row: number): number[] {
  const found: number[] = [];
  events.replay({
    on: (k, time, who) => {
      if (k === kind && who === row) found.push(time);
    },
  });
  return found;
}

function rowsWith(events: EventRecord, kind: number, detail?: number): number[] {
  const rows: number[] = [];
  events.replay({
    on: (k, _time, row, d) => {
      if (k === kind && (detail === undefined || d === detail)) rows.push(row);
    },
  });
  return rows;
}

function admitEverybody(world: World, severity: number): void {
  for (let row = 0; row < MANY; row++) {
    attend(world, { row, time: NOON, type: OTHER, block: BLOCK, step: 0, shift: 0, severity }, ON_FOOT);
  }
}

/** Everybody who attends stays, nobody dies of it, and goes home without new support unless a value says otherwise. */
const STAYS = {
  "adm.ae": [1, 1, 0, 1],
  zeroday: [0, 0, 0, 0],
  "acute.death0": -50,
  "path.c": [0, 0, 0],
  "decond.day": 0,
};

describe("a virtual ward", () => {
  const stays = (values: QuietChoices["values"], beds: number, severity: number) => {
    const { world, events } = quietWorld({ virtualWardBeds: beds }, "virtual", { values: { ...STAYS, ...values } });
    admitEverybody(world, severity);
    runCare(world, END);
    expect(world.virtualWard.used).toBe(0);
    expect(world.ward.used).toBe(0);
    return events;
  };
  const nobodyStepsDown = { "care.3.4.virtualWard.stepDown": [0, 3, 0.4] };

  it("takes who would be admitted with severity 2, as far as it has beds, for as long as the stay would be", () => {
    const values = { "care.3.4.virtualWard.stepUp": 1, ...nobodyStepsDown };
    const [with50, none] = [stays(values, 50, 2), stays(values, 0, 2)];
    const taken = rowsWith(with50, EVENT.virtualWardEntered, 0);
    // All come at once; a few more find a bed that has come free when they are through A&E.
    expect(taken.length).toBeGreaterThanOrEqual(50);
    expect(taken.length).toBeLessThan(60);
    for (const row of taken) {
      expect(times(with50, EVENT.admissionStarted, row)).toEqual([]);
      expect(times(with50, EVENT.attendanceEnded, row)).toHaveLength(1);
      expect(times(with50, EVENT.virtualWardLeft, row)).toEqual(times(none, EVENT.readyToLeave, row));
    }
    expect(rowsWith(with50, EVENT.admissionStarted)).toHaveLength(MANY - taken.length);
    expect(rowsWith(none, EVENT.virtualWardEntered)).toEqual([]);
  });

  it("takes nobody with severity 3 in place of a bed", () => {
    const events = stays({ "care.3.4.virtualWard.stepUp": 1, ...nobodyStepsDown }, MANY, 3);
    expect(rowsWith(events, EVENT.virtualWardEntered)).toEqual([]);
  });

  it("takes the last part of stays that are long enough, and ends when the stay would have", () => {
    const [shortest, part] = [3, 0.4];
    const values = { "care.3.4.virtualWard.stepDown": [1, shortest, part] };
    const [home, ward] = [stays(values, MANY, 3), stays(values, 0, 3)];
    const stepped = rowsWith(home, EVENT.virtualWardEntered, 1);
    expect(stepped.length).toBeGreaterThan(100);
    for (let row = 0; row < MANY; row++) {
      const [ready] = times(ward, EVENT.readyToLeave, row);
      const [began] = times(ward, EVENT.admissionStarted, row);
      expect(stepped.includes(row)).toBe(ready - began >= shortest);
      if (!stepped.includes(row)) continue;
      expect(times(home, EVENT.virtualWardLeft, row)[0]).toBeCloseTo(ready, 9);
      expect(times(home, EVENT.stayEnded, row)[0]).toBeCloseTo(ready - part * (ready - began), 9);
    }
  });
});

describe.each([
  ["in place of a bed", 0, 2, { "care.3.4.virtualWard.stepUp": 1, "care.3.4.virtualWard.stepDown": [0, 3, 0.4] }],
  ["for the last part of a stay", 1, 3, { "care.3.4.virtualWard.stepDown": [1, 3, 0.4] }],
] as const)("time on a virtual ward %s", (_, how, severity, values) => {
  const days = (ratio: number): number[] => {
    const { world, events } = quietWorld({ virtualWardBeds: MANY }, "virtual", { values: { ...STAYS, ...values } });
    if (ratio !== 1) world.lever.virtualWardStay.add("time-ratio", activeModifier({ amount: log(ratio) }));
    admitEverybody(world, severity);
    runCare(world, END);
    return rowsWith(events, EVENT.virtualWardEntered, how).map(
      (row) => times(events, EVENT.virtualWardLeft, row)[0] - times(events, EVENT.virtualWardEntered, row)[0],
    );
  };

  it("is moved by a programme, in proportion", () => {
    const [usual, half] = [days(1), days(0.5)];
    expect(usual.length).toBeGreaterThan(100);
    expect(half).toHaveLength(usual.length);
    half.forEach((stay, at) => void expect(stay).toBeCloseTo(usual[at] / 2, 9));
  });
});

describe("a home-care package during a stay in hospital", () => {
  const stay = (days: number, restart: readonly number[]) => {
    const { world, events } = quietWorld({ homeCareHours: 20 * MANY, virtualWardBeds: 0 }, "packages", {
      values: {
        ...STAYS,
        "care.3.4.los.minimum": days,
        "los.L0": [0.1, 0.1, 0.1, 0.1],
        "care.3.6.p0.restart": restart,
      },
    });
    const { state, homeCare } = world;
    for (let row = 0; row < MANY; row++) {
      state.homeCareHours[row * STRIDE] = 10;
      homeCare.request(row, 10, 0, 0);
      startHomeCare(world, row, 0, true);
    }
    homeCare.setCapacity(homeCare.used);
    return { world, events };
  };

  it("is kept open for some days, and goes on", () => {
    const { world, events } = stay(8, [0, 30]);
    admitEverybody(world, 3);
    runCare(world, 30);
    const left = rowsWith(events, EVENT.stayEnded, 0).length;
    expect(left).toBeGreaterThan(MANY / 2);
    expect(rowsWith(events, EVENT.homeCareEnded)).toEqual([]);
    expect(rowsWith(events, EVENT.homeCareStarted)).toHaveLength(MANY);
  });

  it("ends in a longer stay; the person waits in hospital for a new one", () => {
    const { world, events } = stay(20, [0, 14]);
    admitEverybody(world, 3);
    runCare(world, 19);
    expect(rowsWith(events, EVENT.homeCareEnded)).toHaveLength(MANY);
    expect(world.homeCare.used).toBe(0);
    setNominalUnits(world, "homeCare", 0, 19);
    runCare(world, 100);
    expect(rowsWith(events, EVENT.queueJoined, QUEUE.homeCare)).toHaveLength(MANY);
    expect(rowsWith(events, EVENT.placeBought, QUEUE.homeCare)).toHaveLength(MANY);
    const hours = rowsWith(events, EVENT.homeCareHoursSet, 17);
    expect(hours).toHaveLength(MANY);
  });

  it("takes time to arrange anew for some of those who leave", () => {
    const median = (share: number) => {
      const { world, events } = stay(8, [share, 60]);
      admitEverybody(world, 3);
      runCare(world, END);
      const waits = Array.from({ length: MANY }, (_, row) => {
        return times(events, EVENT.stayEnded, row)[0] - times(events, EVENT.readyToLeave, row)[0];
      });
      return waits.sort((a, b) => a - b)[MANY / 2];
    };
    expect(median(1)).toBeGreaterThan(median(0) + 0.5);
  });
});

describe("waiting at home for home care", () => {
  const waiting = (level: string) => {
    const { world, events } = quietWorld({ homeCareHours: 0 }, "waiting", { switches: { "queue.homeHarm": level } });
    world.state.functionLevel[0] = 2;
    const rate = () => [STREAM.functionDecline, SOCIAL, OTHER].map((stream) => world.hazards.hazard(stream, 0, NOON));
    const before = rate();
    needHomeCare(world, 0, NOON, STREAM.careNeed, BLOCK, 0);
    expect(rowsWith(events, EVENT.queueJoined, QUEUE.homeCare)).toEqual([0]);
    return rate().map((after, i) => after / before[i]);
  };

  it("raises loss of function and social crises, and under its switch does not", () => {
    expect(waiting("on").map((ratio) => Math.round(ratio * 1e9) / 1e9)).toEqual([1.2, 1.5, 1]);
    expect(waiting("off")).toEqual([1, 1, 1]);
  });

  it("strains the carer a little more every month, until it is over", () => {
    const { world, events } = quietWorld({ homeCareHours: 0 }, "waiting");
    const { state } = world;
    state.carer[0] = 2;
    state.carerStrain[0] = 40;
    needHomeCare(world, 0, NOON, STREAM.careNeed, BLOCK, 0);
    runCare(world, 100);
    expect(state.carerStrain[0]).toBe(70);
    runCare(world, END);
    expect(state.carerStrain[0]).toBe(100);
    expect(times(events, EVENT.carerStrainChanged, 0)).toHaveLength(6);
  });

  it("comes to an end first for somebody whose care has broken down", () => {
    const { world, events } = quietWorld({ homeCareHours: 0 }, "waiting");
    for (const row of [0, 1, 2]) needHomeCare(world, row, NOON + row, STREAM.careNeed, BLOCK, 0);
    breakDown(world, 1);
    world.homeCare.setCapacity(17);
    offerFreePlaces(world, 6);
    expect(rowsWith(events, EVENT.homeCareStarted)).toEqual([1]);
  });

  it("is as long as before for those whose care breaks down: who waited longest still comes first", () => {
    const { world, events } = quietWorld({ homeCareHours: 0, careHomePlaces: 0 }, "waiting");
    for (const row of [0, 1, 2]) needHomeCare(world, row, NOON + row, STREAM.careNeed, BLOCK, 0);
    for (const row of [0, 1, 2]) finishAssessment(world, row, NOON + row);
    for (const row of [2, 1]) breakDown(world, row);
    expect([world.homeCare.queueLength, world.careHome.queueLength]).toEqual([3, 3]);
    world.homeCare.setCapacity(17);
    offerFreePlaces(world, 6);
    expect(rowsWith(events, EVENT.homeCareStarted)).toEqual([1]);
    world.careHome.setCapacity(1);
    offerFreePlaces(world, 7);
    expect(rowsWith(events, EVENT.careHomeEntered)).toEqual([1]);
  });

  it("that of somebody who wants less than the first ends when their care breaks down, if so much is free", () => {
    const { world, events } = quietWorld({ homeCareHours: 16 }, "waiting");
    world.state.functionLevel[STRIDE] = 0;
    for (const row of [0, 1]) needHomeCare(world, row, NOON + row, STREAM.careNeed, BLOCK, 0);
    expect(rowsWith(events, EVENT.homeCareStarted)).toEqual([]);
    breakDown(world, 1);
    offerFreePlaces(world, 6);
    expect(rowsWith(events, EVENT.homeCareStarted)).toEqual([1]);
  });

  it("begins nearer the front for somebody whose care broke down before they asked", () => {
    const { world, events } = quietWorld({ homeCareHours: 0 }, "waiting");
    breakDown(world, 1);
    for (const row of [0, 1, 2]) needHomeCare(world, row, NOON + row, STREAM.careNeed, BLOCK, 0);
    world.homeCare.setCapacity(34);
    offerFreePlaces(world, 6);
    expect(rowsWith(events, EVENT.homeCareStarted)).toEqual([1, 0]);
  });
});

describe("nearly full beds", () => {
  const ARRIVALS = 1000;

  it.each([
    ["below 95% of core beds take everybody", 0.94, 1],
    ["from 95% put off four planned patients of five", 0.95, 0.2],
  ])("%s", (_, use, plannedTaken) => {
    const core = 1_000_000;
    const { world } = quietWorld({ acuteBeds: core, backgroundBeds: 1 }, "winter");
    world.ward.holdOutside(use * core);
    const before = world.ward.used;
    for (let ordinal = 0; ordinal < ARRIVALS; ordinal++) backgroundArrives(world, ordinal, NOON);
    const share = (world.ward.used - before) / ARRIVALS;
    const expected = 0.5 + 0.5 * plannedTaken;
    // 4.5 standard deviations of a share of a thousand: passed by chance 7 times in a million.
    expect(Math.abs(share - expected)).toBeLessThan(4.5 * Math.sqrt((expected * (1 - expected)) / ARRIVALS) + 1e-12);
  });

  it("open 4% more than the core, and serve the worst first, then those who wait longest", () => {
    const { world, events } = quietWorld({ acuteBeds: 100 }, "winter", { values: STAYS });
    expect(world.ward.capacity).toBe(104);
    world.ward.holdOutside(104);
    const at = (row: number, severity: number) =>
      attend(world, { row, time: NOON, type: OTHER, block: BLOCK, step: 0, shift: 0, severity }, ON_FOOT);
    for (const row of [0, 1]) at(row, 2);
    for (const row of [2, 3]) at(row, 3);
    runCare(world, 3);
    expect(world.boarding.people).toBe(rowsWith(events, EVENT.queueJoined, QUEUE.ward).length);
    const waited = rowsWith(events, EVENT.queueJoined, QUEUE.ward);
    world.ward.release(104);
    offerFreePlaces(world, 3);
    const served = rowsWith(events, EVENT.wardEntered);
    const worst = waited.filter((row) => row >= 2);
    expect(served).toEqual([...worst, ...waited.filter((row) => row < 2)]);
    expect(world.boarding.people).toBe(0);
  });
});

describe("staff of the day", () => {
  const { world } = quietWorld({ reablementSlots: 1000, ucrVisitsPerDay: 10 }, "staff");
  const days = Array.from({ length: 4 * 365 + 1 }, (_, day) => day);

  it.each(STAFFED)("%s has its usual staff on average, fewer in winter, never far from it", (name) => {
    const shares = days.map((day) => staffedShare(world, name, day));
    const mean = (of: readonly number[]) => of.reduce((sum, share) => sum + share, 0) / of.length;
    // A day deviates by chance with a standard deviation of 0.0115: of 1,461 days, 0.0003.
    expect(Math.abs(mean(shares) - 1)).toBeLessThan(0.0015);
    expect(Math.min(...shares)).toBeGreaterThan(0.9599);
    expect(Math.max(...shares)).toBeLessThan(1.0401);
    const [january, july] = [288, 105].map((day) => mean(shares.slice(day - 15, day + 15)));
    expect(july - january).toBeGreaterThan(0.025);
  });

  it("opens what they can, from midnight on", () => {
    const opened = quietWorld({ reablementSlots: 1000 }, "staff").world;
    setNominalUnits(opened, "reablement", 500, 10.4);
    expect(opened.reablement.capacity).toBe(Math.round(500 * staffedShare(opened, "reablement", 10)));
  });

  it("falls with vacancies beyond those of the count", () => {
    const short = quietWorld({}, "staff", { values: { "care.4.3.vacancy": [0.3, 0.1, 0.07, 0.08, 0.08, 0.08, 0.08] } });
    expect(staffedShare(short.world, "ucr", 3)).toBeCloseTo(0.8 * staffedShare(world, "ucr", 3), 12);
    expect(staffedShare(short.world, "reablement", 3)).toBe(staffedShare(world, "reablement", 3));
  });
});
