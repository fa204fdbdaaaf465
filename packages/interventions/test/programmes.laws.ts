import { frailtyCrisisHub, homeFirst } from "@placewell/interventions";
import {
  branchLaw,
  capacitiesFor,
  keepRun,
  lateStartLaw,
  lookAgainLaw,
  nullLaw,
  oneMoreInertPersonLaw,
  partings,
  programmeOrderLaw,
  sameSeedLaw,
  smallPlace,
  type Trial,
  trials,
  usualCare,
  warmUpOf,
} from "@placewell/testkit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { england } from "../../england/src/index.js";
import { settings } from "./settings.js";

/** A town of 1,300 people of whom most are old and services are scarce, so that every programme has something to do. */
const oldTown: Trial = {
  place: smallPlace(
    [
      { residentsByBand: [40, 40, 40, 40, 60, 80, 100, 250], imdDecile: 1 },
      { residentsByBand: [40, 40, 40, 40, 60, 80, 100, 250], imdDecile: 9 },
    ],
    capacitiesFor(1300, 1),
  ),
  seed: "old town",
  replicate: 0,
  warmUpYears: 1,
  day: 90,
};

describe.each(settings)("$name", ({ make, makeLarge }) => {
  it("changes nothing without effect and resources", () => {
    fc.assert(fc.property(trials(), nullLaw(england, make)), { numRuns: 3 });
  });

  it("changes nothing before it starts", () => {
    fc.assert(fc.property(trials(), lateStartLaw(england, make)), { numRuns: 3 });
  });

  it("is not changed by one more inert person", () => {
    fc.assert(fc.property(trials(), oneMoreInertPersonLaw(england, make)), { numRuns: 3 });
  });

  it("leaves nothing behind for the next run", () => {
    fc.assert(fc.property(trials(), branchLaw(england, make)), { numRuns: 2 });
  });

  it("changes lives in a town that needs it, and only from its start on", () => {
    const { warm } = warmUpOf(oldTown, england);
    const usual = usualCare(oldTown, england);
    const before = keepRun(warm, usual);
    const changed = partings(before.lives, keepRun(warm, usual, [makeLarge({ start: oldTown.day })]).lives);
    expect(changed.size).toBeGreaterThan(0);
    for (const { before: was, after: is } of changed.values()) {
      expect(
        Math.min(was?.time ?? Number.POSITIVE_INFINITY, is?.time ?? Number.POSITIVE_INFINITY),
      ).toBeGreaterThanOrEqual(oldTown.day);
    }
    nullLaw(england, makeLarge)(oldTown);
    lookAgainLaw(england, makeLarge)(oldTown);
  });
});

describe("both programmes", () => {
  const both = (parameters: "evidence" | "headline") => [
    frailtyCrisisHub({ parameters, start: 20 }),
    homeFirst({ parameters, fidelity: 1, start: 40 }),
  ];

  it.each(["evidence", "headline"] as const)("are the same in either order, %s", (parameters) => {
    fc.assert(fc.property(trials(), programmeOrderLaw(england, both(parameters))), { numRuns: 3 });
    programmeOrderLaw(england, both(parameters))(oldTown);
    // Starting on one and the same day too, when their reviews fall together.
    const together = [frailtyCrisisHub({ parameters }), homeFirst({ parameters, fidelity: 1 })];
    programmeOrderLaw(england, together)(oldTown);
  });

  it("together are the same again, and are not changed by one more inert person", () => {
    const make = settings.filter((s) => s.name.includes("headline")).map((s) => s.make);
    sameSeedLaw(england, ...make)(oldTown);
    oneMoreInertPersonLaw(england, ...make)(oldTown);
  });

  it("end when they stop: with the stop on the start's next day, what follows is soon the usual course of events", () => {
    const { warm } = warmUpOf({ ...oldTown, place: { ...oldTown.place } }, england);
    const usual = usualCare(oldTown, england);
    const before = keepRun(warm, usual);
    const brief = keepRun(warm, usual, [homeFirst({ parameters: "headline", fidelity: 1, start: 30, stop: 31 })]);
    // Nothing has matured in a day.
    expect(partings(before.lives, brief.lives).size).toBeLessThan(5);
  });
});
