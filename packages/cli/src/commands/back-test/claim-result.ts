import type { HeadlineClaim } from "./headline-claims.js";

/** A headline held against the model, as `placewell backtest --json` writes it: a public contract. */
export interface ClaimResult {
  /** The programme. */
  readonly name: string;
  readonly claim: string;
  /** What the model gives under each set as declared; null where the set claims nothing, or nothing can be given. */
  readonly headline: number | null;
  readonly evidence: number | null;
  /** What would have to be true for the claim; null where nothing within reach would do. */
  readonly requiredEffect: number | null;
  readonly id?: string;
  readonly kind: HeadlineClaim["kind"];
  readonly unit: string;
  readonly target: number | null;
  readonly tolerance: number;
  /**
   * What the model gives under the set that makes the claim with the effect required for it, and with those required for earlier
   * claims of the programme; null where nothing was solved.
   */
  readonly solved: number | null;
  /** 95% intervals of the mean over replicates. */
  readonly headlineInterval: readonly [number, number] | null;
  readonly evidenceInterval: readonly [number, number] | null;
  readonly solvedInterval: readonly [number, number] | null;
  /** Whether the model agrees with the claim under the set that makes it, as declared. */
  readonly insideTolerance: boolean | null;
  /** Whether it agrees with what was solved: by construction for the effect that this claim turns on. */
  readonly solvedInsideTolerance: boolean | null;
  readonly required: RequiredEffect | null;
  readonly replicates: number | null;
  readonly note: string;
}

/** The number that the claim turns on, and whether the evidence allows it. */
export interface RequiredEffect {
  readonly what: string;
  /** Between which values it was looked for. */
  readonly from: string;
  readonly evidenceRange: readonly [number, number] | null;
  readonly isInsideEvidence: boolean | null;
}

/** Whether a value is the target, give or take the tolerance; beyond it too where the claim says at least, or at most. */
export function agrees(
  value: number,
  claim: { readonly target: number; readonly tolerance: number; readonly atLeast?: true; readonly atMost?: true },
): boolean {
  const { target, tolerance, atLeast, atMost } = claim;
  const slack = tolerance + Math.abs(target) * ROUNDING;
  if (value < target - slack) return atMost ?? false;
  if (value > target + slack) return atLeast ?? false;
  return true;
}

/** What sums of decimal numbers may miss by. */
const ROUNDING = 1e-12;
