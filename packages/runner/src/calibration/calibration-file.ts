import { readFileSync, statSync } from "node:fs";
import type { Aim, FittedLevel, FreeNumber, ParameterValues, Stage } from "@placewell/analysis";
import { intervalOf, nameOfTarget } from "@placewell/analysis";
import { InputError, type ParameterTable, parametersOf, suggestion } from "@placewell/core";
import { type Target, targetsOf } from "@placewell/england";
import type { Library } from "../library.js";
import { findPlace, type PlaceAndModel, type PopulationKind, populationFor } from "../measuring/population.js";
import type { StudyPath } from "../study/path.js";
import type { ShapeIssue } from "../study/schema.js";
import { showValue } from "../study/show-value.js";
import { type LocatedText, MAX_STUDY_BYTES, parseStudyText, tooLarge } from "../study/yaml-text.js";
import {
  CALIBRATION_KEYS,
  checkCalibrationShape,
  type WrittenFit,
  type WrittenStage,
  type WrittenTarget,
} from "./calibration-schema.js";

/** A calibration that has been read and checked. */
export interface CalibrationPlan {
  readonly title: string;
  /** Path as the reader gave it. */
  readonly file: string;
  /** Id or folder of the place, as written. */
  readonly placeName: string;
  readonly population: PopulationKind;
  readonly years: number;
  readonly replicates: number;
  readonly seed: string;
  /** Who is simulated, and the national figures with what is fitted for them. */
  readonly measured: PlaceAndModel;
  readonly start: ParameterValues;
  /** What the stages aim at first, then the place's other targets, which are watched. */
  readonly aims: readonly Aim[];
  readonly stages: readonly Stage[];
}

/**
 * Reads and checks a calibration file (YAML or JSON).
 * @throws InputError naming file, line and column, path, what was found and what would have been accepted
 */
export function readCalibration(file: string, library?: Library): CalibrationPlan {
  return parseCalibration(textOf(file), file, library);
}

/** As {@link readCalibration}, from the text of the file. */
export function parseCalibration(text: string, file: string, library?: Library): CalibrationPlan {
  const located = parseStudyText(text, file);
  const shape = checkCalibrationShape(located.value);
  if ("issues" in shape) throw shapeError(located, firstIssue(shape.issues));
  const { written } = shape;
  const found = at(located, ["place"], () => findPlace(written.place, library));
  const { population = "reference" } = written;
  const measured = populationFor(found, population);
  const table = parametersOf(measured);
  const reader = new StageReader(located, table, targetsOf(found.place));
  for (const [id, values] of Object.entries(written.values ?? {})) reader.begin(["values", id], id, values);
  const stages = written.stages.map((stage, i) => reader.stage(["stages", i], stage));
  return {
    title: written.calibration,
    file,
    placeName: written.place,
    population,
    years: written.years,
    replicates: written.replicates,
    seed: written.seed,
    measured,
    start: reader.start,
    aims: [...reader.aims.values()],
    stages,
  };
}

/** Reads the stages one after the other, and gathers what they start from and aim at. */
class StageReader {
  readonly start: Map<string, number[]> = new Map();
  readonly aims: Map<string, Aim> = new Map();
  private readonly located: LocatedText;
  private readonly table: ParameterTable;
  private readonly targets: ReadonlyMap<string, Target>;

  constructor(located: LocatedText, table: ParameterTable, targets: readonly Target[]) {
    this.located = located;
    this.table = table;
    this.targets = new Map(targets.map((target) => [nameOfTarget(target), target]));
  }

  /** Starts a parameter from given values, or from those of the model. */
  begin(path: StudyPath, id: string, given?: number | readonly number[]): number[] {
    const row = this.table.get(id) ?? this.refuse(path, `There is no parameter "${id}".`, id, [...this.table.keys()]);
    const ofModel = typeof row.value === "number" ? [row.value] : [...row.value];
    const values = given === undefined ? ofModel : typeof given === "number" ? [given] : [...given];
    if (values.length !== ofModel.length) {
      throw this.located.error(path, `"${id}" has another number of values.`, {
        got: `${values.length}`,
        expected: `${ofModel.length}`,
      });
    }
    const known = this.start.get(id);
    if (known !== undefined && given === undefined) return known;
    this.start.set(id, values);
    return values;
  }

  stage(path: StudyPath, written: WrittenStage): Stage {
    const fits = Object.entries(written.fit).map(([key, fit]) => ({ key, fit, path: [...path, "fit", key] }));
    if (written.method === "proportional") {
      const { rounds, tolerance = 0.005 } = written;
      return {
        method: "proportional",
        rounds,
        tolerance,
        levels: fits.flatMap((each) => this.levels(each.path, each.key, each.fit)),
      };
    }
    const { evaluations, tolerance = 0.01 } = written;
    return {
      method: "nelder-mead",
      evaluations,
      tolerance,
      numbers: fits.flatMap((each) => this.numbers(each.path, each.key, each.fit)),
      aims: written.targets.map((target, i) => this.aim([...path, "targets", i], target)),
    };
  }

