import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { builtPath } from "../built.ts";
import { type StudySize, yorkStudy } from "./york-study.ts";

/** The command that installing links. */
const PLACEWELL = fileURLToPath(new URL("../../../packages/cli/bin/placewell.js", import.meta.url));

/** Threads that share the replicates. */
export const WORKERS = 2;

/**
 * Seconds that the built command line takes for the study, from starting its process to its end: results and report are
 * then written.
 * @throws Error when it does not get that far
 */
export function studySeconds(size: StudySize): number {
  const folder = builtPath("waits");
  const file = `${folder}/york.json`;
  const results = `${folder}/york`;
  mkdirSync(folder, { recursive: true });
  // So that every run writes into an empty folder, as the first one does.
  rmSync(results, { recursive: true, force: true });
  writeFileSync(file, yorkStudy(size));
  const args = [PLACEWELL, "run", file, "--out", results, "--workers", String(WORKERS), "--quiet"];
  // Options of this process, such as taking packages from their sources, are not a user's.
  const { NODE_OPTIONS: _, ...env } = process.env;
  const begin = performance.now();
  const { status, stderr, error } = spawnSync(process.execPath, args, { env, encoding: "utf8" });
  const seconds = (performance.now() - begin) / 1000;
  if (status !== 0) throw new Error(`The study of York failed: ${error?.message ?? stderr.trim()}`);
  return seconds;
}
