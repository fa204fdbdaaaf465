import { setImmediate as afterOtherEvents } from "node:timers/promises";
import type { Parameter } from "@placewell/core";
import { Piscina } from "piscina";
import { faultFrom } from "../worker-messages.js";
import { type MeasuringJob, type MeasuringReply, type MeasuringTask, measureOnce } from "./measure-once.js";

/** Usual care that can be measured again and again, with other parameters, on threads that stay. */
export interface Measuring {
  /**
   * Figures of replicates 0 to `replicates` − 1, in order. They depend on the job and on the parameters alone.
   * @param parameters rows that replace those of the job's model
   * @throws whatever a replicate throws, or the reason of the signal
   */
  measure(replicates: number, parameters?: readonly Parameter[], onDone?: (done: number) => void): Promise<number[][]>;
  /** Stops the threads. */
  close(): Promise<void>;
}

/** @param workers threads; 1 measures on this one */
export function openMeasuring(
  job: MeasuringJob,
  { workers, signal }: { readonly workers: number; readonly signal?: AbortSignal },
): Measuring {
  return workers <= 1 ? measuringHere(job, signal) : measuringOnThreads(job, workers, signal);
}

function measuringHere(job: MeasuringJob, signal: AbortSignal | undefined): Measuring {
  return {
    async measure(replicates, parameters = [], onDone) {
      const figures: number[][] = [];
      for (let replicate = 0; replicate < replicates; replicate++) {
        signal?.throwIfAborted();
        figures.push(measureOnce(job, { replicate, parameters }));
        onDone?.(replicate + 1);
        await afterOtherEvents(); // lets an interruption be heard
      }
      signal?.throwIfAborted();
      return figures;
    },
    async close() {},
  };
}

function measuringOnThreads(job: MeasuringJob, workers: number, signal: AbortSignal | undefined): Measuring {
  const pool = new Piscina<MeasuringTask, MeasuringReply>({
    filename: workerUrl().href,
    workerData: job,
    minThreads: workers,
    maxThreads: workers,
    concurrentTasksPerWorker: 1,
  });
  return {
    async measure(replicates, parameters = [], onDone) {
      let done = 0;
      const one = async (replicate: number): Promise<number[]> => {
        const reply = await pool.run({ replicate, parameters }, signal === undefined ? {} : { signal });
        if ("fault" in reply) throw faultFrom(reply.fault);
        onDone?.(++done);
        return [...reply.figures];
      };
      // One at a time for each thread: so no more wait on the signal than there are threads.
      const figures = new Array<number[]>(replicates);
      let next = 0;
      const takeTurns = async (): Promise<void> => {
        while (next < replicates) {
          const replicate = next++;
          figures[replicate] = await one(replicate);
        }
      };
      try {
        await Promise.all(Array.from({ length: workers }, takeTurns));
        return figures;
      } catch (cause) {
        throw signal?.aborted ? signal.reason : cause;
      }
    },
    close: () => pool.destroy(),
  };
}

/** The worker beside this file: in its folder as source, one folder up where everything is built into one file. */
const workerUrl = (): URL =>
  new URL(import.meta.url.endsWith(".ts") ? "./measuring-worker.ts" : "./measuring-worker.js", import.meta.url);
