import { mean, sampleVariance } from "simple-statistics";
import type { ProgrammeName } from "../w/programmes.ts";
import type { Pairs, WTotals } from "./pairs.ts";

/** Outcomes by which pairing is judged. */
export const OUTCOMES = ["admissions", "acuteDays", "deaths", "blockedDays", "cost"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** How a programme changes an outcome, over pairs of runs. */
export interface Effect {
  readonly mean: number;
  /** Of the mean. */
  readonly standardError: number;
  /**
   * How many times more pairs unpaired runs would need: the variance of usual care and of the programme together, over
   * that of the difference. Infinity where the difference is always the same.
   */
  readonly varianceReduction: number;
}

/**
 * The effect of a programme in pairs of runs.
 * @param sameLaw other pairs of the same model, whatever their randomness: their runs help to tell the variance of a run
 */
export function effectOf(programme: ProgrammeName, outcome: Outcome, pairs: Pairs, sameLaw: readonly Pairs[]): Effect {
  const values = (totals: readonly WTotals[]): number[] => totals.map((run) => run[outcome]);
  const arm = (from: Pairs): number[] => values(from.withProgramme.get(programme) ?? []);
  const usual = values(pairs.usual);
  const differences = arm(pairs).map((value, pair) => value - usual[pair]);
  const unpaired = mean(
    [pairs, ...sameLaw].map((from) => sampleVariance(values(from.usual)) + sampleVariance(arm(from))),
  );
  const paired = sampleVariance(differences);
  return {
    mean: mean(differences),
    standardError: Math.sqrt(paired / differences.length),
    varianceReduction: unpaired / paired,
  };
}
