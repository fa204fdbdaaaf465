import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { england } from "../../../england/src/index.js";
import { frailtyCrisisHub, homeFirst, telecare } from "../../../interventions/src/index.js";
import { smallPlaces, usualCare, warmUpOf } from "../../../testkit/src/index.js";
import { EventRecord, ScenarioRun } from "../../src/index.js";

const DAYS = 365;

/** All from the first day, one with a caseload that not everybody fits in, and one whose cost depends on who is listed. */
const programmes = [
  telecare(),
  frailtyCrisisHub({ parameters: "headline", caseloadCap: 20 }),
  homeFirst({ parameters: "headline", fidelity: 1 }),
];

/** Everything that happened, one row an event. */
function rowsOf(record: EventRecord): number[][] {
  const rows: number[][] = [];
  record.replay({ on: (kind, time, row, detail) => void rows.push([kind, time, row, detail]) });
  return rows;
}

describe("a scenario with programmes, stopped and gone on with", () => {
  it("gives the same bytes at 50 random moments, in itself and in a copy that the original has overtaken", () => {
    const trial = fc.record({
      place: smallPlaces({ mostPerBand: 30 }),
      seed: fc.constantFrom("one", "two", "three"),
      replicate: fc.nat(50),
      stops: fc.array(fc.oneof(fc.nat(DAYS), fc.double({ min: 0, max: DAYS, noNaN: true })), {
        minLength: 10,
        maxLength: 10,
      }),
    });
    let events = 0;
    fc.assert(
      fc.property(trial, ({ stops, ...where }) => {
        const { warm } = warmUpOf({ ...where, warmUpYears: 1, day: 1 }, england);
        const scenario = usualCare({ ...where, warmUpYears: 1, day: 1 }, england).with("both", programmes);
        const through = new EventRecord();
        const values = new ScenarioRun(warm, scenario, through).finish();
        const expected = rowsOf(through);
        events += expected.length;

        const halting = new EventRecord();
        const run = new ScenarioRun(warm, scenario, halting);
        for (const stop of [...stops].sort((a, b) => a - b)) {
          run.runUntil(stop);
          const soFar = rowsOf(halting);
          const rest = new EventRecord();
          const copy = run.copy(rest);
          // The original goes on first: nothing of it may show in the copy.
          const ahead = run.copy();
          ahead.runUntil(stop + 100);
          expect(copy.finish()).toEqual(values);
          expect([...soFar, ...rowsOf(rest)]).toEqual(expected);
        }
        expect(run.finish()).toEqual(values);
        expect(rowsOf(halting)).toEqual(expected);
      }),
      { numRuns: 5, endOnFailure: true },
    );
    expect(events).toBeGreaterThan(1000);
  });
});
