import { negativeLog } from "../maths/negative-log.js";
import { A_DOUBLE } from "../maths/unboxed.js";
import { drawWords, type StreamKey, uniform } from "../random/stream.js";
import type { Words } from "../random/threefry.js";
import { type AgentColumns, HIGH, LOW } from "./agent-columns.js";
import { CellLookUp } from "./cell-look-up.js";
import type { CellHazards, CellRates } from "./cell-rates.js";
import { DECK, gapFloor, type StreamDeclaration, StreamLayout } from "./stream-layout.js";

/** The hazards of the model, asked while looking for the next event. Rates are per day. */
export interface Hazards {
  /** Of hazards that are nothing but tables over the agents' cells: read instead of asking, with the same result. */
  readonly cells?: CellHazards | undefined;
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
   * @throws InputError when the hazards are rates declared for other streams
   */
  next(hazards: Hazards, row: number, after: number, until: number): void;
  /** Fills `out` with four words that belong to a point and a purpose, 1 to 254. */
  draw(out: Words, row: number, stream: number, block: number, step: number, purpose: number): void;
  /** What a branch of the run goes on with: this itself where nothing is carried from event to event. */
  branch(): EventSource;
}

/** More blocks than any run has. */
const NO_LIMIT = 0x3fffffff;

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
  time: number = A_DOUBLE;
  stream = -1;
  block = 0;
  step = 0;

  private readonly keys: readonly StreamKey[];
  private readonly deckKeys: readonly StreamKey[];
  private readonly layout: StreamLayout;
  /** Records of the agents; their permanent numbers never change, so every branch of a run may read these. */
  private readonly agents: Int32Array;
  private readonly stride: number;
  private readonly lookBlocks: number;
  /** First gaps of the streams of each deck, and the block of the present look-up that they were drawn for. */
  private readonly firstGaps: readonly Words[];
  private readonly drawn: Int32Array;
  private readonly words: Words = new Uint32Array(4);
  private readonly bounds: Float64Array;
  /** Numbers that one search and the next share; kept here since numbers handed over would be put in boxes. */
  private readonly window = new Float64Array(3);
  /** Made for the rates last met, and for those met before. */
  private inCells: CellLookUp | undefined;
  private readonly lookUps = new WeakMap<CellRates, CellLookUp>();

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
    this.layout = new StreamLayout(streams, keyOf);
    this.keys = streams.map(({ name }) => keyOf(name));
    this.deckKeys = Array.from(this.layout.deckFirst.subarray(0, -1), (first) =>
      keyOf(streams[first].deck ?? streams[first].name),
    );
    this.firstGaps = this.deckKeys.map(() => new Uint32Array(4));
    this.drawn = new Int32Array(this.deckKeys.length);
    this.agents = agents.words;
    this.stride = agents.stride;
    this.lookBlocks = lookBlocks;
    this.bounds = new Float64Array(streams.length);
  }

  branch(): EventSource {
    return this;
  }

  draw(out: Words, row: number, stream: number, block: number, step: number, purpose: number): void {
    const at = row * this.stride;
    drawWords(out, this.keys[stream], this.agents[at + LOW], this.agents[at + HIGH], block, (purpose << 24) | step);
  }

  next(hazards: Hazards, row: number, after: number, until: number): void {
    if (!(after < until)) {
      this.stream = -1;
      this.time = until;
      return;
    }
    const { cells } = hazards;
    if (cells === undefined) {
      this.look(hazards, row, after, until);
      return;
    }
    const inCells = this.inCells?.rates === cells.rates ? this.inCells : this.lookUpFor(cells.rates);
    inCells.next(this, cells.words, row * cells.stride, after, until, this.lookBlocks);
  }

  private lookUpFor(rates: CellRates): CellLookUp {
    const inCells = this.lookUps.get(rates) ?? new CellLookUp(this.layout, rates);
    this.lookUps.set(rates, inCells);
    this.inCells = inCells;
    return inCells;
  }

  private look(hazards: Hazards, row: number, after: number, until: number): void {
    this.stream = -1;
    this.time = until;
    const at = row * this.stride;
    const low = this.agents[at + LOW];
    const high = this.agents[at + HIGH];
    const { bounds, firstGaps, drawn, deckKeys, window } = this;
    const { baseDays, gapScales, deckFirst, deckMultiple } = this.layout;
    const origin = this.layout.origin(low, high);
    // As a whole number of 32 bits, which passes between functions without a box.
    const firstBase = ((after - origin) / baseDays) | 0;
    const end = (firstBase + this.lookBlocks) | 0;
    window[ORIGIN] = origin;
    drawn.fill(-1);
    let held = Number.NEGATIVE_INFINITY;
    let from = after;
    let turn = origin + firstBase * baseDays;
    for (let base = firstBase; base < end && from < until; base++, from = turn) {
      turn += baseDays;
      const to = turn < until ? turn : until;
      window[FROM] = from;
      window[BEST] = to;
      if (to > held) held = hazards.fillBounds(bounds, row, from, to);
      for (let d = 0; d < deckMultiple.length; d++) {
        if (isIdle(bounds, deckFirst[d], deckFirst[d + 1])) continue;
        const block = deckMultiple[d] === 1 ? base : (base / deckMultiple[d]) | 0;
        const gaps = firstGaps[d];
        // A longer block is drawn once for all the shortest blocks in it that are looked at.
        if (drawn[d] !== block) {
          drawWords(gaps, deckKeys[d], low, high, block, DECK);
          drawn[d] = block;
        }
        for (let i = 0, s = deckFirst[d]; s < deckFirst[d + 1]; i++, s++) {
          // Most look-ups end here: the first gap alone lies above the bound.
          if ((4294967295.5 - gaps[i]) * gapScales[s] <= bounds[s]) {
            this.search(hazards, s, gaps[i], row, low, high, block);
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
    firstGap: number,
    row: number,
    low: number,
    high: number,
    block: number,
  ): void {
    const { words, window } = this;
    const key = this.keys[s];
    const days = this.layout.days[s];
    const bound = this.bounds[s];
    const start = window[ORIGIN] + block * days;
    const from = window[FROM];
    // The bound in gaps of mean one, as they are drawn; a hair more, so that rounding never hides a point.
    const ceiling = bound * days * (1 + 1e-9);
    let level = negativeLog(firstGap);
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

/** Whether none of the streams from one to another can happen, so that their draw is not needed. */
function isIdle(bounds: Float64Array, first: number, end: number): boolean {
  for (let s = first; s < end; s++) if (bounds[s] > 0) return false;
  return true;
}
