import { availableParallelism } from "node:os";
import { setImmediate as afterOtherEvents } from "node:timers/promises";
import type { MoneyOfRun, RuleOutcome } from "@placewell/core";
import { Piscina } from "piscina";
import { faultFrom, type ReplicateMessage, type ReplicateReply } from "./worker-messages.js";

/**
 * Runs one replicate of every scenario; returns the outcome values of each, and tells of the money of those with budgets and
 * of what stop rules did.
 * Must depend on the replicate alone.
 */
export type ReplicateJob = (
  replicate: number,
  onScenarioDone: (scenario: number, money?: MoneyOfRun, rules?: readonly RuleOutcome[]) => void,
) => readonly Float64Array[];

/** What to run, how often, and on how many threads. */
export interface EnsembleOptions {
  readonly scenarios: number;
  readonly replicates: number;
  /** Runs a replicate on this thread; used with one worker. */
  readonly job: ReplicateJob;
  /** Runs a replicate on another thread: a module made by `workerOf`, and the plain data it rebuilds the job from. */
  readonly worker?: EnsembleWorker;
  /** Threads; by default as many as the machine has, but no more than replicates. 1 runs on this thread. */
  readonly workers?: number;
  /** Called as scenario-runs finish; `done` never falls. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Called with the money of each run with budgets; replicates in any order. */
  readonly onMoney?: (replicate: number, scenario: number, money: MoneyOfRun) => void;
  /** Called with what stop rules did in each run in which they did anything; replicates in any order. */
  readonly onRules?: (replicate: number, scenario: number, rules: readonly RuleOutcome[]) => void;
  /** Stops the ensemble; its reason is thrown. On this thread it is seen between replicates. */
  readonly signal?: AbortSignal;
}

/** How a replicate is run on another thread. */
export interface EnsembleWorker {
  readonly url: URL;
  readonly data: unknown;
  /** Options of Node for the threads; those of this process by default. */
  readonly execArgv?: readonly string[];
}

/** Threads used when nobody says how many. */
export function defaultWorkers(replicates: number): number {
  return Math.max(1, Math.min(availableParallelism(), replicates));
}

/**
 * Runs every replicate once and returns `cubes[replicate][scenario]`. Values depend on the job alone, never on the
 * number of threads or on which of them is faster.
 * @throws whatever the job throws, or the reason of the signal.
 */
export async function runEnsemble(options: EnsembleOptions): Promise<Float64Array[][]> {
  const { replicates, worker, signal } = options;
  signal?.throwIfAborted();
  const workers = Math.min(options.workers ?? defaultWorkers(replicates), replicates);
  return worker === undefined || workers <= 1 ? runHere(options) : runOnThreads(options, worker, workers);
}

async function runHere(options: EnsembleOptions): Promise<Float64Array[][]> {
  const { job, replicates, scenarios, onProgress, onMoney, onRules, signal } = options;
  const progress = new Progress(replicates, scenarios, onProgress);
  const cubes: Float64Array[][] = [];
  for (let replicate = 0; replicate < replicates; replicate++) {
    const values = job(replicate, (scenario, money, rules = []) => {
      progress.scenarioDone(replicate);
      if (money !== undefined) onMoney?.(replicate, scenario, money);
      if (rules.length > 0) onRules?.(replicate, scenario, rules);
    });
    cubes.push(checked(values, replicate, scenarios));
    progress.replicateDone(replicate);
    await afterOtherEvents(); // lets an interruption be heard
    signal?.throwIfAborted();
  }
  return cubes;
}

async function runOnThreads(
  { replicates, scenarios, onProgress, onMoney, onRules, signal }: EnsembleOptions,
  worker: EnsembleWorker,
  workers: number,
): Promise<Float64Array[][]> {
  const progress = new Progress(replicates, scenarios, onProgress);
  const pool = new Piscina<{ replicate: number }, ReplicateReply>({
    filename: worker.url.href,
    workerData: worker.data,
    ...(worker.execArgv && { execArgv: [...worker.execArgv] }),
    minThreads: workers,
    maxThreads: workers,
    concurrentTasksPerWorker: 1,
  });
  pool.on("message", (message: ReplicateMessage) => progress.scenarioDone(message.replicate));

  const cubes = new Array<Float64Array[]>(replicates);
  const stop = new AbortController();
  const onAbort = (): void => stop.abort(signal?.reason);
  signal?.addEventListener("abort", onAbort, { once: true });
  let next = 0;
  const takeTurns = async (): Promise<void> => {
    while (next < replicates && !stop.signal.aborted) {
      const replicate = next++;
      const reply = await pool.run({ replicate }, { signal: stop.signal });
      if ("fault" in reply) throw faultFrom(reply.fault);
      cubes[replicate] = checked(reply.values, replicate, scenarios);
      for (const [scenario, money] of reply.money ?? []) onMoney?.(replicate, scenario, money);
      for (const [scenario, rules] of reply.rules ?? []) onRules?.(replicate, scenario, rules);
      progress.replicateDone(replicate);
    }
  };
  try {
    await Promise.all(Array.from({ length: workers }, takeTurns));
    signal?.throwIfAborted();
    return cubes;
  } catch (cause) {
    stop.abort();
    throw signal?.aborted ? signal.reason : cause;
  } finally {
    signal?.removeEventListener("abort", onAbort);
    await pool.destroy();
  }
}

/** A gap or a value that is no number would go unseen in two million rows; it is refused at the first replicate. */
function checked(values: readonly Float64Array[], replicate: number, scenarios: number): Float64Array[] {
  if (values.length !== scenarios) {
    throw new Error(`Replicate ${replicate} has ${values.length} scenarios; ${scenarios} were asked for.`);
  }
  values.forEach((cube, scenario) => {
    const cell = cube.findIndex((value) => !Number.isFinite(value));
    if (cell >= 0) {
      throw new Error(
        `Replicate ${replicate}, scenario ${scenario}: outcome cell ${cell} is ${cube[cell]}, not a number.`,
      );
    }
  });
  return [...values];
}

/** Counts scenario-runs. Messages about a replicate may arrive after its result, so each is counted by replicate. */
class Progress {
  readonly #done: Uint32Array;
  readonly #scenarios: number;
  readonly #report: EnsembleOptions["onProgress"];
  #total = 0;

  constructor(replicates: number, scenarios: number, report: EnsembleOptions["onProgress"]) {
    this.#done = new Uint32Array(replicates);
    this.#scenarios = scenarios;
    this.#report = report;
  }

  scenarioDone(replicate: number): void {
    if (this.#done[replicate]! < this.#scenarios) this.#add(replicate, 1);
  }

  replicateDone(replicate: number): void {
    const missing = this.#scenarios - this.#done[replicate]!;
    if (missing > 0) this.#add(replicate, missing);
  }

  #add(replicate: number, count: number): void {
    this.#done[replicate]! += count;
    this.#total += count;
    this.#report?.(this.#total, this.#done.length * this.#scenarios);
  }
}
