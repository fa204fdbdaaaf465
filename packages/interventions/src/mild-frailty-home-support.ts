import { type DefinedProgramme, defineProgramme } from "@placewell/core";
import { assumed, both, claim } from "./estimates.js";
import { RESIDENTS_AGED_65_PLUS } from "./residents-aged-65-plus.js";

/** Six months of home visits for people with mild frailty (P64). */
export const mildFrailtyHomeSupport: DefinedProgramme<"caseloadCap"> = defineProgramme({
  name: "mild-frailty-home-support",
  catalogueId: "P64",
  title: "Home support in mild frailty",
  purpose: "A support worker visits people with mild frailty six times and works with them on goals of their own.",
  whoGetsIt: "People aged 65+ at home with mild frailty, found on the frailty register.",
  evidenceGrade: "One trial (A): admissions fell as a secondary outcome, the primary outcome did not change.",
  curve: "M1",
  group: "coordination",
  modes: ["trial", "sceptical"],
  inPlaceOf65Plus: RESIDENTS_AGED_65_PLUS.york,
  list: {
    eligible: { ageAtLeast: 65, frailtyAtLeast: 1, frailtyAtMost: 1, livesInCareHome: false },
    foundBy: ["CF-register"],
    uptake: "home-visit",
    caseloadCap: "caseloadCap",
    lengthDays: "lengthDays",
  },
  parameters: [
    {
      id: "crises",
      meaning: "Rate ratio of crises, as the trial's admissions.",
      unit: "rate ratio",
      headline: claim(0.65, ["E-HH-1", "E-HH-2"], "35% fewer admissions, GBP 586 saved a person-year"),
      evidence: {
        value: 0.65,
        low: 0.45,
        high: 0.92,
        rows: ["E-HH-1"],
        status: "assumed",
        note: "point read, interval not; a secondary outcome, the primary was null (E-HH-3)",
      },
    },
    {
      id: "scepticalCrises",
      meaning: "The same in the sceptical mode.",
      unit: "rate ratio",
      headline: "not claimed",
      evidence: { ...assumed(0.8, 0.55, 1), rows: ["E-HH-1", "E-HH-3"] },
    },
    { id: "lengthDays", meaning: "Days on the list.", unit: "days", isInput: true, ...both(assumed(365, 180, 730)) },
    {
      id: "caseloadCap",
      meaning: "Most people on the list.",
      unit: "people",
      isInput: true,
      ...both(assumed(1000, 100, 10_000)),
    },
    {
      id: "visitsCost",
      meaning: "Six visits of a support worker.",
      unit: "GBP a person",
      ...both({ value: 430, low: 200, high: 800, rows: ["C-NUR-4"], status: "assumed", note: "10.5 h at GBP 41" }),
    },
  ],
  modifiers: [
    { target: "hazard.crisis.*", combiner: "rate-ratio", parameter: "crises", mode: "trial" },
    { target: "hazard.crisis.*", combiner: "rate-ratio", parameter: "scepticalCrises", mode: "sceptical" },
  ],
  harms: ["H5"],
  costs: [{ what: "six visits", per: "person", parameter: "visitsCost", payers: { community: 1 } }],
  caveats: ["Run both modes: the effect, if it is real, lies between them."],
});
