import { parentPort, workerData } from "node:worker_threads";
import type { MoneyOfRun, RuleOutcome } from "@placewell/core";
import { move, transferableSymbol, valueSymbol } from "piscina";
import type { ReplicateJob } from "./ensemble.js";
import { faultOf, type ReplicateMessage, type ReplicateReply } from "./worker-messages.js";

/**
 * Makes what a worker module must export by default: a function that runs one replicate and sends the values back
 * without copying them twice. `jobFrom` gets the plain data of the ensemble, once a thread.
 */
export function workerOf(jobFrom: (data: unknown) => ReplicateJob): (task: { replicate: number }) => unknown {
  let job: ReplicateJob | undefined;
  return ({ replicate }) => {
    try {
      job ??= jobFrom(workerData);
      const money: [number, MoneyOfRun][] = [];
      const rules: [number, readonly RuleOutcome[]][] = [];
      const report: Parameters<ReplicateJob>[1] = (scenario, ofRun, outcomes = []): void => {
        parentPort?.postMessage({ replicate } satisfies ReplicateMessage);
        if (ofRun !== undefined) money.push([scenario, ofRun]);
        if (outcomes.length > 0) rules.push([scenario, outcomes]);
      };
      const values = job(replicate, report).map((cube) => cube.slice()); // its own memory, so that it can be given away
      return move(transferable({ values, money, rules }, values));
    } catch (cause) {
      return { fault: faultOf(cause) } satisfies ReplicateReply;
    }
  };
}

/** The reply in the form that the pool hands over without copying; its types do not know their own symbols. */
const transferable = (reply: ReplicateReply, values: readonly Float64Array[]): Parameters<typeof move>[0] =>
  ({ [transferableSymbol]: values.map((cube) => cube.buffer), [valueSymbol]: reply }) as unknown as Float64Array;
