/**
 * Everything that is checked besides the tests: `npm run check [-- NAME…] [--json FILE]`.
 * Runs every check even if one fails, so that one run shows all there is to mend.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { repository } from "./checks/sources.ts";
import { tarballFaults, withTarballs } from "./checks/tarballs.ts";
import { lockfileFaults, textFaults } from "./checks/texts.ts";

interface Check {
  readonly name: string;
  readonly claim: string;
  /** What is wrong, one line each; empty if all is well. */
  readonly faults: () => string[];
}

/** A check that is somebody else's command: all is well if it exits with 0. It prints for itself. */
const command =
  (...words: string[]) =>
  (): string[] => {
    const [program = "", ...args] = words;
    const { status, error } = spawnSync(program, args, { cwd: repository, stdio: "inherit" });
    if (error !== undefined) return [`${program} could not be started: ${error.message}`];
    return status === 0 ? [] : [`${words.join(" ")} ended with status ${status}`];
  };

const colours = process.stdout.isTTY ? [] : ["--colors=off"];

const checks: readonly Check[] = [
  { name: "lint", claim: "format, order of imports and lint rules", faults: command("biome", "ci", ".", ...colours) },
  { name: "types", claim: "sources, tests, scripts and examples type-check", faults: command("tsc", "-b") },
  { name: "unused", claim: "no unused file, export or dependency", faults: command("knip", "--no-progress") },
  {
    name: "imports",
    claim: "packages import one way, without cycles",
    faults: command("depcruise", "packages", "examples", "scripts", "--config", ".dependency-cruiser.cjs"),
  },
  {
    name: "docs",
    claim: "the pages of docs that come from the code are what it says",
    faults: command("node", "--conditions=placewell-source", "--import", "tsx", "scripts/write-docs.ts", "--check"),
  },
  {
    name: "tarballs",
    claim: "packed packages install and resolve elsewhere",
    faults: () => withTarballs(tarballFaults),
  },
  { name: "lockfile", claim: "the lockfile names no host", faults: lockfileFaults },
  { name: "texts", claim: "no unfinished work, skipped tests or paths of one machine", faults: textFaults },
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: "string" } },
});

const unknown = positionals.filter((name) => !checks.some((check) => check.name === name));
if (unknown.length > 0) {
  console.error(`Unknown check ${unknown.join(", ")}; expected ${checks.map(({ name }) => name).join(", ")}.`);
  process.exit(2);
}

const results = checks
  .filter(({ name }) => positionals.length === 0 || positionals.includes(name))
  .map(({ name, claim, faults }) => {
    console.log(`\n── ${name}: ${claim}`);
    const found = faults();
    for (const fault of found) console.error(`   ${fault}`);
    return { name, claim, ok: found.length === 0 };
  });

console.log("");
for (const { name, claim, ok } of results) console.log(`${ok ? "passed" : "FAILED"}  ${name.padEnd(9)} ${claim}`);

if (values.json !== undefined) {
  mkdirSync(dirname(values.json), { recursive: true });
  writeFileSync(values.json, JSON.stringify(results, null, 2));
}
process.exit(results.every(({ ok }) => ok) ? 0 : 1);
