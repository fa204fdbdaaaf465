import { workerOf } from "../src/worker-of.js";
import { fakeJob } from "./fake-job.js";

/** A worker for tests: the data are the options of the fake job. */
const run: (task: { replicate: number }) => unknown = workerOf((data) => fakeJob(data as never));

export default run;
