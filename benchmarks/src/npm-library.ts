import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { builtPath } from "./built.ts";

/** Agent library that is compared with; installed on demand, no dependency of ours. */
export const FLOCC = "flocc@0.7.0";

/** Installs it below out/; returns why it could not, or undefined when it is there. */
export function installFlocc(): string | undefined {
  const folder = builtPath("npm");
  if (existsSync(`${folder}/node_modules/flocc`)) return undefined;
  mkdirSync(folder, { recursive: true });
  // Without a package of its own, npm would install into the nearest folder above that has one.
  writeFileSync(`${folder}/package.json`, '{ "private": true }\n');
  const { status, stderr, error } = spawnSync(
    "npm",
    ["install", "--no-audit", "--no-fund", "--ignore-scripts", "--no-package-lock", FLOCC],
    { cwd: folder, encoding: "utf8", shell: process.platform === "win32" },
  );
  if (status === 0) return undefined;
  return `npm could not install ${FLOCC}: ${error?.message ?? stderr.trim().split("\n")[0]}`;
}
