import { floorToFloat32, log } from "../maths/exponential.js";
import { drawWords, type StreamKey, uniform } from "../random/stream.js";
import type { Words } from "../random/philox.js";

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

/**
 * Potential events: for every stream of every person a fixed set of points, a Poisson random measure over
 * (time × rate), generated per time block in order of rate. A point at (t, r) happens when r < hazard(t). The points are
 * a pure function of (seed, replicate, stream name, person): no scenario, bound or state enters them. So an intervention
 * that lowers a hazard removes points and moves none.
 */
export class PotentialEvents {
  /** What {@link next} found: when, which stream (−1 for none before the horizon), and the point's name. */
  time = 0;
  stream = -1;
  block = 0;
  step = 0;

  private readonly keys: readonly StreamKey[];
  private readonly blockDays: Float64Array;
  private readonly multiples: Int32Array;
  private readonly baseDays: number;
  private readonly low: Uint32Array;
  private readonly high: Uint32Array;
  private readonly words: Words = new Uint32Array(4);
  private readonly bounds: Float64Array;
  /** First rate of each stream's current block, rounded down: most look-ups end at this comparison. */
  private readonly firstRates: Float32Array;
  /** Base block that the first rates of a person belong to; −1 before the first look-up. */
  private readonly knownBlock: Int32Array;

  /**
   * @param low, high permanent number of each person, two words a row
   * @throws RangeError when a block is not a whole multiple of the shortest
   */
  constructor(streams: readonly StreamDeclaration[], keys: readonly StreamKey[], low: Uint32Array, high: Uint32Array) {
    this.keys = keys;
    this.low = low;
    this.high = high;
    this.blockDays = Float64Array.from(streams, (s) => s.blockDays);
    this.baseDays = this.blockDays.reduce((a, b) => (b < a ? b : a));
    this.multiples = Int32Array.from(streams, (s) => {
      const multiple = s.blockDays / this.baseDays;
      if (!Number.isInteger(multiple)) {
        throw new RangeError(`Block of "${s.name}" must be a multiple of ${this.baseDays} days; got ${s.blockDays}.`);
      }
      return multiple;
    });
    this.bounds = new Float64Array(streams.length);
    this.firstRates = new Float32Array(streams.length * low.length);
    this.knownBlock = new Int32Array(low.length).fill(-1);
  }

  /**
   * The first point of any stream of a person that happens strictly after `now`, the state staying as it is, looked for
   * up to the end of the shortest block. `stream` is −1 when there is none: look again at `time`.
   */
  next(hazards: Hazards, row: number, now: number): void {
    const base = Math.floor((now - EPOCH) / this.baseDays);
    if (this.knownBlock[row] !== base) this.learnFirstRates(row, base);
    const horizon = EPOCH + (base + 1) * this.baseDays;
    const bounds = this.bounds;
    hazards.fillBounds(bounds, row, now, horizon);
    this.time = horizon;
    this.stream = -1;
    const streams = bounds.length;
    const offset = row * streams;
    const firstRates = this.firstRates;
    for (let s = 0; s < streams; s++) {
      if (bounds[s] > firstRates[offset + s]) this.search(hazards, s, row, now, base);
    }
  }

  private search(hazards: Hazards, s: number, row: number, now: number, base: number): void {
    const words = this.words;
    const key = this.keys[s];
    const low = this.low[row];
    const high = this.high[row];
    const days = this.blockDays[s];
    const block = Math.floor(base / this.multiples[s]);
    const start = EPOCH + block * days;
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
      rate += -log(uniform(words[0])) / days;
    }
  }

  private learnFirstRates(row: number, base: number): void {
    const words = this.words;
    const known = this.knownBlock[row];
    const low = this.low[row];
    const high = this.high[row];
    const streams = this.keys.length;
    for (let s = 0; s < streams; s++) {
      const multiple = this.multiples[s];
      const block = Math.floor(base / multiple);
      if (known >= 0 && Math.floor(known / multiple) === block) continue;
      drawWords(words, this.keys[s], low, high, block, 0);
      this.firstRates[row * streams + s] = floorToFloat32(-log(uniform(words[0])) / this.blockDays[s]);
    }
    this.knownBlock[row] = base;
  }
}
