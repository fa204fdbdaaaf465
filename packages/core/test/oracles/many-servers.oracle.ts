import { describe, expect, it } from "vitest";
import { erlangC, erlangWait } from "../../../../examples/known-answers/erlang.js";
import type { QueueFigures } from "../../../../examples/known-answers/queue.js";
import { ExpectationMissed, expectMean } from "../../../testkit/src/index.js";
import { controlled } from "./control-variate.js";
import { FOUR, figuresOf, HUNDRED, THREE, TWELVE } from "./textbook-queues.js";

describe("Erlang's formula C", () => {
  it.each([THREE, FOUR, TWELVE, HUNDRED])("$servers servers, $arrivals arrivals, $services services", (setting) => {
    const { arrivals, services, servers, waiting, wait } = setting;
    expect(erlangC(servers, arrivals / services)).toBeCloseTo(waiting, 6);
    expect(erlangWait(servers, arrivals / services, 1 / services)).toBeCloseTo(wait, 6);
  });
});

/*
 * Independent runs, refused beyond 4 standard errors: false alarm of all 20 checks below 1 in 700. What a queue shows is
 * the more correlated the busier it is. With 3 and 4 servers an error of 2% would be found in every figure, 97 times in
 * 100. With 12 and 100 the waits alone would need 30 and 350 million arrivals for that, so the error that they do show is
 * stated; and 2% more arrivals than there should be must be found. Waits are cleared of what chance did to the number of
 * customers being served, which is held to its own mean.
 */
describe("M/M/c", () => {
  const cases = [
    { setting: THREE, days: 205, finds: { waiting: 0.02, wait: 0.02 } },
    { setting: FOUR, days: 265, finds: { waiting: 0.02, wait: 0.02 } },
    { setting: TWELVE, days: 200, finds: { waiting: 0.02, wait: 0.055 } },
    { setting: HUNDRED, days: 200, finds: { waiting: 0.08, wait: 0.18 } },
  ] as const;

  it.each(cases)("$setting.servers servers: who waits, how long, how many are there", { timeout: 300_000 }, (c) => {
    const { setting, days, finds } = c;
    const { arrivals, services, unitsADay, waiting, wait } = setting;
    const figures = figuresOf(setting, { replicates: 100, days });
    const load = arrivals / services;
    const served = figures.map((f) => f.seen);
    expectMean(served, load, { findsRelativeError: 0.02 });
    const holds = (figure: (f: QueueFigures) => number, expected: number, findsRelativeError: number): number =>
      expectMean(controlled(figures.map(figure), served, load), expected, { findsRelativeError });
    holds((f) => f.shareWaiting, waiting, finds.waiting);
    holds((f) => f.meanWait * unitsADay, wait, finds.wait);
    holds((f) => f.waiting, arrivals * wait, finds.wait);
    holds((f) => f.seen + f.waiting, load + arrivals * wait, 0.02);
  });

  it.each([
    { setting: TWELVE, replicates: 12 },
    { setting: HUNDRED, replicates: 30 },
  ])("$setting.servers servers: 2% more arrivals than there should be are found", ({ setting, replicates }) => {
    const wrong = figuresOf(setting, { replicates, days: 250, arrivalFactor: 1.02 });
    const waits = wrong.map((f) => f.meanWait * setting.unitsADay);
    expect(() => expectMean(waits, setting.wait)).toThrow(ExpectationMissed);
  });
});
