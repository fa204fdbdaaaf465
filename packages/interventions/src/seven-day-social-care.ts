import { type DefinedProgramme, defineProgramme } from "@placewell/core";
import { assumed, both, noEffect } from "./estimates.js";
import { RESIDENTS_AGED_65_PLUS } from "./residents-aged-65-plus.js";

/** Care that starts on every day of the week (P12). */
export const sevenDaySocialCare: DefinedProgramme<"weeklyCapacity"> = defineProgramme({
  name: "seven-day-social-care",
  catalogueId: "P12",
  title: "Seven-day social care",
  purpose: "Home care, reablement and placements start and restart on every day of the week.",
  whoGetsIt: "People leaving hospital with support.",
  evidenceGrade: "A feature, no number (C). Seven-day hospital services: effect unproven (B).",
  curve: "M0",
  group: "discharge-flow",
  inPlaceOf65Plus: RESIDENTS_AGED_65_PLUS.york,
  parameters: [
    {
      id: "days",
      meaning: "Days a week on which care starts.",
      unit: "days",
      isInput: true,
      allowed: [5, 7],
      ...both({ value: 7, rows: ["S-BCF-10"], status: "programme claim" }),
    },
    {
      id: "weeklyCapacity",
      meaning: "Home care and reablement, as a ratio to usual care; 1 spreads the same week.",
      unit: "ratio",
      isInput: true,
      ...both(assumed(1, 1, 1.4)),
    },
    {
      id: "restartDelay",
      meaning: "Ratio of delay in restarting a package.",
      unit: "ratio of days",
      headline: { ...assumed(0, 0, 1, "direction only; illustrative"), rows: ["S-BCF-10"] },
      evidence: assumed(0.5, 0, 1, "0.75% of delayed patients at most"),
    },
    {
      id: "crises",
      meaning: "Rate ratio of crises.",
      unit: "rate ratio",
      headline: "not claimed",
      evidence: noEffect(1, 0.95, 1, "E-7D-1", "E-7D-2"),
    },
    {
      id: "weekendPremium",
      meaning: "Dearer weekends, spread over every hour of home care.",
      unit: "GBP an hour",
      ...both({
        value: 2.99,
        low: 0,
        high: 6.98,
        rows: ["C-HC-3"],
        status: "assumed",
        note: "GBP 23.26 times 0.13 (0.05-0.30): 1.3 times the price on Saturdays, 1.6 on Sundays; nothing where usual prices pay for weekends already: packages under way are visited on seven days without it",
      }),
    },
    { id: "posts", meaning: "Posts for weekend shifts.", unit: "posts", ...both(assumed(5, 0, 30)) },
  ],
  modifiers: [
    {
      target: ["opening.home-care", "opening.reablement", "opening.care-home-admission"],
      combiner: "level",
      parameter: "days",
    },
    { target: ["capacity.home-care", "capacity.reablement"], combiner: "capacity-ratio", parameter: "weeklyCapacity" },
    { target: "delay.restart", combiner: "time-ratio", parameter: "restartDelay" },
    { target: "hazard.crisis.*", combiner: "rate-ratio", parameter: "crises" },
  ],
  harms: ["H2"],
  hires: { posts: "posts", kind: "community" },
  costs: [
    {
      what: "dearer weekends",
      per: "home-care-hour",
      parameter: "weekendPremium",
      payers: { council: 0.63, "self-funder": 0.37 },
    },
  ],
  uncosted:
    "Reablement is priced as care, at usual prices: its dearer weekends are not counted. Of home care people pay 37% themselves, as in a place of average deprivation.",
});
