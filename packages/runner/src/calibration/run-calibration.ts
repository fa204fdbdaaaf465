import {
  type Calibration,
  calibrate,
  type FigureName,
  type ParameterValues,
  type TraceStep,
} from "@placewell/analysis";
import { InputError, type Parameter, type ParameterTable, parametersOf, type Status } from "@placewell/core";
import { idsAtEnglandsAges } from "@placewell/england";
import { defaultWorkers } from "../ensemble.js";
import { openMeasuring } from "../measuring/measuring.js";
import type { CalibrationPlan } from "./calibration-file.js";

/** How to run a calibration. None of it changes what is found. */
export interface RunCalibrationOptions {
  readonly workers?: number;
  /** Called after every round or step. */
  readonly onStep?: (step: TraceStep) => void;
  readonly signal?: AbortSignal;
}

/** What a calibration found, as rows that replace those of the model. */
export interface CalibrationRun extends Calibration {
  readonly plan: CalibrationPlan;
  /** Fitted rows only, `calibrated`. */
  readonly rows: readonly Parameter[];
}

/**
 * Fits the parameters of a plan to its targets, on usual care.
 * @throws InputError where a figure cannot be measured in the place
 */
export async function runCalibration(
  plan: CalibrationPlan,
  { workers, onStep, signal }: RunCalibrationOptions = {},
): Promise<CalibrationRun> {
  const { measured, years, seed, replicates, aims } = plan;
  const table = parametersOf(measured);
  const figures = aims.map(({ name }) => figureOf(name));
  const measuring = openMeasuring(
    { ...measured, years, seed, figures },
    { workers: Math.min(workers ?? defaultWorkers(replicates), replicates), ...(signal && { signal }) },
  );
  try {
    const calibration = await calibrate(
      plan,
      async (values) => {
        const means = meansOf(await measuring.measure(replicates, rowsOf(table, values)));
        const missing = aims.find((_, i) => Number.isNaN(means[i]));
        if (missing !== undefined) throw nobodyIn(missing.name, plan);
        return means;
      },
      onStep,
    );
    return { ...calibration, plan, rows: provenRows(plan, table, calibration.values) };
  } finally {
    await measuring.close();
  }
}

/**
 * `deathsOverExpected men 50-54` is the figure `deathsOverExpected` of the group `men 50-54`; what `validate` puts on
 * England's ages is fitted there.
 */
function figureOf(name: string): FigureName {
  const space = name.indexOf(" ");
  const [id, group] = space < 0 ? [name, "all"] : [name.slice(0, space), name.slice(space + 1)];
  return { id, group, atEnglandsAges: idsAtEnglandsAges.has(id) };
}

function meansOf(figures: readonly (readonly number[])[]): number[] {
  const [first = []] = figures;
  return first.map((_, i) => figures.reduce((sum, values) => sum + values[i]!, 0) / figures.length);
}

function nobodyIn(name: string, { file, measured }: CalibrationPlan): InputError {
  return new InputError(`The figure "${name}" cannot be measured in ${measured.place.name}.`, {
    file,
    got: "a group without anybody in one of the replicates",
    expected: "a figure that every replicate has",
    hint: "Leave the target out, or take a larger place or more years.",
  });
}

/** The rows of a table with other values. */
function rowsOf(table: ParameterTable, values: ParameterValues, change: Partial<Parameter> = {}): Parameter[] {
  return [...values].map(([id, list]) => {
    const row = table.get(id)!;
    return { ...row, value: typeof row.value === "number" ? list[0]! : [...list], ...change };
  });
}

/** The fitted rows, each saying to what it was fitted. */
function provenRows({ stages, title }: CalibrationPlan, table: ParameterTable, values: ParameterValues): Parameter[] {
  return rowsOf(table, values).map((row) => {
    const to = stages.flatMap((stage) =>
      stage.method === "proportional"
        ? stage.levels.filter(({ id }) => id === row.id).map(({ aim }) => aim)
        : stage.numbers.some(({ id }) => id === row.id)
          ? stage.aims
          : [],
    );
    if (to.length === 0) return { ...row, source: `set in "${title}"`, status: "assumed" satisfies Status };
    const figures = new Set(to.map((name) => figureOf(name).id));
    const source = `fitted to ${[...figures].join(", ")} ("${title}")`;
    return { ...row, source, status: "calibrated" satisfies Status };
  });
}
