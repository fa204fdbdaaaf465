import { describe, expect, it } from "vitest";
import { AgentRun, agentColumns, type EventSource, type Hazards } from "../../src/index.js";

const HAZARDS: Hazards = { fillBounds: () => Number.POSITIVE_INFINITY, hazard: () => 0 };
const RANDOM = 5;

/** A source that says what it is told to: the moments of each agent's events, all of one stream. */
class Told implements EventSource {
  time = 0;
  stream = -1;
  block = 0;
  step = 0;
  private readonly moments: readonly (readonly number[])[];
  private readonly lookDays: number;
  private readonly bringing: number;

  /** @param lookDays how far one look-up goes */
  constructor(moments: readonly (readonly number[])[], lookDays = Number.POSITIVE_INFINITY, stream = 3) {
    this.moments = moments;
    this.lookDays = lookDays;
    this.bringing = stream;
  }

  next(_hazards: Hazards, row: number, after: number, until: number): void {
    const horizon = Math.min(until, after + this.lookDays);
    const time = this.moments[row].find((moment) => moment > after && moment < horizon);
    this.time = time ?? horizon;
    this.stream = time === undefined ? -1 : this.bringing;
    if (time === undefined) return;
    this.block = 100 + row;
    this.step = this.moments[row].indexOf(time);
  }

  draw(out: Uint32Array, row: number, stream: number, block: number, step: number, purpose: number): void {
    out.set([row, stream, block, 1000 * purpose + step]);
  }

  branch(): EventSource {
    return this;
  }
}

function runOf(moments: readonly (readonly number[])[], lookDays?: number, stream?: number): AgentRun {
  const agents = agentColumns(moments.length, {});
  const source = new Told(moments, lookDays, stream);
  return new AgentRun({ start: 0, end: 100, agents, source, hazards: HAZARDS, streamKind: RANDOM });
}

/** All that comes before a moment: when, what kind, to whom, with what stamp when it was planned. */
function brought(run: AgentRun, until = 100): number[][] {
  const events: number[][] = [];
  while (run.next(until)) {
    const { time, kind, agent, stamp } = run;
    events.push(kind === RANDOM ? [time, kind, agent] : [time, kind, agent, stamp]);
  }
  return events;
}

describe("a run of agents", () => {
  it("brings events in order of time, then kind, then agent, with the stamps they were planned with", () => {
    const run = runOf([[], [7], [7], []]);
    run.plan(7, 9, 0, 90);
    run.plan(7, 2, 3, 1);
    run.plan(7, 2, 0, 2);
    run.plan(3.5, 255, 0, 16_777_215);
    run.lookAhead(2, 0);
    run.lookAhead(1, 0);
    expect(brought(run)).toEqual([
      [3.5, 255, 0, 16_777_215],
      [7, 2, 0, 2],
      [7, 2, 3, 1],
      [7, RANDOM, 1],
      [7, RANDOM, 2],
      [7, 9, 0, 90],
    ]);
  });

  it("stops before a moment and goes on from it", () => {
    const run = runOf([[10]]);
    run.lookAhead(0, 0);
    run.plan(20, 0, 0);
    expect(run.next(10)).toBe(false);
    expect(run.time).toBe(0);
    expect(brought(run, 20)).toEqual([[10, RANDOM, 0]]);
    expect(run.time).toBe(10);
    expect(brought(run, 20.5)).toEqual([[20, 0, 0, 0]]);
  });

  it("tells the name of a random event, and draws what follows from it", () => {
    const run = runOf([[], [4, 8]]);
    const words = new Uint32Array(4);
    run.lookAhead(1, 4);
    expect(run.next(100)).toBe(true);
    expect([run.time, run.agent, run.stream, run.block, run.step]).toEqual([8, 1, 3, 101, 1]);
    run.drawNow(words, 7);
    expect([...words]).toEqual([1, 3, 101, 7001]);
    run.draw(words, 0, 2, 55, 6, 8);
    expect([...words]).toEqual([0, 2, 55, 8006]);
  });

  it("holds what was found before for void once an agent looks ahead again", () => {
    const run = runOf([[5, 9]]);
    run.lookAhead(0, 0);
    run.lookAhead(0, 5);
    run.lookAhead(0, 6);
    expect(brought(run)).toEqual([[9, RANDOM, 0]]);
  });

  it("brings nothing random to an agent that is forgotten, until it looks ahead again", () => {
    const run = runOf([[5, 9], [6]]);
    run.lookAhead(0, 0);
    run.lookAhead(1, 0);
    run.plan(5, 1, 0, 4);
    run.forget(0);
    expect(brought(run, 7)).toEqual([
      [5, 1, 0, 4],
      [6, RANDOM, 1],
    ]);
    run.lookAhead(0, 7);
    expect(brought(run)).toEqual([[9, RANDOM, 0]]);
  });

  it("brings the last stream that a source may have, and refuses the next", () => {
    const run = runOf([[5]], undefined, 254);
    run.lookAhead(0, 0);
    run.next(100);
    expect([run.kind, run.stream]).toEqual([RANDOM, 254]);
    expect(() => runOf([[5]], undefined, 255).lookAhead(0, 0)).toThrow(/numbered up to 254; got 255/);
  });

  it("refuses to plan what it could not tell from something else", () => {
    const run = runOf([[]]);
    expect(() => run.plan(1, RANDOM, 0)).toThrow(/kind 5 come from streams/);
    expect(() => run.plan(1, 256, 0)).toThrow(/A kind is 0 to 255; got 256/);
    expect(() => run.plan(1, -1, 0)).toThrow(/A kind is 0 to 255; got -1/);
    expect(() => run.plan(1, 2, -1)).toThrow(/0 or more; got -1/);
    expect(() => run.lookAhead(0, 0, 10, RANDOM)).toThrow(/kind 5 come from streams/);
    for (const kind of [256, -2, Number.NaN])
      expect(() => run.lookAhead(0, 0, 10, kind)).toThrow(`A kind is 0 to 255; got ${kind}`);
  });

  it.each([-1, 256, Number.NaN])("refuses %s as the kind of the streams' events", (streamKind) => {
    const plan = {
      start: 0,
      end: 1,
      agents: agentColumns(1, {}),
      source: new Told([[]]),
      hazards: HAZARDS,
      streamKind,
    };
    expect(() => new AgentRun(plan)).toThrow(`A kind is 0 to 255; got ${streamKind}`);
  });

  it("branches with the event that is happening", () => {
    const run = runOf([[], [4, 8]]);
    const [words, inBranch] = [new Uint32Array(4), new Uint32Array(4)];
    run.lookAhead(1, 4);
    run.next(100);
    const branch = run.branch(agentColumns(2, {}), HAZARDS);
    expect(branch).toMatchObject({ time: 8, kind: RANDOM, agent: 1, stamp: run.stamp, stream: 3, block: 101, step: 1 });
    run.drawNow(words, 7);
    branch.drawNow(inBranch, 7);
    expect(inBranch).toEqual(words);
  });

  it("keeps nothing at or after its end", () => {
    const run = runOf([[99, 100]]);
    run.plan(100, 1, 0);
    run.lookAhead(0, 99, 100, 2);
    run.lookAhead(0, 99);
    expect(brought(run, 200)).toEqual([]);
  });
});

