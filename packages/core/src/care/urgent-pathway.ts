import { CRISIS, CRISIS_TYPES } from "../intervention/crisis-types.js";
import { exponentialQuantile, logistic } from "../maths/quantiles.js";
import type { Words } from "../random/threefry.js";
import { admitDirectly, attend, BY_AMBULANCE, ON_FOOT } from "./admission.js";
import { callAnswered, callVehicle, canBeLate, keepBusy, reach } from "./ambulances.js";
import { STRIDE } from "./care-state.js";
import { loseFunction } from "./change-state.js";
import { breakDown, referToReablement } from "./community.js";
import type { Crisis } from "./crisis.js";
import { EVENT } from "./events.js";
import { type AmbulanceCall, ERRAND, type Errand } from "./fleet.js";
import { isOpen, isOpenOnWorkingDay } from "./opening-hours.js";
import { PURPOSE, RETURN_SHIFT } from "./purposes.js";
import { avoidConveyance } from "./without-a-stay.js";
import { chance, drawOfPoint, lookAhead, PLAN, record, type World } from "./world.js";

const CARDIOVASCULAR = CRISIS_TYPES.indexOf("cardiovascular");

/** A crisis happens: how severe, what it costs in function, who is called and what they do. */
export function meetCrisis(world: World, row: number, time: number, type: number, block: number, step: number): void {
  record(world, EVENT.crisisHappened, time, row, type);
  const words = drawOfPoint(world, row, type, block, step, PURPOSE.severity);
  const severity = severityOf(world, row, time, type, chance(words[0]));
  const lossDraw = chance(words[1]);
  const contactDraw = chance(words[2]);
  const crisis: Crisis = { row, time, type, block, step, shift: 0, severity };
  const turnTo = firstContact(world, crisis, contactDraw);
  if (type === CRISIS.social) breakDown(world, row);
  if (lossDraw < functionLossChance(world, crisis)) loseFunction(world, row, time);
  if (type === CRISIS.fall && severity === 3) mayBreakABone(world, crisis);
  turnTo(world, crisis);
  lookAhead(world, row, time);
}

/** A crisis treated at home comes back, now in need of a bed, by ambulance. */
export function comeBack(world: World, row: number, time: number): void {
  const { state } = world;
  const crisis: Crisis = {
    row,
    time,
    type: state.returnStream[row * STRIDE],
    block: state.returnBlock[row * STRIDE],
    step: state.returnStep[row * STRIDE],
    shift: RETURN_SHIFT,
    severity: 3,
  };
  callAmbulance(world, crisis);
  lookAhead(world, row, time);
}

function draw(world: World, crisis: Crisis, purpose: number): Words {
  return drawOfPoint(world, crisis.row, crisis.type, crisis.block, crisis.step, purpose + crisis.shift);
}

/** Chance that a crisis of a type needs a hospital bed: severity 3. */
export function worstChance(world: World, row: number, time: number, type: number): number {
  const { severity } = world.p;
  const [perClass, perYear, whenTerminal] = severity.slopes;
  return logistic(
    severity.base[type] +
      perClass * world.hazards.frailty(row) +
      perYear * (world.hazards.age(row, time) - 75) +
      (world.state.terminal[row * STRIDE] === 1 ? whenTerminal : 0),
  );
}

function severityOf(world: World, row: number, time: number, type: number, u: number): number {
  const worst = worstChance(world, row, time, type);
  if (u >= 1 - worst) return 3;
  return u < (1 - worst) * (1 - world.p.severity.severity2Share) ? 1 : 2;
}

function functionLossChance(world: World, crisis: Crisis): number {
  const { functionLoss, functionLossByAge } = world.p.severity;
  const worst = crisis.severity === 3;
  let base = 0;
  if (crisis.type === CRISIS.fall) base = functionLoss[0];
  else if (crisis.type === CARDIOVASCULAR || worst) base = functionLoss[1];
  if (worst) base += functionLoss[2];
  return base * functionLossByAge[world.hazards.age(crisis.row, crisis.time) > 75 ? 1 : 0];
}

function mayBreakABone(world: World, crisis: Crisis): void {
  const [share, hip, losesFunction] = world.p.severity.fracture;
  const words = draw(world, crisis, PURPOSE.fracture);
  if (chance(words[0]) >= world.lever.injury.probability(share, crisis.row, crisis.time)) return;
  const isHip = chance(words[1]) < hip;
  const loses = chance(words[2]) < losesFunction;
  record(world, EVENT.fractureHappened, crisis.time, crisis.row, isHip ? 0 : 1);
  if (loses) loseFunction(world, crisis.row, crisis.time);
}

type Contact = (world: World, crisis: Crisis) => void;

