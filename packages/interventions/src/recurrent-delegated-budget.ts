import { type DefinedProgramme, defineProgramme } from "@placewell/core";
import { assumed, both } from "./estimates.js";

/** A protected budget of the place's own (P28). */
export const recurrentDelegatedBudget: DefinedProgramme<"delegatedShare"> = defineProgramme({
  name: "recurrent-delegated-budget",
  catalogueId: "P28",
  title: "Delegated place budget",
  purpose: "A recurrent, pooled budget that the place decides on, safe from cuts in the year.",
  whoGetsIt: "Nobody by itself: it is a pooled budget, a multi-year settlement and decisions at place together.",
  evidenceGrade: "None of its own.",
  curve: "M0",
  parameters: [
    {
      id: "delegatedShare",
      meaning: "Share of the system's budget that the place holds.",
      unit: "probability",
      isInput: true,
      ...both(assumed(0.5, 0, 1)),
    },
    { id: "horizonYears", meaning: "Years that are firm.", unit: "years", isInput: true, ...both(assumed(3, 1, 5)) },
    {
      id: "carryOver",
      meaning: "The most of a year's money that may be carried over within a settlement.",
      unit: "probability",
      isInput: true,
      ...both(assumed(0.05, 0, 0.1)),
    },
    {
      id: "approvalDays",
      meaning: "Change of days to approval: one layer less.",
      unit: "days",
      isInput: true,
      ...both(assumed(-45, -120, -15)),
    },
  ],
  modifiers: [
    { target: "budget.pooled-share", combiner: "level", parameter: "delegatedShare" },
    { target: "budget.horizon", combiner: "level", parameter: "horizonYears" },
    { target: "budget.carry-over", combiner: "level", parameter: "carryOver" },
    { target: "approval.days", combiner: "shift", parameter: "approvalDays" },
  ],
  uncosted: "A rule for budgets: no cost of its own is published.",
});
