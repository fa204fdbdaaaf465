import { describe, expect, it } from "vitest";
import { readOptions } from "../../src/options.ts";
import type { WaitsRequest } from "../../src/waits/bench-waits.ts";
import type { ScenarioWait } from "../../src/waits/scenario-waits.ts";
import { type WaitsFound, waitResults, waitsJson, waitsText } from "../../src/waits/waits-report.ts";

const wait = (name: string, laterSeconds: number): ScenarioWait => {
  return { name, version: "1.2", warmUpSeconds: 2, firstSeconds: 3, laterSeconds, digest: "7".repeat(64) };
};

const { years, replicates } = readOptions(["waits"]) as WaitsRequest;

const found: WaitsFound = {
  years,
  replicates,
  busyBefore: 0.02,
  studySeconds: 30,
  scenario: { node: wait("Node", 0.4), browser: wait("Chromium", 0.51) },
};

const verdicts = (of: WaitsFound): string[] => waitResults(of).map(({ met }) => met);

describe("waits", () => {
  it("have goals at the default size: the study up to the goal, the scenario where it runs in a browser", () => {
    expect(verdicts(found)).toEqual(["met", "NOT MET"]);
    const slower = { ...found, studySeconds: 30.01 };
    expect(verdicts({ ...slower, scenario: { ...found.scenario, browser: wait("Chromium", 0.5) } })).toEqual([
      "NOT MET",
      "met",
    ]);
  });

  it("have none at others; the scenario is the same however many replicates the study has", () => {
    expect(verdicts({ ...found, replicates: 1 })).toEqual(["no goal at this size", "NOT MET"]);
    expect(verdicts({ ...found, years: 1 })).toEqual(["no goal at this size", "no goal at this size"]);
  });

  it("show no goal where there is none", () => {
    const small = { ...found, years: 1, replicates: 1 };
    expect(waitsText(small)).toContain("York, 1 year; the study: 5 scenarios, 1 replicate, 2 workers");
    expect(waitsText(small)).not.toContain("at most");
    expect(JSON.parse(waitsJson(small))).toMatchObject({ study: { seconds: 30, goal_seconds: null } });
  });

  it("in a browser are not measured where there is none", () => {
    const alone = { ...found, scenario: { node: found.scenario.node, browser: undefined } };
    expect(verdicts(alone)).toEqual(["met", "not measured"]);
    expect(waitsText(alone)).toContain("Chromium: not measured");
    expect(waitsText(alone)).not.toContain("The same figures");
    expect(JSON.parse(waitsJson(alone))).toMatchObject({ browser_scenario: { seconds: null }, browser: null });
  });

  it("are told as tables, with the digest that both engines gave", () => {
    expect(waitsText(found).split("\n")).toEqual([
      "York, 3 years; the study: 5 scenarios, 20 replicates, 2 workers",
      "",
      "figure                           measured           goal",
      "a study, results written           30.0 s   at most 30 s      met",
      "one scenario in a browser, warm    0.51 s  at most 0.5 s  NOT MET",
      "",
      "one scenario of one replicate  warm-up  first run  later runs",
      "Node 1.2                        2.00 s     3.00 s      0.40 s",
      "Chromium 1.2                    2.00 s     3.00 s      0.51 s",
      "",
      `The same figures in both, digest ${"7".repeat(16)}.`,
    ]);
  });

  it("are told with a warning when the machine was busy", () => {
    expect(waitsText({ ...found, busyBefore: 0.75 })).toContain("other programs used 75% of it");
  });

  it("are told as one line of JSON", () => {
    const json = waitsJson(found);
    expect(json).not.toContain("\n");
    expect(JSON.parse(json)).toEqual({
      years: 3,
      replicates: 20,
      busy_before: 0.02,
      study: { seconds: 30, goal_seconds: 30, met: "met" },
      browser_scenario: { seconds: 0.51, goal_seconds: 0.5, met: "NOT MET" },
      node: { version: "1.2", warm_up_seconds: 2, first_seconds: 3, later_seconds_median: 0.4 },
      browser: { version: "1.2", warm_up_seconds: 2, first_seconds: 3, later_seconds_median: 0.51 },
      digest: "7".repeat(64),
    });
  });
});
