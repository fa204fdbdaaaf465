import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Run } from "./run.ts";

/** How a program is started. */
export interface Program {
  readonly command: string;
  readonly args: readonly string[];
  /** Variables of the environment beside those of this process. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** A program that runs the workload whenever it is asked, see serve.ts. */
export interface RunningProgram<Answer = Run> {
  /** @throws Error with the program's own words if it ends before it answers. */
  readonly run: (seed: number) => Promise<Answer>;
  /** Most memory it has held so far, bytes; undefined where the system does not tell. */
  readonly peakBytes: () => number | undefined;
  readonly stop: () => Promise<void>;
}

/** A TypeScript file of ours, run by this Node; `options` are Node's own. */
export function typescript(file: URL, args: readonly string[], options: readonly string[] = []): Program {
  return {
    command: process.execPath,
    args: [...options, "--import", import.meta.resolve("tsx"), fileURLToPath(file), ...args],
  };
}

/** Starts a program; it then waits, idle, to be asked. */
export function start<Answer = Run>({ command, args, environment }: Program): RunningProgram<Answer> {
  const child = spawn(command, args, { env: { ...process.env, ...environment }, stdio: ["pipe", "pipe", "pipe"] });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  let complaints = "";
  child.stderr.on("data", (text: Buffer) => {
    complaints = `${complaints}${text}`.slice(-4_000);
  });
  const ended = new Promise<void>((resolve) => {
    child.on("error", ({ message }) => {
      complaints += message;
      resolve();
    });
    child.on("close", () => resolve());
  });
  // A program that has ended is told by the answer that does not come.
  child.stdin.on("error", () => {});
  return {
    run: async (seed) => {
      child.stdin.write(`${seed}\n`);
      const answer = await answers.next();
      if (!answer.done) return JSON.parse(answer.value);
      await ended;
      throw new Error(`${[command, ...args].join(" ")} ended without an answer.\n${complaints}`);
    },
    peakBytes: () => peakBytes(child.pid),
    stop: async () => {
      child.stdin.end();
      await ended;
    },
  };
}

/** Linux tells the peak of the program alone; that of getrusage also counts what the process was before it. */
function peakBytes(process: number | undefined): number | undefined {
  try {
    const peak = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${process}/status`, "utf8"))?.[1];
    return peak === undefined ? undefined : Number(peak) * 1024;
  } catch {
    return undefined;
  }
}
