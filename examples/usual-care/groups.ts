import type { Which } from "./people-cells.js";

const FRAILTY: readonly string[] = ["fit", "mild", "moderate", "severe"];

/** Ages of a group written `65-69`, `85+` or `all`. */
export function agesOf(group: string): Which {
  const from = Number.parseInt(group, 10);
  if (Number.isNaN(from)) return {};
  const to = group.split("-")[1];
  return { ages: [from, to === undefined ? Number.POSITIVE_INFINITY : Number(to) + 1] };
}

/** Number of a frailty class written as a word. */
export function frailtyOf(group: string): number {
  return FRAILTY.indexOf(group);
}

/** Number of a pathway written `P0` to `P3`. */
export function pathwayOf(group: string): number {
  return Number(group.slice(1));
}
