import { enterWard } from "./admission.js";
import { LOCATION, STRIDE } from "./care-state.js";
import { leaveShortTermBed, moveToCareHome, startAwaitedReablement, startHomeCare } from "./community.js";
import { takePlaceFromWard } from "./discharge.js";
import { EVENT, QUEUE } from "./events.js";
import { answerCall } from "./urgent-pathway.js";
import { callBackground } from "./ward.js";
import { lookAhead, record, type World } from "./world.js";

/** Offers every place that the last event freed to those who wait, until nobody fits any more. */
export function offerFreePlaces(world: World, time: number): void {
  let served = true;
  while (served) {
    served = offerBed(world, time);
    served = offerReablement(world, time) || served;
    served = offerToWard(world, time, world.shortTermBeds.takeNext()) || served;
    served = offerHomeCare(world, time) || served;
    served = offerCareHome(world, time) || served;
    served = offerAmbulance(world, time) || served;
  }
}

/** A bed for a person, or for a background patient (numbered after the last row). */
function offerBed(world: World, time: number): boolean {
  const next = world.ward.takeNext();
  if (next < 0) return false;
  if (next >= world.people.size) callBackground(world, next - world.people.size, time);
  else {
    record(world, EVENT.queueLeft, time, next, QUEUE.ward);
    world.boarding.people -= 1;
    enterWard(world, next, time);
  }
  return true;
}

function offerAmbulance(world: World, time: number): boolean {
  const row = world.fleet.service.takeNext();
  if (row >= 0) answerCall(world, row, time);
  return row >= 0;
}

function offerToWard(world: World, time: number, row: number): boolean {
  if (row >= 0) takePlaceFromWard(world, row, time);
  return row >= 0;
}

function offerReablement(world: World, time: number): boolean {
  const row = world.reablement.takeNext();
  if (row < 0 || world.state.reablementAwaited[row * STRIDE] === 0) return offerToWard(world, time, row);
  startAwaitedReablement(world, row, time);
  return true;
}

function offerHomeCare(world: World, time: number): boolean {
  const row = world.homeCare.takeNext();
  if (row < 0) return false;
  if (world.state.awaits[row * STRIDE] === QUEUE.homeCare) takePlaceFromWard(world, row, time);
  else {
    record(world, EVENT.queueLeft, time, row, QUEUE.homeCare);
    startHomeCare(world, row, time, true);
    lookAhead(world, row, time);
  }
  return true;
}

function offerCareHome(world: World, time: number): boolean {
  const { state } = world;
  const row = world.careHome.takeNext();
  if (row < 0) return false;
  if (state.awaits[row * STRIDE] === QUEUE.careHome) takePlaceFromWard(world, row, time);
  else {
    record(world, EVENT.queueLeft, time, row, QUEUE.careHome);
    moveToCareHome(world, row, time);
    if (state.location[row * STRIDE] === LOCATION.shortTermBed) leaveShortTermBed(world, row, time);
  }
  return true;
}
