import { negativeLog } from "../maths/negative-log.js";
import { uniform } from "../random/stream.js";
import { PARITY } from "../random/threefry.js";
import type { Hazards } from "./event-source.js";
import { type Found, NONE } from "./found.js";
import { DECK, DECK_WORDS, FIRST_STREAM, gapFloor, MULTIPLE, type StreamLayout } from "./stream-layout.js";

/**
 * The look-up of potential events where hazards are asked. Draws are written out: with a call for each of them a look-up
 * took a third longer.
 */
export class HazardLookUp {
  private readonly layout: StreamLayout;
  /** First gaps of the streams, as many a deck as it has words of plan, and the block that each deck's were drawn for. */
  private readonly firstGaps: Uint32Array;
  private readonly drawn: Int32Array;
  private readonly bounds: Float64Array;

  constructor(layout: StreamLayout) {
    const { days, decks } = layout;
    this.layout = layout;
    this.firstGaps = new Uint32Array(decks.length - DECK_WORDS);
    this.drawn = new Int32Array(decks.length / DECK_WORDS - 1);
    this.bounds = new Float64Array(days.length);
  }

  /**
   * Finds the first event after a moment of the agent in a row, whose permanent number is of two words.
   *
   * Takes the person's time blocks one by one. In each it draws the first gaps of deck after deck, and where a first gap
   * lies below the bound of its stream it goes through the stream's points in order of rate, keeping the earliest that
   * happens. Either draw is `drawWords(words, key, low, high, block, part)`.
   *
   * @param after days; only events after it are found
   * @param until days; where nothing is found before it, `found.time` says up to when there is nothing
   * @param lookBlocks how many of the shortest blocks it goes through at most
   */
  next(
    found: Found,
    hazards: Hazards,
    row: number,
    low: number,
    high: number,
    after: number,
    until: number,
    lookBlocks: number,
  ): void {
    const { bounds, firstGaps, drawn } = this;
    const { baseDays, days, decks, gapScales, streamKeys } = this.layout;
    const deckEnd = decks.length - DECK_WORDS;
    const origin = this.layout.origin(low, high);
    // A plus sign says that it is a number, which the compiler then keeps unboxed.
    let from = +after;
    const last = +until;
    let base = ((from - origin) / baseDays) | 0;
    const end = (base + lookBlocks) | 0;
    let turn = origin + base * baseDays;
    let held = Number.NEGATIVE_INFINITY;
    let best = last;
    let foundStream = NONE;
    let foundBlock = 0;
    let foundStep = 0;
    for (let deck = 0; deck < drawn.length; deck++) drawn[deck] = NONE;
    while (base < end && from < last) {
      turn += baseDays;
      const to = turn < last ? turn : last;
      best = to;
      if (to > held) held = hazards.fillBounds(bounds, row, from, to);
      for (let deck = 0; deck < deckEnd; deck += DECK_WORDS) {
        const first = decks[deck + FIRST_STREAM];
        const streams = decks[deck + DECK_WORDS + FIRST_STREAM] - first;
        let total = 0;
        for (let i = 0; i < streams; i++) total += bounds[first + i];
        // None of them can happen, so that their draw is not needed.
        if (total === 0) continue;
        const place = deck / DECK_WORDS;
        const multiple = decks[deck + MULTIPLE];
        const block = multiple === 1 ? base : (base / multiple) | 0;
        // A longer block is drawn once for all the shortest blocks in it that are looked at.
        if (drawn[place] !== block) {
          drawn[place] = block;
          const k0 = decks[deck];
          const k1 = decks[deck + 1];
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
          firstGaps[deck] = a;
          firstGaps[deck + 1] = b;
          firstGaps[deck + 2] = c;
          firstGaps[deck + 3] = d;
        }
        for (let i = 0; i < streams; i++) {
          const s = first + i;
          const bound = bounds[s];
          const firstGap = firstGaps[deck + i];
          // Most look-ups end here: the first gap alone lies above the bound.
          if ((4294967295.5 - firstGap) * gapScales[s] > bound) continue;
          const blockDays = days[s];
          const start = origin + block * blockDays;
          const k0 = streamKeys[2 * s];
          const k1 = streamKeys[2 * s + 1];
          const k4 = PARITY ^ k0 ^ k1;
          // The bound in gaps of mean one, as they are drawn; a hair more, so that rounding never hides a point.
          const ceiling = bound * blockDays * (1 + 1e-9);
          let level = negativeLog(firstGap);
          let rate = level / blockDays;
          let a = 0;
          let b = 0;
          let c = 0;
          let d = 0;
          for (let step = 0; rate < bound; step++) {
            if ((step & 1) === 0) {
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
            if (time > from && time < best && rate < hazards.hazard(s, row, time)) {
              best = time;
              foundStream = s;
              foundBlock = block;
              foundStep = step;
            }
            if (level + gapFloor(b >>> 0) > ceiling) break;
            level += negativeLog(b >>> 0);
            rate = level / blockDays;
          }
        }
      }
      if (foundStream !== NONE) break;
      base += 1;
      from = turn;
    }
    found.time = best;
    found.stream = foundStream;
    found.block = foundBlock;
    found.step = foundStep;
  }
}
