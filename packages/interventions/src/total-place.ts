import { type DefinedProgramme, defineProgramme } from "@placewell/core";
import { assumed, both, noEffect } from "./estimates.js";

/** One view of all public spending in a place (P21). */
export const totalPlace: DefinedProgramme = defineProgramme({
  name: "total-place",
  catalogueId: "P21",
  title: "Total place",
  purpose: "Decisions are taken on the net benefit to all payers of a place together, not to one of them.",
  whoGetsIt: "Nobody by itself: it changes which programmes pass the test of a business case.",
  evidenceGrade: "None.",
  curve: "M0",
  parameters: [
    {
      id: "allPayers",
      meaning: "1 where the gain of all payers decides, 0 where each payer's own does.",
      unit: "level",
      isInput: true,
      ...both({ value: 1, rows: [], status: "assumed", note: "as asked for in the sources" }),
    },
    {
      id: "overhead",
      meaning: "Ratio of duplicate overhead.",
      unit: "ratio",
      headline: assumed(0.98, 0.95, 1, "direction only; illustrative"),
      evidence: noEffect(1, 0.97, 1),
    },
  ],
  modifiers: [
    { target: "decision.rule", combiner: "level", parameter: "allPayers" },
    { target: "cost.overhead", combiner: "price-ratio", parameter: "overhead" },
  ],
  caveats: [
    "Overhead of providers is in no cost of a run, so no part of it is saved (`overhead`).",
    "Whether a scenario passes for each payer's own gain, or for all together, is what businessCases says of a study.",
  ],
  uncosted: "A way to decide: no cost of its own is published.",
});
