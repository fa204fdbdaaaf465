import { describe, it } from "vitest";
import { expectMean } from "../../../testkit/src/index.js";
import { EventQueue } from "../../src/engine/event-queue.js";
import { ANSWER, Service } from "../../src/engine/service.js";
import { exponentialQuantile } from "../../src/maths/quantiles.js";
import { drawWords, seedWords, streamKey, uniform } from "../../src/random/stream.js";

/*
 * Erlang's two other queues: nobody may wait (B), and those who wait lose patience (A). 0.2 arrivals and 0.1 services a
 * unit of time, 3 servers; 200 units of time a day.
 */
const UNIT = 200;
const [FINISH, GIVE_UP, ARRIVE] = [0, 1, 2];
const [ARRIVALS, SERVICES, SERVERS] = [0.2, 0.1, 3];
/** 120 mean services. */
const WARM_UP = 6;
const DAYS = 106;
const RUNS = 150;

/** What a run shows after its warm-up: shares of expected arrivals, and means over time. */
interface Shown {
  readonly refused: number;
  readonly gaveUp: number;
  readonly inUse: number;
  readonly waiting: number;
}

function run(longestQueue: number, patienceRate: number, replicate: number): Shown {
  const key = streamKey(seedWords("refusals"), replicate, "customer");
  const words = new Uint32Array(4);
  const exponential = (customer: number, draw: number, rate: number): number => {
    drawWords(words, key, customer, 0, 0, 0);
    return exponentialQuantile(uniform(words[draw]), 1 / (rate * UNIT));
  };
  const calendar = new EventQueue(0, DAYS);
  const desk = new Service("desk", SERVERS, { longestQueue });
  const ledger = desk.keepLedger(calendar);
  const begin = (customer: number): void =>
    calendar.schedule(calendar.time + exponential(customer, 1, SERVICES), FINISH, customer, 0);
  calendar.schedule(exponential(0, 0, ARRIVALS), ARRIVE, 0, 0);
  let warm = ledger.asOf();
  for (const until of [WARM_UP, DAYS]) {
    while (calendar.next(until)) {
      const { time, kind, entity } = calendar;
      if (kind === GIVE_UP) {
        desk.leaveQueue(entity);
        continue;
      }
      if (kind === ARRIVE) {
        const answer = desk.request(entity, 1, 0, time);
        if (answer === ANSWER.granted) begin(entity);
        if (answer === ANSWER.waits) calendar.schedule(time + exponential(entity, 2, patienceRate), GIVE_UP, entity, 0);
        calendar.schedule(time + exponential(entity + 1, 0, ARRIVALS), ARRIVE, entity + 1, 0);
        continue;
      }
      desk.release(1);
      const next = desk.takeNext();
      if (next >= 0) begin(next);
    }
    if (until === WARM_UP) warm = ledger.asOf(WARM_UP);
  }
  const end = ledger.asOf(DAYS);
  const days = DAYS - WARM_UP;
  const arrivals = ARRIVALS * UNIT * days;
  return {
    refused: (end.refused - warm.refused) / arrivals,
    gaveUp: (end.gaveUp - warm.gaveUp) / arrivals,
    inUse: (end.unitDaysInUse - warm.unitDaysInUse) / days,
    waiting: (end.personDaysWaiting - warm.personDaysWaiting) / days,
  };
}

/** Long-run shares of time with n present, 0 to 200, by balancing what goes up and down. */
function balanced(up: (n: number) => number, down: (n: number) => number): number[] {
  const weights = [1];
  for (let n = 1; n <= 200; n++) weights.push((weights[n - 1] * up(n - 1)) / down(n));
  const total = weights.reduce((sum, w) => sum + w, 0);
  return weights.map((w) => w / total);
}

/*
 * Independent runs counted from day 6. Refused beyond 4 standard errors: false alarm of all five checks below 1 in 3,000.
 * Each would find the error stated 97 times in 100.
 */
describe("three servers", () => {
  it("nobody may wait (Erlang B): 0.210526 are refused, 1.578947 servers are busy", () => {
    const shown = Array.from({ length: RUNS }, (_, replicate) => run(0, 1, replicate));
    expectMean(
      shown.map((s) => s.refused),
      0.2105263,
      { findsRelativeError: 0.04 },
    );
    expectMean(
      shown.map((s) => s.inUse),
      1.5789474,
      { findsRelativeError: 0.02 },
    );
  });

  it("those who wait give up at a rate of 0.05 (Erlang A): shares by balance of flows", () => {
    const giveUpRate = 0.05;
    const shares = balanced(
      () => ARRIVALS,
      (n) => Math.min(n, SERVERS) * SERVICES + Math.max(0, n - SERVERS) * giveUpRate,
    );
    const mean = (figure: (n: number) => number): number => shares.reduce((sum, p, n) => sum + p * figure(n), 0);
    const waiting = mean((n) => Math.max(0, n - SERVERS));
    const shown = Array.from({ length: RUNS }, (_, replicate) => run(Number.POSITIVE_INFINITY, giveUpRate, replicate));
    expectMean(
      shown.map((s) => s.waiting),
      waiting,
      { findsRelativeError: 0.08 },
    );
    expectMean(
      shown.map((s) => s.gaveUp),
      (giveUpRate * waiting) / ARRIVALS,
      { findsRelativeError: 0.08 },
    );
    expectMean(
      shown.map((s) => s.inUse),
      mean((n) => Math.min(n, SERVERS)),
      { findsRelativeError: 0.02 },
    );
  });
});
