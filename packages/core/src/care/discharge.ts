import type { Service } from "../engine/service.js";
import { ANSWER } from "../engine/service.js";
import type { Lever } from "../intervention/levers.js";
import { bandOf } from "../maths/piecewise.js";
import { exponentialQuantile } from "../maths/quantiles.js";
import { DAYS_PER_WEEK } from "../units/time.js";
import { awaitedService } from "./awaited-service.js";
import { LOCATION, NO_SERVICE, STRIDE } from "./care-state.js";
import { loseFunction } from "./change-state.js";
import {
  enterShortTermBed,
  hasPackage,
  moveToCareHome,
  startHomeCare,
  startReablement,
  takeHomeCareHours,
} from "./community.js";
import { EVENT, QUEUE } from "./events.js";
import { leavingTime, withinHours } from "./leaving-hours.js";
import { deconditioningChance } from "./losing-function.js";
import { PURPOSE } from "./purposes.js";
import { stepDown } from "./virtual-ward.js";
import { freeWardPlace } from "./ward.js";
import { chance, drawOfStay, lookAhead, PLAN, record, type World } from "./world.js";

/** Days of the week on which usual care starts support. */
const WORKING_DAYS = 5;
/** Index of the way to a care home among the ways out that are weighed. */
const TO_CARE_HOME = 2;

/** Fit to leave: function lost on the way, which pathway, and how long the process takes before a service is asked. */
export function becomeReady(world: World, row: number, time: number): void {
  const { state } = world;
  const words = drawOfStay(world, row, PURPOSE.ready);
  const lossDraw = chance(words[0]);
  const pathwayDraw = chance(words[1]);
  const delayDraw = chance(words[2]);
  const longDraw = chance(words[3]);
  if (lossDraw < deconditioningChance(world, row, time, time - state.bedAskedOn[row * STRIDE]))
    loseFunction(world, row, time);
  const isShort = state.oneNight[row * STRIDE] === 1;
  const pathway = isShort ? 0 : choosePathway(world, row, time, pathwayDraw);
  state.isReady[row * STRIDE] = 1;
  state.readyOn[row * STRIDE] = time;
  state.pathway[row * STRIDE] = pathway;
  record(world, EVENT.readyToLeave, time, row, pathway);
  const usual = isShort ? 0 : processDelay(world, row, pathway, delayDraw, longDraw);
  planProcess(world, row, time + usual * world.lever.processDelay.ratio(row, time));
  lookAhead(world, row, time);
}

/** Files the end of the process of leaving: as soon as it is done, but at an hour and on a day on which people leave. */
export function planProcess(world: World, row: number, done: number): void {
  const { state, run, p } = world;
  const leaving = drawOfStay(world, row, PURPOSE.leaving);
  const hourDraw = chance(leaving[0]);
  const weekendDraw = chance(leaving[1]);
  const leaves = leavingTime(p.discharge, done, hourDraw, weekendDraw < weekendWait(world, row, done));
  run.plan(leaves, PLAN.finishProcess, row, state.stayStamp[row * STRIDE]);
}

/**
 * Share of departures at a weekend that wait for a working day: those with support come down to those without it, day by day,
 * as what they need starts on more days of the week.
 */
function weekendWait(world: World, row: number, time: number): number {
  const pathway = world.state.pathway[row * STRIDE];
  const [alone, supported] = world.p.discharge.weekend;
  if (pathway === 0) return alone;
  const opening = openingOf(world, row, pathway);
  const days = opening === undefined || opening.idle ? 0 : opening.level(row, time);
  if (days <= WORKING_DAYS) return supported;
  return alone + (supported - alone) * ((DAYS_PER_WEEK - days) / (DAYS_PER_WEEK - WORKING_DAYS));
}

/** Opening of what somebody on a pathway needs: short-term beds take people in as they do. */
function openingOf(world: World, row: number, pathway: number): Lever | undefined {
  const { opening } = world.lever;
  if (pathway === 2) return undefined;
  if (pathway !== 1) return opening["care-home-admission"];
  return needsHomeCare(world, row) ? opening["home-care"] : opening.reablement;
}

/** The last part of the stay could be spent at home: on the virtual ward, if it has a bed for somebody like this. */
export function considerVirtualWard(world: World, row: number, time: number): void {
  const pathwayDraw = chance(drawOfStay(world, row, PURPOSE.ready)[1]);
  stepDown(world, row, time, choosePathway(world, row, time, pathwayDraw));
}

