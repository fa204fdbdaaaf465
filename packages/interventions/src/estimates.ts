import type { Estimate } from "@placewell/core";

/** A parameter of which both sets say the same: an input, or an effect on which claim and studies agree. */
export function both(estimate: Estimate): { readonly headline: Estimate; readonly evidence: Estimate } {
  return { headline: estimate, evidence: estimate };
}

/** A figure that nobody measured. */
export function assumed(value: number, low: number, high: number, note?: string): Estimate {
  return { value, low, high, rows: [], status: "assumed", ...(note === undefined ? {} : { note }) };
}

/** A figure read at its source, with the interval published there. */
export function checked(value: number, low: number, high: number, ...rows: readonly string[]): Estimate {
  return { value, low, high, rows, status: "checked" };
}

/**
 * An effect nobody has shown: a run takes none, and half of all draws of it are none.
 * @param value 1 for a ratio, 0 for a share
 * @param rows studies that looked for it
 */
export function noEffect(value: 0 | 1, low: number, high: number, ...rows: readonly string[]): Estimate {
  return { value, low, high, rows, status: "assumed", prior: "sceptical" };
}

/** What a programme says of itself, without a control group. */
export function claim(value: number, rows: readonly string[], note?: string): Estimate {
  return { value, rows, status: "programme claim", ...(note === undefined ? {} : { note }) };
}
