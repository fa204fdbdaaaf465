import { type BackTest, defineProgramme } from "@placewell/core";
import { describe, expect, test } from "vitest";
import { smallPlace, UNLIMITED } from "../../testkit/src/index.js";
import { agrees } from "../src/commands/back-test/claim-result.js";
import { claimsOf, headlineClaims } from "../src/commands/back-test/headline-claims.js";
import { judge } from "../src/commands/back-test/judge.js";
import { BackTestRunner } from "../src/commands/back-test/run-claim.js";

const place = smallPlace([{ residentsByBand: [0, 0, 0, 20, 40, 60, 60, 120], imdDecile: 1 }], UNLIMITED);

/** A made-up programme that claims to halve falls; its back-test is made to measure by each test. */
const entryWith = (test: Partial<BackTest>) =>
  defineProgramme({
    name: "made-up",
    catalogueId: "T",
    title: "Made up",
    purpose: "For tests.",
    whoGetsIt: "Everybody.",
    evidenceGrade: "none",
    curve: "M0",
    parameters: [
      {
        id: "falls",
        meaning: "Rate ratio of falls.",
        unit: "rate ratio",
        headline: { value: 0.9, rows: ["T-1"], status: "programme claim" },
        evidence: { value: 1, low: 0.8, high: 1.1, rows: ["T-1"], status: "checked" },
      },
    ],
    modifiers: [{ target: "hazard.crisis.fall", combiner: "rate-ratio", parameter: "falls" }],
    backTests: [
      {
        id: "BT-1",
        claim: "Half the falls.",
        rows: ["T-1"],
        set: "headline",
        place: place.id,
        window: ["2025-04-01", "2026-04-01"],
        measure: "falls",
        compare: "ratio",
        target: 0.5,
        tolerance: 0.05,
        solves: { parameter: "falls", bounds: [0, 1] },
        ...test,
      },
    ],
  });

function runnerOf(said: string[], solvesAll = false): BackTestRunner {
  return new BackTestRunner({
    replicates: 2,
    seed: "made up",
    solvesAll,
    say: (line) => said.push(line),
    places: [place],
    warmUpYears: 0,
  });
}

function result(test: Partial<BackTest> = {}, solvesAll = false) {
  const entry = entryWith(test);
  const said: string[] = [];
  const runner = runnerOf(said, solvesAll);
  const [only] = entry.description.backTests!;
  const claim = { id: "BT-1", name: "made-up", kind: "run" as const, entry, test: only! };
  return { said, ...judge(claim, runner) };
}

describe("a headline that needs a run", () => {
  test("is solved for the effect that it needs, which is held against the evidence", () => {
    const solved = result();
    expect(solved).toMatchObject({
      name: "made-up",
      claim: "Half the falls.",
      evidence: 1,
      insideTolerance: false,
      solvedInsideTolerance: true,
      required: { what: "falls", evidenceRange: [0.8, 1.1], isInsideEvidence: false },
    });
    // The declared 0.9 stays visible beside what was solved.
    expect(Math.abs(solved.headline! - 0.9)).toBeLessThan(0.1);
    expect(Math.abs(solved.solved! - 0.5)).toBeLessThanOrEqual(0.05);
    expect(Math.abs(solved.requiredEffect! - 0.5)).toBeLessThan(0.1);
    expect(solved.said.some((line) => line.includes("falls 0.9"))).toBe(true);
  });

  test("is left as declared where that already agrees, unless solving is asked for", () => {
    const [kept, again] = [result({ target: 0.92, tolerance: 0.1 }), result({ target: 0.92, tolerance: 0.1 }, true)];
    expect(kept).toMatchObject({ requiredEffect: 0.9, insideTolerance: true });
    expect(kept.solved).toBe(kept.headline);
    expect(again.headline).toBe(kept.headline);
    expect(Math.abs(again.solved! - 0.92)).toBeLessThanOrEqual(0.05);
  });

  test("says so where no effect within reach would do", () => {
    const beyond = result({ target: 1.5 });
    expect(beyond).toMatchObject({ requiredEffect: null, insideTolerance: false, solved: null });
    expect(beyond.note).toContain("out of reach: at ");
  });

  test("that comes after a solved one of its programme is shown as declared, and with what was solved", () => {
    const entry = entryWith({});
    const [first] = entry.description.backTests!;
    const runner = runnerOf([]);
    const claim = { name: "made-up", kind: "run" as const, entry };
    judge({ ...claim, test: first! }, runner);
    const { solves: _, ...direction } = { ...first!, target: 0.6, tolerance: 0, atMost: true as const };
    const later = judge({ ...claim, test: direction }, runner);
    expect(later).toMatchObject({ requiredEffect: null, insideTolerance: false });
    expect(Math.abs(later.headline! - 0.9)).toBeLessThan(0.1);
    expect(Math.abs(later.solved! - 0.5)).toBeLessThanOrEqual(0.05);
  });

  test("needs a place that ships", () => {
    expect(() => result({ place: "atlantis" })).toThrow("cannot be run");
  });
});

test("a claim of at least so much agrees with more, and of at most so much with less", () => {
  const claim = { target: 100, tolerance: 5 };
  expect([94, 95, 105, 106].map((value) => agrees(value, claim))).toEqual([false, true, true, false]);
  expect([94, 1000].map((value) => agrees(value, { ...claim, atLeast: true }))).toEqual([false, true]);
  expect([1, 106].map((value) => agrees(value, { ...claim, atMost: true }))).toEqual([true, false]);
});

test("headlines come in the order of their numbers, and are found by number or by programme", () => {
  const numbers = headlineClaims.flatMap(({ id }) => (id === undefined ? [] : [Number(id.slice(3))]));
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  expect(claimsOf("bt-10").map(({ name }) => name)).toEqual(["section-75-pooled-budget"]);
  expect(claimsOf("frailty-crisis-hub")).toHaveLength(3);
  expect(claimsOf("nothing")).toEqual([]);
});
