import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { england } from "../../../england/src/index.js";
import { smallPlaces, TRIAL_DAYS } from "../../../testkit/src/index.js";
import { LOCATION, NO_SERVICE, STRIDE } from "../../src/care/care-state.js";
import { QUEUE, QUEUES } from "../../src/care/events.js";
import { runCare } from "../../src/care/run-care.js";
import type { World } from "../../src/care/world.js";
import type { ModelInputs, Place, SwitchChoices } from "../../src/index.js";
import { scenario, warmUp } from "../../src/index.js";
import { hardWinter } from "./hard-winter.js";
import { WaitingLedger } from "./waiting-ledger.js";

/** Units that people hold inside the capacity of each service, added up person by person. */
function heldByPeople({ state, people }: World): number[] {
  const held = QUEUES.map(() => 0);
  for (let row = 0; row < people.size; row++) {
    const at = row * STRIDE;
    if (state.hasBed[at] === 1) held[QUEUE.ward] += 1;
    if (state.reablement[at] === 1) held[QUEUE.reablement] += 1;
    if (state.homeCare[at] === 1) held[QUEUE.homeCare] += state.homeCareHours[at];
    if (state.shortTermBed[at] === 1) held[QUEUE.shortTermBed] += 1;
    if (state.careHomePlace[at] === 1) held[QUEUE.careHome] += 1;
    // A place that came free is held for somebody until they can leave the ward.
    const awaits = state.awaits[at];
    if (awaits === NO_SERVICE || state.placeHeld[at] === 0) continue;
    held[awaits] += awaits === QUEUE.homeCare ? state.homeCareHours[at] : 1;
  }
  return held;
}

const services = (world: World) => [
  world.ward,
  world.reablement,
  world.homeCare,
  world.shortTermBeds,
  world.careHome,
  world.fleet.service,
];

function onVirtualWard({ state, people }: World): number {
  let there = 0;
  for (let row = 0; row < people.size; row++) {
    if (state.alive[row * STRIDE] === 1 && state.location[row * STRIDE] === LOCATION.virtualWard) there += 1;
  }
  return there;
}

/** Ways in which a living person is in two minds, by name, and how many are. */
function contradictions({ state, people, fleet }: World): Record<string, number> {
  const found: Record<string, number> = {};
  const never = (what: string, isSo: boolean) => {
    if (isSo) found[what] = (found[what] ?? 0) + 1;
  };
  for (let row = 0; row < people.size; row++) {
    const at = row * STRIDE;
    if (state.alive[at] === 0) continue;
    const location = state.location[at];
    const onWard = location === LOCATION.ward || location === LOCATION.emergencyDepartment;
    never("holds a bed and is not on the ward", state.hasBed[at] === 1 && location !== LOCATION.ward);
    never("waits to leave a ward without being there", state.awaits[at] !== NO_SERVICE && !onWard);
    never("is ready to leave without being there", state.isReady[at] === 1 && !onWard);
    never("has a short-term bed and is elsewhere", state.shortTermBed[at] > 0 !== (location === LOCATION.shortTermBed));
    never("has reablement at home and is elsewhere", state.reablement[at] > 0 && location !== LOCATION.residence);
    never("lives in a care home without a place", state.residence[at] > 0 !== (state.careHomePlace[at] === 1));
    never("lives in a care home and waits for one", state.residence[at] > 0 && state.careHomeMove[at] > 0);
    const awaitsSupport = state.awaits[at] === QUEUE.homeCare || state.awaits[at] === QUEUE.reablement;
    never("lives in a care home and waits for support at home", state.residence[at] > 0 && awaitsSupport);
    never("lives in a care home with home care", state.residence[at] > 0 && state.homeCare[at] > 0);
    never("lives in a care home with reablement", state.residence[at] > 0 && state.reablement[at] > 0);
    const waitsForSlot = state.reablementAwaited[at] === 1;
    never("waits at home for reablement and has it", waitsForSlot && state.reablement[at] > 0);
    never("waits at home for reablement and is elsewhere", waitsForSlot && location !== LOCATION.residence);
    never("waits for an ambulance and is elsewhere", fleet.awaited.has(row) && location !== LOCATION.residence);
    never("has a package of no hours", state.homeCare[at] > 0 && state.homeCareHours[at] === 0);
  }
  return found;
}

/** Runs usual care in steps of some days with all the checks at every step. */
function checkedRun(model: ModelInputs, place: Place, seed: string, days: number, switches: SwitchChoices = {}): void {
  const ledger = new WaitingLedger();
  const plan = { scenarios: [scenario("Usual care", { place, model, switches })], years: 1, replicates: 1, seed };
  const { world } = warmUp({ ...plan, warmUpYears: 0 }, 0, { alsoTo: ledger });
  if (switches["amb.queue"] === "on") {
    world.fleet.service.setMode("limited");
    world.fleet.service.setCapacity(1);
  }
  for (let day = 1; day <= TRIAL_DAYS; day += days) {
    runCare(world, day);
    const held = heldByPeople(world);
    held[QUEUE.ward] += ledger.backgroundBeds;
    // A vehicle is held by its errand, not by a person.
    held[QUEUE.ambulance] = world.fleet.service.used;
    expect(world.fleet.service.over).toBe(0);
    expect(world.fleet.awaited.size).toBe(world.fleet.service.queueLength);
    expect(services(world).map((service) => service.used)).toEqual(held);
    const lengths = services(world).map((service) => service.queueLength);
    // Background patients wait for beds too, unseen by the event stream.
    if (place.capacities.backgroundBeds > 0) lengths[QUEUE.ward] = ledger.lengths[QUEUE.ward];
    expect(ledger.lengths).toEqual(lengths);
    expect(contradictions(world)).toEqual({});
    expect(world.virtualWard.used).toBe(onVirtualWard(world));
    const boarders = ledger.lengths[QUEUE.ward];
    // Those who are not modelled wait in A&E too.
    if (place.capacities.backgroundBeds > 0) expect(world.boarding.people).toBeGreaterThanOrEqual(boarders);
    else expect(world.boarding.people).toBe(boarders);
  }
}

describe("services and people keep the same books", () => {
  it("at every step of a year, from scarce to ample capacities (TV-50)", () => {
    fc.assert(
      fc.property(smallPlaces(), fc.string(), fc.constantFrom(1, 7, 30), (place, seed, days) => {
        checkedRun(england, place, seed, days);
      }),
      { numRuns: 10 },
    );
  });

  it("in a winter in which the rare becomes common", () => {
    fc.assert(
      fc.property(smallPlaces(), fc.string(), (place, seed) => checkedRun(hardWinter, place, seed, 1)),
      { numRuns: 10 },
    );
  });

  it("in such a winter with a single ambulance and community care in place of wards", () => {
    fc.assert(
      fc.property(smallPlaces(), fc.string(), (place, seed) =>
        checkedRun(hardWinter, place, seed, 1, { "amb.queue": "on", "community.stepUp": "on" }),
      ),
      { numRuns: 10 },
    );
  });

  it("where nobody from outside the model takes beds", () => {
    const quiet = smallPlaces().map((p): Place => ({ ...p, capacities: { ...p.capacities, backgroundBeds: 0 } }));
    fc.assert(
      fc.property(quiet, fc.string(), (place, seed) => checkedRun(england, place, seed, 5)),
      { numRuns: 10 },
    );
  });
});
