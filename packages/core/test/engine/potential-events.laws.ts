import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { StreamLayout } from "../../src/engine/stream-layout.js";
import {
  type AgentColumns,
  agentColumns,
  copyAgents,
  numberAgents,
  PotentialEvents,
  type StreamDeclaration,
  seedWords,
  streamKeys,
} from "../../src/index.js";
import { slowShipped } from "../random/generator.js";
import { HazardLookUp } from "./plain-look-up.js";
import { allPoints, type Layout, layouts, placeOf } from "./slow-points.js";
import { type Hit, TestHazards, walk } from "./walk.js";

/** Streams with a deck of their own and in company, in blocks of several lengths. */
const STREAMS: readonly StreamDeclaration[] = [
  { name: "common", blockDays: 32, deck: "crises" },
  { name: "common too", blockDays: 32, deck: "crises" },
  { name: "rare", blockDays: 64 },
  { name: "rarer", blockDays: 96, deck: "slow" },
  { name: "rarest", blockDays: 96, deck: "slow" },
];

/** A hazard in time, per day: a level, a season, and days on which it is switched off. */
interface Curve {
  readonly level: number;
  readonly season: number;
  readonly period: number;
  readonly offFrom: number;
  readonly offDays: number;
}

const curve: fc.Arbitrary<Curve> = fc.record({
  level: fc.oneof(fc.constant(0), fc.double({ min: 1e-4, max: 0.3, noNaN: true })),
  season: fc.double({ min: 0, max: 1, noNaN: true }),
  period: fc.integer({ min: 5, max: 400 }),
  offFrom: fc.integer({ min: -900, max: 1200 }),
  offDays: fc.constantFrom(0, 1, 200),
});

const rateOf =
  (c: Curve, factor = 1) =>
  (time: number) => {
    if (time >= c.offFrom && time < c.offFrom + c.offDays) return 0;
    return factor * c.level * (1 + c.season * Math.cos((2 * Math.PI * time) / c.period));
  };

const highest = (c: Curve) => c.level * (1 + c.season) * (1 + 1e-12);

/** As tight as is easy: 0 where the hazard is off all the while. */
const highestIn = (c: Curve) => (from: number, to: number) =>
  from >= c.offFrom && to <= c.offFrom + c.offDays ? 0 : highest(c);

function hazardsOf(curves: readonly Curve[], looseness = 1, factors: readonly number[] = [], heldFor = 0): TestHazards {
  return new TestHazards(
    curves.map((c, s) => rateOf(c, factors[s] ?? 1)),
    curves.map(highestIn),
    looseness,
    heldFor,
  );
}

/** Persons of made-up numbers. */
function personsOf(numbers: readonly (readonly [number, number])[]): AgentColumns {
  const agents = agentColumns(numbers.length, {});
  numberAgents(
    agents,
    Uint32Array.from(numbers, ([low]) => low),
    Uint32Array.from(numbers, ([, high]) => high),
  );
  return agents;
}

/** Persons of made-up numbers, with streams of their own. */
function world(
  seed: string,
  numbers: readonly (readonly [number, number])[],
  streams: readonly StreamDeclaration[] = STREAMS,
  lookBlocks?: number,
): PotentialEvents {
  return new PotentialEvents(streams, streamKeys(seedWords(seed), 0), personsOf(numbers), lookBlocks);
}

const word = fc.integer({ min: 0, max: 0xffffffff });
const numbers = fc.array(fc.tuple(word, word), { minLength: 3, maxLength: 3 });
const curves = fc.array(curve, { minLength: STREAMS.length, maxLength: STREAMS.length });
const seed = fc.string();
const time = fc.oneof(fc.integer({ min: -731, max: 700 }), fc.double({ min: -731, max: 700, noNaN: true }));
const span = fc.integer({ min: 1, max: 400 });

/** Layouts of a person's streams; where the blocks begin is learnt from one point, and must be a whole day. */
function layoutsOf(seedText: string, person: readonly [number, number]): Layout[] {
  const keyOf = streamKeys(seedWords(seedText), 0);
  const [layout] = layouts(STREAMS, keyOf, person, 0);
  const only = new TestHazards(
    STREAMS.map((_, s) => () => (s === 0 ? 1 : 0)),
    STREAMS.map((_, s) => () => (s === 0 ? 1 : 0)),
  );
  const [hit] = walk(world(seedText, [person]), only, 0, 0, 100);
  const origin = hit.time - layout.blockDays * (hit.block + placeOf(layout, hit.block, hit.step).part);
  expect(Math.abs(origin - Math.round(origin))).toBeLessThan(1e-6);
  return layouts(STREAMS, keyOf, person, Math.round(origin));
}

