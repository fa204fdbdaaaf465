import type { EnrolmentRule, Programme } from "@placewell/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { england } from "../../england/src/index.js";
import {
  branchLaw,
  doseLaw,
  estimandLaw,
  type Law,
  lateStartLaw,
  lookAgainLaw,
  nullLaw,
  oneMoreInertPersonLaw,
  programmeOrderLaw,
  sameSeedLaw,
  smallPlace,
  type Trial,
  trials,
  UNLIMITED,
  zeroCapacityLaw,
} from "../src/index.js";
import { everybodyWho, type Planted, plantedProgramme } from "./planted-programme.js";

const make = (planted: Planted) => (options: object) => plantedProgramme(planted, options);

/** Runs a law over some trials; the first that breaks it ends the search. */
function hold(law: Law): void {
  fc.assert(fc.property(trials({ mostPerBand: 60 }), law), { numRuns: 12, endOnFailure: true });
}

/** A rule that forgets nothing: from the second run on it enrols other people than in the first. */
function forgetsNothing(): Planted & { readonly enrolment: EnrolmentRule } {
  let asked = 0;
  return { enrolment: everybodyWho(() => (asked += 1) % 3 === 0) };
}

/** Has an input for the places on its list, and does not look at it. */
function deafToPlaces(): Programme {
  const programme = plantedProgramme({ enrolment: everybodyWho(() => true) });
  const places = { name: "places", meaning: "", unit: "people", default: 1_000_000, low: 0, high: 1_000_000 };
  return { ...programme, description: { ...programme.description, options: [places] } };
}

const broken: readonly (readonly [what: string, law: () => Law, message: RegExp])[] = [
  [
    "an effect that does not listen to its scale",
    () => nullLaw(england, make({ deafTo: ["effectScale"] })),
    /With no effect and no resources nothing changes, but \d+ differ/,
  ],
  [
    "a programme that starts when it likes",
    () => lateStartLaw(england, make({ deafTo: ["start"] })),
    /Nothing differs before day \d+, but event \d+ was/,
  ],
  [
    "an eligibility that looks at rows instead of people",
    () => oneMoreInertPersonLaw(england, make({ enrolment: everybodyWho((_people, row) => row % 2 === 0) })),
    /One more inert person changes nobody else, but \d+ differ/,
  ],
  [
    "a closure that remembers the last run",
    () => branchLaw(england, make(forgetsNothing())),
    /A run leaves nothing behind/,
  ],
  [
    "a closure that remembers another trial",
    () => sameSeedLaw(england, make(forgetsNothing())),
    /The same seed gives the same result/,
  ],
  [
    "a dose beyond which there is less effect",
    () => doseLaw(england, make({ ratioAt: (scale) => (scale > 1 ? 0.99 : 0.5) })),
    /A stronger dose reaches nobody later, but \S+ left usual care/,
  ],
  [
    "people on a list without places",
    () => zeroCapacityLaw(england, deafToPlaces),
    /With no places nobody is served, but \d+ people were/,
  ],
  [
    "two programmes that share a memory, which is not the same when they are asked again",
    () => {
      const { enrolment } = forgetsNothing();
      const programmes = [true, false].map((divertsToHub) =>
        plantedProgramme({ name: divertsToHub ? "hub" : "prevention", divertsToHub, enrolment }),
      );
      return programmeOrderLaw(england, programmes);
    },
    /The order of programmes does not matter/,
  ],
];

describe("the laws catch", () => {
  it.each(broken)("%s", (_, law, message) => {
    let found: unknown;
    try {
      hold(law());
    } catch (error) {
      found = error instanceof Error ? error.cause : error;
    }
    expect(found).toMatchObject({ name: "LawBroken", message: expect.stringMatching(message) });
  });
});

describe("the laws let pass", () => {
  it("a programme that keeps them all", () => {
    const rule = everybodyWho((people, row, time) => people.ageYears(row, time) >= 65 && people.frailty(row) >= 1);
    const good = make({ enrolment: { ...rule, uptake: 0.7, caseloadCap: 40 } });
    const others = [plantedProgramme({ name: "a" }), plantedProgramme({ name: "b", enrolment: rule })];
    for (const law of [
      nullLaw(england, good),
      lateStartLaw(england, good),
      oneMoreInertPersonLaw(england, good, make({ name: "everybody" })),
      branchLaw(england, good),
      lookAgainLaw(england, good, make({ name: "everybody" })),
      sameSeedLaw(england, good),
      programmeOrderLaw(england, others),
    ]) {
      fc.assert(fc.property(trials(), law), { numRuns: 3 });
    }
  });
});

describe("the estimand law", () => {
  const rule = everybodyWho(() => true);
  const place = smallPlace([{ residentsByBand: [20, 20, 20, 40, 60, 80, 80, 160], imdDecile: 1 }], UNLIMITED);
  const trial: Trial = { place, seed: "estimand", replicate: 0, warmUpYears: 0, day: 1 };

  it.each([0.6, 1.5])("finds a rate ratio of %d again", (ratio) => {
    expect(() => estimandLaw(england, make({ enrolment: rule, ratioAt: () => ratio }))(trial)).not.toThrow();
  });

  it("catches an effect that is not the one declared", () => {
    // Does not listen to the fidelity that the law asks for.
    const faint = (options: object) => ({
      ...plantedProgramme({ enrolment: rule, ratioAt: () => 0.4 }, options),
      fidelity: 0.2,
    });
    expect(() => estimandLaw(england, faint)(trial)).toThrow(/expected|standard/);
  });
});
