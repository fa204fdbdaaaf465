import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type AgentColumns,
  agentColumns,
  copyAgents,
  type Hazards,
  PotentialEvents,
  type RateDeclaration,
  rateTables,
  seedWords,
  streamKeys,
} from "../../src/index.js";
import { walk } from "./walk.js";

const COLUMNS = {
  mood: { about: "made up", levels: ["calm", "glad", "sad"] },
  place: { about: "made up", levels: ["home", "away"] },
  luck: { about: "made up, and no rate hangs on it", levels: ["a", "b", "c", "d", "e"] },
  bornOn: { about: "made up", store: "int32", unit: "day" },
} as const;
type Name = "mood" | "place" | "luck";
const NAMES = ["first", "second"] as const;

const factor = fc.oneof(fc.constant(0), fc.double({ min: 0.1, max: 3, noNaN: true }));
const factors = (count: number) => fc.array(factor, { minLength: count, maxLength: count });
/** A rate with any of the parts that one may have. */
const rate = fc.record(
  {
    perDay: fc.double({ min: 1e-4, max: 0.05, noNaN: true }),
    by: fc.record({ mood: factors(3), place: factors(2) }, { requiredKeys: [] }),
    factor: fc.constant((level: Readonly<Record<Name, number>>) => 1 + level.mood * level.place),
    season: fc.array(factor, { minLength: 1, maxLength: 9 }),
  },
  { requiredKeys: ["perDay"] },
);
const rates = fc.tuple(rate, rate);
const agent = fc.record({ mood: fc.nat(2), place: fc.nat(1), luck: fc.nat(4) });
const time = fc.oneof(fc.integer({ min: -800, max: 800 }), fc.double({ min: -800, max: 800, noNaN: true }));

/** One agent for each combination asked for. */
function agentsOf(levels: readonly Readonly<Record<Name, number>>[]): AgentColumns<typeof COLUMNS> {
  const agents = agentColumns(levels.length, COLUMNS);
  levels.forEach(({ mood, place, luck }, row) => {
    agents.column.mood.set(row, mood);
    agents.column.place.set(row, place);
    agents.column.luck.set(row, luck);
  });
  return agents;
}

/** What a declaration means, as one would work it out by hand. */
function rateOf(
  declared: RateDeclaration<Name>,
  agents: AgentColumns<typeof COLUMNS>,
  row: number,
  time: number,
): number {
  const { mood, place, luck } = agents.column;
  const { perDay, by = {}, factor, season = [1] } = declared;
  const day = ((Math.floor(time) % season.length) + season.length) % season.length;
  const product = perDay * (by.mood?.[mood.of(row)] ?? 1) * (by.place?.[place.of(row)] ?? 1);
  const further = factor?.({ mood: mood.of(row), place: place.of(row), luck: luck.of(row) }) ?? 1;
  return product * further * season[day];
}

/** The same hazards as functions, by hand: the slow path. */
class ByHand implements Hazards {
  private readonly declared: readonly RateDeclaration<Name>[];
  private readonly agents: AgentColumns<typeof COLUMNS>;
  constructor(declared: readonly RateDeclaration<Name>[], agents: AgentColumns<typeof COLUMNS>) {
    this.declared = declared;
    this.agents = agents;
  }
  fillBounds(bounds: Float64Array): number {
    bounds.fill(1);
    return Number.POSITIVE_INFINITY;
  }
  hazard(stream: number, row: number, time: number): number {
    return rateOf(this.declared[stream], this.agents, row, time);
  }
}

const tablesOf = (
  agents: AgentColumns<typeof COLUMNS>,
  [first, second]: readonly [RateDeclaration<Name>, RateDeclaration<Name>],
) => rateTables(agents, { first, second });

