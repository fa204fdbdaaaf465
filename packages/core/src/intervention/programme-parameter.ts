import type { Status } from "../parameters/parameter.js";

/** How an uncertain parameter is drawn; `sceptical` puts half of the mass at exactly no effect. */
export type Prior = "lognormal" | "logit-normal" | "gamma" | "log-uniform" | "sceptical";

/** One estimate of a parameter of a programme. */
export interface Estimate {
  readonly value: number;
  /** Ends of the 95% interval or of the assumed range. */
  readonly low?: number;
  readonly high?: number;
  /** Evidence rows it rests on. */
  readonly rows: readonly string[];
  readonly status: Status;
  /** True where a row was recalled, not read. */
  readonly recalled?: boolean;
  /** True where the value is a starting point, still to be solved so that the claim is reproduced. */
  readonly notYetSolved?: boolean;
  readonly prior?: Prior;
  readonly note?: string;
}

/** A parameter of a programme in both sets: what it claims, and what controlled studies support. */
export interface ProgrammeParameter {
  readonly id: string;
  readonly meaning: string;
  readonly unit: string;
  readonly headline: Estimate | "not claimed";
  readonly evidence: Estimate | "not claimed";
  /** True for an amount of something put in (places, visits, money), not an effect: every receipt names its value. */
  readonly isInput?: boolean;
  /** Values that an option may set, both ends included. Default by unit: a probability 0 to 1, a ratio 0 to 100. */
  readonly allowed?: readonly [number, number];
}
