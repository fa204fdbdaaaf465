import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { england } from "../../../england/src/index.js";
import { capacitiesFor, smallPlace } from "../../../testkit/src/index.js";
import {
  compare,
  comparisonOf,
  InputError,
  outcomeLayout,
  type RunPlan,
  runReplicate,
  scenario,
} from "../../src/index.js";

const place = smallPlace([{ residentsByBand: [20, 20, 20, 20, 20, 20, 20, 20], imdDecile: 3 }], capacitiesFor(160, 1));
const usual = scenario("Usual care", { place, model: england });
const other = usual.with("Other", []);
const third = usual.with("Third", []);
const layout = outcomeLayout(place, 1);

/** Made-up figures: deaths of the place over the year by scenario and replicate; other figures 0. */
function cubes(deaths: readonly (readonly number[])[]): Float64Array[][] {
  const index = layout.find({ measure: "deaths", area: place.id, group: "all", period: "all" });
  if (index === undefined) throw new RangeError("There is no such figure.");
  return deaths[0].map((_, replicate) =>
    deaths.map((values) => {
      const figures = new Float64Array(layout.length);
      figures[index] = values[replicate];
      return figures;
    }),
  );
}

function plan(more: Partial<RunPlan> = {}): RunPlan {
  return { scenarios: [usual, other, third], years: 1, replicates: 4, seed: "by hand", ...more };
}

const FIGURES = [
  [10, 12, 17, 9],
  [8, 12, 12, 10],
  [10, 12, 17, 9],
];
const wanted = { measure: "deaths", area: place.id, group: "all", period: "all" };

describe("a comparison of made-up figures", () => {
  const comparison = comparisonOf(plan(), cubes(FIGURES));

  it("sets each scenario against the first, replicate by replicate", () => {
    const [first, second, ...rest] = comparison.differences(wanted);
    expect(rest).toEqual([]);
    expect(first).toMatchObject({
      scenario: "Other",
      comparator: "Usual care",
      measure: "deaths",
      unit: "deaths",
      mean: -1.5,
    });
    expect(first.probabilityBetter).toBe(0.625);
    expect(first.varianceReduction).toBeCloseTo(7 / 3, 12);
    expect(first.lower).toBeCloseTo(-1.5 - 3.182 * Math.sqrt(7 / 4), 12);
    expect(second).toMatchObject({ scenario: "Third", mean: 0, lower: 0, upper: 0, probabilityBetter: 0.5 });
    expect(second.varianceReduction).toBeUndefined();
  });

  it("gives means, rows and values by filter", () => {
    const summary = comparison.summary({ ...wanted, scenario: ["Other", "Usual care"] });
    expect(summary.map((row) => [row.scenario, row.mean, row.replicates])).toEqual([
      ["Usual care", 12, 4],
      ["Other", 10.5, 4],
    ]);
    const rows = comparison.rows({ ...wanted, scenario: "Other" });
    expect(rows.map((row) => [row.replicate, row.draw, row.value])).toEqual([
      [0, 0, 8],
      [1, 0, 12],
      [2, 0, 12],
      [3, 0, 10],
    ]);
    expect(comparison.values("Other", { measure: "deaths" })).toEqual(Float64Array.of(8, 12, 12, 10));
    expect(comparison.values("Nobody", { measure: "deaths" })).toBeUndefined();
    expect(comparison.values("Other", { measure: "births" })).toBeUndefined();
    expect(comparison.rows({ scenario: [] })).toEqual([]);
    expect(comparison.rows()).toHaveLength(3 * 4 * layout.cells.length);
  });

  it("has every difference the other way round when comparator and scenario swap (TV-14)", () => {
    const figures = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(figures, figures, (a, b) => {
        const pair = { scenarios: [usual, other], replicates: 5 };
        const [there] = comparisonOf(plan(pair), cubes([a, b])).differences(wanted);
        const [back] = comparisonOf(plan({ ...pair, comparator: "Other" }), cubes([a, b])).differences(wanted);
        expect([back.scenario, back.comparator]).toEqual(["Usual care", "Other"]);
        expect(back.mean + there.mean).toBe(0);
        expect(back.lower + there.upper).toBe(0);
        expect(back.upper + there.lower).toBe(0);
        expect(back.varianceReduction).toBe(there.varianceReduction);
        expect((back.probabilityBetter ?? 0) + (there.probabilityBetter ?? 0)).toBeCloseTo(1, 15);
      }),
    );
  });

  it("compares with the scenario that is named", () => {
    const differences = comparisonOf(plan({ comparator: "Other" }), cubes(FIGURES)).differences(wanted);
    expect(differences.map((row) => [row.scenario, row.comparator, row.mean])).toEqual([
      ["Usual care", "Other", 1.5],
      ["Third", "Other", 1.5],
    ]);
  });

  it("is refused when figures are missing", () => {
    expect(() => comparisonOf(plan({ replicates: 5 }), cubes(FIGURES))).toThrow(InputError);
    expect(() => comparisonOf(plan(), cubes(FIGURES.slice(1)))).toThrow(InputError);
    const short = cubes(FIGURES);
    short[2][1] = short[2][1].slice(1);
    expect(() => comparisonOf(plan(), short)).toThrow("A replicate does not hold the figures of every scenario.");
  });

  it("is refused with a comparator that was not run; the nearest name is offered", () => {
    const unknown = () => comparisonOf(plan({ comparator: "Thrid" }), cubes(FIGURES));
    expect(unknown).toThrow(InputError);
    expect(unknown).toThrow('There is no scenario "Thrid".');
    expect(unknown).toThrow(
      expect.objectContaining({
        detail: {
          path: "comparator",
          got: "Thrid",
          expected: "one of Usual care, Other, Third",
          hint: 'Did you mean "Third"?',
        },
      }),
    );
    expect(() => comparisonOf(plan({ scenarios: [] }), cubes(FIGURES))).toThrow(InputError);
  });

  it("says what was run", () => {
    expect(comparison.place).toMatchObject({ id: "small", peopleAtStart: 160, residents: 480 });
    expect(comparison.place.neighbourhoods[0]).toMatchObject({ imdFifth: 2, peopleAtStart: 160 });
    expect(comparison.scenarios.map((s) => [s.name, s.programmes])).toEqual([
      ["Usual care", []],
      ["Other", []],
      ["Third", []],
    ]);
    expect(comparison.modelId).toBe(england.id);
    expect(new Set(comparison.attributions).size).toBe(comparison.attributions.length);
  });
});

