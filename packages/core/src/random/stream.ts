import seedrandom from "seedrandom";
import { fnv1a32 } from "./fnv.js";
import { threefry4x32, type Words } from "./threefry.js";

/** Two 32-bit words that a seed text stands for. */
export interface SeedWords {
  readonly low: number;
  readonly high: number;
}

/** Hashes any text to seed words, once per run. */
export function seedWords(seed: string): SeedWords {
  const generator = seedrandom(seed);
  return { low: generator.int32() >>> 0, high: generator.int32() >>> 0 };
}

/** Key of one named stream of one replicate: what makes its draws its own. Words are signed, which is faster. */
export interface StreamKey {
  readonly name: string;
  readonly key0: number;
  readonly key1: number;
}

const KEY_TAG = 0x4b455931;

/**
 * Key of a stream, a pure function of (seed, replicate, name). Never of the order in which streams are declared.
 * @param replicate whole number from 0
 */
export function streamKey(seed: SeedWords, replicate: number, name: string): StreamKey {
  const out: Words = new Uint32Array(4);
  threefry4x32(out, fnv1a32(name), fnv1a32(`\u0001${name}`), replicate, KEY_TAG, seed.low, seed.high);
  return { name, key0: out[0] | 0, key1: out[1] | 0 };
}

/**
 * Gives the keys of one replicate's streams by name; the same name always has the same key.
 * @returns a function that throws a RangeError when two names, by a freak of hashing, have one key
 */
export function streamKeys(seed: SeedWords, replicate: number): (name: string) => StreamKey {
  const byName = new Map<string, StreamKey>();
  const nameOf = new Map<string, string>();
  return (name) => {
    const known = byName.get(name);
    if (known !== undefined) return known;
    const key = streamKey(seed, replicate, name);
    const text = `${key.key0}:${key.key1}`;
    const other = nameOf.get(text);
    if (other !== undefined) throw new RangeError(`Streams "${other}" and "${name}" have the same key.`);
    byName.set(name, key);
    nameOf.set(text, name);
    return key;
  };
}

/** One uniform strictly between 0 and 1 from one 32-bit word. */
export function uniform(word: number): number {
  return (word + 0.5) * 2.3283064365386963e-10;
}

/** One uniform strictly between 0 and 1 from two words, 52 bits, where a tail matters. */
export function uniform52(word0: number, word1: number): number {
  return ((word0 >>> 6) * 67108864 + (word1 >>> 6) + 0.5) / 4503599627370496;
}

/**
 * Four words for (stream, identity, index, part).
 * @param index ordinal or time block of the decision
 * @param part purpose in the top byte, draw inside the decision below
 */
export function drawWords(out: Words, stream: StreamKey, low: number, high: number, index: number, part: number): void {
  threefry4x32(out, low, high, index, part, stream.key0, stream.key1);
}
