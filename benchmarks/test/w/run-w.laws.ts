import { EventRecord } from "@placewell/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { W_EVENT } from "../../src/w/events.ts";
import type { WPeopleWithAccount } from "../../src/w/people.ts";
import { W_PROGRAMMES } from "../../src/w/programmes.ts";
import { runW, type WOptions } from "../../src/w/run-w.ts";
import { LIVING } from "../../src/w/values.ts";

const options: fc.Arbitrary<WOptions> = fc.record({
  people: fc.constantFrom(500, 2000),
  years: fc.constantFrom(1, 2),
  seed: fc.nat(1000),
  slots: fc.constantFrom(0, 1, 3, Number.POSITIVE_INFINITY),
  programme: fc.constantFrom(...Object.values(W_PROGRAMMES)),
  randomness: fc.constantFrom("keyed" as const, "sequential" as const),
  oneADay: fc.boolean(),
});

/** How often each kind of event came about, from the events themselves. */
function countsOf(record: EventRecord): number[] {
  const counts = Object.values(W_EVENT).map(() => 0);
  record.replay({ on: (kind) => (counts[kind] += 1) });
  return counts;
}

describe("workload W", () => {
  it("counts for each person what its ledger counts for all", () => {
    fc.assert(
      fc.property(options, (asked) => {
        const { totals, people } = runW({ ...asked, perPerson: true });
        const { cost, qaly } = (people as WPeopleWithAccount).column;
        let [costs, qalys] = [250 * totals.attendances, 0];
        for (let row = 0; row < people.size; row++) {
          costs += cost.of(row);
          qalys += qaly.of(row);
        }
        expect(costs / totals.cost).toBeCloseTo(1, 5);
        expect(qalys / totals.qaly).toBeCloseTo(1, 5);
      }),
      { numRuns: 25 },
    );
  });

  it("is the same whether anybody takes in its events, or cost is kept for each person", () => {
    fc.assert(
      fc.property(options, (asked) => {
        const record = new EventRecord();
        const { totals, daily } = runW(asked);
        expect(runW({ ...asked, sink: record, perPerson: true }).totals).toEqual(totals);
        expect(runW({ ...asked, sink: record }).daily).toEqual(daily);
      }),
      { numRuns: 15 },
    );
  });

  it("tells in its events what its ledger counts", () => {
    fc.assert(
      fc.property(options, (asked) => {
        const record = new EventRecord();
        const { totals } = runW({ ...asked, sink: record });
        const counts = countsOf(record);
        const { attended, admitted, progressed, died } = W_EVENT;
        expect([attended, admitted, progressed, died].map((kind) => counts[kind])).toEqual([
          totals.attendances,
          totals.admissions,
          totals.progressions,
          totals.deaths,
        ]);
      }),
      { numRuns: 15 },
    );
  });

  it("never holds more slots than there are, nor lets anybody vanish", () => {
    fc.assert(
      fc.property(options, fc.nat(4), (asked, few) => {
        const slots = Array.from({ length: 365 * asked.years }, (_, day) => few + Math.floor(day / 100));
        const { daily, totals } = runW({ ...asked, programme: {}, slots });
        const alive = slots.map((count, day) => {
          const [home, community, acute, blocked] = daily.subarray(day * LIVING, (day + 1) * LIVING);
          expect(community).toBeLessThanOrEqual(count);
          return home + community + acute + blocked;
        });
        expect(alive.every((count, day) => day === 0 || count <= alive[day - 1])).toBe(true);
        expect(alive.at(-1)).toBe(asked.people - totals.deaths);
      }),
      { numRuns: 20 },
    );
  });

  it("of one seed is always the same, and of another seed another", () => {
    const asked = { people: 2000, years: 1, seed: 5 };
    for (const randomness of ["keyed", "sequential"] as const) {
      expect(runW({ ...asked, randomness }).totals).toEqual(runW({ ...asked, randomness }).totals);
      expect(runW({ ...asked, randomness, seed: 6, populationSeed: 5 }).totals).not.toEqual(
        runW({ ...asked, randomness }).totals,
      );
    }
  });
});
