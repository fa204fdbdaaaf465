import { type DefinedProgramme, defineProgramme } from "@placewell/core";
import { assumed, both } from "./estimates.js";
import { RESIDENTS_AGED_65_PLUS } from "./residents-aged-65-plus.js";

/** Support to find or keep work with a health condition (P57). */
export const workwell: DefinedProgramme<"placesPerYear"> = defineProgramme({
  name: "workwell",
  catalogueId: "P57",
  title: "WorkWell",
  purpose: "A coach helps people with a health condition to find work or to stay in it.",
  whoGetsIt: "Working-age residents with a health condition; here those in the model.",
  evidenceGrade: "A count of people supported (C); trials of job placement positive in one place, null in another.",
  curve: "M1",
  inPlaceOf65Plus: RESIDENTS_AGED_65_PLUS.blackCountry,
  list: {
    eligible: { ageUnder: 66 },
    foundBy: ["CF-self"],
    uptake: "personal-budget",
    placesPerYear: "placesPerYear",
    lengthDays: "lengthDays",
  },
  parameters: [
    {
      id: "placesPerYear",
      meaning: "People supported a year.",
      unit: "people a year",
      isInput: true,
      ...both({
        value: 1800,
        low: 200,
        high: 5000,
        rows: ["X-WW-1"],
        status: "programme claim",
        note: "over 1,800 in the Black Country; range assumed",
      }),
    },
    {
      id: "employment",
      meaning: "Rate ratio of finding work.",
      unit: "rate ratio",
      headline: "not claimed",
      evidence: {
        value: 1.25,
        low: 0.75,
        high: 2,
        rows: ["E-IPS-1", "E-IPS-2"],
        status: "assumed",
        note: "about 2 points (-2 to +6) more in work",
      },
    },
    { id: "lengthDays", meaning: "Days of support.", unit: "days", ...both(assumed(120, 30, 365)) },
    {
      id: "wellbeing",
      meaning: "Life satisfaction of a job; reported.",
      unit: "WELLBY points a year",
      headline: "not claimed",
      evidence: { value: 0.46, rows: ["D-WEL-2"], status: "assumed", recalled: true },
    },
    { id: "personCost", meaning: "One person's support.", unit: "GBP a person", ...both(assumed(800, 300, 2500)) },
  ],
  modifiers: [{ target: "hazard.employment-gain", combiner: "rate-ratio", parameter: "employment" }],
  costs: [{ what: "support", per: "person", parameter: "personCost", payers: { "wider-public": 1 } }],
  caveats: ["Frail people are not affected."],
});
