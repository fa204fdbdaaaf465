import { runReplicate } from "@placewell/core";
import { planOf } from "./study/scenarios.js";
import type { Study } from "./study/study.js";
import { workerOf } from "./worker-of.js";

/** One replicate of a study on a thread of its own: rebuilds the scenarios from the study, which is plain data. */
const run: (task: { replicate: number }) => unknown = workerOf((study) => {
  const plan = planOf(study as Study);
  return (replicate, onScenarioDone) => runReplicate(plan, replicate, onScenarioDone);
});

export default run;
