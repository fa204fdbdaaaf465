import { PerformanceObserver } from "node:perf_hooks";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { runLibrary } from "./library.ts";
import { DAYS_A_YEAR } from "./workload.ts";

/**
 * Called as `serve-allocation.ts PEOPLE` with so large a young generation that nothing is collected during a run. For
 * every seed on standard input, prints what one more year allocates on the JavaScript heap for each of its events, and
 * whether anything was collected after all: then the figure says nothing.
 */
const people = Number(process.argv[2]);

let collections = 0;
new PerformanceObserver((list) => {
  collections += list.getEntries().length;
}).observe({ entryTypes: ["gc"] });

/** Bytes and events of one run. */
function measured(years: number, seed: number): { bytes: number; events: number } {
  const before = process.memoryUsage().heapUsed;
  const { events } = runLibrary("keyed", people, years * DAYS_A_YEAR, seed);
  return { bytes: process.memoryUsage().heapUsed - before, events };
}

for await (const line of createInterface({ input: process.stdin })) {
  const seed = Number(line);
  for (let i = 0; i < 4; i++) measured(5, seed);
  globalThis.gc?.();
  await setTimeout(100);
  collections = 0;
  const short = measured(1, seed);
  const long = measured(5, seed);
  await setTimeout(100);
  const bytesPerEvent = (long.bytes - short.bytes) / (long.events - short.events);
  process.stdout.write(`${JSON.stringify({ bytesPerEvent, collected: collections > 0 })}\n`);
}
