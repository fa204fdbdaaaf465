import { type DefinedProgramme, defineProgramme } from "@placewell/core";
import { assumed, both, noEffect } from "./estimates.js";
import { RESIDENTS_AGED_65_PLUS } from "./residents-aged-65-plus.js";

/** One yearly budget for a person, spent as they choose, with a broker (P17). */
export const integratedPersonalCommissioning: DefinedProgramme<"budget" | "caseloadCap"> = defineProgramme({
  name: "integrated-personal-commissioning",
  catalogueId: "P17",
  title: "Integrated personal commissioning",
  purpose: "One blended yearly budget for each person, under their control as far as they choose, with a broker.",
  whoGetsIt:
    "Frail people aged 65+ who need help, children with complex needs, adults with a learning disability or severe mental illness.",
  evidenceGrade:
    "A controlled evaluation (B): care-related quality of life up, EQ-5D and deaths unchanged, cost not lower.",
  curve: "M1",
  inPlaceOf65Plus: RESIDENTS_AGED_65_PLUS.york,
  list: {
    eligible: {
      anyOf: [
        { ageAtLeast: 65, frailtyAtLeast: 2, functionAtLeast: 2 },
        { hasLearningDisability: true },
        { hasSevereMentalIllness: true },
        { hasComplexNeeds: true },
      ],
    },
    foundBy: ["CF-referral"],
    uptake: "personal-budget",
    caseloadCap: "caseloadCap",
  },
  parameters: [
    {
      id: "careQuality",
      meaning: "Change of care-related quality of life (ASCOT) at twelve months; reported, not put on QALYs.",
      unit: "points",
      headline: "not claimed",
      evidence: {
        value: 0.039,
        low: 0,
        high: 0.078,
        rows: ["E-PHB-1", "E-IPC-1"],
        status: "checked",
        note: "interval assumed",
      },
    },
    {
      id: "utility",
      meaning: "Change of health-related quality of life (EQ-5D).",
      unit: "QALYs a year",
      headline: "not claimed",
      evidence: noEffect(0, 0, 0.02, "E-PHB-1"),
    },
    {
      id: "admission",
      meaning: "Odds ratio of admission from A&E.",
      unit: "odds ratio",
      headline: "not claimed",
      evidence: {
        value: 0.95,
        low: 0.85,
        high: 1.05,
        rows: ["E-PHB-1"],
        status: "assumed",
        note: "the direction was read, the size assumed",
      },
    },
    {
      id: "costRatio",
      meaning: "Ratio of the total cost of care.",
      unit: "ratio",
      headline: "not claimed",
      evidence: { value: 1, low: 0.9, high: 1.2, rows: ["E-PHB-1", "E-IPC-1"], status: "assumed" },
    },
    {
      id: "budget",
      meaning: "Budget of a frail person a year.",
      unit: "GBP a person-year",
      isInput: true,
      ...both(assumed(9000, 3000, 25_000, "learning disability 50,000; mental illness 8,000; children 30,000")),
    },
    {
      id: "caseloadCap",
      meaning: "Most people with a budget.",
      unit: "people",
      isInput: true,
      ...both(assumed(500, 10, 10_000)),
    },
    { id: "brokerage", meaning: "A broker's plan.", unit: "GBP a person", ...both(assumed(600, 200, 1500)) },
  ],
  modifiers: [
    { target: "column.utility", combiner: "shift", parameter: "utility" },
    { target: "p.admit.*", combiner: "odds-ratio", parameter: "admission" },
    { target: "budget.personal", combiner: "level", parameter: "budget" },
    { target: "cost.personal-budget", combiner: "price-ratio", parameter: "costRatio" },
  ],
  harms: ["H4", "H9"],
  costs: [
    { what: "brokerage", per: "person", parameter: "brokerage", payers: { council: 0.5, community: 0.5 } },
    {
      what: "budgets",
      per: "person-year",
      parameter: "budget",
      payers: { council: 0.5, community: 0.5 },
      notAdded: "A budget buys home care and other care that the run counts and prices for the same people.",
    },
  ],
  caveats: [
    "Care-related quality of life (ASCOT) is another scale than EQ-5D: it is kept apart and adds nothing to QALYs.",
    "One budget for all groups: the sources give learning disability 50,000, mental illness 8,000 and children 30,000.",
    "A budget buys from the same home care as everybody's: where there is none, the money stays unspent.",
    "NHS care stays free: an exhausted budget never blocks it.",
  ],
});
