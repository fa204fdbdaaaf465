import { type DefinedProgramme, defineProgramme } from "@placewell/core";
import { assumed, both, checked, claim, noEffect } from "./estimates.js";
import { FALLS_IN_ENGLAND } from "./falls-in-england.js";
import { RESIDENTS_AGED_65_PLUS } from "./residents-aged-65-plus.js";

/** Aids and adaptations through one housing service, as Lightbulb (P46). */
export const homeAdaptations: DefinedProgramme<"homesPerYear"> = defineProgramme({
  name: "home-adaptations",
  catalogueId: "P46",
  title: "Home adaptations",
  purpose: "One housing service arranges aids, adaptations, energy advice and home safety.",
  whoGetsIt: "People aged 65+ at home who need help with daily tasks; or anybody aged 65+.",
  evidenceGrade:
    "A review of trials (A): falls fall at high risk, hospital stays after falls do not. The saving claimed is uncontrolled (C).",
  curve: "M1",
  group: "falls",
  modes: ["high-risk", "everybody"],
  inPlaceOf65Plus: RESIDENTS_AGED_65_PLUS.york,
  list: {
    eligible: { ageAtLeast: 65, livesInCareHome: false, functionAtLeast: 1 },
    foundBy: ["CF-referral"],
    uptake: "adaptation",
    placesPerYear: "homesPerYear",
  },
  parameters: [
    {
      id: "waitDays",
      meaning: "Days until the work is done; two thirds of councils take over six months.",
      unit: "days",
      isInput: true,
      ...both({ value: 180, low: 60, high: 720, rows: ["E-DFG-1"], status: "assumed" }),
    },
    {
      id: "falls",
      meaning: "Rate ratio of falls at high risk.",
      unit: "rate ratio",
      headline: {
        ...assumed(
          0.62,
          0.01,
          1,
          "the trials' value, kept: no ratio of falls gives the claim, at 0.01 it is 38 of 148 admissions (500 homes a year)",
        ),
        rows: ["E-HOME-2"],
        notYetSolved: true,
      },
      evidence: checked(0.62, 0.56, 0.7, "E-HOME-2"),
    },
    {
      id: "fallsOthers",
      meaning: "Rate ratio of falls where nobody was selected.",
      unit: "rate ratio",
      headline: "not claimed",
      evidence: checked(1.05, 0.96, 1.16, "E-HOME-3"),
    },
    {
      id: "fallAdmission",
      meaning: "Ratio of the probability of admission given a fall: hospital stays fell less than falls.",
      unit: "ratio",
      headline: "not claimed",
      evidence: {
        value: 1.55,
        low: 1.3,
        high: 1.8,
        rows: ["E-HOME-2", "E-HOME-4"],
        status: "derived",
        note: "0.96 stays over 0.62 falls",
      },
    },
    {
      id: "careHomeEntry",
      meaning: "Rate ratio of entry to a care home.",
      unit: "rate ratio",
      headline: "not claimed",
      evidence: { ...noEffect(1, 0.7, 1, "E-DFG-3"), recalled: true },
    },
    {
      id: "homesPerYear",
      meaning: "Homes adapted a year.",
      unit: "people a year",
      isInput: true,
      ...both(assumed(500, 50, 5000)),
    },
    {
      id: "saving",
      meaning: "Saving reported for Blaby; reported, not reproduced.",
      unit: "GBP a year",
      headline: claim(400_000, ["X-LIGHT-1"]),
      evidence: "not claimed",
    },
    {
      id: "homeCost",
      meaning: "One home: major works under GBP 5,000, minor about GBP 300.",
      unit: "GBP a person",
      ...both({
        value: 2000,
        low: 300,
        high: 5000,
        rows: ["C-DFG-1", "C-MOD-1"],
        status: "assumed",
        note: "a mix of major and minor works",
      }),
    },
  ],
  modifiers: [
    {
      target: "hazard.crisis.fall",
      combiner: "rate-ratio",
      parameter: "falls",
      mode: "high-risk",
      onset: "waitDays",
      duration: "permanent",
    },
    {
      target: "p.admit.fall",
      combiner: "times",
      parameter: "fallAdmission",
      mode: "high-risk",
      onset: "waitDays",
      duration: "permanent",
    },
    {
      target: "hazard.crisis.fall",
      combiner: "rate-ratio",
      parameter: "fallsOthers",
      mode: "everybody",
      onset: "waitDays",
      duration: "permanent",
    },
    {
      target: "hazard.care-home-entry",
      combiner: "rate-ratio",
      parameter: "careHomeEntry",
      onset: "waitDays",
      duration: "permanent",
    },
  ],
  harms: ["H5"],
  costs: [{ what: "works", per: "person", parameter: "homeCost", payers: { council: 1 } }],
  caveats: [
    ...FALLS_IN_ENGLAND,
    "The mode `everybody` changes the effect, not who is on the list.",
    "8,500 fewer care-home entries (E-DFG-2) is what was expected, not what was measured.",
  ],
  backTests: [
    {
      id: "BT-19",
      claim:
        "Blaby (102,953 residents): GBP 400,000 a year, the price of 148 mean-cost admissions; here Hinckley and Bosworth, scaled",
      rows: ["X-LIGHT-1"],
      set: "headline",
      place: "hinckley-and-bosworth",
      window: ["2026-04-01", "2027-04-01"],
      measure: "emergency_admissions",
      options: { homesPerYear: 500 },
      compare: "difference",
      target: 148,
      tolerance: 7,
      solves: { parameter: "falls", bounds: [0.01, 1] },
      note: "2.9% of the 5,167 emergency admissions expected at 65+; falls are too small a part of them for 500 homes a year to do it",
    },
  ],
});
