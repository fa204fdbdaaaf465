import type { Which } from "./people-cells.js";
import { FIRST_AGE } from "./people-now.js";

const FRAILTY: readonly string[] = ["fit", "mild", "moderate", "severe"];

const SEXES: readonly string[] = ["men", "women"];

/** Published figures are of people of 50 and over unless they say otherwise; of the younger, the model follows only some. */
const ADULTS: Which = { ages: [FIRST_AGE, Number.POSITIVE_INFINITY] };

/**
 * Who is in a group written `65-69`, `85+`, `men 65-69`, `85-89 decile 3`, or `all`, which is everybody of 50 and over.
 */
export function whichOf(group: string): Which {
  const [people, decile] = group.split(" decile ");
  const words = people.split(" ");
  const sex = SEXES.indexOf(words[0]);
  const ages = words[sex < 0 ? 0 : 1] ?? "all";
  const deciles = decile === undefined ? {} : { deciles: [Number(decile), Number(decile)] as const };
  return { ...(sex < 0 ? {} : { sex }), ...deciles, ...agesOf(ages) };
}

function agesOf(ages: string): Which {
  const from = Number.parseInt(ages, 10);
  if (Number.isNaN(from)) return ADULTS;
  const to = ages.split("-")[1];
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
