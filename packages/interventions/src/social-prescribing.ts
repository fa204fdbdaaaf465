import { type DefinedProgramme, defineProgramme } from "@placewell/core";
import { assumed, both, claim, noEffect } from "./estimates.js";
import { RESIDENTS_AGED_65_PLUS } from "./residents-aged-65-plus.js";

/** Link workers (P73). */
export const socialPrescribing: DefinedProgramme<"linkWorkers"> = defineProgramme({
  name: "social-prescribing",
  catalogueId: "P73",
  title: "Social prescribing",
  purpose: "Link workers help people referred by their GP to groups and advice nearby.",
  whoGetsIt: "Adults referred by general practice; here people aged 50+ with frailty or living alone.",
  evidenceGrade: "Trials (A): no change in quality of life. Fewer GP visits were claimed of another model (C).",
  curve: "M1",
  inPlaceOf65Plus: RESIDENTS_AGED_65_PLUS.york,
  list: {
    eligible: { anyOf: [{ frailtyAtLeast: 1 }, { livesAlone: true }] },
    foundBy: ["CF-referral"],
    uptake: "home-visit",
    placesPerYear: "placesPerYear",
    lengthDays: "lengthDays",
  },
  parameters: [
    {
      id: "utility",
      meaning: "Change of health-related quality of life (EQ-5D).",
      unit: "QALYs a year",
      headline: "not claimed",
      evidence: {
        ...noEffect(0, 0, 0.02, "E-SP-1", "E-SP-2"),
        note: "four studies, and people who were offered it: none; range assumed",
      },
    },
    {
      id: "gpContacts",
      meaning: "Rate ratio of visits to a GP while on the list.",
      unit: "rate ratio",
      headline: claim(0.927, ["E-CHW-3"], "another model"),
      evidence: noEffect(1, 0.9, 1),
    },
    { id: "linkWorkers", meaning: "Link workers.", unit: "posts", isInput: true, ...both(assumed(6, 1, 60)) },
    {
      id: "placesPerYear",
      meaning: "People seen a year: 250 for each of six workers.",
      unit: "people a year",
      isInput: true,
      ...both(assumed(1500, 250, 15_000)),
    },
    { id: "lengthDays", meaning: "Days on the list.", unit: "days", isInput: true, ...both(assumed(180, 60, 365)) },
    {
      id: "workersCost",
      meaning: "Six workers at band 4 with on-costs.",
      unit: "GBP a year",
      ...both({
        value: 225_000,
        low: 100_000,
        high: 400_000,
        rows: ["C-CHW-2"],
        status: "checked",
        note: "GBP 28,824 and 30% on-costs; range assumed",
      }),
    },
  ],
  modifiers: [
    { target: "column.utility", combiner: "shift", parameter: "utility" },
    { target: "hazard.gp-consultation", combiner: "rate-ratio", parameter: "gpContacts" },
  ],
  harms: ["H5"],
  costs: [{ what: "link workers", per: "year", parameter: "workersCost", payers: { "primary-care": 1 } }],
  caveats: ["It depends on groups that have places; readers of the sources doubted that they have (S4)."],
});
