import { type DefinedProgramme, defineProgramme } from "@placewell/core";
import { assumed, both } from "./estimates.js";

/** Who decides what: Russian doll, hub and spoke, autonomous neighbourhoods (P32). */
export const decisionAllocation: DefinedProgramme = defineProgramme({
  name: "decision-allocation",
  catalogueId: "P32",
  title: "Who decides",
  purpose: "Sets at which level strategy, budget, workforce, design, targeting and delivery are decided.",
  whoGetsIt: "Nobody by itself: it changes how soon programmes start and how well they are aimed.",
  evidenceGrade: "No study; the sources prefer neither model.",
  curve: "M3",
  modes: ["russian-doll", "hub-and-spoke", "autonomous-neighbourhoods"],
  parameters: [
    {
      id: "informationNeighbourhood",
      meaning: "Probability that a neighbourhood picks the group with the largest loss.",
      unit: "probability",
      headline: "not claimed",
      evidence: assumed(0.6, 0.5, 0.95, "as at place by default; 0.8 as a scenario"),
    },
    {
      id: "informationPlace",
      meaning: "The same of a place.",
      unit: "probability",
      headline: "not claimed",
      evidence: assumed(0.6, 0.4, 0.8),
    },
    {
      id: "informationSystem",
      meaning: "The same of a system.",
      unit: "probability",
      headline: "not claimed",
      evidence: assumed(0.6, 0.2, 0.7, "as at place by default; 0.4 as a scenario"),
    },
    {
      id: "layerDays",
      meaning: "Days of approval for each layer.",
      unit: "days",
      isInput: true,
      ...both(assumed(45, 15, 120)),
    },
    {
      id: "spread",
      meaning: "Spread of choices between neighbourhoods (deviation of log spending); reported.",
      unit: "log ratio",
      ...both(assumed(0.4, 0.1, 0.8)),
    },
  ],
  modifiers: [
    {
      target: "decision.information",
      combiner: "level",
      parameter: "informationNeighbourhood",
      mode: "autonomous-neighbourhoods",
    },
    { target: "decision.information", combiner: "level", parameter: "informationPlace", mode: "russian-doll" },
    { target: "decision.information", combiner: "level", parameter: "informationSystem", mode: "hub-and-spoke" },
    { target: "approval.days", combiner: "shift", parameter: "layerDays", mode: "russian-doll" },
    // From neighbourhood to place to system: two steps up.
    { target: "approval.days", combiner: "shift", parameter: "layerDays", times: 2, mode: "hub-and-spoke" },
  ],
  uncosted:
    "Management costs by level are compared by decisionRoute, not counted in a run: no cost in pounds is published.",
  caveats: [
    "How well a chosen group fits the place's losses moves nobody here: by default all levels know as much, so nothing would differ.",
    "Neighbourhoods do not choose for themselves, so their choices do not spread (`spread`).",
    "Routes and days of approval by kind of decision are worked out by decisionRoute: docs/budgets.md.",
  ],
});
