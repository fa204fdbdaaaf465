import { type DefinedProgramme, defineProgramme } from "@placewell/core";
import { claim } from "./estimates.js";

/** Gross value added per pound, as claimed: a number beside the results, never in them (P58). */
export const gvaMetric: DefinedProgramme = defineProgramme({
  name: "gva-metric",
  catalogueId: "P58",
  title: "Gross value added",
  purpose: "Shows spending by line times the growth that a study found beside it. Nothing is decided or ranked by it.",
  whoGetsIt: "Nobody: it is a report.",
  evidenceGrade: "Compares fast- and slow-growing areas (C); its authors claim no cause.",
  curve: "M0",
  parameters: [
    {
      id: "primaryAndCommunity",
      meaning: "Gross value added per pound of primary and community care.",
      unit: "GBP per GBP",
      headline: claim(14, ["S-GVA-1"], "up to 14"),
      evidence: { value: 0, low: 0, high: 14, rows: ["S-GVA-1"], status: "assumed", note: "no causal value" },
    },
    {
      id: "acute",
      meaning: "The same of acute care.",
      unit: "GBP per GBP",
      headline: claim(11, ["X-GVA-1"]),
      evidence: { value: 0, low: 0, high: 11, rows: ["X-GVA-1"], status: "assumed", note: "no causal value" },
    },
  ],
  modifiers: [
    { target: "metric.gva.community", combiner: "level", parameter: "primaryAndCommunity" },
    { target: "metric.gva.acute", combiner: "level", parameter: "acute" },
  ],
  uncosted: "A way to show figures: it costs nothing.",
  caveats: ["Never an argument of a rule, a ranking or a net benefit."],
});
