import type { CostBasis } from "../place/cost-basis.js";
import type { Payer } from "../place/payers.js";

/**
 * What a line counts: what its cost goes by; or years in which people have the whole of what the programme does for how they
 * feel, or problems that went unseen, on which QALYs are put.
 */
export type LineBasis = CostBasis | "felt-year" | "unseen-problem";

/**
 * One line of what a programme of a scenario costs, or does for QALYs: what a run counts of it, and the price or the QALYs that
 * are put on it after.
 */
export interface ProgrammeLine {
  /**
   * Such as `cost.telecare.yearCost` or `utility.social-prescribing.utility`: names the column of what is used, and the value in
   * a file of values.
   */
  readonly id: string;
  readonly per: LineBasis;
  /** Units for each of what it is counted by: 1, or the size of the place against the one that the price is for. */
  readonly units: number;
  /** Price of a unit; undefined where the set in force claims none. */
  readonly gbp: number | undefined;
  /** Shares by payer. */
  readonly payers: Partial<Readonly<Record<Payer, number>>>;
  /** False for money that pays for what the run counts elsewhere. */
  readonly isAdded: boolean;
  /** Items of care that the amount pays for: where it is in force, their own price does not count beside it. */
  readonly covers: readonly string[];
  /** QALYs of a unit; undefined for a line of cost. */
  readonly qalys?: number;
}

/** The lines of one programme. Programmes stand in the order of their numbers in the event stream. */
export type ProgrammeLines = readonly ProgrammeLine[];
