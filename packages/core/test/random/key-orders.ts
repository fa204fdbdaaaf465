import { fnv1a32 } from "../../src/random/fnv.js";
import { drawWords, type StreamKey, seedWords, streamKey } from "../../src/random/stream.js";
import { type Generator, shipped } from "./generator.js";

/** Draw number i of a way through the keys: four words. */
export type Draw = (out: Uint32Array, i: number) => void;

type DrawWords = (out: Uint32Array, key: StreamKey, low: number, high: number, index: number, part: number) => void;

const SEED = seedWords("key orders");
/** Names as a model gives them: as many as the model of care has, most of them alike. */
export const STREAM_NAMES: readonly string[] = Array.from({ length: 17 }, (_, i) => `person.crisis.${i}`);

/** First word of the number of a person of a neighbourhood, and a block about now. */
const HIGH = fnv1a32("E01013335");
const BLOCK = 143;

/** Draws looked at of each order. */
export const DRAWS: number = 2 ** 16;

/**
 * Ways through the keys in which one part changes in the smallest steps and everything else stays, and the way of a run.
 * @param generator in whose draws, and keys, the order is taken
 */
export function keyOrders(generator: Generator = shipped): Record<string, Draw> {
  const words: DrawWords =
    generator === shipped
      ? drawWords
      : (out, key, low, high, index, part) => generator(out, low, high, index, part, key.key0, key.key1);
  const keyOf = (low: number, high: number, replicate: number, name: string) =>
    generator === shipped ? streamKey({ low, high }, replicate, name) : keyBy(generator, low, high, replicate, name);
  const fall = keyOf(SEED.low, SEED.high, 0, "person.crisis.fall");
  const streams = STREAM_NAMES.map((name) => keyOf(SEED.low, SEED.high, 0, name));
  // No two orders share a person, so that no draw is in two of them.
  const alone = (key: StreamKey, person: number, out: Uint32Array) => words(out, key, person, HIGH - 1, BLOCK, 0);
  return {
    persons: (out, i) => words(out, fall, i, HIGH, BLOCK, 0),
    neighbourhoods: (out, i) => words(out, fall, 1, i, BLOCK, 0),
    blocks: (out, i) => words(out, fall, 2, HIGH - 1, i, 0),
    steps: (out, i) => words(out, fall, 3, HIGH - 1, BLOCK, i),
    purposes: (out, i) => words(out, fall, i >> 8, HIGH - 2, BLOCK, ((i & 255) << 24) >>> 0),
    "streams by name": (out, i) => alone(keyOf(SEED.low, SEED.high, 0, `stream ${i}`), 4, out),
    replicates: (out, i) => alone(keyOf(SEED.low, SEED.high, i, "person.crisis.fall"), 5, out),
    seeds: (out, i) => alone(keyOf(i, SEED.high, 0, "person.crisis.fall"), 6, out),
    "a run": (out, i) => {
      // Each person in turn, every stream, two blocks, two steps.
      const turn = Math.floor(i / 4);
      const person = Math.floor(turn / streams.length);
      words(out, streams[turn % streams.length], person, HIGH - 3, BLOCK + ((i >> 1) & 1), i & 1);
    },
  };
}

/** The key of a stream as the library makes it, by another generator. */
function keyBy(generator: Generator, low: number, high: number, replicate: number, name: string): StreamKey {
  const out = new Uint32Array(4);
  generator(out, fnv1a32(name), fnv1a32(`\u0001${name}`), replicate, 0x4b455931, low, high);
  return { name, key0: out[0], key1: out[1] };
}

/**
 * How many draws have two words in common, word 0 and most of word 3, with another draw of any of these rows. Chance
 * makes one in 50,000 sets of nine orders have any.
 */
export function repeatedDraws(rows: readonly Uint32Array[]): number {
  const all = new Float64Array(rows.length * DRAWS);
  rows.forEach((words, row) => {
    for (let i = 0; i < DRAWS; i++) all[row * DRAWS + i] = words[4 * i] * 2 ** 21 + (words[4 * i + 3] >>> 11);
  });
  all.sort();
  let repeats = 0;
  for (let i = 1; i < all.length; i++) if (all[i] === all[i - 1]) repeats += 1;
  return repeats;
}

/** The first draws of an order, four words each, one after another. */
export function wordsAlong(draw: Draw, draws: number): Uint32Array {
  const all = new Uint32Array(4 * draws);
  const out = new Uint32Array(4);
  for (let i = 0; i < draws; i++) {
    draw(out, i);
    for (let w = 0; w < 4; w++) all[4 * i + w] = out[w];
  }
  return all;
}

/** One of the four words of every draw. */
export function columnOf(words: Uint32Array, column: number): Uint32Array {
  const one = new Uint32Array(words.length / 4);
  for (let i = 0; i < one.length; i++) one[i] = words[4 * i + column];
  return one;
}
