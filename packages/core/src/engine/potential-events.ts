import { negativeLog } from "../maths/negative-log.js";
import { drawWords, type StreamKey, uniform } from "../random/stream.js";
import type { Words } from "../random/threefry.js";
import { type AgentColumns, HIGH, LOW } from "./agent-columns.js";

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

/** The hazards of the model, asked while looking for the next event. Rates are per day. */
export interface Hazards {
  /**
   * Fills `bounds[s]` with a rate that no hazard of stream s of this person exceeds in [from, to), the state staying
   * as it is. Any such number will do: it saves work and never changes the result.
   * @returns the moment up to which these bounds hold, `to` or later
   */
  fillBounds(bounds: Float64Array, row: number, from: number, to: number): number;
  /** The exact hazard of stream s of this person at a time, the state being as it is now. */
  hazard(stream: number, row: number, time: number): number;
}

/** What finds the next event of a person: potential events, or another coupling with the same law. */
export interface EventSource {
  /** What {@link next} found: when, which stream (−1 for none before the horizon), and the point's name. */
  readonly time: number;
  readonly stream: number;
  readonly block: number;
  readonly step: number;
  /**
   * The first event of any stream of a person strictly after `after`, the state staying as it is. Where none is found,
   * `stream` is −1 and `time` is the horizon up to which there is none: `until`, or before.
   */
  next(hazards: Hazards, row: number, after: number, until: number): void;
  /** Fills `out` with four words that belong to a point and a purpose, 1 to 254. */
  draw(out: Words, row: number, stream: number, block: number, step: number, purpose: number): void;
  /** What a branch of the run goes on with: this itself where nothing is carried from event to event. */
  branch(): EventSource;
}

/** More blocks than any run has. */
const NO_LIMIT = 0x3fffffff;

/** Blocks are counted from this day, a century before day 0, so that their numbers are never negative. */
const EPOCH = -36525;

/**
 * Potential events: for every stream of every person a fixed set of points, a Poisson random measure over
 * (time × rate), generated per time block in order of rate. A point at (t, r) happens when r < hazard(t). The points are
 * a pure function of (seed, replicate, stream name, person): no scenario, bound or state enters them. So an intervention
 * that lowers a hazard removes points and moves none.
 *
 * The gap in rate before the first point of a block is a word of the deck's draw (block, 0). Draw (block, k) of the
 * stream holds the time of point 2k, the gap after it, the time of point 2k + 1 and the gap after that.
 *
 * Blocks begin on a day of the person's own, spread by the permanent number, so that not everybody turns a block at once.
 */
export class PotentialEvents implements EventSource {
  time = 0;
  stream = -1;
  block = 0;
  step = 0;

  private readonly keys: readonly StreamKey[];
  private readonly baseDays: number;
  /** Records of the agents; their permanent numbers never change, so every branch of a run may read these. */
  private readonly agents: Int32Array;
  private readonly stride: number;
  private readonly lookBlocks: number;
  private readonly firstGaps: Words = new Uint32Array(4);
  private readonly words: Words = new Uint32Array(4);
  private readonly bounds: Float64Array;
  /** Numbers that one search and the next share; kept here since numbers handed over would be put in boxes. */
  private readonly window = new Float64Array(3);
  private readonly days: Float64Array;
  /** Makes the floor of a rate, per day, of the complement of a word that stands for a gap. */
  private readonly gapScales: Float64Array;
  private readonly decks: readonly Deck[];

  /**
   * @param keyOf the key of a stream or deck of that name
   * @param lookBlocks how many of the shortest blocks one look-up goes through before it gives up; a bound need only
   *   hold over one of them at a time
   * @throws RangeError when two streams share a name, a block is not a whole multiple of the shortest, or the streams of
   *   a deck do not fit together
   */
  constructor(
    streams: readonly StreamDeclaration[],
    keyOf: (name: string) => StreamKey,
    agents: AgentColumns,
    lookBlocks: number = NO_LIMIT,
  ) {
    const names = new Set(streams.map(({ name }) => name));
    if (names.size < streams.length) throw new RangeError("Every stream needs a name of its own.");
    this.keys = streams.map(({ name }) => keyOf(name));
    this.agents = agents.words;
    this.stride = agents.stride;
    this.lookBlocks = lookBlocks;
    this.baseDays = streams.reduce((shortest, s) => (s.blockDays < shortest ? s.blockDays : shortest), Infinity);
    this.bounds = new Float64Array(streams.length);
    this.days = Float64Array.from(streams, (s) => s.blockDays);
    this.gapScales = this.days.map((days) => (BELOW * 2.3283064365386963e-10) / days);
    this.decks = decksOf(streams, this.baseDays, keyOf);
  }

  branch(): EventSource {
    return this;
  }