/** Whom the person turns to, in the order GP, 111, response team, walk-in, hub, 999. */
function firstContact(world: World, crisis: Crisis, u: number): Contact {
  const { contact } = world.p;
  const { row, time } = crisis;
  let [gp, nhs111, ambulance, walkIn, ucr] = contact.first[crisis.severity - 1];
  if (!isOpenOnWorkingDay(contact.surgeryHours, time)) {
    nhs111 += gp;
    gp = 0;
  }
  const age = world.hazards.age(row, time);
  const level = world.state.functionLevel[row * STRIDE];
  if (world.state.residence[row * STRIDE] > 0 || level >= 2) {
    ambulance += contact.walkInTo999[0] * walkIn;
    walkIn -= contact.walkInTo999[0] * walkIn;
  } else if (level === 1 || age >= 80) {
    ambulance += contact.walkInTo999[1] * walkIn;
    walkIn -= contact.walkInTo999[1] * walkIn;
  }
  if (age < 65) {
    walkIn += contact.under65[0] * ambulance + contact.under65[1] * ucr;
    ambulance -= contact.under65[0] * ambulance;
    ucr -= contact.under65[1] * ucr;
  }
  let above = gp;
  if (u < above) return visitGp;
  above += nhs111;
  if (u < above) return ring111;
  above += ucr;
  if (u < above) return askResponseTeam;
  above += walkIn;
  if (u < above) return walkInToEmergency;
  above += ambulance * (1 - world.lever.to999.ratio(row, time));
  return u < above ? ringHub : callAmbulance;
}

const walkInToEmergency: Contact = (world, crisis) => attend(world, crisis, ON_FOOT);

const visitGp: Contact = (world, crisis) => {
  const [resolved, response, emergency] = world.p.contact.gp[crisis.severity - 1];
  const u = chance(draw(world, crisis, PURPOSE.contact)[0]);
  if (u < resolved) mayComeBack(world, crisis);
  else if (u < resolved + response) askResponseTeam(world, crisis);
  else if (u < resolved + response + emergency) attend(world, crisis, ON_FOOT);
  else admitDirectly(world, crisis);
};

const ring111: Contact = (world, crisis) => {
  const [resolved, response, emergency] = world.p.contact.nhs111[crisis.severity - 1];
  const u = chance(draw(world, crisis, PURPOSE.contact)[0]);
  if (u < resolved) return;
  if (u < resolved + response) askResponseTeam(world, crisis);
  else if (u < resolved + response + emergency) attend(world, crisis, ON_FOOT);
  else callAmbulance(world, crisis);
};

/** The hub's own visit when it has one free; severity 3, and calls it has no visit for, go to 999. */
const ringHub: Contact = (world, crisis) => {
  if (crisis.severity === 3 || !world.hub.take(crisis.time)) callAmbulance(world, crisis);
  else visitAtHome(world, crisis, 1, isUsuallyConveyed(world, crisis));
};

/** Whether a call to 999 would end in A&E in usual care. */
function isUsuallyConveyed(world: World, crisis: Crisis): boolean {
  const { hearAndTreat, handedOn } = world.p.contact;
  if (chance(draw(world, crisis, PURPOSE.contact)[1]) < hearAndTreat[crisis.severity - 1]) return false;
  const atHome = usuallyTreated(world, crisis) + handedOn[crisis.severity - 1];
  return chance(draw(world, crisis, PURPOSE.response)[0]) >= atHome;
}

/** Share of responses that end at the scene in usual care. */
function usuallyTreated({ p }: World, { type, severity }: Crisis): number {
  const share = p.contact.seeAndTreat[severity - 1];
  return type === CRISIS.fall ? share * p.contact.fallSeeAndTreat : share;
}

const askResponseTeam: Contact = (world, crisis) => {
  if (crisis.severity === 3 || !takeVisit(world, crisis.time)) callAmbulance(world, crisis);
  else if (isFutile(world)) {
    // The team comes, and then happens what would have happened without it.
    record(world, EVENT.responseVisited, crisis.time, crisis.row, 0);
    callAmbulance(world, crisis);
  } else visitAtHome(world, crisis, 0, false);
};

/** Takes a visit of the response team, if it is open and has one left for the day. */
function takeVisit({ ucr, plan, p }: World, time: number): boolean {
  const isThere = plan.switches["ucr.hours"] === "allDay" || isOpen(p.contact.responseHours, time);
  return isThere && ucr.take(time);
}

/** Whether a visit of the response team is taken to change nothing. */
function isFutile({ plan }: World): boolean {
  return plan.switches["ucr.effect"] === "null";
}

function callAmbulance(world: World, crisis: Crisis): void {
  const hearAndTreat = world.p.contact.hearAndTreat[crisis.severity - 1];
  if (chance(draw(world, crisis, PURPOSE.contact)[1]) < hearAndTreat) {
    record(world, EVENT.callClosed, crisis.time, crisis.row);
    mayComeBack(world, crisis);
  } else sendAmbulance(world, crisis, ERRAND.look);
}

