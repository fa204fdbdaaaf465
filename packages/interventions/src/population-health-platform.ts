import { type DefinedProgramme, defineProgramme } from "@placewell/core";
import { assumed, both, checked } from "./estimates.js";

/** Linked data that say whom to offer what (P42). */
export const populationHealthPlatform: DefinedProgramme = defineProgramme({
  name: "population-health-platform",
  catalogueId: "P42",
  title: "Population-health platform",
  purpose: "Links records so that other programmes find the people they are meant for sooner and more surely.",
  whoGetsIt: "Nobody by itself: it changes whom other programmes find.",
  evidenceGrade: "None of its own; case management aimed by risk remains without effect (E-CM-1).",
  curve: "M0",
  parameters: [
    {
      id: "coverage",
      meaning: "People covered.",
      unit: "people",
      isInput: true,
      ...both({ value: 320_000, rows: ["X-LEW-1"], status: "checked" }),
    },
    {
      id: "lagDays",
      meaning: "Days until what is recorded is read.",
      unit: "days",
      isInput: true,
      ...both({ ...checked(3, 1, 14, "X-LEW-1"), note: "range assumed" }),
    },
    {
      id: "sensitivityGain",
      meaning: "Gain in the probability of finding an eligible person.",
      unit: "probability",
      headline: "not claimed",
      evidence: assumed(0.1, 0, 0.2),
    },
    { id: "residentCost", meaning: "A resident for a year.", unit: "GBP a resident-year", ...both(assumed(2, 0.5, 5)) },
  ],
  modifiers: [{ target: "latency.information", combiner: "level", parameter: "lagDays" }],
  costs: [
    {
      what: "platform",
      per: "resident-year",
      parameter: "residentCost",
      payers: { "primary-care": 0.5, "acute-trust": 0.5 },
    },
  ],
  caveats: [
    "To see what it does, compare a programme that finds people by CF-register with the same found by CF-platform.",
  ],
});
