import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CELL } from "../../src/engine/agent-columns.js";
import {
  type AgentColumns,
  agentColumns,
  type ColumnDeclarations,
  copyAgents,
  InputError,
  LevelColumn,
  type NumberColumn,
  numberAgents,
} from "../../src/index.js";

const AGENTS = 5;

const level = fc
  .integer({ min: 1, max: 20 })
  .map((count) => ({ about: "made up", levels: Array.from({ length: count }, (_, i) => `${i}`) }));
const number = fc
  .constantFrom("int32" as const, "float32" as const, "float64" as const)
  .map((store) => ({ about: "made up", store, unit: "1" }));
/** Columns of every kind in any order, few enough for the word of levels. */
const declarations: fc.Arbitrary<ColumnDeclarations> = fc
  .tuple(fc.array(level, { maxLength: 3 }), fc.array(number, { maxLength: 12 }), fc.infiniteStream(fc.nat()))
  .map(([levels, numbers, order]) =>
    Object.fromEntries(
      [...levels, ...numbers]
        .map((declaration) => ({ declaration, at: order.next().value }))
        .sort((a, b) => a.at - b.at)
        .map(({ declaration }, i) => [`column ${i}`, declaration]),
    ),
  );

/** Something to write: to an agent, in one of its columns, so far up in the range. */
interface Writing {
  readonly agent: number;
  readonly column: number;
  readonly part: number;
}
const writing: fc.Arbitrary<Writing> = fc.record({
  agent: fc.nat(AGENTS - 1),
  column: fc.nat(100),
  part: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
});
const writings = fc.array(writing, { maxLength: 40 });

/** A value so far up in the range of a column, as the column can hold it. */
function valueAt(column: LevelColumn | NumberColumn, declaration: ColumnDeclarations[string], part: number): number {
  if (column instanceof LevelColumn) return Math.floor(part * column.levels.length);
  const value = (part - 0.5) * 1e6;
  const { store } = declaration as { readonly store: string };
  if (store === "int32") return Math.trunc(value);
  return store === "float32" ? Math.fround(value) : value;
}

/** Writes, and says where and what. */
function write(agents: AgentColumns, { agent, column, part }: Writing) {
  const names = Object.keys(agents.declarations);
  if (names.length === 0) return undefined;
  const at = column % names.length;
  const value = valueAt(agents.column[names[at]], agents.declarations[names[at]], part);
  agents.column[names[at]].set(agent, value);
  return { agent, at, value };
}

/** Every value of every column of every agent, in the order of declaration. */
const everything = (agents: AgentColumns) =>
  Array.from({ length: agents.size }, (_, agent) =>
    Object.keys(agents.declarations).map((name) => agents.column[name].of(agent)),
  );

describe("columns of agents", () => {
  it("hold what was last written, each for itself", () => {
    fc.assert(
      fc.property(declarations, writings, (declared, list) => {
        const agents = agentColumns(AGENTS, declared);
        const expected = Array.from({ length: AGENTS }, () => Object.keys(declared).map(() => 0));
        expect(everything(agents)).toEqual(expected);
        for (const one of list) {
          const written = write(agents, one);
          if (written !== undefined) expected[written.agent][written.at] = written.value;
          expect(everything(agents)).toEqual(expected);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("leave the permanent number and what the run keeps alone", () => {
    fc.assert(
      fc.property(declarations, writings, (declared, list) => {
        const agents = agentColumns(AGENTS, declared);
        numberAgents(agents, Uint32Array.from([9, 8, 7, 6, 5]), Uint32Array.from([1, 2, 3, 4, 0xffffffff]));
        const kept = () =>
          Array.from({ length: AGENTS }, (_, a) => [
            ...agents.words.slice(a * agents.stride, a * agents.stride + CELL),
          ]);
        const before = kept();
        for (const one of list) write(agents, one);
        expect(kept()).toEqual(before);
        expect(before[AGENTS - 1].slice(0, 2)).toEqual([5, -1]);
      }),
      { numRuns: 50 },
    );
  });

  it("copied, go their own way", () => {
    fc.assert(
      fc.property(declarations, writings, writings, (declared, list, later) => {
        const agents = agentColumns(AGENTS, declared);
        for (const one of list) write(agents, one);
        const copy = copyAgents(agents);
        const then = everything(agents);
        for (const one of later) write(agents, one);
        expect(everything(copy)).toEqual(then);
        const now = everything(agents);
        for (const one of list) write(copy, one);
        expect(everything(agents)).toEqual(now);
      }),
      { numRuns: 100 },
    );
  });

  it("of levels are what the cell stands for", () => {
    fc.assert(
      fc.property(declarations, writings, (declared, list) => {
        const agents = agentColumns(AGENTS, declared);
        for (const one of list) write(agents, one);
        for (let agent = 0; agent < AGENTS; agent++) {
          const cell = agents.words[agent * agents.stride + CELL];
          expect(cell).toBeGreaterThanOrEqual(0);
          expect(cell).toBeLessThan(agents.cellCount);
          for (const column of Object.values<LevelColumn | NumberColumn>(agents.column)) {
            if (column instanceof LevelColumn) expect(column.in(cell)).toBe(column.of(agent));
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it("lie in records that no line of the memory cache cuts in two while they are short", () => {
    fc.assert(
      fc.property(declarations, (declared) => {
        const { stride } = agentColumns(AGENTS, declared);
        expect(Math.log2(stride) % 1).toBe(0);
      }),
    );
  });
});

describe("columns that cannot be", () => {
  const levels = (count: number) => ({ about: "made up", levels: Array.from({ length: count }, (_, i) => `${i}`) });

  it("are refused with what is wrong", () => {
    expect(() => agentColumns(1, { mood: levels(0) })).toThrow(
      new InputError('Column "mood" needs at least one level; got none.'),
    );
    expect(() => agentColumns(1, { a: levels(256), b: levels(256), c: levels(2) })).toThrow(
      "Columns of levels may take 16 bits an agent together; got 17.",
    );
    expect(agentColumns(1, { a: levels(256), b: levels(256), c: levels(1) }).cellCount).toBe(65_536);
  });
});
