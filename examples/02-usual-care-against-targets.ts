/**
 * Usual care beside the published figures it must come near, on people of York's ages who are as deprived as England.
 * `placewell validate york` prints the same table; this one adds figures without a target.
 *
 *   node --conditions=placewell-source --import tsx 02-usual-care-against-targets.ts [--replicates N]
 */
import { figuresOf, furtherFigures, measureReplicate, validate } from "@placewell/analysis";
import { type RunPlan, scenario } from "@placewell/core";
import { england, referencePopulation, targetsOf, york } from "@placewell/england";
import { validationText } from "@placewell/report";
import { countingLines, furtherLines } from "./usual-care/printed-report.js";
import { askedReplicates } from "./usual-care/run-options.js";

const replicates = askedReplicates(process.argv.slice(2));
const { place, fit } = referencePopulation(york);
const model = { ...england, placeFits: new Map([[place.id, fit]]) };
const plan: RunPlan = {
  scenarios: [scenario("Usual care", { place, model })],
  years: 3,
  replicates,
  seed: "validation-2026",
};

const runs = Array.from({ length: replicates }, (_, replicate) => {
  process.stderr.write(`replicate ${replicate + 1} of ${replicates}\n`);
  return measureReplicate(plan, replicate);
});

const targets = targetsOf(york);
const validation = validate(
  targets,
  runs.map((run) => figuresOf(run, england, targets)),
);
const head = `Usual care, ${place.name}: years ${plan.years}, replicates ${replicates}, seed ${plan.seed}.`;
const table = validationText(validation, { width: 130 });
const further = furtherLines(furtherFigures(england), runs);
process.stdout.write(`${[head, "", table, "", ...countingLines(), "", ...further].join("\n")}\n`);
