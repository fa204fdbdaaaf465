import type { CommonOptions } from "@placewell/core";
import { homeFirst, programmes } from "@placewell/interventions";
import {
  capacitiesFor,
  crisisRatio,
  doseLaw,
  estimandLaw,
  inputsOfPlaces,
  lateStartLaw,
  nullLaw,
  programmeOrderLaw,
  smallPlace,
  type Trial,
  UNLIMITED,
  zeroCapacityLaw,
} from "@placewell/testkit";
import { describe, expect, it } from "vitest";
import { england } from "../../england/src/index.js";

const OLD = [{ residentsByBand: [20, 20, 20, 40, 60, 80, 80, 160], imdDecile: 1 }];

/** A small town of old people where services are scarce. */
const scarce: Trial = {
  place: smallPlace(OLD, capacitiesFor(480, 1)),
  seed: "every programme",
  replicate: 0,
  warmUpYears: 0,
  day: 120,
};

/** The same town where nobody waits. */
const ample: Trial = { ...scarce, place: smallPlace(OLD, UNLIMITED) };

const sets = ["evidence", "headline"] as const;

/** Whether a set of a programme has a ratio that a trial can find again. */
function claimsRatio(make: (typeof programmes)[number]["make"], parameters: (typeof sets)[number]): boolean {
  return crisisRatio(make({ parameters, harms: "off" })) !== undefined;
}

it("laws that not every programme can be held to are held against some", () => {
  expect(programmes.filter(({ make }) => inputsOfPlaces(make).length > 0).length).toBeGreaterThan(20);
  expect(programmes.filter(({ make }) => sets.some((set) => claimsRatio(make, set))).length).toBeGreaterThan(5);
});

describe.each(programmes.map((p) => [p.description.name, p] as const))("%s", (_, { make, description }) => {
  const both = sets.map((parameters) => (options: CommonOptions) => make({ parameters, ...options }));

  it("changes nothing without effect and resources, nor before it starts", () => {
    for (const one of both) {
      nullLaw(england, one)(scarce);
      lateStartLaw(england, one)(scarce);
    }
  });

  it("is the same before and after another programme on the list", () => {
    const companion = homeFirst({ parameters: "headline" });
    if (description.name === companion.description.name) return;
    programmeOrderLaw(england, [make({ parameters: "headline", start: 10 }), companion])(scarce);
  });

  it("reaches nobody later under a stronger dose", () => {
    // Nobody waits for a place on the list either: under a stronger dose people live on, and keep their places.
    const cap = description.options.find(({ name }) => name === "caseloadCap");
    const room = cap === undefined ? {} : { caseloadCap: cap.high };
    for (const one of both) doseLaw(england, (options) => one({ ...room, ...options }))(ample);
  });

  it(`runs without capacity${inputsOfPlaces(make).length > 0 ? ", and serves nobody" : ""}`, () => {
    zeroCapacityLaw(england, make)(scarce);
  });

  // Counted above, so that none is left out unseen.
  if (sets.some((set) => claimsRatio(make, set))) {
    it("gives its own rate ratio back in a trial", () => {
      for (const one of both) estimandLaw(england, one)(ample);
    });
  }

  it("says of every number where it comes from, and of every harm whether it is modelled", () => {
    expect(description.purpose.length).toBeGreaterThan(20);
    expect(description.whoGetsIt.length).toBeGreaterThan(10);
    for (const { id, meaning, unit, headline, evidence } of description.parameters) {
      expect(
        [meaning, unit].every((text) => text.length > 0),
        id,
      ).toBe(true);
      for (const estimate of [headline, evidence]) {
        if (estimate === "not claimed") continue;
        expect(estimate.rows.length > 0 || estimate.status === "assumed" || estimate.note, id).toBeTruthy();
      }
    }
  });
});
