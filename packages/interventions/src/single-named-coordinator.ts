import { type DefinedProgramme, defineProgramme } from "@placewell/core";
import { assumed, both, checked, noEffect } from "./estimates.js";
import { RESIDENTS_AGED_65_PLUS } from "./residents-aged-65-plus.js";

/** One person who joins services up (P13). */
export const singleNamedCoordinator: DefinedProgramme<"caseloadCap"> = defineProgramme({
  name: "single-named-coordinator",
  catalogueId: "P13",
  title: "Single named coordinator",
  purpose: "One named person joins up the services that somebody uses.",
  whoGetsIt: "People aged 65+ with moderate or severe frailty who use several services.",
  evidenceGrade: "A review of trials (A): satisfaction up, use unchanged. Named GPs did not change continuity (B).",
  curve: "M2",
  group: "coordination",
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
      id: "handoffs",
      meaning: "Ratio of handoffs an episode.",
      unit: "ratio",
      headline: { ...assumed(0.5, 0.2, 1, "direction only; illustrative"), rows: ["S-BCF-11"] },
      evidence: noEffect(1, 0.5, 1),
    },
    {
      id: "continuity",
      meaning: "Change of the usual-provider index.",
      unit: "index points",
      headline: "not claimed",
      evidence: { ...checked(0, -0.01, 0.02, "E-NGP-1"), note: "E-NGP-2 has -0.005" },
    },
    {
      id: "crises",
      meaning: "Rate ratio of crises.",
      unit: "rate ratio",
      headline: "not claimed",
      evidence: {
        value: 1,
        low: 0.9,
        high: 1.11,
        rows: ["E-CM-1"],
        status: "assumed",
        note: "published null, interval assumed; continuity and admissions go together (E-CONT-1), not as cause",
      },
    },
    {
      id: "caseloadCap",
      meaning: "Most people on the list: 30 coordinators with 60 each.",
      unit: "people",
      isInput: true,
      ...both(assumed(1800, 60, 20_000)),
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
      meaning: "One contact.",
      unit: "GBP a contact",
      ...both({ ...checked(144.69, 100, 200, "C-CM-1"), note: "range assumed" }),
    },
    {
      id: "posts",
      meaning: "Coordinators.",
      unit: "posts",
      ...both(assumed(30, 15, 60, "the list over 60 people each")),
    },
  ],
  modifiers: [
    { target: "handoffs", combiner: "time-ratio", parameter: "handoffs" },
    { target: "column.continuity", combiner: "shift", parameter: "continuity" },
    { target: "hazard.crisis.*", combiner: "rate-ratio", parameter: "crises" },
  ],
  caveats: ["Trials of named GPs moved continuity by nothing, so what more continuity would do is left out."],
  harms: ["H2"],
  hires: { posts: "posts", kind: "community" },
  costs: [
    {
      what: "contacts",
      per: "contact",
      parameter: "contactCost",
      payers: { community: 0.5, council: 0.5 },
    },
  ],
});
