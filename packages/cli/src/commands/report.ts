import { join } from "node:path";
import { type Comparison, InputError, type ValueChanges } from "@placewell/core";
import { headlineMarkdown, headlineTable, htmlReport } from "@placewell/report";
import { type Manifest, readResult, readValues, revalueRun, writeResult } from "@placewell/runner";
import type { Command } from "commander";
import { terminalWidth } from "../layout.js";
import { plainLines, plainText } from "../plain-text.js";

interface ReportOptions {
  readonly format: string;
  readonly values?: string;
}

const FORMATS = ["html", "md", "json"] as const;

export function addReport(program: Command): void {
  program
    .command("report")
    .description("writes the report of a result again, at other prices and utilities if wanted; simulates nothing")
    .argument("<dir>", "folder of a result")
    .option("--format <list>", "html, md, json, or several with commas", "html")
    .option("--values <file>", "unit costs, utilities, discount rates or perspective to change, YAML or JSON")
    .action(reportCommand);
}

async function reportCommand(folder: string, options: ReportOptions): Promise<void> {
  const formats = formatsOf(options.format);
  const changes = options.values === undefined ? undefined : readValues(options.values);
  const { run: stored, manifest } = await readResult(folder);
  const run = changes === undefined ? stored : revalueRun(stored, changes);
  const values = changes ?? manifest.values ?? {};
  const { comparison } = run;
  const table = headlineTable(comparison);
  const written = await writeResult(folder, run, {
    source: manifest.study,
    values,
    // A report is always there; the other forms beside it where they are wanted.
    report: htmlReport,
    further: {
      ...(formats.includes("md") && { "report.md": headlineMarkdown(table) }),
      ...(formats.includes("json") && { "report.json": jsonOf(comparison, values) }),
    },
  });
  process.stdout.write(`${plainLines(table.toText({ width: terminalWidth() })).trimEnd()}\n\n`);
  for (const format of formats) process.stdout.write(`Report   ${plainText(join(folder, `report.${format}`))}\n`);
  process.stdout.write(`${valuesLine(written)}\nDigest   ${written.digest}\n`);
}

function formatsOf(text: string): readonly string[] {
  const formats = text.split(",").map((part) => part.trim());
  for (const format of formats) {
    if ((FORMATS as readonly string[]).includes(format)) continue;
    throw new InputError("The option --format cannot be used.", {
      path: "--format",
      got: text,
      expected: `${FORMATS.join(", ")}, or several with commas`,
    });
  }
  return formats;
}

function valuesLine({ valuation }: Manifest): string {
  return `Values   ${plainText(valuation.id)}, costs of ${valuation.perspective}`;
}

function jsonOf(comparison: Comparison, values: ValueChanges): string {
  const { valuation, place, years, replicates, seed } = comparison;
  const headline = headlineTable(comparison).toJSON();
  const report = { place: place.id, years, replicates, seed, valuation: valuation.id, values, headline };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}
