import type { ActiveModifier } from "../../src/intervention/effect-stack.js";
import type { Exposure } from "../../src/intervention/exposure.js";
import { IMMEDIATE } from "../../src/intervention/maturity.js";

/** A modifier that acts on everybody for good, but for what a test gives it. */
export function activeModifier(more: Partial<ActiveModifier>): ActiveModifier {
  return {
    programme: "made-up",
    index: 0,
    group: undefined,
    isHarm: false,
    amount: 0,
    curve: IMMEDIATE,
    clock: { start: 0, stop: Number.POSITIVE_INFINITY, share: 1 },
    fromDays: 0,
    untilDays: Number.POSITIVE_INFINITY,
    exposure: undefined,
    when: undefined,
    isResource: false,
    ...more,
  };
}

/** Everybody is on the list since long ago and stays there. */
export function exposureOf(size: number): Exposure {
  return {
    members: new Uint8Array(size).fill(1),
    joinedOn: new Float64Array(size).fill(-1e6),
    leftOn: new Float64Array(size).fill(Number.POSITIVE_INFINITY),
    onsetDays: 0,
    duration: "while-receiving",
    halfLifeDays: 0,
  };
}
