import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PotentialEvents, type StreamDeclaration, seedWords, streamKeys } from "../../src/index.js";
import { allPoints, drawsOf, type Layout } from "./slow-points.js";
import { type Hit, TestHazards, walk } from "./walk.js";

const STREAMS: readonly StreamDeclaration[] = [
  { name: "common", blockDays: 32 },
  { name: "rare", blockDays: 64 },
  { name: "rarer", blockDays: 96 },
  { name: "common too", blockDays: 32 },
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

function hazardsOf(curves: readonly Curve[], looseness = 1, factors: readonly number[] = []): TestHazards {
  return new TestHazards(
    curves.map((c, s) => rateOf(c, factors[s] ?? 1)),
    curves.map(highest),
    looseness,
  );
}

/** Three persons of made-up numbers, with streams of their own. */
function world(seed: string, numbers: readonly (readonly [number, number])[]): PotentialEvents {
  const keys = streamKeys(
    seedWords(seed),
    0,
    STREAMS.map((s) => s.name),
  );
  return new PotentialEvents(
    STREAMS,
    keys,
    Uint32Array.from(numbers, ([low]) => low),
    Uint32Array.from(numbers, ([, high]) => high),
  );
}

const word = fc.integer({ min: 0, max: 0xffffffff });
const numbers = fc.array(fc.tuple(word, word), { minLength: 3, maxLength: 3 });
const curves = fc.array(curve, { minLength: 4, maxLength: 4 });
const seed = fc.string();
const time = fc.oneof(fc.integer({ min: -731, max: 700 }), fc.double({ min: -731, max: 700, noNaN: true }));
const span = fc.integer({ min: 1, max: 400 });

/** Layouts of a person's streams; where the blocks begin is learnt from one point, and must be a whole day. */
function layoutsOf(seedText: string, low: number, high: number): Layout[] {
  const keys = streamKeys(
    seedWords(seedText),
    0,
    STREAMS.map((s) => s.name),
  );
  const alone = world(seedText, [[low, high]]);
  return STREAMS.map(({ blockDays }, stream) => {
    const only = new TestHazards(
      STREAMS.map((_, s) => () => (s === stream ? 1 : 0)),
      STREAMS.map((_, s) => (s === stream ? 1 : 0)),
    );
    const [hit] = walk(alone, only, 0, 0, 100);
    const layout = { stream, key: keys[stream], low, high, blockDays, origin: 0 };
    const origin = hit.time - hit.block * blockDays - blockDays * drawsOf(layout, hit.block, hit.step).part;
    expect(Math.abs(origin - Math.round(origin))).toBeLessThan(1e-6);
    return { ...layout, origin: Math.round(origin) };
  });
}

const names = (hits: readonly Hit[]) => hits.map((h) => `${h.stream}:${h.block}:${h.step}@${h.time}`);

describe("potential events", () => {
  it("are those that the slow twin finds by listing every point", () => {
    fc.assert(
      fc.property(seed, numbers, curves, time, span, (text, people, list, from, days) => {
        const points = world(text, people);
        const hazards = hazardsOf(list);
        people.forEach(([low, high], row) => {
          const expected = layoutsOf(text, low, high)
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
            fresh.next(hazards, row, now);
            used.next(others, row, now);
            for (let round = 0; round < 2; round++) {
              used.next(hazards, row, now);
              expect([used.time, used.stream]).toEqual([fresh.time, fresh.stream]);
              if (used.stream >= 0) expect([used.block, used.step]).toEqual([fresh.block, fresh.step]);
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it("do not depend on how loose the bounds are", () => {
    const looseness = fc.double({ min: 1, max: 50, noNaN: true });
    fc.assert(
      fc.property(seed, numbers, curves, time, looseness, (text, people, list, from, loose) => {
        const tight = walk(world(text, people), hazardsOf(list), 1, from, from + 200);
        expect(names(walk(world(text, people), hazardsOf(list, loose), 1, from, from + 200))).toEqual(names(tight));
      }),
      { numRuns: 100 },
    );
  });

  it("are only removed, never moved, by a lower hazard", () => {
    const factors = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 });
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
        const [{ origin }] = layoutsOf(text, people[0][0], people[0][1]);
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

  it("are not touched by another stream beside them", () => {
    fc.assert(
      fc.property(seed, numbers, curves, time, (text, people, list, from) => {
        const more = [STREAMS[0], { name: "new module", blockDays: 64 }, ...STREAMS.slice(1)];
        const keys = streamKeys(
          seedWords(text),
          0,
          more.map((s) => s.name),
        );
        const wider = new PotentialEvents(
          more,
          keys,
          Uint32Array.from(people, ([low]) => low),
          Uint32Array.from(people, ([, high]) => high),
        );
        const without = walk(world(text, people), hazardsOf(list), 0, from, from + 300);
        const withOne = walk(wider, hazardsOf([list[0], list[3], ...list.slice(1)]), 0, from, from + 300)
          .filter((h) => h.stream !== 1)
          .map((h) => ({ ...h, stream: h.stream === 0 ? 0 : h.stream - 1 }));
        expect(names(withOne)).toEqual(names(without));
      }),
      { numRuns: 40 },
    );
  });

  it("refuse a block that is not a multiple of the shortest", () => {
    const streams = [...STREAMS, { name: "odd", blockDays: 40 }];
    const keys = streamKeys(
      seedWords("odd"),
      0,
      streams.map((s) => s.name),
    );
    expect(() => new PotentialEvents(streams, keys, new Uint32Array(1), new Uint32Array(1))).toThrow(
      'Block of "odd" must be a multiple of 32 days; got 40.',
    );
  });
});