describe("a limit", () => {
  it.each([undefined, 1, 3.25])(
    "comes when nothing happens before it, however far one look-up goes: %s days",
    (days) => {
      const run = runOf([[], [12]], days);
      run.lookAhead(0, 0, 10, 2);
      run.lookAhead(1, 0, 10, 2);
      expect(brought(run).map((event) => event.slice(0, 3))).toEqual([
        [10, 2, 0],
        [10, 2, 1],
      ]);
    },
  );

  it("does not come when something happens before it, and never hides that", () => {
    const run = runOf([[9.5], [10]], 4);
    run.lookAhead(0, 0, 10, 2);
    run.lookAhead(1, 0, 10, 2);
    expect(brought(run).map((event) => event.slice(0, 3))).toEqual([
      [9.5, RANDOM, 0],
      [10, 2, 1],
    ]);
  });

  it.each([0, 254, 255])("may be of kind %s, and comes in the place of its own kind", (kind) => {
    const run = runOf([[], [10]]);
    run.lookAhead(0, 0, 10, kind);
    run.lookAhead(1, 0);
    run.plan(10, 3, 0);
    run.plan(10, 253, 0);
    const kinds = brought(run).map((event) => event[1]);
    expect(kinds).toEqual(kind === 0 ? [0, 3, RANDOM, 253] : [3, RANDOM, 253, kind]);
  });

  it("is told from what was planned for the same moment under the same kind", () => {
    const run = runOf([[], []]);
    run.plan(10, 2, 1, 7);
    run.lookAhead(1, 0, 10, 2);
    run.forget(1);
    run.lookAhead(0, 0, 10, 2);
    expect(brought(run).map((event) => event.slice(0, 3))).toEqual([
      [10, 2, 0],
      [10, 2, 1],
    ]);
  });

  it("comes at once when it is now", () => {
    const run = runOf([[3]]);
    run.plan(2, 1, 0);
    run.next(100);
    run.lookAhead(0, 2, 2, 7);
    expect(brought(run).map((event) => event.slice(0, 3))).toEqual([[2, 7, 0]]);
  });

  it("is void with the look-up that set it", () => {
    const run = runOf([[30]]);
    run.lookAhead(0, 0, 10, 2);
    run.lookAhead(0, 0, 20, 2);
    expect(brought(run).map((event) => event.slice(0, 3))).toEqual([[20, 2, 0]]);
  });
});

describe("a look-up that gives up before the end", () => {
  it("is gone on with, unseen, until something happens", () => {
    const run = runOf([[75], []], 10);
    run.lookAhead(0, 0);
    run.lookAhead(1, 0);
    expect(brought(run)).toEqual([[75, RANDOM, 0]]);
  });

  it("is not gone on with for an agent that is forgotten", () => {
    const run = runOf([[75]], 10);
    run.lookAhead(0, 0);
    run.next(30);
    run.forget(0);
    expect(brought(run)).toEqual([]);
  });
});
