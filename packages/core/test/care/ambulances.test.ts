import { describe, expect, it } from "vitest";
import { england } from "../../../england/src/index.js";
import { smallPlace, UNLIMITED } from "../../../testkit/src/index.js";
import { attend, ON_FOOT } from "../../src/care/admission.js";
import { EVENT, QUEUE } from "../../src/care/events.js";
import { die } from "../../src/care/life.js";
import { offerFreePlaces } from "../../src/care/offers.js";
import { runCare } from "../../src/care/run-care.js";
import { answerCall, comeBack, meetCrisis } from "../../src/care/urgent-pathway.js";
import type { World } from "../../src/care/world.js";
import {
  CRISIS_TYPES,
  type EventRecord,
  InputError,
  outcomeLayout,
  type Parameter,
  runReplicate,
  scenario,
  warmUp,
  withParameters,
} from "../../src/index.js";
import { END, quietWorld } from "./quiet-world.js";

const NOON = 0.5;
const OTHER = CRISIS_TYPES.indexOf("other");
const BLOCK = 142;
/** Days that a response takes a vehicle: 1.6 hours. */
const JOB = 1.6 / 24;

/** Everybody rings 999 and is brought to A&E; all are of one severity, and nobody stays there. */
function callers(vehicles: number, severity: 2 | 3): { world: World; events: EventRecord } {
  const quiet = quietWorld({ acuteBeds: 100 }, "ambulances", {
    values: {
      "care.3.2.contact.severity1": [0, 0, 1, 0, 0],
      "care.3.2.contact.severity2": [0, 0, 1, 0, 0],
      "care.3.2.contact.severity3": [0, 0, 1, 0, 0],
      "care.3.2.under65": [0, 0],
      "care.3.1.severity2.share": 1,
      "care.3.3.ambulance.hearAndTreat": [0, 0, 0],
      "care.3.3.ambulance.seeAndTreat": [0, 0, 0],
      "care.3.3.ambulance.ucr": [0, 0, 0],
      "sev.l": CRISIS_TYPES.map(() => (severity === 3 ? 50 : -50)),
      "adm.ae": [0, 0, 0, 0],
    },
    switches: { "amb.queue": "on" },
  });
  quiet.world.fleet.service.setMode("limited");
  quiet.world.fleet.service.setCapacity(vehicles);
  return quiet;
}

const call = (world: World, row: number, time = NOON) => meetCrisis(world, row, time, OTHER, BLOCK, 0);

/** Row and moment of every event of a kind, and its detail. */
function timesOf(events: EventRecord, kind: number): { row: number; time: number; detail: number }[] {
  const found: { row: number; time: number; detail: number }[] = [];
  events.replay({
    on(k, time, row, detail) {
      if (k === kind) found.push({ row, time, detail });
    },
  });
  return found;
}

describe("ambulances that can be late", () => {
  it("come one after the other, each as long as a response takes, and bring people then", () => {
    const { world, events } = callers(1, 3);
    for (let row = 0; row < 10; row++) call(world, row);
    runCare(world, END);
    const reached = timesOf(events, EVENT.ambulanceReached);
    expect(reached.map(({ row }) => row)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    reached.forEach(({ time, detail }, k) => {
      expect(time).toBeCloseTo(NOON + k * JOB, 9);
      // Eight minutes of driving, and the wait.
      expect(detail).toBe(Math.round(8 + k * 96));
    });
    expect(timesOf(events, EVENT.attendanceStarted).map(({ time }) => time)).toEqual(reached.map(({ time }) => time));
    expect(world.fleet.service.used).toBe(0);
  });

  it("come to several at once where there are several", () => {
    const { world, events } = callers(4, 3);
    for (let row = 0; row < 10; row++) call(world, row);
    runCare(world, END);
    const waits = timesOf(events, EVENT.ambulanceReached).map(({ time }) => Math.round((time - NOON) / JOB));
    expect(waits).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 2, 2]);
    expect(timesOf(events, EVENT.queueJoined).map(({ detail }) => detail)).toEqual(Array(6).fill(QUEUE.ambulance));
  });

  it("are busy for longer while A&E cannot take over whom they bring", () => {
    const { world, events } = callers(1, 3);
    world.boarding.people = 10;
    for (let row = 0; row < 3; row++) call(world, row);
    runCare(world, END);
    const [first, second, third] = timesOf(events, EVENT.ambulanceReached).map(({ time }) => time);
    const handover = timesOf(events, EVENT.handedOver).map(({ detail }) => detail);
    expect(handover[0]).toBeGreaterThan(15);
    expect(second - first).toBeCloseTo(JOB + (handover[0] - 15) / 1440, 9);
    expect(third - second).toBeCloseTo(JOB + (handover[1] - 15) / 1440, 9);
  });

  it("come to the worst first; for two crises of one person, once, as of the first call and for the worse", () => {
    const { world, events } = callers(1, 2);
    for (let row = 0; row < 4; row++) call(world, row);
    // Of those who wait, the last comes back in need of a bed.
    world.state.returnStream[3 * 8] = OTHER;
    comeBack(world, 3, NOON + JOB / 4);
    // A second call for the same is no second vehicle.
    call(world, 2, NOON + JOB / 2);
    runCare(world, END);
    const reached = timesOf(events, EVENT.ambulanceReached);
    expect(reached.map(({ row }) => row)).toEqual([0, 3, 1, 2]);
    expect(reached[1].detail).toBe(8 + 96);
    const [joined, left] = [timesOf(events, EVENT.queueJoined), timesOf(events, EVENT.queueLeft)];
    expect(joined.map(({ row }) => row).sort()).toEqual([1, 2, 3, 3]);
    expect(left.map(({ row }) => row).sort()).toEqual([1, 2, 3, 3]);
  });

  it("do not come to who has died, or has come to A&E on foot", () => {
    const { world, events } = callers(1, 3);
    for (let row = 0; row < 4; row++) call(world, row);
    die(world, 1, NOON + JOB / 3);
    attend(world, { row: 2, time: NOON + JOB / 2, type: OTHER, block: BLOCK, step: 1, shift: 0, severity: 1 }, ON_FOOT);
    offerFreePlaces(world, NOON + JOB / 2);
    runCare(world, END);
    expect(timesOf(events, EVENT.ambulanceReached).map(({ row }) => row)).toEqual([0, 3]);
    expect(world.fleet.awaited.size).toBe(0);
    expect(world.fleet.service.queueLength).toBe(0);
    expect(() => answerCall(world, 2, END)).toThrow(RangeError);
  });

  it("are asked for by a response team too, when it cannot keep somebody at home", () => {
    const { world, events } = quietWorld({}, "ambulances", {
      values: {
        "care.3.2.contact.severity1": [0, 0, 0, 0, 1],
        "care.3.2.contact.severity2": [0, 0, 0, 0, 1],
        "care.3.2.under65": [0, 0],
        "care.3.3.ucr.convey": 1,
        "adm.ae": [0, 0, 0, 0],
        "sev.l": CRISIS_TYPES.map(() => -50),
      },
      switches: { "amb.queue": "on" },
    });
    world.fleet.service.setMode("limited");
    world.fleet.service.setCapacity(1);
    for (let row = 0; row < 3; row++) call(world, row);
    runCare(world, END);
    expect(timesOf(events, EVENT.responseVisited).map(({ time }) => time)).toEqual([NOON, NOON, NOON]);
    const reached = timesOf(events, EVENT.ambulanceReached).map(({ time }) => time);
    expect(reached).toHaveLength(3);
    expect(reached[2]).toBeCloseTo(NOON + 2 * JOB, 9);
  });
});

