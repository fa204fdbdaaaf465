import { expect } from "vitest";
import { spreadOf } from "../../src/agreement.ts";
import { MEASURES, type Measure, type Totals } from "../../src/workload.ts";
import { between, tooFar } from "../acceptance.ts";

/** Beyond so many standard errors two means are not the same: false alarm about 1 in 16,000 a measure. */
const LIMIT = 4;
/** Standard errors that an error worth finding must span, to be found 97 times in 100. */
const NEEDED = LIMIT + 2;

/** Relative errors of the measures that must be found: a hundred runs of 5,000 people over two years find them. */
const FINDS: Readonly<Record<Measure, number>> = {
  attendances: 0.0125,
  admissions: 0.025,
  progressions: 0.1,
  deaths: 0.05,
  acuteDays: 0.05,
  blockedDays: 0.55,
  communityDays: 0.06,
  cost: 0.04,
  qaly: 0.004,
};

/** Holds two independent sets of runs to the same means, and their numbers to errors that they must find. */
export function expectSameMeans(runs: readonly Totals[], others: readonly Totals[]): void {
  expect(tooWeak(runs, others)).toEqual([]);
  expect(tooFar(between(runs, others), LIMIT)).toEqual([]);
}

/** Measures in which the error worth finding would not be found. */
function tooWeak(runs: readonly Totals[], others: readonly Totals[]): string[] {
  const [a, b] = [spreadOf(runs), spreadOf(others)];
  return MEASURES.flatMap((measure) => {
    const error = Math.sqrt(a[measure].sd ** 2 / runs.length + b[measure].sd ** 2 / others.length);
    const findable = (NEEDED * error) / a[measure].mean;
    return findable > FINDS[measure] ? [`${measure}: finds no error below ${findable.toFixed(3)}`] : [];
  });
}
