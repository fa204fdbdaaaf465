import { type DefinedProgramme, defineProgramme } from "@placewell/core";
import { assumed, both } from "./estimates.js";
import { RESIDENTS_AGED_65_PLUS } from "./residents-aged-65-plus.js";

/** Comprehensive geriatric assessment of frail people at home (P63). */
export const communityCga: DefinedProgramme<"caseloadCap"> = defineProgramme({
  name: "community-cga",
  catalogueId: "P63",
  title: "Geriatric assessment at home",
  purpose: "Assesses frail people who live at home from all sides once a year and plans their care.",
  whoGetsIt: "People aged 65+ at home with moderate or severe frailty, found on the frailty register.",
  evidenceGrade: "A review of trials of low certainty (A, recalled): perhaps fewer unplanned admissions.",
  curve: "M1",
  group: "coordination",
  inPlaceOf65Plus: RESIDENTS_AGED_65_PLUS.york,
  list: {
    eligible: { ageAtLeast: 65, frailtyAtLeast: 2, livesInCareHome: false },
    foundBy: ["CF-register"],
    uptake: "home-visit",
    caseloadCap: "caseloadCap",
  },
  parameters: [
    {
      id: "crises",
      meaning: "Rate ratio of crises.",
      unit: "rate ratio",
      headline: "not claimed",
      evidence: {
        value: 0.8,
        low: 0.6,
        high: 1.1,
        rows: ["E-CGA-5"],
        status: "assumed",
        recalled: true,
        note: "risk ratio 0.83 (0.70-0.99) at a base risk of 0.3, interval widened by half",
      },
    },
    {
      id: "death",
      meaning: "Rate ratio of death.",
      unit: "rate ratio",
      headline: "not claimed",
      evidence: {
        value: 0.88,
        low: 0.71,
        high: 1.09,
        rows: ["E-CGA-6"],
        status: "assumed",
        recalled: true,
        note: "null; a risk ratio, its control risk not known: taken as it stands, which is a little too near 1; interval widened by half",
      },
    },
    {
      id: "careHomeEntry",
      meaning: "Rate ratio of entry to a care home.",
      unit: "rate ratio",
      headline: "not claimed",
      evidence: {
        value: 0.93,
        low: 0.69,
        high: 1.26,
        rows: ["E-CGA-7"],
        status: "assumed",
        recalled: true,
        note: "null; a risk ratio, its control risk not known: taken as it stands, which is a little too near 1; interval widened by half",
      },
    },
    {
      id: "caseloadCap",
      meaning: "Most people on the list.",
      unit: "people",
      isInput: true,
      ...both(assumed(2000, 200, 10_000)),
    },
    {
      id: "visitCost",
      meaning: "Three hours of a senior nurse and one of a GP a year.",
      unit: "GBP a person-year",
      ...both({
        value: 504,
        low: 250,
        high: 1000,
        rows: ["C-NUR-7", "C-GP-2"],
        status: "assumed",
        note: "3 h at GBP 73 and 1 h at GBP 285; hours assumed",
      }),
    },
    {
      id: "posts",
      meaning: "Senior nurses.",
      unit: "posts",
      ...both(assumed(4, 0, 20, "2,000 people at three hours a year")),
    },
  ],
  modifiers: [
    { target: "hazard.crisis.*", combiner: "rate-ratio", parameter: "crises" },
    { target: "hazard.death", combiner: "rate-ratio", parameter: "death" },
    { target: "hazard.care-home-entry", combiner: "rate-ratio", parameter: "careHomeEntry" },
  ],
  harms: ["H2", "H5"],
  hires: { posts: "posts", kind: "nurse" },
  costs: [
    {
      what: "assessments",
      per: "person-year",
      parameter: "visitCost",
      payers: { community: 0.5, "primary-care": 0.5 },
    },
  ],
});
