import { InputError, type ModelInputs, type RunPlan, suggestion } from "@placewell/core";
import { type MeasuredRun, measureReplicate } from "./usual-care/measured-run.js";
import { measuresOfTargets } from "./usual-care/measures.js";
import { AGES_AS_THEY_ARE, type Ages, populationOfEngland, weightsTo } from "./usual-care/standard-ages.js";

/** A figure of usual care: what is measured, and for whom. */
export interface FigureName {
  /** Such as `emergencyAdmissions`. */
  readonly id: string;
  /** Such as `85-89`, `men 65-69`, `P1`, `severe` or `all`. */
  readonly group: string;
  /** Whether people count as many times as gives them England's ages and sexes: the directly standardised figure. */
  readonly atEnglandsAges?: boolean;
}

/** Every figure that can be measured, by id. */
export const figureIds = (model: ModelInputs): string[] => [...measuresOfTargets(model).keys()];

/**
 * Runs one replicate of the first scenario of a plan and measures figures in its event stream.
 * @returns a number for each name, in order; NaN for a group in which there was nobody
 * @throws InputError for a figure that cannot be measured
 */
export function measureFigures(plan: RunPlan, replicate: number, names: readonly FigureName[]): number[] {
  return figuresOf(measureReplicate(plan, replicate), plan.scenarios[0]!.model, names);
}

/**
 * Figures of one replicate that was measured, in the order of the names; NaN for a group in which there was nobody.
 * @throws InputError for a figure that cannot be measured
 */
export function figuresOf(run: MeasuredRun, model: ModelInputs, names: readonly FigureName[]): number[] {
  const measures = measuresOfTargets(model);
  const england = populationOfEngland(model);
  const { days, atEnd } = run.lives;
  const englandsAges: Ages = { overTime: weightsTo(england, days), atEnd: weightsTo(england, atEnd) };
  return names.map(({ id, group, atEnglandsAges = false }) => {
    const measure = measures.get(id) ?? unknown(id, [...measures.keys()]);
    return measure(run, group, atEnglandsAges ? englandsAges : AGES_AS_THEY_ARE);
  });
}

function unknown(id: string, known: readonly string[]): never {
  throw new InputError(`There is no figure "${id}".`, {
    got: id,
    expected: `one of ${known.join(", ")}`,
    hint: suggestion(id, known),
  });
}
