import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { england } from "../../../england/src/index.js";
import { smallPlaces } from "../../../testkit/src/index.js";
import { LOCATION, NO_SERVICE, STRIDE } from "../../src/care/care-state.js";
import { QUEUE } from "../../src/care/events.js";
import {
  bedWeight,
  OvernightRates,
  processWeight,
  reablementWeight,
  shortTermBedWeight,
} from "../../src/care/need-at-start.js";
import type { World } from "../../src/care/world.js";
import {
  EVENT,
  EventRecord,
  type ModelInputs,
  type Place,
  personNumber,
  scenario,
  vector,
  warmUp,
  withParameters,
} from "../../src/index.js";
import { hardWinter } from "./hard-winter.js";

/** Two models: usual care, and one with so many crises that everybody is near every service. */
const MODELS = [
  ["England", england],
  ["a hard winter", hardWinter],
] as const;

const RUNS = 12;
const SERVICES = [QUEUE.ward, QUEUE.reablement, QUEUE.shortTermBed];

interface FirstDay {
  readonly world: World;
  readonly events: EventRecord;
  /** Permanent numbers of those found, by service. */
  readonly found: ReadonlyMap<number, readonly string[]>;
}

/** A place on its first day, before anything has happened. */
function firstDay(
  model: ModelInputs,
  place: Place,
  seed: string,
  services = "found",
  more: Record<string, string> = {},
): FirstDay {
  const usual = scenario("Usual care", { place, model, switches: { "start.services": services, ...more } });
  const events = new EventRecord();
  const plan = { scenarios: [usual], years: 1, warmUpYears: 0, replicates: 1, seed };
  const { world } = warmUp(plan, 0, { alsoTo: events });
  const found = new Map<number, string[]>(SERVICES.map((service) => [service, []]));
  events.replay({
    on(kind, time, row, detail) {
      if (kind !== EVENT.foundInService) return;
      expect(time).toBe(0);
      found.get(detail)?.push(personNumber(world.people, row));
    },
  });
  return { world, events, found };
}

function everyFirstDay(model: ModelInputs, check: (day: FirstDay, place: Place, seed: string) => void): void {
  fc.assert(
    fc.property(smallPlaces(), fc.string(), (place, seed) => check(firstDay(model, place, seed), place, seed)),
    { numRuns: RUNS },
  );
}

