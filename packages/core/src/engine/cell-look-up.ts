import { InputError } from "../check/input-error.js";
import { exp } from "../maths/exponential.js";
import { negativeLog } from "../maths/negative-log.js";
import { uniform } from "../random/stream.js";
import { PARITY } from "../random/threefry.js";
import { BLOCK, CELL, CELL_MASK, HIGH, LAST_AHEAD, LAST_PAST, LOW } from "./agent-columns.js";
import type { CellRates } from "./cell-rates.js";
import { type Found, NONE } from "./found.js";
import {
  DECK,
  DECK_WORDS,
  FIRST_STREAM,
  gapFloor,
  LARGEST_DECK,
  MULTIPLE,
  type StreamLayout,
} from "./stream-layout.js";

/** A first gap that no word reaches, taken half: the stream cannot happen. */
const NEVER = 0x7fffffff;

/**
 * The look-up of potential events where rates are tables over cells: finds what {@link HazardLookUp}
 * finds, bit for bit, in less than half the time. Draws and table reads are written out, nothing is
 * called in the loops, and the first gaps of a block are compared as the words they were drawn as.
 */
export class CellLookUp {
  readonly rates: CellRates;
  private readonly layout: StreamLayout;
  private readonly streams: number;
  /** Of every stream: its key, where its season begins and how long that is. */
  private readonly plan: Int32Array;
  /**
   * Half of the first word that may bring stream i of a deck below its bound, less 1, or {@link NEVER}: at
   * `LARGEST_DECK · (decks · cell + deck) + i`.
   */
  private readonly limits: Int32Array;
  /** Bound of stream s in gaps of mean one, as they are drawn, and then its rate: at `2 · (streams · cell + s)`. */
  private readonly levels: Float64Array;
  private readonly firstGaps: Int32Array = new Int32Array(LARGEST_DECK);

  /** @throws InputError when the rates are not those of the streams, name by name */
  constructor(layout: StreamLayout, rates: CellRates) {
    checkNames(layout.names, rates.names);
    this.layout = layout;
    this.rates = rates;
    const { days, decks: plans, streamKeys } = layout;
    const { bounds, perDay, seasonFirst } = rates;
    const streams = days.length;
    const decks = plans.length / DECK_WORDS - 1;
    this.streams = streams;
    this.plan = Int32Array.from({ length: 4 * streams }, (_, i) => {
      const s = i >> 2;
      return [streamKeys[2 * s], streamKeys[2 * s + 1], seasonFirst[s], seasonFirst[s + 1] - seasonFirst[s]][i & 3];
    });
    const cells = streams === 0 ? 0 : bounds.length / streams;
    this.limits = new Int32Array(LARGEST_DECK * decks * cells).fill(NEVER);
    this.levels = new Float64Array(2 * bounds.length);
    for (let cell = 0; cell < cells; cell++) {
      for (let deck = 0; deck < decks; deck++) {
        const first = plans[DECK_WORDS * deck + FIRST_STREAM];
        const next = plans[DECK_WORDS * (deck + 1) + FIRST_STREAM];
        for (let s = first; s < next; s++) {
          const at = streams * cell + s;
          if (bounds[at] === 0) continue;
          // A hair more, so that rounding never hides a point: one too many is found out later.
          const ceiling = bounds[at] * days[s] * (1 + 1e-9);
          const word = Math.floor(4294967296 * exp(-ceiling)) - 2;
          this.limits[LARGEST_DECK * (decks * cell + deck) + s - first] = (word > 0 ? word >>> 1 : 0) - 1;
          this.levels[2 * at] = ceiling;
          this.levels[2 * at + 1] = perDay[at];
        }
      }
    }
  }

