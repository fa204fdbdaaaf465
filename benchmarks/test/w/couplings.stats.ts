import { type AgentColumns, seedWords, streamKeys } from "@placewell/core";
import { describe, it } from "vitest";
import { HazardClocks } from "../../../packages/core/test/engine/hazard-clocks.ts";
import { W_PROGRAMMES } from "../../src/w/programmes.ts";
import { W_SEASONS } from "../../src/w/rates.ts";
import { runW, type WOptions } from "../../src/w/run-w.ts";
import { expectSameMeans } from "./same-means.ts";

/*
 * Workload W by potential events, by hazard clocks and from one sequence: three ways of coming by the same law that share
 * nothing but the generator. 100 runs of 5,000 people over two years each, seeds fixed, with so few slots that people
 * wait. 9 measures, 4 comparisons: a false alarm somewhere about once in 450.
 */
const RUNS = 100;
const SETTING = { people: 5000, years: 2, populationSeed: 1, slots: 7 };
const clocks = (seed: number) => (people: AgentColumns) => {
  const keyOf = streamKeys(seedWords(`clocks-${seed}`), 0);
  return new HazardClocks([keyOf("attend"), keyOf("progress"), keyOf("die")], W_SEASONS, people);
};

const runs = (firstSeed: number, options: (seed: number) => Partial<WOptions>) =>
  Array.from({ length: RUNS }, (_, i) => runW({ ...SETTING, seed: firstSeed + i, ...options(firstSeed + i) }).totals);

describe("the same model", () => {
  const points = runs(1, () => ({}));

  it("by hazard clocks", () => {
    expectSameMeans(
      points,
      runs(1, (seed) => ({ randomness: clocks(seed) })),
    );
  });

  it("from one sequence", () => {
    expectSameMeans(
      points,
      runs(1, () => ({ randomness: "sequential" })),
    );
  });

  it("in blocks of another length", () => {
    expectSameMeans(
      points,
      runs(1001, () => ({ blockDays: 96 })),
    );
  });

  it("by hazard clocks, under a programme", () => {
    const programme = W_PROGRAMMES.prevention;
    expectSameMeans(
      runs(2001, () => ({ programme })),
      runs(3001, (seed) => ({ programme, randomness: clocks(seed) })),
    );
  });
});
