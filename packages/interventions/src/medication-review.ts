import { type DefinedProgramme, defineProgramme } from "@placewell/core";
import { assumed, both, noEffect } from "./estimates.js";
import { RESIDENTS_AGED_65_PLUS } from "./residents-aged-65-plus.js";

/** A pharmacist's review of medicines (P77). */
export const medicationReview: DefinedProgramme<"placesPerYear"> = defineProgramme({
  name: "medication-review",
  catalogueId: "P77",
  title: "Medication review",
  purpose: "A pharmacist goes through all the medicines of frail people and care-home residents.",
  whoGetsIt: "People aged 65+ with moderate or severe frailty, or living in a care home.",
  evidenceGrade:
    "No estimate for review alone; as part of care planning odds 1.22 (0.93-1.59) of staying at home (E-NMA-1).",
  curve: "M0",
  group: "falls",
  inPlaceOf65Plus: RESIDENTS_AGED_65_PLUS.york,
  list: {
    eligible: { ageAtLeast: 65, anyOf: [{ frailtyAtLeast: 2 }, { livesInCareHome: true }] },
    foundBy: ["CF-register"],
    uptake: "home-visit",
    placesPerYear: "placesPerYear",
    lengthDays: "lengthDays",
  },
  parameters: [
    {
      id: "falls",
      meaning: "Rate ratio of falls.",
      unit: "rate ratio",
      headline: "not claimed",
      evidence: noEffect(1, 0.85, 1.05),
    },
    {
      id: "crises",
      meaning: "Rate ratio of other crises.",
      unit: "rate ratio",
      headline: "not claimed",
      evidence: noEffect(1, 0.85, 1.05, "E-NMA-1"),
    },
    {
      id: "placesPerYear",
      meaning: "Reviews a year.",
      unit: "people a year",
      isInput: true,
      ...both(assumed(2000, 100, 20_000)),
    },
    {
      id: "lengthDays",
      meaning: "Days until the next review.",
      unit: "days",
      isInput: true,
      ...both(assumed(365, 180, 730)),
    },
    {
      id: "reviewCost",
      meaning: "An hour of a pharmacist.",
      unit: "GBP a person",
      ...both({ value: 72, low: 40, high: 144, rows: ["C-AHP-7"], status: "checked", note: "range assumed" }),
    },
  ],
  modifiers: [
    { target: "hazard.crisis.fall", combiner: "rate-ratio", parameter: "falls" },
    {
      target: [
        "hazard.crisis.respiratory",
        "hazard.crisis.cardiovascular",
        "hazard.crisis.infection-delirium",
        "hazard.crisis.other",
      ],
      combiner: "rate-ratio",
      parameter: "crises",
      group: "care-home",
    },
  ],
  costs: [{ what: "reviews", per: "person", parameter: "reviewCost", payers: { "primary-care": 1 } }],
  caveats: ["Treat the effect as unknown."],
});
