/**
 * Measures what the base population needs when what follows a hospital stay has no limits, and writes it into England's set,
 * from which every place takes its capacities and factors. Do it after every calibration that is adopted:
 *
 *   node --conditions=placewell-source --import tsx packages/runner/scripts/measure-need.ts
 */
import { writeFileSync } from "node:fs";
import { measureNeed } from "../src/place-fits/measure-need.js";
import { needText } from "../src/place-fits/need-text.js";

const run = { replicates: 3, years: 3, seed: "need-2026" };
const need = await measureNeed(run, {
  onDone: (done, total) => process.stderr.write(`need: ${done} of ${total} replicates\n`),
});
const file = new URL("../../england/src/place-fits/base-need.generated.ts", import.meta.url);
writeFileSync(file, needText(need));
