import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { england } from "../../../england/src/index.js";
import { capacitiesFor, smallPlaces, TRIAL_DAYS } from "../../../testkit/src/index.js";
import { STRIDE } from "../../src/care/care-state.js";
import { EVENT, QUEUE } from "../../src/care/events.js";
import { runCare } from "../../src/care/run-care.js";
import {
  EventRecord,
  type ModelInputs,
  type Place,
  runScenario,
  type ServiceCapacities,
  scenario,
  vector,
  warmUp,
} from "../../src/index.js";
import { hardWinter } from "./hard-winter.js";
import { WaitingLedger } from "./waiting-ledger.js";

/** A place with plenty of everything, but none of one service. */
function without(place: Place, none: Partial<ServiceCapacities>): Place {
  const people = place.neighbourhoods.reduce((sum, n) => sum + n.residentsByBand.reduce((a, b) => a + b, 0), 0);
  return { ...place, capacities: { ...capacitiesFor(people, 4), ...none } };
}

/** Two years of usual care, the second counted: its figures, every event of both, and the world at the end. */
function twoYears(model: ModelInputs, place: Place, seed: string) {
  const usual = scenario("Usual care", { place, model });
  const events = new EventRecord();
  const warm = warmUp({ scenarios: [usual], years: 1, warmUpYears: 1, replicates: 1, seed }, 0, { alsoTo: events });
  const values = runScenario(warm, usual);
  const { world } = warm;
  runCare(world, TRIAL_DAYS);
  const ledger = new WaitingLedger();
  events.replay(ledger);
  return { values, cells: warm.layout.cells, ledger, world, events };
}

function count(events: EventRecord, kind: number, detail?: number): number {
  let n = 0;
  events.replay({
    on(k, _time, _row, d) {
      if (k === kind && (detail === undefined || d === detail)) n += 1;
    },
  });
  return n;
}

type Years = ReturnType<typeof twoYears>;

/** What must be so where there is none of a service, and whether anybody came to ask for it. */
interface Shortage {
  readonly name: string;
  readonly none: Partial<ServiceCapacities>;
  readonly check: (years: Years) => void;
  readonly asked: (years: Years) => number;
}

const waitsFor = ({ ledger }: Years, service: number) => ledger.waits.filter((wait) => wait.service === service);

/** A place is bought after so many days on the ward: nobody waits longer. */
function noWaitAbove(years: Years, service: number, days: number): void {
  for (const { from, to } of waitsFor(years, service)) {
    expect((to ?? years.world.run.time) - from).toBeLessThanOrEqual(days + 1e-9);
  }
}

const [reablementDays, bedDays] = vector(england.parameters, "spot.days", 2);

const shortages: readonly Shortage[] = [
  {
    name: "ward beds",
    none: { acuteBeds: 0 },
    check({ events, world, cells, values }) {
      const shares = values.filter((_value, i) => cells[i]?.measure === "acute_occupancy_mean");
      expect(new Set(shares)).toEqual(new Set([0]));
      expect(count(events, EVENT.wardEntered)).toBe(0);
      expect(world.ward.used).toBe(0);
    },
    asked: (years) => waitsFor(years, QUEUE.ward).length,
  },
  {
    name: "reablement slots",
    none: { reablementSlots: 0 },
    check(years) {
      expect(years.world.reablement.used).toBe(0);
      noWaitAbove(years, QUEUE.reablement, reablementDays);
    },
    asked: (years) => waitsFor(years, QUEUE.reablement).length,
  },
  {
    name: "short-term beds",
    none: { shortTermBeds: 0 },
    check(years) {
      expect(years.world.shortTermBeds.used).toBe(0);
      noWaitAbove(years, QUEUE.shortTermBed, bedDays);
    },
    asked: (years) => waitsFor(years, QUEUE.shortTermBed).length,
  },
  {
    name: "home-care hours",
    none: { homeCareHours: 0 },
    check({ world }) {
      const { state, people } = world;
      // Within capacity only those who brought their package with them.
      for (let row = 0; row < people.size; row++) {
        if (state.homeCare[row * STRIDE] === 1) expect(people.homeCareHours[row]).toBeGreaterThan(0);
      }
    },
    asked: (years) => waitsFor(years, QUEUE.homeCare).length,
  },
  {
    name: "care-home places",
    none: { careHomePlaces: 0 },
    check: ({ events }) => expect(count(events, EVENT.careHomeEntered)).toBe(0),
    asked: (years) => waitsFor(years, QUEUE.careHome).length,
  },
  {
    name: "visits of the response team",
    none: { ucrVisitsPerDay: 0 },
    check: ({ events }) => expect(count(events, EVENT.responseVisited)).toBe(0),
    asked: ({ events }) => count(events, EVENT.crisisHappened),
  },
];

describe.each([
  ["England", england, 2],
  ["a hard winter", hardWinter, 4],
] as const)("%s without", (_, model, numRuns) => {
  it.each(shortages)(
    "$name: nobody is served, people queue or go elsewhere, every figure is a number (TV-52)",
    (shortage) => {
      let asked = 0;
      fc.assert(
        fc.property(smallPlaces({ mostPerBand: 35 }), fc.string(), (place, seed) => {
          const years = twoYears(model, without(place, shortage.none), seed);
          const wrong = years.cells.filter(({ measure }, i) => {
            // What strain takes from carers is a loss.
            const least = measure.startsWith("carer_qalys") ? -Number.MAX_VALUE : 0;
            return !(years.values[i] >= least && years.values[i] < Number.POSITIVE_INFINITY);
          });
          expect(wrong).toEqual([]);
          shortage.check(years);
          asked += shortage.asked(years);
        }),
        { numRuns },
      );
      if (model === hardWinter) expect(asked).toBeGreaterThan(0);
    },
  );
});
