import { describe, expect, it } from "vitest";
import type { Programme } from "../../src/index.js";
import { effectOf } from "../../src/intervention/effect-stack.js";
import { CURVES } from "../../src/intervention/maturity.js";
import { type Partnership, partnershipIndex, reachedOn } from "../../src/intervention/partnership.js";
import { reachedUnder } from "../../src/intervention/reached.js";
import { settingOf } from "../../src/intervention/setting-of.js";
import { seedWords } from "../../src/random/stream.js";
import { activeModifier } from "./active-modifier.js";
import { plainProgramme } from "./plain-programme.js";

const DAYS_PER_YEAR = 365.25;
const even: Partnership = {
  growth: 0.35,
  trustDecay: 0.1,
  otherDecay: 0.03,
  initial: 0,
  diverted: 0,
  priorities: 1,
  trust: 1,
  planning: 1,
  delivery: 1,
  reference: 0.7,
};
const governing = (partnership: Partial<Partnership>, more: Partial<Programme> = {}): Programme =>
  plainProgramme({ partnership: { ...even, ...partnership }, ...more });

describe("the four processes of a partnership", () => {
  it("reach the index of usual growth after five to six years, where every effort is whole", () => {
    expect(partnershipIndex(even, 5)).toBeLessThan(0.7);
    expect(partnershipIndex(even, 5.5)).toBeGreaterThan(0.7);
  });

  it("follow their equation, which small steps solve too", () => {
    for (const one of [even, { ...even, initial: 0.9, trust: 0.2 }, { ...even, diverted: 0.5, planning: 0.3 }]) {
      const x = [one.initial, one.initial, one.initial, one.initial];
      const effort = [one.priorities * (1 - one.diverted), one.trust * (1 - one.diverted), one.planning, one.delivery];
      const steps = 20_000;
      for (let step = 0; step < steps; step++)
        for (let k = 0; k < 4; k++)
          x[k] +=
            (4 / steps) * (one.growth * effort[k] * (1 - x[k]) - (k === 1 ? one.trustDecay : one.otherDecay) * x[k]);
      expect(partnershipIndex(one, 4)).toBeCloseTo(Math.min(...x), 4);
    }
  });

  it("come to nothing where one of them is neglected, whatever the others", () => {
    for (const process of ["priorities", "trust", "planning", "delivery"] as const) {
      expect(partnershipIndex({ ...even, [process]: 0 }, 10)).toBe(0);
      expect(partnershipIndex({ ...even, initial: 0.9, [process]: 0 }, 40)).toBeLessThan(0.3);
    }
  });

  it("are held up by a national project that takes effort from priorities and trust", () => {
    expect(partnershipIndex({ ...even, diverted: 0.2 }, 5)).toBeLessThan(partnershipIndex(even, 5));
  });
});

describe("what a partnership leaves of other programmes", () => {
  const slow = plainProgramme({ curve: CURVES.M2 });
  const share = (day: number, ...others: Programme[]): number => reachedOn(reachedUnder(slow, [slow, ...others]), day);

  it("is the index over the reference, at most all of it, while it is at work", () => {
    const from = governing({}, { start: 100, stop: 100 + 8 * DAYS_PER_YEAR });
    expect(share(99, from)).toBe(1);
    expect(share(100, from)).toBe(0);
    expect(share(100 + 2 * DAYS_PER_YEAR, from)).toBeCloseTo(partnershipIndex(even, 2) / 0.7, 9);
    expect(share(100 + 7 * DAYS_PER_YEAR, from)).toBe(1);
    expect(share(100 + 8 * DAYS_PER_YEAR, from)).toBe(1);
  });

  it("scales with the dial, and is nothing of its own", () => {
    const day = 2 * DAYS_PER_YEAR;
    expect(share(day, governing({}, { effectScale: 0 }))).toBe(1);
    expect(1 - share(day, governing({}, { effectScale: 0.5 }))).toBeCloseTo((1 - share(day, governing({}))) / 2, 9);
    const own = governing({});
    expect(settingOf(own, [own], seedWords("partnership"), 0)).toEqual({});
    expect(settingOf(slow, [slow, own], seedWords("partnership"), 0).reached).toHaveLength(1);
  });

  it("concerns teams and partnerships, not services", () => {
    const reached = reachedUnder(slow, [governing({})]);
    const day = 3.5 * DAYS_PER_YEAR;
    const clock = { start: 0, stop: Number.POSITIVE_INFINITY, share: 1 };
    for (const [name, left] of [
      ["M0", 1],
      ["M1", 1],
      ["M2", reachedOn(reached, day)],
      ["M3", reachedOn(reached, day)],
    ] as const) {
      const usual = effectOf(activeModifier({ amount: -1, curve: CURVES[name], clock }), 0, day);
      const held = effectOf(activeModifier({ amount: -1, curve: CURVES[name], clock: { ...clock, reached } }), 0, day);
      expect(held / usual, name).toBeCloseTo(left, 12);
    }
    expect(reachedOn(reached, day)).toBeLessThan(0.95);
  });
});
