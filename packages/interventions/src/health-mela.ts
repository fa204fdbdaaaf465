import { type DefinedProgramme, defineProgramme } from "@placewell/core";
import { assumed, both, claim, noEffect } from "./estimates.js";
import { RESIDENTS_AGED_65_PLUS } from "./residents-aged-65-plus.js";

/** A one-day event, as York's Health Mela of 2023 (P48). */
export const healthMela: DefinedProgramme<"attendance"> = defineProgramme({
  name: "health-mela",
  catalogueId: "P48",
  title: "Health Mela",
  purpose: "A one-day event with stalls, checks and performances, to make services known.",
  whoGetsIt: "Whoever comes: about 1.5% of residents.",
  evidenceGrade: "A survey of people who chose to answer (C).",
  curve: "M0",
  inPlaceOf65Plus: RESIDENTS_AGED_65_PLUS.york,
  list: { eligible: {}, uptake: { parameter: "attendance" }, lengthDays: "eventDays", isOnce: true },
  parameters: [
    {
      id: "attendance",
      meaning: "Share of residents who come; whoever they are, the same share of each group of people.",
      unit: "probability",
      isInput: true,
      ...both({
        value: 0.0148,
        low: 0.005,
        high: 0.05,
        rows: ["S-MELA-1"],
        status: "derived",
        note: "3,000 of York's 202,814",
      }),
    },
    { id: "eventDays", meaning: "Days of the event.", unit: "days", isInput: true, ...both(assumed(1, 1, 7)) },
    {
      id: "attenders",
      meaning: "People who come, of all ages; reported.",
      unit: "people",
      isInput: true,
      ...both(claim(3000, ["S-MELA-1"])),
    },
    {
      id: "aware",
      meaning: "Share of them who know more afterwards.",
      unit: "probability",
      headline: claim(0.92, ["S-MELA-2"], "of those who answered"),
      evidence: { ...assumed(0.3, 0.05, 0.92), rows: ["S-MELA-2"] },
    },
    {
      id: "uptakeOfOffers",
      meaning: "Odds ratio of taking up any offer, of people who know more.",
      unit: "odds ratio",
      headline: "not claimed",
      evidence: { ...noEffect(1, 1, 1.5), note: "central assumption 1.10; half of its mass at none" },
    },
    {
      id: "halfLifeDays",
      meaning: "Days in which it is half forgotten.",
      unit: "days",
      ...both(assumed(180, 30, 720)),
    },
    { id: "eventCost", meaning: "The event.", unit: "GBP", ...both(assumed(60_000, 20_000, 150_000)) },
  ],
  modifiers: [
    {
      target: "uptake.*",
      combiner: "odds-ratio",
      parameter: "uptakeOfOffers",
      // The log odds ratio is that of people who know more: as large a part of it as of those who came.
      perUnits: { of: "aware", units: 1 },
      scope: "recipients",
      halfLife: "halfLifeDays",
    },
  ],
  costs: [{ what: "event", per: "once", parameter: "eventCost", payers: { vcse: 0.5, council: 0.5 } }],
  caveats: ["Even an odds ratio of 1.5 for 1.5% of residents moves uptake in the place by less than 0.2 points."],
});
