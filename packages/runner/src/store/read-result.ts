import { existsSync } from "node:fs";
import { join } from "node:path";
import {
  allLines,
  changeValuation,
  comparisonOf,
  InputError,
  outcomeLayout,
  revalue,
  type Valuation,
  type ValueChanges,
  withValuation,
} from "@placewell/core";
import { asyncBufferFromFile, parquetMetadataAsync, parquetRead } from "hyparquet";
import { type Library, shippedLibrary } from "../library.js";
import type { StudyRun } from "../run-study.js";
import { placeOf, planOf } from "../study/scenarios.js";
import { digestOf } from "./digest.js";
import type { Manifest } from "./manifest.js";
import { MONEY_FILES, moneyDigests, moneyFiles, readMoney } from "./money-files.js";
import { type OutcomeRows, slicesOf, storageOrder } from "./outcome-rows.js";
import { readManifest } from "./read-manifest.js";
import { readResources } from "./resource-file.js";
import { RULES_FILE, readRules, ruleFiles } from "./rule-files.js";
import { studyOfResult } from "./study-of-result.js";
import { linesOfScenarios, rowsOf } from "./write-result.js";

/** A result as it is stored: the run it came from, and its receipt. */
export interface StoredResult {
  readonly run: StudyRun;
  readonly manifest: Manifest;
}

/**
 * Reads a result folder whole; simulates nothing.
 * @throws InputError when it was made by another version, or its files do not belong together
 */
export async function readResult(folder: string, library: Library = shippedLibrary): Promise<StoredResult> {
  const manifest = readManifest(folder);
  const study = studyOfResult(manifest, folder, library);
  const plan = planOf(study, library);
  const place = placeOf(study, library);
  const layout = outcomeLayout(place, study.years);
  const cubes = Array.from({ length: study.replicates }, () =>
    plan.scenarios.map((scenario) => new Float64Array(layout.lengthWith(allLines(scenario).length))),
  );
  const stored = { study, layout, cubes };
  const rows = rowsOf(stored);
  await readFigures(fileOf(folder, "results.parquet"), rows);
  if (digestOf(rows) !== manifest.digest) refuse(folder, "results.parquet");
  await readResources(fileOf(folder, "resources.parquet"), rows, layout, place.id, linesOfScenarios(plan));
  const valued = withValuation(plan, changeValuation(plan.scenarios[0]!.model.valuation, manifest.values ?? {}));
  const { workers, wallSeconds } = manifest.machine;
  const money = readMoney(folder, layout.periods.years);
  const rules = readRules(folder);
  const comparison = comparisonOf(valued, cubes, money, rules);
  const digests = moneyDigests({ ...moneyFiles(money, layout.periods.years), ...ruleFiles(rules) });
  for (const name of Object.values(MONEY_FILES)) if (digests[name] !== manifest.money?.[name]) refuse(folder, name);
  if (digests[RULES_FILE] !== manifest.rules?.[RULES_FILE]) refuse(folder, RULES_FILE);
  const run = { ...stored, plan: valued, comparison, workers, wallSeconds };
  // The costs and QALYs of the figures are those of what the runs kept, or one of the two was changed.
  const again = revalued(run, run.comparison.valuation);
  if (digestOf({ ...rows, cubes: again }) !== manifest.digest) refuse(folder, "resources.parquet");
  return { run, manifest };
}

/**
 * A stored run at other prices, utilities, discount rates or another perspective; simulates nothing.
 * @param changes against the values of the model, whatever the stored run was valued with
 * @throws InputError when a change cannot be used
 */
export function revalueRun(run: StudyRun, changes: ValueChanges, library: Library = shippedLibrary): StudyRun {
  const valuation = changeValuation(planOf(run.study, library).scenarios[0]!.model.valuation, changes);
  const plan = withValuation(run.plan, valuation);
  const cubes = revalued(run, valuation);
  return {
    ...run,
    plan,
    cubes,
    comparison: comparisonOf(plan, cubes, run.comparison.money, run.comparison.ruleOutcomes),
  };
}

function revalued(
  { plan, layout, cubes }: Pick<StudyRun, "plan" | "layout" | "cubes">,
  to: Valuation,
): Float64Array[][] {
  const lines = plan.scenarios.map(allLines);
  return cubes.map((cube) => cube.map((values, s) => revalue(values, layout, to, lines[s])));
}

function fileOf(folder: string, name: string): string {
  const file = join(folder, name);
  if (existsSync(file)) return file;
  throw new InputError(`The result in "${folder}" has no ${name}.`, {
    file,
    got: "no file",
    expected: "a folder that `placewell run` wrote",
    hint: "Run the study again.",
  });
}

/** Reads the values of results.parquet, which stand in the order of the digest, into the figures of the runs. */
async function readFigures(file: string, rows: OutcomeRows): Promise<void> {
  const order = storageOrder(rows.cells);
  const slices = [...slicesOf(rows)];
  const buffer = await asyncBufferFromFile(file);
  const metadata = await parquetMetadataAsync(buffer);
  if (Number(metadata.num_rows) !== slices.length * order.length) refuse(file, "results.parquet");
  await parquetRead({
    file: buffer,
    metadata,
    columns: ["value"],
    onChunk({ columnData, rowStart }) {
      for (let i = 0; i < columnData.length; i++) {
        const at = rowStart + i;
        slices[Math.floor(at / order.length)]!.values[order[at % order.length]!] = columnData[i] as number;
      }
    },
  });
}

function refuse(file: string, name: string): never {
  throw new InputError(`${name} is not the one that the manifest speaks of.`, {
    file,
    expected: "the files of one result, unchanged",
    hint: "Run the study again.",
  });
}
