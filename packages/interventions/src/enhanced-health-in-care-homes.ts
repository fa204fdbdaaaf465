import { type DefinedProgramme, defineProgramme } from "@placewell/core";
import { assumed, both, checked, claim } from "./estimates.js";
import { RESIDENTS_AGED_65_PLUS } from "./residents-aged-65-plus.js";

/** Weekly rounds and a named team for care homes (P72). */
export const enhancedHealthInCareHomes: DefinedProgramme = defineProgramme({
  name: "enhanced-health-in-care-homes",
  catalogueId: "P72",
  title: "Enhanced health in care homes",
  purpose: "A GP and a nurse make a weekly round of care homes and review medicines and plans.",
  whoGetsIt: "Everybody who lives in a care home.",
  evidenceGrade:
    "Matched comparisons (B): residential homes clearly fewer admissions, nursing homes not; another site less.",
  curve: "M1",
  group: "care-home",
  transfer: { headline: "own", evidence: "copied" },
  inPlaceOf65Plus: RESIDENTS_AGED_65_PLUS.york,
  parameters: [
    {
      id: "residential",
      meaning: "Rate ratio of crises of residents of residential homes.",
      unit: "rate ratio",
      headline: claim(0.77, ["E-EHCH-4"], "23% fewer in all homes"),
      evidence: {
        ...checked(0.6, 0.42, 0.86, "E-EHCH-1"),
        note: "A&E 0.57 (0.40-0.81), E-EHCH-3; another site 0.82, E-EHCH-5",
      },
    },
    {
      id: "nursing",
      meaning: "Rate ratio of crises of residents of nursing homes.",
      unit: "rate ratio",
      headline: claim(0.77, ["E-EHCH-4"]),
      evidence: assumed(1, 0.8, 1.2),
    },
    {
      id: "roundCost",
      meaning: "0.3 hours a month of GP and nurse for each resident.",
      unit: "GBP a year",
      ...both({
        value: 900_000,
        low: 300_000,
        high: 1_800_000,
        rows: ["C-GP-2"],
        status: "assumed",
        note: "about 1,000 residents of care homes, as in York; 3.6 h a year at GBP 250",
      }),
    },
  ],
  modifiers: [
    {
      target: "hazard.crisis.*",
      combiner: "rate-ratio",
      parameter: "residential",
      when: { livesInCareHome: true, livesInNursingHome: false },
    },
    { target: "hazard.crisis.*", combiner: "rate-ratio", parameter: "nursing", when: { livesInNursingHome: true } },
  ],
  costs: [
    {
      what: "weekly rounds",
      per: "year",
      parameter: "roundCost",
      payers: { "primary-care": 0.6, community: 0.4 },
    },
  ],
  caveats: ["Bed-days and the place of death did not change where it was measured."],
});
