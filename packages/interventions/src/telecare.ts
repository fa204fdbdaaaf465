import { type DefinedProgramme, defineProgramme } from "@placewell/core";
import { assumed, both, checked } from "./estimates.js";
import { RESIDENTS_AGED_65_PLUS } from "./residents-aged-65-plus.js";

/** Alarms and sensors at home (P76). */
export const telecare: DefinedProgramme<"caseloadCap"> = defineProgramme({
  name: "telecare",
  catalogueId: "P76",
  title: "Telecare",
  purpose: "Alarms and sensors in the homes of people who need social care.",
  whoGetsIt: "People aged 65+ at home who need help with daily tasks.",
  evidenceGrade: "One large trial (A): no difference in admissions.",
  curve: "M1",
  inPlaceOf65Plus: RESIDENTS_AGED_65_PLUS.york,
  list: {
    eligible: { ageAtLeast: 65, functionAtLeast: 1, livesInCareHome: false },
    foundBy: ["CF-referral"],
    uptake: "home-visit",
    caseloadCap: "caseloadCap",
  },
  parameters: [
    {
      id: "admitted",
      meaning: "Odds ratio of admission when in A&E; the trial's odds of being admitted within 12 months.",
      unit: "odds ratio",
      headline: "not claimed",
      evidence: {
        ...checked(0.9, 0.75, 1.07, "E-TC-1"),
        note: "an odds ratio of being admitted within a year, taken as it stands: as a rate ratio it is nearer 1; null",
      },
    },
    {
      id: "caseloadCap",
      meaning: "Most people on the list.",
      unit: "people",
      isInput: true,
      ...both(assumed(2000, 100, 20_000)),
    },
    {
      id: "yearCost",
      meaning: "Equipment and line: GBP 8 a week.",
      unit: "GBP a person-year",
      ...both(assumed(417, 209, 1044)),
    },
  ],
  modifiers: [{ target: "p.admit.*", combiner: "odds-ratio", parameter: "admitted" }],
  harms: ["H4", "H5"],
  costs: [
    {
      what: "equipment and line",
      per: "person-year",
      parameter: "yearCost",
      payers: { council: 0.7, "self-funder": 0.3 },
    },
  ],
});
