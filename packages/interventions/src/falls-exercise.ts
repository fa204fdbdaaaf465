import { type DefinedProgramme, defineProgramme } from "@placewell/core";
import { FALLS_IN_ENGLAND } from "./falls-in-england.js";
import { RESIDENTS_AGED_65_PLUS } from "./residents-aged-65-plus.js";

/** Strength and balance classes for older people (P69). */
export const fallsExercise: DefinedProgramme<"placesPerYear"> = defineProgramme({
  name: "falls-exercise",
  catalogueId: "P69",
  title: "Falls exercise",
  purpose: "Group classes of strength and balance twice a week for 24 weeks, for older people at risk of falling.",
  whoGetsIt: "Residents aged 65+ who live at home and walk by themselves, invited by letter; 6% come.",
  evidenceGrade: "Trials and a review of trials (A) for falls; no effect on fractures.",
  curve: "M1",
  group: "falls",
  inPlaceOf65Plus: RESIDENTS_AGED_65_PLUS.york,
  list: {
    eligible: { ageAtLeast: 65, livesInCareHome: false, functionAtMost: 1 },
    foundBy: ["CF-register"],
    uptake: "exercise-by-letter",
    placesPerYear: "placesPerYear",
    lengthDays: "lengthDays",
  },
  parameters: [
    {
      id: "fallRatio",
      meaning: "Rate ratio of falls while attending.",
      unit: "rate ratio",
      headline: { value: 0.58, rows: ["E-FALL-4"], status: "checked", note: "three hours a week or more" },
      evidence: { value: 0.77, low: 0.71, high: 0.83, rows: ["E-FALL-1"], status: "checked", prior: "lognormal" },
    },
    {
      id: "halfLifeDays",
      meaning: "Days in which the effect halves after the last class.",
      unit: "days",
      headline: { value: 180, low: 30, high: 720, rows: [], status: "assumed" },
      evidence: { value: 180, low: 30, high: 720, rows: [], status: "assumed" },
    },
    {
      id: "lengthDays",
      meaning: "Length of a course.",
      unit: "days",
      isInput: true,
      headline: { value: 168, rows: ["E-FALL-5"], status: "checked" },
      evidence: { value: 168, rows: ["E-FALL-5"], status: "checked" },
    },
    {
      id: "placesPerYear",
      meaning: "People who can begin a course in a year.",
      unit: "people a year",
      isInput: true,
      headline: { value: 1000, low: 100, high: 5000, rows: [], status: "assumed" },
      evidence: { value: 1000, low: 100, high: 5000, rows: [], status: "assumed" },
    },
    {
      id: "courseCost",
      meaning: "A course for one person: 48 classes of twelve.",
      unit: "GBP a person",
      headline: "not claimed",
      evidence: { value: 200, low: 100, high: 400, rows: ["C-AHP-5"], status: "assumed" },
    },
  ],
  modifiers: [
    { target: "hazard.crisis.fall", combiner: "rate-ratio", parameter: "fallRatio", halfLife: "halfLifeDays" },
  ],
  harms: ["H5"],
  costs: [{ what: "classes", per: "person", parameter: "courseCost", payers: { council: 0.5, community: 0.5 } }],
  caveats: [...FALLS_IN_ENGLAND, "Fractures did not fall in the trials: 1.20 (0.91-1.59) when screened and treated."],
});
