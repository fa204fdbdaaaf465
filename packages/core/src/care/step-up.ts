import { ANSWER } from "../engine/service.js";
import { awaitedService } from "./awaited-service.js";
import { LOCATION, STRIDE } from "./care-state.js";
import { enterShortTermBed, startReablement } from "./community.js";
import { EVENT, QUEUE } from "./events.js";
import { PURPOSE } from "./purposes.js";
import { chance, drawOfStay, lookAhead, record, type World } from "./world.js";

/** Whether people in crisis can go to community care in place of a ward. */
function hasStepUp({ plan }: World): boolean {
  return plan.switches["community.stepUp"] === "on";
}

/** Priority of a request in place of a stay: after whoever leaves hospital. */
const STEP_UP = 1;

/** Where somebody goes in place of a ward, as the event tells it. */
const HOME = 0;
const BED = 1;

/**
 * Takes somebody in A&E into reablement and home-based intermediate care, or into a short-term bed, who would else be admitted
 * for a night or more; only where a place is free at once and nobody waits for it.
 * @returns false when they must be admitted after all
 */
export function stepUpToCommunity(world: World, row: number, time: number): boolean {
  const { state, p } = world;
  if (!hasStepUp(world) || state.residence[row * STRIDE] > 0 || state.functionLevel[row * STRIDE] === 0) return false;
  const [atHome, inBed] = p.community.stepUp;
  const u = chance(drawOfStay(world, row, PURPOSE.communityStepUp)[0]);
  if (u < atHome) return stepUpAtHome(world, row, time);
  return u < atHome + inBed && stepUpToBed(world, row, time);
}

/** Whoever has home care already has what reablement would begin with. */
function stepUpAtHome(world: World, row: number, time: number): boolean {
  if (world.state.homeCare[row * STRIDE] > 0 || !takeAtOnce(world, QUEUE.reablement, row, time)) return false;
  record(world, EVENT.attendanceEnded, time, row);
  record(world, EVENT.steppedUp, time, row, HOME);
  endAttendance(world, row, time, LOCATION.residence);
  startReablement(world, row, time, true);
  lookAhead(world, row, time);
  return true;
}

function stepUpToBed(world: World, row: number, time: number): boolean {
  if (!takeAtOnce(world, QUEUE.shortTermBed, row, time)) return false;
  record(world, EVENT.steppedUp, time, row, BED);
  endAttendance(world, row, time, LOCATION.shortTermBed);
  enterShortTermBed(world, row, time, true);
  lookAhead(world, row, time);
  return true;
}

/** A place that is free now; who is in crisis cannot wait for one. */
function takeAtOnce(world: World, queueNumber: number, row: number, time: number): boolean {
  const service = awaitedService(world, queueNumber);
  if (service.queueLength > 0 || service.used >= service.capacity) return false;
  if (service.request(row, 1, STEP_UP, time) === ANSWER.granted) return true;
  // A place is free, and there is no money for it.
  service.leaveQueue(row);
  world.purse?.turnAway(queueNumber, row);
  return false;
}

/** The crisis is as recent as after a stay: the risks that follow one are not assumed to be smaller. */
function endAttendance({ state }: World, row: number, time: number, location: number): void {
  state.stayStamp[row * STRIDE] += 1;
  state.location[row * STRIDE] = location;
  state.lastDischarge[row * STRIDE] = time;
}
