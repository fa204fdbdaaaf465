import { describe, expect, it } from "vitest";
import { avalanche } from "./avalanche.js";
import { checks } from "./checks.js";
import type { Generator } from "./generator.js";
import { columnOf, DRAWS, keyOrders, repeatedDraws, wordsAlong } from "./key-orders.js";
import { philox, threefry } from "./reduced-rounds.js";
import { deaf, leaky, linearHash, narrowHash, pictureHash, stuttering } from "./weak-generators.js";
import { zOfDistance } from "./z-values.js";

/*
 * What the checks in key-orders.stats.ts can find. Each weak generator, and each small fault put into good words, must lie
 * beyond 4 standard errors in the same number of draws. The small faults span 6 or more on average, so that they would be
 * found 97 times in 100 at any seed; among the first words of the draws, a quarter of all, twice the size is.
 */
const LIMIT = 4;

const rowsOf = (generator: Generator, order: string) => {
  const words = wordsAlong(keyOrders(generator)[order], DRAWS);
  return { all: words, first: columnOf(words, 0) };
};

type Caught = readonly [
  generator: Generator,
  order: string,
  row: "all" | "first",
  by: readonly (keyof typeof checks)[],
];

const caught: Record<string, Caught> = {
  "Philox of 3 rounds": [philox(3), "replicates", "all", ["first bits", "last bits", "gaps", "birthdays"]],
  "Philox of 4 rounds": [philox(4), "blocks", "all", ["birthdays", "gaps", "correlation"]],
  "Philox of 5 rounds": [philox(5), "steps", "all", ["birthdays", "collisions by first bits", "correlation"]],
  "Philox of 6 rounds": [philox(6), "neighbourhoods", "first", ["runs", "correlation", "pairs by first bits"]],
  "Threefry of 4 rounds": [threefry(4), "persons", "first", ["each bit", "runs", "gaps", "fours by first bits"]],
  "a linear hash": [linearHash, "persons", "first", ["last bits", "pairs by last bits", "bits set", "birthdays"]],
  "a hash for pictures": [pictureHash, "persons", "first", ["fours by last bits"]],
  "one draw in 64 like the neighbour's": [leaky, "persons", "first", ["birthdays", "collisions by last bits"]],
  "deafness to one bit of the block": [deaf, "blocks", "first", ["pairs by first bits", "bits set", "correlation"]],
  "a word given twice": [stuttering, "a run", "all", ["triples by first bits", "triples by last bits", "runs"]],
};

describe("weak generators are caught", () => {
  it.each(Object.entries(caught))("%s", (_, [generator, order, row, by]) => {
    const words = rowsOf(generator, order)[row];
    for (const name of by) expect(Math.abs(checks[name](words)), name).toBeGreaterThan(LIMIT);
  });

  it("a hash through 32 bits: by draws that come twice", () => {
    const rows = Object.values(keyOrders(narrowHash)).map((draw) => wordsAlong(draw, DRAWS));
    expect(repeatedDraws(rows)).toBeGreaterThan(0);
  });

  it.each([
    ["Philox of 5 rounds", philox(5), 4],
    ["Threefry of 4 rounds", threefry(4), 192],
    ["a linear hash", linearHash, 192],
    ["a hash for pictures", pictureHash, 90],
    ["deafness to one bit of the block", deaf, 1],
  ])("%s: by flipped bits", (_, generator, bits) => {
    const { zByBit } = avalanche(generator);
    expect(zByBit.filter((z) => Math.abs(z) > LIMIT).length).toBeGreaterThanOrEqual(bits);
  });

  it("a word given twice: by bits that change together", () => {
    expect(avalanche(stuttering).zOfSpread).toBeGreaterThan(LIMIT);
  });
});

/** Changes every so-manyeth word, or draw, in place. */
const every = (n: number, change: (words: Uint32Array, i: number) => void) => (words: Uint32Array) => {
  for (let i = n; i < words.length; i += n) change(words, i);
};

/** Gives a word the first bits of what it is given, and keeps the rest. */
const withFirst = (word: number, bits: number, from: number) =>
  ((from >>> (32 - bits)) << (32 - bits)) | (word & (2 ** (32 - bits) - 1));
const withLast = (word: number, bits: number, from: number) => (word & ~((1 << bits) - 1)) | (from & ((1 << bits) - 1));

