import { HOURS_PER_DAY } from "../units/time.js";
import { STRIDE } from "./care-state.js";
import type { Crisis } from "./crisis.js";
import { EVENT } from "./events.js";
import { isOpen } from "./opening-hours.js";
import { usualZeroDayChance, zeroDayChance } from "./planned-stay.js";
import { PURPOSE } from "./purposes.js";
import { avoidNights } from "./without-a-stay.js";
import { chance, drawOfPoint, record, type World } from "./world.js";

/** How an admission goes on: over the same day, a single night for want of same-day care, or the nights the illness takes. */
export type Course = "over" | "one-night" | "nights";

/**
 * Decides how an admission goes on, and gives the care of the day. Whom usual care would have kept for nights, and a programme
 * would not, is no less ill for it: where same-day care has no room they stay as usual, and where it has, who would have died
 * of the illness does.
 * @param draw of a stay of one day
 */
export function beginCourse(world: World, crisis: Crisis, draw: number): Course {
  const { row, time } = crisis;
  if (draw >= zeroDayChance(world, row, time)) return "nights";
  const usuallyOver = draw < usualZeroDayChance(world, row, time);
  if (!careForTheDay(world, crisis)) return usuallyOver ? "one-night" : "nights";
  if (!usuallyOver) avoidNights(world, crisis);
  return "over";
}

/**
 * Care that is over the same day, in same-day emergency care or, where that is closed or full, in A&E.
 * @returns false when, for want of same-day care, the person stays for one night
 */
function careForTheDay(world: World, crisis: Crisis): boolean {
  const { row, time } = crisis;
  const { stay } = world.p;
  const isTaken = isOpen(stay.sameDayHours, time) && world.sameDayCare.take(time);
  if (!isTaken) {
    const words = drawOfPoint(world, row, crisis.type, crisis.block, crisis.step, PURPOSE.sameDay + crisis.shift);
    if (chance(words[0]) < stay.sameDayNight) return false;
  }
  record(world, EVENT.sameDayAdmission, time, row);
  world.state.lastDischarge[row * STRIDE] = time;
  return true;
}

/**
 * Length of a single night in hospital, days: until the morning, when same-day care opens and could look at them; until the
 * next morning for whoever gets to a ward too late for a night to be left.
 */
export function oneNight(world: World, time: number): number {
  const { sameDayHours, shortestNight } = world.p.stay;
  const untilMorning = Math.floor(time) + sameDayHours[0] / HOURS_PER_DAY - time;
  return untilMorning < shortestNight ? untilMorning + 1 : untilMorning;
}
