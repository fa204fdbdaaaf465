import type { CostBasis } from "../place/cost-basis.js";
import type { Payer } from "../place/payers.js";

/** One line of what a programme of a scenario costs: what a run counts of it, and the price that is put on it after. */
export interface ProgrammeLine {
  /** Such as `cost.telecare.yearCost`: names the column of what is used, and the price in a file of values. */
  readonly id: string;
  readonly per: CostBasis;
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
}

/** The lines of one programme. Programmes stand in the order of their numbers in the event stream. */
export type ProgrammeLines = readonly ProgrammeLine[];
