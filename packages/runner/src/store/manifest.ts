import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import { basename } from "node:path";
import type { Place, ScenarioDescription, ValueChanges } from "@placewell/core";
import type { Library } from "../library.js";
import type { StudyRun } from "../run-study.js";
import { modelOf as modelOfStudy, placeOf } from "../study/scenarios.js";
import type { StudyFile } from "../study/study.js";
import { canonicalJson, sha256 } from "./canonical-json.js";

/** The receipt of a result: what was run, with what, and what came out. Only `machine` depends on the machine. */
export interface Manifest {
  readonly format: "placewell-result-1";
  /** SHA-256 over the rows of results.parquet. */
  readonly digest: string;
  readonly rows: number;
  readonly study: { readonly title: string; readonly file: string; readonly sha256: string; readonly text: string };
  /** In force; the command line may have changed them from the text of the study. */
  readonly seed: string;
  readonly years: number;
  readonly warmUpYears: number;
  readonly replicates: number;
  readonly draws: number;
  readonly comparator: string;
  readonly scenarios: readonly ScenarioDescription[];
  readonly place: { readonly id: string; readonly name: string; readonly sha256: string };
  readonly model: {
    readonly id: string;
    /** Of everything the model was given, for every place. */
    readonly sha256: string;
    /** Of the parameters in force here, with their provenance. */
    readonly parametersSha256: string;
    readonly parameters: Readonly<Record<string, number | readonly number[]>>;
  };
  /** What the costs and QALYs rest on: the model's values, and how they were changed. */
  readonly values?: ValueChanges;
  readonly valuation: { readonly id: string; readonly perspective: string; readonly sha256: string };
  /** SHA-256 of the files of money, by name, where scenarios have budgets. */
  readonly money?: Readonly<Record<string, string>>;
  /** The same of the file of what stop rules did, where any was met. */
  readonly rules?: Readonly<Record<string, string>>;
  /** People simulated at the start of the warm-up, in each replicate. */
  readonly people: number;
  readonly daysSimulated: { readonly value: number; readonly unit: string };
  readonly versions: Readonly<Record<string, string>>;
  readonly machine: {
    readonly node: string;
    readonly platform: string;
    readonly threads: number;
    readonly workers: number;
    readonly wallSeconds: number;
    readonly finished: string;
  };
}

/** The manifest of a run. */
export function manifestOf(
  run: StudyRun,
  { file, text }: Omit<StudyFile, "study">,
  options: ManifestOptions,
): Manifest {
  const { study, comparison } = run;
  const place = placeOf(study, options.library);
  return {
    format: "placewell-result-1",
    digest: options.digest,
    rows: run.layout.cells.length * run.plan.scenarios.length * run.cubes.length,
    study: { title: study.title, file: basename(file), sha256: sha256(text), text },
    seed: study.seed,
    years: study.years,
    warmUpYears: comparison.warmUpYears,
    replicates: study.replicates,
    draws: study.draws,
    comparator: study.comparator,
    scenarios: comparison.scenarios,
    place: { id: place.id, name: place.name, sha256: sha256(canonicalJson(place)) },
    model: modelOf(run, options.library),
    values: options.values ?? {},
    valuation: {
      id: comparison.valuation.id,
      perspective: comparison.valuation.perspective,
      sha256: sha256(canonicalJson(comparison.valuation)),
    },
    ...(Object.keys(options.money ?? {}).length > 0 && { money: options.money }),
    ...(Object.keys(options.rules ?? {}).length > 0 && { rules: options.rules }),
    people: comparison.place.peopleAtStart,
    daysSimulated: {
      value: personDays(run, place),
      unit: "person-days counted after the warm-up, over all scenarios and replicates",
    },
    versions: libraryVersions(),
    machine: {
      node: process.version,
      platform: `${process.platform}-${process.arch}`,
      threads: availableParallelism(),
      workers: run.workers,
      wallSeconds: run.wallSeconds,
      finished: new Date().toISOString(),
    },
  };
}

export interface ManifestOptions {
  readonly digest: string;
  readonly library: Library;
  readonly values?: ValueChanges;
  readonly money?: Readonly<Record<string, string>>;
  readonly rules?: Readonly<Record<string, string>>;
}

function modelOf({ comparison, study }: StudyRun, library: Library): Manifest["model"] {
  // As the run had it: with what is fitted for a place of the study's own, and before anybody changed its values.
  const model = modelOfStudy(study, library);
  const byId = [...comparison.parameters].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const parameters = Object.fromEntries(byId.map(({ id, value }) => [id, value]));
  const [all, inForce] = [model, byId].map((part) => sha256(canonicalJson(part))) as [string, string];
  return { id: comparison.modelId, sha256: all, parametersSha256: inForce, parameters };
}

function personDays({ layout, cubes }: StudyRun, place: Place): number {
  const cell = layout.cells.findIndex(
    ({ period, area, group, measure }) =>
      period === "all" && area === place.id && group === "all" && measure === "days_alive",
  );
  return cubes.flat().reduce((total, values) => total + (values[cell] ?? 0), 0);
}

const LIBRARIES = ["core", "england", "interventions", "runner"] as const;

/** Versions of the libraries that results depend on, by package. */
export function libraryVersions(): Record<string, string> {
  const require = createRequire(import.meta.url);
  const versionOf = (library: string): string => {
    const { version } = require(`@placewell/${library}/package.json`) as { version: string };
    return version;
  };
  return Object.fromEntries(LIBRARIES.map((library) => [`@placewell/${library}`, versionOf(library)]));
}
