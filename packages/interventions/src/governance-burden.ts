import { type DefinedProgramme, defineProgramme } from "@placewell/core";
import { assumed, both } from "./estimates.js";

/** Layers, business cases, planning cycles and fifty-one programmes (P38). */
export const governanceBurden: DefinedProgramme<"layers"> = defineProgramme({
  name: "governance-burden",
  catalogueId: "P38",
  title: "Governance burden",
  purpose: "Counts what layers of approval, business cases and a yearly planning cycle take from delivery.",
  whoGetsIt: "Nobody by itself: it takes hours and delays starts.",
  evidenceGrade: "A count (C); the rest assumed.",
  curve: "M0",
  parameters: [
    { id: "layers", meaning: "Layers of approval.", unit: "layers", isInput: true, ...both(assumed(2, 0, 5)) },
    {
      id: "hoursPerLayer",
      meaning: "Share of management and clinical hours that a layer takes.",
      unit: "probability",
      headline: "not claimed",
      evidence: assumed(0.02, 0, 0.1),
    },
    {
      id: "caseDays",
      meaning: "Days of a business case for a new programme.",
      unit: "days",
      headline: "not claimed",
      evidence: assumed(60, 20, 180),
    },
    {
      id: "cycleDays",
      meaning: "Days a year in which nothing starts.",
      unit: "days",
      headline: "not claimed",
      evidence: assumed(90, 30, 120),
    },
    {
      id: "programmes",
      meaning: "National programmes for people out of work.",
      unit: "programmes",
      isInput: true,
      ...both({ value: 51, rows: ["S-51-1"], status: "programme claim" }),
    },
    {
      id: "landing",
      meaning: "Ratio of referrals to help with work that land, for each national programme.",
      unit: "ratio",
      headline: "not claimed",
      evidence: assumed(0.995, 0.99, 1),
    },
  ],
  modifiers: [
    {
      target: ["uptake.workwell", "uptake.work4health"],
      combiner: "times",
      parameter: "landing",
      perUnits: { of: "programmes", units: 1 },
    },
    { target: "approval.days", combiner: "shift", parameter: "caseDays" },
    {
      target: "staff.hours",
      combiner: "divert",
      parameter: "hoursPerLayer",
      perUnits: { of: "layers", units: 1 },
      harm: "H7",
    },
  ],
  harms: ["H7"],
  caveats: [
    "A planning cycle in which nothing starts (`cycleDays`) is not there: programmes start on the day that is given, and after their business case.",
    "Days of a business case are added to the start of every other programme of the scenario that starts while this one is at work.",
  ],
  uncosted: "Time of staff, taken from delivery; no cost in pounds is published and none is counted.",
});
