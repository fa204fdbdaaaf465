import { type DefinedProgramme, defineProgramme } from "@placewell/core";
import { assumed, both } from "./estimates.js";
import { RESIDENTS_AGED_65_PLUS } from "./residents-aged-65-plus.js";

/** Comprehensive geriatric assessment of frail inpatients (P62). */
export const inpatientCga: DefinedProgramme = defineProgramme({
  name: "inpatient-cga",
  catalogueId: "P62",
  title: "Geriatric assessment in hospital",
  purpose: "A geriatric team assesses frail inpatients from all sides and plans their care.",
  whoGetsIt: "Inpatients aged 75+ with moderate or severe frailty, for half a year after they are found.",
  evidenceGrade:
    "A review of trials (A): fewer people in nursing homes. At national scale the same idea showed nothing (E-AFN-1).",
  curve: "M1",
  group: "coordination",
  transfer: { headline: "own", evidence: "own" },
  inPlaceOf65Plus: RESIDENTS_AGED_65_PLUS.york,
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
      meaning: "Rate ratio of entry to a nursing home in the months after the stay.",
      unit: "rate ratio",
      ...both({
        value: 0.78,
        low: 0.7,
        high: 0.88,
        rows: ["E-CGA-3"],
        status: "derived",
        note: "risk ratio 0.80 at a control risk of 0.186; at home 1.06 (1.01-1.10), E-CGA-1",
      }),
    },
    {
      id: "death",
      meaning: "Rate ratio of death.",
      unit: "rate ratio",
      headline: "not claimed",
      evidence: {
        value: 1,
        low: 0.92,
        high: 1.08,
        rows: ["E-CGA-2"],
        status: "derived",
        note: "risk ratio 1.00 (0.93-1.07) at a control risk of 0.230; null",
      },
    },
    {
      id: "functionDecline",
      meaning: "Rate ratio of loss of function.",
      unit: "rate ratio",
      headline: "not claimed",
      evidence: {
        value: 0.96,
        low: 0.87,
        high: 1.05,
        rows: ["E-CGA-4"],
        status: "derived",
        note: "risk ratio of dependence 0.97 (0.89-1.04) at a control risk of 0.291; null",
      },
    },
    {
      id: "followUpDays",
      meaning: "Days over which the effect was measured.",
      unit: "days",
      isInput: true,
      ...both(assumed(180, 90, 365)),
    },
    {
      id: "teamCost",
      meaning: "Team of eight for thirty beds.",
      unit: "GBP a year",
      ...both({
        value: 880_000,
        low: 400_000,
        high: 1_800_000,
        rows: ["C-NUR-7"],
        status: "assumed",
        note: "8 posts of 1,500 hours at GBP 73",
      }),
    },
    { id: "posts", meaning: "Team of eight for thirty beds.", unit: "posts", ...both(assumed(8, 4, 16)) },
  ],
  modifiers: [
    { target: "hazard.care-home-entry", combiner: "rate-ratio", parameter: "careHomeEntry" },
    { target: "hazard.death", combiner: "rate-ratio", parameter: "death" },
    { target: "hazard.function-decline", combiner: "rate-ratio", parameter: "functionDecline" },
  ],
  harms: ["H2"],
  hires: { posts: "posts", kind: "nurse" },
  costs: [{ what: "geriatric team", per: "year", parameter: "teamCost", payers: { "acute-trust": 1 } }],
  caveats: [
    "Look at fidelity 1, 0.5 and 0 side by side: 66 sites that copied it had no effect against 248 that did not (E-AFN-1).",
  ],
});
