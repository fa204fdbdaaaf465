import type { HarmCode, Hires, ModifierDeclaration } from "./declaration.js";
import type { ProgrammeParameter } from "./programme-parameter.js";

/** A channel of harm or displacement that a programme may declare. */
export interface HarmChannel {
  readonly meaning: string;
  /** What it moves when a programme has no channel of its own for it; without one the model cannot do it yet. */
  readonly modifier?: ModifierDeclaration;
  readonly parameter?: ProgrammeParameter;
  /** QALYs lost by whoever it happens to, where the harm is an event. */
  readonly loss?: ProgrammeParameter;
}

/** Rate ratio of crises in the 30 days after leaving hospital earlier, from the risk ratio at a base risk of 0.145. */
const EARLIER_DISCHARGE: ProgrammeParameter = {
  id: "harm.H8",
  meaning: "Rate ratio of crises within 30 days of leaving hospital, for those who leave earlier (H8).",
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
};

const FOUND_NEED: ProgrammeParameter = {
  id: "harm.H1",
  meaning: "Rate ratio of crises of people on the list in the first two years, as found need is met (H1).",
  unit: "rate ratio",
  headline: "not claimed",
  evidence: {
    value: 1,
    low: 1,
    high: 1.43,
    rows: ["E-ICP-1", "E-NEHF-1", "E-NEHF-2"],
    status: "assumed",
    recalled: true,
    prior: "sceptical",
    note: "central assumption 1.09: admissions 9% up in the first year of one programme, 43% in another; a run takes none",
  },
};

const TAKEN_ON: ProgrammeParameter = {
  id: "harm.H2",
  meaning: "Share of the posts it fills that are left vacant in the place's own services (H2).",
  unit: "probability",
  headline: "not claimed",
  evidence: { value: 0.5, low: 0, high: 1, rows: [], status: "assumed" },
};

const REFILLED: ProgrammeParameter = {
  id: "harm.H3",
  meaning: "Share of the bed-days freed that are used by others (H3): their cost is not set free.",
  unit: "probability",
  headline: "not claimed",
  evidence: { value: 0.5, low: 0, high: 1, rows: [], status: "assumed" },
};

const CARERS_HOURS: ProgrammeParameter = {
  id: "harm.H4",
  meaning: "Hours a week that unpaid carers give more (H4).",
  unit: "hours a week",
  headline: "not claimed",
  evidence: { value: 3.5, low: 0, high: 14, rows: [], status: "assumed", note: "half an hour (0-2) a day" },
};

const AFTER_DIVERSION: ProgrammeParameter = {
  id: "harm.H6",
  meaning: "Rate ratio of death in the 30 days after an admission that was turned aside (H6).",
  unit: "rate ratio",
  headline: "not claimed",
  evidence: {
    value: 1,
    low: 0.9,
    high: 1.3,
    rows: ["E-HAH-6"],
    status: "assumed",
    note: "hospital at home 0.88 (0.68-1.13), widened; a run takes none",
  },
};

const GOVERNANCE_HOURS: ProgrammeParameter = {
  id: "harm.H7",
  meaning: "Share of clinical hours that governance takes (H7).",
  unit: "probability",
  headline: "not claimed",
  evidence: { value: 0.02, low: 0, high: 0.1, rows: [], status: "assumed" },
};

const UNSEEN: ProgrammeParameter = {
  id: "harm.H9",
  meaning: "Probability that a safeguarding problem of somebody on the list goes unseen (H9).",
  unit: "probability",
  headline: "not claimed",
  evidence: { value: 0.01, low: 0, high: 0.03, rows: [], status: "assumed", note: "a year; raised in comments" },
};

/** Id of what somebody loses by a safeguarding problem that goes unseen. */
export const UNSEEN_LOSS = "harm.H9.qalys";

const LOST_UNSEEN: ProgrammeParameter = {
  id: UNSEEN_LOSS,
  meaning: "QALYs lost by somebody whose safeguarding problem goes unseen (H9).",
  unit: "QALYs",
  headline: "not claimed",
  evidence: {
    value: 0.05,
    low: 0,
    high: 0.3,
    rows: [],
    status: "assumed",
    note: "0.1 lower for half a year; no study of it was read, so take the whole range",
  },
};

/** Every channel by code. */
export const HARMS: Readonly<Record<HarmCode, HarmChannel>> = {
  H1: {
    meaning: "Case finding raises use early: found need is met.",
    parameter: FOUND_NEED,
    modifier: {
      target: "hazard.crisis.*",
      combiner: "rate-ratio",
      parameter: FOUND_NEED.id,
      untilYear: 2,
      curve: "M0",
    },
  },
  H2: { meaning: "Half of the new posts leave a vacancy in the place's own services.", parameter: TAKEN_ON },
  H3: { meaning: "Half of the bed-days freed are used by others.", parameter: REFILLED },
  H4: {
    meaning: "Work moves to unpaid carers, whose strain grows.",
    parameter: CARERS_HOURS,
    modifier: { target: "column.carer-hours", combiner: "shift", parameter: CARERS_HOURS.id },
  },
  H5: { meaning: "Uptake is lower in deprived neighbourhoods." },
  H6: {
    meaning: "Needed admission delayed: death within 30 days of an admission turned aside, 1.00 (0.90-1.30).",
    parameter: AFTER_DIVERSION,
    modifier: {
      target: "hazard.death",
      combiner: "rate-ratio",
      parameter: AFTER_DIVERSION.id,
      curve: "M0",
      when: { daysSinceDivertedUnder: 30 },
    },
  },
  H7: {
    meaning: "Governance takes hours of clinical staff.",
    parameter: GOVERNANCE_HOURS,
    modifier: { target: "staff.hours", combiner: "divert", parameter: GOVERNANCE_HOURS.id, curve: "M0" },
  },
  H8: {
    meaning: "Readmission after earlier discharge.",
    parameter: EARLIER_DISCHARGE,
    modifier: {
      target: "hazard.crisis.*",
      combiner: "rate-ratio",
      parameter: EARLIER_DISCHARGE.id,
      when: { daysSinceDischargeUnder: 30 },
    },
  },
  H9: { meaning: "A safeguarding problem goes unseen.", parameter: UNSEEN, loss: LOST_UNSEEN },
  H10: { meaning: "Funding ends at a year's end, and restarts late." },
};

/** What H2 does to the staff of a place: posts filled from its own services are vacant there. */
export function hiresModifier({ posts, kind }: Hires): ModifierDeclaration {
  return {
    target: `staff.${kind}`,
    combiner: "capacity",
    parameter: TAKEN_ON.id,
    perUnits: { of: posts, units: -1 },
    curve: "M0",
  };
}
