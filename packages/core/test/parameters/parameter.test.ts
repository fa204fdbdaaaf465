import { describe, expect, it } from "vitest";
import { england } from "../../../england/src/index.js";
import { InputError, type Parameter, parameterTable, scalar, vector, withParameters } from "../../src/index.js";
import { readParameters } from "../../src/simulation/parameters-read.js";

const row = (id: string, value: number | number[]): Parameter => ({
  id,
  value,
  meaning: "Made up.",
  unit: "days",
  range: "fixed",
  source: "none",
  status: "assumed",
});

const table = parameterTable([row("one", 5), row("list", [1, 2, 3])]);

describe("a parameter table", () => {
  it("gives numbers and lists by id", () => {
    expect(scalar(table, "one")).toBe(5);
    expect([...vector(table, "list", 3)]).toEqual([1, 2, 3]);
    expect([...vector(table, "one", 1)]).toEqual([5]);
  });

  it("gives lists that can be written without harm", () => {
    vector(table, "list", 3)[0] = 99;
    expect(vector(table, "list", 3)[0]).toBe(1);
  });

  it.each<[string, () => unknown, string]>([
    ["a missing number", () => scalar(table, "two"), 'Parameter "two" is missing.'],
    ["a missing list", () => vector(table, "two", 1), 'Parameter "two" is missing.'],
    ["a list for a number", () => scalar(table, "list"), 'Parameter "list" must be one number; got a list.'],
    ["a list of another length", () => vector(table, "list", 4), 'Parameter "list" must have 4 values; got 3.'],
    ["one id twice", () => parameterTable([row("a", 1), row("a", 2)]), 'Parameter "a" is given twice.'],
    [
      "what is not a number",
      () => parameterTable([row("a", [1, Number.NaN])]),
      'Parameter "a" must be finite; got NaN.',
    ],
    [
      "what is not finite",
      () => parameterTable([row("a", Number.POSITIVE_INFINITY)]),
      'Parameter "a" must be finite; got Infinity.',
    ],
    ["a replacement of nothing", () => withParameters(table, [row("three", 1)]), 'No parameter "three" to replace.'],
  ])("refuses %s", (_, make, message) => {
    expect(make).toThrow(InputError);
    expect(make).toThrow(message);
  });

  it("is left alone by replacements", () => {
    const next = withParameters(table, [row("one", 6)]);
    expect([scalar(next, "one"), scalar(table, "one")]).toEqual([6, 5]);
    expect([...next.keys()]).toEqual([...table.keys()]);
  });
});

describe("what the model of care reads", () => {
  it("is each row once, in the order of the table, and nothing that is not in it", () => {
    const read = readParameters(england.parameters);
    const ids = read.map((parameter) => parameter.id);
    expect(ids.length).toBeGreaterThan(100);
    expect(new Set(ids).size).toBe(ids.length);
    const order = [...england.parameters.keys()].filter((id) => ids.includes(id));
    expect(ids).toEqual(order);
    expect(ids).toContain("crisis.A");
    expect(ids).not.toContain("pop.counts");
  });

  it("ends the search when a row is missing", () => {
    const without = new Map(england.parameters);
    without.delete("los.sigma");
    expect(() => readParameters(without)).toThrow('Parameter "los.sigma" is missing.');
  });
});
