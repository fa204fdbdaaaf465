import { type FigureName, measureFigures } from "@placewell/analysis";
import { type ModelInputs, type Parameter, type Place, type RunPlan, scenario } from "@placewell/core";
import { withCapacities } from "@placewell/england";
import type { Fault } from "../worker-messages.js";

/** What stays the same from replicate to replicate. Plain data: it is sent to other threads. */
export interface MeasuringJob {
  readonly place: Place;
  /** National figures, with what is fitted for the place among its fits. */
  readonly model: ModelInputs;
  readonly years: number;
  readonly warmUpYears?: number;
  readonly seed: string;
  readonly figures: readonly FigureName[];
}

/** One replicate, with rows that replace those of the job's model. */
export interface MeasuringTask {
  readonly replicate: number;
  readonly parameters: readonly Parameter[];
}

export type MeasuringReply = { readonly figures: readonly number[] } | { readonly fault: Fault };

/** Measures one replicate of usual care: a number for each figure of the job, NaN for a group without anybody. */
export function measureOnce(job: MeasuringJob, { replicate, parameters }: MeasuringTask): number[] {
  return measureFigures(planOfJob(job, parameters), replicate, job.figures);
}

function planOfJob(job: MeasuringJob, parameters: readonly Parameter[]): RunPlan {
  const { model, years, warmUpYears, seed } = job;
  const place = withCapacities(job.place, parameters);
  const fit = [...(model.placeFits.get(place.id) ?? []), ...parameters];
  const usualCare = scenario("Usual care", { place, model: { ...model, placeFits: new Map([[place.id, fit]]) } });
  return { scenarios: [usualCare], years, replicates: 1, seed, ...(warmUpYears !== undefined && { warmUpYears }) };
}
