import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EffectGroup } from "../../src/index.js";
import type { ActiveModifier } from "../../src/intervention/effect-stack.js";
import { Lever } from "../../src/intervention/levers.js";
import { activeModifier, exposureOf } from "./active-modifier.js";

const { log } = Math;
const ROW = 0;
const DAY = 10;
/** Programmes have reached the one row there is. */
const REACHED = { rows: Uint8Array.of(1), hazardsOfAllFrom: Number.POSITIVE_INFINITY };

/** Ratio of a lever on which each programme puts one modifier. */
function ratio(group: EffectGroup | undefined, ratios: readonly number[], floor = 0): number {
  return leverOf(ratios.map((value, i) => part(`p${i}`, value, { group }))).ratio(ROW, DAY);

  function leverOf(parts: readonly ActiveModifier[]): Lever {
    const lever = new Lever(-1, floor, REACHED);
    for (const one of parts) lever.add("rate-ratio", one);
    return lever;
  }
}

const part = (programme: string, value: number, more: Partial<ActiveModifier> = {}): ActiveModifier =>
  activeModifier({ programme, amount: log(value), ...more });

describe("programmes of a group", () => {
  it.each([
    ["coordination: the strongest acts", "coordination", [0.9, 0.7, 0.8], 0.7],
    ["warm, dry homes: the strongest acts", "warm-dry-home", [0.85, 0.89], 0.85],
    ["falls: they multiply down to a half", "falls", [0.77, 0.62], 0.5],
    ["falls: they multiply above it", "falls", [0.9, 0.8], 0.72],
    ["falls: one alone is what it is", "falls", [0.4], 0.4],
    ["care homes: they multiply down to a half", "care-home", [0.6, 0.7], 0.5],
    ["urgent alternatives: each on what the previous left", "urgent-alternative", [0.6, 0.5], 0.3],
    ["discharge: they multiply", "discharge-flow", [0.5, 0.5], 0.25],
    ["no group: they multiply", undefined, [0.5, 0.6], 0.3],
    ["what hinders always multiplies", "coordination", [0.8, 1.2, 1.5], 0.8 * 1.2 * 1.5],
  ] as const)("%s", (_, group, ratios, together) => {
    expect(ratio(group, ratios)).toBeCloseTo(together, 12);
  });

  it("reach no lower than the joint floor together, and one alone is what it is", () => {
    expect(ratio(undefined, [0.6, 0.5], 0.4)).toBeCloseTo(0.4, 12);
    expect(ratio(undefined, [0.9, 0.8], 0.4)).toBeCloseTo(0.72, 12);
    expect(ratio(undefined, [0.3, 0.9], 0.4)).toBeCloseTo(0.3, 12);
    expect(ratio(undefined, [0.3], 0.4)).toBeCloseTo(0.3, 12);
    expect(ratio(undefined, [0.6, 0.5, 1.5], 0.4)).toBeCloseTo(0.6, 12);
  });
});

describe("the order in which modifiers come", () => {
  it("changes nothing, not even the last bit", () => {
    const one = fc.record({
      programme: fc.constantFrom("a", "b", "c", "d"),
      amount: fc.double({ min: -2, max: 2, noNaN: true }),
      group: fc.constantFrom<EffectGroup | undefined>(undefined, "coordination", "falls", "urgent-alternative"),
      isHarm: fc.boolean(),
    });
    const list = fc.array(one, { minLength: 2, maxLength: 9 }).chain((parts) => {
      const numbered = parts.map((p, index) => activeModifier({ ...p, index }));
      return fc.tuple(
        fc.constant(numbered),
        fc.shuffledSubarray(numbered, { minLength: numbered.length, maxLength: numbered.length }),
      );
    });
    fc.assert(
      fc.property(list, fc.constantFrom(0, 0.4), ([straight, shuffled], floor) => {
        const [a, b] = [straight, shuffled].map((parts) => {
          const lever = new Lever(-1, floor, REACHED);
          for (const p of parts) lever.add("rate-ratio", p);
          return lever;
        });
        expect(Object.is(a.ratio(ROW, DAY), b.ratio(ROW, DAY))).toBe(true);
        expect(a.ratio(ROW, DAY)).toBeLessThanOrEqual(a.ratioBound(ROW, DAY));
      }),
    );
  });
});

describe("a lever of a probability", () => {
  const with3 = (): Lever => {
    const lever = new Lever(-1, 0, REACHED);
    lever.add("divert", activeModifier({ amount: log(1 - 0.25) }));
    lever.add("odds-ratio", activeModifier({ index: 1, amount: log(2) }));
    lever.add("union", activeModifier({ index: 2, amount: log(1 - 0.1) }));
    return lever;
  };

  it("moves odds first, then takes shares away, then adds routes", () => {
    const byOdds = (0.4 * 2) / (0.6 + 0.4 * 2);
    expect(with3().probability(0.4, ROW, DAY)).toBeCloseTo(1 - (1 - byOdds * 0.75) * 0.9, 12);
  });

  it("stays a probability, and is the same to the last bit where nothing acts", () => {
    const lever = new Lever(-1, 0, REACHED);
    expect(lever.probability(0.3, ROW, DAY)).toBe(0.3);
    lever.add("times", activeModifier({ amount: log(5), clock: { start: 50, stop: 60, share: 1 } }));
    expect(lever.probability(0.3, ROW, DAY)).toBe(0.3);
    expect(lever.probability(0.3, ROW, 50)).toBe(1);
  });
});

describe("a lever of a capacity", () => {
  it("adds, then multiplies, and does not go below nothing", () => {
    const lever = new Lever(1, 0, REACHED);
    expect(lever.capacity(40, DAY)).toBe(40);
    lever.add("capacity", activeModifier({ amount: 10, isResource: true }));
    lever.add("capacity-ratio", activeModifier({ index: 1, amount: log(0.5), isResource: true }));
    expect(lever.capacity(40, DAY)).toBeCloseTo(25, 12);
    lever.add("capacity", activeModifier({ index: 2, amount: -90 }));
    expect(lever.capacity(40, DAY)).toBe(0);
  });
});

describe("an effect on somebody on a list", () => {
  const since = (more: object): Lever => {
    const lever = new Lever(-1, 0, REACHED);
    const exposure = { ...exposureOf(1), joinedOn: Float64Array.of(100), leftOn: Float64Array.of(200), ...more };
    lever.add("rate-ratio", activeModifier({ amount: log(0.5), exposure }));
    return lever;
  };
  const at = (lever: Lever, ...days: number[]) => days.map((day) => Math.round(1000 * lever.ratio(ROW, day)) / 1000);

  it("lasts while they receive it, for good, or for so many days from its onset", () => {
    expect(at(since({}), 99, 100, 199.9, 200)).toEqual([1, 0.5, 0.5, 1]);
    expect(at(since({ duration: "permanent" }), 99, 100, 5000)).toEqual([1, 0.5, 0.5]);
    expect(at(since({ duration: 30, onsetDays: 20 }), 119, 120, 149, 150)).toEqual([1, 0.5, 0.5, 1]);
  });

  it("fades by halves on the logarithm once it has ended", () => {
    expect(at(since({ halfLifeDays: 50 }), 199, 250, 300)).toEqual([0.5, 0.707, 0.841]);
  });

  it("is none for whoever left before it began, and for whoever never joined", () => {
    expect(at(since({ onsetDays: 150, halfLifeDays: 50 }), 200, 260, 400)).toEqual([1, 1, 1]);
    expect(at(since({ members: Uint8Array.of(0) }), 150)).toEqual([1]);
  });
});
