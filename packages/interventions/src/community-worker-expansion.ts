import { type DefinedProgramme, defineProgramme } from "@placewell/core";
import { both, claim } from "./estimates.js";
import { RESIDENTS_AGED_65_PLUS } from "./residents-aged-65-plus.js";

/** Eighteen thousand community workers for England, a place's share of them (P15). */
export const communityWorkerExpansion: DefinedProgramme<"workers" | "caseloadCap"> = defineProgramme({
  name: "community-worker-expansion",
  catalogueId: "P15",
  title: "More community workers",
  purpose: "Adds workers who visit frail people at home; what they do is not said by the source and is chosen by mode.",
  whoGetsIt: "People aged 65+ with moderate or severe frailty, found on the frailty register, the frailest first.",
  evidenceGrade:
    "A claim without a comparison (C). Controlled studies of such work: no fall of admissions in four years, at times a rise (B).",
  curve: "M2",
  group: "coordination",
  modes: ["case-management", "community-health-worker", "reablement-support"],
  inPlaceOf65Plus: RESIDENTS_AGED_65_PLUS.york,
  list: {
    eligible: { ageAtLeast: 65, frailtyAtLeast: 2 },
    foundBy: ["CF-register"],
    uptake: "home-visit",
    caseloadCap: "caseloadCap",
  },
  parameters: [
    {
      id: "workers",
      meaning: "Workers; 18,000 in England.",
      unit: "posts",
      isInput: true,
      ...both({
        value: 65,
        low: 0,
        high: 650,
        rows: ["S-BCF-4", "S-BCF-9"],
        status: "programme claim",
        note: "York's share by residents",
      }),
    },
    {
      id: "caseloadCap",
      meaning: "People on their lists: 65 workers with 50 each.",
      unit: "people",
      isInput: true,
      ...both({ value: 3250, low: 1950, high: 7800, rows: ["E-CHW-5"], status: "assumed", note: "50 (30-120) each" }),
    },
    {
      id: "crises",
      meaning: "Rate ratio of crises of people on the list.",
      unit: "rate ratio",
      headline: claim(
        0.5349,
        ["S-BCF-5", "S-BCF-4"],
        "solved: 580 stays fewer in York in the third year (3 replicates of seed back-test, 2026-11-22; placewell backtest community-worker-expansion --solve); by arithmetic 0.64 at 0.5 admissions a person-year and full growth",
      ),
      evidence: {
        value: 1,
        low: 0.9,
        high: 1.43,
        rows: ["E-CM-1", "E-ICP-1", "E-NEHF-2"],
        status: "assumed",
        recalled: true,
        note: "years 0 to 4; the early rise lies inside",
      },
    },
    {
      id: "uptakeOfOffers",
      meaning: "Ratio of taking up vaccination and screening, as community health workers.",
      unit: "ratio",
      headline: "not claimed",
      evidence: {
        value: 1,
        low: 1,
        high: 1.47,
        rows: ["E-CHW-1"],
        status: "assumed",
        prior: "sceptical",
        note: "uncontrolled",
      },
    },
    {
      id: "workerCost",
      meaning: "All workers for a year.",
      unit: "GBP a year",
      ...both({
        value: 2_180_000,
        low: 1_500_000,
        high: 3_000_000,
        rows: ["C-CHW-1", "C-CHW-2"],
        status: "derived",
        note: "65 posts at GBP 33,500 with on-costs",
      }),
    },
  ],
  modifiers: [
    {
      target: "staff.community",
      combiner: "capacity",
      parameter: "workers",
      mode: "reablement-support",
    },
    { target: "hazard.crisis.*", combiner: "rate-ratio", parameter: "crises" },
    {
      target: "uptake.*",
      combiner: "times",
      parameter: "uptakeOfOffers",
      mode: "community-health-worker",
      scope: "recipients",
    },
  ],
  harms: ["H2"],
  hires: { posts: "workers", kind: "community" },
  costs: [
    {
      what: "workers",
      per: "year",
      parameter: "workerCost",
      payers: { community: 0.5, council: 0.5 },
    },
  ],
  caveats: [
    "To pay for themselves in admissions, each worker would have to avoid 12 to 14 a year: more than the claim itself (8.9).",
  ],
  backTests: [
    {
      id: "BT-6",
      claim: "With 18,000 workers, 160,000 fewer emergency stays a year; York's share: 574",
      rows: ["S-BCF-4", "S-BCF-5"],
      set: "headline",
      place: "york",
      window: ["2027-04-01", "2028-04-01"],
      measure: "emergency_admissions",
      compare: "difference",
      target: 574,
      tolerance: 12,
      solves: { parameter: "crises", bounds: [0.05, 1] },
    },
  ],
});
