import { type RunPlan, runScenario, scenario, warmUp } from "@placewell/core";
import { england, york } from "@placewell/england";
import { frailtyCrisisHub, homeFirst } from "@placewell/interventions";
import { Sha256 } from "../../../scripts/engines/sha256.ts";

/** What the program says of itself. */
export interface ScenarioTimes {
  readonly warmUpSeconds: number;
  /** Of each run of the scenario, one after another. */
  readonly seconds: readonly number[];
  /** SHA-256 over the figures of the scenario. */
  readonly digest: string;
}

/**
 * Warms York up once and runs one scenario on from there again and again, as a page does whose reader moves a slider.
 * @returns the times and the digest, {@link ScenarioTimes} as JSON
 * @throws Error when a run gives other figures than the first
 */
export function scenarioLine(years: number, runs: number): string {
  const usualCare = scenario("usual care", { place: york, model: england });
  const both = usualCare.with("both", [frailtyCrisisHub(), homeFirst()]);
  const plan: RunPlan = { scenarios: [usualCare, both], years, replicates: 1, seed: "waits" };
  const [warm, warmUpSeconds] = timed(() => warmUp(plan, 0));
  const seconds: number[] = [];
  const digests = new Set<string>();
  for (let run = 0; run < runs; run++) {
    const [figures, took] = timed(() => runScenario(warm, both));
    seconds.push(took);
    digests.add(digestOf(figures));
  }
  const [digest = "", ...others] = digests;
  if (others.length > 0) throw new Error("The same scenario gave other figures when it was run again.");
  const times: ScenarioTimes = { warmUpSeconds, seconds, digest };
  return JSON.stringify(times);
}

function timed<Value>(work: () => Value): [value: Value, seconds: number] {
  const begin = performance.now();
  const value = work();
  return [value, (performance.now() - begin) / 1000];
}

function digestOf(figures: Float64Array): string {
  const hash = new Sha256();
  for (const figure of figures) hash.number(figure);
  return hash.hex();
}
