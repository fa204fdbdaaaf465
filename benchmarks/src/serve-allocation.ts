import { type HeapProfiler, Session } from "node:inspector/promises";
import { createInterface } from "node:readline";
import { runLibrary } from "./library.ts";
import { DAYS_A_YEAR } from "./workload.ts";

/**
 * Called as `serve-allocation.ts PEOPLE`. For every seed on standard input, prints what a run of five years allocates on the
 * JavaScript heap for each of its events once it is under way: below the method that lives a day, as the profiler of V8
 * samples it, collected or not.
 */
const people = Number(process.argv[2]);
const YEARS = 5;
/** Mean bytes between two samples. */
const SAMPLED = 256;
const DAY_LOOP = "live";

const run = (seed: number) => runLibrary("keyed", people, YEARS * DAYS_A_YEAR, seed);

function bytesBelow(node: HeapProfiler.SamplingHeapProfileNode, name: string, isBelow = false): number {
  const below = isBelow || node.callFrame.functionName === name;
  return (below ? node.selfSize : 0) + node.children.reduce((sum, child) => sum + bytesBelow(child, name, below), 0);
}

const session = new Session();
session.connect();
for await (const line of createInterface({ input: process.stdin })) {
  const seed = Number(line);
  // By then the compiler has settled: what is not compiled yet boxes its numbers.
  for (let i = 0; i < 4; i++) run(seed);
  await session.post("HeapProfiler.startSampling", {
    samplingInterval: SAMPLED,
    includeObjectsCollectedByMajorGC: true,
    includeObjectsCollectedByMinorGC: true,
  });
  const { events } = run(seed);
  const { profile } = await session.post("HeapProfiler.stopSampling");
  process.stdout.write(`${JSON.stringify({ bytesPerEvent: bytesBelow(profile.head, DAY_LOOP) / events })}\n`);
}
