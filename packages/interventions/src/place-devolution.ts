import { type DefinedProgramme, defineProgramme } from "@placewell/core";
import { assumed, both, claim, noEffect } from "./estimates.js";

/** Decisions and budgets at place, as in the Black Country (P30). */
export const placeDevolution: DefinedProgramme = defineProgramme({
  name: "place-devolution",
  catalogueId: "P30",
  title: "Devolution to place",
  purpose:
    "Each place has a director, a budget and its own commissioning; strategy and workforce stay with the system.",
  whoGetsIt: "Everybody in the place.",
  evidenceGrade:
    "Structure only (C). Life expectancy rose in one devolved city region against synthetic controls (B); mechanism unknown, off here.",
  curve: "M3",
  group: "system",
  transfer: { headline: "own", evidence: "copied" },
  modes: ["components", "area"],
  parameters: [
    {
      id: "places",
      meaning: "Places that decide; reported.",
      unit: "places",
      isInput: true,
      ...both(claim(4, ["S-BC-1"])),
    },
    {
      id: "approval",
      meaning: "Ratio of days to approval.",
      unit: "ratio of days",
      headline: "not claimed",
      evidence: noEffect(1, 0.5, 1.2),
    },
    {
      id: "information",
      meaning: "Share of spending on the place's largest loss.",
      unit: "probability",
      headline: assumed(0.8, 0.5, 1),
      evidence: assumed(0.5, 0.5, 1, "as without devolution; a gain is not shown"),
    },
    {
      id: "death",
      meaning: "Rate ratio of death over six years, only in the mode `area`.",
      unit: "rate ratio",
      headline: "not claimed",
      evidence: {
        value: 0.984,
        low: 0.98,
        high: 0.986,
        rows: ["E-DEV-1"],
        status: "derived",
        note: "life expectancy 0.196 years up (0.182-0.210); one area, interval of the method; E-DEV-2 has 0.390 in deprived areas",
      },
    },
    {
      id: "teamCost",
      meaning: "A director and a team.",
      unit: "GBP a year",
      ...both(assumed(600_000, 300_000, 1_200_000)),
    },
  ],
  modifiers: [
    { target: "decision.level", combiner: "level", parameter: "places" },
    { target: "approval.days", combiner: "time-ratio", parameter: "approval" },
    { target: "decision.information", combiner: "level", parameter: "information" },
    { target: "hazard.death", combiner: "rate-ratio", parameter: "death", mode: "area" },
  ],
  caveats: [
    "A run is one place: how many places decide (`places`), and what they would choose, changes nothing in it. Pace of approval, the director's team and, in the mode `area`, deaths are what acts.",
  ],
  harms: ["H7"],
  costs: [{ what: "director and team", per: "year", parameter: "teamCost", payers: { community: 1 } }],
});
