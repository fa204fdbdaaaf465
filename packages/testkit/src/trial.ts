import type { Place, RunPlan } from "@placewell/core";
import fc from "fast-check";
import { type SmallPlaceOptions, smallPlaces } from "./small-place.js";

/** Where, with which luck and after how long a warm-up a law is tried. One year is counted. */
export interface Trial {
  readonly place: Place;
  readonly seed: string;
  readonly replicate: number;
  /** Whole years before the counted one. */
  readonly warmUpYears: number;
  /** A day of the counted year, for laws about starts. */
  readonly day: number;
}

/** Days of the counted year, 1 April 2025 to 31 March 2026. */
export const TRIAL_DAYS = 365;

/** Random trials over random small places. */
export function trials(options: SmallPlaceOptions = {}): fc.Arbitrary<Trial> {
  return fc.record({
    place: smallPlaces(options),
    seed: fc.constantFrom("one", "two", "three", "four", "five"),
    replicate: fc.integer({ min: 0, max: 1000 }),
    warmUpYears: fc.constantFrom(0, 1),
    day: fc.integer({ min: 1, max: TRIAL_DAYS - 1 }),
  });
}

/** The parts of a run plan that a trial settles. */
export function planOf(trial: Trial): Omit<RunPlan, "scenarios"> {
  const { seed, warmUpYears } = trial;
  return { years: 1, replicates: 1, seed, warmUpYears };
}
