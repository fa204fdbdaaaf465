import { type DefinedProgramme, defineProgramme } from "@placewell/core";
import { assumed, both } from "./estimates.js";

/** The hospital pays for a team before it sees the benefit (P20). */
export const acuteProviderUpFrontRisk: DefinedProgramme<"upFront"> = defineProgramme({
  name: "acute-provider-up-front-risk",
  catalogueId: "P20",
  title: "Hospital pays up front",
  purpose: "The acute trust pays for a community team and hopes to get it back from fewer admissions.",
  whoGetsIt: "Nobody by itself: it pays for another programme.",
  evidenceGrade: "A quotation without a number (C).",
  curve: "M0",
  parameters: [
    {
      id: "upFront",
      meaning: "Sum paid up front, drawn month by month over a year.",
      unit: "GBP a year",
      isInput: true,
      ...both(assumed(1_500_000, 500_000, 4_000_000)),
    },
    {
      id: "released",
      meaning: "Share of an admission's mean price that is set free when it is avoided.",
      unit: "probability",
      headline: { value: 1, rows: ["C-NEL-3"], status: "programme claim", note: "the mean price in full" },
      evidence: assumed(0.4, 0.3, 0.5),
    },
    {
      id: "admissionPrice",
      meaning: "Mean price of an emergency admission.",
      unit: "GBP an admission",
      ...both({
        value: 2710,
        low: 825,
        high: 5417,
        rows: ["C-NEL-3", "C-NEL-2", "C-NEL-1"],
        status: "checked",
        note: "range: short and long stays",
      }),
    },
    {
      id: "paybackMonths",
      meaning: "Months within which it should pay back.",
      unit: "months",
      isInput: true,
      ...both(assumed(24, 12, 60)),
    },
  ],
  modifiers: [{ target: "budget.up-front", combiner: "level", parameter: "upFront" }],
  costs: [
    {
      what: "sum paid up front",
      per: "once",
      parameter: "upFront",
      payers: { "acute-trust": 1 },
      notAdded: "It pays for the team of another programme, whose own cost counts.",
    },
  ],
  stopRules: [
    {
      test: "payback",
      reviewDays: 730,
      action: "stop",
      noticeDays: 90,
      price: "admissionPrice",
      released: "released",
      stops: "others",
    },
  ],
  caveats: [
    "It pays for every other programme of the scenario: where it has not paid back after two years, all of them stop.",
    "In a scenario with budgets, the sum goes from the hospital's account to those that pay for care elsewhere; nothing is paid back within a run.",
    "At marginal value most draws do not pay back within five years.",
  ],
});
