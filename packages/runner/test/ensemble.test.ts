import { InputError } from "@placewell/core";
import { describe, expect, test } from "vitest";
import { defaultWorkers, type EnsembleOptions, runEnsemble } from "../src/ensemble.js";
import { digestOf } from "../src/store/digest.js";
import { type FakeJobOptions, fakeJob, fakeMoney, fakeRule } from "./fake-job.js";

const SCENARIOS = 3;
const REPLICATES = 12;
const CELLS = 5;
const source = ["--conditions=placewell-source", "--import", "tsx"];

const options = (workers: number, job: Partial<FakeJobOptions> = {}): EnsembleOptions => {
  const data: FakeJobOptions = { scenarios: SCENARIOS, cells: CELLS, ...job };
  return {
    scenarios: SCENARIOS,
    replicates: REPLICATES,
    workers,
    job: fakeJob(data),
    worker: { url: new URL("./fake-worker.ts", import.meta.url), data, execArgv: source },
  };
};

const digest = (cubes: Float64Array[][]): string =>
  digestOf({
    scenarios: ["a", "b", "c"],
    cells: Array.from({ length: CELLS }, (_, i) => ({
      period: "all",
      area: "x",
      group: "all",
      measure: `${i}`,
      unit: "",
    })),
    cubes,
  });

test("any number of workers gives the same bytes, in the order of the replicates", async () => {
  const here = await runEnsemble(options(1));
  expect(here).toHaveLength(REPLICATES);
  expect(here[7]![2]![4]).toBe(Math.sqrt(7204));
  for (const workers of [2, 3, 8]) {
    const there = await runEnsemble(options(workers, { busy: 40 }));
    expect(there).toEqual(here);
    expect(digest(there)).toBe(digest(here));
  }
});

test.each([1, 2])("the money of every run with budgets is handed over once (workers: %i)", async (workers) => {
  const seen: (readonly [number, number, unknown])[] = [];
  await runEnsemble({ ...options(workers), onMoney: (...of) => void seen.push(of) });
  expect(seen.sort(([a], [b]) => a - b)).toEqual(Array.from({ length: REPLICATES }, (_, r) => [r, 1, fakeMoney(r)]));
});

test.each([1, 2])("what rules did in a run is handed over once (workers: %i)", async (workers) => {
  const seen: (readonly [number, number, unknown])[] = [];
  await runEnsemble({ ...options(workers), onRules: (...of) => void seen.push(of) });
  const even = Array.from({ length: REPLICATES / 2 }, (_, half) => 2 * half);
  expect(seen.sort(([a], [b]) => a - b)).toEqual(even.map((r) => [r, 1, [fakeRule(r)]]));
});

test.each([1, 2])("progress rises by scenario-runs to the total (workers: %i)", async (workers) => {
  const seen: number[] = [];
  await runEnsemble({
    ...options(workers),
    onProgress: (done, total) => {
      expect(total).toBe(SCENARIOS * REPLICATES);
      seen.push(done);
    },
  });
  expect(seen.at(-1)).toBe(SCENARIOS * REPLICATES);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(new Set(seen).size).toBe(seen.length);
});

describe.each([1, 2])("with %i worker(s)", (workers) => {
  test("a fault stops the ensemble and keeps its message", async () => {
    await expect(runEnsemble(options(workers, { failAt: 4, failure: "fault" }))).rejects.toThrow("It broke.");
  });

  test("bad input stays bad input", async () => {
    const failed = runEnsemble(options(workers, { failAt: 4, failure: "input" }));
    await expect(failed).rejects.toBeInstanceOf(InputError);
    await expect(failed).rejects.toMatchObject({ message: "No.", detail: { path: "x", hint: "Do not." } });
  });

  test("a value that is no number is refused with its place", async () => {
    const failed = runEnsemble(options(workers, { failAt: 4, failure: "not a number" }));
    await expect(failed).rejects.toThrow("Replicate 4, scenario 0: outcome cell 1 is NaN, not a number.");
  });

  test("an interruption stops it with its reason", async () => {
    const controller = new AbortController();
    const reason = new Error("enough");
    const running = runEnsemble({
      ...options(workers, { busy: 50 }),
      signal: controller.signal,
      onProgress: () => controller.abort(reason),
    });
    await expect(running).rejects.toBe(reason);
    await expect(runEnsemble({ ...options(workers), signal: controller.signal })).rejects.toBe(reason);
  });
});

test("no more workers than replicates by default", () => {
  expect(defaultWorkers(1)).toBe(1);
  expect(defaultWorkers(10_000)).toBeGreaterThanOrEqual(1);
});