/** Chances of leaving on pathways 1 to 3 before any lever on them, whose sum is capped. */
export function pathwayChances(world: World, row: number, time: number): [number, number, number] {
  const { discharge } = world.p;
  const { state, hazards } = world;
  const weights: [number, number, number] = [0, 0, 0];
  let sum = 0;
  for (let k = 0; k < 3; k++) {
    let weight: number;
    if (state.residence[row * STRIDE] > 0) weight = discharge.fromCareHome[k];
    else {
      weight = discharge.weights[k] * discharge.byFunction[4 * k + state.functionLevel[row * STRIDE]];
      if (state.livesAlone[row * STRIDE] === 1) weight *= discharge.alone[k];
      if (state.dementia[row * STRIDE] === 1) weight *= discharge.dementia[k];
      if (k === TO_CARE_HOME) weight *= world.lever.careHome.ratio(row, time);
    }
    if (bandOf([65], hazards.age(row, time)) === 0) weight *= discharge.under65[k];
    weights[k] = weight;
    sum += weight;
  }
  const scale = sum > discharge.cap ? discharge.cap / sum : 1;
  for (let k = 0; k < 3; k++) weights[k] *= scale;
  return weights;
}

/** Pathway 0 to 3 from one uniform, mild to severe; a lever may shift the odds of each cut. */
function choosePathway(world: World, row: number, time: number, u: number): number {
  const chances = pathwayChances(world, row, time);
  const oddsRatio = world.lever.pathway.oddsRatio(row, time);
  let atLeast = 0;
  for (let k = 2; k >= 0; k--) {
    atLeast += chances[k];
    const shifted = oddsRatio === 1 ? atLeast : (atLeast * oddsRatio) / (1 - atLeast + atLeast * oddsRatio);
    if (u >= 1 - shifted) return k + 1;
  }
  return 0;
}

/** Days of process before the service is asked, before any lever. */
function processDelay(world: World, row: number, pathway: number, u: number, longDraw: number): number {
  const { discharge } = world.p;
  if (pathway === 0) {
    const [usual, share, mean] = discharge.delayHome;
    return u < share && !restartsPackage(world, row)
      ? usual
      : exponentialQuantile(longDraw, mean) * discharge.delayScale[0];
  }
  return exponentialQuantile(longDraw, discharge.delayMean[pathway - 1]) * discharge.delayScale[pathway];
}

/** The package that was kept open has to be arranged anew. */
function restartsPackage(world: World, row: number): boolean {
  if (!hasPackage(world, row)) return false;
  return chance(drawOfStay(world, row, PURPOSE.restart)[0]) < world.p.discharge.restart[0];
}

/** The process is done: leaves, or asks for the service of the pathway and keeps the bed until it has a place. */
export function finishProcess(world: World, row: number, time: number): void {
  const { state, p } = world;
  const pathway = state.pathway[row * STRIDE];
  const livesInCareHome = state.residence[row * STRIDE] > 0;
  if (pathway === 0 && needsLapsedPackage(world, row)) {
    waitForHomeCare(world, row, time);
    return;
  }
  if (pathway === 0 || (livesInCareHome && pathway !== 2)) {
    leave(world, row, time);
    return;
  }
  if (pathway === 2) waitFor(world, row, time, QUEUE.shortTermBed, world.shortTermBeds, 1, p.discharge.spotDays[1]);
  else if (pathway === 3) {
    if (state.careHomeMove[row * STRIDE] === 2) {
      world.careHome.leaveQueue(row);
      record(world, EVENT.queueLeft, time, row, QUEUE.careHome);
    }
    state.careHomeMove[row * STRIDE] = 0;
    state.careHomeStamp[row * STRIDE] += 1;
    waitFor(world, row, time, QUEUE.careHome, world.careHome, 1, Number.POSITIVE_INFINITY);
  } else if (needsHomeCare(world, row)) waitForHomeCare(world, row, time);
  else waitFor(world, row, time, QUEUE.reablement, world.reablement, 1, p.discharge.spotDays[0]);
}

/** The package ended during the stay, and the person cannot do without at home. */
function needsLapsedPackage({ state }: World, row: number): boolean {
  if (state.packageLapsed[row * STRIDE] === 0 || state.residence[row * STRIDE] > 0) return false;
  return state.functionLevel[row * STRIDE] >= 2;
}

