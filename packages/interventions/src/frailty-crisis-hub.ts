import {
  type CommonOptions,
  CRISIS_TYPES,
  type EnrolmentRule,
  EVENT,
  type Modifier,
  type Programme,
  type ProgrammeDescription,
  type ProgrammeParameter,
  SERVICE,
} from "@placewell/core";
import { type OwnOption, settleOptions } from "./options.js";
import { parametersInForce, valueIn } from "./parameters-in-force.js";

/** What an analyst can vary beside the common options. */
export interface FrailtyCrisisHubOptions extends CommonOptions {
  /** Most people on the hub's list at once. Default 3,000. */
  readonly caseloadCap?: number;
  /** Home visits the hub can start a day. Default 42. */
  readonly visitsPerDay?: number;
}

const OPTIONS: readonly OwnOption[] = [
  {
    name: "caseloadCap",
    meaning: "Most people on the hub's list at once (X-YORK-3).",
    unit: "people",
    default: 3000,
    low: 0,
    high: 100_000,
  },
  {
    name: "visitsPerDay",
    meaning:
      "Home visits the hub can start a day. Assumed: 30 practitioners at 1,500 hours a year, less 3,000 assessments of 2 hours, at 2.5 hours a visit.",
    unit: "visits a day",
    default: 42,
    low: 0,
    high: 10_000,
  },
];

const PARAMETERS: readonly ProgrammeParameter[] = [
  {
    id: "divert999",
    meaning: "Share of the caseload's first calls to 999 that ring the hub instead.",
    unit: "probability",
    headline: {
      value: 0.4,
      low: 0.2,
      high: 0.67,
      rows: ["S-YORK-1"],
      status: "programme claim",
      notYetSolved: true,
      note: "starting value from 100 call-outs a month over 3,000 people at one call-out a person-year",
    },
    evidence: {
      value: 0,
      low: 0,
      high: 0.4,
      rows: ["E-UCR-1"],
      status: "assumed",
      note: "no causal estimate exists; no effect, up to the claim",
    },
  },
  {
    id: "conveyOdds",
    meaning: "Odds ratio of conveyance when an ambulance still comes to somebody on the list.",
    unit: "odds ratio",
    headline: {
      value: 0.32,
      low: 0.32,
      high: 1,
      rows: ["X-HULL-1"],
      status: "derived",
      note: "37% conveyed against 64.8% of responses in England",
    },
    evidence: { value: 1, low: 0.32, high: 1, rows: [], status: "assumed", note: "no effect, down to the claim" },
  },
  {
    id: "crisisRatio",
    meaning: "Rate ratio of all crises of people on the list, from yearly assessment and a named practitioner.",
    unit: "rate ratio",
    headline: "not claimed",
    evidence: {
      value: 0.8,
      low: 0.6,
      high: 1.1,
      rows: ["E-CGA-5", "E-CM-1", "eval.fic.ea"],
      status: "assumed",
      recalled: true,
      note: "trials of community assessment at a base risk of 0.3, widened; a sceptic would say 1.0, as case management and frailty services in routine use did not reduce admissions",
    },
  },
  {
    id: "acuteStayRatio",
    meaning: "Ratio of the clinical length of acute stays of people on the list, through bridging at discharge.",
    unit: "ratio of days",
    headline: {
      value: 0.92,
      low: 0.85,
      high: 1,
      rows: ["X-YORK-2"],
      status: "programme claim",
      notYetSolved: true,
      note: "starting value: 1,000 bed-days in six months over roughly 12,500 that the list uses in the model",
    },
    evidence: { value: 1, low: 0.9, high: 1, rows: [], status: "assumed", note: "no effect, down to 0.9" },
  },
];

/** Probability of standing on a general-practice frailty register, and of being found at an emergency contact. */
const REGISTER_SENSITIVITY = 0.7;
const REGISTER_LATENCY_DAYS = 30;
const EVENT_SENSITIVITY = 0.56;
const UPTAKE = 0.9;
const MIN_AGE_YEARS = 65;