describe.each(MODELS)("people found on the first day in %s", (_, model) => {
  it("are found once, and are where they are found", () => {
    let seen = 0;
    everyFirstDay(model, ({ world, found }) => {
      const all = [...found.values()].flat();
      expect(new Set(all).size).toBe(all.length);
      seen += all.length;
      const { state, people } = world;
      const there = SERVICES.map(() => 0);
      for (let row = 0; row < people.size; row++) {
        const at = row * STRIDE;
        if (state.location[at] === LOCATION.ward) there[0] += 1;
        if (state.reablement[at] > 0) there[1] += 1;
        if (state.location[at] === LOCATION.shortTermBed) there[2] += 1;
        expect(state.hasBed[at] === 1).toBe(state.location[at] === LOCATION.ward);
        expect(state.lastDischarge[at]).toBeLessThan(0);
        if (state.hasBed[at] === 1) expect(state.bedAskedOn[at]).toBeLessThan(0);
        if (state.isReady[at] === 1) expect(state.readyOn[at]).toBeLessThan(0);
      }
      expect(SERVICES.map((service) => found.get(service)?.length)).toEqual(there);
    });
    expect(seen).toBeGreaterThan(RUNS);
  });

  it("never are more than capacity times its target use, and hold no more than the capacity with those who waited", () => {
    const [slots, beds] = vector(model.parameters, "care.4.2.loadShare", 3);
    const occupancy = Number(model.parameters.get("care.4.2.bed.occupancy")?.value);
    let full = 0;
    everyFirstDay(model, ({ world, found }, { capacities }) => {
      expect(world.ward.used).toBeLessThanOrEqual(occupancy * capacities.acuteBeds);
      const reablement = found.get(QUEUE.reablement)?.length ?? 0;
      const shortTerm = found.get(QUEUE.shortTermBed)?.length ?? 0;
      expect(reablement).toBeLessThanOrEqual(slots * world.reablement.capacity);
      expect(shortTerm).toBeLessThanOrEqual(beds * world.shortTermBeds.capacity);
      expect(world.reablement.over).toBe(0);
      expect(world.shortTermBeds.over).toBe(0);
      if (shortTerm === capacities.shortTermBeds) full += 1;
    });
    expect(full).toBeGreaterThan(0);
  });

  it("wait only for services without room", () => {
    everyFirstDay(model, ({ world, found }) => {
      const { state, people, reablement, shortTermBeds } = world;
      let waiting = 0;
      for (let row = 0; row < people.size; row++) {
        const at = row * STRIDE;
        if (state.awaits[at] === NO_SERVICE) continue;
        expect(found.get(QUEUE.ward)).toContain(personNumber(people, row));
        expect([QUEUE.reablement, QUEUE.shortTermBed]).toContain(state.awaits[at]);
        if (state.placeHeld[at] === 0) waiting += 1;
      }
      expect(waiting).toBe(reablement.queueLength + shortTermBeds.queueLength);
      if (reablement.queueLength > 0) expect(reablement.used).toBe(reablement.capacity);
      if (shortTermBeds.queueLength > 0) expect(shortTermBeds.used).toBe(shortTermBeds.capacity);
    });
  });

  it("are found in what precedes a wait where it would have no end: no place, and none is ever bought", () => {
    const row = model.parameters.get("care.4.6.queueing");
    if (row === undefined) throw new RangeError("The share of those ready who wait has no row.");
    const nobodyWaits = { ...model, parameters: withParameters(model.parameters, [{ ...row, value: [0, 0] }]) };
    let ready = 0;
    everyFirstDay(model, (_, place, seed) => {
      const none = { ...place, capacities: { ...place.capacities, reablementSlots: 0, shortTermBeds: 0 } };
      const there = (of: ModelInputs) => {
        const day = firstDay(of, none, seed, "found", { "spot.valve": "off" });
        const { state, people } = day.world;
        const isReady = (at: number) => state.hasBed[at * STRIDE] === 1 && state.isReady[at * STRIDE] === 1;
        return Array.from(people.numberHigh.keys()).filter(isReady);
      };
      const found = there(model);
      expect(found).toEqual(there(nobodyWaits));
      ready += found.length;
    });
    expect(ready).toBeGreaterThan(0);
  });

  it("need no more days anywhere than the most that anybody does, whatever the stays under 50", () => {
    const row = model.parameters.get("care.3.4.los.under50");
    if (row === undefined) throw new RangeError("The ratio of stays under 50 has no row.");
    const parameters = withParameters(model.parameters, [{ ...row, value: 3 }]);
    everyFirstDay({ ...model, parameters }, ({ world }) => {
      const weights = [
        bedWeight(world),
        shortTermBedWeight(world),
        reablementWeight(world),
        processWeight(world, 1, 0.5),
      ];
      for (let row = 0; row < world.people.size; row++) {
        for (const { days, most } of weights) expect(days(row)).toBeLessThanOrEqual(most);
      }
    });
  });

  it("are the same with the same seed, and others with another", () => {
    let others = 0;
    everyFirstDay(model, (day, place, seed) => {
      expect(firstDay(model, place, seed).found).toEqual(day.found);
      const elsewhere = firstDay(model, place, `${seed} else`).found;
      if (JSON.stringify([...elsewhere]) !== JSON.stringify([...day.found])) others += 1;
    });
    expect(others).toBeGreaterThan(RUNS / 2);
  });

  it("are nobody where the switch says so: no bed, slot or queue, and nobody from outside the model", () => {
    fc.assert(
      fc.property(smallPlaces(), fc.string(), (place, seed) => {
        const { world, events, found } = firstDay(model, place, seed, "empty");
        expect([...found.values()].flat()).toEqual([]);
        for (const service of [world.ward, world.reablement, world.shortTermBeds]) {
          expect([service.used, service.queueLength]).toEqual([0, 0]);
        }
        events.replay({ on: (kind) => expect(kind).not.toBe(EVENT.backgroundBedChanged) });
      }),
      { numRuns: RUNS },
    );
  });

  it("are nobody of the place where no crisis comes to hospital", () => {
    const row = model.parameters.get("care.4.6.reach");
    if (row === undefined) throw new RangeError("The share of crises that come to hospital has no row.");
    const parameters = withParameters(model.parameters, [{ ...row, value: [0, 0, 0] }]);
    everyFirstDay({ ...model, parameters }, ({ found }) => {
      expect([...found.values()].flat()).toEqual([]);
    });
  });

  it("have admissions that are never more than their crises", () => {
    everyFirstDay(model, ({ world }) => {
      const rates = new OvernightRates(world);
      for (let row = 0; row < world.people.size; row++) {
        expect(rates.of(row)).toBeLessThanOrEqual(rates.atMost[row]);
        expect(rates.of(row)).toBeGreaterThanOrEqual(0);
      }
    });
  });
});
