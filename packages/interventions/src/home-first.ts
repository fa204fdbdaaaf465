import {
  type CommonOptions,
  CRISIS_TYPES,
  type CrisisType,
  type Modifier,
  type Programme,
  type ProgrammeDescription,
  type ProgrammeParameter,
  TEAM,
} from "@placewell/core";
import { type OwnOption, settleOptions } from "./options.js";
import { parametersInForce, valueIn } from "./parameters-in-force.js";

/** What an analyst can vary beside the common options. */
export interface HomeFirstOptions extends CommonOptions {
  /** Reablement starts added a week in a place of the size of Leeds. Default 10. */
  readonly startsPerWeek?: number;
}

/** Residents of Leeds aged 65+, to scale the programme to other places. @source ONS Census 2021 TS007A. */
const LEEDS_RESIDENTS_65_PLUS = 126_751;
/** Mean length of reablement, days, that turns starts a week into slots. @source reable.len, comm.ic.los.leeds. */
const REABLEMENT_DAYS = 31;
const DAYS_PER_WEEK = 7;
/** Days over which readmission after reablement is counted, and after leaving hospital. */
const AFTER_REABLEMENT_DAYS = 91;
const AFTER_DISCHARGE_DAYS = 30;

const OPTIONS: readonly OwnOption[] = [
  {
    name: "startsPerWeek",
    meaning:
      "Reablement starts added a week in a place of the size of Leeds; scaled by residents aged 65+ (X-LEEDS-7).",
    unit: "starts a week",
    default: 10,
    low: 0,
    high: 1000,
  },
];

