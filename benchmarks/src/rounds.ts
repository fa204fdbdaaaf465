import { median } from "simple-statistics";
import { type Program, type RunningProgram, start } from "./program.ts";
import type { Run } from "./run.ts";

/** Somebody who takes part in the rounds. */
export interface Entry {
  readonly name: string;
  readonly program: Program;
  readonly warmUps: number;
}

/** Short runs are repeated within their turn until so many seconds have passed, or so often. */
const TURN_SECONDS = 0.3;
const MOST_RUNS = 9;

/**
 * Runs everybody once a round, one after another, each in a process that stays: what else the machine does then meets
 * all of them alike. Everybody runs seed 1 in the first round, 2 in the second and so on, and each round begins with
 * somebody else. Returns, by name, the run of each round with the median seconds of its turn.
 */
export async function interleave(
  entries: readonly Entry[],
  rounds: number,
  say: (message: string) => void,
): Promise<ReadonlyMap<string, readonly Run[]>> {
  const runs = new Map<string, Run[]>(entries.map(({ name }) => [name, []]));
  const running: { readonly entry: Entry; readonly program: RunningProgram }[] = [];
  try {
    for (const entry of entries) {
      say(`warming up ${entry.name}`);
      const program = start(entry.program);
      running.push({ entry, program });
      for (let i = 0; i < entry.warmUps; i++) await program.run(1);
    }
    for (let round = 0; round < rounds; round++) {
      for (let turn = 0; turn < running.length; turn++) {
        const { entry, program } = running[(round + turn) % running.length]!;
        say(`round ${round + 1} of ${rounds}: ${entry.name}`);
        runs.get(entry.name)!.push(await takeTurn(program, round + 1));
      }
    }
  } finally {
    await Promise.all(running.map(({ program }) => program.stop()));
  }
  return runs;
}

async function takeTurn(program: RunningProgram, seed: number): Promise<Run> {
  const runs: Run[] = [];
  let seconds = 0;
  do {
    runs.push(await program.run(seed));
    seconds += runs.at(-1)!.seconds;
  } while (seconds < TURN_SECONDS && runs.length < MOST_RUNS);
  return {
    ...runs[0]!,
    seconds: median(runs.map((run) => run.seconds)),
    setupSeconds: median(runs.map((run) => run.setupSeconds)),
  };
}

/** Median, over rounds, of how many times longer one takes than the other, and the extremes. */
export interface Ratio {
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
}

export function ratio(above: readonly number[], below: readonly number[]): Ratio {
  const ratios = above.map((seconds, round) => seconds / below[round]!);
  return { median: median(ratios), lowest: Math.min(...ratios), highest: Math.max(...ratios) };
}
