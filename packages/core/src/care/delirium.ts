import { logistic } from "../maths/quantiles.js";
import { STRIDE } from "./care-state.js";
import type { World } from "./world.js";

/**
 * Delirium in a stay, as the state tells it: as in usual care, without or with it; or, where a programme moved its
 * probability, somebody whom it kept from the delirium they would have had, or on whom it brought one.
 */
const DELIRIUM = { none: 0, usual: 1, prevented: 2, brought: 3 } as const;

/** Chance of delirium in a stay, in usual care. */
export function deliriumChance(world: World, row: number, time: number): number {
  const { state, hazards } = world;
  const { delirium } = world.p.stay;
  return logistic(
    delirium.base +
      delirium.byFrailty[hazards.frailty(row)] +
      delirium.age * (hazards.age(row, time) - 75) +
      (state.dementia[row * STRIDE] === 1 ? delirium.dementia : 0),
  );
}

/** Settles from one uniform whether somebody has delirium in a stay, and whether they would have it in usual care. */
export function settleDelirium(world: World, row: number, time: number, u: number): void {
  const { state, lever } = world;
  const usual = deliriumChance(world, row, time);
  const hasUsually = u >= 1 - usual;
  const has = u >= 1 - lever.delirium.probability(usual, row, time);
  if (has) state.hasDelirium[row * STRIDE] = hasUsually ? DELIRIUM.usual : DELIRIUM.brought;
  else state.hasDelirium[row * STRIDE] = hasUsually ? DELIRIUM.prevented : DELIRIUM.none;
}

/** Whether somebody has delirium in this stay. */
export function isDelirious({ state }: World, row: number): boolean {
  const delirium = state.hasDelirium[row * STRIDE];
  return delirium === DELIRIUM.usual || delirium === DELIRIUM.brought;
}

/**
 * Share of what goes with delirium in usual care, in deaths and days, that goes with this person's stay. Delirium itself
 * causes a part; the rest is of the illness behind it, which stays where delirium is prevented and does not come with delirium
 * that is brought about.
 */
export function deliriumShare({ state, p }: World, row: number): number {
  const { causal } = p.stay.delirium;
  const delirium = state.hasDelirium[row * STRIDE];
  if (delirium === DELIRIUM.none) return 0;
  if (delirium === DELIRIUM.usual) return 1;
  return delirium === DELIRIUM.prevented ? 1 - causal : causal;
}
