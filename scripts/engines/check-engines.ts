/**
 * Runs the same people through the same services in every JavaScript engine there is, and compares one digest of all
 * that happened: `npm run check:engines [-- --all] [--json FILE]`. With --all an engine that is missing is a fault.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { writeScripts } from "./bundle.ts";
import { engines } from "./engine.ts";
import { tryEngine } from "./try-engine.ts";
import { faultsOf, tableOf, verdicts } from "./verdict.ts";

const { values } = parseArgs({ options: { all: { type: "boolean", default: false }, json: { type: "string" } } });

const folder = mkdtempSync(join(tmpdir(), "placewell-engines-"));
try {
  await writeScripts(folder);
  const found = verdicts(engines(join(folder, "profile")).map((engine) => tryEngine(engine, folder)));
  console.log(tableOf(found));
  const missing = found.filter(({ finding }) => finding === "not run");
  for (const { name, fault } of missing) console.log(`Not run: ${name} (${fault})`);
  const faults = faultsOf(found, values.all);
  for (const fault of faults) console.error(fault);
  const same = found.filter(({ finding }) => finding === "same").length;
  console.log(`${same} of ${found.length} the same, ${missing.length} not run.`);
  if (values.json !== undefined) {
    mkdirSync(dirname(values.json), { recursive: true });
    writeFileSync(values.json, JSON.stringify({ verdicts: found, faults }, null, 2));
  }
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
