import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { england } from "../../../england/src/index.js";
import { capacitiesFor, smallPlace } from "../../../testkit/src/index.js";
import {
  type Comparison,
  compare,
  comparisonOf,
  type EffectPart,
  factorialScenarios,
  type Modifier,
  outcomeLayout,
  type Programme,
  scenario,
  splitEffects,
} from "../../src/index.js";
import { plainProgramme } from "../intervention/plain-programme.js";

const place = smallPlace([{ residentsByBand: [0, 0, 0, 10, 20, 30, 30, 60], imdDecile: 1 }], capacitiesFor(150, 1));
const usual = scenario("Usual care", { place, model: england });
const layout = outcomeLayout(place, 1);
const DEATHS = { measure: "deaths" };

const programme = (name: string, ...modifiers: Modifier[]): Programme => {
  const plain = plainProgramme({ modifiers });
  return { ...plain, description: { ...plain.description, name } };
};
const fewerCrises = (name: string, value: number): Programme =>
  programme(name, { target: "hazard.crisis.fall", combiner: "rate-ratio", value, scope: "residents" });

const factors = { a: [programme("a")], b: [programme("b")], c: [programme("c")] };

/** A comparison of made-up deaths, in the order of `factorialScenarios`: by scenario, then by replicate. */
function madeUp(names: readonly ("a" | "b" | "c")[], deaths: readonly (readonly number[])[]): Comparison {
  const scenarios = factorialScenarios(usual, Object.fromEntries(names.map((name) => [name, factors[name]])));
  const index = layout.find({ ...DEATHS, area: place.id, group: "all", period: "all" })!;
  const cubes = deaths[0].map((_, replicate) =>
    scenarios.map((_, s) => {
      const values = new Float64Array(layout.length);
      values[index] = deaths[s][replicate];
      return values;
    }),
  );
  return comparisonOf({ scenarios, years: 1, replicates: cubes.length, seed: "by hand" }, cubes);
}

const named = (parts: readonly EffectPart[]): Record<string, number[]> =>
  Object.fromEntries(parts.map(({ kind, factors, values }) => [`${kind} ${[...factors].sort().join()}`, [...values]]));

const deathsOf = (scenarios: number) =>
  fc.integer({ min: 1, max: 4 }).chain((replicates) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 500 }), { minLength: replicates, maxLength: replicates }), {
      minLength: scenarios,
      maxLength: scenarios,
    }),
  );

describe("the split of made-up figures", () => {
  it("of two: interaction = both − first − second", () => {
    const comparison = madeUp(
      ["a", "b"],
      [
        [100, 90],
        [90, 85],
        [80, 85],
        [75, 79],
      ],
    );
    expect(named(splitEffects(comparison, ["a", "b"], DEATHS))).toEqual({
      "single a": [-10, -5],
      "single b": [-20, -5],
      "interaction a,b": [5, -1],
      "bundle a,b": [-25, -11],
    });
  });

  it("sums to the bundle exactly, of two and of three", () => {
    for (const names of [
      ["a", "b"],
      ["a", "b", "c"],
    ] as const) {
      fc.assert(
        fc.property(deathsOf(2 ** names.length), (deaths) => {
          const parts = splitEffects(madeUp(names, deaths), names, DEATHS);
          const bundle = parts.at(-1)!;
          expect(parts).toHaveLength(2 ** names.length);
          bundle.values.forEach((whole, i) => {
            expect(parts.slice(0, -1).reduce((sum, { values }) => sum + values[i], 0)).toBe(whole);
          });
        }),
      );
    }
  });

  it("is the same in whatever order the factors are named", () => {
    fc.assert(
      fc.property(deathsOf(8), fc.shuffledSubarray(["a", "b", "c"], { minLength: 3 }), (deaths, order) => {
        const comparison = madeUp(["a", "b", "c"], deaths);
        const one = named(splitEffects(comparison, ["a", "b", "c"], DEATHS));
        expect(named(splitEffects(comparison, order, DEATHS))).toEqual(one);
      }),
    );
  });

  it("refuses what cannot be split, and says why", () => {
    const comparison = madeUp(["a", "b"], [[1], [1], [1], [1]]);
    expect(() => splitEffects(comparison, ["a"], DEATHS)).toThrow("2 or 3 different factors; got 1");
    expect(() => splitEffects(comparison, ["a", "a"], DEATHS)).toThrow("2 or 3 different factors");
    expect(() => splitEffects(comparison, ["a", "c"], DEATHS)).toThrow('"a + c" is missing');
    expect(() => splitEffects(comparison, ["a", "b"], { measure: "nonsense" })).toThrow("is missing");
    expect(() => factorialScenarios(usual, { "a + b": [], c: [] })).toThrow('cannot hold " + "');
  });
});

describe("the split of a run", () => {
  const FALLS = { measure: "falls" };
  const split = async (one: Record<string, Programme[]>): Promise<Record<string, number[]>> => {
    const scenarios = factorialScenarios(usual, one);
    const comparison = await compare(scenarios, { years: 1, warmUpYears: 0, replicates: 2, seed: "split" });
    return named(splitEffects(comparison, Object.keys(one), FALLS));
  };

  it("does not depend on the order in which programmes are switched on", async () => {
    const [a, b] = [fewerCrises("a", 0.5), fewerCrises("b", 0.6)];
    const one = await split({ a: [a], b: [b] });
    expect(await split({ b: [b], a: [a] })).toEqual(one);
    expect(one["single a"].some((value) => value < 0)).toBe(true);
  });

  it("gives a programme that does nothing no effect, and no interaction", async () => {
    const parts = await split({ a: [fewerCrises("a", 0.5)], idle: [fewerCrises("idle", 1)] });
    expect(parts["single idle"]).toEqual([0, 0]);
    expect(parts["interaction a,idle"]).toEqual([0, 0]);
    expect(parts["single a"]).toEqual(parts["bundle a,idle"]);
    expect(parts["single a"].some((value) => value < 0)).toBe(true);
  });
});
