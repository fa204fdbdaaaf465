import { describe, it } from "vitest";
import { expectMean } from "../../../testkit/src/index.js";
import { EventQueue, Service, seedWords, streamKey } from "../../src/index.js";
import { exponentialQuantile, lognormalQuantile } from "../../src/maths/quantiles.js";
import { drawWords, uniform, uniform52 } from "../../src/random/stream.js";

/*
 * M/G/∞: 3 arrivals a day, lognormal stays with median 34 and mean 42.79 days, nobody waits. From empty, the number
 * present at time t is Poisson with mean λ [t (1 − F(t)) + m Φ((ln t − μ − σ²) / σ)].
 */
const ARRIVE = 1;
const LEAVE = 0;
const PER_DAY = 3;
const SIGMA = 0.6781502869;
const MEAN_STAY = Math.exp(3.5263605246 + (SIGMA * SIGMA) / 2);
const RUNS = 4000;

/** How many are present on some days. */
function unlimitedBeds(days: readonly number[], replicate: number): number[] {
  const end = days[days.length - 1] + 1;
  const key = streamKey(seedWords("unlimited beds"), replicate, "stay");
  const words = new Uint32Array(4);
  const calendar = new EventQueue(0, end);
  const beds = new Service("beds", Number.POSITIVE_INFINITY);
  drawWords(words, key, 0, 0, 0, 0);
  calendar.schedule(exponentialQuantile(uniform(words[0]), 1 / PER_DAY), ARRIVE, 0, 0);
  return days.map((day) => {
    while (calendar.next(day)) {
      const { time, kind, entity } = calendar;
      if (kind === LEAVE) {
        beds.release(1);
        continue;
      }
      beds.request(entity, 1, 0, time);
      drawWords(words, key, entity, 0, 1, 0);
      calendar.schedule(time + lognormalQuantile(uniform52(words[0], words[1]), MEAN_STAY, SIGMA), LEAVE, entity, 0);
      drawWords(words, key, entity + 1, 0, 0, 0);
      calendar.schedule(time + exponentialQuantile(uniform(words[0]), 1 / PER_DAY), ARRIVE, entity + 1, 0);
    }
    return beds.used;
  });
}

describe("M/G/∞ from empty", () => {
  /*
   * Refused beyond 4 standard errors: false alarm of all six checks below 1 in 2,500. Errors of 2% of the mean and of 15%
   * of the variance are found 97 times in 100.
   */
  const days = [10, 30, 90];
  const present = Array.from({ length: RUNS }, (_, replicate) => unlimitedBeds(days, replicate));

  it.each([
    [10, 29.7697],
    [30, 76.512],
    [90, 119.9657],
  ])("on day %i: mean %f, and the variance is the mean", (day, expected) => {
    const counts = present.map((run) => run[days.indexOf(day)]);
    expectMean(counts, expected, { findsRelativeError: 0.02 });
    expectMean(
      counts.map((n) => (n - expected) ** 2),
      expected,
      { findsRelativeError: 0.15 },
    );
  });
});
