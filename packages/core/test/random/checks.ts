import { zOfChiSquare, zOfCounts, zOfEvenCounts } from "./z-values.js";

/** A question put to a row of words: how many standard errors its answer lies from what chance would give. */
export type Check = (words: Uint32Array) => number;

/** Words fall evenly in 4096 cells by so many of their first bits, in one, two, three or four dimensions. */
function firstBits(dimensions: 1 | 2 | 3 | 4): Check {
  const bits = 12 / dimensions;
  return (words) => {
    const counts = new Float64Array(4096);
    for (let i = 0; i + dimensions <= words.length; i += dimensions) {
      let cell = 0;
      for (let d = 0; d < dimensions; d++) cell = (cell << bits) | (words[i + d] >>> (32 - bits));
      counts[cell] += 1;
    }
    return zOfEvenCounts(counts);
  };
}

/** The same by their last bits. */
function lastBits(dimensions: 1 | 2 | 3 | 4): Check {
  const bits = 12 / dimensions;
  return (words) => {
    const counts = new Float64Array(4096);
    for (let i = 0; i + dimensions <= words.length; i += dimensions) {
      let cell = 0;
      for (let d = 0; d < dimensions; d++) cell = (cell << bits) | (words[i + d] & ((1 << bits) - 1));
      counts[cell] += 1;
    }
    return zOfEvenCounts(counts);
  };
}

/** How often each of the 32 bits is set, from how often each value of each byte comes. */
export function timesSet(words: Uint32Array): Float64Array {
  const bytes = new Float64Array(4 * 256);
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    bytes[word & 255] += 1;
    bytes[256 + ((word >>> 8) & 255)] += 1;
    bytes[512 + ((word >>> 16) & 255)] += 1;
    bytes[768 + (word >>> 24)] += 1;
  }
  return Float64Array.from({ length: 32 }, (_, bit) => {
    let times = 0;
    for (let value = 0; value < 256; value++) if ((value >> (bit & 7)) & 1) times += bytes[256 * (bit >> 3) + value];
    return times;
  });
}

/** Each of the 32 bits is set in half of the words. */
const eachBit: Check = (words) => {
  const half = words.length / 2;
  return zOfChiSquare(
    timesSet(words).reduce((sum, times) => sum + (times - half) ** 2 / (half / 2), 0),
    32,
  );
};

/** Stretches of rising and of falling words are as many as chance makes them. */
const runs: Check = (words) => {
  let count = 1;
  for (let i = 2; i < words.length; i++) if (words[i] > words[i - 1] !== words[i - 1] > words[i - 2]) count += 1;
  return (count - (2 * words.length - 1) / 3) / Math.sqrt((16 * words.length - 29) / 90);
};

/** Words of the lowest sixteenth come after as many others as chance puts between them. */
const gaps: Check = (words) => {
  const longest = 48;
  const counts = new Float64Array(longest + 1);
  let gap = 0;
  for (let i = 0; i < words.length; i++) {
    if (words[i] >>> 28 === 0) {
      counts[Math.min(gap, longest)] += 1;
      gap = 0;
    } else gap += 1;
  }
  const visits = counts.reduce((a, b) => a + b, 0);
  if (visits < words.length / 32) return Number.NEGATIVE_INFINITY;
  const none = 15 / 16;
  return zOfCounts(counts, (k) => (k === longest ? none ** k : none ** k / 16));
};

/** Equal distances between 4096 birthdays in a year of 2³² days: 4 are expected of every 4096. */
const birthdays: Check = (words) => {
  const size = 4096;
  let equal = 0;
  let rounds = 0;
  for (let from = 0; from + size <= words.length; from += size, rounds++) {
    const days = words.slice(from, from + size).sort();
    const spacings = new Uint32Array(size);
    for (let i = 0; i < size; i++) spacings[i] = days[i] - days[(i + size - 1) % size];
    spacings.sort();
    for (let i = 1; i < size; i++) if (spacings[i] === spacings[i - 1]) equal += 1;
  }
  const expected = (rounds * size ** 3) / 2 ** 34;
  return (equal - expected) / Math.sqrt(expected);
};

/** 65,536 balls into 2²⁰ urns, chosen by 20 bits: how often one falls where another lies. */
function collisions(urnOf: (word: number) => number): Check {
  const balls = 65_536;
  const urns = 2 ** 20;
  const empty = (k: number) => Math.exp(balls * Math.log1p(-k / urns));
  const mean = balls - urns * (1 - empty(1));
  const variance = urns * (urns - 1) * empty(2) + urns * empty(1) - (urns * empty(1)) ** 2;
  return (words) => {
    let hits = 0;
    let rounds = 0;
    const taken = new Uint8Array(urns);
    for (let from = 0; from + balls <= words.length; from += balls, rounds++) {
      taken.fill(0);
      for (let i = from; i < from + balls; i++) {
        const urn = urnOf(words[i]);
        hits += taken[urn];
        taken[urn] = 1;
      }
    }
    return (hits - rounds * mean) / Math.sqrt(rounds * variance);
  };
}

/** Number of bits set. */
export function weight(word: number): number {
  let x = word - ((word >>> 1) & 0x55555555);
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Classes of the number of bits set: up to 13, 14 and 15, 16, 17 and 18, 19 and more. */
const weightClass = (bits: number) => (bits < 14 ? 0 : bits < 16 ? 1 : bits < 17 ? 2 : bits < 19 ? 3 : 4);

const WEIGHT_SHARES = ((): Float64Array => {
  const shares = new Float64Array(5);
  let ways = 1;
  for (let bits = 0; bits <= 32; bits++) {
    shares[weightClass(bits)] += ways / 2 ** 32;
    ways = (ways * (32 - bits)) / (bits + 1);
  }
  return shares;
})();

/** How many bits are set in a word says nothing about how many are set in the next. */
const weights: Check = (words) => {
  const counts = new Float64Array(25);
  for (let i = 0; i + 1 < words.length; i += 2) {
    counts[5 * weightClass(weight(words[i])) + weightClass(weight(words[i + 1]))] += 1;
  }
  return zOfCounts(counts, (cell) => WEIGHT_SHARES[Math.floor(cell / 5)] * WEIGHT_SHARES[cell % 5]);
};

/** A word is not correlated with any of the 16 that follow. */
const correlation: Check = (words) => {
  const n = words.length;
  const centred = new Float64Array(n);
  for (let i = 0; i < n; i++) centred[i] = ((words[i] + 0.5) / 2 ** 32 - 0.5) * Math.sqrt(12);
  let squares = 0;
  for (let lag = 1; lag <= 16; lag++) {
    let sum = 0;
    for (let i = lag; i < n; i++) sum += centred[i] * centred[i - lag];
    squares += (sum * sum) / (n - lag);
  }
  return zOfChiSquare(squares, 16);
};

/** Every check of a row of words, by name. */
export const checks: Readonly<Record<string, Check>> = {
  "first bits": firstBits(1),
  "last bits": lastBits(1),
  "pairs by first bits": firstBits(2),
  "pairs by last bits": lastBits(2),
  "triples by first bits": firstBits(3),
  "triples by last bits": lastBits(3),
  "fours by first bits": firstBits(4),
  "fours by last bits": lastBits(4),
  "each bit": eachBit,
  runs,
  gaps,
  birthdays,
  "collisions by first bits": collisions((word) => word >>> 12),
  "collisions by last bits": collisions((word) => word & 0xfffff),
  "bits set": weights,
  correlation,
};