const names = (hits: readonly Hit[]) => hits.map((h) => `${h.stream}:${h.block}:${h.step}@${h.time}`);

describe("potential events", () => {
  it("are those that the slow twin finds by listing every point", () => {
    fc.assert(
      fc.property(seed, numbers, curves, time, span, (text, people, list, from, days) => {
        const points = world(text, people);
        const hazards = hazardsOf(list);
        people.forEach((person, row) => {
          const expected = layoutsOf(text, person)
            .flatMap((layout) => allPoints(layout, from, from + days, highest(list[layout.stream])))
            .filter((p) => p.rate < rateOf(list[p.stream])(p.time))
            .sort((a, b) => a.time - b.time)
            .map(({ stream, block, step, time }) => ({ stream, block, step, time }));
          expect(walk(points, hazards, row, from, from + days)).toEqual(expected);
        });
      }),
      { numRuns: 60 },
    );
  });

  it("are found as the plain look-up finds them, with the same point of time where there is none", () => {
    const found = { time: 0, stream: 0, block: 0, step: 0 };
    const keyOf = (text: string) => streamKeys(seedWords(text), 0);
    const lookBlocks = fc.integer({ min: 1, max: 3 });
    fc.assert(
      fc.property(seed, numbers, curves, time, span, lookBlocks, (text, people, list, from, days, blocks) => {
        const points = world(text, people, STREAMS, blocks);
        const plain = new HazardLookUp(new StreamLayout(STREAMS, keyOf(text)));
        const hazards = hazardsOf(list);
        people.forEach(([low, high], row) => {
          points.next(hazards, row, from, from + days);
          plain.next(found, hazards, row, low | 0, high | 0, from, from + days, blocks);
          const { time, stream, block, step } = points;
          expect([time, stream]).toEqual([found.time, found.stream]);
          if (stream >= 0) expect([block, step]).toEqual([found.block, found.step]);
        });
      }),
      { numRuns: 200 },
    );
  });

  it("happen where the hazard is above their rate by a hair, and not where it is below", () => {
    const block = fc.integer({ min: 100, max: 1500 });
    fc.assert(
      fc.property(seed, numbers, fc.nat(STREAMS.length - 1), block, fc.nat(4), (text, people, stream, b, last) => {
        const layout = layoutsOf(text, people[0])[stream];
        const start = layout.origin + b * layout.blockDays;
        let level = 0;
        for (let step = 0; step <= last; step++) {
          const { part, gapBefore } = placeOf(layout, b, step);
          level += gapBefore;
          const time = start + part * layout.blockDays;
          const happensAt = (rate: number) => {
            const rates = STREAMS.map((_, s) => () => (s === stream ? rate : 0));
            const hits = walk(world(text, people), new TestHazards(rates, rates), 0, time - 1e-4, time + 1e-4);
            return hits.some((hit) => hit.block === b && hit.step === step);
          };
          expect(happensAt((level / layout.blockDays) * (1 + 1e-9))).toBe(true);
          expect(happensAt((level / layout.blockDays) * (1 - 1e-9))).toBe(false);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("are the same whatever was looked up before, in any order, any number of times", () => {
    const lookUp = fc.tuple(fc.integer({ min: 0, max: 2 }), time);
    fc.assert(
      fc.property(
        seed,
        numbers,
        curves,
        curves,
        fc.array(lookUp, { maxLength: 25 }),
        (text, people, list, other, lookUps) => {
          const used = world(text, people);
          const [hazards, others] = [hazardsOf(list), hazardsOf(other)];
          for (const [row, now] of lookUps) {
            const fresh = world(text, people);
            fresh.next(hazards, row, now, now + 500);
            used.next(others, row, now, now + 300);
            for (let round = 0; round < 2; round++) {
              used.next(hazards, row, now, now + 500);
              expect([used.time, used.stream]).toEqual([fresh.time, fresh.stream]);
              if (used.stream >= 0) expect([used.block, used.step]).toEqual([fresh.block, fresh.step]);
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it("do not depend on how loose the bounds are, for how long they hold, or how far one look-up goes", () => {
    const looseness = fc.double({ min: 1, max: 50, noNaN: true });
    const heldFor = fc.constantFrom(0, 1, 40, Number.POSITIVE_INFINITY);
    const lookBlocks = fc.integer({ min: 1, max: 20 });
    fc.assert(
      fc.property(
        seed,
        numbers,
        curves,
        time,
        looseness,
        heldFor,
        lookBlocks,
        (text, people, list, from, loose, days, blocks) => {
          const tight = walk(world(text, people), hazardsOf(list), 1, from, from + 200);
          const other = world(text, people, STREAMS, blocks);
          expect(names(walk(other, hazardsOf(list, loose, [], days), 1, from, from + 200))).toEqual(names(tight));
        },
      ),
      { numRuns: 100 },
    );
  });

  it("end where they are asked to: an event at the horizon or after it is not found, and nothing is said beyond", () => {
    fc.assert(
      fc.property(seed, numbers, curves, time, (text, people, list, from) => {
        const points = world(text, people);
        const hazards = hazardsOf(list);
        const [first] = walk(points, hazards, 0, from, from + 500);
        fc.pre(first !== undefined);
        points.next(hazards, 0, from, first.time);
        expect([points.stream, points.time]).toEqual([-1, first.time]);
        points.next(hazards, 0, first.time, from + 500);
        expect(points.time).toBeGreaterThan(first.time);
      }),
      { numRuns: 100 },
    );
  });

  it("are only removed, never moved, by a lower hazard", () => {
    const factors = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
      minLength: STREAMS.length,
      maxLength: STREAMS.length,
    });
    let removed = 0;
    fc.assert(
      fc.property(seed, numbers, curves, factors, time, (text, people, list, lower, from) => {
        const before = names(walk(world(text, people), hazardsOf(list), 2, from, from + 300));
        const after = names(walk(world(text, people), hazardsOf(list, 1, lower), 2, from, from + 300));
        const had = new Set(before);
        for (const name of after) expect(had.has(name)).toBe(true);
        removed += before.length - after.length;
      }),
      { numRuns: 100 },
    );
    expect(removed).toBeGreaterThan(0);
  });

  it("are the same from wherever the walk starts: a start inside, at or beside a block's edge loses and adds nothing", () => {
    fc.assert(
      fc.property(seed, numbers, curves, time, fc.array(span, { maxLength: 6 }), (text, people, list, from, parts) => {
        const hazards = hazardsOf(list);
        const points = world(text, people);
        const [{ origin }] = layoutsOf(text, people[0]);
        const edge = origin + 32 * Math.ceil((from - origin) / 32);
        const whole = walk(points, hazards, 0, from, from + 500);
        const cuts = [edge, edge - 1e-9, edge + 1e-9, edge + 32, ...parts.map((p) => from + p)]
          .filter((cut) => cut > from && cut < from + 500)
          .sort((a, b) => a - b);
        const stops = [from, ...cuts, from + 500];
        const pieces = stops.slice(1).flatMap((stop, i) => walk(points, hazards, 0, stops[i], stop));
        expect(names(pieces)).toEqual(names(whole));
      }),
      { numRuns: 60 },
    );
  });

  it("belong to the person's number, not to the row", () => {
    fc.assert(
      fc.property(seed, numbers, curves, time, (text, people, list, from) => {
        const there = walk(world(text, people), hazardsOf(list), 0, from, from + 200);
        const elsewhere = walk(world(text, [...people].reverse()), hazardsOf(list), 2, from, from + 200);
        expect(names(elsewhere)).toEqual(names(there));
      }),
      { numRuns: 30 },
    );
  });

  it("are not touched by a new stream beside them, or behind them in their deck", () => {
    const beside = [...STREAMS.slice(0, 2), { name: "new module", blockDays: 64 }, ...STREAMS.slice(2)];
    const behind = [...STREAMS.slice(0, 2), { name: "new module", blockDays: 32, deck: "crises" }, ...STREAMS.slice(2)];
    fc.assert(
      fc.property(fc.constantFrom(beside, behind), seed, numbers, curves, time, (more, text, people, list, from) => {
        const wider = world(text, people, more);
        const without = walk(world(text, people), hazardsOf(list), 0, from, from + 300);
        const withOne = walk(wider, hazardsOf([...list.slice(0, 2), list[4], ...list.slice(2)]), 0, from, from + 300)
          .filter((h) => h.stream !== 2)
          .map((h) => ({ ...h, stream: h.stream < 2 ? h.stream : h.stream - 1 }));
        expect(names(withOne)).toEqual(names(without));
      }),
      { numRuns: 60 },
    );
  });

  it("are looked for in as many blocks as a look-up goes through, and no further", () => {
    const nothing = new TestHazards(
      STREAMS.map(() => () => 0),
      STREAMS.map(() => () => 0),
    );
    const shortest = STREAMS.reduce((days, { blockDays }) => Math.min(days, blockDays), Number.POSITIVE_INFINITY);
    fc.assert(
      fc.property(seed, numbers, time, fc.integer({ min: 1, max: 5 }), (text, people, from, lookBlocks) => {
        const points = world(text, people, STREAMS, lookBlocks);
        const length = lookBlocks * shortest;
        points.next(nothing, 0, from, 1e6);
        const first = points.time;
        expect(points.stream).toBe(-1);
        expect(first - from).toBeGreaterThan(length - shortest);
        expect(first - from).toBeLessThanOrEqual(length);
        points.next(nothing, 0, first, 1e6);
        expect(points.time - first).toBe(length);
      }),
      { numRuns: 60 },
    );
  });

  it("go on as they are in a branch", () => {
    fc.assert(
      fc.property(seed, numbers, curves, time, (text, people, list, from) => {
        const points = world(text, people);
        const branch = points.branch(copyAgents(personsOf(people)));
        const whole = walk(points, hazardsOf(list), 0, from, from + 200);
        expect(names(walk(branch, hazardsOf(list), 0, from, from + 200))).toEqual(names(whole));
      }),
      { numRuns: 20 },
    );
  });
});

describe("what follows from a potential event", () => {
  const step = fc.integer({ min: 0, max: 0xffffff });
  const purpose = fc.integer({ min: 1, max: 254 });

  it("is drawn from the event's own name and the purpose, by the generator as it is described", () => {
    const out = new Uint32Array(4);
    fc.assert(
      fc.property(seed, numbers, fc.nat(4), fc.nat(1000), step, purpose, (text, people, stream, block, k, use) => {
        const key = streamKeys(seedWords(text), 0)(STREAMS[stream].name);
        world(text, people).draw(out, 1, stream, block, k, use);
        expect([...out]).toEqual(slowShipped([...people[1], block, use * 2 ** 24 + k, key.key0, key.key1]));
      }),
      { numRuns: 60 },
    );
  });
});

describe("streams that do not fit together", () => {
  const make = (streams: readonly StreamDeclaration[]) => () => world("errors", [[0, 0]], streams);

  it("are refused with what is wrong", () => {
    expect(make([...STREAMS, { name: "odd", blockDays: 40 }])).toThrow(
      'Block of "odd" must be a multiple of 32 days; got 40.',
    );
    expect(make([...STREAMS, { name: "common", blockDays: 32 }])).toThrow("Every stream needs a name of its own.");
    expect(make([...STREAMS, { name: "late", blockDays: 32, deck: "crises" }])).toThrow(
      'Streams of deck "crises" must follow one another.',
    );
    expect(make([...STREAMS, { name: "longer", blockDays: 32, deck: "slow" }])).toThrow(
      'Streams of deck "slow" must have blocks of one length.',
    );
    const five = [1, 2, 3, 4, 5].map((n) => ({ name: `stream ${n}`, blockDays: 32, deck: "full" }));
    expect(make(five)).toThrow('Deck "full" holds at most 4 streams; got 5.');
    expect(make(five.slice(1))).not.toThrow();
    const many = Array.from({ length: 256 }, (_, n) => ({ name: `stream ${n}`, blockDays: 32 }));
    expect(make(many)).toThrow("There may be at most 255 streams; got 256.");
    expect(make(many.slice(1))).not.toThrow();
  });
});
