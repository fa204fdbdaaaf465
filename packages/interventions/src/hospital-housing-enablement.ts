import { type DefinedProgramme, defineProgramme } from "@placewell/core";
import { both, noEffect } from "./estimates.js";
import { RESIDENTS_AGED_65_PLUS } from "./residents-aged-65-plus.js";

/** Housing officers in the hospital, as Lightbulb's hospital team (P47). */
export const hospitalHousingEnablement: DefinedProgramme = defineProgramme({
  name: "hospital-housing-enablement",
  catalogueId: "P47",
  title: "Housing help in hospital",
  purpose: "Housing officers on the ward clear what keeps somebody from going home: heating, clutter, keys, repairs.",
  whoGetsIt: "Inpatients whose home is the barrier, 2 to 3% of those delayed.",
  evidenceGrade: "Counts of people helped (C); no comparison.",
  curve: "M1",
  group: "discharge-flow",
  inPlaceOf65Plus: RESIDENTS_AGED_65_PLUS.leicestershire,
  parameters: [
    {
      id: "helpedPerYear",
      meaning: "People helped a year in Leicestershire.",
      unit: "people a year",
      isInput: true,
      ...both({
        value: 900,
        low: 500,
        high: 1200,
        rows: ["X-LIGHT-2"],
        status: "programme claim",
        note: "range assumed",
      }),
    },
    {
      id: "housingDelay",
      meaning: "Ratio of delay for adaptations.",
      unit: "ratio of days",
      headline: { value: 0.2, low: 0.1, high: 1, rows: [], status: "assumed", note: "direction only; illustrative" },
      evidence: noEffect(1, 0.2, 1),
    },
    {
      id: "readmission",
      meaning: "Rate ratio of crises within 30 days of leaving hospital, of people in cold or damp homes.",
      unit: "rate ratio",
      headline: "not claimed",
      evidence: noEffect(1, 0.85, 1),
    },
    {
      id: "teamCost",
      meaning: "Four officers.",
      unit: "GBP a year",
      ...both({
        value: 150_000,
        low: 75_000,
        high: 300_000,
        rows: ["C-CHW-2"],
        status: "assumed",
        note: "4 (2-8) posts at GBP 28,824 and 30% on-costs",
      }),
    },
  ],
  modifiers: [
    { target: "delay.adaptation", combiner: "time-ratio", parameter: "housingDelay" },
    {
      target: "hazard.crisis.*",
      combiner: "rate-ratio",
      parameter: "readmission",
      when: { daysSinceDischargeUnder: 30, isHomeColdOrDamp: true },
    },
  ],
  costs: [
    { what: "housing officers", per: "year", parameter: "teamCost", payers: { council: 0.5, "acute-trust": 0.5 } },
  ],
  caveats: ["Adaptations are the reason for 0.9% of delay, and housing for a further 1.4%: no more can be saved."],
});
