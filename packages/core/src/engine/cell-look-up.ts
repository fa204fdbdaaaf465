import { InputError } from "../check/input-error.js";
import { exp } from "../maths/exponential.js";
import { negativeLog } from "../maths/negative-log.js";
import { uniform } from "../random/stream.js";
import type { CellRates } from "./cell-rates.js";
import { DECK, gapFloor, type StreamLayout } from "./stream-layout.js";

/** What a look-up found: when, which stream (−1 for none), and the point's name. */
export interface Found {
  time: number;
  stream: number;
  block: number;
  step: number;
}

const NONE = -1;

/** Key schedule parity of Threefry. */
const PARITY = 0x1bd11bda;

/** Turns the order of unsigned words into that of signed ones. */
const SIGN = 0x80000000 | 0;

/**
 * The look-up of potential events where rates are tables over cells: finds what the plain look-up of
 * {@link PotentialEvents} finds, bit for bit, in about half the time. Draws and table reads are written out, nothing is
 * called in the loop, and the first gap of a block is compared as the word it was drawn as.
 */
export class CellLookUp {
  /** The shortest time block that is known to hold nothing more for the agent, or −1: it is passed over. */
  done: number = NONE;
  /** Whether the time block of what was found holds nothing after it, whatever the day, while the cell stays as it is. */
  isLast = false;

  private readonly layout: StreamLayout;
  readonly rates: CellRates;
  /** Words below this one, as first gap of a block, lie above the bound of stream s of a cell, at `streams · cell + s`. */
  private readonly limits: Int32Array;
  private readonly firstGaps: Int32Array = new Int32Array(4);

  /** @throws InputError when the rates are not those of the streams, name by name */
  constructor(layout: StreamLayout, rates: CellRates) {
    checkNames(layout.names, rates.names);
    this.layout = layout;
    this.rates = rates;
    const { days } = layout;
    const { bounds } = rates;
    this.limits = new Int32Array(bounds.length).fill(0xffffffff ^ SIGN);
    for (let i = 0; i < bounds.length; i++) {
      if (bounds[i] === 0) continue;
      // A hair more, so that rounding never hides a point: one too many is found out later.
      const word = Math.floor(4294967296 * exp(-bounds[i] * days[i % days.length] * (1 + 1e-9))) - 2;
      this.limits[i] = (word > 0 ? word : 0) ^ SIGN;
    }
  }

  /**
   * Takes the person's time blocks one by one. In each it draws the first gaps of deck after deck, and where a first gap
   * lies below the bound of its stream it goes through the stream's points in order of rate, keeping the earliest that
   * happens. Either draw is `drawWords(words, key, low, high, block, part)`, written out once for both.
   */
  next(found: Found, low: number, high: number, cell: number, after: number, until: number, lookBlocks: number): void {
    const { limits, firstGaps } = this;
    const { baseDays, days, streamKeys, deckKeys, deckFirst, deckMultiple } = this.layout;
    const { perDay, bounds, seasons, seasonFirst } = this.rates;
    const lastDeck = deckMultiple.length - 1;
    const origin = this.layout.origin(low, high);
    const row = cell * days.length;

    // A plus sign says that it is a number, which the compiler then keeps unboxed.
    let from = +after;
    const last = +until;
    let base = Math.floor((from - origin) / baseDays) | 0;
    const end = (base + lookBlocks) | 0;
    let turn = origin + base * baseDays + baseDays;
    let best = turn < last ? turn : last;
    this.isLast = false;
    if (base === this.done) {
      if (base + 1 >= end || turn >= last) {
        found.time = best;
        return;
      }
      base += 1;
      from = turn;
      turn += baseDays;
      best = turn < last ? turn : last;
    }
    let foundStream = NONE;
    let foundBlock = 0;
    let foundStep = 0;

    let deck = 0;
    let block = (base / deckMultiple[0]) | 0;
    // The stream whose points are gone through, or none while the first gaps of a deck are drawn; the rest of the deck.
    let s = NONE;
    let waiting = 0;
    let ahead = 0;
    let level = 0;
    let k0 = deckKeys[0];
    let k1 = deckKeys[1];
    let part = DECK;
    for (;;) {
      const k4 = PARITY ^ k0 ^ k1;
      let a = (low + k0) | 0;
      let b = (high + k1) | 0;
      let c = block;
      let d = part;
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
      if (s === NONE) {
        const first = deckFirst[deck];
        const count = deckFirst[deck + 1] - first;
        const at = row + first;
        if ((a ^ SIGN) >= limits[at]) waiting = 1;
        if (count > 1 && (b ^ SIGN) >= limits[at + 1]) waiting |= 2;
        if (count > 2 && (c ^ SIGN) >= limits[at + 2]) waiting |= 4;
        if (count > 3 && (d ^ SIGN) >= limits[at + 3]) waiting |= 8;
        firstGaps[0] = a;
        firstGaps[1] = b;
        firstGaps[2] = c;
        firstGaps[3] = d;
      } else {
        const blockDays = days[s];
        const start = origin + block * blockDays;
        const bound = bounds[row + s];
        // The bound in gaps of mean one, as they are drawn; a hair more, so that rounding never hides a point.
        const ceiling = bound * blockDays * (1 + 1e-9);
        let isOver = false;
        for (let half = 0; half < 2; half++) {
          const time = start + blockDays * uniform(a >>> 0);
          if (time > from) ahead += 1;
          if (time > from && time < best) {
            const first = seasonFirst[s];
            const length = seasonFirst[s + 1] - first;
            // Whole 32-bit numbers: the remainder of a double is an order of magnitude slower.
            const day = (Math.floor(time) | 0) % length;
            if (level / blockDays < perDay[row + s] * seasons[day < 0 ? first + day + length : first + day]) {
              best = time;
              foundStream = s;
              foundBlock = block;
              foundStep = 2 * part + half;
            }
          }
          if (level + gapFloor(b >>> 0) > ceiling) {
            isOver = true;
            break;
          }
          level += negativeLog(b >>> 0);
          if (level > ceiling) {
            isOver = true;
            break;
          }
          a = c;
          b = d;
        }
        if (!isOver) {
          part += 1;
          continue;
        }
      }

      if (waiting !== 0) {
        const place = 31 - Math.clz32(waiting & -waiting);
        waiting &= waiting - 1;
        s = deckFirst[deck] + place;
        level = negativeLog(firstGaps[place] >>> 0);
        k0 = streamKeys[2 * s];
        k1 = streamKeys[2 * s + 1];
        part = 0;
        continue;
      }
      if (deck < lastDeck) deck += 1;
      else {
        base += 1;
        if (foundStream !== NONE || base >= end || turn >= last) break;
        deck = 0;
        from = turn;
        turn += baseDays;
        best = turn < last ? turn : last;
        ahead = 0;
      }
      s = NONE;
      block = deckMultiple[deck] === 1 ? base : (base / deckMultiple[deck]) | 0;
      k0 = deckKeys[2 * deck];
      k1 = deckKeys[2 * deck + 1];
      part = DECK;
    }
    found.time = best;
    found.stream = foundStream;
    if (foundStream === NONE) return;
    found.block = foundBlock;
    found.step = foundStep;
    this.isLast = ahead === 1 && days[foundStream] === baseDays;
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
