import { describe, expect, it } from "vitest";
import { england } from "../../../england/src/index.js";
import { smallPlace, UNLIMITED } from "../../../testkit/src/index.js";
import {
  type BackTest,
  BackTestBench,
  compare,
  intervalOfMean,
  type Programme,
  scenario,
  solveMonotone,
  yearsOf,
} from "../../src/index.js";
import { plainProgramme } from "../intervention/plain-programme.js";

const place = smallPlace([{ residentsByBand: [0, 0, 0, 20, 40, 60, 60, 120], imdDecile: 1 }], UNLIMITED);
const usualCare = scenario("Usual care", { place, model: england });
const plan = { usualCare, years: 1, warmUpYears: 0, replicates: 2, seed: "back-test" };
const bench = new BackTestBench(plan);

const fewerFalls = (value: number): Programme =>
  plainProgramme({ modifiers: [{ target: "hazard.crisis.fall", combiner: "rate-ratio", value, scope: "residents" }] });

const claim: BackTest = {
  claim: "Fewer falls.",
  rows: [],
  set: "headline",
  place: "small",
  window: ["2025-10-01", "2026-04-01"],
  measure: "falls",
  compare: "difference",
  target: 0,
  tolerance: 0,
};

describe("a bench of back-tests", () => {
  it("sees what a comparison sees, month by month over the window", async () => {
    const programme = fewerFalls(0.5);
    const scenarios = [usualCare, usualCare.with("Fewer", [programme])];
    const comparison = await compare(scenarios, { years: 1, warmUpYears: 0, replicates: 2, seed: "back-test" });
    const falls = (name: string): number[] =>
      [0, 1].map((replicate) =>
        comparison.months
          .slice(6)
          .reduce((sum, period) => sum + comparison.values(name, { measure: "falls", period })![replicate], 0),
      );
    const [usual, fewer] = [falls("Usual care"), falls("Fewer")];
    const observed = bench.observe(programme, claim);
    expect([...observed]).toEqual(usual.map((value, i) => value - fewer[i]));
    expect(observed.every((value) => value > 0)).toBe(true);
    expect([...bench.observe(programme, { ...claim, compare: "level" })]).toEqual(fewer);
    const ratio = bench.observe(programme, { ...claim, compare: "ratio" });
    expect([...ratio]).toEqual(fewer.map((value, i) => value / usual[i]));
  });

  it("sums groups, and divides one measure by another", () => {
    const level = (more: Partial<BackTest>): number[] => [
      ...bench.observe(fewerFalls(1), { ...claim, compare: "level", ...more }),
    ];
    const [all, ages] = [level({}), level({ group: ["age=50-64", "age=65-74", "age=75-84", "age=85+"] })];
    expect(ages).toEqual(all);
    const days = level({ measure: "acute_bed_days" });
    const stays = level({ measure: "emergency_admissions" });
    const mean = level({ measure: "acute_bed_days", per: { measure: "emergency_admissions" } });
    expect(mean).toEqual(days.map((value, i) => value / stays[i]));
  });

  it("leaves nothing behind: a programme tried again gives the same, whatever was tried between", () => {
    const first = bench.observe(fewerFalls(0.5), claim);
    bench.observe(fewerFalls(0), claim);
    expect(bench.observe(fewerFalls(0.5), claim)).toEqual(first);
    expect([...bench.observe(fewerFalls(1), claim)]).toEqual([0, 0]);
  });

  it("is solved for the effect that a claim needs: the effect that made the claim", () => {
    const made = intervalOfMean(bench.observe(fewerFalls(0.4), claim)).mean;
    const within = 2;
    const solved = solveMonotone((value) => intervalOfMean(bench.observe(fewerFalls(value), claim)).mean, {
      bounds: [0, 1],
      start: 0.9,
      target: made,
      within,
      step: 0.01,
      most: 12,
    });
    expect(solved.isSolved).toBe(true);
    expect(Math.abs(solved.result - made)).toBeLessThanOrEqual(within);
    expect(Math.abs(solved.value - 0.4)).toBeLessThan(0.15);
  });

  it("counts as many years as the window needs", () => {
    expect(yearsOf(claim)).toBe(1);
    expect(yearsOf({ ...claim, window: ["2026-03-01", "2026-05-01"] })).toBe(2);
    expect(yearsOf({ ...claim, window: ["2027-04-01", "2028-04-01"] })).toBe(3);
  });

  it.each([
    ["window", { window: ["2025-10-02", "2026-04-01"] }],
    ["window", { window: ["2026-04-01", "2025-10-01"] }],
    ["window", { window: ["2025-10-01", "2027-04-01"] }],
    ["window", { window: ["soon", "later"] }],
    ["group", { group: "age=old" }],
    ["measure", { measure: "people" }],
  ] as const)("refuses a %s that does not fit the run", (path, more) => {
    expect(() => bench.observe(fewerFalls(1), { ...claim, ...more })).toThrow(
      expect.objectContaining({ detail: expect.objectContaining({ path }) }),
    );
  });
});
