import type { StreamDeclaration, StreamKey } from "../../src/index.js";
import { slowShipped } from "../random/generator.js";

/** One potential event of one stream of one person. */
export interface Point {
  readonly stream: number;
  readonly block: number;
  readonly step: number;
  readonly time: number;
  /** It happens where the hazard is above this rate, per day. */
  readonly rate: number;
}

/** How the points of one stream of one person are laid out. */
export interface Layout {
  readonly stream: number;
  readonly key: StreamKey;
  /** The deck's key, and the stream's place in the deck. */
  readonly deckKey: StreamKey;
  readonly place: number;
  readonly low: number;
  readonly high: number;
  readonly blockDays: number;
  /** Day on which block 0 begins. */
  readonly origin: number;
}

/** Layouts of all streams of one person. */
export function layouts(
  streams: readonly StreamDeclaration[],
  keyOf: (name: string) => StreamKey,
  [low, high]: readonly [number, number],
  origin: number,
): Layout[] {
  return streams.map(({ name, blockDays, deck = name }, stream) => {
    const place = stream - streams.findIndex((other) => (other.deck ?? other.name) === deck);
    return { stream, key: keyOf(name), deckKey: keyOf(deck), place, low, high, blockDays, origin };
  });
}

/** Four words of a key, a person, a block and a part. */
function draw(key: StreamKey, { low, high }: Layout, block: number, part: number): number[] {
  return slowShipped([low, high, block, part, key.key0, key.key1]);
}

const gap = (word: number) => -Math.log((word + 0.5) / 2 ** 32);

/** Part of the block at which a point lies, and the gap in rate, of mean one, before it. */
export function placeOf(layout: Layout, block: number, step: number): { part: number; gapBefore: number } {
  const inPairs = (k: number) => draw(layout.key, layout, block, Math.floor(k / 2)).slice(2 * (k % 2), 2 * (k % 2) + 2);
  const [time] = inPairs(step);
  const before = step === 0 ? draw(layout.deckKey, layout, block, 0xff000000)[layout.place] : inPairs(step - 1)[1];
  return { part: (time + 0.5) / 2 ** 32, gapBefore: gap(before) };
}

/**
 * Every point of a stream up to a rate, block by block, straight from the definition: rates are sums of exponential gaps
 * of mean one over the block's length, times are spread evenly over the block. No bound, no memory, no short cut.
 */
export function allPoints(layout: Layout, from: number, to: number, highestRate: number): Point[] {
  const { stream, blockDays, origin } = layout;
  const points: Point[] = [];
  for (let block = Math.floor((from - origin) / blockDays); origin + block * blockDays < to; block++) {
    let level = 0;
    for (let step = 0; ; step++) {
      const { part, gapBefore } = placeOf(layout, block, step);
      level += gapBefore;
      if (level / blockDays >= highestRate) break;
      points.push({
        stream,
        block,
        step,
        time: origin + block * blockDays + blockDays * part,
        rate: level / blockDays,
      });
    }
  }
  return points.filter((p) => p.time > from && p.time < to).sort((a, b) => a.time - b.time);
}
