import { type DefinedProgramme, defineProgramme } from "@placewell/core";
import { assumed } from "./estimates.js";

/** Agreements between partners to share data (P35). */
export const dataSharing: DefinedProgramme = defineProgramme({
  name: "data-sharing",
  catalogueId: "P35",
  title: "Data sharing",
  purpose: "Partners sign agreements one by one; shared records and linked data need them.",
  whoGetsIt: "Nobody by itself: without it a shared record and a data platform change nobody.",
  evidenceGrade: "As shared records: none of 22 studies had a clinical outcome.",
  curve: "M3",
  parameters: [
    {
      id: "signing",
      meaning: "Rate at which a partner signs.",
      unit: "per year",
      headline: "not claimed",
      evidence: assumed(0.5, 0.1, 2),
    },
    {
      id: "optOut",
      meaning: "Share of people who opt out.",
      unit: "probability",
      headline: "not claimed",
      evidence: assumed(0.05, 0.01, 0.15),
    },
    {
      id: "latency",
      meaning: "Ratio of the time until information arrives.",
      unit: "ratio",
      headline: "not claimed",
      evidence: { ...assumed(1, 0.5, 1), rows: ["E-REC-1"] },
    },
  ],
  modifiers: [{ target: "latency.information", combiner: "time-ratio", parameter: "latency" }],
  uncosted: "What agreements cost is not published and not counted.",
  caveats: ["It is not checked whether a programme that needs it is on without it."],
});
