import { bandOf } from "../maths/piecewise.js";
import { exponentialQuantile, logistic, lognormalQuantile } from "../maths/quantiles.js";
import { isUnderEntryAge } from "../population/seat.js";
import { AGE_GROUP_STARTS } from "./age-groups.js";
import { STRIDE } from "./care-state.js";
import type { Crisis } from "./crisis.js";
import { deliriumShare, settleDelirium } from "./delirium.js";
import { PURPOSE } from "./purposes.js";
import { chance, drawOfPoint, type World } from "./world.js";

const SEVERE = 3;

/** Chance of admission from A&E in usual care. */
export function admissionChance(world: World, { row, severity }: Pick<Crisis, "row" | "severity">): number {
  const { admitted } = world.p.contact;
  if (severity === 1) return admitted[0];
  return severity === 2 ? admitted[1] + admitted[2] * world.hazards.frailty(row) : admitted[3];
}

/** Chance that an admission ends the same day. */
export function zeroDayChance(world: World, row: number, time: number): number {
  return world.lever.sameDayCare.probability(usualZeroDayChance(world, row, time), row, time);
}

/** Chance that an admission ends the same day in usual care. */
export function usualZeroDayChance(world: World, row: number, time: number): number {
  const { stay } = world.p;
  let share = stay.zeroDay[bandOf(AGE_GROUP_STARTS, world.hazards.age(row, time))];
  if (world.hazards.frailty(row) === SEVERE) share *= stay.zeroDaySevere;
  if (world.state.terminal[row * STRIDE] === 1) share *= stay.zeroDayTerminal;
  return share;
}

/** Mean of the lognormal part of an overnight stay, days. */
export function lognormalMean(world: World, row: number, time: number): number {
  const { stay } = world.p;
  const { hazards } = world;
  const age = hazards.age(row, time);
  const byAge = stay.meanDays[bandOf(AGE_GROUP_STARTS, age)] * (isUnderEntryAge(age) ? stay.under50 : 1);
  return byAge * stay.byFrailty[hazards.frailty(row)];
}

/** Clinical length of the overnight stay that follows from a point, days; settles delirium too. */
export function planStay(
  world: World,
  row: number,
  time: number,
  stream: number,
  block: number,
  step: number,
  shift: number,
): number {
  const { stay } = world.p;
  const words = drawOfPoint(world, row, stream, block, step, PURPOSE.stay + shift);
  settleDelirium(world, row, time, chance(words[0]));
  const length = drawOfPoint(world, row, stream, block, step, PURPOSE.stayLength + shift);
  let days = stay.minimum + lognormalQuantile(chance(length[0]), lognormalMean(world, row, time), stay.sigma);
  const share = deliriumShare(world, row);
  if (share > 0) days += share * exponentialQuantile(chance(length[1]), stay.delirium.days);
  days *= world.lever.acuteStay.ratio(row, time);
  return days < stay.cap ? days : stay.cap;
}

/** Chance of dying of the illness in a stay, delirium being settled. @param added to its logit */
export function acuteDeathChance(world: World, row: number, time: number, added: number): number {
  return deathChanceWith(world, row, time, deliriumShare(world, row), added);
}

/** As {@link acuteDeathChance}, with a share of what goes with delirium: 0 without it, 1 with it. */
export function deathChanceWith(world: World, row: number, time: number, share: number, added: number): number {
  const { death } = world.p.stay;
  const { state, hazards } = world;
  return logistic(
    death.base +
      death.age * (hazards.age(row, time) - 75) +
      death.frailty * hazards.frailty(row) +
      (state.terminal[row * STRIDE] === 1 ? death.terminal : 0) +
      share * death.delirium +
      added,
  );
}