const PARAMETERS: readonly ProgrammeParameter[] = [
  {
    id: "admissionsAvoided",
    meaning:
      "Share of admissions from A&E, of people with a fall, a social crisis, an infection or another medical crisis, who get care at home instead.",
    unit: "probability",
    headline: {
      value: 0.031,
      low: 0.031,
      high: 0.052,
      rows: ["S-LEEDS-1"],
      status: "programme claim",
      notYetSolved: true,
      note: "starting value: 934 of 30,280 adult admissions in five winter months",
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
      value: 0.87,
      low: 0.81,
      high: 0.885,
      rows: ["S-LEEDS-2", "X-LEEDS-4"],
      status: "programme claim",
      note: "4.4 days less of 33.8",
    },
    evidence: { value: 1, low: 0.85, high: 1.05, rows: ["C-IC-2"], status: "assumed", note: "no effect" },
  },
  {
    id: "pathwayOdds",
    meaning: "Odds ratio of leaving hospital on a higher pathway, against home without new support.",
    unit: "odds ratio",
    headline: {
      value: 0.83,
      low: 0.6,
      high: 1,
      rows: ["S-LEEDS-3"],
      status: "programme claim",
      notYetSolved: true,
      note: "starting value: 351 people of about 2,120 on pathway 1 in five months",
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
    meaning: "Reablement starts added a week in a place of the size of Leeds. An input, not an effect.",
    unit: "starts a week",
    headline: { value: 10, rows: ["X-LEEDS-7"], status: "programme claim" },
    evidence: { value: 10, rows: ["X-LEEDS-7"], status: "programme claim" },
  },
  {
    id: "harm.readmission",
    meaning: "Rate ratio of crises within 30 days of the start of reablement, for users of the added slots (H8).",
    unit: "rate ratio",
    headline: "not claimed",
    evidence: {
      value: 1.165,
      low: 0.97,
      high: 1.4,
      rows: ["E-HAH-7"],
      status: "derived",
      note: "risk ratio 1.14 (0.97-1.34) at a base risk of 0.145, as a rate ratio",
    },
  },
];

/** Crises whose admissions step-up care can take instead. */
const STEP_UP: readonly CrisisType[] = ["fall", "social-carer", "infection-delirium", "other"];

/** The description, for the command line and for reports. */
export const homeFirstDescription: ProgrammeDescription = {
  name: "home-first",
  catalogueId: "P02",
  title: "Home first",
  purpose:
    "Home-first intermediate care for a whole place: active recovery at home, fewer and shorter stays in short-term beds, more reablement.",
  whoGetsIt:
    "Adults in or at risk of intermediate care: people on the ward who are ready to leave, and people in A&E with a crisis that care at home could take.",
  evidenceGrade:
    "Claims are uncontrolled (C). Areas with such schemes had shorter delays against synthetic controls (B); no early fall in admissions.",
  parameters: PARAMETERS,
  options: OPTIONS,
  harms: [
    { code: "H3", meaning: "Half of the bed-days freed are used by others.", modelled: false },
    { code: "H4", meaning: "Work moves to unpaid carers.", modelled: false },
    { code: "H8", meaning: "Readmission after earlier discharge, over the users of the added slots.", modelled: true },
  ],
  caveats: [
    "The area effect on delays (E-UEC-1) is off: under the evidence set the programme acts through added reablement slots alone.",
    "Beds that refill (H3) and work that moves to unpaid carers (H4) are not modelled yet.",
    "Added slots grow with the team: half after 18 months, nine tenths after three years.",
  ],
};

/**
 * Home-first intermediate care (P02), as Leeds HomeFirst describes itself, scaled to the place by residents aged 65+.
 * A place other than Leeds copies it: under the evidence set half of the effect survives unless `fidelity` says otherwise.
 * @param options common options and startsPerWeek
 * @throws InputError for an unknown option or a value out of range
 */
export function homeFirst(options: HomeFirstOptions = {}): Programme {
  const settled = settleOptions({ ...options }, OPTIONS, (set) => (set === "headline" ? "own" : "copied"));
  const value = (id: string, none: number): number => valueIn(PARAMETERS, id, settled.set, none);
  const slotsPerResident65 = ((settled.own.startsPerWeek / DAYS_PER_WEEK) * REABLEMENT_DAYS) / LEEDS_RESIDENTS_65_PLUS;
  const modifiers: Modifier[] = [
    ...STEP_UP.map((type): Modifier => {
      return {
        target: `p.admit.${type}`,
        kind: "share-removed",
        value: value("admissionsAvoided", 0),
        scope: "everyone",
      };
    }),
    { target: "los.intermediate-bed", kind: "ratio", value: value("shortTermBedStay", 1), scope: "everyone" },
    { target: "p.pathway", kind: "odds-ratio", value: value("pathwayOdds", 1), scope: "everyone" },
    { target: "delay.process", kind: "ratio", value: value("processDelay", 1), scope: "everyone" },
    ...CRISIS_TYPES.flatMap((type): Modifier[] => [
      {
        target: `hazard.crisis.${type}`,
        kind: "ratio",
        value: value("readmission", 1),
        scope: "everyone",
        withinDaysOfReablement: AFTER_REABLEMENT_DAYS,
      },
      {
        target: `hazard.crisis.${type}`,
        kind: "ratio",
        value: value("harm.readmission", 1),
        scope: "everyone",
        withinDaysOfReablement: AFTER_DISCHARGE_DAYS,
        sharedOverSlots: true,
        isHarm: true,
      },
    ]),
    {
      target: "capacity.reablement",
      kind: "addition",
      value: slotsPerResident65,
      perResident65Plus: true,
      scope: "everyone",
    },
  ];
  return Object.freeze({
    description: homeFirstDescription,
    set: settled.set,
    options: settled.receipt,
    parameters: parametersInForce(PARAMETERS, settled.set),
    caveats: homeFirstDescription.caveats,
    start: settled.start,
    stop: settled.stop,
    effectScale: settled.effectScale,
    resourcesOn: settled.resourcesOn,
    harmsOn: settled.harmsOn,
    fidelity: settled.fidelity,
    curve: TEAM,
    modifiers,
  });
}
