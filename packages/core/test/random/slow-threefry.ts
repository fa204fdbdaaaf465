const MASK = 0xffffffffn;

const rotate = (x: bigint, by: bigint) => ((x << by) | (x >> (32n - by))) & MASK;

/** By how far the two halves of each round turn; they repeat after 8 rounds. */
const TURNS = [
  [10n, 26n],
  [11n, 21n],
  [13n, 27n],
  [23n, 5n],
  [6n, 20n],
  [17n, 11n],
  [25n, 10n],
  [18n, 20n],
] as const;

/**
 * Threefry4x32 of any number of rounds in plain big integers, straight from its description.
 * @param words four of the counter, then the key's, of which those left out are 0
 */
export function slowThreefry(words: readonly number[], rounds: number): number[] {
  const key = [4, 5, 6, 7].map((i) => BigInt(words[i] ?? 0));
  key.push(key.reduce((a, b) => a ^ b, 0x1bd11bdan));
  let x = key.slice(0, 4).map((k, i) => (BigInt(words[i]) + k) & MASK);
  for (let round = 0; round < rounds; round++) {
    const [first, second] = TURNS[round % 8];
    // The partners change places every round: (0, 1) and (2, 3), then (0, 3) and (2, 1).
    const [p, q] = round % 2 === 0 ? [1, 3] : [3, 1];
    x[0] = (x[0] + x[p]) & MASK;
    x[p] = rotate(x[p], first) ^ x[0];
    x[2] = (x[2] + x[q]) & MASK;
    x[q] = rotate(x[q], second) ^ x[2];
    if (round % 4 === 3) {
      const turn = (round + 1) / 4;
      x = x.map((word, i) => (word + key[(turn + i) % 5] + (i === 3 ? BigInt(turn) : 0n)) & MASK);
    }
  }
  return x.map(Number);
}
