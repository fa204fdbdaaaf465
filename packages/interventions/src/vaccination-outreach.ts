import { type DefinedProgramme, defineProgramme } from "@placewell/core";
import { assumed, both, noEffect } from "./estimates.js";
import { RESIDENTS_AGED_65_PLUS } from "./residents-aged-65-plus.js";

/** Raises vaccination where fewer come forward (P51). */
export const vaccinationOutreach: DefinedProgramme<"dosesPerYear"> = defineProgramme({
  name: "vaccination-outreach",
  catalogueId: "P51",
  title: "Vaccination outreach",
  purpose: "Goes to people less likely to come forward and offers vaccines against influenza and RSV.",
  whoGetsIt: "People aged 75+ not yet vaccinated, the most deprived first.",
  evidenceGrade: "Trials and national records (A, B) for the vaccines; uncontrolled (C) for outreach.",
  curve: "M0",
  inPlaceOf65Plus: RESIDENTS_AGED_65_PLUS.york,
  list: {
    eligible: { ageAtLeast: 75 },
    foundBy: ["CF-outreach"],
    reach: "proportionate",
    uptake: { parameter: "uptakeGain" },
    placesPerYear: "dosesPerYear",
    lengthDays: "protectedDays",
  },
  parameters: [
    {
      id: "uptakeGain",
      meaning: "Share of people approached who would not have been vaccinated and now are.",
      unit: "probability",
      headline: "not claimed",
      evidence: { ...assumed(0.05, 0, 0.15), rows: ["E-CHW-1"] },
    },
    {
      id: "respiratory",
      meaning: "Rate ratio of crises of breathing over a year, vaccinated against both.",
      unit: "rate ratio",
      headline: "not claimed",
      evidence: {
        value: 0.95,
        low: 0.9,
        high: 1,
        rows: ["E-VAX-1", "E-VAX-3", "E-VAX-4"],
        status: "assumed",
        note: "0.18 on the RSV share (251 of about 9,500 per 100,000 at 75+) and 0.62 on an influenza share of about 8%",
      },
    },
    {
      id: "extraEffect",
      meaning: "Further effect on other crises.",
      unit: "rate ratio",
      headline: "not claimed",
      evidence: noEffect(1, 0.97, 1),
    },
    {
      id: "dosesPerYear",
      meaning: "People who can be reached a year.",
      unit: "people a year",
      isInput: true,
      ...both(assumed(2000, 100, 20_000)),
    },
    { id: "protectedDays", meaning: "Days of protection.", unit: "days", ...both(assumed(365, 180, 730)) },
    { id: "doseCost", meaning: "Dose and outreach.", unit: "GBP a person", ...both(assumed(25, 10, 80)) },
  ],
  modifiers: [
    { target: "hazard.crisis.respiratory", combiner: "rate-ratio", parameter: "respiratory" },
    { target: "hazard.crisis.infection-delirium", combiner: "rate-ratio", parameter: "extraEffect" },
  ],
  costs: [{ what: "doses", per: "person", parameter: "doseCost", payers: { "primary-care": 1 } }],
  caveats: [
    "Crises of breathing are not told apart by germ: vaccine effects are diluted by shares that are partly assumed.",
  ],
});
