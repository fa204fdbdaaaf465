import type { ProgrammeParameter } from "./programme-parameter.js";
import { DELAY_REASONS, type DelayReason, type Target } from "./targets.js";

/** What takes a share of the process delay: a reason for it, or the handing over from team to team that lies within some. */
export type DelayPart = DelayReason | "handoffs";

/** Share of delayed patients who wait for want of a place, which queues of the model show by themselves. */
const FOR_WANT_OF_A_PLACE = 0.341;

/** Share of delayed patients by reason; the last four lie within the others. */
const SHARES: Readonly<Record<DelayReason, number>> = {
  "transfer-hub": 0.126,
  interface: 0.289,
  "hospital-process": 0.193,
  wellbeing: 0.051,
  funding: 0.0087,
  restart: 0.0075,
  adaptation: 0.0088,
  equipment: 0.0185,
};

/** Part of the delay that a target names; undefined for other targets. */
export function delayReasonOf(target: Target): DelayPart | undefined {
  if (target === "handoffs") return target;
  return DELAY_REASONS.find((reason) => target === `delay.${reason}`);
}

const HANDOFFS_ESTIMATE = {
  value: 0.16,
  low: 0,
  high: 0.44,
  rows: ["data.nhse.discharge"],
  status: "assumed" as const,
  note: "one handoff of a day (0-3) in a delay of 6.1 days; at most the whole of the delay between services",
};

const HANDOFFS: ProgrammeParameter = {
  id: "delayShare.handoffs",
  meaning: "Share of the process delay that is handing over from team to team: no programme can take more.",
  unit: "probability",
  headline: HANDOFFS_ESTIMATE,
  evidence: HANDOFFS_ESTIMATE,
};

/** The parameter that says how much of the process delay a reason is: a ratio on the reason moves only that. */
export function delayShareParameter(reason: DelayPart): ProgrammeParameter {
  if (reason === "handoffs") return HANDOFFS;
  const estimate = {
    value: Math.round((10_000 * SHARES[reason]) / (1 - FOR_WANT_OF_A_PLACE)) / 10_000,
    rows: ["data.nhse.discharge"],
    status: "derived" as const,
    note: `${SHARES[reason]} of delayed patients, over the ${1 - FOR_WANT_OF_A_PLACE} who do not wait for a place; taken as a share of days`,
  };
  return {
    id: `delayShare.${reason}`,
    meaning: `Share of the process delay whose reason is ${reason.replaceAll("-", " ")}: no programme can take more.`,
    unit: "probability",
    headline: estimate,
    evidence: estimate,
  };
}
