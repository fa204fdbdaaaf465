import { median } from "simple-statistics";
import { start, typescript } from "./program.ts";
import { SCALES } from "./workload.ts";

const RUNS = 5;
const YOUNG_MEGABYTES = 512;

/**
 * Bytes allocated on the JavaScript heap for each event once the run is under way: a run of five years less one of one
 * year, at S1. Undefined when the heap was collected in between.
 */
export async function heapBytesPerEvent(): Promise<number | undefined> {
  const program = start<{ bytesPerEvent: number; collected: boolean }>(
    typescript(
      new URL("serve-allocation.ts", import.meta.url),
      [String(SCALES.S1.people)],
      ["--expose-gc", `--min-semi-space-size=${YOUNG_MEGABYTES}`, `--max-semi-space-size=${YOUNG_MEGABYTES}`],
    ),
  );
  try {
    const found: number[] = [];
    for (let seed = 1; seed <= RUNS; seed++) {
      const { bytesPerEvent, collected } = await program.run(seed);
      if (!collected) found.push(bytesPerEvent);
    }
    return found.length === 0 ? undefined : median(found);
  } finally {
    await program.stop();
  }
}
