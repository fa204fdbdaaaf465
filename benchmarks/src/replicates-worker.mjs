import { parentPort } from "node:worker_threads";
import { register } from "tsx/esm/api";

// The loader that the main thread was started with does not reach its threads in Node 20: each sets up its own.
register();
const { runLibrary } = await import("./library.ts");

// A message is a batch of replicates, see two-workers.ts.
parentPort.on("message", ({ people, days, seeds }) => {
  for (const seed of seeds) runLibrary("keyed", people, days, seed);
  parentPort.postMessage("done");
});
