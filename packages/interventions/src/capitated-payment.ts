import { type DefinedProgramme, defineProgramme } from "@placewell/core";
import { assumed, both, noEffect } from "./estimates.js";

/** One payment for all care of a person-year (P26). */
export const capitatedPayment: DefinedProgramme<"corridor"> = defineProgramme({
  name: "capitated-payment",
  catalogueId: "P26",
  title: "Capitated payment",
  purpose: "One payment for each person-year; the provider keeps or bears the difference within a corridor.",
  whoGetsIt: "Everybody in the place.",
  evidenceGrade: "No study in the rows.",
  curve: "M2",
  modes: ["year-of-care", "accountable-care"],
  parameters: [
    {
      id: "corridor",
      meaning: "Share above and below the payment that the provider bears.",
      unit: "probability",
      isInput: true,
      ...both(assumed(0.05, 0, 0.1)),
    },
    {
      id: "crises",
      meaning: "Rate ratio of crises.",
      unit: "rate ratio",
      headline: "not claimed",
      evidence: noEffect(1, 0.9, 1.11),
    },
  ],
  modifiers: [
    { target: "decision.rule", combiner: "level", parameter: "corridor" },
    { target: "hazard.crisis.*", combiner: "rate-ratio", parameter: "crises" },
  ],
  caveats: [
    "Payments and the settlement within the corridor are worked out to the penny on a study's results by capitation: they move no care.",
    "The two modes do the same: which care a payment covers is said by the perspective of the values.",
  ],
  uncosted: "A rule for payment, not a cost beside that of care. What running it costs is not published.",
});
