import { type DefinedProgramme, defineProgramme } from "@placewell/core";
import { assumed } from "./estimates.js";

/** Six partners with the same weight (P39). */
export const equalVoice: DefinedProgramme = defineProgramme({
  name: "equal-voice",
  catalogueId: "P39",
  title: "Equal voice",
  purpose:
    "Hospital, community, primary care, council, voluntary sector and residents weigh the same in choosing what comes next.",
  whoGetsIt: "Nobody by itself: it changes what is funded next.",
  evidenceGrade: "None.",
  curve: "M3",
  parameters: [
    {
      id: "weight",
      meaning: "Weight of each of six partners.",
      unit: "probability",
      headline: { value: 1 / 6, rows: [], status: "assumed", note: "equal" },
      evidence: assumed(1 / 6, 0, 1),
    },
    {
      id: "trustGrowth",
      meaning: "Ratio of the growth of trust; reported.",
      unit: "ratio",
      headline: "not claimed",
      evidence: assumed(1.1, 1, 1.2),
    },
  ],
  modifiers: [{ target: "decision.rule", combiner: "level", parameter: "weight" }],
  caveats: [
    "Nobody chooses in a run what is funded next: the scenario says it. So neither the weights nor trust, which would grow faster (`trustGrowth`), move anything.",
  ],
  uncosted: "Time of partners; no cost is published and none is counted.",
});
