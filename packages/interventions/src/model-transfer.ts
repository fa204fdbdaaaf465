import { type DefinedProgramme, defineProgramme } from "@placewell/core";
import { assumed, both } from "./estimates.js";

/** Geriatric assessment as it fared when copied: the case of every transfer (P36). */
export const modelTransfer: DefinedProgramme<"survives"> = defineProgramme({
  name: "model-transfer",
  catalogueId: "P36",
  title: "Copying a model",
  purpose:
    "Shows what is left of a proven model when another place copies it, with geriatric assessment in hospital as the case.",
  whoGetsIt: "Inpatients aged 75+ with moderate or severe frailty.",
  evidenceGrade: "Trials (A) at home, null in 66 hospitals that copied it against 248 that did not (B).",
  curve: "M1",
  group: "coordination",
  transfer: { headline: "copied", evidence: "copied" },
  list: {
    eligible: { ageAtLeast: 75, frailtyAtLeast: 2 },
    foundBy: ["CF-event"],
    foundAt: ["ward"],
    uptake: "crisis-service",
    lengthDays: "followUpDays",
  },
  parameters: [
    {
      id: "careHomeEntry",
      meaning: "Rate ratio of entry to a nursing home where it was tried; fidelity says how much survives.",
      unit: "rate ratio",
      ...both({
        value: 0.78,
        low: 0.7,
        high: 0.88,
        rows: ["E-CGA-3", "E-AFN-1"],
        status: "derived",
        note: "risk ratio 0.80 at a control risk of 0.186",
      }),
    },
    {
      id: "survives",
      meaning: "Fidelity of a copy, Beta(2,2); give it as `fidelity`.",
      unit: "probability",
      ...both({ ...assumed(0.5, 0, 1), rows: ["E-AFN-1"] }),
    },
    {
      id: "ownership",
      meaning: "Fidelity regained a year where the place redesigns it; reported.",
      unit: "probability",
      ...both(assumed(0.1, 0, 0.3)),
    },
    {
      id: "followUpDays",
      meaning: "Days over which the effect was measured.",
      unit: "days",
      isInput: true,
      ...both(assumed(180, 90, 365)),
    },
  ],
  modifiers: [{ target: "hazard.care-home-entry", combiner: "rate-ratio", parameter: "careHomeEntry" }],
  uncosted:
    "What the copied model costs is not published here and not counted: the programme that is copied has its own.",
  caveats: [
    "Every programme can be run as a copy: `transfer: copied`, `fidelity: 0 to 1`.",
    "Fidelity stays as it is given: what a place regains by redesigning the model (`ownership`) is not followed over time.",
  ],
});
