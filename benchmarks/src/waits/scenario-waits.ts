import { mkdirSync, rmSync } from "node:fs";
import { median } from "simple-statistics";
import { writeScripts } from "../../../scripts/engines/bundle.ts";
import { chromium, type Engine, thisNode } from "../../../scripts/engines/engine.ts";
import { tryEngine } from "../../../scripts/engines/try-engine.ts";
import { builtPath } from "../built.ts";
import type { ScenarioTimes } from "./scenario-program.ts";

/** Runs of the scenario in one page: the first meets code that is not compiled yet, and is shown apart. */
const RUNS = 5;

const ANSWER = /\{"warmUpSeconds".*?\}/;

/** How long one scenario of one replicate takes somewhere. */
export interface ScenarioWait {
  readonly name: string;
  readonly version: string;
  readonly warmUpSeconds: number;
  readonly firstSeconds: number;
  /** Median of the runs after the first. */
  readonly laterSeconds: number;
  readonly digest: string;
}

/** The same scenario in two engines; in a browser only where there is one. */
export interface ScenarioWaits {
  readonly node: ScenarioWait;
  readonly browser: ScenarioWait | undefined;
}

/**
 * Runs one script, the built packages and the scenario, in a fresh Node and then in a page.
 * @throws Error when an engine that is there does not answer, or the figures are not the same in both
 */
export async function scenarioWaits(years: number, say: (message: string) => void): Promise<ScenarioWaits> {
  const folder = builtPath("waits");
  const profile = `${folder}/profile`;
  mkdirSync(folder, { recursive: true });
  await writeScripts(folder, {
    entry: new URL("scenario-program.ts", import.meta.url),
    line: `placewell.scenarioLine(${years}, ${RUNS})`,
    conditions: [],
  });
  try {
    say("one scenario in Node");
    const node = scenarioIn(thisNode("Node", {}), folder);
    if (node === undefined) throw new Error("This Node could not be started again.");
    say("the same in Chromium");
    const browser = scenarioIn({ ...chromium(profile, {}), name: "Chromium" }, folder);
    return sameFigures({ node, browser });
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

/**
 * Runs the scripts of a folder in one engine.
 * @returns undefined where the engine is not on this machine
 * @throws Error when it is and does not answer
 */
export function scenarioIn(engine: Engine, folder: string): ScenarioWait | undefined {
  const { name, version, line, fault } = tryEngine(engine, folder, ANSWER);
  if (version === undefined) return undefined;
  if (line === undefined) throw new Error(`${name} did not run the scenario: ${fault}`);
  const { warmUpSeconds, seconds, digest } = JSON.parse(line) as ScenarioTimes;
  const [firstSeconds = Number.NaN, ...later] = seconds;
  return { name, version, warmUpSeconds, firstSeconds, laterSeconds: median(later), digest };
}

/**
 * The two, if they tell of the same figures.
 * @throws Error if not: then they did not do the same work
 */
export function sameFigures(waits: ScenarioWaits): ScenarioWaits {
  const { node, browser } = waits;
  if (browser !== undefined && browser.digest !== node.digest) {
    throw new Error(`Figures differ: digest ${node.digest} in ${node.name}, ${browser.digest} in ${browser.name}.`);
  }
  return waits;
}
