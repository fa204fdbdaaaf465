import { ANSWER } from "../engine/service.js";
import { exponentialQuantile, lognormalQuantile } from "../maths/quantiles.js";
import { MOST_STRAIN } from "../population/carer-strain.js";
import { DAYS_PER_YEAR } from "../units/time.js";
import { LOCATION, STRIDE } from "./care-state.js";
import { regainFunction, setCarerStrain } from "./change-state.js";
import type { Crisis } from "./crisis.js";
import { EVENT, QUEUE } from "./events.js";
import { giveUpAwaited } from "./give-up.js";
import { withinHours } from "./leaving-hours.js";
import { PURPOSE } from "./purposes.js";
import { chance, drawOfPoint, drawOfStay, lookAhead, PLAN, record, type World } from "./world.js";

/** Priorities of the queues, lower first. Hospital requests have 0. */
const FROM_RESPONSE = 1;
const FROM_SHORT_TERM_BED = 1;
const CARE_BROKE_DOWN = 1;
const MONTHS_PER_YEAR = 12;
const FROM_HOME = 2;

/** How somebody holds a place. */
const INSIDE = 1;
const WAITING = 2;
const BOUGHT = 3;

/** Starts reablement at home: in a slot, or bought outside capacity. */
export function startReablement(world: World, row: number, time: number, inSlot: boolean): void {
  const { state, run, p } = world;
  state.reablement[row * STRIDE] = inSlot ? INSIDE : BOUGHT;
  state.reablementStartedOn[row * STRIDE] = time;
  state.reablementStamp[row * STRIDE] += 1;
  record(world, EVENT.reablementStarted, time, row);
  const u = chance(drawOfStay(world, row, PURPOSE.reablement)[0]);
  const days =
    lognormalQuantile(u, p.community.reablementDays, p.community.reablementSigma) *
    world.lever.reablementLength.ratio(row, time);
  run.plan(time + days, PLAN.endReablement, row, state.reablementStamp[row * STRIDE]);
}

/** Referred to reablement by those who treated a crisis at home: starts at once, or waits there for a slot. */
export function referToReablement(world: World, { row, time, type, block, step, shift }: Crisis): void {
  const { state, run, p } = world;
  const at = row * STRIDE;
  if (state.residence[at] > 0 || state.reablement[at] > 0 || state.reablementAwaited[at] === 1) return;
  if (state.homeCare[at] > 0) return;
  // What follows is drawn from this crisis: no stay is under way that another one caused.
  state.causeStream[at] = type;
  state.causeBlock[at] = block;
  state.causeStep[at] = step;
  state.causeShift[at] = shift;
  if (world.reablement.request(row, 1, FROM_RESPONSE, time) === ANSWER.granted) {
    startReablement(world, row, time, true);
    return;
  }
  state.reablementAwaited[at] = 1;
  record(world, EVENT.queueJoined, time, row, QUEUE.reablement);
  // A referral that nobody has taken up for so long has lost its point.
  run.plan(time + p.community.referralDays, PLAN.lapseReferral, row, state.reablementStamp[at]);
}

/** A slot has come free for somebody who waits at home. */
export function startAwaitedReablement(world: World, row: number, time: number): void {
  world.state.reablementAwaited[row * STRIDE] = 0;
  record(world, EVENT.queueLeft, time, row, QUEUE.reablement);
  startReablement(world, row, time, true);
  lookAhead(world, row, time);
}

/** Waits at home for reablement no longer, if they did. */
export function stopAwaitingReablement(world: World, row: number, time: number): void {
  const { state, reablement } = world;
  if (state.reablementAwaited[row * STRIDE] === 0) return;
  state.reablementAwaited[row * STRIDE] = 0;
  state.reablementStamp[row * STRIDE] += 1;
  reablement.leaveQueue(row);
  record(world, EVENT.queueLeft, time, row, QUEUE.reablement);
}

/** The planned end of reablement: some function regained; a slot may be kept while home care is waited for. */
export function endReablement(world: World, row: number, time: number): void {
  const { state, run, p } = world;
  const words = drawOfStay(world, row, PURPOSE.reablement);
  const regains = chance(words[1]) < p.recovery.reablementEnd;
  const asks = chance(words[2]) < p.community.reablementPackage[0];
  if (regains) regainFunction(world, row, time);
  if (
    state.functionLevel[row * STRIDE] >= 2 &&
    state.homeCare[row * STRIDE] === 0 &&
    state.residence[row * STRIDE] === 0 &&
    asks
  ) {
    const started = askForHomeCare(
      world,
      row,
      time,
      0,
      state.causeStream[row * STRIDE],
      state.causeBlock[row * STRIDE],
      state.causeStep[row * STRIDE],
    );
    if (!started) {
      run.plan(time + p.community.reablementPackage[1], PLAN.stopHoldingSlot, row, state.reablementStamp[row * STRIDE]);
      lookAhead(world, row, time);
      return;
    }
  }
  if (state.reablement[row * STRIDE] > 0) finishReablement(world, row, time);
  lookAhead(world, row, time);
}

