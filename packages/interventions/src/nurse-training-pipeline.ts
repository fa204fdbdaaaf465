import { type DefinedProgramme, defineProgramme } from "@placewell/core";
import { assumed, both } from "./estimates.js";
import { RESIDENTS_AGED_65_PLUS } from "./residents-aged-65-plus.js";

/** A teaching centre that trains nurses locally, as in Mansfield and Ashfield (P55). */
export const nurseTrainingPipeline: DefinedProgramme<"graduatesPerYear"> = defineProgramme({
  name: "nurse-training-pipeline",
  catalogueId: "P55",
  title: "Nurse training pipeline",
  purpose: "A local teaching centre trains nurses, and careers events fill posts at once.",
  whoGetsIt: "The local hospital, after four years.",
  evidenceGrade: "Dates and counts (C); nurse hours and deaths in hospital from observational studies (B).",
  curve: "M0",
  inPlaceOf65Plus: RESIDENTS_AGED_65_PLUS.mansfieldAndAshfield,
  parameters: [
    {
      id: "lagYears",
      meaning: "Years from opening to the first graduates.",
      unit: "years",
      isInput: true,
      ...both({ value: 4, low: 3, high: 5, rows: ["S-MANS-3"], status: "derived" }),
    },
    {
      id: "graduatesPerYear",
      meaning: "Graduates a year.",
      unit: "people a year",
      isInput: true,
      ...both(assumed(60, 20, 120)),
    },
    {
      id: "stayLocal",
      meaning: "Share who stay.",
      unit: "probability",
      headline: assumed(0.6, 0.2, 0.8),
      evidence: assumed(0.5, 0.2, 0.8),
    },
    {
      id: "vacancies",
      meaning: "Posts vacant at the start: 300 advertised a year, a quarter of a year to fill.",
      unit: "posts",
      ...both({ value: 75, low: 30, high: 150, rows: ["S-MANS-1"], status: "derived" }),
    },
    {
      id: "hiredAtEvents",
      meaning: "People hired to temporary posts at careers events.",
      unit: "posts",
      ...both({ ...assumed(25, 5, 75, "5% (1-15) of 500 who came"), rows: ["S-MANS-2"] }),
    },
    {
      id: "deathPerNurseHour",
      meaning:
        "Rate ratio of death on a ward per further nurse hour a patient-day; reported: wards have no staff of their own here.",
      unit: "rate ratio",
      headline: "not claimed",
      evidence: { value: 0.97, low: 0.94, high: 1, rows: ["E-WF-1"], status: "checked", note: "interval assumed" },
    },
    { id: "capitalCost", meaning: "The centre.", unit: "GBP", ...both(assumed(6_000_000, 3_000_000, 15_000_000)) },
  ],
  modifiers: [
    {
      target: "staff.nurse",
      combiner: "capacity",
      parameter: "graduatesPerYear",
      perUnits: { of: "stayLocal", units: 1 },
      flowFromYear: "lagYears",
    },
  ],
  harms: ["H2"],
  hires: { posts: "hiredAtEvents", kind: "nurse" },
  costs: [{ what: "centre", per: "once", parameter: "capitalCost", payers: { "wider-public": 1 } }],
  caveats: [
    "Graduates fill vacant posts of nurses wherever these are; here the response team and the short-term beds show it, down to no post vacant. Nobody leaves again.",
  ],
});
