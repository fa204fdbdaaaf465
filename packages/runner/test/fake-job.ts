import { InputError, type MoneyOfRun } from "@placewell/core";
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
      // The second scenario has budgets.
      onScenarioDone(scenario, scenario === 1 ? fakeMoney(replicate) : undefined);
      return shared.slice();
    });
  };
}