const faults: Record<keyof typeof checks, readonly [fault: string, plant: (words: Uint32Array) => void]> = {
  "first bits": [
    "one word in 20 is halved",
    every(20, (w, i) => {
      w[i] >>>= 1;
    }),
  ],
  "last bits": [
    "one word in 20 loses its last bit",
    every(20, (w, i) => {
      w[i] &= ~1;
    }),
  ],
  "pairs by first bits": [
    "one pair in 100 begins alike",
    every(200, (w, i) => {
      w[i + 1] = withFirst(w[i + 1], 6, w[i]);
    }),
  ],
  "pairs by last bits": [
    "one pair in 100 ends alike",
    every(200, (w, i) => {
      w[i + 1] = withLast(w[i + 1], 6, w[i]);
    }),
  ],
  "triples by first bits": [
    "the third of one triple in 35 begins as the other two say",
    every(105, (w, i) => {
      w[i + 2] = withFirst(w[i + 2], 4, w[i] ^ w[i + 1]);
    }),
  ],
  "triples by last bits": [
    "the third of one triple in 35 ends as the other two say",
    every(105, (w, i) => {
      w[i + 2] = withLast(w[i + 2], 4, w[i] ^ w[i + 1]);
    }),
  ],
  "fours by first bits": [
    "the fourth of one four in 22 begins as the others say",
    every(88, (w, i) => {
      w[i + 3] = withFirst(w[i + 3], 3, w[i] ^ w[i + 1] ^ w[i + 2]);
    }),
  ],
  "fours by last bits": [
    "the fourth of one four in 22 ends as the others say",
    every(88, (w, i) => {
      w[i + 3] = withLast(w[i + 3], 3, w[i] ^ w[i + 1] ^ w[i + 2]);
    }),
  ],
  "each bit": [
    "one bit is set in 51% of the words",
    every(50, (w, i) => {
      w[i] |= 1 << 17;
    }),
  ],
  runs: [
    "one word in 60 lies between its neighbours",
    every(60, (w, i) => {
      w[i] = (w[i - 1] + w[i + 1]) / 2;
    }),
  ],
  gaps: [
    "one word in 800 is below a sixteenth right after another",
    every(800, (w, i) => {
      w[i] >>>= 4;
      w[i + 1] >>>= 4;
    }),
  ],
  birthdays: [
    "one word in 1,400 is the fifth before it",
    every(1400, (w, i) => {
      w[i] = w[i - 5];
    }),
  ],
  "collisions by first bits": [
    "one word in 450 begins as the seventh before it",
    every(450, (w, i) => {
      w[i] = withFirst(w[i], 20, w[i - 7]);
    }),
  ],
  "collisions by last bits": [
    "one word in 450 ends as the seventh before it",
    every(450, (w, i) => {
      w[i] = withLast(w[i], 20, w[i - 7]);
    }),
  ],
  "bits set": [
    "one pair in 45 is a word and its complement",
    every(90, (w, i) => {
      w[i + 1] = ~w[i];
    }),
  ],
  correlation: [
    "one word in 50 is the one before it",
    every(50, (w, i) => {
      w[i] = w[i - 1];
    }),
  ],
};

describe("small faults in good words are found", () => {
  const good = wordsAlong(keyOrders().persons, DRAWS);

  it("there is one for every check", () => {
    expect(Object.keys(faults)).toEqual(Object.keys(checks));
  });

  it.each(Object.entries(faults).map(([check, [fault, plant]]) => [check, fault, plant] as const))(
    "%s: %s",
    (check, _, plant) => {
      const words = good.slice();
      plant(words);
      expect(Math.abs(checks[check](words))).toBeGreaterThan(LIMIT);
    },
  );

  const gap = (word: number) => -Math.log((word + 0.5) / 2 ** 32);

  it("gaps: one word in 35 is halved", () => {
    const gaps = Float64Array.from(columnOf(good, 0), (word, i) => gap(i % 35 === 0 ? word >>> 1 : word));
    expect(zOfDistance(gaps, (x) => -Math.expm1(-x))).toBeGreaterThan(LIMIT);
  });

  it("heights: the second gap is the first in one ladder of 4", () => {
    const heights = Float64Array.from({ length: DRAWS / 2 }, (_, k) => {
      const [a, b, c] = [good[8 * k], good[8 * k + 2], good[8 * k + 4]].map(gap);
      return a + (k % 4 === 0 ? a : b) + c;
    });
    expect(zOfDistance(heights, (x) => 1 - Math.exp(-x) * (1 + x + (x * x) / 2))).toBeGreaterThan(LIMIT);
  });
});
