import { type DefinedProgramme, defineProgramme } from "@placewell/core";
import { assumed, both, claim } from "./estimates.js";
import { RESIDENTS_AGED_65_PLUS } from "./residents-aged-65-plus.js";

/** Insulation and heating of cold and damp homes (P71). */
export const warmHomes: DefinedProgramme<"homesPerYear"> = defineProgramme({
  name: "warm-homes",
  catalogueId: "P71",
  title: "Warm homes",
  purpose: "Insulates and heats cold and damp homes.",
  whoGetsIt: "People aged 50+ in cold or damp homes, the most deprived neighbourhoods first.",
  evidenceGrade:
    "A national retrofit in New Zealand against matched homes (B); an area scheme in Wales changed nothing (E-WARM-5).",
  curve: "M0",
  group: "warm-dry-home",
  transfer: { headline: "own", evidence: "copied" },
  inPlaceOf65Plus: RESIDENTS_AGED_65_PLUS.york,
  list: {
    eligible: { isHomeColdOrDamp: true, livesInCareHome: false },
    foundBy: ["CF-referral"],
    uptake: "adaptation",
    reach: "proportionate",
    placesPerYear: "homesPerYear",
  },
  parameters: [
    {
      id: "crises",
      meaning: "Rate ratio of crises other than of the lungs and the heart.",
      unit: "rate ratio",
      headline: claim(0.61, ["E-WARM-4"], "up to 39% fewer, best single element"),
      evidence: { value: 0.89, low: 0.88, high: 0.9, rows: ["E-WARM-1"], status: "checked" },
    },
    {
      id: "respiratory",
      meaning: "Rate ratio of crises of breathing.",
      unit: "rate ratio",
      headline: claim(0.61, ["E-WARM-4"]),
      evidence: {
        value: 0.85,
        low: 0.81,
        high: 0.89,
        rows: ["E-WARM-2"],
        status: "checked",
        note: "upper end mirrored",
      },
    },
    {
      id: "cardiovascular",
      meaning: "Rate ratio of heart crises and strokes at 65+.",
      unit: "rate ratio",
      headline: claim(0.61, ["E-WARM-4"]),
      evidence: { value: 0.79, low: 0.74, high: 0.84, rows: ["E-WARM-3"], status: "checked" },
    },
    {
      id: "homesPerYear",
      meaning: "People whose homes are done in a year.",
      unit: "people a year",
      isInput: true,
      ...both(assumed(500, 50, 5000)),
    },
    { id: "homeCost", meaning: "Works on one home.", unit: "GBP a person", ...both(assumed(6000, 2000, 15_000)) },
  ],
  modifiers: [
    {
      target: [
        "hazard.crisis.fall",
        "hazard.crisis.infection-delirium",
        "hazard.crisis.social-carer",
        "hazard.crisis.mental-health",
        "hazard.crisis.other",
      ],
      combiner: "rate-ratio",
      parameter: "crises",
      duration: "permanent",
    },
    { target: "hazard.crisis.respiratory", combiner: "rate-ratio", parameter: "respiratory", duration: "permanent" },
    {
      target: "hazard.crisis.cardiovascular",
      combiner: "rate-ratio",
      parameter: "cardiovascular",
      when: { ageAtLeast: 65 },
      duration: "permanent",
    },
  ],
  costs: [{ what: "works", per: "person", parameter: "homeCost", payers: { council: 0.5, "wider-public": 0.5 } }],
  caveats: ["The yearly cost of poor housing to the NHS (X-HOUSE-1) is context, not a saving."],
});
