import { type DefinedProgramme, defineProgramme } from "@placewell/core";
import { assumed, both, noEffect } from "./estimates.js";

/** Leaving hospital first and being assessed afterwards (P67). */
export const dischargeToAssess: DefinedProgramme = defineProgramme({
  name: "discharge-to-assess",
  catalogueId: "P67",
  title: "Discharge to assess",
  purpose:
    "Moves people who are ready out of hospital before their longer need is assessed, with care paid for some weeks.",
  whoGetsIt: "People aged 65+ who are ready to leave and need support, above all in a bed or a care home.",
  evidenceGrade: "Before and after (C) in the pandemic; living at home at six months no different (E-D2A-2).",
  curve: "M1",
  group: "discharge-flow",
  parameters: [
    {
      id: "delayRatio",
      meaning: "Ratio of the process delay after ready to leave.",
      unit: "ratio of days",
      headline: {
        ...assumed(0.5, 0.3, 1, "29 to 23 days in hospital for people going to care homes; taken as half of the delay"),
        rows: ["E-D2A-1"],
      },
      evidence: noEffect(1, 0.5, 1, "E-D2A-1"),
    },
    {
      id: "pathwayOdds",
      meaning: "Odds ratio of leaving on a higher pathway than each cut.",
      unit: "odds ratio",
      headline: "not claimed",
      evidence: { ...noEffect(1, 0.9, 1.11, "E-D2A-2"), note: "published null, interval assumed" },
    },
    {
      id: "fundedWeeks",
      meaning: "Weeks of care paid before assessment.",
      unit: "weeks",
      isInput: true,
      ...both(assumed(6, 2, 12)),
    },
    {
      id: "harm.H8",
      meaning: "Rate ratio of crises within 30 days of leaving hospital (H8).",
      unit: "rate ratio",
      headline: "not claimed",
      evidence: noEffect(1, 0.97, 1.38, "E-HAH-7"),
    },
  ],
  modifiers: [
    {
      target: "hazard.crisis.*",
      combiner: "rate-ratio",
      parameter: "harm.H8",
      when: { ageAtLeast: 65, daysSinceDischargeUnder: 30 },
      harm: "H8",
    },
    { target: "delay.process", combiner: "time-ratio", parameter: "delayRatio", when: { ageAtLeast: 65 } },
    { target: "p.pathway", combiner: "odds-ratio", parameter: "pathwayOdds", when: { ageAtLeast: 65 } },
  ],
  harms: ["H8"],
  uncosted:
    "The care that people are placed in is priced as care. What the assessments cost is not published and not counted.",
  caveats: ["People placed this way lived further from home: 17.3 against 9.8 km."],
});
