import { closeSync, openSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { allLines, type Comparison, type RunPlan, type ValueChanges } from "@placewell/core";
import { type Library, shippedLibrary } from "../library.js";
import type { StudyRun } from "../run-study.js";
import type { StudyFile } from "../study/study.js";
import { digestOf } from "./digest.js";
import { type Manifest, manifestOf } from "./manifest.js";
import { moneyDigests, moneyFiles } from "./money-files.js";
import type { OutcomeRows } from "./outcome-rows.js";
import { writeParquet } from "./parquet.js";
import type { LinesOfScenarios } from "./resource-columns.js";
import { writeResources } from "./resource-file.js";
import { replaceFolder } from "./result-folder.js";
import { ruleFiles } from "./rule-files.js";
import { comparisonLines, summaryLines } from "./tables.js";

/** What a result is written from, besides the run. */
export interface WriteResultOptions {
  /** The study file as it was read, for the receipt. */
  readonly source: Omit<StudyFile, "study">;
  /** Makes report.html, one file that opens offline; left out when there is nobody to make it. */
  readonly report?: (comparison: Comparison, options: { digest: string }) => string | Promise<string>;
  /** How the values of the run differ from those of the model, for the receipt. */
  readonly values?: ValueChanges;
  /** Other files of the result, by name. */
  readonly further?: Readonly<Record<string, string>>;
  readonly library?: Library;
}

/**
 * Writes a result folder, whole or not at all; an earlier result in it stays until the new one is complete.
 * @throws InputError when the folder holds other files.
 */
export async function writeResult(folder: string, run: StudyRun, options: WriteResultOptions): Promise<Manifest> {
  const { source, report, values = {}, further = {}, library = shippedLibrary } = options;
  const rows = rowsOf(run);
  const digest = digestOf(rows);
  const money = moneyFiles(run.comparison.money, run.comparison.years);
  const rules = ruleFiles(run.comparison.ruleOutcomes);
  const digests = { money: moneyDigests(money), rules: moneyDigests(rules) };
  const manifest = manifestOf(run, source, { digest, library, values, ...digests });
  const html = await report?.(run.comparison, { digest });
  await replaceFolder(folder, (temporary) => {
    writeParquet(join(temporary, "results.parquet"), rows);
    const resources = join(temporary, "resources.parquet");
    writeResources(resources, rows, run.layout, run.comparison.place.id, linesOfScenarios(run.plan));
    writeLines(join(temporary, "summary.csv"), summaryLines(run.comparison));
    writeLines(join(temporary, "comparison.csv"), comparisonLines(run.comparison));
    writeFileSync(join(temporary, "manifest.json"), `${JSON.stringify(manifest, undefined, 2)}\n`);
    if (html !== undefined) writeFileSync(join(temporary, "report.html"), html);
    for (const [name, text] of Object.entries({ ...money, ...rules, ...further }))
      writeFileSync(join(temporary, name), text);
  });
  return manifest;
}

/** The rows of a run, in the order that results are stored and hashed. */
export function rowsOf({ study, layout, cubes }: Pick<StudyRun, "study" | "layout" | "cubes">): OutcomeRows {
  return { scenarios: study.scenarios.map(({ name }) => name), cells: layout.cells, cubes };
}

/** Lines of cost of the scenarios of a plan, by the scenario's name. */
export function linesOfScenarios(plan: RunPlan): LinesOfScenarios {
  return new Map(plan.scenarios.map((scenario) => [scenario.name, allLines(scenario).map(({ id }) => id)]));
}

const CHARACTERS_AT_ONCE = 1_000_000;

function writeLines(file: string, lines: Iterable<string>): void {
  const descriptor = openSync(file, "wx");
  try {
    let waiting = "";
    for (const line of lines) {
      waiting += line;
      if (waiting.length < CHARACTERS_AT_ONCE) continue;
      writeWhole(descriptor, waiting);
      waiting = "";
    }
    writeWhole(descriptor, waiting);
  } finally {
    closeSync(descriptor);
  }
}

/** The system may take only a part of what it is given. */
function writeWhole(descriptor: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written);
}
