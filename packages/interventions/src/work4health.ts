import { type DefinedProgramme, defineProgramme } from "@placewell/core";
import { assumed, both, claim } from "./estimates.js";
import { RESIDENTS_AGED_65_PLUS } from "./residents-aged-65-plus.js";

/** A three-week course into health posts, as in Walsall (P56). */
export const work4health: DefinedProgramme<"placesPerYear"> = defineProgramme({
  name: "work4health",
  catalogueId: "P56",
  title: "Work4Health",
  purpose: "A three-week course into entry-level posts in health and care.",
  whoGetsIt: "Working-age residents out of work for health; here those in the model.",
  evidenceGrade: "A count of jobs (C); employment support of another kind positive in one place, null in another.",
  curve: "M1",
  inPlaceOf65Plus: RESIDENTS_AGED_65_PLUS.walsall,
  list: {
    eligible: { ageUnder: 66, isOutOfWork: true },
    foundBy: ["CF-self"],
    uptake: "personal-budget",
    placesPerYear: "placesPerYear",
    lengthDays: "lengthDays",
  },
  parameters: [
    {
      id: "jobsPerYear",
      meaning: "Jobs a year, gross: about 160 by 2024.",
      unit: "jobs a year",
      isInput: true,
      ...both({
        value: 37,
        low: 20,
        high: 60,
        rows: ["S-WAL-1", "X-WAL-1", "X-WAL-2"],
        status: "programme claim",
        note: "range assumed",
      }),
    },
    {
      id: "netShare",
      meaning: "Share of jobs that would not have been found anyway.",
      unit: "probability",
      headline: claim(1, ["S-WAL-1"], "counted in full"),
      evidence: assumed(0.3, 0, 0.6),
    },
    {
      id: "employment",
      meaning: "Rate ratio of finding work, of people on the course.",
      unit: "rate ratio",
      headline: {
        ...claim(3, ["S-WAL-1"], "starting value, to be solved for 160 jobs in four years"),
        notYetSolved: true,
      },
      evidence: {
        value: 1.5,
        low: 1,
        high: 2.5,
        rows: ["E-IPS-1", "E-IPS-2"],
        status: "assumed",
        note: "about 4 points (0-8) more in work; another programme",
      },
    },
    {
      id: "toCare",
      meaning: "Share of jobs in care.",
      unit: "probability",
      headline: { value: 0.8, low: 0.2, high: 1, rows: ["S-WAL-2"], status: "assumed" },
      evidence: assumed(0.6, 0.2, 0.9),
    },
    {
      id: "placesPerYear",
      meaning: "People who can begin in a year.",
      unit: "people a year",
      isInput: true,
      ...both(assumed(120, 20, 1000)),
    },
    {
      id: "lengthDays",
      meaning: "Days in which the course helps to find work.",
      unit: "days",
      ...both(assumed(180, 21, 365)),
    },
    { id: "personCost", meaning: "One person's course.", unit: "GBP a person", ...both(assumed(1500, 500, 4000)) },
  ],
  modifiers: [{ target: "hazard.employment-gain", combiner: "rate-ratio", parameter: "employment" }],
  costs: [
    { what: "courses", per: "person", parameter: "personCost", payers: { "wider-public": 0.5, "acute-trust": 0.5 } },
  ],
});
