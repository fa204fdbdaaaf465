import { type Validation, validate } from "@placewell/analysis";
import { targetsOf } from "@placewell/england";
import { defaultWorkers } from "../ensemble.js";
import type { Library } from "../library.js";
import { openMeasuring } from "./measuring.js";
import { findPlace, type PopulationKind, populationFor } from "./population.js";

/** How usual care of a place is set beside the targets. */
export interface ValidateOptions {
  /** Default `reference`: the place's ages and sexes, as deprived as England, so that England's figures apply. */
  readonly population?: PopulationKind;
  readonly replicates: number;
  readonly years: number;
  readonly seed: string;
  /** Threads; the results do not depend on it. */
  readonly workers?: number;
  readonly library?: Library;
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** A place beside the targets. */
export interface PlaceValidation extends Validation {
  /** Id of the place. */
  readonly place: string;
  /** Who was simulated, in words. */
  readonly population: string;
}

/**
 * Runs usual care and sets what it gives beside every target.
 * @param name id of a place, or path of a place folder
 * @throws InputError when there is no such place
 */
export async function validatePlace(name: string, options: ValidateOptions): Promise<PlaceValidation> {
  const { population = "reference", replicates, years, seed, onProgress, signal } = options;
  const found = findPlace(name, options.library);
  const targets = targetsOf(found.place);
  const { place, model } = populationFor(found, population);
  const measuring = openMeasuring(
    {
      place,
      model,
      years,
      seed,
      figures: targets.map(({ id, group, atEnglandsAges = false }) => ({ id, group, atEnglandsAges })),
    },
    { workers: Math.min(options.workers ?? defaultWorkers(replicates), replicates), ...(signal && { signal }) },
  );
  try {
    const figures = await measuring.measure(replicates, [], (done) => onProgress?.(done, replicates));
    return { place: found.place.id, population: place.name, ...validate(targets, figures) };
  } finally {
    await measuring.close();
  }
}
