import { accessSync, constants, existsSync, mkdirSync, renameSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import type { TraceStep } from "@placewell/analysis";
import { InputError } from "@placewell/core";
import { type CalibrationRun, defaultWorkers, fittedText, readCalibration, runCalibration } from "@placewell/runner";
import type { Command } from "commander";
import { Interrupted, interruptible } from "../interruption.js";
import { columns } from "../layout.js";
import { wholeNumber } from "../options.js";
import { plainText } from "../plain-text.js";

interface CalibrateOptions {
  readonly out?: string;
  readonly workers?: number;
  readonly quiet?: boolean;
}

export function addCalibrate(program: Command): void {
  program
    .command("calibrate")
    .description("fits parameters to published figures on usual care, and writes the fitted values with their receipt")
    .argument("<file>", "calibration file, YAML or JSON")
    .option("--out <file>", "file for the fitted values (default: beside the calibration, NAME.fitted.yaml)")
    .option("--workers <n>", "threads; the results do not depend on it", wholeNumber("--workers", 1, 256))
    .option("--quiet", "no progress")
    .action(calibrateCommand);
}

async function calibrateCommand(file: string, { out, workers, quiet = false }: CalibrateOptions): Promise<void> {
  const plan = readCalibration(file);
  const path = out ?? join(dirname(file), `${basename(file, extname(file))}.fitted.yaml`);
  // Before hours of work, not after.
  refuseFolder(path);
  makeFolderOf(path);
  const say = (line: string): void => void (quiet || process.stderr.write(`${plainText(line)}\n`));
  const threads = Math.min(workers ?? defaultWorkers(plan.replicates), plan.replicates);
  say(`${plan.title}: ${plan.replicates} replicates × ${plan.years} years an evaluation, threads: ${threads}`);
  const run = await interruptible(async (signal) => {
    try {
      return await runCalibration(plan, {
        ...(workers !== undefined && { workers }),
        onStep: (step) => say(stepText(step)),
        signal,
      });
    } catch (error) {
      if (!(error instanceof Interrupted)) throw error;
      throw new Interrupted("Interrupted. Nothing was written.");
    }
  });
  writeWhole(path, fittedText(run));
  process.stdout.write(`${resultText(run)}\n\nFitted values  ${plainText(path)}\n`);
}

function makeFolderOf(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    accessSync(dirname(path), constants.W_OK);
  } catch {
    throw new InputError("The fitted values cannot be written there.", {
      path: "--out",
      got: path,
      expected: "the path of a file in a folder that can be written to",
    });
  }
}

/** Writes a file whole or not at all: an earlier one stays until the new one is there. */
function writeWhole(path: string, text: string): void {
  const unfinished = `${path}.writing`;
  writeFileSync(unfinished, text);
  renameSync(unfinished, path);
}

function refuseFolder(path: string): void {
  if (!existsSync(path) || statSync(path).isFile()) return;
  throw new InputError("The fitted values cannot be written there.", {
    path: "--out",
    got: path,
    expected: "the path of a file",
  });
}

const stepText = ({ stage, evaluations, loss }: TraceStep): string =>
  `stage ${stage + 1}, evaluation ${evaluations}: loss ${loss.toPrecision(4)}`;

const shown = (value: number): string => String(Number(value.toPrecision(4)));

function resultText({ aims, rows, loss, evaluations }: CalibrationRun): string {
  const targets = aims.map(({ name, value, low, high, before, after }) => [
    name,
    shown(value),
    `${shown(low)} to ${shown(high)}`,
    shown(before),
    shown(after),
    after >= low && after <= high ? "inside" : "outside",
  ]);
  const values = rows.map(({ id, value }) => [id, (typeof value === "number" ? [value] : value).map(shown).join(" ")]);
  return [
    columns([["target", "value", "interval", "before", "after", ""], ...targets], [1, 2, 3, 4]),
    "",
    columns([["parameter", "fitted"], ...values]),
    "",
    `Loss ${shown(loss.before)} before, ${shown(loss.after)} after ${evaluations} evaluations.`,
  ].join("\n");
}
