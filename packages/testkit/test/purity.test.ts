import { describe, expect, test } from "vitest";
import {
  ENGINE_DEPENDENT_MATH,
  LOCAL_METHODS,
  MACHINE_GLOBALS,
  PURE_PACKAGES,
} from "../../../scripts/checks/natives.js";
import { impurities } from "../../../scripts/checks/purity.js";
import { sourcesIn } from "../../../scripts/checks/sources.js";
import * as planted from "./fixtures/packages/core/src/impure.js";

const found = (text: string) => impurities("planted.ts", text).map(({ what }) => what);

describe("reading the sources", () => {
  test.each(PURE_PACKAGES)("%s uses nothing that differs between machines", (name) => {
    const sources = sourcesIn(`packages/${name}/src`);
    expect(sources.length).toBeGreaterThan(0);
    expect(sources.flatMap(({ path, text }) => impurities(`packages/${name}/src/${path}`, text))).toEqual([]);
  });

  test.each(ENGINE_DEPENDENT_MATH)("finds Math.%s", (name) => {
    expect(found(`export const y = Math.${name}(x);`)).toEqual([`Math.${name}`]);
  });

  test.each(MACHINE_GLOBALS)("finds %s", (name) => {
    expect(found(`export const y = ${name}.thing();`)).toEqual([name]);
  });

  test.each(LOCAL_METHODS)("finds .%s()", (name) => {
    expect(found(`export const y = x.${name}();`)).toEqual([`.${name}`]);
    expect(found(`export const y = x["${name}"]();`)).toEqual([`["${name}"]`]);
  });

  test.each([
    ["const y = x ** 2;", "**"],
    ["x **= 2;", "**="],
    ["const { exp } = Math;", "Math as a value"],
    ['const y = Math["exp"](x);', "Math as a value"],
    ["const y = Date.now();", "Date.now"],
    ["const y = new Date();", "new Date()"],
    ["const y = new Date;", "new Date()"],
    ["const y = new Date(2025, 3, 1);", "new Date(local time)"],
    ["const y = Date();", "Date as a value"],
    ["const y = { process };", "process"],
    ["const y = performance.now();", "performance"],
    ["const y = typeof process;", "process"],
  ])("finds what is wrong with %s", (text, what) => {
    expect(found(text)).toEqual([what]);
  });

  test.each([
    "// Math.exp(x) and x ** 2 in a comment",
    'const y = "Math.exp(x)";',
    "const y = Math.floor(Math.sqrt(x)) + Math.PI;",
    "const y = new Date(0).getTime() + Date.UTC(2025, 3, 1);",
    "interface Person { readonly process: number; readonly started: Date }",
    "const y = person.process + { performance: 1 }.performance;",
    'import { process } from "./patients.js"; process(person);',
    "const step = (process: number) => process + 1;",
  ])("leaves alone %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  test("says where", () => {
    expect(impurities("a.ts", "const x = 1;\n\nconst y = Math.exp(x);")).toEqual([
      { file: "a.ts", line: 3, what: "Math.exp" },
    ]);
  });
});

describe("running the sources", () => {
  test.each([
    ["Math.random", planted.chance],
    ["Math.exp", () => planted.growth(1)],
    ["Date.now", planted.clock],
    ["new Date()", planted.today],
  ])("%s throws inside a pure package", (what, use) => {
    expect(use).toThrow(`${what} was used in a package whose results must be the same on every machine`);
  });

  test("what is the same everywhere works", () => {
    expect(planted.allowed()).toBe(4);
  });

  test("the natives of everybody else are untouched", () => {
    expect(Math.exp(0)).toBe(1);
    expect(Date.now()).toBeGreaterThan(0);
  });
});
