/**
 * Measures what the base population needs when what follows a hospital stay has no limits, and writes it into England's set,
 * from which every place takes its capacities and factors. Do it after every calibration that is adopted:
 *
 *   node --conditions=placewell-source --import tsx packages/runner/scripts/measure-need.ts
 *
 * Two of the populations that it runs take their own factors and beds from what it measures. So it begins again, in a process
 * that has read what was written, until nothing changes.
 */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { measureNeed } from "../src/place-fits/measure-need.js";
import { needText } from "../src/place-fits/need-text.js";

const MOST_ROUNDS = 5;
const round = Number(process.argv[2] ?? 1);
const run = { replicates: 3, years: 3, seed: "need-2026" };
const need = await measureNeed(run, {
  onDone: (done, total) => process.stderr.write(`need, round ${round}: ${done} of ${total} replicates\n`),
});
const file = new URL("../../england/src/place-fits/base-need.generated.ts", import.meta.url);
const [before, after] = [readFileSync(file, "utf8"), needText(need)];
writeFileSync(file, after);
if (after === before) {
  process.stderr.write(`need: nothing changed in round ${round}\n`);
} else if (round < MOST_ROUNDS) {
  const again = [...process.execArgv, fileURLToPath(import.meta.url), String(round + 1)];
  process.exitCode = spawnSync(process.execPath, again, { stdio: "inherit" }).status ?? 1;
} else {
  process.stderr.write(`need: still changing after ${round} rounds; what was written is that of the last\n`);
  process.exitCode = 1;
}
