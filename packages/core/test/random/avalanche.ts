import { seedWords, streamKey } from "../../src/random/stream.js";
import { timesSet, weight } from "./checks.js";
import type { Generator } from "./generator.js";
import { STREAM_NAMES } from "./key-orders.js";
import { zOfChiSquare } from "./z-values.js";

const BASES = 512;

/** What flipping single bits of a draw's counter and key does to its four words. */
export interface Avalanche {
  /** For each of the 192 bits of counter and key: how far from a half the 128 bits out change, in standard errors. */
  readonly zByBit: Float64Array;
  /** How far the numbers of bits that change together are from those of independent bits. */
  readonly zOfSpread: number;
}

/**
 * Flips each bit of 512 draws of a kind that a run makes: neighbours in number, of few streams and blocks, at the first
 * steps, so that most bits in are the same.
 */
export function avalanche(generator: Generator): Avalanche {
  const seed = seedWords("avalanche");
  const keys = STREAM_NAMES.map((name) => streamKey(seed, 0, name));
  const words = new Uint32Array(6);
  const out = new Uint32Array(4);
  const changed = [0, 1, 2, 3].map(() => new Uint32Array(BASES));
  const call = () => generator(out, words[0], words[1], words[2], words[3], words[4], words[5]);
  const zByBit = new Float64Array(192);
  let spread = 0;
  for (let bit = 0; bit < 192; bit++) {
    for (let base = 0; base < BASES; base++) {
      const { key0, key1 } = keys[base % keys.length];
      words.set([base, 0x5bd1e995, 140 + (base & 7), (base >> 3) & 3, key0, key1]);
      call();
      for (let w = 0; w < 4; w++) changed[w][base] = out[w];
      words[bit >> 5] ^= 1 << (bit & 31);
      call();
      let together = 0;
      for (let w = 0; w < 4; w++) {
        changed[w][base] ^= out[w];
        together += weight(changed[w][base]);
      }
      spread += (together - 64) ** 2 / 32;
    }
    const chiSquare = changed
      .flatMap((column) => [...timesSet(column)])
      .reduce((sum, times) => sum + (times - BASES / 2) ** 2 / (BASES / 4), 0);
    zByBit[bit] = zOfChiSquare(chiSquare, 128);
  }
  const flips = 192 * BASES;
  // A squared standardised binomial of 128 has variance 2 − 2/128.
  return { zByBit, zOfSpread: (spread - flips) / Math.sqrt(flips * (2 - 2 / 128)) };
}
