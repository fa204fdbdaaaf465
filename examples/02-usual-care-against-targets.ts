/**
 * Usual care in York beside the published figures it must come near.
 *
 *   node --conditions=placewell-source --import tsx 02-usual-care-against-targets.ts [--replicates N] [--json]
 */
import { type RunPlan, scenario } from "@placewell/core";
import { england, targets, york } from "@placewell/england";
import { comparedTargets, furtherRows, unmeasuredTargets } from "./usual-care/comparison-rows.js";
import { measureReplicate } from "./usual-care/measured-run.js";
import { findingLines, furtherLines, targetLines } from "./usual-care/printed-report.js";
import { runOptions } from "./usual-care/run-options.js";

const { replicates, json } = runOptions(process.argv.slice(2));
const plan: RunPlan = {
  scenarios: [scenario("Usual care", { place: york, model: england })],
  years: 3,
  replicates,
  seed: "york-2026",
};

const runs = Array.from({ length: replicates }, (_, replicate) => {
  process.stderr.write(`replicate ${replicate + 1} of ${replicates}\n`);
  return measureReplicate(plan, replicate);
});

const rows = comparedTargets(targets, england, runs);
const further = furtherRows(england, runs);
const unmeasured = unmeasuredTargets(targets, england);

if (json) {
  const { years, seed } = plan;
  const head = { place: york.id, model: england.id, years, replicates, seed };
  process.stdout.write(`${JSON.stringify({ ...head, targets: rows, further, unmeasured }, null, 2)}\n`);
} else {
  const head = `Usual care in ${york.name}: years ${plan.years}, replicates ${replicates}, seed ${plan.seed}.`;
  const lines = [head, "", ...targetLines(rows), "", ...findingLines(rows, unmeasured), "", ...furtherLines(further)];
  process.stdout.write(`${lines.join("\n")}\n`);
}
