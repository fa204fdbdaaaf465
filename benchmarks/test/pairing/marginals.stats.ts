import { mean, sampleVariance } from "simple-statistics";
import { describe, expect, it } from "vitest";
import { type ProgrammeName, W_PROGRAMMES } from "../../src/w/programmes.ts";
import { runW } from "../../src/w/run-w.ts";
import { MEASURES, type Totals } from "../../src/workload.ts";
import { expectSameMeans } from "../w/same-means.ts";

/*
 * Pairing must not bias (CRN-8): each arm of paired runs has the means of runs with other seeds, and the effect of a
 * programme over pairs is that between unpaired runs. 100 pairs and 100 unpaired runs of each arm, 5,000 people over two
 * years, seeds fixed, with so few slots that people wait. Refused beyond 4 standard errors; 9 measures, 9 comparisons: a
 * false alarm somewhere about once in 200.
 */
const RUNS = 100;
const LIMIT = 4;
const arm = (firstSeed: number, name?: ProgrammeName): Totals[] =>
  Array.from({ length: RUNS }, (_, i) => {
    const programme = name === undefined ? {} : W_PROGRAMMES[name];
    return runW({ people: 5000, years: 2, populationSeed: 1, slots: 7, seed: firstSeed + i, programme }).totals;
  });

describe("runs with the same seeds", () => {
  const usual = arm(1);
  const apart = arm(10_001);

  it("of usual care have the means of runs with others", () => {
    expectSameMeans(usual, apart);
  });

  it.each(["prevention", "shorterStays", "moreSlots", "smallPrevention"] as const)("of %s have, too", (name) => {
    const [paired, alone] = [arm(1, name), arm(20_001, name)];
    expectSameMeans(paired, alone);
    for (const measure of MEASURES) {
      const differences = paired.map((run, i) => run[measure] - usual[i][measure]);
      const unpaired = mean(alone.map((run) => run[measure])) - mean(apart.map((run) => run[measure]));
      const variance = [differences, alone.map((run) => run[measure]), apart.map((run) => run[measure])]
        .map(sampleVariance)
        .reduce((sum, value) => sum + value / RUNS, 0);
      expect(Math.abs(mean(differences) - unpaired), measure).toBeLessThan(LIMIT * Math.sqrt(variance));
    }
  });
});
