import { type DefinedProgramme, defineProgramme } from "@placewell/core";
import { assumed, both, noEffect } from "./estimates.js";

/** Paying for outcomes instead of activity (P24). */
export const outcomeTargets: DefinedProgramme = defineProgramme({
  name: "outcome-targets",
  catalogueId: "P24",
  title: "Outcome targets",
  purpose: "Providers are judged on days at home and decline avoided, not on contacts and spells.",
  whoGetsIt: "Everybody in the place.",
  evidenceGrade: "A request (C); no study in the rows.",
  curve: "M2",
  parameters: [
    {
      id: "rewardOutcomes",
      meaning: "1 where outcomes are rewarded, 0 where activity is.",
      unit: "level",
      isInput: true,
      ...both({ value: 1, rows: [], status: "assumed", note: "as asked for in the sources" }),
    },
    {
      id: "prevention",
      meaning: "Share of community hours that moves to prevention; reported.",
      unit: "probability",
      headline: "not claimed",
      evidence: noEffect(0, 0, 0.1),
    },
    {
      id: "admission",
      meaning: "Odds ratio of admission from A&E.",
      unit: "odds ratio",
      headline: "not claimed",
      evidence: noEffect(1, 0.9, 1.05),
    },
    { id: "targets", meaning: "Targets to report on.", unit: "targets", isInput: true, ...both(assumed(10, 0, 50)) },
    {
      id: "reportingHours",
      meaning: "Share of hours that one target takes.",
      unit: "probability",
      ...both(assumed(0.002, 0, 0.01)),
    },
  ],
  modifiers: [
    { target: "decision.rule", combiner: "level", parameter: "rewardOutcomes" },
    { target: "p.admit.*", combiner: "odds-ratio", parameter: "admission" },
    {
      target: "staff.hours",
      combiner: "divert",
      parameter: "reportingHours",
      perUnits: { of: "targets", units: 1 },
      curve: "M0",
      harm: "H7",
    },
  ],
  harms: ["H7"],
  caveats: [
    "Hours that would move to prevention are not told apart from other community hours, so `prevention` moves nothing: no study says what they would do.",
  ],
  uncosted: "A rule for payment: what new targets cost to run is not published and not counted.",
});
