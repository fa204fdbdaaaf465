import { floorToFloat32, log } from "../maths/exponential.js";
import type { Words } from "../random/philox.js";
import { drawWords, type StreamKey, uniform } from "../random/stream.js";

/** A named hazard of the model and how its potential events are laid out. */
export interface StreamDeclaration {
  readonly name: string;
  /** Length of a time block, days: the shortest block of the model times a whole number. Part of the results. */
  readonly blockDays: number;
}

/** The hazards of the model, asked while looking for the next event. Rates are per day. */
export interface Hazards {
  /**
   * Fills `bounds[s]` with a rate that no hazard of stream s of this person exceeds in [from, to), the state staying
   * as it is. Any such number will do: it saves work and never changes the result.
   */
  fillBounds(bounds: Float64Array, row: number, from: number, to: number): void;
  /** The exact hazard of stream s of this person at a time, the state being as it is now. */
  hazard(stream: number, row: number, time: number): number;
}

/** Blocks are counted from this day, a century before day 0, so that their numbers are never negative. */
const EPOCH = -36525;

/** Marks a person whose first rates of a block are not worked out yet. */
const UNKNOWN = -1;

/**
 * Potential events: for every stream of every person a fixed set of points, a Poisson random measure over
 * (time × rate), generated per time block in order of rate. A point at (t, r) happens when r < hazard(t). The points are
 * a pure function of (seed, replicate, stream name, person): no scenario, bound or state enters them. So an intervention
 * that lowers a hazard removes points and moves none.
 *
 * Blocks begin on a day of the person's own, spread by the permanent number, so that not everybody turns a block at once.
 */
export class PotentialEvents {
  /** What {@link next} found: when, which stream (−1 for none before the horizon), and the point's name. */
  time = 0;
  stream = -1;
  block = 0;
  step = 0;

  private readonly keys: readonly StreamKey[];
  private readonly baseDays: number;
  private readonly low: Uint32Array;
  private readonly high: Uint32Array;
  private readonly origins: Float64Array;
  private readonly words: Words = new Uint32Array(4);
  private readonly bounds: Float64Array;
  private readonly groups: readonly StreamGroup[];

  /**
   * @param low, high permanent number of each person, two words a row
   * @throws RangeError when a block is not a whole multiple of the shortest
   */
  constructor(streams: readonly StreamDeclaration[], keys: readonly StreamKey[], low: Uint32Array, high: Uint32Array) {
    this.keys = keys;
    this.low = low;
    this.high = high;
    this.baseDays = streams.reduce((shortest, s) => (s.blockDays < shortest ? s.blockDays : shortest), Infinity);
    this.origins = Float64Array.from(low, (word, row) => EPOCH - firstDay(word, high[row], this.baseDays));
    this.bounds = new Float64Array(streams.length);
    this.groups = groupByBlock(streams, this.baseDays);
  }

  /**
   * The first point of any stream of a person that happens strictly after `now`, the state staying as it is, looked for
   * up to the end of this block and the next. `stream` is −1 when there is none: look again at `time`.
   */
  next(hazards: Hazards, row: number, now: number): void {
    this.nextInBlock(hazards, row, now);
    if (this.stream < 0) this.nextInBlock(hazards, row, this.time);
  }

  private nextInBlock(hazards: Hazards, row: number, now: number): void {
    const origin = this.origins[row];
    const base = Math.floor((now - origin) / this.baseDays);
    const horizon = origin + (base + 1) * this.baseDays;
    const bounds = this.bounds;
    hazards.fillBounds(bounds, row, now, horizon);
    this.time = horizon;
    this.stream = -1;
    for (const group of this.groups) {
      const { first, count } = group;
      const block = Math.floor(base / group.multiple);
      const rates = this.firstRates(group, block);
      const offset = row * count;
      if (rates[offset] === UNKNOWN) this.learnFirstRates(group, rates, block, row);
      for (let i = 0; i < count; i++) {
        if (bounds[first + i] > rates[offset + i]) this.search(hazards, group, first + i, row, now, block);
      }
    }
  }

  private search(hazards: Hazards, group: StreamGroup, s: number, row: number, now: number, block: number): void {
    const words = this.words;
    const key = this.keys[s];
    const low = this.low[row];
    const high = this.high[row];
    const { days } = group;
    const start = this.origins[row] + block * days;
    const bound = this.bounds[s];
    let step = 0;
    drawWords(words, key, low, high, block, 0);
    let rate = -log(uniform(words[0])) / days;
    while (rate < bound) {
      const time = start + days * uniform(words[1]);
      if (time > now && time < this.time && rate < hazards.hazard(s, row, time)) {
        this.time = time;
        this.stream = s;
        this.block = block;
        this.step = step;
      }
      step += 1;
      drawWords(words, key, low, high, block, step);
      const u = uniform(words[0]);
      if (rate + gapFloor(u) / days > bound) return;
      rate += -log(u) / days;
    }
  }

  /**
   * A number just below the first rate of every stream of a group in a block, by person: most look-ups end at one
   * comparison with it. A memory only: the same numbers come out whoever asks first, so branches of a run may share it.
   */
  private firstRates(group: StreamGroup, block: number): Float32Array {
    let rates = group.rates.get(block);
    if (rates === undefined) {
      rates = new Float32Array(this.low.length * group.count).fill(UNKNOWN);
      group.rates.set(block, rates);
    }
    return rates;
  }

  private learnFirstRates(group: StreamGroup, rates: Float32Array, block: number, row: number): void {
    const { words } = this;
    for (let i = 0; i < group.count; i++) {
      drawWords(words, this.keys[group.first + i], this.low[row], this.high[row], block, 0);
      rates[row * group.count + i] = floorToFloat32(gapFloor(uniform(words[0])) / group.days);
    }
  }
}

/**
 * A number not above −ln(u), without a logarithm: 1 − u, which is close where it matters, at the small gaps that come
 * before a low bound. A hair less, so that rounding never lifts it above.
 */
function gapFloor(u: number): number {
  return (1 - u) * (1 - 1e-9);
}

/** Streams that follow one another and share a block length. */
interface StreamGroup {
  readonly first: number;
  readonly count: number;
  readonly days: number;
  /** Block length over the shortest. */
  readonly multiple: number;
  readonly rates: Map<number, Float32Array>;
}

function groupByBlock(streams: readonly StreamDeclaration[], baseDays: number): StreamGroup[] {
  const groups: StreamGroup[] = [];
  let first = 0;
  while (first < streams.length) {
    const { name, blockDays } = streams[first];
    const multiple = blockDays / baseDays;
    if (!Number.isInteger(multiple)) {
      throw new RangeError(`Block of "${name}" must be a multiple of ${baseDays} days; got ${blockDays}.`);
    }
    let count = 1;
    while (first + count < streams.length && streams[first + count].blockDays === blockDays) count += 1;
    groups.push({ first, count, days: blockDays, multiple, rates: new Map() });
    first += count;
  }
  return groups;
}

/** Day of the block, 0 to just under its length, on which a person's blocks begin. */
function firstDay(low: number, high: number, blockDays: number): number {
  const mixed = Math.imul(low ^ high, 0x9e3779b1) >>> 0;
  return Math.floor((mixed * blockDays) / 4294967296);
}
