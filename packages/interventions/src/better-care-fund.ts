import { type DefinedProgramme, defineProgramme } from "@placewell/core";
import { both, claim } from "./estimates.js";

/** The Better Care Fund seen as a whole area (P11); its parts are programmes of their own. */
export const betterCareFund: DefinedProgramme<"poolPerResident"> = defineProgramme({
  name: "better-care-fund",
  catalogueId: "P11",
  title: "Better Care Fund",
  purpose: "A national pool of health and council money for joined-up care, seen as one effect on the whole area.",
  whoGetsIt: "Everybody in the place.",
  evidenceGrade: "Counted afterwards (B): 87,000 more emergency admissions where 106,000 fewer were planned.",
  curve: "M0",
  group: "system",
  modes: ["area", "components"],
  parameters: [
    {
      id: "poolPerResident",
      meaning: "Pool a resident and year.",
      unit: "GBP a resident-year",
      isInput: true,
      ...both({
        value: 94,
        low: 67,
        high: 94,
        rows: ["S-BCF-1", "S-BCF-2", "S-BCF-3"],
        status: "programme claim",
        note: "GBP 5.3bn; GBP 3.8bn earlier; the money added is local money under another name",
      }),
    },
    {
      id: "admissions",
      meaning: "Rate ratio of emergency use.",
      unit: "rate ratio",
      headline: claim(
        0.959,
        ["S-BCF-5"],
        "solved: York's share, 576 stays a year (3 replicates of seed back-test, 2026-11-22; placewell backtest BT-6 --solve); of all 6.02 million stays of England it is 0.973",
      ),
      evidence: {
        value: 1,
        low: 0.98,
        high: 1.04,
        rows: ["E-NAO-1"],
        status: "assumed",
        note: "outturn 87,000 up; interval assumed",
      },
    },
    {
      id: "delay",
      meaning: "Ratio of delay, all reasons.",
      unit: "ratio of days",
      headline: "not claimed",
      evidence: {
        value: 1,
        low: 0.95,
        high: 1.15,
        rows: ["E-NAO-2"],
        status: "assumed",
        note: "outturn 185,000 days up; interval assumed",
      },
    },
    {
      id: "careHomeEntry",
      meaning: "Rate ratio of entry to a care home.",
      unit: "rate ratio",
      headline: "not claimed",
      evidence: {
        value: 1,
        low: 0.95,
        high: 1,
        rows: ["E-NAO-4"],
        status: "assumed",
        prior: "sceptical",
        note: "the direction fell",
      },
    },
    {
      id: "saving",
      meaning: "Saving; reported, worked out from the run in the report.",
      unit: "GBP a year",
      headline: claim(500_000_000, ["S-BCF-6", "S-BCF-8"], "more than, at GBP 3,125 a stay"),
      evidence: { value: 55_000_000, rows: ["E-NAO-3"], status: "checked", note: "central estimate after the event" },
    },
  ],
  modifiers: [
    { target: "budget.pool", combiner: "level", parameter: "poolPerResident" },
    { target: "admissions", combiner: "rate-ratio", parameter: "admissions", mode: "area" },
    { target: "delay.process", combiner: "time-ratio", parameter: "delay", mode: "area" },
    { target: "hazard.care-home-entry", combiner: "rate-ratio", parameter: "careHomeEntry", mode: "area" },
  ],
  harms: ["H7"],
  uncosted:
    "The pool is existing money under another name: it is not a cost beside that of care. What managing it costs is not published.",
  caveats: [
    "The area effect and the parts that would cause it must not both be on: `mode: components` leaves all to the parts.",
  ],
  backTests: [
    {
      id: "BT-6",
      claim: "160,000 fewer emergency stays a year in England, York's share by residents: 574",
      rows: ["S-BCF-5"],
      set: "headline",
      place: "york",
      window: ["2025-04-01", "2026-04-01"],
      measure: "emergency_admissions",
      compare: "difference",
      target: 574,
      tolerance: 12,
      solves: { parameter: "admissions", bounds: [0.5, 1] },
      note: "stays of all ages; the model has people aged 50+ and some younger",
    },
  ],
});
