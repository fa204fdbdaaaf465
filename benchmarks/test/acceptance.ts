import { spreadOf } from "../src/agreement.ts";
import { ACCEPTANCE, ACCEPTANCE_RUNS, MEASURES, type Measure, type Spread, type Totals } from "../src/workload.ts";

type Spreads = Readonly<Record<Measure, Spread>>;

/** Distance in standard errors of the difference, those of both sides counted, measure by measure. */
function distances(spread: Spreads, runs: number, other: Spreads, otherRuns: number): Record<Measure, number> {
  const entries = MEASURES.map((measure) => {
    const [one, two] = [spread[measure], other[measure]];
    return [measure, (one.mean - two.mean) / Math.sqrt(one.sd ** 2 / runs + two.sd ** 2 / otherRuns)];
  });
  return Object.fromEntries(entries);
}

/** Distance of runs at S1 from the workload's acceptance means. */
export const fromAcceptance = (runs: readonly Totals[]): Record<Measure, number> =>
  distances(spreadOf(runs), runs.length, ACCEPTANCE, ACCEPTANCE_RUNS);

/** Distance between the runs of two implementations at one size. */
export const between = (runs: readonly Totals[], others: readonly Totals[]): Record<Measure, number> =>
  distances(spreadOf(runs), runs.length, spreadOf(others), others.length);

/** Measures that are too far away, with how far. */
export const tooFar = (found: Record<Measure, number>, limit: number): string[] =>
  MEASURES.filter((measure) => !(Math.abs(found[measure]) < limit)).map(
    (measure) => `${measure}: ${found[measure].toFixed(1)} standard errors`,
  );

/** Relative error of a measure at S1 that so many runs find, beyond a limit of standard errors, 95 times in 100. */
export function findableError(measure: Measure, runs: number, limit: number): number {
  const { mean, sd } = ACCEPTANCE[measure];
  return ((limit + 1.645) * sd * Math.sqrt(1 / runs + 1 / ACCEPTANCE_RUNS)) / mean;
}

/** Measures whose runs vary half as much again as they should, or less than two thirds. */
export function oddlyVaried(runs: readonly Totals[]): string[] {
  const spread = spreadOf(runs);
  const ratio = (measure: Measure): number => spread[measure].sd / ACCEPTANCE[measure].sd;
  return MEASURES.filter((measure) => !(ratio(measure) > 2 / 3 && ratio(measure) < 3 / 2)).map(
    (measure) => `${measure}: ${ratio(measure).toFixed(2)} times the standard deviation`,
  );
}

/** Totals of seeds 1, 2 and so on. */
export const overSeeds = (count: number, run: (seed: number) => Totals): Totals[] =>
  Array.from({ length: count }, (_, index) => run(index + 1));
