import { type DefinedProgramme, defineProgramme } from "@placewell/core";
import { assumed, both, checked, noEffect } from "./estimates.js";
import { RESIDENTS_AGED_65_PLUS } from "./residents-aged-65-plus.js";

/** Blood-pressure checks in community settings, as in Lewisham's neighbourhood networks (P40). */
export const hypertensionCaseFinding: DefinedProgramme<"newlyTreatedPerYear"> = defineProgramme({
  name: "hypertension-case-finding",
  catalogueId: "P40",
  title: "Finding high blood pressure",
  purpose:
    "Four neighbourhood networks check blood pressure in cafés, faith groups and events, and refer people for treatment.",
  whoGetsIt: "People whose high blood pressure is not known, the most deprived neighbourhoods first.",
  evidenceGrade: "Counts of one event (C) for finding; trials (A) for what lower blood pressure does.",
  curve: "M1",
  inPlaceOf65Plus: RESIDENTS_AGED_65_PLUS.lewisham,
  list: {
    eligible: { hypertension: [1] },
    foundBy: ["CF-outreach"],
    reach: "proportionate",
    uptake: { parameter: "treated" },
    placesPerYear: "newlyTreatedPerYear",
  },
  parameters: [
    {
      id: "checksPerYear",
      meaning: "People checked a year by four networks.",
      unit: "people a year",
      isInput: true,
      ...both({ value: 6000, low: 1200, high: 20_000, rows: ["S-LEW-1"], status: "assumed", note: "1,500 each" }),
    },
    {
      id: "referred",
      meaning: "Share of those checked who are referred.",
      unit: "probability",
      headline: "not claimed",
      evidence: {
        value: 0.148,
        low: 0.1,
        high: 0.22,
        rows: ["E-BP-6"],
        status: "programme claim",
        note: "21 of 142 at one event; binomial interval",
      },
    },
    {
      id: "treated",
      meaning: "Share of those referred who are treated and still on treatment after a year.",
      unit: "probability",
      ...both(assumed(0.5, 0.2, 0.8)),
    },
    {
      id: "newlyTreatedPerYear",
      meaning: "People newly treated a year: half of the 14.8% of 6,000 checks who are referred.",
      unit: "people a year",
      isInput: true,
      ...both({
        value: 444,
        low: 60,
        high: 2200,
        rows: ["E-BP-6"],
        status: "derived",
        note: "111 in each of four networks",
      }),
    },
    {
      id: "systolicFall",
      meaning: "Fall of systolic pressure if treated.",
      unit: "mmHg",
      headline: "not claimed",
      evidence: {
        ...assumed(8, 3, 12, "16 and 21.6 mmHg (E-BP-1, E-BP-2) are selected or of one trial and not used"),
        rows: ["E-BP-1", "E-BP-2"],
        recalled: true,
      },
    },
    {
      id: "perFive",
      meaning: "Rate ratio of cardiovascular crises per 5 mmHg, under 75.",
      unit: "rate ratio",
      headline: "not claimed",
      evidence: checked(0.91, 0.88, 0.95, "E-BP-3"),
    },
    {
      id: "perFiveAt75",
      meaning: "Rate ratio of cardiovascular crises per 5 mmHg, at 75-84.",
      unit: "rate ratio",
      headline: "not claimed",
      evidence: checked(0.91, 0.87, 0.96, "E-BP-4"),
    },
    {
      id: "perFiveAt85",
      meaning: "Rate ratio of cardiovascular crises per 5 mmHg, at 85 and over.",
      unit: "rate ratio",
      headline: "not claimed",
      evidence: checked(0.99, 0.87, 1.12, "E-BP-5"),
    },
    {
      id: "falls",
      meaning: "Rate ratio of falls under treatment.",
      unit: "rate ratio",
      headline: "not claimed",
      evidence: noEffect(1, 1, 1.15),
    },
    {
      id: "checkCost",
      meaning: "Checks and consultations for one person newly treated.",
      unit: "GBP a person",
      ...both({
        value: 263,
        low: 160,
        high: 500,
        rows: ["C-PN-1", "C-GP-1"],
        status: "derived",
        note: "13.5 checks and two consultations",
      }),
    },
  ],
  modifiers: [
    {
      target: "hazard.crisis.cardiovascular",
      combiner: "rate-ratio",
      parameter: "perFive",
      perUnits: { of: "systolicFall", units: 5 },
      when: { ageUnder: 75 },
    },
    {
      target: "hazard.crisis.cardiovascular",
      combiner: "rate-ratio",
      parameter: "perFiveAt75",
      perUnits: { of: "systolicFall", units: 5 },
      when: { ageAtLeast: 75, ageUnder: 85 },
    },
    {
      target: "hazard.crisis.cardiovascular",
      combiner: "rate-ratio",
      parameter: "perFiveAt85",
      perUnits: { of: "systolicFall", units: 5 },
      when: { ageAtLeast: 85 },
    },
    { target: "hazard.crisis.fall", combiner: "rate-ratio", parameter: "falls" },
  ],
  costs: [{ what: "checks and referrals", per: "person", parameter: "checkCost", payers: { "primary-care": 1 } }],
  caveats: ["Expect about two cardiovascular crises fewer a year from four networks, hardly any of them above 85."],
});
