import { describe, expect, it } from "vitest";
import { pollaczekWait } from "../../../../examples/known-answers/erlang.js";
import { queueFigures, runQueue } from "../../../../examples/known-answers/queue.js";
import { expectMean } from "../../../testkit/src/index.js";
import { littlesLaw, log, lognormalQuantile } from "../../src/index.js";
import { controlled } from "./control-variate.js";

/* M/G/1: 0.1 arrivals a minute, one server, lognormal services with a mean of 8 and a standard deviation of 6 minutes. */
const MINUTES = 24 * 60;
const SIGMA = Math.sqrt(log(1 + (6 / 8) ** 2));
const QUEUE = {
  arrivalsPerDay: 0.1 * MINUTES,
  clinicians: 1,
  consultationDays: (u: number): number => lognormalQuantile(u, 8 / MINUTES, SIGMA),
};

describe("M/G/1", () => {
  it("Pollaczek and Khinchine's formula: 25 minutes", () => {
    expect(pollaczekWait(0.1, { mean: 8, sd: 6 })).toBeCloseTo(25, 10);
  });

  // 6 million arrivals in independent runs, refused beyond 4 standard errors: false alarm of both below 1 in 7,500.
  it("mean wait; 2% would be found", { timeout: 300_000 }, () => {
    const figures = Array.from({ length: 100 }, (_, replicate) => {
      const [before, after] = runQueue(QUEUE, { from: 10, to: 430, seed: "single server", replicate });
      const { waiting } = littlesLaw(after, before);
      expect(Math.abs(waiting.byTime - waiting.bySpell)).toBeLessThan(1e-9 * waiting.byTime);
      return queueFigures(before, after);
    });
    // The wait, cleared of what chance did to the share of time with a customer, which is held to its own mean.
    const busy = figures.map((f) => f.seen);
    expectMean(busy, 0.8, { findsRelativeError: 0.02 });
    const waits = figures.map((f) => f.meanWait * MINUTES);
    expectMean(controlled(waits, busy, 0.8), 25, { findsRelativeError: 0.02 });
  });
});
