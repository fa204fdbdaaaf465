import { askForBed } from "./admission.js";
import { LOCATION, STRIDE } from "./care-state.js";
import {
  addDeficit,
  beginDementia,
  beginUnpaidCare,
  endUnpaidCare,
  findBloodPressure,
  loseFunction,
  regainFunction,
  setWork,
} from "./change-state.js";
import {
  considerCareHome,
  endReablement,
  endShortTermBed,
  finishAssessment,
  lapsePackage,
  leaveShortTermBed,
  needHomeCare,
  reviewHomeCare,
  stopAwaitingReablement,
  stopHoldingSlot,
  strainCarer,
} from "./community.js";
import { becomeReady, considerVirtualWard, finishProcess, leave, stopWaiting } from "./discharge.js";
import { EVENT } from "./events.js";
import { becomeTerminal, die, enter, moveAway, passWorkingAge, reachAgeGroup } from "./life.js";
import { offerFreePlaces } from "./offers.js";
import { findPeople } from "./people-found.js";
import { PURPOSE } from "./purposes.js";
import { openDay } from "./staffing.js";
import { CRISIS_STREAMS, STREAM } from "./streams.js";
import { comeBack, meetCrisis } from "./urgent-pathway.js";
import { leaveVirtualWard } from "./virtual-ward.js";
import { backgroundArrives, endBackgroundStay, planBackground } from "./ward.js";
import { chance, drawOfPoint, lookAhead, PLAN, record, type World } from "./world.js";

/** Puts everybody who is there from the start into the run and where they are found, and files the arrivals to come. */
export function beginCare(world: World): void {
  const { people, plan, run } = world;
  for (const row of byNumber(people)) {
    if (people.enters[row] <= plan.start) enter(world, row, plan.start);
    else run.plan(people.enters[row], PLAN.enter, row, 0);
  }
  planBackground(world);
  openDay(world, plan.start);
  findPeople(world);
}

/** Rows in the order of the permanent numbers: who comes first must not hang on the order of rows. */
function byNumber({ size, numberHigh, numberLow }: World["people"]): Uint32Array {
  const rows = new Uint32Array(size).map((_, row) => row);
  return rows.sort((a, b) => numberHigh[a] - numberHigh[b] || numberLow[a] - numberLow[b]);
}

/** Lets the world run until the day, not including it. */
export function runCare(world: World, until: number): void {
  const { run } = world;
  while (run.next(until)) {
    const { time } = run;
    happen(world, run.kind, run.agent, run.stamp, time);
    offerFreePlaces(world, time);
  }
}

function happen(world: World, kind: number, entity: number, stamp: number, time: number): void {
  const { state } = world;
  switch (kind) {
    case PLAN.personStream:
      followStream(world, entity, time);
      return;
    case PLAN.backgroundArrives:
      backgroundArrives(world, entity, time);
      return;
    case PLAN.openDay:
      openDay(world, time);
      return;
    case PLAN.freeAmbulance:
      world.fleet.service.release(1);
      return;
    case PLAN.endBackgroundStay:
      endBackgroundStay(world, time);
      return;
    case PLAN.reviewProgramme:
      world.reviewProgramme(entity, time);
      return;
    case PLAN.settleMoney:
      world.purse?.settle(time);
      return;
    case PLAN.enter:
      enter(world, entity, time);
      return;
    default:
      if (state.alive[entity * STRIDE] === 1) happenToPerson(world, kind, entity, stamp, time);
  }
}

