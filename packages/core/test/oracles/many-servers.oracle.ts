import { describe, expect, it } from "vitest";
import { expectMean } from "../../../testkit/src/index.js";
import { EventQueue, Service, seedWords, streamKey } from "../../src/index.js";
import { exponentialQuantile } from "../../src/maths/quantiles.js";
import { drawWords, uniform } from "../../src/random/stream.js";

/*
 * M/M/c, the queue of every textbook: arrivals at random, exponential service, c servers, first come first served. Built
 * with the calendar and one service. A day has 200 of the
 * textbook's units of time, so that days are as busy as in a hospital.
 */
const UNIT = 200;
const ARRIVE = 1;
const FINISH = 0;
/** Days, 120 mean services. */
const WARM_UP = 6;

interface QueueRun {
  /** Mean wait of those who arrive after the warm-up, textbook units. */
  readonly meanWait: number;
  /** For Little's law, from the first to the last moment: the integral of the queue's length, and the sum of waits. */
  readonly area: number;
  readonly waited: number;
}

/** One run of the queue over some days, arrivals and services keyed by customer. */
function manyServers(servers: number, days: number, replicate: number): QueueRun {
  const [arrivals, services] = ["arrival", "service"].map((name) =>
    streamKey(seedWords("many servers"), replicate, name),
  );
  const words = new Uint32Array(4);
  const draw = (key: typeof arrivals, customer: number): number => {
    drawWords(words, key, customer, 0, 0, 0);
    return uniform(words[0]);
  };
  const calendar = new EventQueue(0, days);
  const desk = new Service("desk", servers);
  const arrivedAt: number[] = [];
  let total = 0;
  let counted = 0;
  let area = 0;
  let waited = 0;
  let clock = 0;
  const arriveNext = (now: number): void => {
    calendar.schedule(
      now + exponentialQuantile(draw(arrivals, arrivedAt.length), 5 / UNIT),
      ARRIVE,
      arrivedAt.length,
      0,
    );
  };
  const start = (customer: number, now: number): void => {
    const wait = now - arrivedAt[customer];
    waited += wait;
    if (arrivedAt[customer] >= WARM_UP) {
      total += wait;
      counted += 1;
    }
    calendar.schedule(now + exponentialQuantile(draw(services, customer), 10 / UNIT), FINISH, customer, 0);
  };
  arriveNext(0);
  while (calendar.next(days)) {
    const now = calendar.time;
    area += desk.queueLength * (now - clock);
    clock = now;
    if (calendar.kind === ARRIVE) {
      const customer = calendar.entity;
      arrivedAt.push(now);
      if (desk.request(customer, 1, 0, now)) start(customer, now);
      arriveNext(now);
      continue;
    }
    desk.release(1);
    const next = desk.takeNext();
    if (next >= 0) start(next, now);
  }
  // Those who still wait have waited until the last event.
  for (const customer of arrivedAt.keys()) if (desk.leaveQueue(customer)) waited += clock - arrivedAt[customer];
  return { meanWait: (total / counted) * UNIT, area, waited };
}

describe("M/M/c with 0.2 arrivals and 0.1 services a unit of time", () => {
  /*
   * Independent runs, each started empty and counted from day 6 (120 mean services). Refused beyond 4 standard errors:
   * false alarm 6 in 100,000 each. The sample must be able to show an error of 2%.
   */
  it.each([
    [3, 4.444444, 500, 420],
    [4, 0.869565, 600, 450],
  ])("%i servers: mean wait %f", (servers, wait, runs, days) => {
    const results = Array.from({ length: runs }, (_, replicate) => manyServers(servers, days, replicate));
    expectMean(
      results.map((r) => r.meanWait),
      wait,
      { findsRelativeError: 0.02 },
    );
    // Little's law holds in every run, whatever the distribution.
    for (const { area, waited } of results) expect(Math.abs(area - waited)).toBeLessThan(1e-9 * area);
  });
});
