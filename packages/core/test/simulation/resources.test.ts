import { describe, expect, it } from "vitest";
import { england } from "../../../england/src/index.js";
import {
  capacitiesFor,
  type KeptWarmUp,
  keepRun,
  smallPlace,
  type Trial,
  usualCare,
  warmUpOf,
} from "../../../testkit/src/index.js";
import { QUEUE } from "../../src/care/events.js";
import { EVENT, type EventSink, type Programme } from "../../src/index.js";
import { WaitingLedger } from "../care/waiting-ledger.js";
import { plainProgramme } from "../intervention/plain-programme.js";

const trial: Trial = {
  place: smallPlace([{ residentsByBand: [50, 50, 50, 100, 100, 200, 200, 300], imdDecile: 2 }], {
    ...capacitiesFor(1050, 2),
    reablementSlots: 0,
    ucrVisitsPerDay: 0,
  }),
  seed: "resources",
  replicate: 0,
  warmUpYears: 1,
  day: 100,
};

let keptWarmUp: KeptWarmUp | undefined;

/** The events of a scenario after those of the warm-up, which is run once. */
function replay(programmes: readonly Programme[], sink: EventSink): void {
  keptWarmUp ??= warmUpOf(trial, england);
  keptWarmUp.events.replay(sink);
  keepRun(keptWarmUp.warm, usualCare(trial, england), programmes).events.replay(sink);
}

/** Visits of hubs by calendar day, the most of any day first. */
function visits(programmes: readonly Programme[], from: number, to: number): number[] {
  const byDay = new Map<number, number>();
  replay(programmes, {
    on(kind, time, _row, detail) {
      if (kind !== EVENT.responseVisited || detail !== 1 || time < from || time >= to) return;
      byDay.set(Math.floor(time), (byDay.get(Math.floor(time)) ?? 0) + 1);
    },
  });
  return [...byDay.values()].sort((a, b) => b - a);
}

const named = (name: string) => ({ ...plainProgramme().description, name });

/** Nearly every first call to 999 rings this hub; without visits of its own it has none to send. */
const hub = (name: string, hubVisitsPerDay: number, more: Partial<Programme> = {}): Programme =>
  plainProgramme({
    description: named(name),
    modifiers: [
      { target: "p.contact.999", combiner: "divert", value: 0.99, scope: "residents" },
      { target: "capacity.hub-visits", combiner: "capacity", value: hubVisitsPerDay, scope: "residents" },
    ],
    ...more,
  });

describe("hubs of several programmes", () => {
  it("start the visits of all of them, in either order", () => {
    const two = [hub("a", 0), hub("b", 1)];
    const most = visits(two, 0, 365)[0];
    expect(most).toBe(1);
    expect(visits([...two].reverse(), 0, 365)).toEqual(visits(two, 0, 365));
    expect(visits([hub("a", 1), hub("b", 1)], 0, 365)[0]).toBe(2);
  });

  it("start visits only while they are at work, each for itself", () => {
    const first = hub("a", 1, { stop: 120 });
    const second = hub("b", 1, { start: 60 });
    const third = hub("c", 1, { resourcesOn: false });
    const days = [visits([first, second, third], 0, 60), visits([first, second, third], 60, 120)];
    expect(days.map(([most]) => most)).toEqual([1, 2]);
    expect(visits([first, second, third], 120, 365)[0]).toBe(1);
    expect(visits([first], 120, 365)).toEqual([]);
  });
});

/** Days that people waited for reablement on the ward, of waits that ended. */
function waits(programmes: readonly Programme[]): number[] {
  const ledger = new WaitingLedger();
  replay(programmes, ledger);
  return ledger.waits.flatMap(({ service, from, to }) =>
    service === QUEUE.reablement && to !== undefined ? [to - from] : [],
  );
}

describe("slots that a programme adds", () => {
  const slots = (name: string, value: number): Programme =>
    plainProgramme({
      description: named(name),
      modifiers: [{ target: "capacity.reablement", combiner: "capacity", value, scope: "residents" }],
    });

  /** Starts of reablement in a slot, not bought outside capacity. */
  function served(programmes: readonly Programme[]): number {
    let inSlots = 0;
    replay(programmes, {
      on(kind, _time, _row, detail) {
        if (kind === EVENT.reablementStarted) inSlots += 1;
        if (kind === EVENT.placeBought && detail === QUEUE.reablement) inSlots -= 1;
      },
    });
    return inSlots;
  }

  it("serve in part of the months where there is less than a whole one", () => {
    expect(waits([])).not.toEqual([]);
    const [none, part, whole] = [0, 0.4, 1].map((value) => served([slots("slots", value)]));
    expect(none).toBe(0);
    expect(part).toBeGreaterThan(none);
    expect(whole).toBeGreaterThan(part);
  });

  it("count together: two programmes with half a slot each are one with a whole slot", () => {
    expect(waits([slots("a", 0.5), slots("b", 0.5)])).toEqual(waits([slots("a", 1)]));
  });
});
