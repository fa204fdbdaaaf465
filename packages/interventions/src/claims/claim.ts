import type { ParameterSet } from "@placewell/core";
import { programmes } from "../programmes.js";

/** A headline that published amounts and rules settle without a run. */
export interface WorkedClaim {
  /** Number of the headline, such as `BT-8`. */
  readonly id: string;
  /** Name of the programme that makes it. */
  readonly programme: string;
  readonly claim: string;
  readonly rows: readonly string[];
  readonly unit: string;
  /** Value claimed, and how far either side still agrees with it; `atLeast`, `atMost`: any value beyond agrees too. */
  readonly target: number;
  readonly tolerance: number;
  readonly atLeast?: true;
  readonly atMost?: true;
  /** What the amounts give under each parameter set; undefined where the set does not claim any. */
  readonly headline?: number;
  readonly evidence?: number;
  /** What would have to be true for the claim. */
  readonly required: { readonly what: string; readonly value: number };
  readonly note: string;
}

/** A headline that neither a run nor arithmetic can reproduce. */
export interface UntestableClaim {
  readonly id: string;
  readonly programme: string;
  readonly claim: string;
  /** Why not, in words. */
  readonly why: string;
}

/**
 * The value of a programme's parameter in one set.
 * @throws RangeError where there is none
 */
export function declared(programme: string, parameter: string, set: ParameterSet): number {
  const entry = programmes.find(({ description }) => description.name === programme);
  const estimate = entry?.description.parameters.find(({ id }) => id === parameter)?.[set];
  if (estimate === undefined || estimate === "not claimed") {
    throw new RangeError(`"${programme}" has no ${set} value of "${parameter}".`);
  }
  return estimate.value;
}

/** The same amount under both sets. */
export function bothOf(programme: string, parameter: string): { headline: number; evidence: number } {
  const [headline, evidence] = (["headline", "evidence"] as const).map((set) => declared(programme, parameter, set));
  return { headline, evidence };
}
