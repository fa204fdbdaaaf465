import { type DefinedProgramme, defineProgramme } from "@placewell/core";
import { assumed, both, checked } from "./estimates.js";
import { RESIDENTS_AGED_65_PLUS } from "./residents-aged-65-plus.js";

/** One nurse who knows fifty people at high risk (P75). */
export const caseManagement: DefinedProgramme<"caseloadCap"> = defineProgramme({
  name: "case-management",
  catalogueId: "P75",
  title: "Case management",
  purpose: "A community matron or case manager sees people at high risk every month and arranges their care.",
  whoGetsIt: "People aged 65+ with moderate or severe frailty, found in linked data, the frailest first.",
  evidenceGrade:
    "A review of trials (A): satisfaction up, use and cost unchanged. English pilots had more emergency admissions (B).",
  curve: "M2",
  group: "coordination",
  inPlaceOf65Plus: RESIDENTS_AGED_65_PLUS.york,
  list: {
    eligible: { ageAtLeast: 65, frailtyAtLeast: 2 },
    foundBy: ["CF-platform"],
    uptake: "home-visit",
    caseloadCap: "caseloadCap",
    contactsPerYear: "contactsPerYear",
  },
  parameters: [
    {
      id: "crises",
      meaning: "Rate ratio of crises, years 0 to 4.",
      unit: "rate ratio",
      headline: "not claimed",
      evidence: {
        value: 1,
        low: 0.9,
        high: 1.43,
        rows: ["E-CM-1", "E-ICP-1", "E-TH-1"],
        status: "assumed",
        note: "studies are null or 9% up; the range spans them",
      },
    },
    {
      id: "caseloadCap",
      meaning: "Most people on the list: 20 managers with 50 each.",
      unit: "people",
      isInput: true,
      ...both(assumed(1000, 50, 10_000)),
    },
    {
      id: "contactsPerYear",
      meaning: "Contacts for one person.",
      unit: "contacts a person-year",
      isInput: true,
      ...both(assumed(12, 4, 52)),
    },
    {
      id: "contactCost",
      meaning: "One contact.",
      unit: "GBP a contact",
      ...both({ ...checked(144.69, 100, 200, "C-CM-1"), note: "range assumed" }),
    },
    {
      id: "posts",
      meaning: "Case managers.",
      unit: "posts",
      ...both(assumed(20, 10, 40, "the list over 50 people each")),
    },
  ],
  modifiers: [{ target: "hazard.crisis.*", combiner: "rate-ratio", parameter: "crises", untilYear: 4 }],
  harms: ["H2"],
  hires: { posts: "posts", kind: "nurse" },
  costs: [
    {
      what: "contacts",
      per: "contact",
      parameter: "contactCost",
      payers: { community: 1 },
    },
  ],
  caveats: ["The early rise of admissions lies inside the interval, so it is not added as a harm."],
});
