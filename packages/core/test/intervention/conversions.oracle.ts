import { describe, expect, it } from "vitest";
import {
  hazardRatioOfPressure,
  hazardRatioOfRiskRatio,
  oddsRatioOf,
  rateRatioOfDifference,
  rateRatioOfGrowth,
  timeRatioOfDays,
} from "../../src/index.js";

/** Risk ratios of trials with the risk of their controls, and the hazard ratio worked out by hand to two places. */
const TRIALS = [
  ["E-HAH-3", 0.58, 0.087, 0.57],
  ["E-HAH-8", 0.53, 0.124, 0.51],
  ["E-CGA-3", 0.8, 0.186, 0.78],
  ["E-HAH-7", 1.14, 0.407, 1.19],
] as const;

describe("a risk ratio as a hazard ratio", () => {
  it.each(TRIALS)("%s: %d at a control risk of %d is %d", (_, riskRatio, controlRisk, expected) => {
    expect(hazardRatioOfRiskRatio(riskRatio, controlRisk)).toBeCloseTo(expected, 2);
  });

  it("gives the risk ratio back over the period", () => {
    for (const [, riskRatio, controlRisk] of TRIALS) {
      const hazards = hazardRatioOfRiskRatio(riskRatio, controlRisk);
      expect((1 - (1 - controlRisk) ** hazards) / controlRisk).toBeCloseTo(riskRatio, 12);
    }
    expect(hazardRatioOfRiskRatio(1, 0.3)).toBe(1);
  });

  it("is refused where the treated would all have the event", () => {
    expect(() => hazardRatioOfRiskRatio(2, 0.5)).toThrow(RangeError);
    expect(() => hazardRatioOfRiskRatio(0.5, 0)).toThrow(RangeError);
  });
});

describe("other ways to publish an effect", () => {
  it("growth of 6.4% against 12.0% is 0.950; 8.8% is 0.971", () => {
    expect(rateRatioOfGrowth(0.064, 0.12)).toBeCloseTo(0.95, 3);
    expect(rateRatioOfGrowth(0.0875, 0.12)).toBeCloseTo(0.971, 3);
  });

  it("a difference of rates is a ratio against the base, and stops at a half", () => {
    expect(rateRatioOfDifference(4, 100)).toBe(0.96);
    expect(rateRatioOfDifference(80, 100)).toBe(0.5);
  });

  it("blood pressure acts by every 5 mmHg", () => {
    expect(hazardRatioOfPressure(0.91, 5)).toBeCloseTo(0.91, 14);
    expect(hazardRatioOfPressure(0.91, 8)).toBeCloseTo(0.91 ** 1.6, 14);
    expect(hazardRatioOfPressure(0.91, 0)).toBe(1);
  });

  it("4.4 days less of 33.8 is 0.87, of 23.3 is 0.81 and of 38.2 is 0.885", () => {
    for (const [usual, ratio] of [
      [33.8, 0.87],
      [23.3, 0.811],
      [38.2, 0.885],
    ]) {
      expect(timeRatioOfDays(4.4, usual)).toBeCloseTo(ratio, 3);
    }
    expect(timeRatioOfDays(9, 6)).toBe(0);
  });

  it("37% conveyed against 64.8% is an odds ratio of 0.32", () => {
    expect(oddsRatioOf(0.37, 0.648)).toBeCloseTo(0.319, 3);
  });
});
