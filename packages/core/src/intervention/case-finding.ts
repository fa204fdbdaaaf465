import type { Estimate, ProgrammeParameter } from "./programme-parameter.js";

/** How a programme finds people. Each brings parameters of its own, which options can set. */
export type CaseFindingProfile = "CF-register" | "CF-event" | "CF-platform" | "CF-referral" | "CF-outreach" | "CF-self";

/** How often an offer is accepted, by kind of offer. */
export type UptakeProfile =
  | "crisis-service"
  | "home-visit"
  | "exercise-by-letter"
  | "exercise-screened"
  | "multifactorial"
  | "personal-budget"
  | "adaptation";

/** How uptake falls across deprivation fifths. */
export type ReachName = "flat" | "inverse-care" | "proportionate";

/** Multipliers of uptake, the most deprived fifth first. Assumed; to be varied by half. */
export const REACH: Readonly<Record<ReachName, readonly number[]>> = {
  flat: [1, 1, 1, 1, 1],
  "inverse-care": [0.7, 0.85, 1, 1.1, 1.2],
  proportionate: [1.4, 1.2, 1, 0.8, 0.6],
};

type Known = Pick<Estimate, "low" | "high" | "rows" | "status" | "note">;

const input = (id: string, meaning: string, unit: string, value: number, known: Known): ProgrammeParameter => {
  const estimate: Estimate = { value, ...known };
  return { id, meaning, unit, headline: estimate, evidence: estimate };
};

const assumed = (low: number, high: number, note?: string): Known =>
  note === undefined ? { low, high, rows: [], status: "assumed" } : { low, high, rows: [], status: "assumed", note };

const REGISTERED = "Probability that an eligible person stands on the frailty register.";
const LATENCY = "Days until what is known of people is read.";

const PROFILES: Readonly<Record<CaseFindingProfile, readonly ProgrammeParameter[]>> = {
  "CF-register": [
    input("registerSensitivity", REGISTERED, "probability", 0.7, assumed(0.5, 0.9)),
    input("registerLatencyDays", LATENCY, "days", 30, assumed(7, 90)),
  ],
  "CF-event": [
    input("eventSensitivity", "Probability of being found at a contact with emergency care.", "probability", 0.56, {
      low: 0.4,
      high: 0.75,
      rows: ["acute.ed.frailscreen"],
      status: "checked",
      note: "range assumed",
    }),
  ],
  "CF-platform": [
    input("registerSensitivity", "Probability that linked data show an eligible person.", "probability", 0.8, {
      low: 0.5,
      high: 0.95,
      rows: [],
      status: "assumed",
      note: "the frailty register, 0.70, and 0.10 (0-0.20) more",
    }),
    input("registerLatencyDays", LATENCY, "days", 3, {
      low: 1,
      high: 14,
      rows: ["X-LEW-1"],
      status: "checked",
      note: "range assumed",
    }),
  ],
  "CF-referral": [
    input("referredPerYear", "Probability a year of being referred.", "probability", 0.3, assumed(0.1, 0.6)),
    input("referralLatencyDays", "Days until the first referral is seen.", "days", 60, assumed(14, 180)),
  ],
  "CF-outreach": [],
  "CF-self": [
    input("referredPerYear", "Probability a year of coming forward.", "probability", 0.1, assumed(0.02, 0.3)),
    input("referralLatencyDays", "Days until the first who come forward are seen.", "days", 30, assumed(7, 90)),
  ],
};

/** Parameters that a way of finding people brings. */
export function findingParameters(profiles: readonly CaseFindingProfile[]): ProgrammeParameter[] {
  return profiles.flatMap((profile) => PROFILES[profile]);
}

const accepting = (value: number, known: Known): readonly [number, Known] => [value, known];

const UPTAKE: Readonly<Record<UptakeProfile, readonly [number, Known]>> = {
  "crisis-service": accepting(0.9, assumed(0.75, 0.98)),
  "home-visit": accepting(0.7, assumed(0.4, 0.9)),
  "exercise-by-letter": accepting(0.06, {
    low: 0.03,
    high: 0.12,
    rows: ["E-FALL-5"],
    status: "checked",
    note: "of 20,507 people invited by letter; range assumed",
  }),
  "exercise-screened": accepting(0.65, {
    low: 0.5,
    high: 0.8,
    rows: ["E-FALL-6"],
    status: "checked",
    note: "of people screened at risk; range assumed",
  }),
  multifactorial: accepting(0.71, {
    low: 0.5,
    high: 0.85,
    rows: ["E-FALL-7"],
    status: "assumed",
    note: "range assumed",
  }),
  "personal-budget": accepting(0.3, assumed(0.05, 0.6)),
  adaptation: accepting(0.85, assumed(0.6, 0.95)),
};

/** The parameter `uptake` of a kind of offer. */
export function uptakeParameter(profile: UptakeProfile): ProgrammeParameter {
  const [value, known] = UPTAKE[profile];
  return input("uptake", "Probability of accepting.", "probability", value, known);
}

/** Every way of finding people, and every kind of offer, by name. */
export const FINDING_PROFILES: readonly string[] = Object.keys(PROFILES);
export const UPTAKE_PROFILES: readonly string[] = Object.keys(UPTAKE);
