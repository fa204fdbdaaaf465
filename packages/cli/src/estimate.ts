import type { Place } from "@placewell/core";
import type { Study } from "@placewell/runner";

/** What a run is likely to need. Rough: for planning an afternoon, not for a contract. */
export interface Estimate {
  readonly seconds: number;
  readonly bytes: number;
}

/** One thread of a two-core x64 machine on the York study, with something else going on. @source measured. */
const PERSON_YEARS_PER_SECOND = 80_000;
/** Memory of one thread: Node itself, then what a simulated person takes. @source measured on York. */
const BYTES_PER_THREAD = 80e6;
const BYTES_PER_PERSON = 1_500;
/** A value is held once while running, and again, sorted and summed up, while results are written. */
const BYTES_PER_VALUE = 8 * 4;

/** Time and memory of a study on some threads; `rows` is the number of values that it makes. */
export function estimateOf(study: Study, place: Place, { rows, warmUpYears, workers }: EstimateSize): Estimate {
  const people = place.neighbourhoods.flatMap(({ residentsByBand }) => residentsByBand).reduce((sum, n) => sum + n, 0);
  const yearsPerReplicate = warmUpYears + study.years * study.scenarios.length;
  const replicatesPerThread = Math.ceil(study.replicates / workers);
  return {
    seconds: (people * yearsPerReplicate * replicatesPerThread) / PERSON_YEARS_PER_SECOND,
    bytes: workers * (BYTES_PER_THREAD + people * BYTES_PER_PERSON) + rows * BYTES_PER_VALUE,
  };
}

export interface EstimateSize {
  readonly rows: number;
  readonly warmUpYears: number;
  readonly workers: number;
}
