import { exp } from "../maths/exponential.js";
import { type MaturityCurve, maturityAt } from "./maturity.js";

/** Crisis types, in the order of every list by crisis. */
export const CRISIS_TYPES = [
  "fall",
  "respiratory",
  "cardiovascular",
  "infection-delirium",
  "social-carer",
  "mental-health",
  "other",
] as const;

/** One crisis type. */
export type CrisisType = (typeof CRISIS_TYPES)[number];

/** Named quantities that a programme may move. */
export type Target =
  /** Rate of crises of one type, per person-year. Combine: rate ratios multiply. */
  | `hazard.crisis.${CrisisType}`
  /** Share of first calls to 999 that still go to 999. Combine: shares multiply; the rest goes to the hub. */
  | "p.contact.999"
  /** Odds that a response conveys, severity 1 and 2. Combine: odds ratios multiply. */
  | "p.convey"
  /** Probability of admission from A&E given the type of crisis. Combine: shares multiply. */
  | `p.admit.${CrisisType}`
  /** Clinical length of an acute stay, and length of a stay in a short-term bed. Combine: ratios multiply. */
  | "los.acute"
  | "los.intermediate-bed"
  /** Process delay after ready to leave. Combine: ratios multiply. */
  | "delay.process"
  /** Odds of leaving hospital on a higher pathway than each cut. Combine: odds ratios multiply. */
  | "p.pathway"
  /** People a service can hold at once. Combine: additions sum. */
  | "capacity.reablement";

/** A modifier made ready for one run. */
export interface ActiveModifier {
  /** Logarithm of the ratio at full effect, scaled; for capacities the addition itself. */
  readonly amount: number;
  readonly curve: MaturityCurve;
  /** Days of the run between which it acts. */
  readonly start: number;
  readonly stop: number;
  /** 1 for each person it applies to; undefined for everyone. */
  readonly members: Uint8Array | undefined;
  /** Further condition. Once false it must stay false until the person's state changes. */
  readonly when: ((row: number, time: number) => boolean) | undefined;
}

/** Everything that moves one target, combined. With nothing on it, it returns exactly 0 or exactly 1. */
export class Lever {
  private readonly modifiers: ActiveModifier[] = [];

  add(modifier: ActiveModifier): void {
    this.modifiers.push(modifier);
  }

  get idle(): boolean {
    return this.modifiers.length === 0;
  }

  /** Sum of the amounts acting on a person at a time: a log ratio, log odds ratio or an addition. */
  amount(row: number, time: number): number {
    let sum = 0;
    for (const m of this.modifiers) {
      if (time < m.start || time >= m.stop) continue;
      if (m.members !== undefined && m.members[row] === 0) continue;
      if (m.when !== undefined && !m.when(row, time)) continue;
      sum += m.amount * maturityAt(m.curve, time - m.start);
    }
    return sum;
  }

  /** Combined ratio for a person at a time; 1 when nothing acts. */
  ratio(row: number, time: number): number {
    if (this.modifiers.length === 0) return 1;
    const amount = this.amount(row, time);
    return amount === 0 ? 1 : exp(amount);
  }

  /** A number that {@link ratio} does not exceed for this person from `from` on, the state staying as it is. */
  ratioBound(row: number, from: number): number {
    if (this.modifiers.length === 0) return 1;
    let sum = 0;
    for (const m of this.modifiers) {
      if (m.amount <= 0 || from >= m.stop) continue;
      if (m.members !== undefined && m.members[row] === 0) continue;
      if (m.when !== undefined && !m.when(row, from)) continue;
      sum += m.amount;
    }
    return sum === 0 ? 1 : exp(sum) * (1 + 1e-12);
  }
}

/** The levers of one run, one for each target. Fresh for every scenario: no memory of earlier runs. */
export class Levers {
  private readonly levers = new Map<Target, Lever>();

  lever(target: Target): Lever {
    let lever = this.levers.get(target);
    if (lever === undefined) {
      lever = new Lever();
      this.levers.set(target, lever);
    }
    return lever;
  }
}
