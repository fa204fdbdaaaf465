import type { Neighbourhood } from "../place/place.js";
import type { PopulationParameters } from "./population-parameters.js";

/** Ordinals leave this much room for each age band or group of a neighbourhood. */
export const BAND_STRIDE = 65536;
/** Bands 0 to 7 are those of the census; those with high needs under 50 have their own, and those who join later. */
export const NUMBER_BAND = {
  smi: 8,
  ld: 9,
  child: 10,
  laterSmi: 11,
  laterChild: 12,
  arrival: 13,
  entrant: 15,
} as const;

/** Age at which everybody is part of the model, years. */
export const ENTRY_AGE = 50;

/**
 * Whether somebody of this age is not yet {@link ENTRY_AGE}. Ages come from times in days: on the birthday itself they may
 * be a hair below the whole year.
 */
export function isUnderEntryAge(ageYears: number): boolean {
  return ageYears < ENTRY_AGE - 1e-9;
}

/** Groups with high needs that are followed under 50; 0 for everybody else. */
export const GROUP = { none: 0, smi: 1, ld: 2, child: 3 } as const;

/** A place in the population for one person, before anything of theirs is drawn. */
export interface Seat {
  /** Permanent number: hash of the neighbourhood's code, and ordinal within it. */
  readonly high: number;
  readonly low: number;
  /** Index of the neighbourhood in the place. */
  readonly neighbourhood: number;
  /** Census age band at the start; −1 for those whose age is given by {@link ages}. */
  readonly band: number;
  /** Youngest age, and span over which the age at entry is spread evenly, years. */
  readonly ages: readonly [youngest: number, span: number];
  /** One of {@link GROUP}. */
  readonly group: number;
  /** Whether the person moves in, to a home of their own. */
  readonly isArrival: boolean;
  /** Day from which the person is part of the run. */
  readonly enters: number;
  /** Age of a person to whom nothing happens; 0 for others. */
  readonly inertAge: number;
}

/** A neighbourhood whose people are to be seated, and the time of the run. */
export interface SeatPlan {
  readonly parameters: PopulationParameters;
  readonly neighbourhood: Neighbourhood;
  readonly index: number;
  readonly high: number;
  readonly start: number;
  readonly end: number;
}