function happenToPerson(world: World, kind: number, row: number, stamp: number, time: number): void {
  const { state } = world;
  switch (kind) {
    case PLAN.reachAgeGroup:
      reachAgeGroup(world, row, time, stamp);
      return;
    case PLAN.passWorkingAge:
      passWorkingAge(world, row, time, stamp);
      return;
    case PLAN.die:
      die(world, row, time);
      return;
    case PLAN.comeBack:
      if (state.returnStamp[row * STRIDE] === stamp && state.location[row * STRIDE] === LOCATION.residence)
        comeBack(world, row, time);
      return;
    case PLAN.endReablement:
      if (state.reablementStamp[row * STRIDE] === stamp) endReablement(world, row, time);
      return;
    case PLAN.lapseReferral:
      if (state.reablementStamp[row * STRIDE] === stamp) stopAwaitingReablement(world, row, time);
      return;
    case PLAN.stopHoldingSlot:
      if (state.reablementStamp[row * STRIDE] === stamp) stopHoldingSlot(world, row, time);
      return;
    case PLAN.reviewHomeCare:
      if (state.homeCareStamp[row * STRIDE] === stamp) reviewHomeCare(world, row, time);
      return;
    case PLAN.strainCarer:
      if (state.homeCareStamp[row * STRIDE] === stamp) strainCarer(world, row, time);
      return;
    case PLAN.finishAssessment:
      if (state.careHomeStamp[row * STRIDE] === stamp) finishAssessment(world, row, time);
      return;
    default:
      if (state.stayStamp[row * STRIDE] === stamp) continueStay(world, kind, row, time);
  }
}

function continueStay(world: World, kind: number, row: number, time: number): void {
  switch (kind) {
    case PLAN.askForBed:
      askForBed(world, row, time, 0);
      return;
    case PLAN.dieOnWard:
      die(world, row, time);
      return;
    case PLAN.becomeReady:
      becomeReady(world, row, time);
      return;
    case PLAN.finishProcess:
      finishProcess(world, row, time);
      return;
    case PLAN.leaveWard:
      leave(world, row, time);
      return;
    case PLAN.stopWaiting:
      stopWaiting(world, row, time);
      return;
    case PLAN.endShortTermBed:
      endShortTermBed(world, row, time);
      return;
    case PLAN.stepDown:
      considerVirtualWard(world, row, time);
      return;
    case PLAN.leaveVirtualWard:
      leaveVirtualWard(world, row, time);
      return;
    case PLAN.lapsePackage:
      lapsePackage(world, row, time);
      return;
    case PLAN.stopHoldingBed:
      leaveShortTermBed(world, row, time);
      return;
    default:
      throw new RangeError(`There is no plan of kind ${kind}.`);
  }
}

/** The point that was found ahead has come. */
function followStream(world: World, row: number, time: number): void {
  const { stream, block, step } = world.run;
  if (stream < CRISIS_STREAMS) {
    meetCrisis(world, row, time, stream, block, step);
    return;
  }
  switch (stream) {
    case STREAM.terminalOnset:
      becomeTerminal(world, row, time, stream, block, step);
      return;
    case STREAM.suddenDeath:
      die(world, row, time);
      return;
    case STREAM.moveAway:
      moveAway(world, row, time);
      return;
    case STREAM.careNeed:
      needHomeCare(world, row, time, stream, block, step);
      return;
    case STREAM.careHomeEntry:
      considerCareHome(world, row, time, stream, block, step);
      return;
    case STREAM.deficit:
      addDeficit(world, row, time);
      break;
    case STREAM.functionDecline:
      loseFunction(world, row, time);
      break;
    case STREAM.functionRecovery:
      regainFunction(world, row, time);
      break;
    case STREAM.dementia:
      beginDementia(world, row, time, world.run);
      break;
    case STREAM.bloodPressureFound:
      findBloodPressure(world, row, time, world.run);
      break;
    case STREAM.carerStart:
      beginUnpaidCare(world, row, time, world.run);
      break;
    case STREAM.carerEnd:
      endUnpaidCare(world, row, time);
      break;
    case STREAM.workLoss:
      setWork(world, row, time, 1);
      break;
    case STREAM.workGain:
      setWork(world, row, time, 0);
      break;
    default:
      liveAlone(world, row, time, stream, block, step);
  }
  lookAhead(world, row, time);
}

function liveAlone(world: World, row: number, time: number, stream: number, block: number, step: number): void {
  const { state, p } = world;
  state.livesAlone[row * STRIDE] = 1;
  record(world, EVENT.cameToLiveAlone, time, row);
  const u = chance(drawOfPoint(world, row, stream, block, step, PURPOSE.found)[0]);
  if (state.carer[row * STRIDE] > 0 && u < p.aloneOnset.endsCare) endUnpaidCare(world, row, time);
}
