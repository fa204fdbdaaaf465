import { type DefinedProgramme, defineProgramme } from "@placewell/core";
import { assumed, both } from "./estimates.js";

/** Fewer people in commissioning and place teams (P23). */
export const runningCostReduction: DefinedProgramme<"establishment"> = defineProgramme({
  name: "running-cost-reduction",
  catalogueId: "P23",
  title: "Running-cost reduction",
  purpose: "Cuts the staff of commissioning and place teams by a fifth to a third.",
  whoGetsIt: "Nobody by itself: slow programmes mature more slowly, and running cost is saved.",
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
      id: "runningCost",
      meaning: "Running cost of commissioners and place teams, of which the cut saves its part.",
      unit: "GBP a resident-year",
      ...both(assumed(19, 8, 40, "recalled allowance for running costs of about GBP 19 a resident; nothing was read")),
    },
  ],
  modifiers: [
    { target: "staff.place-team", combiner: "capacity-ratio", parameter: "establishment" },
    { target: "maturity.speed", combiner: "rate-ratio", parameter: "maturitySpeed" },
    { target: "approval.days", combiner: "time-ratio", parameter: "approval", mode: "cut" },
  ],
  costs: [
    {
      what: "running cost saved",
      per: "resident-year",
      parameter: "runningCost",
      savedBut: "establishment",
      payers: { community: 1 },
    },
  ],
  caveats: ["Place teams are not among the staffed services: their cut acts through pace, approval and the saving."],
  uncosted:
    "What is left of the running cost, and the cost of dismissing people, are in no scenario: only the saving counts.",
});