  /**
   * Finds the first event after a moment of the agent whose record begins at word `at`. A block that its record says holds
   * nothing more is passed over; whether the block of what was found holds more, is written there.
   *
   * Takes the person's time blocks one by one. In each it draws the first gaps of deck after deck, and where a first gap
   * lies below the bound of its stream it goes through the stream's points in order of rate, keeping the earliest that
   * happens. Either draw is `drawWords(words, key, low, high, block, part)`.
   */
  next(found: Found, words: Int32Array, at: number, after: number, until: number, lookBlocks: number): void {
    const { limits, levels, plan, firstGaps } = this;
    const { baseDays, days, decks } = this.layout;
    const { seasons } = this.rates;
    const low = words[at + LOW];
    const high = words[at + HIGH];
    const marked = words[at + CELL];
    const cell = marked & CELL_MASK;
    const origin = this.layout.origin(low, high);
    const deckEnd = decks.length - DECK_WORDS;
    const cellAt = 2 * this.streams * cell;

    // A plus sign says that it is a number, which the compiler then keeps unboxed.
    let from = +after;
    const last = +until;
    let base = ((from - origin) / baseDays) | 0;
    const end = (base + lookBlocks) | 0;
    // Without a branch: code that was compiled before anybody passed a block over would be thrown away when somebody does.
    const passed = (marked & LAST_PAST) !== 0 && base === words[at + BLOCK] ? 1 : 0;
    base = (base + passed) | 0;
    const begin = origin + base * baseDays;
    const opens = begin < last ? begin : last;
    words[at + CELL] = cell;
    found.stream = NONE;
    if (base >= end || begin >= last) {
      found.time = opens;
      return;
    }
    if (passed === 1) from = begin;
    let turn = begin + baseDays;
    let best = turn < last ? turn : last;
    let foundStream = NONE;
    let foundBlock = 0;
    let foundStep = 0;
    for (;;) {
      let ahead = 0;
      // As many limits of a cell as words that say what its decks are.
      for (let deck = 0; deck < deckEnd; deck += DECK_WORDS) {
        const deckKey0 = decks[deck];
        const deckKey1 = decks[deck + 1];
        const multiple = decks[deck + MULTIPLE];
        const block = multiple === 1 ? base : (base / multiple) | 0;
        const k0 = deckKey0;
        const k1 = deckKey1;
        const k4 = PARITY ^ k0 ^ k1;
        let a = (low + k0) | 0;
        let b = (high + k1) | 0;
        let c = block;
        let d = DECK;
        a = (a + b) | 0;
        b = ((b << 10) | (b >>> 22)) ^ a;
        c = (c + d) | 0;
        d = ((d << 26) | (d >>> 6)) ^ c;
        a = (a + d) | 0;
        d = ((d << 11) | (d >>> 21)) ^ a;
        c = (c + b) | 0;
        b = ((b << 21) | (b >>> 11)) ^ c;
        a = (a + b) | 0;
        b = ((b << 13) | (b >>> 19)) ^ a;
        c = (c + d) | 0;
        d = ((d << 27) | (d >>> 5)) ^ c;
        a = (a + d) | 0;
        d = ((d << 23) | (d >>> 9)) ^ a;
        c = (c + b) | 0;
        b = ((b << 5) | (b >>> 27)) ^ c;
        a = (a + k1) | 0;
        d = (d + k4 + 1) | 0;
        a = (a + b) | 0;
        b = ((b << 6) | (b >>> 26)) ^ a;
        c = (c + d) | 0;
        d = ((d << 20) | (d >>> 12)) ^ c;
        a = (a + d) | 0;
        d = ((d << 17) | (d >>> 15)) ^ a;
        c = (c + b) | 0;
        b = ((b << 11) | (b >>> 21)) ^ c;
        a = (a + b) | 0;
        b = ((b << 25) | (b >>> 7)) ^ a;
        c = (c + d) | 0;
        d = ((d << 10) | (d >>> 22)) ^ c;
        a = (a + d) | 0;
        d = ((d << 18) | (d >>> 14)) ^ a;
        c = (c + b) | 0;
        b = ((b << 20) | (b >>> 12)) ^ c;
        c = (c + k4) | 0;
        d = (d + k0 + 2) | 0;
        a = (a + b) | 0;
        b = ((b << 10) | (b >>> 22)) ^ a;
        c = (c + d) | 0;
        d = ((d << 26) | (d >>> 6)) ^ c;
        a = (a + d) | 0;
        d = ((d << 11) | (d >>> 21)) ^ a;
        c = (c + b) | 0;
        b = ((b << 21) | (b >>> 11)) ^ c;
        a = (a + b) | 0;
        b = ((b << 13) | (b >>> 19)) ^ a;
        c = (c + d) | 0;
        d = ((d << 27) | (d >>> 5)) ^ c;
        a = (a + d) | 0;
        d = ((d << 23) | (d >>> 9)) ^ a;
        c = (c + b) | 0;
        b = ((b << 5) | (b >>> 27)) ^ c;
        b = (b + k4) | 0;
        c = (c + k0) | 0;
        d = (d + k1 + 3) | 0;
        a = (a + b) | 0;
        b = ((b << 6) | (b >>> 26)) ^ a;
        c = (c + d) | 0;
        d = ((d << 20) | (d >>> 12)) ^ c;
        const limit = cell * deckEnd + deck;
        // The sign of each difference, in a bit of its own.
        let waiting =
          ((limits[limit] - (a >>> 1)) >>> 31) |
          (((limits[limit + 1] - (b >>> 1)) >>> 30) & 2) |
          (((limits[limit + 2] - (c >>> 1)) >>> 29) & 4) |
          (((limits[limit + 3] - (d >>> 1)) >>> 28) & 8);
        if (waiting === 0) continue;
        firstGaps[0] = a;
        firstGaps[1] = b;
        firstGaps[2] = c;
        firstGaps[3] = d;
        const first = decks[deck + FIRST_STREAM];
        const blockDays = days[first];
        const start = origin + block * blockDays;
        do {
          const place = 31 - Math.clz32(waiting & -waiting);
          waiting &= waiting - 1;
          const s = first + place;
          const ceiling = levels[cellAt + 2 * s];
          const k0 = plan[4 * s];
          const k1 = plan[4 * s + 1];
          let level = negativeLog(firstGaps[place] >>> 0);
          for (let step = 0; level <= ceiling; step++) {
            if ((step & 1) === 0) {
              const k4 = PARITY ^ k0 ^ k1;
              a = (low + k0) | 0;
              b = (high + k1) | 0;
              c = block;
              d = step >> 1;
              a = (a + b) | 0;
              b = ((b << 10) | (b >>> 22)) ^ a;
              c = (c + d) | 0;
              d = ((d << 26) | (d >>> 6)) ^ c;
              a = (a + d) | 0;
              d = ((d << 11) | (d >>> 21)) ^ a;
              c = (c + b) | 0;
              b = ((b << 21) | (b >>> 11)) ^ c;
              a = (a + b) | 0;
              b = ((b << 13) | (b >>> 19)) ^ a;
              c = (c + d) | 0;
              d = ((d << 27) | (d >>> 5)) ^ c;
              a = (a + d) | 0;
              d = ((d << 23) | (d >>> 9)) ^ a;
              c = (c + b) | 0;
              b = ((b << 5) | (b >>> 27)) ^ c;
              a = (a + k1) | 0;
              d = (d + k4 + 1) | 0;
              a = (a + b) | 0;
              b = ((b << 6) | (b >>> 26)) ^ a;
              c = (c + d) | 0;
              d = ((d << 20) | (d >>> 12)) ^ c;
              a = (a + d) | 0;
              d = ((d << 17) | (d >>> 15)) ^ a;
              c = (c + b) | 0;
              b = ((b << 11) | (b >>> 21)) ^ c;
              a = (a + b) | 0;
              b = ((b << 25) | (b >>> 7)) ^ a;
              c = (c + d) | 0;
              d = ((d << 10) | (d >>> 22)) ^ c;
              a = (a + d) | 0;
              d = ((d << 18) | (d >>> 14)) ^ a;
              c = (c + b) | 0;
              b = ((b << 20) | (b >>> 12)) ^ c;
              c = (c + k4) | 0;
              d = (d + k0 + 2) | 0;
              a = (a + b) | 0;
              b = ((b << 10) | (b >>> 22)) ^ a;
              c = (c + d) | 0;
              d = ((d << 26) | (d >>> 6)) ^ c;
              a = (a + d) | 0;
              d = ((d << 11) | (d >>> 21)) ^ a;
              c = (c + b) | 0;
              b = ((b << 21) | (b >>> 11)) ^ c;
              a = (a + b) | 0;
              b = ((b << 13) | (b >>> 19)) ^ a;
              c = (c + d) | 0;
              d = ((d << 27) | (d >>> 5)) ^ c;
              a = (a + d) | 0;
              d = ((d << 23) | (d >>> 9)) ^ a;
              c = (c + b) | 0;
              b = ((b << 5) | (b >>> 27)) ^ c;
              b = (b + k4) | 0;
              c = (c + k0) | 0;
              d = (d + k1 + 3) | 0;
              a = (a + b) | 0;
              b = ((b << 6) | (b >>> 26)) ^ a;
              c = (c + d) | 0;
              d = ((d << 20) | (d >>> 12)) ^ c;
            } else {
              a = c;
              b = d;
            }
            const time = start + blockDays * uniform(a >>> 0);
            if (time > from) {
              ahead += 1;
              if (time < best) {
                const seasonFirst = plan[4 * s + 2];
                const length = plan[4 * s + 3];
                // Whole 32-bit numbers: the remainder of a double is an order of magnitude slower.
                const day = (Math.floor(time) | 0) % length;
                const season = seasons[day < 0 ? seasonFirst + day + length : seasonFirst + day];
                if (level / blockDays < levels[cellAt + 2 * s + 1] * season) {
                  best = time;
                  foundStream = s;
                  foundBlock = block;
                  foundStep = step;
                }
              }
            }
            if (level + gapFloor(b >>> 0) > ceiling) break;
            level += negativeLog(b >>> 0);
          }
        } while (waiting !== 0);
      }
      base += 1;
      if (foundStream !== NONE) {
        // Nothing comes after it in its time block, whatever the day, while the cell stays as it is.
        if (ahead === 1 && days[foundStream] === baseDays) words[at + CELL] = cell | LAST_AHEAD;
        found.block = foundBlock;
        found.step = foundStep;
        break;
      }
      if (base >= end || turn >= last) break;
      from = turn;
      turn += baseDays;
      best = turn < last ? turn : last;
    }
    found.time = best;
    found.stream = foundStream;
  }
}

function checkNames(streams: readonly string[], rates: readonly string[]): void {
  if (streams.length === rates.length && streams.every((name, s) => name === rates[s])) return;
  throw new InputError(
    `Rates and streams must have the same names in the same order; got rates "${rates.join('", "')}".`,
    {
      path: "streams",
      expected: `"${streams.join('", "')}"`,
      hint: "Declare the rates in the order of the streams, each under its stream's name.",
    },
  );
}
