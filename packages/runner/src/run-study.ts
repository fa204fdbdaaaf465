import { performance } from "node:perf_hooks";
import {
  type Comparison,
  comparisonOf,
  type OutcomeLayout,
  outcomeLayout,
  type RunPlan,
  runReplicate,
  type ScenarioMoney,
  type ScenarioRuleOutcome,
} from "@placewell/core";
import { defaultWorkers, runEnsemble } from "./ensemble.js";
import { type Library, shippedLibrary } from "./library.js";
import { placeOf, planOf } from "./study/scenarios.js";
import type { Study } from "./study/study.js";

/** How to run a study. None of it changes the results. */
export interface RunStudyOptions {
  /** Threads; by default as many as the machine has, but no more than replicates. 1 runs on this thread. */
  readonly workers?: number;
  /** Called as scenario-runs finish. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
  /** What the study's names mean. Threads know only what ships, so any other library runs on this thread. */
  readonly library?: Library;
}

/** A study that has run: every value, and the comparison made of them. */
export interface StudyRun {
  readonly study: Study;
  readonly plan: RunPlan;
  readonly layout: OutcomeLayout;
  /** Outcome values in layout order: `cubes[replicate][scenario]`. */
  readonly cubes: readonly (readonly Float64Array[])[];
  readonly comparison: Comparison;
  readonly workers: number;
  readonly wallSeconds: number;
}

/**
 * Runs a study. The same study gives the same values with any number of workers, on any machine.
 * @throws the reason of the signal when it is aborted.
 */
export async function runStudy(study: Study, options: RunStudyOptions = {}): Promise<StudyRun> {
  const { library = shippedLibrary, onProgress, signal } = options;
  const plan = planOf(study, library);
  const workers = library === shippedLibrary ? (options.workers ?? defaultWorkers(plan.replicates)) : 1;
  const money: ScenarioMoney[] = [];
  const rules: ScenarioRuleOutcome[] = [];
  const started = performance.now();
  const cubes = await runEnsemble({
    scenarios: plan.scenarios.length,
    replicates: plan.replicates,
    job: (replicate, onScenarioDone) => runReplicate(plan, replicate, onScenarioDone),
    worker: { url: workerUrl(), data: study },
    workers,
    onMoney: (replicate, index, ofRun) => {
      money.push({ scenario: plan.scenarios[index]!.name, replicate, ...ofRun });
    },
    onRules: (replicate, index, outcomes) => {
      const scenario = plan.scenarios[index]!.name;
      for (const outcome of outcomes) rules.push({ scenario, replicate, ...outcome });
    },
    ...(onProgress && { onProgress }),
    ...(signal && { signal }),
  });
  const wallSeconds = (performance.now() - started) / 1000;
  const layout = outcomeLayout(placeOf(study, library), study.years);
  // Threads finish in any order.
  const names = plan.scenarios.map(({ name }) => name);
  type OfRun = Pick<ScenarioMoney, "replicate" | "scenario">;
  const inOrder = (a: OfRun, b: OfRun): number =>
    a.replicate - b.replicate || names.indexOf(a.scenario) - names.indexOf(b.scenario);
  const comparison = comparisonOf(plan, cubes, money.sort(inOrder), rules.sort(inOrder));
  return { study, plan, layout, cubes, comparison, workers, wallSeconds };
}

/** The worker beside this file: built beside built, source beside source. */
const workerUrl = (): URL => new URL(import.meta.url.endsWith(".ts") ? "./worker.ts" : "./worker.js", import.meta.url);
