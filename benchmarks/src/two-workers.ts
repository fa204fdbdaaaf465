import { once } from "node:events";
import { cpus } from "node:os";
import { Worker } from "node:worker_threads";
import { median } from "simple-statistics";
import type { Size } from "./implementations.ts";

const ROUNDS = 5;
/** Of replicates in one batch on one thread: long enough that starting it costs nothing. */
const BATCH_SECONDS = 1;

/** How many times faster two threads run a batch of replicates than one; undefined on a machine with one core. */
export async function twoWorkersSpeedUp({ people, days }: Size): Promise<number | undefined> {
  if (cpus().length < 2) return undefined;
  const workers = [0, 1].map(() => new Worker(new URL("replicates-worker.mjs", import.meta.url)));
  const secondsOf = async (...batches: readonly (readonly number[])[]): Promise<number> => {
    const begin = performance.now();
    await Promise.all(
      batches.map((seeds, index) => {
        workers[index]!.postMessage({ people, days, seeds });
        return once(workers[index]!, "message");
      }),
    );
    return (performance.now() - begin) / 1000;
  };
  try {
    const warmUp = [1, 2, 3];
    await secondsOf(warmUp, warmUp);
    const one = (await secondsOf(warmUp)) / warmUp.length;
    const half = Math.max(2, Math.ceil(BATCH_SECONDS / one / 2));
    const seeds = Array.from({ length: 2 * half }, (_, index) => index + 1);
    const speedUps: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      speedUps.push((await secondsOf(seeds)) / (await secondsOf(seeds.slice(0, half), seeds.slice(half))));
    }
    return median(speedUps);
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
