import { describe, expect, test } from "vitest";
import { circles, homeless, type RoomTable, wrongImports } from "../../../scripts/checks/rooms.js";
import { sourcesIn } from "../../../scripts/checks/sources.js";

const tools = ["check", "units", "maths", "random", "table", "parameters"];
const before = (tool: string) => tools.slice(0, tools.indexOf(tool));

/** Which rooms of core each room may import from: along the flow and down to the tools, never back. */
const rooms: RoomTable = {
  // Tools: know nothing about health. Each may use those to its left.
  ...Object.fromEntries(tools.map((tool) => [tool, before(tool)])),
  engine: [...tools],
  // Before the run.
  place: [...tools, "engine"],
  population: [...tools, "engine", "place"],
  intervention: [...tools, "engine", "place", "population"],
  // Books of money, by day numbers alone: they know no health, and cannot draw a random number.
  budgets: tools.filter((tool) => tool !== "random"),
  // The run. Care reads what interventions do to named quantities, never which programme did it.
  care: [...tools, "engine", "place", "population", "intervention"],
  // After the run. Outcomes reads the event stream, the kinds of event and of crisis, never the code that made them happen.
  outcomes: [...tools, "engine", "place", "population", "care/events", "intervention/crisis-types"],
  simulation: [...tools, "engine", "place", "population", "intervention", "budgets", "care", "outcomes"],
  // What a study found, held against the rules of money: whose benefit counts, who bears a difference.
  comparison: [...tools, "place", "intervention", "budgets", "outcomes", "simulation"],
};

describe("rooms of core", () => {
  const sources = sourcesIn("packages/core/src");

  test("every source has a room", () => {
    expect(sources.length).toBeGreaterThan(1);
    expect(homeless(sources, rooms)).toEqual([]);
  });

  test("imports run along the flow and down to the tools, never back", () => {
    expect(wrongImports(sources, rooms)).toEqual([]);
  });

  test("the table itself has no circle", () => {
    expect(circles(rooms)).toEqual([]);
  });
});

describe("the check catches", () => {
  const wrong = (path: string, text: string) => wrongImports([{ path, text }], rooms).map(({ from, to }) => [from, to]);

  test.each([
    ["an import against the flow", 'import { run } from "../simulation/run.js";', "simulation/run"],
    ["a type import", 'import type { Run } from "../simulation/run.js";', "simulation/run"],
    ["a re-export", 'export { run } from "../simulation/run.js";', "simulation/run"],
    ["an import inside a type", 'type Run = import("../simulation/run.js").Run;', "simulation/run"],
    ["an import while running", 'const run = await import("../simulation/run.js");', "simulation/run"],
    ["the front door", 'import { run } from "../index.js";', "index"],
    ["another package by path", 'import { york } from "../../../england/src/york.js";', "../../england/src/york"],
  ])("%s", (_, text, to) => {
    expect(wrong("engine/queue.ts", text)).toEqual([["engine/queue.ts", to]]);
  });

  test("the whole of care where only its events are allowed", () => {
    expect(wrong("outcomes/fold.ts", 'import { ward } from "../care/ward.js";')).toEqual([
      ["outcomes/fold.ts", "care/ward"],
    ]);
    expect(wrong("outcomes/fold.ts", 'import type { Kind } from "../care/events.js";')).toEqual([]);
  });

  test("a tool that looks to its right", () => {
    expect(wrong("units/time.ts", 'import { exp } from "../maths/exp.js";')).toEqual([["units/time.ts", "maths/exp"]]);
    expect(wrong("maths/exp.ts", 'import { DAYS } from "../units/time.js";')).toEqual([]);
  });

  test("a room that is not in the table", () => {
    expect(homeless([{ path: "helpers/list.ts", text: "" }], rooms)).toEqual(["helpers/list.ts"]);
  });

  test("a circle in the table", () => {
    expect(circles({ a: ["b"], b: ["c/x"], c: ["a"], d: ["a"] })).toEqual(["a", "b", "c"]);
  });
});
