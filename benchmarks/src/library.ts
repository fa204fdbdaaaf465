import type { Run } from "./run.ts";
import { runW, type WOptions } from "./w/run-w.ts";
import { DAYS_A_YEAR } from "./workload.ts";

/** Ways in which the library is measured. */
export const VARIANTS = {
  keyed: { randomness: "keyed" },
  sequential: { randomness: "sequential" },
  "per-person": { randomness: "keyed", perPerson: true },
} as const satisfies Record<string, Partial<WOptions>>;

export type Variant = keyof typeof VARIANTS;

/** Runs the workload through the library's public API, making the population included. `days` are whole years. */
export function runLibrary(variant: Variant, people: number, days: number, seed: number): Required<Run> {
  const begin = performance.now();
  const { totals, events, payloadBytes } = runW({ people, years: days / DAYS_A_YEAR, seed, ...VARIANTS[variant] });
  const seconds = (performance.now() - begin) / 1000;
  return { seconds, setupSeconds: 0, totals, events, payloadBytes };
}
