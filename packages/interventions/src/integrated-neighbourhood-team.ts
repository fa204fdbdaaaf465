import { type DefinedProgramme, defineProgramme } from "@placewell/core";
import { assumed, both, claim, noEffect } from "./estimates.js";
import { RESIDENTS_AGED_65_PLUS } from "./residents-aged-65-plus.js";

/** One team of many professions for a neighbourhood (P33). */
export const integratedNeighbourhoodTeam: DefinedProgramme<"caseloadCap"> = defineProgramme({
  name: "integrated-neighbourhood-team",
  catalogueId: "P33",
  title: "Integrated neighbourhood team",
  purpose: "Nurses, therapists, social workers and GPs of a neighbourhood work as one team for people at high risk.",
  whoGetsIt: "People aged 65+ with moderate or severe frailty, found on the frailty register.",
  evidenceGrade:
    "Matched comparison (B): use rose in the first year; nothing for years; areas a little lower after five or six.",
  curve: "M0",
  group: "coordination",
  modes: ["with-early-rise", "without-early-rise"],
  inPlaceOf65Plus: RESIDENTS_AGED_65_PLUS.york,
  list: {
    eligible: { ageAtLeast: 65, frailtyAtLeast: 2 },
    foundBy: ["CF-register"],
    uptake: "home-visit",
    caseloadCap: "caseloadCap",
    contactsPerYear: "contactsPerYear",
  },
  parameters: [
    {
      id: "earlyCrises",
      meaning: "Rate ratio of crises in the first year, as A&E attendances.",
      unit: "rate ratio",
      headline: "not claimed",
      evidence: { value: 1.33, low: 1.16, high: 1.54, rows: ["E-NEHF-1"], status: "checked" },
    },
    {
      id: "earlyAdmission",
      meaning: "Ratio of the probability of admission from A&E in the first year, so that admissions reach 1.43.",
      unit: "ratio",
      headline: "not claimed",
      evidence: {
        value: 1.08,
        low: 1,
        high: 1.3,
        rows: ["E-NEHF-2"],
        status: "assumed",
        recalled: true,
        note: "1.43 over 1.33; other sites 1.09 (E-ICP-1) and none (E-TH-1)",
      },
    },
    {
      id: "middleCrises",
      meaning: "Rate ratio of crises in years 2 to 4.",
      unit: "rate ratio",
      headline: "not claimed",
      evidence: {
        value: 1,
        low: 0.9,
        high: 1.11,
        rows: ["E-IAU-1"],
        status: "assumed",
        note: "no fall before 5 to 6 years; interval assumed",
      },
    },
    {
      id: "lateCrises",
      meaning: "Rate ratio of crises from the sixth year.",
      unit: "rate ratio",
      headline: claim(0.95, ["E-PV-1"], "direction only: the most important development; the later number stands in"),
      evidence: {
        value: 0.95,
        low: 0.92,
        high: 1,
        rows: ["E-PV-1"],
        status: "assumed",
        note: "transferred from pioneer areas",
      },
    },
    {
      id: "turnover",
      meaning: "Rate ratio of staff leaving.",
      unit: "rate ratio",
      headline: "not claimed",
      evidence: noEffect(1, 0.85, 1, "E-WF-3"),
    },
    {
      id: "caseloadCap",
      meaning: "Most people on the list: 50 for each post.",
      unit: "people",
      isInput: true,
      ...both(assumed(3000, 100, 20_000)),
    },
    {
      id: "contactsPerYear",
      meaning: "Contacts with one person.",
      unit: "contacts a person-year",
      isInput: true,
      ...both(assumed(12, 4, 52)),
    },
    {
      id: "contactCost",
      meaning: "One contact, over professions.",
      unit: "GBP a contact",
      ...both({
        value: 110,
        low: 60,
        high: 145,
        rows: ["C-DN-1", "C-CM-1", "C-OT-1"],
        status: "checked",
        note: "between a district nurse and a case manager",
      }),
    },
    {
      id: "posts",
      meaning: "Staff of the teams.",
      unit: "posts",
      ...both(assumed(60, 30, 100, "the list over 50 people each")),
    },
  ],
  modifiers: [
    {
      target: "hazard.crisis.*",
      combiner: "rate-ratio",
      parameter: "earlyCrises",
      mode: "with-early-rise",
      untilYear: 1,
    },
    { target: "p.admit.*", combiner: "times", parameter: "earlyAdmission", mode: "with-early-rise", untilYear: 1 },
    { target: "hazard.crisis.*", combiner: "rate-ratio", parameter: "middleCrises", fromYear: 1, untilYear: 5 },
    { target: "hazard.crisis.*", combiner: "rate-ratio", parameter: "lateCrises", fromYear: 5 },
    { target: "staff.turnover", combiner: "rate-ratio", parameter: "turnover" },
  ],
  harms: ["H2", "H7"],
  hires: { posts: "posts", kind: "nurse" },
  costs: [
    {
      what: "contacts",
      per: "contact",
      parameter: "contactCost",
      payers: { community: 0.6, council: 0.2, "primary-care": 0.2 },
    },
  ],
  caveats: [
    "The early rise may be a return to the mean or a change of who was chosen: run both modes. It is not added as a harm.",
  ],
});