/** Whether somebody who leaves for support at home waits for home care, and not for reablement. */
export function needsHomeCare(world: World, row: number): boolean {
  if (world.state.functionLevel[row * STRIDE] < 2) return false;
  return chance(drawOfStay(world, row, PURPOSE.leaving)[2]) < world.p.discharge.homeCareShare;
}

function waitForHomeCare(world: World, row: number, time: number): void {
  const { state, p } = world;
  if (hasPackage(world, row)) {
    leave(world, row, time);
    return;
  }
  if (state.homeCare[row * STRIDE] === 2) {
    world.homeCare.leaveQueue(row);
    record(world, EVENT.queueLeft, time, row, QUEUE.homeCare);
    state.homeCare[row * STRIDE] = 0;
    state.homeCareStamp[row * STRIDE] += 1;
  }
  takeHomeCareHours(world, row);
  waitFor(world, row, time, QUEUE.homeCare, world.homeCare, state.homeCareHours[row * STRIDE], p.discharge.spotDays[0]);
}

function waitFor(
  world: World,
  row: number,
  time: number,
  queueNumber: number,
  service: Service,
  units: number,
  spotAfterDays: number,
): void {
  const { state, run } = world;
  state.awaits[row * STRIDE] = queueNumber;
  state.placeHeld[row * STRIDE] = 0;
  if (service.request(row, units, 0, time) === ANSWER.granted) {
    state.placeHeld[row * STRIDE] = 1;
    leave(world, row, time);
    return;
  }
  record(world, EVENT.queueJoined, time, row, queueNumber);
  if (spotAfterDays < Number.POSITIVE_INFINITY) {
    run.plan(time + spotAfterDays, PLAN.stopWaiting, row, state.stayStamp[row * STRIDE]);
  }
}

/** The place waited for has come free and is held: the person leaves at the next hour of leaving. */
export function takePlaceFromWard(world: World, row: number, time: number): void {
  const { state, run, p } = world;
  state.placeHeld[row * STRIDE] = 1;
  record(world, EVENT.queueLeft, time, row, state.awaits[row * STRIDE]);
  const u = chance(drawOfStay(world, row, PURPOSE.transfer)[0]);
  run.plan(withinHours(p.discharge, time, u), PLAN.leaveWard, row, state.stayStamp[row * STRIDE]);
}

/** Waited too long: a place outside capacity is bought. */
export function stopWaiting(world: World, row: number, time: number): void {
  const { state } = world;
  const awaited = state.awaits[row * STRIDE];
  if (awaited === NO_SERVICE || state.placeHeld[row * STRIDE] === 1) return;
  if (world.purse?.mayBuy(awaited, row, state.readyOn[row * STRIDE]) === false) {
    const spotAfterDays = world.p.discharge.spotDays[awaited === QUEUE.shortTermBed ? 1 : 0];
    world.run.plan(time + spotAfterDays, PLAN.stopWaiting, row, state.stayStamp[row * STRIDE]);
    return;
  }
  awaitedService(world, awaited).leaveQueue(row);
  record(world, EVENT.queueLeft, time, row, awaited);
  record(world, EVENT.placeBought, time, row, awaited);
  leave(world, row, time);
}

/** Leaves hospital alive, for home or for the place that is held or bought. */
export function leave(world: World, row: number, time: number): void {
  const { state } = world;
  const awaited = state.awaits[row * STRIDE];
  const held = state.placeHeld[row * STRIDE] === 1;
  const pathway = state.pathway[row * STRIDE];
  const late = time - state.readyOn[row * STRIDE];
  if (chance(drawOfStay(world, row, PURPOSE.leaving)[3]) < deconditioningChance(world, row, time, late)) {
    loseFunction(world, row, time);
  }
  state.stayStamp[row * STRIDE] += 1;
  state.isReady[row * STRIDE] = 0;
  state.awaits[row * STRIDE] = NO_SERVICE;
  state.placeHeld[row * STRIDE] = 0;
  state.lastDischarge[row * STRIDE] = time;
  state.location[row * STRIDE] = awaited === QUEUE.shortTermBed ? LOCATION.shortTermBed : LOCATION.residence;
  if (awaited === QUEUE.careHome) moveToCareHome(world, row, time);
  record(world, EVENT.stayEnded, time, row, pathway);
  if (awaited === QUEUE.reablement) startReablement(world, row, time, held);
  else if (awaited === QUEUE.homeCare) startHomeCare(world, row, time, held);
  else if (awaited === QUEUE.shortTermBed) enterShortTermBed(world, row, time, held);
  freeWardPlace(world, row, time);
  lookAhead(world, row, time);
}
