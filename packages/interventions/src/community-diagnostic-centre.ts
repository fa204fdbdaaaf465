import { type DefinedProgramme, defineProgramme } from "@placewell/core";
import { assumed, both, claim, noEffect } from "./estimates.js";
import { RESIDENTS_AGED_65_PLUS } from "./residents-aged-65-plus.js";

/** Tests close to home, as in Clacton (P43). */
export const communityDiagnosticCentre: DefinedProgramme<"testsPerYear"> = defineProgramme({
  name: "community-diagnostic-centre",
  catalogueId: "P43",
  title: "Community diagnostic centre",
  purpose: "Local tests round the clock, so that people need not travel to a distant hospital.",
  whoGetsIt: "All adults who need a test.",
  evidenceGrade: "A review calls the evidence mixed (E-CDC-1); no effect on emergency use shown.",
  curve: "M1",
  inPlaceOf65Plus: RESIDENTS_AGED_65_PLUS.tendring,
  parameters: [
    {
      id: "testsPerYear",
      meaning: "Tests done a year.",
      unit: "tests a year",
      isInput: true,
      ...both({
        value: 126_000,
        low: 112_000,
        high: 140_000,
        rows: ["S-CDC-1"],
        status: "programme claim",
        note: "280,000 since opening, over 24 to 30 months",
      }),
    },
    {
      id: "timeToDiagnosis",
      meaning: "Ratio of the time to a diagnosis; reported, nothing reads it.",
      unit: "ratio of days",
      headline: "not claimed",
      evidence: { ...assumed(0.9, 0.6, 1.1), rows: ["E-CDC-1"] },
    },
    {
      id: "shareNew",
      meaning: "Share of tests that would not have been done elsewhere.",
      unit: "probability",
      headline: assumed(1, 0, 1, "implied by the claim"),
      evidence: assumed(0.5, 0.2, 0.9),
    },
    {
      id: "crises",
      meaning: "Rate ratio of crises of breathing and of the heart.",
      unit: "rate ratio",
      headline: "not claimed",
      evidence: noEffect(1, 0.95, 1),
    },
    {
      id: "jobs",
      meaning: "Jobs made, gross.",
      unit: "posts",
      headline: claim(100, ["S-CDC-2"]),
      evidence: claim(100, ["S-CDC-2"], "gross"),
    },
    {
      id: "testCost",
      meaning: "A test.",
      unit: "GBP a test",
      ...both({
        value: 80.58,
        low: 40,
        high: 160,
        rows: ["C-CDC-1"],
        status: "checked",
        note: "the price of a plain film; range assumed",
      }),
    },
  ],
  modifiers: [
    {
      target: ["hazard.crisis.respiratory", "hazard.crisis.cardiovascular"],
      combiner: "rate-ratio",
      parameter: "crises",
    },
    { target: "capacity.diagnostic-slots", combiner: "capacity", parameter: "testsPerYear" },
  ],
  harms: ["H2"],
  hires: { posts: "jobs", kind: "nurse" },
  costs: [
    {
      what: "tests that would not have been done elsewhere",
      per: "year",
      parameter: "testCost",
      times: ["testsPerYear", "shareNew"],
      unit: "test",
      payers: { "acute-trust": 1 },
    },
  ],
});
