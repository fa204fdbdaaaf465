import { type DefinedProgramme, defineProgramme } from "@placewell/core";
import { assumed, both } from "./estimates.js";
import { RESIDENTS_AGED_65_PLUS } from "./residents-aged-65-plus.js";

/** One register of damp homes, and repair, as in Hinckley and Bosworth (P45). */
export const dampAndMouldRegister: DefinedProgramme<"repairsPerYear"> = defineProgramme({
  name: "damp-and-mould-register",
  catalogueId: "P45",
  title: "Damp and mould register",
  purpose: "Anybody who visits a damp home puts it on one register; repair follows.",
  whoGetsIt: "People in cold or damp homes, those with chronic disease of the lungs first in what is reported.",
  evidenceGrade: "Insulation in New Zealand stands in (B, transferred); no outcome of the register itself.",
  curve: "M1",
  group: "warm-dry-home",
  transfer: { headline: "copied", evidence: "copied" },
  inPlaceOf65Plus: RESIDENTS_AGED_65_PLUS.hinckleyAndBosworth,
  list: {
    eligible: { isHomeColdOrDamp: true, livesInCareHome: false },
    foundBy: ["CF-referral"],
    uptake: { parameter: "repaired" },
    placesPerYear: "repairsPerYear",
  },
  parameters: [
    {
      id: "dampShare",
      meaning: "Share of homes with damp; reported.",
      unit: "probability",
      ...both({ value: 0.05, low: 0.03, high: 0.1, rows: ["housing.damp"], status: "checked", note: "range assumed" }),
    },
    {
      id: "repaired",
      meaning: "Share of homes found that are repaired.",
      unit: "probability",
      ...both(assumed(0.7, 0.4, 0.9)),
    },
    {
      id: "repairsPerYear",
      meaning: "Homes that can be repaired a year.",
      unit: "people a year",
      isInput: true,
      ...both(assumed(520, 50, 2500)),
    },
    { id: "repairWaitDays", meaning: "Days until repair.", unit: "days", ...both(assumed(120, 30, 365)) },
    {
      id: "respiratory",
      meaning: "Rate ratio of crises of breathing after repair.",
      unit: "rate ratio",
      headline: "not claimed",
      evidence: {
        value: 0.85,
        low: 0.81,
        high: 0.89,
        rows: ["E-WARM-2"],
        status: "derived",
        note: "insulation in New Zealand; upper end mirrored",
      },
    },
    {
      id: "gpContacts",
      meaning: "Rate ratio of visits to a GP for breathing.",
      unit: "rate ratio",
      headline: "not claimed",
      evidence: { value: 0.89, low: 0.79, high: 1, rows: ["E-WARM-5"], status: "checked", note: "interval assumed" },
    },
    {
      id: "breathingShare",
      meaning: "Share of visits to a GP that are for breathing.",
      unit: "probability",
      ...both(assumed(0.1, 0.03, 0.25, "no study of it was read")),
    },
    { id: "repairCost", meaning: "One repair.", unit: "GBP a person", ...both(assumed(2500, 500, 10_000)) },
  ],
  modifiers: [
    {
      target: "hazard.crisis.respiratory",
      combiner: "rate-ratio",
      parameter: "respiratory",
      onset: "repairWaitDays",
      duration: "permanent",
    },
    {
      target: "hazard.gp-consultation",
      combiner: "rate-ratio",
      parameter: "gpContacts",
      partOf: "breathingShare",
      onset: "repairWaitDays",
      duration: "permanent",
    },
  ],
  costs: [{ what: "repairs", per: "person", parameter: "repairCost", payers: { council: 0.3, "wider-public": 0.7 } }],
  caveats: ["In a district of 113,593 residents the fall of admissions is too small to see."],
});
