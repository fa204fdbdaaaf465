import { type DefinedProgramme, defineProgramme } from "@placewell/core";
import { assumed, both, noEffect } from "./estimates.js";

/** Budgets known for several years (P22). */
export const multiYearSettlement: DefinedProgramme<"horizonYears"> = defineProgramme({
  name: "multi-year-settlement",
  catalogueId: "P22",
  title: "Multi-year settlement",
  purpose: "Budgets are firm for several years, so that posts are permanent and services do not stop at a year's end.",
  whoGetsIt: "Nobody by itself: it keeps slow programmes going.",
  evidenceGrade: "A request (C); no study.",
  curve: "M0",
  parameters: [
    {
      id: "horizonYears",
      meaning: "Years that are firm.",
      unit: "years",
      isInput: true,
      ...both({
        value: 3,
        low: 1,
        high: 5,
        rows: [],
        status: "assumed",
        note: "as asked for; usual care has 1",
      }),
    },
    {
      id: "carryOver",
      meaning: "The most of a year's money that may be carried over within a settlement.",
      unit: "probability",
      isInput: true,
      ...both(assumed(0.05, 0, 0.1)),
    },
    {
      id: "fixedTermPosts",
      meaning: "Share of programme staff on fixed terms.",
      unit: "probability",
      headline: assumed(0, 0, 0.5),
      evidence: assumed(0.1, 0, 0.4, "0.5 under yearly budgets"),
    },
    {
      id: "turnover",
      meaning: "Rate ratio of fixed-term staff leaving.",
      unit: "rate ratio",
      headline: "not claimed",
      evidence: { ...noEffect(1, 1, 2.5, "E-WF-3"), note: "central assumption 1.5; half of its mass at none" },
    },
    {
      id: "renewalGapDays",
      meaning: "Days without service where a renewal is late.",
      unit: "days",
      headline: assumed(0, 0, 180),
      evidence: assumed(90, 0, 180),
    },
    {
      id: "lateRenewal",
      meaning: "Probability that a renewal is late.",
      unit: "probability",
      headline: assumed(0, 0, 0.8),
      evidence: assumed(0.3, 0, 0.8),
    },
  ],
  modifiers: [
    { target: "budget.horizon", combiner: "level", parameter: "horizonYears" },
    { target: "budget.carry-over", combiner: "level", parameter: "carryOver" },
  ],
  harms: ["H10"],
  cliff: { everyYears: "horizonYears", late: "lateRenewal", gapDays: "renewalGapDays" },
  caveats: [
    "Set horizonYears to 1 for yearly budgets: every other programme of the scenario then stands still where a renewal is late. Without this programme none is late.",
  ],
  uncosted: "A rule for budgets: no cost of its own is published.",
});
