import { exponentialQuantile } from "../maths/quantiles.js";
import { DAYS_PER_YEAR } from "../units/time.js";
import { AGE_GROUP_STARTS } from "./admission.js";
import { awaitedService } from "./awaited-service.js";
import { LOCATION, NO_SERVICE, STRIDE } from "./care-state.js";
import { endHomeCare, finishReablement, freeShortTermBed } from "./community.js";
import { EVENT, QUEUE } from "./events.js";
import { PURPOSE } from "./purposes.js";
import { freeWardPlace } from "./ward.js";
import { chance, drawOfPoint, lookAhead, PLAN, record, type World } from "./world.js";

/** Joins the run with the state drawn for them. */
export function enter(world: World, row: number, time: number): void {
  const { state, people, queue } = world;
  state.alive[row * STRIDE] = 1;
  record(world, EVENT.personEntered, time, row);
  if (people.residence[row] > 0) {
    world.careHome.holdOutside(1);
    state.careHomePlace[row * STRIDE] = 1;
  }
  if (people.homeCareHours[row] > 0) {
    // Packages in force at the start beyond the capacity run outside it: they must not make newcomers wait.
    state.homeCare[row * STRIDE] = world.homeCare.request(row, people.homeCareHours[row], 0, time) ? 1 : 3;
    if (state.homeCare[row * STRIDE] === 3) world.homeCare.leaveQueue(row);
    queue.schedule(time + people.homeCareReview[row], PLAN.reviewHomeCare, row, state.homeCareStamp[row * STRIDE]);
  }
  if (people.terminalDeath[row] < Number.POSITIVE_INFINITY) {
    state.terminal[row * STRIDE] = 1;
    queue.schedule(people.terminalDeath[row], PLAN.die, row, 0);
  }
  AGE_GROUP_STARTS.forEach((age, group) => {
    const birthday = people.birth[row] + age * DAYS_PER_YEAR;
    if (birthday > time) queue.schedule(birthday, PLAN.reachAgeGroup, row, group + 1);
  });
  lookAhead(world, row, time);
}

/** The last months of life begin. */
export function becomeTerminal(
  world: World,
  row: number,
  time: number,
  stream: number,
  block: number,
  step: number,
): void {
  const { state, queue, p } = world;
  state.terminal[row * STRIDE] = 1;
  const u = chance(drawOfPoint(world, row, stream, block, step, PURPOSE.found)[0]);
  queue.schedule(time + exponentialQuantile(u, p.deaths.terminalMeanYears * DAYS_PER_YEAR), PLAN.die, row, 0);
  lookAhead(world, row, time);
}

/** Dies, wherever they are; all they held or waited for is given up. */
export function die(world: World, row: number, time: number): void {
  const { state } = world;
  record(world, EVENT.personDied, time, row, state.location[row * STRIDE]);
  state.alive[row * STRIDE] = 0;
  state.hazardStamp[row * STRIDE] += 1;
  state.stayStamp[row * STRIDE] += 1;
  state.returnStamp[row * STRIDE] += 1;
  state.careHomeStamp[row * STRIDE] += 1;
  const location = state.location[row * STRIDE];
  const awaited = state.awaits[row * STRIDE];
  const held = state.placeHeld[row * STRIDE] === 1;
  state.awaits[row * STRIDE] = NO_SERVICE;
  state.placeHeld[row * STRIDE] = 0;
  if (awaited !== NO_SERVICE) giveUp(world, row, time, awaited, held);
  if (location === LOCATION.ward || location === LOCATION.emergencyDepartment) freeWardPlace(world, row, time);
  if (location === LOCATION.shortTermBed) freeShortTermBed(world, row);
  if (state.reablement[row * STRIDE] > 0) finishReablement(world, row, time);
  endHomeCare(world, row, time);
  if (state.careHomeMove[row * STRIDE] === 2) {
    state.careHomeMove[row * STRIDE] = 0;
    world.careHome.leaveQueue(row);
    record(world, EVENT.queueLeft, time, row, QUEUE.careHome);
  }
  if (state.careHomePlace[row * STRIDE] === 1) {
    state.careHomePlace[row * STRIDE] = 0;
    world.careHome.release(1);
  }
}

/** Gives up what was waited for on the ward: the place in the queue, or the place already held. */
function giveUp(world: World, row: number, time: number, awaited: number, held: boolean): void {
  const service = awaitedService(world, awaited);
  if (held) service.release(awaited === QUEUE.homeCare ? world.state.homeCareHours[row * STRIDE] : 1);
  else {
    service.leaveQueue(row);
    record(world, EVENT.queueLeft, time, row, awaited);
  }
}
