import { spawnSync } from "node:child_process";
import { mkdirSync, renameSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { builtPath } from "./built.ts";
import type { Program } from "./program.ts";

const SOURCE = fileURLToPath(new URL("../peers/c/w.c", import.meta.url));
const FLAGS = ["-O3"];

/** The C implementation, compiled; or why it cannot be. */
export type CProgram =
  | { readonly compiler: string; readonly program: (people: number, days: number) => Program }
  | { readonly missing: string };

/** Compiles peers/c/w.c with the compiler that CC names, or else gcc, clang or cc, whichever comes first. */
export function compileC(): CProgram {
  const named = process.env["CC"];
  const compilers = named === undefined ? ["gcc", "clang", "cc"] : [named];
  const compiler = compilers.find((name) => spawnSync(name, ["--version"]).status === 0);
  if (compiler === undefined) return { missing: `no C compiler: ${compilers.join(", ")} could not be started` };

  mkdirSync(builtPath("c"), { recursive: true });
  const built = builtPath("c/w");
  // Tests and benchmarks may compile at the same time; a rename shows others the whole program or none.
  const fresh = `${built}.${process.pid}`;
  const { status, stderr } = spawnSync(compiler, [...FLAGS, SOURCE, "-o", fresh, "-lm"], { encoding: "utf8" });
  if (status !== 0) return { missing: `${compiler} could not compile peers/c/w.c: ${stderr.trim().split("\n")[0]}` };
  renameSync(fresh, built);
  const version = spawnSync(compiler, ["--version"], { encoding: "utf8" }).stdout.split("\n")[0] ?? compiler;
  return {
    compiler: `${version} ${FLAGS.join(" ")}`,
    program: (people, days) => ({ command: built, args: [String(people), String(days)] }),
  };
}
