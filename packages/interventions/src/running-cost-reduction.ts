import { type DefinedProgramme, defineProgramme } from "@placewell/core";
import { assumed, both } from "./estimates.js";

/** Fewer people in commissioning and place teams (P23). */
export const runningCostReduction: DefinedProgramme<"establishment"> = defineProgramme({
  name: "running-cost-reduction",
  catalogueId: "P23",
  title: "Running-cost reduction",
  purpose: "Cuts the staff of commissioning and place teams by a fifth to a third.",
  whoGetsIt: "Nobody by itself: slow programmes mature more slowly.",
  evidenceGrade: "Announced numbers (C); no study of the effect.",
  curve: "M0",
  modes: ["cut", "redesign"],
  parameters: [
    {
      id: "establishment",
      meaning: "Ratio of the place team's staff.",
      unit: "ratio",
      isInput: true,
      ...both({ value: 0.75, low: 0.7, high: 0.8, rows: ["S-RCA-1"], status: "programme claim" }),
    },
    {
      id: "maturitySpeed",
      meaning: "Ratio of the speed at which team and partnership programmes mature.",
      unit: "ratio",
      headline: "not claimed",
      evidence: assumed(0.75, 0.5, 1),
    },
    {
      id: "approval",
      meaning: "Ratio of days to approval.",
      unit: "ratio of days",
      headline: "not claimed",
      evidence: { value: 1.33, low: 1, high: 2, rows: ["S-RCA-1"], status: "derived", note: "1 over 0.75" },
    },
    {
      id: "saving",
      meaning: "Saving of running cost; reported.",
      unit: "GBP a resident-year",
      ...both(assumed(5, 2, 10, "a quarter of about GBP 19 a resident")),
    },
  ],
  modifiers: [
    { target: "staff.place-team", combiner: "capacity-ratio", parameter: "establishment" },
    { target: "maturity.speed", combiner: "rate-ratio", parameter: "maturitySpeed" },
    { target: "approval.days", combiner: "time-ratio", parameter: "approval", mode: "cut" },
  ],
  uncosted:
    "The staff it cuts are not in the cost of a run, so neither is the saving (the parameter `saving` is there to be read).",
});
