import { type DefinedProgramme, defineProgramme } from "@placewell/core";
import { assumed, both, noEffect } from "./estimates.js";
import { RESIDENTS_AGED_65_PLUS } from "./residents-aged-65-plus.js";

/** One pot for health and adult social care, as in North East Lincolnshire (P10). */
export const section75PooledBudget: DefinedProgramme<"pooledShare"> = defineProgramme({
  name: "section-75-pooled-budget",
  catalogueId: "P10",
  title: "Pooled budget under section 75",
  purpose: "One pot for health and adult social care, with a joint committee and one contract.",
  whoGetsIt: "Everybody in the place: it changes who pays, and how long it takes to agree.",
  evidenceGrade: "A review (B): 11 of 34 schemes had no significant effect on hospital use, none singled out pooling.",
  curve: "M0",
  group: "discharge-flow",
  inPlaceOf65Plus: RESIDENTS_AGED_65_PLUS.york,
  parameters: [
    {
      id: "pooledShare",
      meaning: "Share of the place's budget in the pool.",
      unit: "probability",
      isInput: true,
      ...both({
        value: 0.738,
        low: 0,
        high: 1,
        rows: ["S-NEL-1", "S-NEL-2", "S-NEL-3"],
        status: "programme claim",
        note: "GBP 144m of GBP 195m",
      }),
    },
    {
      id: "fundingDelay",
      meaning: "Ratio of delay over who pays.",
      unit: "ratio of days",
      headline: assumed(0, 0, 1, "fewer handoffs: taken as removed; illustrative"),
      evidence: assumed(0.5, 0, 1, "0.9% of delayed patients at most"),
    },
    {
      id: "interfaceDelay",
      meaning: "Ratio of delay between hospital and community.",
      unit: "ratio of days",
      headline: "not claimed",
      evidence: noEffect(1, 0.8, 1, "E-POOL-1"),
    },
    {
      id: "handoffs",
      meaning: "Ratio of handoffs an episode.",
      unit: "ratio",
      headline: assumed(0.8, 0.5, 1, "direction only; illustrative"),
      evidence: noEffect(1, 0.8, 1),
    },
    {
      id: "overhead",
      meaning: "Ratio of the overhead of contracts.",
      unit: "ratio",
      headline: assumed(0.99, 0.95, 1, "direction only; illustrative"),
      evidence: noEffect(1, 0.98, 1),
    },
    {
      id: "turnover",
      meaning: "Rate ratio of care staff leaving.",
      unit: "rate ratio",
      headline: { ...assumed(0.95, 0.8, 1, "direction only; illustrative"), rows: ["E-WF-3"] },
      evidence: noEffect(1, 0.9, 1, "E-WF-3"),
    },
    { id: "setUpCost", meaning: "Setting the pool up.", unit: "GBP", ...both(assumed(300_000, 100_000, 1_000_000)) },
  ],
  modifiers: [
    { target: "budget.pooled-share", combiner: "level", parameter: "pooledShare" },
    { target: "delay.funding", combiner: "time-ratio", parameter: "fundingDelay" },
    { target: "delay.interface", combiner: "time-ratio", parameter: "interfaceDelay" },
    { target: "handoffs", combiner: "time-ratio", parameter: "handoffs" },
    { target: "cost.overhead", combiner: "price-ratio", parameter: "overhead" },
    { target: "staff.turnover", combiner: "rate-ratio", parameter: "turnover" },
  ],
  harms: ["H7"],
  costs: [{ what: "set-up", per: "once", parameter: "setUpCost", payers: { council: 0.5, community: 0.5 } }],
  caveats: [
    "Pooling can only matter where a separate account binds, or where delay shrinks: the rules are in docs/budgets.md.",
  ],
});