/** The description, for the command line and for reports. */
export const frailtyCrisisHubDescription: ProgrammeDescription = {
  name: "frailty-crisis-hub",
  catalogueId: "P01",
  title: "Frailty crisis hub",
  purpose:
    "A crisis line in place of 999, a response at home, a yearly assessment with a named practitioner, and help to leave hospital, for frail older people.",
  whoGetsIt:
    "Residents aged 65+ with moderate or severe frailty or who need help, found on the frailty register (70%) or at an ambulance or A&E contact (56%), who accept (90%), up to the cap; the frailest first.",
  evidenceGrade:
    "Claims are uncontrolled (C). For assessment, trials of other services (B, recalled); for the line, none.",
  parameters: [
    ...PARAMETERS,
    finding(
      "registerSensitivity",
      "Probability that an eligible person stands on the frailty register.",
      REGISTER_SENSITIVITY,
      0.5,
      0.9,
    ),
    finding(
      "eventSensitivity",
      "Probability of being found at an ambulance or A&E contact.",
      EVENT_SENSITIVITY,
      0.4,
      0.75,
    ),
    finding("uptake", "Probability of accepting.", UPTAKE, 0.75, 0.98),
  ],
  options: OPTIONS,
  harms: [
    { code: "H2", meaning: "Half of the new posts leave a vacancy elsewhere.", modelled: false },
    { code: "H3", meaning: "Half of the bed-days freed are used by others.", modelled: false },
    {
      code: "H6",
      meaning: "Needed admission delayed: 1.00 (0.90-1.30) on death after a diverted crisis.",
      modelled: false,
    },
  ],
  caveats: [
    "Staff taken from other services (H2), beds that refill (H3) and death after a diverted crisis (H6, 1.00 at its point value) are not modelled yet.",
    "The evidence effect of the assessment, 0.80, comes from trials of other services. A sceptic would put 1.0: no effect.",
    "The claim of 2,000 admissions prevented in six months is about 41% of all emergency admissions expected of York's residents aged 65+; it cannot be reproduced as admissions.",
  ],
};

function finding(id: string, meaning: string, value: number, low: number, high: number): ProgrammeParameter {
  const estimate = {
    value,
    low,
    high,
    rows: id === "eventSensitivity" ? ["acute.ed.frailscreen"] : [],
    status: id === "eventSensitivity" ? ("checked" as const) : ("assumed" as const),
  };
  return { id, meaning, unit: "probability", headline: estimate, evidence: estimate };
}

const enrolmentUpTo = (caseloadCap: number): EnrolmentRule => ({
  isEligible: (people, row, time) =>
    people.ageYears(row, time) >= MIN_AGE_YEARS && (people.frailty(row) >= 2 || people.functionLevel(row) >= 1),
  registerSensitivity: REGISTER_SENSITIVITY,
  registerLatencyDays: REGISTER_LATENCY_DAYS,
  eventSensitivity: EVENT_SENSITIVITY,
  foundAtEvents: [EVENT.ambulanceResponded, EVENT.attendanceStarted],
  uptake: UPTAKE,
  caseloadCap,
});

/**
 * A frailty crisis hub (P01), as the York Frailty Crisis Hub describes itself.
 * @param options common options, caseloadCap (people) and visitsPerDay
 * @throws InputError for an unknown option or a value out of range
 */
export function frailtyCrisisHub(options: FrailtyCrisisHubOptions = {}): Programme {
  const settled = settleOptions({ ...options }, OPTIONS, () => "own");
  const value = (id: string, none: number): number => valueIn(PARAMETERS, id, settled.set, none);
  const modifiers: Modifier[] = [
    { target: "p.contact.999", kind: "share-removed", value: value("divert999", 0), scope: "enrolled" },
    { target: "p.convey", kind: "odds-ratio", value: value("conveyOdds", 1), scope: "enrolled" },
    { target: "los.acute", kind: "ratio", value: value("acuteStayRatio", 1), scope: "enrolled" },
    ...CRISIS_TYPES.map((type): Modifier => {
      return { target: `hazard.crisis.${type}`, kind: "ratio", value: value("crisisRatio", 1), scope: "enrolled" };
    }),
  ];
  return Object.freeze({
    description: frailtyCrisisHubDescription,
    set: settled.set,
    options: settled.receipt,
    parameters: parametersInForce(frailtyCrisisHubDescription.parameters, settled.set),
    caveats: frailtyCrisisHubDescription.caveats,
    start: settled.start,
    stop: settled.stop,
    effectScale: settled.effectScale,
    resourcesOn: settled.resourcesOn,
    harmsOn: settled.harmsOn,
    fidelity: settled.fidelity,
    curve: SERVICE,
    enrolment: enrolmentUpTo(settled.own.caseloadCap),
    modifiers,
    hubVisitsPerDay: settled.own.visitsPerDay,
  });
}
