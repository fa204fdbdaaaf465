import { describe, it } from "vitest";
import { expectShare } from "../../../testkit/src/index.js";
import { PotentialEvents, seedWords, streamKeys } from "../../src/index.js";
import { TestHazards } from "../engine/walk.js";

/*
 * Two causes at constant rates a and b: the first is cause A with probability a / (a + b), and has come by time t with
 * probability a / (a + b) (1 − e^−(a+b)t), whichever it is independent of when.
 */
const PEOPLE = 200_000;
const A = 0.0011;
const B = 0.0023;
const STREAMS = [
  { name: "cause A", blockDays: 128 },
  { name: "cause B", blockDays: 256 },
];

/** First event of each person: which, and when. */
function firstEvents(): { cause: number; time: number }[] {
  const keys = streamKeys(
    seedWords("causes"),
    0,
    STREAMS.map((s) => s.name),
  );
  const low = Uint32Array.from({ length: PEOPLE }, (_, i) => i);
  const points = new PotentialEvents(STREAMS, keys, low, new Uint32Array(PEOPLE));
  const hazards = new TestHazards([() => A, () => B], [A, B]);
  return Array.from(low, (row) => {
    let now = 0;
    do {
      points.next(hazards, row, now);
      now = points.time;
    } while (points.stream < 0);
    return { cause: points.stream, time: now };
  });
}

describe("competing exponential causes", () => {
  // 200,000 persons, refused beyond 4 standard errors: false alarm of all seven checks below 1 in 2,000.
  const first = firstEvents();

  it.each([0, 1])("cause %i comes first as often as its share of the rates; 2% would be found", (cause) => {
    const share = [A, B][cause] / (A + B);
    expectShare(first.filter((f) => f.cause === cause).length, PEOPLE, share, { findsRelativeError: 0.02 });
  });

  it.each([
    [100, 0.05],
    [365, 0.03],
    [1000, 0.02],
  ])("cause A has come by day %i as often as the formula says; %f would be found", (day, findsRelativeError) => {
    const share = (A / (A + B)) * (1 - Math.exp(-(A + B) * day));
    const come = first.filter((f) => f.cause === 0 && f.time <= day).length;
    expectShare(come, PEOPLE, share, { findsRelativeError });
  });

  it("which it is says nothing about when: early and late events have the same share", () => {
    for (const half of [first.filter((f) => f.time < 200), first.filter((f) => f.time >= 200)]) {
      expectShare(half.filter((f) => f.cause === 0).length, half.length, A / (A + B), { findsRelativeError: 0.04 });
    }
  });
});