describe("declared rates", () => {
  it("are the products that they say, whatever the time", () => {
    fc.assert(
      fc.property(rates, fc.array(agent, { minLength: 1, maxLength: 5 }), time, (declared, levels, at) => {
        const agents = agentsOf(levels);
        const tables = tablesOf(agents, declared);
        for (let row = 0; row < agents.size; row++) {
          declared.forEach((one, s) => {
            const expected = rateOf(one, agents, row, at);
            expect(Math.abs(tables.hazard(s, row, at) - expected)).toBeLessThanOrEqual(1e-12 * expected);
          });
        }
      }),
      { numRuns: 300 },
    );
  });

  it("follow the levels as they change", () => {
    fc.assert(
      fc.property(rates, agent, agent, time, (declared, before, after, at) => {
        const changed = agentsOf([before]);
        const tables = tablesOf(changed, declared);
        for (const name of ["mood", "place", "luck"] as const) changed.column[name].set(0, after[name]);
        const fresh = tablesOf(agentsOf([after]), declared);
        for (const s of [0, 1]) expect(tables.hazard(s, 0, at)).toBe(fresh.hazard(s, 0, at));
      }),
    );
  });

  it("are not above their bounds while these are said to hold, and reach them when there is no season", () => {
    fc.assert(
      fc.property(rates, agent, time, fc.double({ min: 0, max: 500, noNaN: true }), (declared, levels, from, days) => {
        const tables = tablesOf(agentsOf([levels]), declared);
        const bounds = new Float64Array(2);
        expect(tables.fillBounds(bounds, 0)).toBeGreaterThanOrEqual(from + days);
        declared.forEach(({ season }, s) => {
          const hazard = tables.hazard(s, 0, from + days);
          expect(hazard).toBeLessThanOrEqual(bounds[s]);
          if (season === undefined) expect(hazard).toBe(bounds[s]);
        });
      }),
      { numRuns: 300 },
    );
  });

  it("bring the same events as the same rates by hand", () => {
    const streams = NAMES.map((name) => ({ name, blockDays: 64 }));
    fc.assert(
      fc.property(fc.string(), rates, agent, (seed, declared, levels) => {
        const agents = agentsOf([levels]);
        const points = new PotentialEvents(streams, streamKeys(seedWords(seed), 0), agents);
        const found = walk(points, tablesOf(agents, declared), 0, -100, 700);
        expect(found).toEqual(walk(points, new ByHand(declared, agents), 0, -100, 700));
      }),
      { numRuns: 100 },
    );
  });

  it("over a copy of the agents see the copy, and only that", () => {
    fc.assert(
      fc.property(rates, agent, agent, time, (declared, before, after, at) => {
        const agents = agentsOf([before]);
        const tables = tablesOf(agents, declared);
        const hazards = [0, 1].map((s) => tables.hazard(s, 0, at));
        const copy = copyAgents(agents);
        const over = tables.over(copy);
        for (const name of ["mood", "place", "luck"] as const) copy.column[name].set(0, after[name]);
        expect([0, 1].map((s) => tables.hazard(s, 0, at))).toEqual(hazards);
        const fresh = tablesOf(agentsOf([after]), declared);
        expect([0, 1].map((s) => over.hazard(s, 0, at))).toEqual([0, 1].map((s) => fresh.hazard(s, 0, at)));
      }),
    );
  });
});

describe("rates that cannot be", () => {
  const agents = agentColumns(1, COLUMNS);

  it.each<[string, Record<string, RateDeclaration<Name>>, string, string]>([
    ["negative", { fall: { perDay: -1 } }, 'Rate of stream "fall" must be 0 or more; got -1.', "streams.fall"],
    [
      "no number",
      { fall: { perDay: Number.NaN } },
      'Rate of stream "fall" must be 0 or more; got NaN.',
      "streams.fall",
    ],
    [
      "negative for some",
      { fine: { perDay: 1 }, fall: { perDay: 1, by: { mood: [1, 1, -2] } } },
      'Rate of stream "fall" must be 0 or more; got -2.',
      "streams.fall",
    ],
    [
      "short of a level",
      { fall: { perDay: 1, by: { mood: [1, 1] } } },
      'Stream "fall", factors by "mood": expected 3 factors; got 2.',
      "streams.fall.by.mood",
    ],
    [
      "by a column that is none",
      { fall: { perDay: 1, by: { bornOn: [1] } as Record<string, number[]> } },
      'Stream "fall", factors by "bornOn": expected the name of a column of levels; got 1.',
      "streams.fall.by.bornOn",
    ],
    [
      "without end",
      { fall: { perDay: Number.POSITIVE_INFINITY } },
      'Rate of stream "fall" must be 0 or more; got Infinity.',
      "streams.fall",
    ],
    [
      "in a season of no days",
      { fall: { perDay: 1, season: [] } },
      'Season of stream "fall" must be factors of 0 or more, at least one; got none.',
      "streams.fall.season",
    ],
    [
      "negative on some days",
      { fall: { perDay: 1, season: [1, -0.5] } },
      'Season of stream "fall" must be factors of 0 or more, at least one; got -0.5.',
      "streams.fall.season",
    ],
  ])("are refused: %s", (_, streams, message, path) => {
    expect(() => rateTables(agents, streams)).toThrow(
      expect.objectContaining({ message, detail: expect.objectContaining({ path }) }),
    );
  });

  it.each([
    ["other names", ["first", "last"]],
    ["another order", ["second", "first"]],
    ["too few", ["first"]],
  ])("are refused for streams of other names or in another order: %s", (_, names) => {
    const streams = names.map((name) => ({ name, blockDays: 32 }));
    const source = new PotentialEvents(streams, streamKeys(seedWords("names"), 0), agents);
    const hazards = rateTables(agents, { first: { perDay: 1 }, second: { perDay: 1 } });
    expect(() => source.next(hazards, 0, 0, 10)).toThrow(
      expect.objectContaining({
        message: 'Rates and streams must have the same names in the same order; got rates "first", "second".',
        detail: expect.objectContaining({ path: "streams", expected: `"${names.join('", "')}"` }),
      }),
    );
  });

  it("are not missed for combinations of levels that nobody can have", () => {
    const only = { perDay: 1, factor: ({ mood }: Readonly<Record<Name, number>>) => (mood < 3 ? 1 : Number.NaN) };
    expect(() => rateTables(agents, { fall: only })).not.toThrow();
  });
});
