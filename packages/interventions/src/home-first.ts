import { type DefinedProgramme, defineProgramme } from "@placewell/core";
import { RESIDENTS_AGED_65_PLUS } from "./residents-aged-65-plus.js";

/** Mean length of reablement, days, that turns starts a week into slots. @source reable.len, comm.ic.los.leeds. */
const REABLEMENT_DAYS = 31;
const DAYS_PER_WEEK = 7;

/**
 * Home-first intermediate care (P02), as Leeds HomeFirst describes itself, scaled to the place by residents aged 65+.
 * A place other than Leeds copies it: under the evidence set half of the effect survives unless `fidelity` says otherwise.
 * @throws InputError for an unknown option or a value out of range
 */
export const homeFirst: DefinedProgramme<"startsPerWeek"> = defineProgramme({
  name: "home-first",
  catalogueId: "P02",
  title: "Home first",
  purpose:
    "Home-first intermediate care for a whole place: active recovery at home, fewer and shorter stays in short-term beds, more reablement.",
  whoGetsIt:
    "Adults in or at risk of intermediate care: people on the ward who are ready to leave, and people in A&E with a crisis that care at home could take.",
  evidenceGrade:
    "Claims are uncontrolled (C). Areas with such schemes had shorter delays against synthetic controls (B); no early fall in admissions.",
  curve: "M2",
  group: "discharge-flow",
  transfer: { headline: "own", evidence: "copied" },
  inPlaceOf65Plus: RESIDENTS_AGED_65_PLUS.leeds,
  parameters: [
    {
      id: "admissionsAvoided",
      meaning:
        "Share of admissions from A&E, of people with a fall, a social crisis, an infection or another medical crisis, who get care at home instead.",
      unit: "probability",
      headline: {
        value: 0.0843,
        low: 0.031,
        high: 0.1,
        rows: ["S-LEEDS-1"],
        status: "programme claim",
        note: "solved: 929 admissions fewer in the third winter in Leeds (3 replicates of seed back-test, 2026-11-22; placewell backtest home-first --solve); 0.031 of all 30,280 adult admissions in five winter months",
      },
      evidence: {
        value: 0,
        low: 0,
        high: 0.1,
        rows: ["E-IAU-1"],
        status: "assumed",
        note: "no early fall was found; no effect",
      },
    },
    {
      id: "shortTermBedStay",
      meaning: "Ratio of the length of stay in short-term beds.",
      unit: "ratio of days",
      headline: {
        value: 0.8386,
        low: 0.81,
        high: 0.885,
        rows: ["S-LEEDS-2", "X-LEEDS-4"],
        status: "programme claim",
        note: "solved: 4.4 days less in the third winter in Leeds (3 replicates of seed back-test, 2026-11-22; placewell backtest home-first --solve); 0.87 is 4.4 days less of 33.8",
      },
      evidence: { value: 1, low: 0.85, high: 1.05, rows: ["C-IC-2"], status: "assumed", note: "no effect" },
    },
    {
      id: "pathwayOdds",
      meaning: "Odds ratio of leaving hospital on a higher pathway, against home without new support.",
      unit: "odds ratio",
      headline: {
        value: 0.537,
        low: 0.5,
        high: 1,
        rows: ["S-LEEDS-3"],
        status: "programme claim",
        note: "solved: 335 people in the third winter in Leeds (3 replicates of seed back-test, 2026-11-22; placewell backtest home-first --solve); 0.83 is 351 of about 2,120 on pathway 1 in five months",
      },
      evidence: {
        value: 1,
        low: 0.9,
        high: 1.11,
        rows: ["E-D2A-2"],
        status: "assumed",
        note: "published null, interval assumed",
      },
    },
    {
      id: "readmission",
      meaning: "Rate ratio of crises within 91 days of the start of reablement.",
      unit: "rate ratio",
      headline: { value: 0.67, rows: ["X-LEEDS-6"], status: "programme claim" },
      evidence: {
        value: 1,
        low: 0.8,
        high: 1.1,
        rows: ["E-REA-2"],
        status: "assumed",
        note: "the review found no trial; no effect",
      },
    },
    {
      id: "processDelay",
      meaning:
        "Ratio of the process delay after ready to leave, seen for whole areas. Off here: the programme acts by its parts.",
      unit: "ratio of days",
      headline: "not claimed",
      evidence: {
        value: 1,
        low: 0.58,
        high: 1,
        rows: ["E-UEC-1"],
        status: "assumed",
        note: "29 areas had 0.76 against synthetic controls; an area effect cannot be on together with the parts that would cause it",
      },
    },
    {
      id: "startsPerWeek",
      meaning: "Reablement starts added a week.",
      unit: "starts a week",
      isInput: true,
      allowed: [0, 1000],
      headline: { value: 10, rows: ["X-LEEDS-7"], status: "programme claim" },
      evidence: { value: 10, rows: ["X-LEEDS-7"], status: "programme claim" },
    },
    {
      id: "harm.H4",
      meaning:
        "Hours a week that unpaid carers of users of the added slots give more, for a month from the start (H4).",
      unit: "hours a week",
      headline: "not claimed",
      evidence: { value: 3.5, low: 0, high: 14, rows: [], status: "assumed", note: "half an hour (0-2) a day" },
    },
    {
      id: "harm.H8",
      meaning: "Rate ratio of crises within 30 days of the start of reablement, for users of the added slots (H8).",
      unit: "rate ratio",
      headline: "not claimed",
      evidence: {
        value: 1.153,
        low: 0.97,
        high: 1.38,
        rows: ["E-HAH-7"],
        status: "derived",
        note: "risk ratio 1.14 (0.97-1.34) at a base risk of 0.145, as a rate ratio",
      },
    },
  ],
  modifiers: [
    {
      target: ["p.admit.fall", "p.admit.social-carer", "p.admit.infection-delirium", "p.admit.other"],
      combiner: "divert",
      parameter: "admissionsAvoided",
    },
    { target: "los.intermediate-bed", combiner: "time-ratio", parameter: "shortTermBedStay" },
    { target: "p.pathway", combiner: "odds-ratio", parameter: "pathwayOdds" },
    { target: "delay.process", combiner: "time-ratio", parameter: "processDelay" },
    {
      target: "hazard.crisis.*",
      combiner: "rate-ratio",
      parameter: "readmission",
      when: { daysSinceReablementUnder: 91 },
    },
    {
      target: "hazard.crisis.*",
      combiner: "rate-ratio",
      parameter: "harm.H8",
      when: { daysSinceReablementUnder: 30 },
      sharedOverSlots: true,
      harm: "H8",
    },
    {
      target: "column.carer-hours",
      combiner: "shift",
      parameter: "harm.H4",
      when: { daysSinceReablementUnder: 31 },
      sharedOverSlots: true,
      harm: "H4",
    },
    {
      target: "capacity.reablement",
      combiner: "capacity",
      parameter: "startsPerWeek",
      times: REABLEMENT_DAYS / DAYS_PER_WEEK,
    },
  ],
  harms: ["H3", "H4", "H8"],
  backTests: [
    {
      id: "BT-3",
      claim: "934 fewer emergency admissions in a winter.",
      rows: ["S-LEEDS-1"],
      set: "headline",
      place: "leeds",
      window: ["2027-11-01", "2028-04-01"],
      measure: "emergency_admissions",
      compare: "difference",
      target: 934,
      tolerance: 47,
      solves: { parameter: "admissionsAvoided", bounds: [0, 0.3] },
      note: "the third winter, when the team has nearly grown; four published values exist: 786, 869, 934 and 1,200",
    },
    {
      id: "BT-4",
      claim: "4.4 days less in short-term beds.",
      rows: ["S-LEEDS-2"],
      set: "headline",
      place: "leeds",
      window: ["2027-11-01", "2028-04-01"],
      measure: "intermediate_care_bed_days",
      per: { measure: "moves", group: ["move=ae>short-term-bed", "move=ward>short-term-bed"] },
      compare: "difference",
      target: 4.4,
      tolerance: 0.3,
      solves: { parameter: "shortTermBedStay", bounds: [0.3, 1] },
      note: "days in beds over stays begun in the window, in the third winter",
    },
    {
      id: "BT-5",
      claim: "351 more people home sooner.",
      rows: ["S-LEEDS-3"],
      set: "headline",
      place: "leeds",
      window: ["2027-11-01", "2028-04-01"],
      measure: "moves",
      group: ["move=ward>short-term-bed", "move=ward>care-home"],
      compare: "difference",
      target: 351,
      tolerance: 18,
      solves: { parameter: "pathwayOdds", bounds: [0.02, 1] },
      note: "counted as people who leave the ward for elsewhere than home; short-term beds alone see about 700 a winter",
    },
  ],
  uncosted:
    "The reablement places it adds are priced as care. Its transfer hub, open all week, is not published as a cost and is not counted.",
  caveats: [
    "The area effect on delays (E-UEC-1) is off: under the evidence set the programme acts through added reablement slots alone.",
    "Added slots grow with the team: half after 18 months, nine tenths after three years.",
  ],
});
