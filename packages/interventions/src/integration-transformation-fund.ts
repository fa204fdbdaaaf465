import { type DefinedProgramme, defineProgramme } from "@placewell/core";
import { assumed, both, claim } from "./estimates.js";

/** The pool of 2015/16 before it was called Better Care Fund (P16). */
export const integrationTransformationFund: DefinedProgramme = defineProgramme({
  name: "integration-transformation-fund",
  catalogueId: "P16",
  title: "Integration transformation fund",
  purpose: "A pool planned by health and wellbeing boards, found from the existing budgets of commissioners.",
  whoGetsIt: "Everybody in the place: money moves from hospital lines to a pool.",
  evidenceGrade: "A review and an audit (B): no effect on emergency use shown.",
  curve: "M0",
  group: "system",
  parameters: [
    {
      id: "poolPerResident",
      meaning: "Pool a resident and year, all of it taken from hospital lines.",
      unit: "GBP a resident-year",
      isInput: true,
      ...both(claim(68.5, ["S-BCF-3"], "GBP 3.8bn; 67 to 70 a resident")),
    },
    {
      id: "admissions",
      meaning: "Rate ratio of emergency use.",
      unit: "rate ratio",
      headline: "not claimed",
      evidence: {
        value: 1,
        low: 0.98,
        high: 1.04,
        rows: ["E-POOL-1", "E-NAO-5"],
        status: "assumed",
        note: "no effect; interval assumed",
      },
    },
    {
      id: "approvalDays",
      meaning: "Days until the board approves the plan.",
      unit: "days",
      isInput: true,
      ...both(assumed(90, 30, 180)),
    },
  ],
  modifiers: [
    { target: "budget.pool-from-hospital", combiner: "level", parameter: "poolPerResident" },
    { target: "approval.days", combiner: "shift", parameter: "approvalDays" },
    { target: "admissions", combiner: "rate-ratio", parameter: "admissions" },
  ],
  harms: ["H7"],
  uncosted:
    "The pool is money moved from hospital lines, not a cost beside that of care. What planning it costs is not published.",
});
