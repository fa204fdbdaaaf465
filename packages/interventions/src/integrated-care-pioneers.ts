import { type DefinedProgramme, defineProgramme } from "@placewell/core";
import { assumed, both, checked } from "./estimates.js";

/** Twenty-five areas that coordinated care from 2013 and 2015 (P19). */
export const integratedCarePioneers: DefinedProgramme = defineProgramme({
  name: "integrated-care-pioneers",
  catalogueId: "P19",
  title: "Integrated care pioneers",
  purpose: "An area that applied to coordinate care, without new money, seen as one effect on the whole area.",
  whoGetsIt: "Everybody in the place.",
  evidenceGrade:
    "Comparisons of areas over five years (B): admissions grew less, mostly in the last year; areas had applied.",
  curve: "M0",
  group: "system",
  transfer: { headline: "own", evidence: "copied" },
  modes: ["area", "components"],
  parameters: [
    {
      id: "firstYear",
      meaning: "Rate ratio of emergency use in the first year; gone in the next.",
      unit: "rate ratio",
      headline: "not claimed",
      evidence: {
        value: 0.972,
        low: 0.945,
        high: 1,
        rows: ["E-PIO-1"],
        status: "derived",
        note: "growth 1.9% against 4.8%; p = 0.038",
      },
    },
    {
      id: "fifthYear",
      meaning: "Rate ratio of emergency use from the fifth year.",
      unit: "rate ratio",
      headline: "not claimed",
      evidence: {
        value: 0.95,
        low: 0.921,
        high: 0.979,
        rows: ["E-PV-0", "E-PV-1"],
        status: "derived",
        note: "growth 6.4% against 12.0%; vanguard areas 0.971, both 0.924",
      },
    },
    {
      id: "selectionShrink",
      meaning: "Share of the log effect that remains after allowing for areas that applied: set fidelity to it.",
      unit: "probability",
      ...both(assumed(0.5, 0, 1)),
    },
    {
      id: "continuity",
      meaning: "Share of the coordination that a national burden takes; reported.",
      unit: "probability",
      ...both(assumed(0.01, 0, 0.05)),
    },
    {
      id: "meanGrowth",
      meaning: "Growth of admissions without a programme, 2013-18; reported.",
      unit: "ratio",
      headline: "not claimed",
      evidence: checked(0.12, 0.095, 0.136, "E-PV-0"),
    },
  ],
  modifiers: [
    { target: "admissions", combiner: "rate-ratio", parameter: "firstYear", mode: "area", untilYear: 1 },
    { target: "admissions", combiner: "rate-ratio", parameter: "fifthYear", mode: "area", fromYear: 4 },
  ],
  harms: ["H7"],
  backTests: [
    {
      id: "BT-12",
      claim: "Fewer unnecessary admissions: growth of 6.4% against 12.0% in other areas by the fifth year.",
      rows: ["E-PV-0", "E-PV-1"],
      set: "evidence",
      place: "york",
      window: ["2029-04-01", "2030-04-01"],
      measure: "emergency_admissions",
      options: { transfer: "own" },
      compare: "ratio",
      target: 0.95,
      tolerance: 0.01,
      note: "the pioneers named no number of their own; areas had applied, so half of it may be selection",
    },
  ],
  caveats: [
    "A copy's fidelity, half by default, stands for `selectionShrink`: give `fidelity` to vary it.",
    "`continuity` and `meanGrowth` describe the areas that were compared: a run has its own growth, and one programme.",
  ],
  uncosted: "The areas had no new money; what coordinating cost them is not published and not counted.",
});
