import { InputError } from "@placewell/core";
import { COMMUNITY } from "../w/people.ts";
import { runW, type WOptions } from "../w/run-w.ts";
import { LIVING } from "../w/values.ts";

/** Everything about a run of W but its luck, its slots and its programme. */
export type WSetting = Omit<WOptions, "seed" | "slots" | "programme" | "sink">;

/** Slots that never run out. */
export const UNLIMITED: number = Number.POSITIVE_INFINITY;

/** Runs behind the slots. */
const RUNS = 20;
/** The first seed of those runs: far from the seeds of any pairs, so that capacity knows nothing of their luck. */
const FIRST_SEED = 1_000_000;
/** The load is smoothed over so many days before and after. */
const REACH = 45;
/** The load may be up to so many times the slots used: the fuller these are, the fewer live to use them. */
const MOST = 1.2;
/** Halvings of the range in which the slots are looked for, and how near to the share they must come. */
const HALVINGS = 7;
const NEAR = 0.02;

/**
 * Slots of each day of which usual care uses a share, over all days. They follow the smoothed load of runs without
 * limits, since a cohort that nobody joins ages and thins out; they know nothing of any programme.
 * @throws InputError when the people are so few that no whole number of slots comes near the share
 */
export function slotsUsedTo(share: number, setting: WSetting): number[] {
  const load = slotLoad(setting);
  let low = share;
  let high = MOST * share;
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    if (meanOccupancy(setting, slotsFor(load, middle)) < share) low = middle;
    else high = middle;
  }
  const slots = slotsFor(load, high);
  const found = meanOccupancy(setting, slots);
  if (Math.abs(found - share) < NEAR) return slots;
  throw new InputError(
    `${setting.people} people are too few: their slots come no nearer to ${share} in use than ${found}.`,
    {
      expected: "20,000 people or more",
    },
  );
}

/** Share of the slots in use over all days. */
export function occupancy(communityDays: number, slots: readonly number[]): number {
  return communityDays / slots.reduce((sum, count) => sum + count, 0);
}

function slotsFor(load: Float64Array, loadOverSlots: number): number[] {
  return Array.from(load, (people) => Math.round(people / loadOverSlots));
}

function meanOccupancy(setting: WSetting, slots: readonly number[]): number {
  let days = 0;
  for (let i = 0; i < RUNS; i++) days += runW({ ...setting, seed: FIRST_SEED + i, slots }).totals.communityDays;
  return occupancy(days / RUNS, slots);
}

/** People in slots on each day when slots never run out: the mean of runs of usual care, smoothed. */
function slotLoad(setting: WSetting): Float64Array {
  const load = new Float64Array(365 * setting.years);
  for (let i = 0; i < RUNS; i++) {
    const { daily } = runW({ ...setting, seed: FIRST_SEED + i, slots: UNLIMITED });
    for (let day = 0; day < load.length; day++) load[day] += daily[day * LIVING + COMMUNITY] / RUNS;
  }
  return smoothed(load);
}

/** Moving mean around each day; nearer to an end over fewer days, so that the load of the first weeks rises as it does. */
function smoothed(values: Float64Array): Float64Array {
  return values.map((_, day) => {
    const reach = Math.min(REACH, day, values.length - 1 - day);
    const window = values.subarray(day - reach, day + reach + 1);
    return window.reduce((sum, value) => sum + value, 0) / window.length;
  });
}
