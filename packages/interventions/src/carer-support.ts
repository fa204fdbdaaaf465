import { type DefinedProgramme, defineProgramme } from "@placewell/core";
import { assumed, both, checked, noEffect } from "./estimates.js";
import { RESIDENTS_AGED_65_PLUS } from "./residents-aged-65-plus.js";

/** Coping sessions for carers of people with dementia or great need (P78). */
export const carerSupport: DefinedProgramme<"placesPerYear"> = defineProgramme({
  name: "carer-support",
  catalogueId: "P78",
  title: "Carer support",
  purpose:
    "Eight sessions on coping, for people who care for somebody with dementia or for twenty hours a week or more.",
  whoGetsIt: "Carers of people aged 65+ with dementia, or who need help with daily tasks.",
  evidenceGrade: "One trial (A): carers less distressed for six years; time to a care home no different.",
  curve: "M1",
  inPlaceOf65Plus: RESIDENTS_AGED_65_PLUS.york,
  list: {
    eligible: {
      ageAtLeast: 65,
      hasCarer: true,
      livesInCareHome: false,
      anyOf: [{ hasDementia: true }, { functionAtLeast: 2 }],
    },
    foundBy: ["CF-referral"],
    uptake: "home-visit",
    placesPerYear: "placesPerYear",
  },
  parameters: [
    {
      id: "careHomeEntry",
      meaning: "Rate ratio of entry to a care home.",
      unit: "rate ratio",
      headline: "not claimed",
      evidence: { ...checked(0.88, 0.58, 1.35, "E-CAR-2"), note: "null" },
    },
    {
      id: "socialCrises",
      meaning: "Rate ratio of crises of carers and social crises.",
      unit: "rate ratio",
      headline: "not claimed",
      evidence: noEffect(1, 0.8, 1, "E-CAR-1"),
    },
    {
      id: "distress",
      meaning: "Change of the carer's distress (HADS total) at six years; reported, nothing reads it.",
      unit: "points",
      headline: "not claimed",
      evidence: checked(-2, -3.38, -0.63, "E-CAR-1"),
    },
    {
      id: "placesPerYear",
      meaning: "Carers who can begin in a year.",
      unit: "people a year",
      isInput: true,
      ...both(assumed(300, 20, 5000)),
    },
    {
      id: "sessionsCost",
      meaning: "Eight sessions.",
      unit: "GBP a person",
      ...both({ value: 330, low: 200, high: 800, rows: ["C-NUR-4"], status: "assumed", note: "eight hours at GBP 41" }),
    },
  ],
  modifiers: [
    { target: "hazard.care-home-entry", combiner: "rate-ratio", parameter: "careHomeEntry" },
    { target: "hazard.crisis.social-carer", combiner: "rate-ratio", parameter: "socialCrises" },
  ],
  harms: ["H5"],
  costs: [{ what: "sessions", per: "person", parameter: "sessionsCost", payers: { "mental-health": 1 } }],
});