describe("a fleet", () => {
  const place = smallPlace(
    [{ residentsByBand: [1500, 1500, 1500, 1500, 1500, 1500, 1500, 1500], imdDecile: 3 }],
    UNLIMITED,
  );
  const rows = (value: readonly number[]): Parameter[] => {
    const row = england.parameters.get("care.4.2.ambulance");
    if (row === undefined) throw new RangeError("England has no ambulances.");
    return [{ ...row, value }];
  };
  const planOf = (level: string, ambulance: readonly number[] = [4.8, 0.65]) => {
    const model = { ...england, parameters: withParameters(england.parameters, rows(ambulance)) };
    const usual = scenario("Usual care", { place, model, switches: { "amb.queue": level } });
    return { scenarios: [usual], years: 1, warmUpYears: 1, replicates: 1, seed: "fleet" };
  };
  const layout = outcomeLayout(place, 1);
  const figure = (values: Float64Array, measure: string, group = "all"): number => {
    const at = layout.find({ period: "all", area: place.id, group, measure });
    if (at === undefined) throw new RangeError(`There is no ${measure}.`);
    return values[at];
  };
  it("that is never late changes nothing but the response time", () => {
    const [off] = runReplicate(planOf("off"), 0);
    const [on] = runReplicate(planOf("on", [1.6, 0.001]), 0);
    const changed = layout.cells.filter((_, i) => on[i] !== off[i]);
    expect(changed.filter(({ measure }) => measure !== "ambulance_response_mean")).toEqual([]);
    expect(changed.length).toBeGreaterThan(12);
    expect(figure(off, "ambulance_callouts")).toBeGreaterThan(1000);
    expect(figure(off, "ambulance_response_mean")).toBe(0);
    expect(figure(on, "ambulance_response_mean")).toBe(8);
    expect(figure(on, "waiting_days", "service=ambulance")).toBe(0);
  });

  it("that is busier is later, and is waited for as long as the response times say", () => {
    const means = [0.65, 0.9].map((inUse) => {
      const [values] = runReplicate(planOf("on", [4.8, inUse]), 0);
      const mean = figure(values, "ambulance_response_mean");
      const waited =
        (figure(values, "waiting_days", "service=ambulance") * 1440) / figure(values, "ambulance_callouts");
      // Response times are in whole minutes; some wait still, or died, or had one vehicle for two crises.
      expect(Math.abs(mean - 8 - waited)).toBeLessThan(0.5 + mean / 50);
      return mean;
    });
    expect(means[0]).toBeGreaterThan(9);
    expect(means[1]).toBeGreaterThan(1.5 * means[0]);
  });

  it("has the vehicle-hours that the responses of the warm-up take, as whole vehicles by day", () => {
    const { world } = warmUp(planOf("on"), 0);
    expect(world.fleet.responses).toBeGreaterThan(1000);
    expect(world.fleet.service.mode).toBe("unlimited");
    let vehicleDays = 0;
    for (let day = 1; day <= 200; day++) {
      runCare(world, day);
      vehicleDays += world.fleet.service.capacity;
    }
    const perDay = (world.fleet.responses / 365) * (4.8 / 0.65 / 24);
    expect(world.fleet.vehicles).toBeCloseTo(perDay, 9);
    expect(Math.abs(vehicleDays - 200 * perDay)).toBeLessThanOrEqual(1);
  });

  it("needs a warm-up", () => {
    const plan = { ...planOf("on"), warmUpYears: 0 };
    expect(() => runReplicate(plan, 0)).toThrow(InputError);
    expect(() => runReplicate(plan, 0)).toThrow(/warmUpYears/);
  });
});
