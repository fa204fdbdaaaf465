import { InputError, type ModelInputs, type Place, type Programme, type ProgrammeDescription } from "@placewell/core";
import type { Library, ProgrammeMaker } from "../src/library.js";

const place = (id: string): Place => ({
  id,
  name: id,
  neighbourhoods: [],
  femaleShareByBand: [],
  shareAged90OfAged85: 0.3,
  capacities: {
    acuteBeds: 10,
    reablementSlots: 1,
    shortTermBeds: 1,
    homeCareHours: 1,
    careHomePlaces: 1,
    ucrVisitsPerDay: 1,
    sdecSlotsPerDay: 1,
    virtualWardBeds: 1,
    backgroundBeds: 1,
  },
  boundaries: { neighbourhoods: [], groups: [] },
  attributions: [],
});

const description = (name: string): ProgrammeDescription => ({
  name,
  catalogueId: "T1",
  title: name,
  purpose: "For tests.",
  whoGetsIt: "Nobody.",
  evidenceGrade: "none",
  parameters: [],
  options: [],
  harms: [],
  caveats: [],
});

const OPTIONS = ["parameters", "caseloadCap", "start"];

const programme = (name: string): ProgrammeMaker => ({
  description: description(name),
  make(options) {
    for (const [option, value] of Object.entries(options)) {
      if (!OPTIONS.includes(option)) {
        throw new InputError(`Unknown option "${option}".`, { path: option, hint: 'Did you mean "caseloadCap"?' });
      }
      if (option === "caseloadCap" && !(Number(value) >= 0)) {
        throw new InputError("The most people at once must be 0 or more.", {
          path: option,
          got: String(value),
          expected: "0 or more people",
          hint: "0 switches the service off.",
        });
      }
    }
    return { name } as unknown as Programme;
  },
});

const model: ModelInputs = {
  id: "test",
  parameters: new Map(),
  placeFits: new Map(),
  deathProbability: { male: [], female: [] },
  valuation: { id: "test", unitCosts: [], values: [], perspective: "health and social care" },
  attributions: [],
};

/** Two places, two programmes that only check their options, and a bundle of both. */
export const fakeLibrary: Library = {
  model,
  places: [place("york"), place("hull")],
  programmes: [programme("frailty-crisis-hub"), programme("home-first")],
  bundles: [
    {
      name: "crisis-and-flow",
      question: "For tests.",
      expectedInteraction: "None.",
      members: [{ programme: "frailty-crisis-hub", options: { caseloadCap: 7 } }, { programme: "home-first" }],
    },
  ],
};
