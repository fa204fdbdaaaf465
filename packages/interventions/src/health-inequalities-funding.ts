import { type DefinedProgramme, defineProgramme } from "@placewell/core";
import { both, noEffect } from "./estimates.js";

/** Money by people and deprivation (P25). */
export const healthInequalitiesFunding: DefinedProgramme<"millions"> = defineProgramme({
  name: "health-inequalities-funding",
  catalogueId: "P25",
  title: "Funding by deprivation",
  purpose: "Shares a pot between neighbourhoods by their people times their deprivation.",
  whoGetsIt:
    "Residents aged 65-74 of the two most deprived fifths, where the pot goes and deaths that care could avoid are counted.",
  evidenceGrade: "Comparison of districts over ten years (B): fewer avoidable deaths where money followed deprivation.",
  curve: "M1",
  group: "system",
  parameters: [
    {
      id: "weight",
      meaning: "How strongly deprivation counts (k of people × (1 + k·z)).",
      unit: "weight",
      isInput: true,
      ...both({ value: 1, low: 0, high: 3, rows: ["S-HI-1"], status: "assumed" }),
    },
    {
      id: "millions",
      meaning: "Pot, in units of GBP 10m a district and year at 2001-11 prices.",
      unit: "pots",
      isInput: true,
      ...both({ value: 1, low: 0, high: 5, rows: ["E-ALLOC-1"], status: "assumed" }),
    },
    {
      id: "deathMen",
      meaning: "Rate ratio of death of men aged 65-74 in deprived areas per pot.",
      unit: "rate ratio",
      headline: "not claimed",
      evidence: {
        value: 0.99,
        low: 0.988,
        high: 0.992,
        rows: ["E-ALLOC-1"],
        status: "assumed",
        note: "4.0 (3.1-4.9) fewer per 100,000 of all ages; half of them at 65-74, a tenth of people, of whom 2,000 per 100,000 die: the three assumed",
      },
    },
    {
      id: "deathWomen",
      meaning: "The same of women.",
      unit: "rate ratio",
      headline: "not claimed",
      evidence: {
        value: 0.993,
        low: 0.991,
        high: 0.996,
        rows: ["E-ALLOC-2"],
        status: "assumed",
        note: "1.8 (1.1-2.4) fewer per 100,000 of all ages, as for men, of 1,300: assumed",
      },
    },
    {
      id: "affluent",
      meaning: "Rate ratio of death in affluent areas.",
      unit: "rate ratio",
      headline: "not claimed",
      evidence: noEffect(1, 0.999, 1, "E-ALLOC-1"),
    },
    {
      id: "pot",
      meaning: "One pot.",
      unit: "GBP a year",
      ...both({ value: 10_000_000, rows: ["E-ALLOC-1"], status: "checked", note: "2001-11 prices" }),
    },
  ],
  modifiers: [
    {
      target: "hazard.death",
      combiner: "rate-ratio",
      parameter: "deathMen",
      perUnits: { of: "millions", units: 1 },
      when: { ageAtLeast: 65, ageUnder: 75, isWoman: false, imdFifths: [1, 2] },
    },
    {
      target: "hazard.death",
      combiner: "rate-ratio",
      parameter: "deathWomen",
      perUnits: { of: "millions", units: 1 },
      when: { ageAtLeast: 65, ageUnder: 75, isWoman: true, imdFifths: [1, 2] },
    },
    {
      target: "hazard.death",
      combiner: "rate-ratio",
      parameter: "affluent",
      perUnits: { of: "millions", units: 1 },
      when: { ageAtLeast: 65, ageUnder: 75, imdFifths: [3, 4, 5] },
    },
  ],
  costs: [
    {
      what: "pots",
      per: "year",
      parameter: "pot",
      times: "millions",
      payers: { "primary-care": 0.5, community: 0.5 },
    },
  ],
  caveats: [
    "How much of a pot each neighbourhood gets by `weight` is worked out by sharesOfPot (docs/budgets.md); in a run the two most deprived fifths have the effect, whatever the weight.",
  ],
});
