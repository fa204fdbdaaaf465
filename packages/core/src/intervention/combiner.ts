/**
 * How the value of a modifier is meant, and how several on one target come together. Within its step each is free of order.
 *
 * - `rate-ratio`: hazards multiply. No effect: 1.
 * - `time-ratio`: lengths of stays, waits and delays multiply. No effect: 1.
 * - `odds-ratio`: odds multiply, before shares are taken away. No effect: 1.
 * - `divert`: a share of a probability taken away; what is left multiplies. No effect: 0.
 * - `times`: a probability so many times as likely, at most 1. No effect: 1.
 * - `union`: a route added: 1 − Π(1 − q). No effect: 0.
 * - `capacity`: units added; they sum, before ratios. No effect: 0.
 * - `capacity-ratio`: capacity multiplied, after additions. No effect: 1.
 * - `level`: a setting, while the programme is at work; of several the highest holds. No setting: 0.
 * - `shift`: added to what is known of a person or of other programmes; they sum. No effect: 0.
 * - `price-ratio`: a cost multiplied when the run is valued. No effect: 1.
 */
export type Combiner =
  | "rate-ratio"
  | "time-ratio"
  | "odds-ratio"
  | "divert"
  | "times"
  | "union"
  | "capacity"
  | "capacity-ratio"
  | "level"
  | "shift"
  | "price-ratio";

/** The step of a lever in which a combiner acts: what sums there is a log ratio, a log odds ratio or a number of units. */
export type Step = "odds" | "ratio" | "union" | "added";

const STEPS: Readonly<Record<Combiner, Step>> = {
  "rate-ratio": "ratio",
  "time-ratio": "ratio",
  "odds-ratio": "odds",
  divert: "ratio",
  times: "ratio",
  union: "union",
  capacity: "added",
  "capacity-ratio": "ratio",
  level: "added",
  shift: "added",
  "price-ratio": "ratio",
};

/** Step of a lever in which a combiner acts. */
export function stepOf(combiner: Combiner): Step {
  return STEPS[combiner];
}

const NEUTRAL_AT_ZERO: readonly Combiner[] = ["divert", "union", "capacity", "level", "shift"];

/** Value of a combiner that changes nothing. */
export function neutralValue(combiner: Combiner): number {
  return NEUTRAL_AT_ZERO.includes(combiner) ? 0 : 1;
}

/** What is left of a ratio, odds ratio or share after a value: 1 for no effect. Not for capacities. */
export function thetaOf(combiner: Combiner, value: number): number {
  return combiner === "divert" || combiner === "union" ? 1 - value : value;
}
