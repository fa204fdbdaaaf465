import { type DefinedProgramme, defineProgramme } from "@placewell/core";
import { assumed, both, noEffect } from "./estimates.js";
import { RESIDENTS_AGED_65_PLUS } from "./residents-aged-65-plus.js";

/** Minor urgent care close to home, as in Clacton (P44). */
export const urgentTreatmentCentre: DefinedProgramme = defineProgramme({
  name: "urgent-treatment-centre",
  catalogueId: "P44",
  title: "Urgent treatment centre",
  purpose: "Treats minor urgent problems near home instead of in a distant A&E, and brings some new demand.",
  whoGetsIt: "People in a crisis who would walk into A&E.",
  evidenceGrade: "No study of admissions (no row).",
  curve: "M1",
  group: "urgent-alternative",
  inPlaceOf65Plus: RESIDENTS_AGED_65_PLUS.york,
  parameters: [
    {
      id: "attendanceDiverted",
      meaning: "Share of attendances at A&E that the centre takes, of people who are not frail.",
      unit: "probability",
      headline: "not claimed",
      evidence: assumed(0.3, 0.1, 0.6),
    },
    {
      id: "stillAdmitted",
      meaning: "Ratio of the probability of admission of those who still come: whoever would be admitted still comes.",
      unit: "ratio",
      headline: "not claimed",
      evidence: { value: 1.43, low: 1.11, high: 2.5, rows: [], status: "assumed", note: "1 over what is left, 0.7" },
    },
    {
      id: "inducedDemand",
      meaning: "New demand as a share of the centre's activity; reported.",
      unit: "probability",
      headline: "not claimed",
      evidence: assumed(0.15, 0, 0.4),
    },
    {
      id: "admission",
      meaning: "Odds ratio of admission from A&E.",
      unit: "odds ratio",
      headline: "not claimed",
      evidence: noEffect(1, 0.9, 1),
    },
    {
      id: "visitCost",
      meaning: "A visit, the low end of A&E prices.",
      unit: "GBP a contact",
      ...both({
        value: 127,
        low: 100,
        high: 280,
        rows: ["C-AE-1"],
        status: "checked",
        note: "upper end: the mean of all departments",
      }),
    },
    { id: "posts", meaning: "Staff of the centre.", unit: "posts", ...both(assumed(20, 10, 40)) },
  ],
  modifiers: [
    {
      target: "p.attend.*",
      combiner: "divert",
      parameter: "attendanceDiverted",
      when: { frailtyAtMost: 0, functionAtMost: 0 },
    },
    {
      target: "p.admit.*",
      combiner: "times",
      parameter: "stillAdmitted",
      when: { frailtyAtMost: 0, functionAtMost: 0 },
    },
    { target: "p.admit.*", combiner: "odds-ratio", parameter: "admission" },
  ],
  harms: ["H2"],
  hires: { posts: "posts", kind: "nurse" },
  uncosted:
    "No cost of the centre is published, and the people it treats instead of A&E are not counted one by one: the price of a visit stands there to be read, so a fall in the cost of care is not a saving.",
  caveats: ["Distance is not in the model: the share diverted is set, not worked out."],
});