/** Sends an ambulance: at once, or when one is free. */
function sendAmbulance(world: World, crisis: Crisis, errand: Errand): void {
  if (!canBeLate(world)) {
    runErrand(world, crisis, errand);
    return;
  }
  const call = callVehicle(world, { crisis, errand, calledOn: crisis.time });
  if (call !== undefined) goOut(world, call, crisis.time);
}

/** An ambulance has come free for somebody who waits: what follows happens now, not when they called. */
export function answerCall(world: World, row: number, time: number): void {
  goOut(world, callAnswered(world, row, time), time);
  lookAhead(world, row, time);
}

function goOut(world: World, call: AmbulanceCall, time: number): void {
  reach(world, call, time);
  keepBusy(world, time, runErrand(world, { ...call.crisis, time }, call.errand));
}

/** @returns minutes by which handing over at A&E took longer than it does when nobody waits there */
function runErrand(world: World, crisis: Crisis, errand: Errand): number {
  return errand === ERRAND.convey ? convey(world, crisis) : treatOrConvey(world, crisis);
}

/** The ambulance is there: treats, hands on to the response team, or conveys. @returns as {@link runErrand} */
function treatOrConvey(world: World, crisis: Crisis): number {
  const { contact } = world.p;
  const { row, time, severity } = crisis;
  let treated = usuallyTreated(world, crisis);
  let handedOn = contact.handedOn[severity - 1];
  const usuallyAtHome = treated + handedOn;
  const conveyed = 1 - treated - handedOn;
  const moved = severity < 3 ? world.lever.convey.probability(conveyed, row, time) : conveyed;
  // Shares that nothing moves stay the same to the last bit: for people not on a list, and before the start.
  if (moved !== conveyed) {
    const scale = (1 - moved) / (treated + handedOn);
    treated *= scale;
    handedOn *= scale;
  }
  const u = chance(draw(world, crisis, PURPOSE.response)[0]);
  if (u < treated) {
    record(world, EVENT.ambulanceResponded, time, row, 0);
    if (u >= usuallyAtHome) avoidConveyance(world, crisis);
    mayComeBack(world, crisis);
    return 0;
  }
  if (u >= treated + handedOn || !takeVisit(world, time)) return convey(world, crisis);
  if (isFutile(world)) {
    record(world, EVENT.responseVisited, time, row, 0);
    return convey(world, crisis);
  }
  record(world, EVENT.ambulanceResponded, time, row, 1);
  visitAtHome(world, crisis, 0, u >= usuallyAtHome);
  return 0;
}

/**
 * A visit by a response team (0) or the hub (1): most crises are resolved, some are conveyed after all.
 * @param usuallyConveyed whether usual care would have brought the person to A&E
 */
function visitAtHome(world: World, crisis: Crisis, by: number, usuallyConveyed: boolean): void {
  record(world, EVENT.responseVisited, crisis.time, crisis.row, by);
  if (chance(draw(world, crisis, PURPOSE.response)[1]) < world.p.contact.ucrConvey) {
    sendAmbulance(world, crisis, ERRAND.convey);
    return;
  }
  if (usuallyConveyed) avoidConveyance(world, crisis);
  mayComeBack(world, crisis);
  if (crisis.severity === 2 && chance(draw(world, crisis, PURPOSE.stepUp)[0]) < world.p.contact.toReablement) {
    referToReablement(world, crisis);
  }
}

/** Takes somebody to A&E. @returns as {@link runErrand} */
function convey(world: World, crisis: Crisis): number {
  const minutes = handoverMinutes(world);
  record(world, EVENT.ambulanceResponded, crisis.time, crisis.row, 2);
  record(world, EVENT.handedOver, crisis.time, crisis.row, minutes);
  attend(world, crisis, BY_AMBULANCE);
  return minutes - world.p.contact.handover[0];
}

/** Whole minutes until A&E takes over somebody an ambulance brings: longer the more people wait there for a bed. */
function handoverMinutes(world: World): number {
  const { handover, cubiclesPer100Beds } = world.p.contact;
  const cubicles = Math.max(1, (cubiclesPer100Beds * world.plan.capacities.acuteBeds) / 100);
  return Math.round(handover[0] + (handover[1] * 10 * world.boarding.people) / cubicles);
}

/** Severity 2 treated at home may return within days as severity 3. */
function mayComeBack(world: World, crisis: Crisis): void {
  if (crisis.severity !== 2) return;
  const { state, run } = world;
  const { row } = crisis;
  const [share, meanDays] = world.p.contact.comesBack;
  const words = draw(world, crisis, PURPOSE.comeBack);
  if (chance(words[0]) >= share) return;
  state.returnStream[row * STRIDE] = crisis.type;
  state.returnBlock[row * STRIDE] = crisis.block;
  state.returnStep[row * STRIDE] = crisis.step;
  state.returnStamp[row * STRIDE] += 1;
  const delay = exponentialQuantile(chance(words[1]), meanDays);
  run.plan(crisis.time + delay, PLAN.comeBack, row, state.returnStamp[row * STRIDE]);
}