describe("comparing by running", () => {
  it("gives the figures of each replicate and tells of progress", async () => {
    const progress: [number, number][] = [];
    const options = { years: 1, warmUpYears: 1, replicates: 2, seed: "run" };
    const onProgress = (done: number, total: number) => progress.push([done, total]);
    const comparison = await compare([usual, other], { ...options, onProgress });
    expect(progress).toEqual([
      [1, 4],
      [2, 4],
      [3, 4],
      [4, 4],
    ]);
    const alone = runReplicate({ ...options, scenarios: [usual, other] }, 1);
    const daysAlive = layout.find({ ...wanted, measure: "days_alive" });
    if (daysAlive === undefined) throw new RangeError("There is no such figure.");
    const values = comparison.values("Usual care", { measure: "days_alive" });
    expect(values?.[1]).toBe(alone[0][daysAlive]);
    expect(values?.[0]).not.toBe(values?.[1]);
    // Another name for usual care is usual care: every difference is exactly 0.
    for (const { mean, lower, upper } of comparison.differences()) expect([mean, lower, upper]).toEqual([0, 0, 0]);
  });

  it.each<[string, Partial<RunPlan>, string]>([
    ["no scenario", { scenarios: [] }, "scenarios"],
    ["no year", { years: 0 }, "years"],
    ["half a year", { years: 1.5 }, "years"],
    ["too many years", { years: 31 }, "years"],
    ["no replicate", { replicates: 0 }, "replicates"],
    ["a negative warm-up", { warmUpYears: -1 }, "warmUpYears"],
    ["an unknown comparator", { comparator: "Nothing" }, "comparator"],
    ["two scenarios of one name", { scenarios: [usual, usual] }, "scenarios.Usual care"],
    [
      "two places",
      { scenarios: [usual, scenario("Elsewhere", { place: { ...place, id: "b" }, model: england })] },
      "scenarios.Elsewhere",
    ],
  ])("is refused with %s", async (_, wrong, path) => {
    const { scenarios, ...rest } = { ...plan(), ...wrong };
    const refused = compare(scenarios, rest);
    await expect(refused).rejects.toThrow(InputError);
    await expect(refused).rejects.toMatchObject({ detail: { path } });
  });
});
