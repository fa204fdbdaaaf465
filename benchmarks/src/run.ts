import type { Totals } from "./workload.ts";

/** What one run of the workload tells, whoever ran it. */
export interface Run {
  /** Wall time of the whole run, making the population included. */
  readonly seconds: number;
  /** The part of it before the first day; the rest grows with the number of days. */
  readonly setupSeconds: number;
  readonly totals: Totals;
  /** Attendances, progressions, deaths, changes of age band and ends of stays, where they are counted. */
  readonly events?: number;
  /** Bytes of the arrays that hold people and events, where they are counted. */
  readonly payloadBytes?: number;
}