  /** The numbers that `crisis.K`, all of them, or `los.F[8]`, one, stand for; each must start between its bounds. */
  private numbers(path: StudyPath, key: string, { low, high, whole = false }: WrittenFit): FreeNumber[] {
    const [, id = key, index] = /^(.+)\[(\d+)\]$/.exec(key) ?? [];
    const values = this.begin(path, id);
    if (low >= high) {
      throw this.located.error([...path, "low"], `The bounds of "${key}" leave no room.`, {
        got: `${low} to ${high}`,
        expected: "a low that is less than the high",
      });
    }
    const chosen = index === undefined ? values.map((_, i) => i) : [Number(index)];
    return chosen.map((i) => {
      const value = values[i];
      if (value === undefined) {
        throw this.located.error(path, `"${id}" has no number ${i}.`, {
          at: "key",
          got: key,
          expected: `${id}[0] to ${id}[${values.length - 1}]`,
        });
      }
      if (value < low || value > high) {
        throw this.located.error(path, `"${id}" starts outside its bounds.`, {
          got: `${value}`,
          expected: `${low} to ${high}`,
          hint: "Widen the bounds, or give another start under `values`.",
        });
      }
      return { id, index: i, low, high, isWhole: whole };
    });
  }

  private levels(path: StudyPath, key: string, fit: WrittenFit): FittedLevel[] {
    const numbers = this.numbers(path, key, fit);
    const targets = fit.targets ?? [];
    if (targets.length !== numbers.length) {
      throw this.located.error([...path, "targets"], `Every number of "${key}" needs a target of its own.`, {
        got: `${targets.length} targets for ${numbers.length} numbers`,
        expected: `${numbers.length}`,
      });
    }
    const { power = 0.8, adds } = fit;
    return numbers.map((number, i) => ({
      ...number,
      aim: this.aim([...path, "targets", i], targets[i]!),
      power: adds ?? power,
      adds: adds !== undefined,
    }));
  }

  /** The name of an aim: a published target, or any figure with a value of one's own. */
  private aim(path: StudyPath, written: WrittenTarget): string {
    const [name, value] = typeof written === "string" ? [written, undefined] : Object.entries(written)[0]!;
    if (value !== undefined) {
      const { low, high } = intervalOf({ value });
      this.aims.set(name, { name, value, low, high });
      return name;
    }
    const target =
      this.targets.get(name) ?? this.refuse(path, `There is no target "${name}".`, name, [...this.targets.keys()]);
    const { low, high } = intervalOf(target);
    this.aims.set(name, { name, value: target.value, low, high });
    return name;
  }

  private refuse(path: StudyPath, message: string, got: string, known: readonly string[]): never {
    throw this.located.error(path, message, { got, expected: "one that is known", hint: suggestion(got, known) });
  }
}

function at<T>(located: LocatedText, path: StudyPath, find: () => T): T {
  try {
    return find();
  } catch (cause) {
    if (!(cause instanceof InputError)) throw cause;
    const { file: _file, path: _path, ...detail } = cause.detail;
    throw located.error(path, cause.message, detail);
  }
}

/** A misspelt key before what is missing because of it. */
function firstIssue(issues: readonly ShapeIssue[]): ShapeIssue {
  return issues.find(({ code }) => code === "unrecognized_keys") ?? issues[0]!;
}

function shapeError(located: LocatedText, issue: ShapeIssue): InputError {
  const path = issue.path.map((step) => (typeof step === "number" ? step : String(step)));
  if (issue.code === "unrecognized_keys") {
    const unknown = String(issue.keys[0]);
    const known = path.length === 0 ? CALIBRATION_KEYS : [];
    return located.error([...path, unknown], `Unknown key "${unknown}".`, {
      at: "key",
      got: unknown,
      ...(known.length > 0 && { expected: `one of ${known.join(", ")}` }),
      hint: suggestion(unknown, known),
    });
  }
  const value = path.reduce<unknown>(
    (inner, step) =>
      typeof inner === "object" && inner !== null ? (inner as Record<PropertyKey, unknown>)[step] : undefined,
    located.value,
  );
  const what =
    path.length === 0
      ? "This is not a calibration."
      : `"${path.at(-1)}" ${value === undefined ? "is missing" : "cannot be used"}.`;
  return located.error(path, what, { got: showValue(value), expected: issue.message });
}

function textOf(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat === undefined || !stat.isFile()) {
    throw new InputError("There is no such calibration file.", {
      file,
      got: stat === undefined ? "no file" : "a folder",
      expected: "a calibration file (YAML or JSON)",
      hint: "Check the path; it is read from the folder that you are in.",
    });
  }
  if (stat.size > MAX_STUDY_BYTES) throw tooLarge(stat.size, file);
  return readFileSync(file, "utf8");
}
