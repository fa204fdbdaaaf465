import { type DefinedProgramme, defineProgramme } from "@placewell/core";
import { assumed, both, noEffect } from "./estimates.js";

/** Professionals see each other's records (P14). */
export const sharedCareRecord: DefinedProgramme = defineProgramme({
  name: "shared-care-record",
  catalogueId: "P14",
  title: "Shared care record",
  purpose: "Professionals of different services see one another's records.",
  whoGetsIt: "Everybody in the place.",
  evidenceGrade: "A review (B): none of 22 studies had a clinical outcome.",
  curve: "M1",
  parameters: [
    {
      id: "latency",
      meaning: "Ratio of the time until information arrives.",
      unit: "ratio",
      headline: { ...assumed(0.1, 0.05, 1, "direction only; illustrative"), rows: ["S-BCF-12"] },
      evidence: assumed(0.5, 0.1, 1),
    },
    {
      id: "repeats",
      meaning: "Share of repeat assessments removed; reported.",
      unit: "probability",
      headline: "not claimed",
      evidence: noEffect(0, 0, 0.5, "E-REC-1"),
    },
    {
      id: "admission",
      meaning: "Odds ratio of admission from A&E.",
      unit: "odds ratio",
      headline: "not claimed",
      evidence: noEffect(1, 0.9, 1, "E-REC-1"),
    },
    {
      id: "residentCost",
      meaning: "A resident for a year.",
      unit: "GBP a resident-year",
      ...both(assumed(1.5, 0.5, 5)),
    },
  ],
  modifiers: [
    { target: "latency.information", combiner: "time-ratio", parameter: "latency" },
    { target: "p.admit.*", combiner: "odds-ratio", parameter: "admission" },
  ],
  caveats: [
    "Minutes of staff who ask again are not simulated, so fewer repeats (`repeats`) save nothing; no study found a clinical outcome.",
  ],
  costs: [
    {
      what: "record",
      per: "resident-year",
      parameter: "residentCost",
      payers: { "primary-care": 0.4, "acute-trust": 0.4, council: 0.2 },
    },
  ],
});
