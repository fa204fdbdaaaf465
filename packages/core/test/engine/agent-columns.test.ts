import { expect, it } from "vitest";
import { type AgentColumns, agentColumns, LevelColumn, type NumberColumn } from "../../src/index.js";

it("agents begin at the first level and 0, numbered by their rows", () => {
  const people = agentColumns(3, {
    mood: { about: "how they feel", levels: ["calm", "glad", "sad"] },
    bornOn: { about: "when they were born", store: "int32", unit: "day" },
    height: { about: "how tall they are", store: "float64", unit: "m" },
  });
  const { mood, bornOn, height } = people.column;
  expect([mood.of(2), bornOn.of(2), height.of(2)]).toEqual([0, 0, 0]);
  mood.set(2, 1);
  bornOn.set(2, -12_000);
  height.set(2, 1.64);
  expect([mood.levels[mood.of(2)], bornOn.of(2), height.of(2)]).toEqual(["glad", -12_000, 1.64]);
  expect([mood.about, bornOn.unit]).toEqual(["how they feel", "day"]);
  expect([0, 1, 2].map((row) => people.words[row * people.stride])).toEqual([0, 1, 2]);
});

it("columns of agents of whatever sort may be of either kind", () => {
  const people: AgentColumns = agentColumns(1, { mood: { about: "how they feel", levels: ["calm", "glad"] } });
  const column: LevelColumn | NumberColumn = people.column["mood"];
  // @ts-expect-error: a column of levels has no unit.
  expect(people.column["mood"].unit).toBeUndefined();
  expect(column instanceof LevelColumn && column.levels).toEqual(["calm", "glad"]);
});
