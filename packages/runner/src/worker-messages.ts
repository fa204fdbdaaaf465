import { InputError, type InputErrorDetail, type MoneyOfRun, type RuleOutcome } from "@placewell/core";

/** Sent while a replicate runs: one more of its scenarios is done. */
export interface ReplicateMessage {
  readonly replicate: number;
}

/** An error in plain data: the class of an error is lost between threads. */
export interface Fault {
  readonly message: string;
  readonly stack: string | undefined;
  /** Present when it was an InputError. */
  readonly detail: InputErrorDetail | undefined;
}

/** Sent back when a replicate is done. */
export type ReplicateReply =
  | {
      readonly values: readonly Float64Array[];
      /** By number of the scenario, of those with budgets. */
      readonly money?: readonly (readonly [number, MoneyOfRun])[];
      /** By number of the scenario: what stop rules did. */
      readonly rules?: readonly (readonly [number, readonly RuleOutcome[]])[];
    }
  | { readonly fault: Fault };

/** An error as it travels. */
export function faultOf(cause: unknown): Fault {
  const error = cause instanceof Error ? cause : new Error(String(cause));
  return { message: error.message, stack: error.stack, detail: error instanceof InputError ? error.detail : undefined };
}

/** The error that a fault stands for. */
export function faultFrom({ message, stack, detail }: Fault): Error {
  if (detail !== undefined) return new InputError(message, detail);
  const error = new Error(message);
  if (stack !== undefined) error.stack = stack;
  return error;
}
