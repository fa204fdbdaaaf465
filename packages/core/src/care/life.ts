import { ANSWER } from "../engine/service.js";
import { exponentialQuantile } from "../maths/quantiles.js";
import { ENTRY_AGE, isUnderEntryAge } from "../population/seat.js";
import { DAYS_PER_YEAR } from "../units/time.js";
import { AGE_GROUP_STARTS } from "./age-groups.js";
import { standDown } from "./ambulances.js";
import { LOCATION, NOT_FOLLOWED, STRIDE } from "./care-state.js";
import { setWork } from "./change-state.js";
import { endHomeCare, finishReablement, freeShortTermBed, stopAwaitingReablement } from "./community.js";
import { EVENT, QUEUE } from "./events.js";
import { giveUpAwaited } from "./give-up.js";
import { PURPOSE } from "./purposes.js";
import { freeWardPlace } from "./ward.js";
import { chance, drawOfPoint, lookAhead, PLAN, record, type World } from "./world.js";

/** Joins the run with the state drawn for them. */
export function enter(world: World, row: number, time: number): void {
  const { state, people, run } = world;
  state.alive[row * STRIDE] = 1;
  record(world, EVENT.personEntered, time, row);
  if (people.residence[row] > 0) {
    world.careHome.holdOutside(1);
    state.careHomePlace[row * STRIDE] = 1;
  }
  if (people.homeCareHours[row] > 0) {
    // Packages in force at the start beyond the capacity run outside it: they must not make newcomers wait.
    state.homeCare[row * STRIDE] =
      world.homeCare.request(row, people.homeCareHours[row], 0, time) === ANSWER.granted ? 1 : 3;
    if (state.homeCare[row * STRIDE] === 3) world.homeCare.leaveQueue(row);
    record(world, EVENT.homeCareHoursSet, time, row, people.homeCareHours[row]);
    run.plan(time + people.homeCareReview[row], PLAN.reviewHomeCare, row, state.homeCareStamp[row * STRIDE]);
  }
  if (people.terminalDeath[row] < Number.POSITIVE_INFINITY) {
    state.terminal[row * STRIDE] = 1;
    record(world, EVENT.terminalPhaseBegan, time, row);
    run.plan(people.terminalDeath[row], PLAN.die, row, 0);
  }
  if (isUnderEntryAge(world.hazards.age(row, time))) planBirthday(world, row, time, ENTRY_AGE, 0);
  AGE_GROUP_STARTS.forEach((age, group) => {
    planBirthday(world, row, time, age, group + 1);
  });
  if (people.work[row] !== NOT_FOLLOWED) beginWork(world, row, time);
  lookAhead(world, row, time);
}

function planBirthday(world: World, row: number, time: number, age: number, group: number): void {
  const birthday = world.people.birth[row] + age * DAYS_PER_YEAR;
  if (birthday > time) world.run.plan(birthday, PLAN.reachAgeGroup, row, group);
}

/** Passes 50, 65, 75 or 85; from 50 on all that befalls older people can befall them. */
export function reachAgeGroup(world: World, row: number, time: number, group: number): void {
  record(world, EVENT.ageGroupReached, time, row, group);
  if (group === 0) lookAhead(world, row, time);
}

/** Is followed at work from the first working age until the last. */
function beginWork(world: World, row: number, time: number): void {
  const { people, state, p } = world;
  const [from, until] = p.work.ages;
  const first = people.birth[row] + from * DAYS_PER_YEAR;
  const last = people.birth[row] + until * DAYS_PER_YEAR;
  if (first > time) world.run.plan(first, PLAN.passWorkingAge, row, people.work[row]);
  else if (last > time) state.work[row * STRIDE] = people.work[row];
  if (last > time) world.run.plan(last, PLAN.passWorkingAge, row, NOT_FOLLOWED);
}

/** Comes to working age with the work drawn for them, or passes it. */
export function passWorkingAge(world: World, row: number, time: number, work: number): void {
  setWork(world, row, time, work);
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
  const { state, run, p } = world;
  state.terminal[row * STRIDE] = 1;
  record(world, EVENT.terminalPhaseBegan, time, row);
  const u = chance(drawOfPoint(world, row, stream, block, step, PURPOSE.found)[0]);
  run.plan(time + exponentialQuantile(u, p.deaths.terminalMeanYears * DAYS_PER_YEAR), PLAN.die, row, 0);
  lookAhead(world, row, time);
}

/** Dies, wherever they are; all they held or waited for is given up. */
export function die(world: World, row: number, time: number): void {
  record(world, EVENT.personDied, time, row, world.state.location[row * STRIDE]);
  leaveForGood(world, row, time);
}

/** Moves away from the place, alive; all they held or waited for is given up. */
export function moveAway(world: World, row: number, time: number): void {
  record(world, EVENT.personMovedAway, time, row);
  leaveForGood(world, row, time);
}

function leaveForGood(world: World, row: number, time: number): void {
  const { state } = world;
  state.alive[row * STRIDE] = 0;
  world.run.forget(row);
  state.stayStamp[row * STRIDE] += 1;
  state.returnStamp[row * STRIDE] += 1;
  state.careHomeStamp[row * STRIDE] += 1;
  const location = state.location[row * STRIDE];
  giveUpAwaited(world, row, time);
  standDown(world, row, time);
  if (location === LOCATION.ward || location === LOCATION.emergencyDepartment) freeWardPlace(world, row, time);
  if (location === LOCATION.shortTermBed) freeShortTermBed(world, row);
  if (location === LOCATION.virtualWard) world.virtualWard.release(1);
  if (state.reablement[row * STRIDE] > 0) finishReablement(world, row, time);
  stopAwaitingReablement(world, row, time);
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
