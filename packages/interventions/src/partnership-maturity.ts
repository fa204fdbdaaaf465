import { type DefinedProgramme, defineProgramme } from "@placewell/core";
import { assumed, both } from "./estimates.js";

const EFFORTS = {
  priorities: "shared priorities",
  trust: "trust",
  planning: "planning and paying together",
  delivery: "delivering together",
} as const;

/** Four processes of a partnership; the weakest counts (P37). */
export const partnershipMaturity: DefinedProgramme<"initial" | keyof typeof EFFORTS> = defineProgramme({
  name: "partnership-maturity",
  catalogueId: "P37",
  title: "Partnership maturity",
  purpose:
    "Priorities, trust, joint planning and integrated delivery grow with effort; the least of them sets how fast slow programmes mature.",
  whoGetsIt: "Nobody by itself: it sets the pace of team and partnership programmes.",
  evidenceGrade: "Long-run evaluations: five to six years before any effect (B); the rest assumed.",
  curve: "M3",
  parameters: [
    {
      id: "growth",
      meaning: "Growth of each process at full effort, of what is missing.",
      unit: "per year",
      ...both(assumed(0.35, 0.1, 0.8)),
    },
    {
      id: "initial",
      meaning: "Where each process stands on the first day.",
      unit: "probability",
      isInput: true,
      ...both(assumed(0, 0, 0.9, "a partnership that begins")),
    },
    ...(["priorities", "trust", "planning", "delivery"] as const).map((process) => ({
      id: process,
      meaning: `Effort put into ${EFFORTS[process]}, 1 for all that it takes.`,
      unit: "probability",
      isInput: true as const,
      ...both(assumed(1, 0, 1)),
    })),
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
      meaning:
        "Share of effort that a national project takes from priorities and trust, in the mode `national-project`.",
      unit: "probability",
      ...both(assumed(0.2, 0, 0.5)),
    },
  ],
  modes: ["own-priorities", "national-project"],
  partnership: {
    growth: "growth",
    trustDecay: "trustDecay",
    otherDecay: "otherDecay",
    initial: "initial",
    diverted: "diverted",
    divertedIn: "national-project",
    priorities: "priorities",
    trust: "trust",
    planning: "planning",
    delivery: "delivery",
    reference: "reference",
  },
  modifiers: [{ target: "maturity.reached", combiner: "level", parameter: "reference" }],
  uncosted: "Time of managers; no cost is published and none is counted.",
  caveats: [
    "While it is at work the effects of every other team and partnership programme are multiplied by the index over the reference, at most 1.",
    "Shocks, such as a leader who leaves, and other rules than the weakest process are not there.",
  ],
});