/** Reablement is over, planned or not: the slot is free again. */
export function finishReablement(world: World, row: number, time: number): void {
  const { state } = world;
  const inSlot = state.reablement[row * STRIDE] === INSIDE;
  state.reablement[row * STRIDE] = 0;
  state.reablementStamp[row * STRIDE] += 1;
  record(world, EVENT.reablementEnded, time, row);
  if (inSlot) world.reablement.release(1);
}

/** Moves from the ward to a short-term bed, held or bought outside capacity. */
export function enterShortTermBed(world: World, row: number, time: number, held: boolean): void {
  const { state, run, p } = world;
  state.shortTermBed[row * STRIDE] = held ? INSIDE : BOUGHT;
  const u = chance(drawOfStay(world, row, PURPOSE.shortTermBed)[0]);
  const days =
    lognormalQuantile(u, p.community.bedDays, p.community.bedSigma) * world.lever.shortTermBedStay.ratio(row, time);
  run.plan(time + days, PLAN.endShortTermBed, row, state.stayStamp[row * STRIDE]);
}

/** The planned end of a stay in a short-term bed: home, home with care, or waiting there for a care home. */
export function endShortTermBed(world: World, row: number, time: number): void {
  const { state, run, p } = world;
  const words = drawOfStay(world, row, PURPOSE.shortTermBed);
  const regains = chance(words[1]) < p.community.bedRecovery;
  const toCareHome = chance(words[2]) < p.community.bedToCareHome;
  const asks = chance(words[3]) < p.community.bedToPackage;
  if (regains) regainFunction(world, row, time);
  const ownHome = state.residence[row * STRIDE] === 0;
  if (
    ownHome &&
    state.functionLevel[row * STRIDE] === 3 &&
    toCareHome &&
    state.careHomeMove[row * STRIDE] !== WAITING
  ) {
    if (!askForCareHome(world, row, time, FROM_SHORT_TERM_BED)) {
      run.plan(time + p.community.bedHoldDays, PLAN.stopHoldingBed, row, state.stayStamp[row * STRIDE]);
      return;
    }
  } else if (ownHome && state.functionLevel[row * STRIDE] >= 2 && state.homeCare[row * STRIDE] === 0 && asks) {
    askForHomeCare(
      world,
      row,
      time,
      0,
      state.causeStream[row * STRIDE],
      state.causeBlock[row * STRIDE],
      state.causeStep[row * STRIDE],
    );
  }
  leaveShortTermBed(world, row, time);
}

/** Leaves a short-term bed for the own home or the care home where the person now lives. */
export function leaveShortTermBed(world: World, row: number, time: number): void {
  const { state } = world;
  state.location[row * STRIDE] = LOCATION.residence;
  state.stayStamp[row * STRIDE] += 1;
  record(world, EVENT.shortTermBedLeft, time, row);
  freeShortTermBed(world, row);
  lookAhead(world, row, time);
}

/** Gives the bed up; it is free again when it counted against capacity. */
export function freeShortTermBed(world: World, row: number): void {
  const { state } = world;
  if (state.shortTermBed[row * STRIDE] === INSIDE) world.shortTermBeds.release(1);
  state.shortTermBed[row * STRIDE] = 0;
}

/** A slot kept for somebody who waits for home care is kept no longer. */
export function stopHoldingSlot(world: World, row: number, time: number): void {
  finishReablement(world, row, time);
  lookAhead(world, row, time);
}

/** Sets the hours a week of the package the person needs now. */
export function takeHomeCareHours(world: World, row: number): void {
  const { state, p } = world;
  const level = state.functionLevel[row * STRIDE];
  state.homeCareHours[row * STRIDE] = p.community.packageHours[level < 2 ? 0 : level - 1];
  state.homeCareStream[row * STRIDE] = state.causeStream[row * STRIDE];
  state.homeCareBlock[row * STRIDE] = state.causeBlock[row * STRIDE];
  state.homeCareStep[row * STRIDE] = state.causeStep[row * STRIDE];
}

