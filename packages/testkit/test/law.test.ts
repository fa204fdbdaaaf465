import { describe, expect, it } from "vitest";
import { LawBroken } from "../src/index.js";
import { mustBeEqual, mustBeSame } from "../src/law.js";

describe("figures", () => {
  const before = Float64Array.of(1, Number.NaN, 0);

  it("that are the same to the last bit pass", () => {
    mustBeEqual(before, Float64Array.of(1, Number.NaN, 0), "Nothing changes");
  });

  it.each([
    [Float64Array.of(1 + Number.EPSILON, Number.NaN, 0), "number 0 was 1 and became 1.0000000000000002"],
    [Float64Array.of(1, 0, 0), "number 1 was NaN and became 0"],
    [Float64Array.of(1, Number.NaN, -0), "number 2 was 0 and became 0"],
    [Float64Array.of(1, Number.NaN), "one has 3, one 2"],
  ])("%# that differ are refused", (after, message) => {
    expect(() => mustBeEqual(before, after, "Nothing changes")).toThrow(`Nothing changes, but ${message}.`);
  });
});

describe("lives", () => {
  it("that part are refused with the first of them, before and after", () => {
    const partings = new Map([
      ["7-1", { before: { kind: 5, time: 3.5, detail: 2 }, after: undefined }],
      ["7-2", { before: undefined, after: { kind: 6, time: 4, detail: 0 } }],
    ]);
    expect(() => mustBeSame(partings, "Nothing changes")).toThrow(LawBroken);
    expect(() => mustBeSame(partings, "Nothing changes")).toThrow(
      "Nothing changes, but 2 differ. The first is 7-1: event 5 (detail 2) on day 3.5 became nothing more.",
    );
    mustBeSame(new Map(), "Nothing changes");
  });
});