  draw(out: Words, row: number, stream: number, block: number, step: number, purpose: number): void {
    const at = row * this.stride;
    drawWords(out, this.keys[stream], this.agents[at + LOW], this.agents[at + HIGH], block, (purpose << 24) | step);
  }

  next(hazards: Hazards, row: number, after: number, until: number): void {
    const at = row * this.stride;
    const low = this.agents[at + LOW];
    const high = this.agents[at + HIGH];
    const { baseDays, bounds, firstGaps, decks, gapScales, window } = this;
    const origin = EPOCH - firstDay(low, high, baseDays);
    // As a whole number of 32 bits, which passes between functions without a box.
    const firstBase = Math.floor((after - origin) / baseDays) | 0;
    const end = (firstBase + this.lookBlocks) | 0;
    this.stream = -1;
    this.time = until;
    window[ORIGIN] = origin;
    let held = Number.NEGATIVE_INFINITY;
    let from = after;
    let turn = origin + firstBase * baseDays;
    for (let base = firstBase; base < end && from < until; base++, from = turn) {
      turn += baseDays;
      const to = turn < until ? turn : until;
      window[FROM] = from;
      window[BEST] = to;
      if (to > held) held = hazards.fillBounds(bounds, row, from, to);
      for (let d = 0; d < decks.length; d++) {
        const deck = decks[d];
        if (isIdle(bounds, deck)) continue;
        const block = deck.multiple === 1 ? base : (base / deck.multiple) | 0;
        drawWords(firstGaps, deck.key, low, high, block, DECK);
        for (let i = 0, s = deck.first; s < deck.end; i++, s++) {
          // Most look-ups end here: the first gap alone lies above the bound.
          if ((4294967295.5 - firstGaps[i]) * gapScales[s] <= bounds[s]) {
            this.search(hazards, s, i, row, low, high, block);
          }
        }
      }
      this.time = window[BEST];
      if (this.stream >= 0) return;
    }
  }

  /** Goes through the points of one block in order of rate; keeps the earliest that happens in the window. */
  private search(
    hazards: Hazards,
    s: number,
    place: number,
    row: number,
    low: number,
    high: number,
    block: number,
  ): void {
    const { words, window } = this;
    const key = this.keys[s];
    const days = this.days[s];
    const bound = this.bounds[s];
    const start = window[ORIGIN] + block * days;
    const from = window[FROM];
    // The bound in gaps of mean one, as they are drawn; a hair more, so that rounding never hides a point.
    const ceiling = bound * days * (1 + 1e-9);
    let level = negativeLog(this.firstGaps[place]);
    let rate = level / days;
    let step = 0;
    while (rate < bound) {
      const at = (step & 1) << 1;
      if (at === 0) drawWords(words, key, low, high, block, step >> 1);
      const time = start + days * uniform(words[at]);
      if (time > from && time < window[BEST] && rate < hazards.hazard(s, row, time)) {
        window[BEST] = time;
        this.stream = s;
        this.block = block;
        this.step = step;
      }
      const gap = words[at + 1];
      if (level + gapFloor(gap) > ceiling) return;
      level += negativeLog(gap);
      rate = level / days;
      step += 1;
    }
  }
}

/** Places in the window of a search: where the person's blocks begin, after what, the earliest event so far. */
const ORIGIN = 0;
const FROM = 1;
const BEST = 2;

/** A little less than one, so that rounding never lifts a floor above what it is a floor of. */
const BELOW = 1 - 1e-6;

/**
 * A number not above −ln(u), without a logarithm: 1 − u, which is close where it matters, at the small gaps that come
 * before a low bound.
 */
function gapFloor(word: number): number {
  return (1 - uniform(word)) * BELOW;
}

/** Marks the draw of a deck, so that a deck of one stream and the stream itself never share a draw. */
const DECK = 0xff000000 | 0;

/** Streams that follow one another and take their first gaps from one draw. */
interface Deck {
  readonly key: StreamKey;
  /** Its first stream, and the one after its last. */
  readonly first: number;
  readonly end: number;
  /** Block length over the shortest. */
  readonly multiple: number;
}

/** Whether none of a deck's streams can happen, so that its draw is not needed. */
function isIdle(bounds: Float64Array, deck: Deck): boolean {
  for (let s = deck.first; s < deck.end; s++) if (bounds[s] > 0) return false;
  return true;
}

const LARGEST_DECK = 4;

function decksOf(streams: readonly StreamDeclaration[], baseDays: number, keyOf: (name: string) => StreamKey): Deck[] {
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
    decks.push({ key: keyOf(deck), first, end: next, multiple });
    first = next;
  }
  return decks;
}

/** Day of the block, 0 to just under its length, on which a person's blocks begin. */
function firstDay(low: number, high: number, blockDays: number): number {
  const mixed = Math.imul(low ^ high, 0x9e3779b1) >>> 0;
  return Math.floor((mixed * blockDays) / 4294967296);
}
