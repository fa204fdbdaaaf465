import { type DefinedProgramme, defineProgramme } from "@placewell/core";
import { assumed, both, noEffect } from "./estimates.js";
import { RESIDENTS_AGED_65_PLUS } from "./residents-aged-65-plus.js";

/** Teams that share an office (P34). */
export const coLocation: DefinedProgramme = defineProgramme({
  name: "co-location",
  catalogueId: "P34",
  title: "Co-location",
  purpose: "Teams of different employers share an office.",
  whoGetsIt: "Everybody whose care is handed from team to team.",
  evidenceGrade: "No study in the rows.",
  curve: "M1",
  group: "discharge-flow",
  inPlaceOf65Plus: RESIDENTS_AGED_65_PLUS.york,
  parameters: [
    {
      id: "handoffDelay",
      meaning: "Ratio of delay between hospital and community.",
      unit: "ratio of days",
      headline: assumed(0.7, 0.4, 1, "direction only; illustrative"),
      evidence: noEffect(1, 0.4, 1),
    },
    {
      id: "deskCost",
      meaning: "Fifty desks for a year.",
      unit: "GBP a year",
      ...both(assumed(200_000, 50_000, 500_000, "GBP 4,000 (1,000-10,000) a desk")),
    },
  ],
  modifiers: [
    { target: "delay.interface", combiner: "time-ratio", parameter: "handoffDelay" },
    { target: "handoffs", combiner: "time-ratio", parameter: "handoffDelay" },
  ],
  costs: [{ what: "desks", per: "year", parameter: "deskCost", payers: { council: 0.5, community: 0.5 } }],
});
