import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { england } from "../../../england/src/index.js";
import { type Happening, type Lives, livesOf, smallPlaces, UNLIMITED } from "../../../testkit/src/index.js";
import { EVENT, EventRecord, type Place, runScenario, scenario, warmUp } from "../../src/index.js";
import { hardWinter } from "./hard-winter.js";

/** Lives of one year of usual care in a place, from empty services. */
function livesIn(model: typeof england, place: Place, seed: string): Lives {
  // Who is found in bed hangs on the beds: here everybody begins at home.
  const usual = scenario("Usual care", { place, model, switches: { "start.services": "empty" } });
  const events = new EventRecord();
  const plan = { scenarios: [usual], years: 1, warmUpYears: 0, replicates: 1, seed };
  const warm = warmUp(plan, 0, { alsoTo: events });
  runScenario(warm, usual, events);
  return livesOf(events, warm.population);
}

/** The first stay of a life that is the same until then: from asking for a bed to being ready, or dying. */
interface Stay {
  readonly before: readonly Happening[];
  readonly gotBed: number | undefined;
  readonly ready: Happening | undefined;
}

function firstStay(life: readonly Happening[]): Stay | undefined {
  const asked = life.findIndex((h) => h.kind === EVENT.admissionStarted);
  if (asked < 0) return undefined;
  const rest = life.slice(asked + 1);
  return {
    // How long an ambulance waits at a full A&E is not the stay's.
    before: life.slice(0, asked + 1).filter((h) => h.kind !== EVENT.handedOver),
    gotBed: rest.find((h) => h.kind === EVENT.wardEntered)?.time,
    ready: rest.find((h) => h.kind === EVENT.readyToLeave || h.kind === EVENT.personDied),
  };
}

describe.each([
  ["England", england],
  ["a hard winter", hardWinter],
] as const)("a stay in hospital in %s", (_, model) => {
  it("belongs to the crisis that caused it: a bed that comes later ends no stay later, and leads nowhere else", () => {
    let waited = 0;
    fc.assert(
      fc.property(smallPlaces(), fc.string(), (place, seed) => {
        // From a full A&E nobody goes on to the virtual ward: that would be another end of the stay.
        const beds = { ...UNLIMITED, virtualWardBeds: 0 };
        const ample = { ...place, capacities: beds };
        const full = { ...place, capacities: { ...beds, acuteBeds: 1 } };
        const [here, there] = [livesIn(model, ample, seed), livesIn(model, full, seed)];
        for (const [person, life] of here) {
          const [a, b] = [firstStay(life), firstStay(there.get(person) ?? [])];
          if (a === undefined) continue;
          expect(b?.before).toEqual(a.before);
          if (b?.gotBed !== a.gotBed) waited += 1;
          // Waiting for a bed may kill; nothing else about the stay may change.
          if (b?.ready?.kind !== EVENT.personDied) expect(b?.ready).toEqual(a.ready);
        }
      }),
      { numRuns: 6, endOnFailure: true },
    );
    expect(waited).toBeGreaterThan(0);
  });
});