/** Asks for a home-care package from home. The point named is what led to it. @returns false when it has to wait */
export function askForHomeCare(
  world: World,
  row: number,
  time: number,
  priority: number,
  stream: number,
  block: number,
  step: number,
): boolean {
  const { state } = world;
  takeHomeCareHours(world, row);
  state.homeCareStream[row * STRIDE] = stream;
  state.homeCareBlock[row * STRIDE] = block;
  state.homeCareStep[row * STRIDE] = step;
  if (world.homeCare.request(row, state.homeCareHours[row * STRIDE], priority, time) === ANSWER.granted) {
    startHomeCare(world, row, time, true);
    return true;
  }
  state.homeCare[row * STRIDE] = WAITING;
  record(world, EVENT.queueJoined, time, row, QUEUE.homeCare);
  if (world.p.community.queueHarm[0] > 0) planStrain(world, row, time);
  return false;
}

function planStrain({ state, run }: World, row: number, time: number): void {
  run.plan(time + DAYS_PER_YEAR / MONTHS_PER_YEAR, PLAN.strainCarer, row, state.homeCareStamp[row * STRIDE]);
}

/** One more month at home without the home care that was asked for strains whoever cares unpaid. */
export function strainCarer(world: World, row: number, time: number): void {
  const { state, p } = world;
  if (state.homeCare[row * STRIDE] !== WAITING) return;
  if (state.carer[row * STRIDE] > 0 && state.location[row * STRIDE] === LOCATION.residence) {
    const strain = state.carerStrain[row * STRIDE] + Math.round(100 * p.community.queueHarm[0]);
    setCarerStrain(world, row, time, strain < MOST_STRAIN ? strain : MOST_STRAIN);
    lookAhead(world, row, time);
  }
  planStrain(world, row, time);
}

/** Somebody at home whose care has broken down comes before others at home. */
function priorityAtHome({ state }: World, row: number): number {
  return state.careBrokeDown[row * STRIDE] === 1 ? CARE_BROKE_DOWN : FROM_HOME;
}

/** A crisis of somebody's care at home: what they wait for there, or ask for until it starts, comes before others. */
export function breakDown(world: World, row: number): void {
  const { state, homeCare, careHome } = world;
  if (state.residence[row * STRIDE] > 0 || state.careBrokeDown[row * STRIDE] === 1) return;
  state.careBrokeDown[row * STRIDE] = 1;
  if (state.homeCare[row * STRIDE] === WAITING) homeCare.reprioritise(row, CARE_BROKE_DOWN);
  if (state.careHomeMove[row * STRIDE] === WAITING) careHome.reprioritise(row, CARE_BROKE_DOWN);
}

/** Somebody at home comes to need a package. */
export function needHomeCare(
  world: World,
  row: number,
  time: number,
  stream: number,
  block: number,
  step: number,
): void {
  askForHomeCare(world, row, time, priorityAtHome(world, row), stream, block, step);
  lookAhead(world, row, time);
}

/** A package starts, within capacity or bought outside it. */
export function startHomeCare(world: World, row: number, time: number, inside: boolean): void {
  const { state, run, p } = world;
  state.homeCare[row * STRIDE] = inside ? INSIDE : BOUGHT;
  state.homeCareReviews[row * STRIDE] = 0;
  state.careBrokeDown[row * STRIDE] = 0;
  state.homeCareStamp[row * STRIDE] += 1;
  record(world, EVENT.homeCareStarted, time, row);
  record(world, EVENT.homeCareHoursSet, time, row, state.homeCareHours[row * STRIDE]);
  run.plan(time + p.community.reviewDays[0], PLAN.reviewHomeCare, row, state.homeCareStamp[row * STRIDE]);
  if (state.reablement[row * STRIDE] > 0) finishReablement(world, row, time);
  stopAwaitingReablement(world, row, time);
}

/** A review ends the package or lets it go on. */
export function reviewHomeCare(world: World, row: number, time: number): void {
  const { state, run, p } = world;
  const review = state.homeCareReviews[row * STRIDE];
  const purpose = PURPOSE.homeCareReview + (review % 100);
  const words = drawOfPoint(
    world,
    row,
    state.homeCareStream[row * STRIDE],
    state.homeCareBlock[row * STRIDE],
    state.homeCareStep[row * STRIDE],
    purpose,
  );
  state.homeCareReviews[row * STRIDE] = (review + 1) % 250;
  if (chance(words[0]) < p.community.packageEnds[state.functionLevel[row * STRIDE]]) {
    endHomeCare(world, row, time);
    lookAhead(world, row, time);
  } else run.plan(time + p.community.reviewDays[1], PLAN.reviewHomeCare, row, state.homeCareStamp[row * STRIDE]);
}

