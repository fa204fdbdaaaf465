import { type DefinedProgramme, defineProgramme } from "@placewell/core";
import { assumed, both, checked, claim } from "./estimates.js";
import { RESIDENTS_AGED_65_PLUS } from "./residents-aged-65-plus.js";

/** Readings sent from home in long-term conditions (P76). */
export const telehealth: DefinedProgramme<"caseloadCap"> = defineProgramme({
  name: "telehealth",
  catalogueId: "P76",
  title: "Telehealth",
  purpose: "People with long-term conditions send readings from home to a nurse.",
  whoGetsIt: "People aged 65+ with chronic disease of the lungs or uncontrolled blood pressure.",
  evidenceGrade: "A trial (A) had fewer deaths and admissions; matched routine use (B) had more admissions.",
  curve: "M1",
  inPlaceOf65Plus: RESIDENTS_AGED_65_PLUS.york,
  list: {
    eligible: {
      ageAtLeast: 65,
      livesInCareHome: false,
      anyOf: [{ hasRespiratoryDisease: true }, { hypertension: [2] }],
    },
    foundBy: ["CF-register"],
    uptake: "home-visit",
    caseloadCap: "caseloadCap",
  },
  parameters: [
    {
      id: "death",
      meaning: "Rate ratio of death.",
      unit: "rate ratio",
      headline: claim(0.55, ["E-TH-2"], "45% fewer within 12 months"),
      evidence: {
        value: 1,
        low: 0.55,
        high: 1.1,
        rows: ["E-TH-2"],
        status: "assumed",
        note: "not seen in routine use",
      },
    },
    {
      id: "crises",
      meaning: "Rate ratio of crises.",
      unit: "rate ratio",
      headline: claim(0.8, ["E-TH-2"], "20% fewer admissions"),
      evidence: { ...checked(1.34, 1.16, 1.56, "E-TH-3"), note: "routine use: emergency admission or death" },
    },
    {
      id: "caseloadCap",
      meaning: "Most people on the list.",
      unit: "people",
      isInput: true,
      ...both(assumed(1000, 100, 20_000)),
    },
    {
      id: "yearCost",
      meaning: "Equipment and line: GBP 8 a week.",
      unit: "GBP a person-year",
      ...both(assumed(417, 209, 1044)),
    },
  ],
  modifiers: [
    { target: "hazard.death", combiner: "rate-ratio", parameter: "death" },
    { target: "hazard.crisis.*", combiner: "rate-ratio", parameter: "crises" },
  ],
  harms: ["H5"],
  costs: [{ what: "equipment and line", per: "person-year", parameter: "yearCost", payers: { community: 1 } }],
});
