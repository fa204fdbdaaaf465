import { type StreamKey, uniform } from "../random/stream.js";

/** A named hazard of the model and how its potential events are laid out. */
export interface StreamDeclaration {
  readonly name: string;
  /**
   * Length of a time block, days: the shortest block of the model times a whole number; may be a part of a day, such as
   * 1/64. Part of the results.
   */
  readonly blockDays: number;
  /**
   * Streams of one deck, at most four, take the first gaps of a block from one draw, which saves time. Their order within
   * the deck is part of the results. A stream that names none has a deck to itself.
   */
  readonly deck?: string;
}

/** Blocks are counted from this day, a century before day 0, so that their numbers are never negative. */
const EPOCH = -36525;

/** Most streams of a deck. */
export const LARGEST_DECK = 4;

/** Words that say what a deck is. */
export const DECK_WORDS = 4;
/** Where the block length and the first stream stand in them, behind the key. */
export const MULTIPLE = 2;
export const FIRST_STREAM = 3;

/** Streams are numbered in one byte, of which the last number stands for none. */
const MOST_STREAMS = 255;

/** Marks the draw of a deck, so that a deck of one stream and the stream itself never share a draw. */
export const DECK: number = 0xff000000 | 0;

/** A little less than one, so that rounding never lifts a floor above what it is a floor of. */
const BELOW = 1 - 1e-6;

/**
 * A number not above −ln(u), without a logarithm: 1 − u, which is close where it matters, at the small gaps that come
 * before a low bound.
 */
export function gapFloor(word: number): number {
  return (1 - uniform(word)) * BELOW;
}

/** Keys, blocks and decks of a model's streams, side by side as a look-up reads them. */
export class StreamLayout {
  /** Length of the shortest block, days. */
  readonly baseDays: number;
  private readonly daysOfWord: number;
  /** Block length of every stream, days. */
  readonly days: Float64Array;
  /** Makes the floor of a rate, per day, of the complement of a word that stands for a gap. */
  readonly gapScales: Float64Array;
  /** Key of every stream, two words each. */
  readonly streamKeys: Int32Array;
  /**
   * {@link DECK_WORDS} words of every deck: its key, its block length over the shortest, and its first stream; and behind
   * the last deck a plan of nothing, whose first stream is the number of streams.
   */
  readonly decks: Int32Array;

  /** Names of the streams, in order. */
  readonly names: readonly string[];

  /** @throws RangeError as the constructor of PotentialEvents says */
  constructor(streams: readonly StreamDeclaration[], keyOf: (name: string) => StreamKey) {
    this.names = streams.map(({ name }) => name);
    if (new Set(this.names).size < streams.length) throw new RangeError("Every stream needs a name of its own.");
    if (streams.length > MOST_STREAMS) {
      throw new RangeError(`There may be at most ${MOST_STREAMS} streams; got ${streams.length}.`);
    }
    this.baseDays = streams.reduce((shortest, s) => (s.blockDays < shortest ? s.blockDays : shortest), Infinity);
    this.daysOfWord = this.baseDays / 4294967296;
    this.days = Float64Array.from(streams, (s) => s.blockDays);
    this.gapScales = this.days.map((days) => (BELOW * 2.3283064365386963e-10) / days);
    this.streamKeys = keyWords(streams.map(({ name }) => keyOf(name)));
    const decks = decksOf(streams, this.baseDays);
    const keys = keyWords(decks.map(({ name }) => keyOf(name)));
    const plans = decks.flatMap(({ multiple, first }, deck) => [keys[2 * deck], keys[2 * deck + 1], multiple, first]);
    this.decks = Int32Array.of(...plans, 0, 0, 1, streams.length);
  }

  /** Day on which a person's block 0 begins: everybody's own, so that not everybody turns a block at once. */
  origin(low: number, high: number): number {
    const mixed = Math.imul(low ^ high, 0x9e3779b1) >>> 0;
    return EPOCH - ((mixed * this.daysOfWord) | 0);
  }
}

function keyWords(keys: readonly StreamKey[]): Int32Array {
  return Int32Array.from(keys.flatMap(({ key0, key1 }) => [key0, key1]));
}

/** Streams that follow one another and take their first gaps from one draw. */
interface Deck {
  readonly name: string;
  readonly first: number;
  /** Block length over the shortest. */
  readonly multiple: number;
}

function decksOf(streams: readonly StreamDeclaration[], baseDays: number): Deck[] {
  const decks: Deck[] = [];
  const seen = new Set<string>();
  for (let first = 0; first < streams.length; ) {
    const { name, blockDays: days, deck = name } = streams[first];
    const multiple = days / baseDays;
    if (!Number.isInteger(multiple)) {
      throw new RangeError(`Block of "${name}" must be a multiple of ${baseDays} days; got ${days}.`);
    }
    let next = first + 1;
    while (next < streams.length && streams[next].deck === deck) next += 1;
    const count = next - first;
    if (seen.has(deck)) throw new RangeError(`Streams of deck "${deck}" must follow one another.`);
    seen.add(deck);
    if (count > LARGEST_DECK)
      throw new RangeError(`Deck "${deck}" holds at most ${LARGEST_DECK} streams; got ${count}.`);
    if (streams.slice(first, next).some((s) => s.blockDays !== days)) {
      throw new RangeError(`Streams of deck "${deck}" must have blocks of one length.`);
    }
    decks.push({ name: deck, first, multiple });
    first = next;
  }
  return decks;
}
