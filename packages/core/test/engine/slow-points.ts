import type { StreamKey } from "../../src/index.js";
import { slowPhilox } from "../random/slow-philox.js";

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
  readonly low: number;
  readonly high: number;
  readonly blockDays: number;
  /** Day on which block 0 begins. */
  readonly origin: number;
}

/** The numbers of a point: part of the block at which it lies, and gap in rate above the point before. */
export function drawsOf({ key, low, high }: Layout, block: number, step: number): { part: number; gap: number } {
  const [w0, w1] = slowPhilox([low, high, block, step, key.key0, key.key1], 10);
  return { part: (w1 + 0.5) / 2 ** 32, gap: -Math.log((w0 + 0.5) / 2 ** 32) };
}

/**
 * Every point of a stream up to a rate, block by block, straight from the definition: rates are sums of exponential gaps
 * of mean one over the block's length, times are spread evenly over the block. No bound, no memory, no short cut.
 */
export function allPoints(layout: Layout, from: number, to: number, highestRate: number): Point[] {
  const { stream, blockDays, origin } = layout;
  const points: Point[] = [];
  for (let block = Math.floor((from - origin) / blockDays); origin + block * blockDays < to; block++) {
    let rate = 0;
    for (let step = 0; ; step++) {
      const { part, gap } = drawsOf(layout, block, step);
      rate += gap / blockDays;
      if (rate >= highestRate) break;
      points.push({ stream, block, step, time: origin + block * blockDays + blockDays * part, rate });
    }
  }
  return points.filter((p) => p.time > from && p.time < to).sort((a, b) => a.time - b.time);
}
