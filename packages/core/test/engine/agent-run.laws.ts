import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AgentRun, agentColumns, PotentialEvents, rateTables, seedWords, streamKeys } from "../../src/index.js";
import { SmallModel } from "./agent-run-model.js";
import { walk } from "./walk.js";

const DAYS = 400;
/** So many that every day is busy, also with what has become void. */
const OPTIONS = { agents: 1500, days: DAYS, seed: "run" };

const stops = fc
  .array(fc.oneof(fc.integer({ min: 0, max: DAYS }), fc.double({ min: 0, max: DAYS, noNaN: true })), {
    minLength: 50,
    maxLength: 50,
  })
  .map((days) => days.sort((a, b) => a - b));

/** Place at which two logs differ, or −1: they are too long to be shown whole. */
function differAt(log: readonly string[], other: readonly string[]): number {
  for (let i = 0; i < Math.max(log.length, other.length); i++) if (log[i] !== other[i]) return i;
  return -1;
}

describe("a run", () => {
  const whole = SmallModel.begin(OPTIONS).live(DAYS).log;

  it("is busy enough to tell", () => {
    expect(whole.length / DAYS).toBeGreaterThan(40);
    for (const what of ["0 ", "1 ", "2 ", "well", "birthday"]) {
      expect(whole.filter((line) => line.startsWith(what)).length).toBeGreaterThan(100);
    }
  });

  it("stopped at 50 moments and gone on with is the same run, to the name of every event", () => {
    fc.assert(
      fc.property(stops, (moments) => {
        const model = SmallModel.begin(OPTIONS);
        for (const moment of moments) model.live(moment);
        expect(differAt(model.live(DAYS).log, whole)).toBe(-1);
      }),
      { numRuns: 3 },
    );
  });

  it("branched at 50 moments is the same run in every branch, and is not disturbed by them", () => {
    fc.assert(
      fc.property(stops, (moments) => {
        const model = SmallModel.begin(OPTIONS);
        for (const moment of moments) {
          model.live(moment);
          const branch = model.branch();
          const rest = whole.slice(model.log.length);
          // A stretch is enough, the end for some.
          const until = moment % 5 < 1 ? DAYS : moment + 10;
          expect(differAt(branch.live(until).log, rest.slice(0, branch.log.length))).toBe(-1);
          if (until >= DAYS) expect(branch.log.length).toBe(rest.length);
        }
        expect(differAt(model.live(DAYS).log, whole)).toBe(-1);
      }),
      { numRuns: 1 },
    );
  });

  it("is the same, event by event, whether its rates are read from tables or asked for", () => {
    const asked = SmallModel.begin({
      ...OPTIONS,
      hazards: (rates) => ({
        fillBounds: (bounds, row) => rates.fillBounds(bounds, row),
        hazard: (stream, row, time) => rates.hazard(stream, row, time),
      }),
    });
    expect(differAt(asked.live(DAYS).log, whole)).toBe(-1);
  });

  it("is the same when somebody else lives beside the others", () => {
    const more = SmallModel.begin({ ...OPTIONS, agents: OPTIONS.agents + 1 }).live(DAYS).log;
    const newcomer = new RegExp(`^\\S+ ${OPTIONS.agents} `);
    expect(
      differAt(
        more.filter((line) => !newcomer.test(line)),
        whole,
      ),
    ).toBe(-1);
    expect(more.length).toBeGreaterThan(whole.length);
  });

  it("under a lower hazard first differs, for every agent, by an event that is taken away", () => {
    const lower = SmallModel.begin({ ...OPTIONS, illness: 0.8 }).live(DAYS).log;
    const byAgent = (log: readonly string[]) => {
      const lives = new Map<string, string[]>();
      for (const line of log) {
        const agent = line.split(" ")[1];
        lives.set(agent, [...(lives.get(agent) ?? []), line]);
      }
      return lives;
    };
    const [before, after] = [byAgent(whole), byAgent(lower)];
    let changed = 0;
    for (const [agent, life] of before) {
      const other = after.get(agent) ?? [];
      const at = life.findIndex((line, i) => line !== other[i]);
      if (at < 0) {
        expect(other.length).toBe(life.length);
        continue;
      }
      changed += 1;
      expect(life[at].startsWith("0 ")).toBe(true);
      if (at < other.length) expect(Number(other[at].split(" ")[2])).toBeGreaterThan(Number(life[at].split(" ")[2]));
    }
    expect(changed).toBeGreaterThan(500);
  });
});

describe("an agent whose state stays as it is", () => {
  const agents = agentColumns(3, { kind: { about: "made up", levels: ["one", "two", "three"] } });
  for (let row = 0; row < 3; row++) agents.column.kind.set(row, row);
  const streams = [
    { name: "often", blockDays: 32 },
    { name: "seldom", blockDays: 96 },
  ];
  const days = fc.integer({ min: 1, max: 900 });

  it("meets the events that its source has for it, whatever the limits and how far one look-up goes", () => {
    const lookBlocks = fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined });
    const limit = fc.option(fc.integer({ min: 1, max: 80 }), { nil: undefined });
    fc.assert(
      fc.property(fc.string(), days, lookBlocks, limit, (seed, end, blocks, limitDays) => {
        const source = () => new PotentialEvents(streams, streamKeys(seedWords(seed), 0), agents, blocks);
        const hazards = rateTables(agents, {
          often: { perDay: 0.02, by: { kind: [0, 1, 5] } },
          seldom: { perDay: 0.002, by: { kind: [1, 0, 3] }, season: [0, 1, 2] },
        });
        const run = new AgentRun({ start: 0, end, agents, source: source(), hazards, streamKind: 1 });
        // Looks no further than the next whole number of limits away, and again when that is reached.
        const look = (agent: number, after: number) => {
          if (limitDays === undefined) run.lookAhead(agent, after);
          else run.lookAhead(agent, after, limitDays * (Math.floor(after / limitDays) + 1), 0);
        };
        const found = [0, 1, 2].map(() => [] as object[]);
        for (const agent of [0, 1, 2]) look(agent, 0);
        while (run.next(end)) {
          const { time, agent, kind, stream, block, step } = run;
          if (kind === 1) found[agent].push({ stream, block, step, time });
          else expect(time % (limitDays ?? Number.NaN)).toBe(0);
          look(agent, time);
        }
        for (const agent of [0, 1, 2]) expect(found[agent]).toEqual(walk(source(), hazards, agent, 0, end));
      }),
      { numRuns: 150 },
    );
  });
});
