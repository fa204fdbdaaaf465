import type { Target } from "@placewell/england";
import { distance } from "./calibration/loss.js";
import { summaryOf } from "./summary.js";

/** Share to either side of a target for which no interval is published. */
const UNPUBLISHED_INTERVAL = 0.1;

/** A target beside what the model gives. */
export interface ComparedTarget extends Interval {
  readonly target: Target;
  /** Such as `emergencyAdmissions 85-89`. */
  readonly name: string;
  /** Mean over the replicates, and its Monte Carlo standard error (NaN for one replicate). */
  readonly model: number;
  readonly standardError: number;
  /** Distance from the middle of the interval in standard errors, of the target (taken as 95%) and of the simulation. */
  readonly z: number;
  readonly inside: boolean;
}

/** How near usual care comes to what is published: what parameters were fitted to apart from what they were not. */
export interface Validation {
  readonly fitted: readonly ComparedTarget[];
  /** Targets that no parameter was fitted to; of these, some were `seen` while values were set by hand. */
  readonly heldOut: readonly ComparedTarget[];
  /** Targets that other sources contradict: shown, not counted. */
  readonly contradicted: readonly ComparedTarget[];
  /** Targets of groups in which the place had nobody. */
  readonly unmeasured: readonly Target[];
}

/** Ends within which a figure agrees with a target. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  /** `ours`: ten per cent to either side, because no interval is published. */
  readonly interval: "published" | "ours";
}

/** The interval of a target: as published, else ten per cent to either side. A value of one's own has none published. */
export function intervalOf({ value, low = value, high = value }: WrittenInterval): Interval {
  if (low < high) return { low, high, interval: "published" };
  const slack = Math.abs(value) * UNPUBLISHED_INTERVAL;
  return { low: value - slack, high: value + slack, interval: "ours" };
}

interface WrittenInterval {
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
}

/** The name of a target: what is compared, and for whom. */
export const nameOfTarget = ({ id, group }: Pick<Target, "id" | "group">): string => `${id} ${group}`;

/**
 * Sets figures of usual care beside the targets they belong to.
 * @param figures of each replicate, one for each target, in order; NaN for a group without anybody
 */
export function validate(targets: readonly Target[], figures: readonly (readonly number[])[]): Validation {
  const measured = targets.map((target, i) => ({
    target,
    values: figures.map((values) => values[i]!).filter(Number.isFinite),
  }));
  const rows = measured.flatMap(({ target, values }) => (values.length === 0 ? [] : [compared(target, values)]));
  const counted = rows.filter(({ target }) => target.contradictedBy === undefined);
  return {
    fitted: counted.filter(({ target }) => target.use === "fitted"),
    heldOut: counted.filter(({ target }) => target.use !== "fitted"),
    contradicted: rows.filter(({ target }) => target.contradictedBy !== undefined),
    unmeasured: measured.flatMap(({ target, values }) => (values.length === 0 ? [target] : [])),
  };
}

/** Share of the rows that are inside, 0 to 1; 1 of none. */
export function shareInside(rows: readonly ComparedTarget[]): number {
  return rows.length === 0 ? 1 : rows.filter(({ inside }) => inside).length / rows.length;
}

function compared(target: Target, values: readonly number[]): ComparedTarget {
  const { low, high, interval } = intervalOf(target);
  const { mean, standardError } = summaryOf(values);
  const z = distance({ low, high }, mean, Number.isNaN(standardError) ? 0 : standardError);
  return {
    target,
    name: nameOfTarget(target),
    low,
    high,
    interval,
    model: mean,
    standardError,
    z,
    inside: mean >= low && mean <= high,
  };
}
