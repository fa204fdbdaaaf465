import { scenario } from "@placewell/core";
import { england, referencePopulation, targetsOf, york } from "@placewell/england";
import { expect, it } from "vitest";
import { figuresOf, measureReplicate } from "../src/index.js";

const MANY_MILLISECONDS = 300_000;

/**
 * One year of people of York's ages, as deprived as England: about 39,700 person-years at 65+, so 222 broken hips are expected
 * and their standard deviation is about 15, 6.7% of them. Four of these, 27%, are passed by chance 6 times in 100,000; half as
 * many, as the model once had, would be found in all but 1 of 100,000 runs.
 */
it("hips break as often as published, but for chance", { timeout: MANY_MILLISECONDS }, () => {
  const { place, fit } = referencePopulation(york);
  const model = { ...england, placeFits: new Map([[place.id, fit]]) };
  const targets = targetsOf(york).filter(({ id }) => id === "hipFractures");
  expect(targets.map(({ group, value }) => [group, value])).toEqual([["65+", 558]]);
  const plan = { scenarios: [scenario("Usual care", { place, model })], years: 1, replicates: 1, seed: "broken hips" };
  const [perYear] = figuresOf(measureReplicate(plan, 0), model, targets);
  expect(Math.abs(perYear / targets[0].value - 1)).toBeLessThan(0.27);
});
