import { describe, expect, it } from "vitest";
import { agentColumns, InputError, rateTables } from "../../src/index.js";

const agents = agentColumns(3, { frailty: { about: "how frail", levels: ["fit", "frail"] } });

describe("rates that no search would end with, or that would never happen unnoticed, are refused", () => {
  it.each([
    ["an infinite rate", { perDay: Number.POSITIVE_INFINITY }],
    ["a rate that is not a number", { perDay: Number.NaN }],
    ["a negative rate", { perDay: -0.1 }],
    ["a negative factor", { perDay: 0.1, by: { frailty: [1, -1] } }],
    ["a season without a day", { perDay: 0.1, season: [] }],
    ["a negative season", { perDay: 0.1, season: [1, -0.5] }],
    ["a season that is not a number", { perDay: 0.1, season: [1, Number.NaN] }],
    ["an infinite season", { perDay: 0.1, season: [Number.POSITIVE_INFINITY] }],
  ])("%s", (_, declaration) => {
    expect(() => rateTables(agents, { fall: declaration })).toThrow(InputError);
    expect(() => rateTables(agents, { fall: declaration })).toThrow(/"fall"/);
  });
});
