import { InputError } from "@placewell/core";
import { isPlainName, MAX_REPLICATES, MAX_YEARS } from "./schema.js";
import { showValue } from "./show-value.js";
import type { Study } from "./study.js";

/** What may be changed without editing the file. */
export interface StudyChanges {
  readonly seed?: string;
  readonly replicates?: number;
  readonly years?: number;
}

/**
 * The same study with another seed, length or number of replicates.
 * @throws InputError when a change is outside what a study file may say.
 */
export function changeStudy(study: Study, changes: StudyChanges): Study {
  const { seed = study.seed, replicates = study.replicates, years = study.years } = changes;
  checkRange("replicates", replicates, MAX_REPLICATES);
  checkRange("years", years, MAX_YEARS);
  if (!isPlainName(seed)) {
    throw new InputError('"seed" cannot be used.', {
      path: "seed",
      got: showValue(seed),
      expected: "text on one line",
    });
  }
  return { ...study, seed, replicates, years };
}

function checkRange(path: string, value: number, max: number): void {
  if (Number.isInteger(value) && value >= 1 && value <= max) return;
  throw new InputError(`"${path}" cannot be used.`, {
    path,
    got: String(value),
    expected: `a whole number from 1 to ${max}`,
  });
}
