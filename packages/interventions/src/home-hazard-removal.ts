import { type DefinedProgramme, defineProgramme } from "@placewell/core";
import { assumed, both, checked, claim } from "./estimates.js";
import { FALLS_IN_ENGLAND } from "./falls-in-england.js";
import { RESIDENTS_AGED_65_PLUS } from "./residents-aged-65-plus.js";

/** One visit that takes fall hazards out of a home (P70). */
export const homeHazardRemoval: DefinedProgramme<"homesPerYear"> = defineProgramme({
  name: "home-hazard-removal",
  catalogueId: "P70",
  title: "Removing fall hazards at home",
  purpose: "An occupational therapist visits once and small works follow.",
  whoGetsIt: "People aged 65+ at home: those at high risk of falling (frail or needing help), or anybody.",
  evidenceGrade: "A review of trials (A): falls fall at high risk, not otherwise; hospital stays after falls do not.",
  curve: "M0",
  group: "falls",
  modes: ["high-risk", "everybody"],
  inPlaceOf65Plus: RESIDENTS_AGED_65_PLUS.york,
  list: {
    eligible: { ageAtLeast: 65, livesInCareHome: false, functionAtLeast: 1 },
    foundBy: ["CF-register", "CF-referral"],
    uptake: "home-visit",
    placesPerYear: "homesPerYear",
  },
  parameters: [
    {
      id: "falls",
      meaning: "Rate ratio of falls at high risk.",
      unit: "rate ratio",
      headline: claim(0.69, ["E-HOME-5"], "falls at home treated by a doctor, New Zealand"),
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
      id: "homesPerYear",
      meaning: "Homes visited a year.",
      unit: "people a year",
      isInput: true,
      ...both(assumed(500, 50, 5000)),
    },
    {
      id: "homeCost",
      meaning: "One visit and the works.",
      unit: "GBP a person",
      ...both({
        value: 433,
        low: 250,
        high: 900,
        rows: ["C-OT-1", "C-MOD-1"],
        status: "checked",
        note: "GBP 133 and GBP 300; range assumed",
      }),
    },
  ],
  modifiers: [
    {
      target: "hazard.crisis.fall",
      combiner: "rate-ratio",
      parameter: "falls",
      mode: "high-risk",
      duration: "permanent",
    },
    { target: "p.admit.fall", combiner: "times", parameter: "fallAdmission", mode: "high-risk", duration: "permanent" },
    {
      target: "hazard.crisis.fall",
      combiner: "rate-ratio",
      parameter: "fallsOthers",
      mode: "everybody",
      duration: "permanent",
    },
  ],
  harms: ["H5"],
  costs: [{ what: "visit and works", per: "person", parameter: "homeCost", payers: { council: 0.7, community: 0.3 } }],
  caveats: [
    ...FALLS_IN_ENGLAND,
    "The mode `everybody` changes the effect, not who is on the list.",
    "A fall crisis here is one that leads to a call; fractures did not fall in trials.",
  ],
});
