import { expect } from "vitest";
import { type QueueFigures, queueFigures, runQueue } from "../../../../examples/known-answers/queue.js";
import { exponentialQuantile, littlesLaw } from "../../src/index.js";

/*
 * M/M/c, the queue of every textbook, as the example builds it: arrivals at random, exponential services, c servers, first
 * come first served. Each setting: arrivals and services a unit of time, servers, units in a day (so that days are as busy
 * as in a hospital), and what the textbook says of those turned away where nobody may wait, of those who wait where all
 * may, and of the mean wait.
 */
export const THREE = {
  arrivals: 0.2,
  services: 0.1,
  servers: 3,
  unitsADay: 1440,
  refused: 0.210526,
  waiting: 0.444444,
  wait: 4.444444,
} as const;
export const FOUR = { ...THREE, servers: 4, refused: 0.095238, waiting: 0.173913, wait: 0.869565 } as const;
export const TWELVE = {
  arrivals: 10,
  services: 1,
  servers: 12,
  unitsADay: 24,
  refused: 0.119739,
  waiting: 0.449388,
  wait: 0.224694,
} as const;
export const HUNDRED = {
  arrivals: 90,
  services: 1,
  servers: 100,
  unitsADay: 3,
  refused: 0.026957,
  waiting: 0.21694,
  wait: 0.021694,
} as const;

/** Days before counting: 30 mean services or more. */
const WARM_UP = 10;

/** How much is simulated, and what is changed of a setting. */
export interface Runs {
  readonly replicates: number;
  readonly days: number;
  /** Most who may wait. */
  readonly seats?: number;
  /** A mistake planted in the rate of arrivals. */
  readonly arrivalFactor?: number;
}

/** Figures of independent runs from empty. Little's law is held in each of them. */
export function figuresOf(
  { arrivals, services, servers, unitsADay }: { readonly [K in keyof typeof THREE]: number },
  { replicates, days, seats = Number.POSITIVE_INFINITY, arrivalFactor = 1 }: Runs,
): QueueFigures[] {
  const queue = {
    arrivalsPerDay: arrivals * unitsADay * arrivalFactor,
    clinicians: servers,
    consultationDays: (u: number) => exponentialQuantile(u, 1 / (services * unitsADay)),
    seats,
  };
  return Array.from({ length: replicates }, (_, replicate) => {
    const observation = { from: WARM_UP, to: WARM_UP + days, seed: `${servers} servers`, replicate };
    const [before, after] = runQueue(queue, observation);
    const { waiting, inUse } = littlesLaw(after, before);
    expect(Math.abs(waiting.byTime - waiting.bySpell)).toBeLessThanOrEqual(1e-9 * waiting.byTime);
    expect(Math.abs(inUse.byTime - inUse.bySpell)).toBeLessThanOrEqual(1e-9 * inUse.byTime);
    return queueFigures(before, after);
  });
}
