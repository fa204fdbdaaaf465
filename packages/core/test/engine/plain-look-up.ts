import type { Found } from "../../src/engine/found.js";
import { DECK, DECK_WORDS, FIRST_STREAM, MULTIPLE, type StreamLayout } from "../../src/engine/stream-layout.js";
import type { Hazards } from "../../src/index.js";
import { negativeLog } from "../../src/maths/negative-log.js";
import { drawWords, type StreamKey, uniform } from "../../src/random/stream.js";

/**
 * What the look-up that ships does, as plainly as it can be said: every draw is a call of the generator, and the points of
 * a block are gone through to the bound. It stands in for it where the generator is another.
 */
export class HazardLookUp {
  private readonly layout: StreamLayout;
  private readonly words = new Uint32Array(4);

  constructor(layout: StreamLayout) {
    this.layout = layout;
  }

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
    const { layout, words } = this;
    const { baseDays, days, decks, streamKeys } = layout;
    const bounds = new Float64Array(days.length);
    const origin = layout.origin(low, high);
    const firstBase = Math.floor((after - origin) / baseDays);
    Object.assign(found, { stream: -1, time: until });
    for (let base = firstBase; base < firstBase + lookBlocks; base++) {
      const from = Math.max(after, origin + base * baseDays);
      if (from >= until) return;
      found.time = Math.min(until, origin + (base + 1) * baseDays);
      hazards.fillBounds(bounds, row, from, found.time);
      for (let deck = 0; deck < decks.length - DECK_WORDS; deck += DECK_WORDS) {
        const block = Math.floor(base / decks[deck + MULTIPLE]);
        drawWords(words, keyAt(decks, deck), low, high, block, DECK);
        const firstGaps = [...words];
        const first = decks[deck + FIRST_STREAM];
        for (let s = first; s < decks[deck + DECK_WORDS + FIRST_STREAM]; s++) {
          let level = negativeLog(firstGaps[s - first]);
          for (let step = 0; level / days[s] < bounds[s]; step++) {
            drawWords(words, keyAt(streamKeys, 2 * s), low, high, block, step >> 1);
            const [word, gap] = step % 2 === 0 ? words : words.subarray(2);
            const time = origin + block * days[s] + days[s] * uniform(word);
            if (time > from && time < found.time && level / days[s] < hazards.hazard(s, row, time))
              Object.assign(found, { time, stream: s, block, step });
            level += negativeLog(gap);
          }
        }
      }
      if (found.stream >= 0) return;
    }
  }
}

function keyAt(keys: Int32Array, at: number): StreamKey {
  return { name: "", key0: keys[at], key1: keys[at + 1] };
}
