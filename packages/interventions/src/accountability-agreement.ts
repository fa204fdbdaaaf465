import { type DefinedProgramme, defineProgramme } from "@placewell/core";
import { assumed, both } from "./estimates.js";

/** A signed agreement that moves spending towards prevention, as in Oldham (P31). */
export const accountabilityAgreement: DefinedProgramme<"shift"> = defineProgramme({
  name: "accountability-agreement",
  catalogueId: "P31",
  title: "Accountability agreement",
  purpose:
    "Partners of a place sign with the board to move a share of spending every year to prevention and community care.",
  whoGetsIt: "Everybody in the place; here the money buys home care, reablement and response visits.",
  evidenceGrade:
    "Cross-sections of systems (C) are shown, never applied. More social-care spending did not move admissions (B).",
  curve: "M3",
  parameters: [
    {
      id: "shift",
      meaning: "Share of the place's budget moved a year.",
      unit: "probability",
      isInput: true,
      headline: {
        value: 0.01,
        low: 0,
        high: 0.02,
        rows: ["S-GM-1"],
        status: "assumed",
        note: "direction only; illustrative",
      },
      evidence: assumed(0.005, 0, 0.02),
    },
    {
      id: "communityCapacity",
      meaning:
        "Home care, reablement and response visits after three years, as a ratio to usual care, for each half percent that is moved a year.",
      unit: "ratio",
      isInput: true,
      ...both(
        assumed(1.03, 1, 1.12, "half a percent a year for three years, of a community line of about half the budget"),
      ),
    },
    {
      id: "socialCareSpending",
      meaning: "Rate ratio of emergency use per GBP 1,000 of social care; reported.",
      unit: "rate ratio",
      headline: "not claimed",
      evidence: { value: 1.009, low: 0.965, high: 1.056, rows: ["E-SC-3"], status: "checked" },
    },
    {
      id: "crossSection",
      meaning:
        "Difference of admissions between systems that spend more and less on community care; reported, never applied.",
      unit: "ratio",
      headline: {
        value: -0.15,
        rows: ["X-COMM-1", "X-COMM-2"],
        status: "programme claim",
        note: "no comparison over time",
      },
      evidence: "not claimed",
    },
  ],
  modifiers: [
    {
      target: ["capacity.home-care", "capacity.reablement", "capacity.ucr-slots"],
      combiner: "capacity-ratio",
      parameter: "communityCapacity",
      perUnits: { of: "shift", units: 0.005 },
      curve: "M2",
    },
  ],
  harms: ["H3", "H7"],
  caveats: ["The money comes from nowhere in a run: no account of a hospital gets less, and no ward closes."],
  uncosted: "The services that it enlarges are priced as care. What the agreement itself costs is not published.",
});
