import { type DefinedProgramme, defineProgramme } from "@placewell/core";
import { assumed, both, noEffect } from "./estimates.js";
import { RESIDENTS_AGED_65_PLUS } from "./residents-aged-65-plus.js";

/** People with experience of poverty shape what is offered, as in South Cumbria (P49). */
export const povertyTruthCommission: DefinedProgramme = defineProgramme({
  name: "poverty-truth-commission",
  catalogueId: "P49",
  title: "Poverty truth commission",
  purpose: "Residents in poverty and leaders look together at how services reach people, and change what is offered.",
  whoGetsIt: "Nobody by itself: it changes how many of the most deprived fifth take up other offers.",
  evidenceGrade: "None.",
  curve: "M1",
  inPlaceOf65Plus: RESIDENTS_AGED_65_PLUS.southCumbria,
  parameters: [
    {
      id: "commissions",
      meaning: "Commissions set up.",
      unit: "commissions",
      isInput: true,
      ...both({ value: 2, rows: [], status: "assumed", note: "two, each with working groups over six weeks" }),
    },
    {
      id: "reach",
      meaning: "Ratio of uptake of other programmes in the most deprived fifth, after a year.",
      unit: "ratio",
      headline: "not claimed",
      evidence: { ...noEffect(1, 1, 1.5), note: "central assumption 1.10; half of its mass at none" },
    },
    {
      id: "information",
      meaning: "Gain in what is known at place; reported.",
      unit: "probability",
      headline: "not claimed",
      evidence: assumed(0.05, 0, 0.2),
    },
    { id: "commissionCost", meaning: "A commission.", unit: "GBP", ...both(assumed(40_000, 15_000, 100_000)) },
  ],
  modifiers: [{ target: "uptake.*", combiner: "times", parameter: "reach", when: { imdFifths: [1] }, fromYear: 1 }],
  costs: [
    {
      what: "commissions",
      per: "once",
      parameter: "commissionCost",
      times: "commissions",
      unit: "commission",
      payers: { council: 1 },
    },
  ],
});
