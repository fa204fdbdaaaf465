import { ANSWER } from "../engine/service.js";
import { LOCATION, STRIDE } from "./care-state.js";
import { loseFunction } from "./change-state.js";
import { EVENT } from "./events.js";
import { deconditioningChance } from "./losing-function.js";
import { PURPOSE } from "./purposes.js";
import { freeWardPlace } from "./ward.js";
import { chance, drawOfStay, lookAhead, PLAN, record, type World } from "./world.js";

/** How somebody came to the virtual ward, as the event tells it. */
const STEP_UP = 0;
const STEP_DOWN = 1;

const HOME_WITHOUT_SUPPORT = 0;

/**
 * Looks after somebody at home who would else be admitted for a night or more, if their illness allows it and a bed of the
 * virtual ward is free. Who will die of this illness within the stay is too ill for it.
 * @returns false when they must be admitted after all
 */
export function stepUp(world: World, row: number, time: number, days: number): boolean {
  const { state } = world;
  const isSuited = chance(drawOfStay(world, row, PURPOSE.virtualWard)[0]) < world.p.stay.virtualWard.stepUp;
  if (!isSuited || !takeBed(world, row, time)) return false;
  state.readyOn[row * STRIDE] = time + days * world.lever.virtualWardStay.ratio(row, time);
  record(world, EVENT.attendanceEnded, time, row);
  enterVirtualWard(world, row, time, STEP_UP);
  return true;
}

/** When the last part of a stay on the ward could be spent at home, days; undefined when it could not. */
export function stepDownTime(world: World, row: number, time: number, days: number): number | undefined {
  const { stepDown, shortest, partAtHome } = world.p.stay.virtualWard;
  if (days < shortest) return undefined;
  if (chance(drawOfStay(world, row, PURPOSE.virtualWard)[1]) >= stepDown) return undefined;
  return time + days * (1 - partAtHome);
}

/**
 * Leaves the ward for the virtual ward for the rest of the stay. Who has no ward bed, or no free virtual one, stays; so does
 * whoever would need support that their home does not have.
 * @param pathway on which the person would leave now
 */
export function stepDown(world: World, row: number, time: number, pathway: number): void {
  const { state } = world;
  if (pathway !== HOME_WITHOUT_SUPPORT || state.hasBed[row * STRIDE] === 0) return;
  if (state.packageLapsed[row * STRIDE] === 1 || !takeBed(world, row, time)) return;
  const lossDraw = chance(drawOfStay(world, row, PURPOSE.ready)[0]);
  const days = time - state.bedAskedOn[row * STRIDE];
  if (lossDraw < deconditioningChance(world, row, time, days)) loseFunction(world, row, time);
  state.pathway[row * STRIDE] = pathway;
  record(world, EVENT.readyToLeave, time, row, pathway);
  record(world, EVENT.stayEnded, time, row, pathway);
  freeWardPlace(world, row, time);
  const ratio = world.lever.virtualWardStay.ratio(row, time);
  // As planned, to the last bit, where nothing moves it.
  if (ratio !== 1) state.readyOn[row * STRIDE] = time + (state.readyOn[row * STRIDE] - time) * ratio;
  enterVirtualWard(world, row, time, STEP_DOWN);
}

function takeBed(world: World, row: number, time: number): boolean {
  return world.virtualWard.request(row, 1, 0, time) === ANSWER.granted;
}

function enterVirtualWard(world: World, row: number, time: number, how: number): void {
  const { state, run } = world;
  state.stayStamp[row * STRIDE] += 1;
  state.location[row * STRIDE] = LOCATION.virtualWard;
  state.bedAskedOn[row * STRIDE] = time;
  record(world, EVENT.virtualWardEntered, time, row, how);
  run.plan(state.readyOn[row * STRIDE], PLAN.leaveVirtualWard, row, state.stayStamp[row * STRIDE]);
  lookAhead(world, row, time);
}

/** The illness is over: the virtual ward has nothing more to do. */
export function leaveVirtualWard(world: World, row: number, time: number): void {
  const { state, p } = world;
  const days = (time - state.bedAskedOn[row * STRIDE]) * p.stay.virtualWard.deconditioning;
  const lossDraw = chance(drawOfStay(world, row, PURPOSE.leaving)[3]);
  if (lossDraw < deconditioningChance(world, row, time, days)) loseFunction(world, row, time);
  state.stayStamp[row * STRIDE] += 1;
  state.location[row * STRIDE] = LOCATION.residence;
  state.lastDischarge[row * STRIDE] = time;
  record(world, EVENT.virtualWardLeft, time, row);
  world.virtualWard.release(1);
  lookAhead(world, row, time);
}
