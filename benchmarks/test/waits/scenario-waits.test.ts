import { describe, expect, it } from "vitest";
import { type Engine, thisNode } from "../../../scripts/engines/engine.ts";
import { type ScenarioWait, sameFigures, scenarioIn } from "../../src/waits/scenario-waits.ts";

/** An engine made of this Node, which runs some code instead of a script. */
function pretended(code: string): Engine {
  return { ...thisNode("pretended", {}), command: [process.execPath, "-e", code] };
}

const saying = (seconds: readonly number[]): Engine => {
  const answer = JSON.stringify({ warmUpSeconds: 2, seconds, digest: "abc" });
  return pretended(`console.log(${JSON.stringify(`<body>${answer}</body>`)})`);
};

describe("the scenario in an engine", () => {
  it("has its first run apart, and the median of the later ones", () => {
    expect(scenarioIn(saying([9, 3, 1, 1.5, 8]), process.cwd())).toEqual({
      name: "pretended",
      version: process.versions.node,
      warmUpSeconds: 2,
      firstSeconds: 9,
      laterSeconds: 2.25,
      digest: "abc",
    });
  });

  it("is not measured where there is no such engine", () => {
    const missing: Engine = { ...saying([1, 1]), version: ["placewell-no-such-engine"] };
    expect(scenarioIn(missing, process.cwd())).toBeUndefined();
  });

  it("is a fault where the engine is there and does not answer", () => {
    const broken = pretended("throw new TypeError('lost')");
    expect(() => scenarioIn(broken, process.cwd())).toThrow("pretended did not run the scenario: ended with status 1");
    expect(() => scenarioIn(pretended(""), process.cwd())).toThrow("pretended did not run the scenario");
  });
});

describe("two engines", () => {
  const wait = (name: string, digest: string): ScenarioWait => {
    return { name, version: "1", warmUpSeconds: 2, firstSeconds: 2, laterSeconds: 1, digest };
  };

  it("may give the same figures, or one of them be missing", () => {
    const both = { node: wait("Node", "a"), browser: wait("Chromium", "a") };
    expect(sameFigures(both)).toBe(both);
    const alone = { node: wait("Node", "a"), browser: undefined };
    expect(sameFigures(alone)).toBe(alone);
  });

  it("may not give different ones", () => {
    const differ = () => sameFigures({ node: wait("Node", "a"), browser: wait("Chromium", "b") });
    expect(differ).toThrow("Figures differ: digest a in Node, b in Chromium.");
  });
});
