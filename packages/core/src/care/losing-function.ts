import { exp } from "../maths/exponential.js";
import { isDelirious } from "./delirium.js";
import type { World } from "./world.js";

/** Chance of losing a level of function by so many days in a hospital bed. */
export function deconditioningChance(world: World, row: number, time: number, days: number): number {
  const { deconditioning } = world.p.stay;
  const { hazards } = world;
  const age = hazards.age(row, time);
  const rate =
    deconditioning.perDay *
    (isDelirious(world, row) ? deconditioning.delirium : 1) *
    deconditioning.byFrailty[hazards.frailty(row) >= 2 ? 1 : 0] *
    deconditioning.byAge[age > 80 ? 2 : age >= 65 ? 1 : 0];
  return 1 - exp(-rate * days);
}
