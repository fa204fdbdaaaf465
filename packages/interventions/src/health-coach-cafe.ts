import { type DefinedProgramme, defineProgramme } from "@placewell/core";
import { assumed, both, noEffect } from "./estimates.js";
import { RESIDENTS_AGED_65_PLUS } from "./residents-aged-65-plus.js";

/** A community café with a health coach, as in Lewisham (P41). */
export const healthCoachCafe: DefinedProgramme<"placesPerYear"> = defineProgramme({
  name: "health-coach-cafe",
  catalogueId: "P41",
  title: "Café with a health coach",
  purpose: "A café where a health coach helps people live well and checks blood pressure.",
  whoGetsIt: "Whoever comes; here people aged 50+ in the three most deprived fifths.",
  evidenceGrade: "As social prescribing: trials (A) found no change in quality of life.",
  curve: "M1",
  inPlaceOf65Plus: RESIDENTS_AGED_65_PLUS.york,
  list: {
    eligible: { imdFifths: [1, 2, 3], livesInCareHome: false },
    foundBy: ["CF-outreach"],
    uptake: { parameter: "attendance" },
    placesPerYear: "placesPerYear",
    lengthDays: "lengthDays",
  },
  parameters: [
    {
      id: "placesPerYear",
      meaning: "People who can begin in a year: 60 places a week.",
      unit: "people a year",
      isInput: true,
      ...both(assumed(780, 260, 1950)),
    },
    {
      id: "attendance",
      meaning: "Share of those invited who come.",
      unit: "probability",
      ...both(assumed(0.3, 0.1, 0.6)),
    },
    {
      id: "lengthDays",
      meaning: "Days somebody keeps coming.",
      unit: "days",
      isInput: true,
      ...both(assumed(180, 30, 365)),
    },
    {
      id: "utility",
      meaning: "Change of health-related quality of life.",
      unit: "QALYs a year",
      headline: "not claimed",
      evidence: noEffect(0, 0, 0.02, "E-SP-1", "E-SP-2"),
    },
    {
      id: "loneliness",
      meaning: "Change of loneliness; reported, nothing reads it.",
      unit: "points",
      headline: "not claimed",
      evidence: assumed(-0.1, -0.3, 0),
    },
    {
      id: "coachCost",
      meaning: "One coach at band 4 with on-costs.",
      unit: "GBP a year",
      ...both({
        value: 37_500,
        low: 30_000,
        high: 50_000,
        rows: ["C-CHW-2"],
        status: "derived",
        note: "GBP 28,824 and 30% on-costs",
      }),
    },
  ],
  modifiers: [{ target: "column.utility", combiner: "shift", parameter: "utility" }],
  costs: [{ what: "coach", per: "year", parameter: "coachCost", payers: { vcse: 1 } }],
});
