import { workerData } from "node:worker_threads";
import { faultOf } from "../worker-messages.js";
import { type MeasuringJob, type MeasuringReply, type MeasuringTask, measureOnce } from "./measure-once.js";

/** Measures one replicate of usual care on a thread of its own. */
export default function run(task: MeasuringTask): MeasuringReply {
  try {
    return { figures: measureOnce(workerData as MeasuringJob, task) };
  } catch (cause) {
    return { fault: faultOf(cause) };
  }
}