/** Whether a package is in force, within capacity or outside it. */
export function hasPackage({ state }: World, row: number): boolean {
  const how = state.homeCare[row * STRIDE];
  return how === INSIDE || how === BOUGHT;
}

/** The stay in hospital has become too long for a package to be kept open. */
export function lapsePackage(world: World, row: number, time: number): void {
  if (!hasPackage(world, row)) return;
  endHomeCare(world, row, time);
  world.state.packageLapsed[row * STRIDE] = 1;
}

/** A package ends, or a request for one is withdrawn; its hours are free again. */
export function endHomeCare(world: World, row: number, time: number): void {
  const { state } = world;
  const was = state.homeCare[row * STRIDE];
  if (was === 0) return;
  state.homeCare[row * STRIDE] = 0;
  state.homeCareStamp[row * STRIDE] += 1;
  if (was === WAITING) {
    world.homeCare.leaveQueue(row);
    record(world, EVENT.queueLeft, time, row, QUEUE.homeCare);
  } else record(world, EVENT.homeCareEnded, time, row);
  if (was === INSIDE) world.homeCare.release(state.homeCareHours[row * STRIDE]);
}

/** Somebody at home begins the way into a care home: first an assessment. */
export function considerCareHome(
  world: World,
  row: number,
  time: number,
  stream: number,
  block: number,
  step: number,
): void {
  const { state, run, p } = world;
  state.careHomeMove[row * STRIDE] = 1;
  state.careHomeStamp[row * STRIDE] += 1;
  const u = chance(drawOfPoint(world, row, stream, block, step, PURPOSE.assessment)[0]);
  const days = exponentialQuantile(u, p.community.careHomeAssessmentDays);
  run.plan(time + days, PLAN.finishAssessment, row, state.careHomeStamp[row * STRIDE]);
  lookAhead(world, row, time);
}

/** Assessed: waits for a place, wherever the person is. */
export function finishAssessment(world: World, row: number, time: number): void {
  askForCareHome(world, row, time, priorityAtHome(world, row));
}

/** Moves at once when there is a place. @returns false when it has to be waited for */
function askForCareHome(world: World, row: number, time: number, priority: number): boolean {
  const { state } = world;
  // An assessment still under way has nothing left to lead to.
  state.careHomeStamp[row * STRIDE] += 1;
  if (world.careHome.request(row, 1, priority, time) === ANSWER.granted) {
    moveToCareHome(world, row, time);
    return true;
  }
  state.careHomeMove[row * STRIDE] = WAITING;
  record(world, EVENT.queueJoined, time, row, QUEUE.careHome);
  return false;
}

/** The place that is held becomes the person's home. */
export function moveToCareHome(world: World, row: number, time: number): void {
  const { state, p } = world;
  const level = state.functionLevel[row * STRIDE];
  const share = level === 3 ? p.community.nursingShare[1] : p.community.nursingShare[0];
  // Keyed by the person: the kind of home is settled once a life.
  const u = chance(drawOfPoint(world, row, 0, 0, 0, PURPOSE.assessment)[1]);
  state.residence[row * STRIDE] = u < share ? 2 : 1;
  state.careHomePlace[row * STRIDE] = 1;
  state.careBrokeDown[row * STRIDE] = 0;
  state.careHomeMove[row * STRIDE] = 0;
  state.careHomeStamp[row * STRIDE] += 1;
  record(world, EVENT.careHomeEntered, time, row, state.residence[row * STRIDE]);
  endHomeCare(world, row, time);
  if (state.reablement[row * STRIDE] > 0) finishReablement(world, row, time);
  stopAwaitingReablement(world, row, time);
  const awaited = state.awaits[row * STRIDE];
  if (awaited === QUEUE.homeCare || awaited === QUEUE.reablement) needNoSupportAtHome(world, row, time);
  lookAhead(world, row, time);
}

/** Nothing keeps somebody on the ward who waited there for support at home and lives in a care home now. */
function needNoSupportAtHome(world: World, row: number, time: number): void {
  const { state, run, p } = world;
  // Whoever holds a place already has an hour of leaving.
  const leavesAlready = state.placeHeld[row * STRIDE] === 1;
  giveUpAwaited(world, row, time);
  if (leavesAlready) return;
  const u = chance(drawOfStay(world, row, PURPOSE.transfer)[0]);
  run.plan(withinHours(p.discharge, time, u), PLAN.leaveWard, row, state.stayStamp[row * STRIDE]);
}
