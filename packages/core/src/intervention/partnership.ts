import { exp } from "../maths/exponential.js";
import { type MaturityCurve, maturityAt } from "./maturity.js";

/** Four processes of a partnership, each 0 to 1. Effort makes them grow, and without effort they fade. */
export interface Partnership {
  /** Growth a year of what is missing, at full effort. */
  readonly growth: number;
  /** Share that fades a year: of trust, and of the others. */
  readonly trustDecay: number;
  readonly otherDecay: number;
  /** Where each of them stands on the first day. */
  readonly initial: number;
  /** Share of the effort that a national project takes from priorities and trust. */
  readonly diverted: number;
  /** Effort put into each, 1 for all that it takes. */
  readonly priorities: number;
  readonly trust: number;
  readonly planning: number;
  readonly delivery: number;
  /** Index at which slow programmes grow as their curves say. */
  readonly reference: number;
}

/** A stretch of days in which slow programmes reach only a share of what their curves say. */
export interface Reached {
  readonly from: number;
  readonly until: number;
  /** Share by days since `from`. */
  readonly curve: MaturityCurve;
}

/** Level of a process after some years: dx/dt = growth·effort·(1 − x) − decay·x. */
function processAfter(years: number, initial: number, growth: number, decay: number): number {
  const rate = growth + decay;
  if (rate === 0) return initial;
  const settled = growth / rate;
  return settled + (initial - settled) * exp(-rate * years);
}

/** The index of a partnership after some years: the least of its four processes. */
export function partnershipIndex(p: Partnership, years: number): number {
  const shared = p.growth * (1 - p.diverted);
  const processes = [
    processAfter(years, p.initial, shared * p.priorities, p.otherDecay),
    processAfter(years, p.initial, shared * p.trust, p.trustDecay),
    processAfter(years, p.initial, p.growth * p.planning, p.otherDecay),
    processAfter(years, p.initial, p.growth * p.delivery, p.otherDecay),
  ];
  return processes.reduce((least, process) => (process < least ? process : least));
}

/** Share of its growth that a slow programme has on a day. */
export function reachedOn(reached: readonly Reached[], day: number): number {
  let share = 1;
  for (const { from, until, curve } of reached) if (day >= from && day < until) share *= maturityAt(curve, day - from);
  return share;
}
