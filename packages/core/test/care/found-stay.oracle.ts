import { describe, expect, it } from "vitest";
import { type FoundStay, foundStay, meanDays, type StayLaw } from "../../src/care/found-stay.js";
import { drawWords, FoundSpells, lognormalQuantile, seedWords, uniform } from "../../src/index.js";
import { streamKey } from "../../src/random/stream.js";

const MANY = 200_000;
const KEY = streamKey(seedWords("found stays"), 0, "test");
const LAW: StayLaw = { minimum: 0.35, mean: 9, delirium: 0, sigma: 0.8, cap: Number.POSITIVE_INFINITY, dies: false };

/** Stays found under way; a draw past the longest stay gives way to the next. */
function manyStays(law: StayLaw): FoundStay[] {
  const words = new Uint32Array(4);
  const stays: FoundStay[] = [];
  for (let draw = 0; stays.length < MANY; draw++) {
    drawWords(words, KEY, draw, 0, 0, 0);
    const [part, lognormal, exponential, death] = Array.from(words, uniform);
    drawWords(words, KEY, draw, 0, 1, 0);
    const stay = foundStay(law, { part, lognormal, exponential, death, passed: uniform(words[0]) });
    if (stay !== undefined) stays.push(stay);
  }
  return stays;
}

/** Fails beyond four standard errors: by chance in 1 of 16,000 such comparisons. */
function expectMean(values: readonly number[], exact: number, what: string): void {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  const error = Math.sqrt(variance / values.length);
  expect(error / exact, `${what}: the sample tells a difference of 4%`).toBeLessThan(0.01);
  expect(Math.abs(mean - exact) / error, `${what}: ${mean} against ${exact}`).toBeLessThan(4);
}

/** Mean of the square of a sum of a constant, a lognormal and an exponential. */
function meanSquare({ minimum, mean, delirium, sigma }: StayLaw): number {
  const variance = mean * mean * (Math.exp(sigma * sigma) - 1) + delirium * delirium;
  return (minimum + mean + delirium) ** 2 + variance;
}

describe("a stay found under way", () => {
  it.each([
    ["without delirium", LAW],
    ["with delirium", { ...LAW, delirium: 3.45 }],
    ["mostly of its least length", { ...LAW, minimum: 20, mean: 2 }],
  ])("has passed as long as is to come: half the mean square over the mean, %s", (what, law) => {
    const exact = meanSquare(law) / (2 * meanDays(law));
    const stays = manyStays(law);
    expectMean(
      stays.map(({ passed }) => passed),
      exact,
      `passed, ${what}`,
    );
    expectMean(
      stays.map(({ toCome }) => toCome),
      exact,
      `to come, ${what}`,
    );
  });

  it("that ends in death at a moment spread evenly over it: a third of the mean square over the mean", () => {
    const law = { ...LAW, delirium: 3.45, dies: true };
    const exact = meanSquare(law) / 3 / (2 * meanDays(law));
    const stays = manyStays(law);
    expectMean(
      stays.map(({ passed }) => passed),
      exact,
      "passed",
    );
    expectMean(
      stays.map(({ toCome }) => toCome),
      exact,
      "to come",
    );
  });

  it("that can be no longer than a cap has what remains of the capped spell", () => {
    const law = { ...LAW, cap: 15 };
    const spells = new FoundSpells((u) => Math.min(law.cap, law.minimum + lognormalQuantile(u, law.mean, law.sigma)));
    const points = 20_000;
    let exact = 0;
    for (let i = 0; i < points; i++) exact += spells.remaining((i + 0.5) / points) / points;
    const stays = manyStays(law);
    expectMean(
      stays.map(({ toCome }) => toCome),
      exact,
      "to come",
    );
    expect(Math.max(...stays.slice(0, 50_000).map(({ passed, toCome }) => passed + toCome))).toBeLessThanOrEqual(
      15 + 1e-9,
    );
  });
});
