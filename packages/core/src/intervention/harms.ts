import type { HarmCode, ModifierDeclaration } from "./declaration.js";
import type { ProgrammeParameter } from "./programme-parameter.js";

/** A channel of harm or displacement that a programme may declare. */
export interface HarmChannel {
  readonly meaning: string;
  /** What it moves when a programme has no channel of its own for it; without one the model cannot do it yet. */
  readonly modifier?: ModifierDeclaration;
  readonly parameter?: ProgrammeParameter;
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
  H2: { meaning: "Half of the new posts leave a vacancy elsewhere." },
  H3: { meaning: "Half of the bed-days freed are used by others." },
  H4: { meaning: "Work moves to unpaid carers or councils." },
  H5: { meaning: "Uptake is lower in deprived neighbourhoods." },
  H6: {
    meaning: "Needed admission delayed: death within 30 days of a crisis kept out of hospital, 1.00 (0.90-1.30).",
  },
  H7: { meaning: "Governance takes delivery time." },
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
  H9: { meaning: "A safeguarding problem goes unseen." },
  H10: { meaning: "Funding ends at a year's end, and restarts late." },
};
