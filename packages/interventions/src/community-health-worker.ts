import { type DefinedProgramme, defineProgramme } from "@placewell/core";
import { assumed, both, claim, noEffect } from "./estimates.js";
import { RESIDENTS_AGED_65_PLUS } from "./residents-aged-65-plus.js";

/** Workers who visit every household of a block each month (P74). */
export const communityHealthWorker: DefinedProgramme<"workers"> = defineProgramme({
  name: "community-health-worker",
  catalogueId: "P74",
  title: "Community health workers",
  purpose: "A paid neighbour visits each of 120 households every month, whatever they ask for.",
  whoGetsIt: "All households of deprived blocks; here people aged 50+ in the two most deprived fifths.",
  evidenceGrade: "Uncontrolled comparisons of one pilot (C); no controlled estimate.",
  curve: "M2",
  group: "coordination",
  transfer: { headline: "own", evidence: "copied" },
  inPlaceOf65Plus: RESIDENTS_AGED_65_PLUS.york,
  list: {
    eligible: { imdFifths: [1, 2], livesInCareHome: false },
    foundBy: ["CF-outreach"],
    uptake: "home-visit",
    caseloadCap: "caseloadCap",
  },
  parameters: [
    {
      id: "uptakeOfOffers",
      meaning: "Ratio of taking up vaccination, screening and other offers.",
      unit: "ratio",
      headline: claim(1.47, ["E-CHW-1", "E-CHW-2"], "vaccination; screening 1.82"),
      evidence: { ...noEffect(1, 1, 1.47), note: "no controlled estimate; central assumption 1.10" },
    },
    {
      id: "crises",
      meaning: "Rate ratio of crises.",
      unit: "rate ratio",
      headline: claim(0.9, ["E-CHW-4"], "10% fewer admissions than the year before"),
      evidence: noEffect(1, 0.9, 1),
    },
    {
      id: "gpContacts",
      meaning: "Rate ratio of visits to a GP while on the list.",
      unit: "rate ratio",
      headline: claim(0.927, ["E-CHW-3"], "unscheduled visits; taken for all"),
      evidence: noEffect(1, 0.9, 1),
    },
    {
      id: "workers",
      meaning: "Workers, each with 120 households.",
      unit: "posts",
      isInput: true,
      ...both({ value: 20, low: 1, high: 200, rows: ["E-CHW-5"], status: "assumed" }),
    },
    {
      id: "caseloadCap",
      meaning: "People aged 50+ visited: 20 workers, 120 households, about 0.7 each.",
      unit: "people",
      isInput: true,
      ...both(assumed(1700, 80, 20_000)),
    },
    {
      id: "householdCost",
      meaning: "A household for a year.",
      unit: "GBP a person-year",
      ...both({ value: 200, low: 150, high: 400, rows: ["C-CHW-3"], status: "checked", note: "range assumed" }),
    },
  ],
  modifiers: [
    { target: "uptake.*", combiner: "times", parameter: "uptakeOfOffers", scope: "recipients" },
    { target: "hazard.crisis.*", combiner: "rate-ratio", parameter: "crises" },
    { target: "hazard.gp-consultation", combiner: "rate-ratio", parameter: "gpContacts" },
  ],
  harms: ["H1", "H2"],
  hires: { posts: "workers", kind: "community" },
  costs: [
    { what: "visits", per: "person-year", parameter: "householdCost", payers: { vcse: 0.5, "primary-care": 0.5 } },
  ],
});
