import { createInterface } from "node:readline";
import type { Run } from "./run.ts";

/**
 * Runs once for every seed on standard input, and prints each run as a line of JSON: the way every implementation is
 * asked, whatever its language, so that it stays warm between rounds. Returns when the input ends.
 */
export async function serve(run: (seed: number) => Run): Promise<void> {
  for await (const seed of createInterface({ input: process.stdin })) {
    process.stdout.write(`${JSON.stringify(run(Number(seed)))}\n`);
  }
}
