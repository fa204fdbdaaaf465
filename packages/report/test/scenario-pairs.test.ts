import type { ScenarioDescription } from "@placewell/core";
import { describe, expect, test } from "vitest";
import { armToShow, fullestPair, pairClaimWithEvidence, pairToShow } from "../src/scenario-pairs.js";
import { fakeComparison, SEVEN_SCENARIOS } from "./fake-comparison.js";

type Programme = ScenarioDescription["programmes"][number];

const programme = (name: string, set: Programme["set"], options: Programme["options"] = {}): Programme => ({
  name,
  title: name,
  set,
  options,
  parameters: [],
  caveats: [],
});

const study = (...scenarios: readonly [string, readonly Programme[]][]) => ({
  comparator: "usual care",
  scenarios: [{ name: "usual care", programmes: [] }, ...scenarios.map(([name, programmes]) => ({ name, programmes }))],
});

describe("claim and evidence are paired", () => {
  test("seven scenarios make three pairs, evidence first, in study order", () => {
    const pairs = pairClaimWithEvidence(fakeComparison());
    expect(pairs.map((pair) => [pair.label, pair.arms.map((arm) => arm.scenario)])).toEqual([
      ["crisis hub", ["crisis hub", "crisis hub, as claimed"]],
      ["home first", ["home first", "home first, as claimed"]],
      ["both", ["both", "both, as claimed"]],
    ]);
    expect(pairs[0]!.arms.map((arm) => arm.set)).toEqual(["evidence", "headline"]);
  });

  test("whatever the scenarios are called and whichever comes first", () => {
    const pairs = pairClaimWithEvidence(
      study(["x", [programme("p", "headline")]], ["y", [programme("p", "evidence")]]),
    );
    expect(pairs).toHaveLength(1);
    expect(pairs[0]).toMatchObject({ label: "y", arms: [{ scenario: "y" }, { scenario: "x" }] });
  });

  test("other options make another pair; the option that names the set does not", () => {
    const pairs = pairClaimWithEvidence(
      study(
        ["small", [programme("p", "evidence", { cap: 100, parameters: "evidence" })]],
        ["large", [programme("p", "headline", { cap: 900, parameters: "headline" })]],
        ["small, as claimed", [programme("p", "headline", { parameters: "headline", cap: 100 })]],
      ),
    );
    expect(pairs.map((pair) => pair.arms.map((arm) => arm.scenario))).toEqual([
      ["small", "small, as claimed"],
      ["large"],
    ]);
  });

  test("what goes with the set (harms, transfer, fidelity) does not part a claim from its evidence", () => {
    const pairs = pairClaimWithEvidence(
      study(
        ["a", [programme("p", "evidence", { parameters: "evidence", harms: "on", transfer: "copied", fidelity: 0.5 })]],
        ["b", [programme("p", "headline", { parameters: "headline", harms: "off", transfer: "own", fidelity: 1 })]],
        ["c", [programme("p", "evidence", { parameters: "evidence", harms: "on", transfer: "copied", fidelity: 0 })]],
      ),
    );
    expect(pairs.map((pair) => pair.arms.map((arm) => arm.scenario))).toEqual([["a", "b"], ["c"]]);
  });

  test("the order of programmes does not matter, and sets may be mixed", () => {
    const pairs = pairClaimWithEvidence(
      study(
        ["a", [programme("p", "evidence"), programme("q", "evidence")]],
        ["b", [programme("q", "headline"), programme("p", "evidence")]],
      ),
    );
    expect(pairs[0]!.arms.map((arm) => arm.set)).toEqual(["evidence", "mixed"]);
  });

  test("the same scenario twice makes two pairs", () => {
    expect(
      pairClaimWithEvidence(study(["a", [programme("p", "evidence")]], ["b", [programme("p", "evidence")]])),
    ).toHaveLength(2);
  });
});

describe("what is shown unless told otherwise", () => {
  test("the pair with most programmes, its evidence", () => {
    expect(fullestPair(fakeComparison()).label).toBe("both");
    expect(armToShow(fakeComparison()).scenario).toBe("both");
    expect(armToShow(fakeComparison(), "home first, as claimed").set).toBe("headline");
  });

  test("an unknown scenario, or none to compare, is refused with what there is", () => {
    expect(() => pairToShow(fakeComparison(), "hub")).toThrow(/no scenario "hub".*"crisis hub"/);
    expect(() => fullestPair(fakeComparison({ scenarios: SEVEN_SCENARIOS.slice(0, 1) }))).toThrow(/nothing to compare/);
  });
});
