import { mean, standardDeviation } from "simple-statistics";
import { type Program, start } from "./program.ts";
import { MEASURES, type Measure, type Spread, type Totals } from "./workload.ts";

/** What runs of one implementation give: mean and standard deviation of every measure, and mean events. */
export interface Reference {
  readonly runs: number;
  readonly spread: Readonly<Record<Measure, Spread>>;
  readonly events: number;
}

const REFERENCE_RUNS = 24;

/** Runs a program over seeds that the rounds do not use. */
export async function referenceOf(program: Program): Promise<Reference> {
  const running = start(program);
  try {
    const runs = [];
    for (let i = 0; i < REFERENCE_RUNS; i++) runs.push(await running.run(10_001 + i));
    return {
      runs: runs.length,
      spread: spreadOf(runs.map(({ totals }) => totals)),
      events: mean(runs.map(({ events = Number.NaN }) => events)),
    };
  } finally {
    await running.stop();
  }
}

/** Mean and standard deviation of every measure over runs. */
export function spreadOf(runs: readonly Totals[]): Record<Measure, Spread> {
  return Object.fromEntries(
    MEASURES.map((measure) => {
      const values = runs.map((totals) => totals[measure]);
      return [measure, { mean: mean(values), sd: standardDeviation(values) }];
    }),
  ) as Record<Measure, Spread>;
}

/**
 * How far the mean of a few runs is from the reference, in standard errors of their difference, for the measure that is
 * furthest. One run varies as the reference's runs do, since everybody runs the same workload.
 */
export function furthest(runs: readonly Totals[], { runs: others, spread }: Reference): number {
  const distances = MEASURES.map((measure) => {
    const error = spread[measure].sd * Math.sqrt(1 / runs.length + 1 / others);
    const difference = Math.abs(mean(runs.map((totals) => totals[measure])) - spread[measure].mean);
    return difference === 0 ? 0 : difference / error;
  });
  return Math.max(...distances);
}
