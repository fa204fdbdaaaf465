import { STRIDE } from "./care-state.js";
import type { Crisis } from "./crisis.js";
import { acuteDeathChance, admissionChance, planStay, usualZeroDayChance } from "./planned-stay.js";
import { PURPOSE } from "./purposes.js";
import { chance, drawOfPoint, PLAN, type World } from "./world.js";

/*
 * A programme that keeps somebody from a stay in hospital does not cure their illness. Who would have died in the stay dies
 * without it, as long after the crisis as they would have died after asking for a bed: the hours in A&E, where they would
 * have waited first, are left out. Only the share of them whom the stay itself would have killed (`acute.death.byStay`) do not.
 * All is decided by the draws that the stay would have had.
 */

/** Somebody whom usual care would have brought to A&E is not brought there. */
export function avoidConveyance(world: World, crisis: Crisis): void {
  const { row, type, block, step, shift } = crisis;
  const [admission, sameDay] = drawOfPoint(world, row, type, block, step, PURPOSE.attendance + shift);
  if (chance(admission) >= 1 - admissionChance(world, crisis)) avoidAdmission(world, crisis, chance(sameDay));
}

/** Somebody whom usual care would have admitted from A&E is not admitted. @param sameDayDraw of a stay of one day */
export function avoidAdmission(world: World, crisis: Crisis, sameDayDraw: number): void {
  if (sameDayDraw >= usualZeroDayChance(world, crisis.row, crisis.time)) avoidNights(world, crisis);
}

/** Somebody whom usual care would have kept in hospital for a night or more is not kept. */
export function avoidNights(world: World, crisis: Crisis): void {
  const { row, time, type, block, step, shift } = crisis;
  world.state.divertedOn[row * STRIDE] = time;
  const days = planStay(world, row, time, type, block, step, shift);
  const words = drawOfPoint(world, row, type, block, step, PURPOSE.stay + shift);
  const deadly = acuteDeathChance(world, row, time, 0) * (1 - world.p.stay.death.byStay);
  if (chance(words[1]) < deadly) world.run.plan(time + chance(words[2]) * days, PLAN.die, row, 0);
}
