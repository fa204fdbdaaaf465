import { basename, dirname, extname, join, resolve } from "node:path";
import { headlineTable, htmlReport } from "@placewell/report";
import {
  changeStudy,
  checkResultFolder,
  defaultWorkers,
  readStudy,
  runStudy,
  type Study,
  type StudyRun,
  writeResult,
} from "@placewell/runner";
import type { Command } from "commander";
import { Interrupted, interruptible } from "../interruption.js";
import { count, terminalWidth } from "../layout.js";
import { wholeNumber } from "../options.js";
import { plainLines, plainText } from "../plain-text.js";
import { progressOf } from "../progress.js";

interface RunOptions {
  readonly out?: string;
  readonly seed?: string;
  readonly replicates?: number;
  readonly years?: number;
  readonly workers?: number;
  readonly quiet?: boolean;
}

export function addRun(program: Command): void {
  program
    .command("run")
    .description("runs a study, prints the headline table, and writes results and a report")
    .argument("<study>", "study file, YAML or JSON")
    .option("--out <dir>", "folder for the results (default: out/ and the name of the study)")
    .option("--seed <text>", "another seed than the study's")
    .option("--replicates <n>", "another number of replicates", wholeNumber("--replicates", 1, 10_000))
    .option("--years <n>", "another number of years", wholeNumber("--years", 1, 20))
    .option("--workers <n>", "threads; the results do not depend on it", wholeNumber("--workers", 1, 256))
    .option("--quiet", "no progress")
    .action(runCommand);
}

async function runCommand(file: string, options: RunOptions): Promise<void> {
  const source = await readStudy(file);
  const { seed, replicates, years } = options;
  const study = changeStudy(source.study, {
    ...(seed !== undefined && { seed }),
    ...(replicates !== undefined && { replicates }),
    ...(years !== undefined && { years }),
  });
  const out = options.out ?? defaultFolder(file);
  checkResultFolder(out); // before hours of work, not after
  const run = await runWithProgress(study, { ...options, out });
  const manifest = await writeResult(out, run, { source, report: htmlReport });
  process.stdout.write(`${plainLines(headlineTable(run.comparison).toText({ width: terminalWidth() })).trimEnd()}\n\n`);
  process.stdout.write(`Report   ${plainText(join(out, "report.html"))}\n`);
  process.stdout.write(`Results  ${plainText(out)} (${count(manifest.rows)} rows)\n`);
  process.stdout.write(`Digest   ${manifest.digest}\n`);
}

/** `examples/york/study.yaml` goes to out/york, `studies/winter.yaml` to out/winter. */
export function defaultFolder(file: string): string {
  const name = basename(file, extname(file));
  const folder = basename(dirname(resolve(file)));
  return join("out", name === "study" && folder !== "" ? folder : name);
}

async function runWithProgress(
  study: Study,
  { out, quiet = false, ...options }: RunOptions & { out: string },
): Promise<StudyRun> {
  const workers = options.workers ?? defaultWorkers(study.replicates);
  const progress = progressOf({ quiet });
  let finished = 0;
  const total = study.scenarios.length * study.replicates;
  return interruptible(async (signal) => {
    if (!quiet) {
      const size = `${study.scenarios.length} scenarios × ${study.replicates} replicates × ${study.years} years`;
      process.stderr.write(`${plainText(study.title)}: ${size}, threads: ${workers}\n`);
    }
    try {
      return await runStudy(study, {
        workers,
        signal,
        onProgress(done) {
          finished = done;
          progress.update(done, total);
        },
      });
    } catch (error) {
      if (!(error instanceof Interrupted)) throw error;
      const work = `Interrupted after ${finished} of ${total} scenario-runs.`;
      throw new Interrupted(`${work} Nothing was written; what was in ${plainText(out)} before is still there.`);
    } finally {
      progress.stop();
    }
  });
}
