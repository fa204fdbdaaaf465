import { describe, it } from "vitest";
import { expectShare } from "../../../testkit/src/index.js";
import {
  AgentRun,
  agentColumns,
  exp,
  PotentialEvents,
  rateTables,
  type StreamDeclaration,
  seedWords,
  streamKeys,
} from "../../src/index.js";

/*
 * Two causes at constant rates a and b: the first is cause A with probability a / (a + b), and has come by time t with
 * probability a / (a + b) (1 − e^−(a+b)t), whichever it is independent of when. Whether the causes have a deck and blocks
 * of their own, or share them, is all the same.
 */
const PEOPLE = 1_000_000;
const A = 0.0011;
const B = 0.0023;
const SHARE = A / (A + B);
const DAYS = 6000;

const LAYOUTS: readonly (readonly [string, readonly StreamDeclaration[]])[] = [
  [
    "decks and blocks of their own",
    [
      { name: "cause A", blockDays: 128 },
      { name: "cause B", blockDays: 256 },
    ],
  ],
  [
    "one deck",
    [
      { name: "cause A", blockDays: 256, deck: "causes" },
      { name: "cause B", blockDays: 256, deck: "causes" },
    ],
  ],
];

/** First event of each person: which cause, and when. */
function firstEvents(streams: readonly StreamDeclaration[]): { cause: Uint8Array; time: Float64Array } {
  const agents = agentColumns(PEOPLE, {});
  const hazards = rateTables(agents, { "cause A": { perDay: A }, "cause B": { perDay: B } });
  const source = new PotentialEvents(streams, streamKeys(seedWords("causes"), 0), agents);
  const run = new AgentRun({ start: 0, end: DAYS, agents, source, hazards, streamKind: 0 });
  for (let person = 0; person < PEOPLE; person++) run.lookAhead(person, 0);
  const cause = new Uint8Array(PEOPLE);
  const time = new Float64Array(PEOPLE).fill(DAYS);
  while (run.next(DAYS)) {
    cause[run.agent] = run.stream;
    time[run.agent] = run.time;
  }
  return { cause, time };
}

describe.each(LAYOUTS)("competing exponential causes with %s", (_, streams) => {
  /*
   * A million persons: errors of 2% are found 97 times in 100. Refused beyond 4 standard errors: false alarm of all seven
   * checks below 1 in 2,000.
   */
  const { cause, time } = firstEvents(streams);
  const countOf = (holds: (cause: number, time: number) => boolean): number =>
    cause.reduce((count, c, person) => count + (holds(c, time[person]) ? 1 : 0), 0);

  it.each([
    [0, SHARE],
    [1, 1 - SHARE],
  ])("cause %i comes first as often as its share of the rates", (which, share) => {
    expectShare(
      countOf((c) => c === which),
      PEOPLE,
      share,
      { findsRelativeError: 0.02 },
    );
  });

  it.each([100, 365, 1000])("cause A has come by day %i as often as the formula says", (day) => {
    const share = SHARE * (1 - exp(-(A + B) * day));
    expectShare(
      countOf((c, t) => c === 0 && t <= day),
      PEOPLE,
      share,
      { findsRelativeError: 0.02 },
    );
  });

  it.each([
    ["early", (t: number) => t < 200],
    ["late", (t: number) => t >= 200],
  ] as const)("which it is says nothing about when: %s events have the same share", (_when, isThen) => {
    const events = countOf((_c, t) => isThen(t));
    expectShare(
      countOf((c, t) => c === 0 && isThen(t)),
      events,
      SHARE,
      { findsRelativeError: 0.02 },
    );
  });
});
