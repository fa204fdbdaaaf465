import { median } from "simple-statistics";
import { start, typescript } from "./program.ts";
import { SCALES } from "./workload.ts";

const RUNS = 5;

/** Bytes allocated on the JavaScript heap for each event of a run of five years at S1, once it is under way. */
export async function heapBytesPerEvent(): Promise<number> {
  const program = start<{ bytesPerEvent: number }>(
    typescript(new URL("serve-allocation.ts", import.meta.url), [String(SCALES.S1.people)]),
  );
  try {
    const found: number[] = [];
    for (let seed = 1; seed <= RUNS; seed++) found.push((await program.run(seed)).bytesPerEvent);
    return median(found);
  } finally {
    await program.stop();
  }
}
