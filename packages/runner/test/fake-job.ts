import { InputError, type MoneyOfRun, type RuleOutcome } from "@placewell/core";
import type { ReplicateJob } from "../src/ensemble.js";

export interface FakeJobOptions {
  readonly scenarios: number;
  readonly cells: number;
  /** Replicate that fails, and how. */
  readonly failAt?: number;
  readonly failure?: "fault" | "input" | "not a number";
  /** Milliseconds of work, longer for early replicates so that they finish last. */
  readonly busy?: number;
}

/** Money that tells replicates apart. */
export const fakeMoney = (replicate: number): MoneyOfRun => ({
  rows: [],
  funding: [{ year: 0, service: "home-care", starts: replicate, refused: 1, daysWaited: 0.5 }],
});

/** What a rule did, different in every replicate. */
export const fakeRule = (replicate: number): RuleOutcome => ({
  programme: "telecare",
  ruleOf: "up-front",
  test: "payback",
  action: "stop",
  reviewedOn: 90,
  from: 100 + replicate,
});

/** Values that depend on the replicate alone; early replicates take longest. */
export function fakeJob({ scenarios, cells, failAt, failure, busy = 0 }: FakeJobOptions): ReplicateJob {
  const shared = new Float64Array(cells); // handing out the same memory twice must do no harm
  return (replicate, onScenarioDone) => {
    const until = performance.now() + busy / (replicate + 1);
    while (performance.now() < until);
    if (replicate === failAt && failure === "fault") throw new Error("It broke.");
    if (replicate === failAt && failure === "input") throw new InputError("No.", { path: "x", hint: "Do not." });
    return Array.from({ length: scenarios }, (_, scenario) => {
      for (let cell = 0; cell < cells; cell++) shared[cell] = Math.sqrt(replicate * 1000 + scenario * 100 + cell);
      if (replicate === failAt && failure === "not a number") shared[1] = Number.NaN;
      // The second scenario has budgets, and a rule in every second replicate.
      const isSecond = scenario === 1;
      const rules = isSecond && replicate % 2 === 0 ? [fakeRule(replicate)] : [];
      onScenarioDone(scenario, isSecond ? fakeMoney(replicate) : undefined, rules);
      return shared.slice();
    });
  };
}
