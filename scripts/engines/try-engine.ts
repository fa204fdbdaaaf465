import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { Engine } from "./engine.ts";

/** What one engine said. */
export interface Trial {
  readonly name: string;
  /** Its version; undefined where the engine is not on this machine. */
  readonly version: string | undefined;
  /** What the program says; undefined where it did not get that far. */
  readonly line: string | undefined;
  /** Why there is no line. */
  readonly fault: string | undefined;
  readonly seconds: number;
}

/** People, events and digest. */
const DIGEST_LINE = /\d+ people, \d+ events, [0-9a-f]{64}/;
const VERSION = /\d+(\.\d+)+\S*/;
const LONGEST_MS = 300_000;

/**
 * Runs the scripts of a folder in one engine, if it is there.
 * @param expected what the line looks like among all that the engine prints
 */
export function tryEngine(engine: Engine, folder: string, expected: RegExp = DIGEST_LINE): Trial {
  const { name } = engine;
  const asked = run(engine.version, folder, engine.environment);
  if (asked.status !== 0) {
    return { name, version: undefined, line: undefined, fault: `gave no version: ${asked.why}`, seconds: 0 };
  }
  const version = VERSION.exec(asked.stdout)?.[0] ?? "unknown";
  const began = process.hrtime.bigint();
  const said = run([...engine.command, join(folder, engine.script)], folder, engine.environment);
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  const line = said.status === 0 ? expected.exec(said.stdout)?.[0] : undefined;
  const fault = said.status === 0 ? "gave no digest" : said.why;
  return { name, version, line, fault: line === undefined ? fault : undefined, seconds };
}

function run([program = "", ...args]: readonly string[], cwd: string, environment: Record<string, string>) {
  const { status, signal, error, stdout, stderr } = spawnSync(program, args, {
    cwd,
    env: { ...process.env, ...environment },
    encoding: "utf8",
    timeout: LONGEST_MS,
    maxBuffer: 1 << 26,
    shell: process.platform === "win32" && program === "npx",
  });
  const lines = (stderr ?? "").trim().split("\n");
  const complaint = lines.find((line) => /^\w*Error: /.test(line)) ?? lines.at(-1);
  const why = error?.message ?? `ended with ${signal ?? `status ${status}`}, ${complaint || "without a word"}`;
  return { status, stdout: stdout ?? "", why };
}
