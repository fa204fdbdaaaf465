import { type DefinedProgramme, defineProgramme } from "@placewell/core";
import { assumed, both } from "./estimates.js";

/** Four processes of a partnership; the weakest counts (P37). */
export const partnershipMaturity: DefinedProgramme = defineProgramme({
  name: "partnership-maturity",
  catalogueId: "P37",
  title: "Partnership maturity",
  purpose:
    "Priorities, trust, joint planning and integrated delivery grow with effort; the least of them sets how fast slow programmes mature.",
  whoGetsIt: "Nobody by itself: it sets the pace of team and partnership programmes.",
  evidenceGrade: "Long-run evaluations: five to six years before any effect (B); the rest assumed.",
  curve: "M3",
  parameters: [
    { id: "growth", meaning: "Growth of each process.", unit: "per year", ...both(assumed(0.35, 0.1, 0.8)) },
    { id: "trustDecay", meaning: "Decay of trust.", unit: "per year", ...both(assumed(0.1, 0, 0.3)) },
    { id: "otherDecay", meaning: "Decay of the others.", unit: "per year", ...both(assumed(0.03, 0, 0.1)) },
    {
      id: "reference",
      meaning: "Index at which programmes mature as their curves say.",
      unit: "probability",
      ...both({ ...assumed(0.7, 0.5, 0.9), rows: ["E-IAU-1"] }),
    },
    {
      id: "diverted",
      meaning: "Share of effort that a national project takes from priorities and trust.",
      unit: "probability",
      ...both(assumed(0.2, 0, 0.5)),
    },
  ],
  modifiers: [{ target: "maturity.reached", combiner: "level", parameter: "reference" }],
  uncosted: "Time of managers; no cost is published and none is counted.",
});
