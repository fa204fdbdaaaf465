import { type DefinedProgramme, defineProgramme } from "@placewell/core";
import { assumed, both, claim } from "./estimates.js";

/** A place in deficit (P27). */
export const financialPressure: DefinedProgramme<"capacityLeft"> = defineProgramme({
  name: "financial-pressure",
  catalogueId: "P27",
  title: "Financial pressure",
  purpose: "A payer in deficit starts no new slow programme and loses capacity of those that run.",
  whoGetsIt: "Everybody in the place: a scenario of decline, not an offer.",
  evidenceGrade: "Opinions of leaders (C).",
  curve: "M0",
  parameters: [
    {
      id: "leaders",
      meaning: "Share of leaders who say that finances limit ambition; reported.",
      unit: "probability",
      ...both({ ...claim(0.87, ["S-SURV-1", "S-SURV-2"], "boards; 0.86 of councils"), low: 0.86, high: 0.87 }),
    },
    {
      id: "capacityLeft",
      meaning: "Reablement, home care and short-term beds, as a ratio to usual care, while the deficit lasts.",
      unit: "ratio",
      isInput: true,
      headline: "not claimed",
      evidence: assumed(0.9, 0.7, 1, "lost in one quarter"),
    },
    {
      id: "trigger",
      meaning: "Deficit from which it begins, as a share of a year's money of the account that is worst off.",
      unit: "probability",
      isInput: true,
      ...both(assumed(0, 0, 0.1)),
    },
    {
      id: "trustLost",
      meaning: "Trust lost a quarter; reported.",
      unit: "points",
      headline: "not claimed",
      evidence: assumed(0.05, 0, 0.2),
    },
  ],
  modifiers: [
    {
      target: ["capacity.reablement", "capacity.home-care", "capacity.ic-beds"],
      combiner: "capacity-ratio",
      parameter: "capacityLeft",
    },
    { target: "budget.while-in-deficit", combiner: "level", parameter: "trigger" },
  ],
  caveats: [
    "In a scenario with budgets it acts while an account is in deficit; in any other, give it a start and a stop.",
  ],
  uncosted: "A state of the budget: the services it closes cost less care, and nothing else is counted.",
});
