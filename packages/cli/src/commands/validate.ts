import { COUNTING_NOTES, type ComparedTarget } from "@placewell/analysis";
import { validationText } from "@placewell/report";
import { defaultWorkers, type PlaceValidation, type PopulationKind, validatePlace } from "@placewell/runner";
import type { Command } from "commander";
import { Interrupted, interruptible } from "../interruption.js";
import { terminalWidth } from "../layout.js";
import { oneOf, wholeNumber } from "../options.js";
import { plainLines, plainText } from "../plain-text.js";
import { progressOf } from "../progress.js";

interface ValidateOptions {
  readonly population: PopulationKind;
  readonly replicates: number;
  readonly years: number;
  readonly seed: string;
  readonly workers?: number;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** Characters a line where there is no terminal. */
const PAGE_WIDTH = 130;

export function addValidate(program: Command): void {
  program
    .command("validate")
    .description("runs usual care and prints it beside published figures, fitted and held-out ones apart")
    .argument("[place]", "a place that ships, or a place folder", "york")
    .option(
      "--population <kind>",
      "reference: the place's ages, as deprived as England, which England's figures are of; or actual",
      oneOf("--population", ["reference", "actual"] as const),
      "reference",
    )
    .option("--replicates <n>", "runs with other people and other luck", wholeNumber("--replicates", 1, 10_000), 12)
    .option("--years <n>", "counted years", wholeNumber("--years", 1, 20), 3)
    .option("--seed <text>", "seed", "validation-2026")
    .option("--workers <n>", "threads; the results do not depend on it", wholeNumber("--workers", 1, 256))
    .option("--json", "print JSON")
    .option("--quiet", "no progress")
    .action(validateCommand);
}

async function validateCommand(place: string, options: ValidateOptions): Promise<void> {
  const { json = false, quiet = false, replicates } = options;
  const validation = await runWithProgress(place, options, quiet);
  if (json) process.stdout.write(`${JSON.stringify(asJson(validation, options), undefined, 2)}\n`);
  else {
    const head = `Usual care, ${validation.population}: years ${options.years}, replicates ${replicates}, seed ${options.seed}.`;
    const text = validationText(validation, { width: process.stdout.isTTY ? terminalWidth() : PAGE_WIDTH });
    const notes = ["How it was counted", ...COUNTING_NOTES.map((note) => `- ${note}`)];
    process.stdout.write(`${plainLines([head, "", text, "", ...notes].join("\n"))}\n`);
  }
}

function runWithProgress(place: string, options: ValidateOptions, quiet: boolean): Promise<PlaceValidation> {
  const { population, replicates, years, seed } = options;
  const workers = options.workers ?? defaultWorkers(replicates);
  const progress = progressOf({ quiet, of: "replicates" });
  return interruptible(async (signal) => {
    if (!quiet) {
      process.stderr.write(`${plainText(place)}: ${replicates} replicates × ${years} years, threads: ${workers}\n`);
    }
    try {
      return await validatePlace(place, {
        population,
        replicates,
        years,
        seed,
        workers,
        signal,
        onProgress: (done, total) => progress.update(done, total),
      });
    } catch (error) {
      if (!(error instanceof Interrupted)) throw error;
      throw new Interrupted("Interrupted; nothing was printed.");
    } finally {
      progress.stop();
    }
  });
}

/** What `placewell validate --json` says: a public contract. */
function asJson(validation: PlaceValidation, { population, replicates, years, seed }: ValidateOptions) {
  const { place, fitted, heldOut, contradicted, unmeasured } = validation;
  return {
    place,
    population,
    years,
    replicates,
    seed,
    targets: [...fitted, ...heldOut].map(targetForJson),
    notCounted: contradicted.map((row) => ({ ...targetForJson(row), because: row.target.contradictedBy })),
    notMeasured: unmeasured.map(({ id, group }) => `${id} ${group}`),
  };
}

function targetForJson({ target, name, low, high, interval, model, standardError, z, inside }: ComparedTarget) {
  const { value, use, unit, source } = target;
  return {
    name,
    use: use === "fitted" ? "fitted" : "held-out",
    seen: use === "seen",
    unit,
    atEnglandsAges: target.atEnglandsAges === true,
    value,
    low,
    high,
    interval: interval === "published" ? "published" : "10% to either side",
    model,
    standardError: Number.isNaN(standardError) ? null : standardError,
    z,
    inside,
    source,
  };
}
