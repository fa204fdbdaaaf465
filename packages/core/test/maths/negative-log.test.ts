import { describe, expect, it } from "vitest";
import { negativeLog } from "../../src/maths/negative-log.js";
import { uniform } from "../../src/random/stream.js";
import { ulp, ulpsFromLog } from "./exact-exponential.js";
import { spread } from "./spread.js";

/** First and last word of every cell of the table, in every octave of words. */
const cellEdges = Array.from({ length: 32 }, (_, octave) =>
  Array.from({ length: 512 }, (_, cell) => Math.floor(2 ** octave * (1 + cell / 512))),
)
  .flat()
  .flatMap((word) => [word - 1, word, word + 1])
  .filter((word) => word >= 0);

const absoluteError = (word: number) => {
  const found = negativeLog(word);
  return Math.abs(ulpsFromLog(-found, uniform(word))) * ulp(found);
};

describe("−ln of the uniform that a word stands for", () => {
  it("is exact to 4e-16 times one and itself, at 3,000 words and at edges of the table", () => {
    const words = [...spread(3000, 0, 2 ** 32).map(Math.floor), ...cellEdges.filter((_, i) => i % 31 === 0)];
    const worst = words.reduce((most, word) => Math.max(most, absoluteError(word) / (1 + negativeLog(word))), 0);
    expect(worst).toBeGreaterThan(1e-16);
    expect(worst).toBeLessThan(4e-16);
  });

  it("is the platform's logarithm to 5e-16 in every cell of the table", () => {
    const wrong = cellEdges.filter((word) => {
      const expected = -Math.log(uniform(word));
      return !(Math.abs(negativeLog(word) - expected) < 5e-16 * (1 + expected));
    });
    expect(wrong).toEqual([]);
  });

  it("is right to a millionth at the largest words, where it is smallest", () => {
    for (let word = 0xffffffff; word > 0xffffff00; word--) {
      const expected = -Math.log1p(-uniform(0xffffffff - word));
      expect(Math.abs(negativeLog(word) / expected - 1)).toBeLessThan(1e-6);
    }
  });

  it("is above 0 and falls with every word, across the edges of the table too", () => {
    const words = [...cellEdges, ...spread(100_000, 1, 2 ** 32).map(Math.floor)].filter((word) => word > 0);
    expect(words.filter((word) => !(negativeLog(word) < negativeLog(word - 1)))).toEqual([]);
    expect(negativeLog(0xffffffff)).toBeGreaterThan(0);
    expect(negativeLog(0)).toBeCloseTo(33 * Math.LN2, 14);
  });

  it("has mean 1 and variance 1 over evenly spread words", () => {
    const values = Array.from({ length: 2 ** 16 }, (_, i) => negativeLog(i * 2 ** 16 + 2 ** 15));
    const mean = values.reduce((a, b) => a + b, 0) / values.length;
    const variance = values.reduce((sum, x) => sum + (x - 1) ** 2, 0) / values.length;
    expect(mean).toBeCloseTo(1, 4);
    expect(variance).toBeCloseTo(1, 2);
  });
});
