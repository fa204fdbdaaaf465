import { type DefinedProgramme, defineProgramme } from "@placewell/core";
import { assumed, both, claim, noEffect } from "./estimates.js";

/** Work and an own home for adults with a learning disability (P52). */
export const learningDisabilitySocialModel: DefinedProgramme = defineProgramme({
  name: "learning-disability-social-model",
  catalogueId: "P52",
  title: "Learning disability: work and a home",
  purpose: "Supports adults with a learning disability into work and homes of their own.",
  whoGetsIt: "Adults with a learning disability.",
  evidenceGrade:
    "A claim without area, year or method (C); employment support in another group is positive in one place, null in another.",
  curve: "M2",
  list: { eligible: { hasLearningDisability: true, ageAtLeast: 18 }, foundBy: ["CF-referral"], uptake: "home-visit" },
  parameters: [
    {
      id: "employment",
      meaning: "Rate ratio of finding work.",
      unit: "rate ratio",
      headline: {
        ...claim(
          3,
          ["S-LD-1"],
          "three times as likely; starting value, to be solved so that the share in work is three times",
        ),
        notYetSolved: true,
      },
      evidence: {
        value: 1.5,
        low: 1,
        high: 2.5,
        rows: ["E-IPS-1", "E-IPS-2"],
        status: "assumed",
        note: "about 4 points (0-8) more in work; another client group",
      },
    },
    {
      id: "ownHome",
      meaning: "Ratio of living in an own home; reported, nothing reads it.",
      unit: "ratio",
      headline: claim(3, ["S-LD-1"]),
      evidence: noEffect(1, 1, 3),
    },
    {
      id: "supportCost",
      meaning: "Support of one person for a year.",
      unit: "GBP a person-year",
      ...both(assumed(5000, 1500, 20_000)),
    },
  ],
  modifiers: [{ target: "hazard.employment-gain", combiner: "rate-ratio", parameter: "employment" }],
  costs: [{ what: "support", per: "person-year", parameter: "supportCost", payers: { council: 1 } }],
  caveats: [
    "The multi-million saving is not reproduced: there is no base to work it out from.",
    "Emergency use is unchanged.",
  ],
});
