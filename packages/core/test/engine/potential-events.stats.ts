import { describe, it } from "vitest";
import { expectCount, expectMean, expectShare, expectUniform } from "../../../testkit/src/index.js";
import { agentColumns, numberAgents, PotentialEvents, seedWords, streamKeys } from "../../src/index.js";
import { TestHazards, walk } from "./walk.js";

/*
 * 40,000 persons, fixed seed. Every check is refused beyond 4 standard errors: false alarm of one about 6 in 100,000, of
 * all of them below 1 in 500. Errors of the size named are found 97 times in 100, or the check refuses to run.
 */
const PEOPLE = 40_000;
const DAYS = 730;

/** All in one deck, whose streams share a draw and must yet know nothing of one another. */
const STREAMS = ["seasonal", "switched", "steady"].map((name) => ({ name, blockDays: 128, deck: "all" }));

const seasonal = (t: number) => 0.002 * (1 + 0.6 * Math.cos((2 * Math.PI * t) / 365.25));
const switched = (t: number) => (t < 200 ? 0.004 : 0.001);
const hazards = new TestHazards(
  [seasonal, switched, () => 0.003],
  [0.0032, 0.004, 0.003].map((rate) => () => rate),
);

/** Area under a rate by the midpoint rule. */
function integral(rate: (t: number) => number, from: number, to: number): number {
  const steps = 20_000;
  let sum = 0;
  for (let i = 0; i < steps; i++) sum += rate(from + ((i + 0.5) / steps) * (to - from));
  return (sum * (to - from)) / steps;
}

const people = agentColumns(PEOPLE, {});
numberAgents(
  people,
  Uint32Array.from({ length: PEOPLE }, (_, i) => i),
  new Uint32Array(PEOPLE).fill(77),
);
const points = new PotentialEvents(STREAMS, streamKeys(seedWords("points"), 0), people);
const lives = Array.from({ length: PEOPLE }, (_, row) => walk(points, hazards, row, 0, DAYS));

describe("how often points happen", () => {
  it.each([
    ["a season", 0, seasonal],
    ["a switch", 1, switched],
    ["always the same", 2, () => 0.003],
  ] as const)("is the integral of the hazard: %s, to 3%", (_, stream, rate) => {
    const count = lives.reduce((n, hits) => n + hits.filter((h) => h.stream === stream).length, 0);
    expectCount(count, PEOPLE * integral(rate, 0, DAYS), { findsRelativeError: 0.03 });
  });

  it("is the integral in every stretch of the seasonal hazard, to 12%", () => {
    for (let from = 0; from < DAYS; from += 73) {
      const count = lives.reduce(
        (n, hits) => n + hits.filter((h) => h.stream === 0 && h.time >= from && h.time < from + 73).length,
        0,
      );
      expectCount(count, PEOPLE * integral(seasonal, from, from + 73), { findsRelativeError: 0.12 });
    }
  });

  it("varies between persons as a Poisson count does: variance equal to mean, to 10%", () => {
    const mean = integral(seasonal, 0, DAYS);
    const squares = lives.map((hits) => (hits.filter((h) => h.stream === 0).length - mean) ** 2);
    expectMean(squares, mean, { findsRelativeError: 0.1 });
  });

  it("is independent of what happened before, and of other streams", () => {
    const within = (from: number, to: number, stream: number) => (hits: (typeof lives)[number]) =>
      hits.some((h) => h.stream === stream && h.time >= from && h.time < to);
    const none = (stream: number, from: number, to: number) =>
      Math.exp(-integral([seasonal, switched, () => 0.003][stream], from, to));
    // Steady stream: two stretches of one block; a stretch of each of two streams.
    const early = lives.filter(within(0, 60, 2));
    expectShare(early.filter(within(60, 120, 2)).length, early.length, 1 - none(2, 60, 120));
    const other = lives.filter(within(0, 300, 1));
    expectShare(other.filter(within(0, 300, 2)).length, other.length, 1 - none(2, 0, 300));
  });

  it("spreads evenly over the weeks of a steady hazard", () => {
    const counts = new Float64Array(52);
    for (const hits of lives)
      for (const h of hits) if (h.stream === 2 && h.time < 728) counts[Math.floor(h.time / 14)] += 1;
    expectUniform(counts);
  });
});
