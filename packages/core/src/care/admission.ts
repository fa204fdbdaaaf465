import { ANSWER } from "../engine/service.js";
import { lognormalQuantile } from "../maths/quantiles.js";
import { HOURS_PER_DAY } from "../units/time.js";
import { standDown } from "./ambulances.js";
import { LOCATION, STRIDE } from "./care-state.js";
import { finishReablement, hasPackage, stopAwaitingReablement } from "./community.js";
import type { Crisis } from "./crisis.js";
import { EVENT, QUEUE } from "./events.js";
import { acuteDeathChance, admissionChance, planStay } from "./planned-stay.js";
import { PURPOSE } from "./purposes.js";
import { beginCourse, oneNight } from "./same-day-care.js";
import { stepUpToCommunity } from "./step-up.js";
import { stepDownTime, stepUp } from "./virtual-ward.js";
import { avoidAdmission, avoidConveyance } from "./without-a-stay.js";
import { chance, drawOfPoint, drawOfStay, PLAN, record, type World } from "./world.js";

/** In place of a uniform, above every chance of dying: nobody dies in a single night in place of same-day care. */
const SURVIVES = 1;

/** How somebody came to A&E, as the event tells it. */
export const ON_FOOT = 0;
export const BY_AMBULANCE = 1;

/** Arrives at A&E: goes home again, is admitted for the day, or is admitted for a night or more. */
export function attend(world: World, crisis: Crisis, how: number): void {
  const { row, time, type, severity } = crisis;
  const words = drawOfPoint(world, row, type, crisis.block, crisis.step, PURPOSE.attendance + crisis.shift);
  if (how === ON_FOOT && severity < 3 && chance(words[3]) >= world.lever.attend[type].probability(1, row, time)) {
    avoidConveyance(world, crisis);
    return;
  }
  standDown(world, row, time);
  record(world, EVENT.attendanceStarted, time, row, how);
  const admissionDraw = chance(words[0]);
  const usual = admissionChance(world, crisis);
  if (admissionDraw < 1 - world.lever.admit[type].probability(usual, row, time)) {
    record(world, EVENT.attendanceEnded, time, row);
    if (admissionDraw >= 1 - usual) avoidAdmission(world, crisis, chance(words[1]));
    return;
  }
  const timeDraw = chance(words[2]);
  const course = beginCourse(world, crisis, chance(words[1]));
  if (course === "over") return;
  const [under75, over75, sigma] = world.p.stay.aeHours;
  const mean = world.hazards.age(row, time) < 75 ? under75 : over75;
  const hours = lognormalQuantile(timeDraw, mean, sigma);
  beginStay(world, crisis, severity === 3 ? 0 : 1, course === "one-night");
  world.run.plan(time + hours / HOURS_PER_DAY, PLAN.askForBed, row, world.state.stayStamp[row * STRIDE]);
}

/** Admitted directly by a GP, for the day or for a night or more. */
export function admitDirectly(world: World, crisis: Crisis): void {
  const { row, time } = crisis;
  standDown(world, row, time);
  const words = drawOfPoint(world, row, crisis.type, crisis.block, crisis.step, PURPOSE.attendance + crisis.shift);
  const course = beginCourse(world, crisis, chance(words[1]));
  if (course === "over") return;
  beginStay(world, crisis, 1, course === "one-night");
  askForBed(world, row, time, 1);
}

/** Until a bed is free everybody waits in A&E, also whom a GP admitted. */
function beginStay(world: World, crisis: Crisis, priority: number, forOneNight: boolean): void {
  const { state, run, p } = world;
  const { row } = crisis;
  state.stayStamp[row * STRIDE] += 1;
  state.location[row * STRIDE] = LOCATION.emergencyDepartment;
  // A night in place of same-day care settles no delirium: that of an earlier stay must not count.
  state.hasDelirium[row * STRIDE] = 0;
  state.bedPriority[row * STRIDE] = priority;
  state.causeStream[row * STRIDE] = crisis.type;
  state.causeBlock[row * STRIDE] = crisis.block;
  state.causeStep[row * STRIDE] = crisis.step;
  state.causeShift[row * STRIDE] = crisis.shift;
  state.isReady[row * STRIDE] = 0;
  state.hasBed[row * STRIDE] = 0;
  state.oneNight[row * STRIDE] = forOneNight ? 1 : 0;
  state.packageLapsed[row * STRIDE] = 0;
  if (state.reablement[row * STRIDE] > 0) finishReablement(world, row, crisis.time);
  stopAwaitingReablement(world, row, crisis.time);
  if (hasPackage(world, row)) {
    run.plan(crisis.time + p.discharge.restart[1], PLAN.lapsePackage, row, state.stayStamp[row * STRIDE]);
  }
}

/**
 * Asks for a ward bed and settles how long the stay will be and how it ends.
 * @param direct 1 when a GP admitted the person, 0 from A&E
 */
export function askForBed(world: World, row: number, time: number, direct: number): void {
  const { state, run, ward } = world;
  const isShort = state.oneNight[row * STRIDE] === 1;
  const days = isShort ? oneNight(world, time) : planStayOfCause(world, row, time);
  const deathDraw = isShort ? SURVIVES : chance(drawOfStay(world, row, PURPOSE.stay)[1]);
  const dies = deathDraw < acuteDeathChance(world, row, time, 0);
  const mayStayHome = !isShort && !dies && state.bedPriority[row * STRIDE] > 0 && direct === 0;
  if (mayStayHome && (stepUp(world, row, time, days) || stepUpToCommunity(world, row, time))) return;
  state.bedAskedOn[row * STRIDE] = time;
  record(world, EVENT.admissionStarted, time, row, direct);
  state.deathDraw[row * STRIDE] = deathDraw;
  state.readyOn[row * STRIDE] = time + days;
  if (dies) planDeath(world, row, time);
  else {
    run.plan(time + days, PLAN.becomeReady, row, state.stayStamp[row * STRIDE]);
    const home = isShort ? undefined : stepDownTime(world, row, time, days);
    if (home !== undefined) run.plan(home, PLAN.stepDown, row, state.stayStamp[row * STRIDE]);
  }
  if (ward.request(row, 1, state.bedPriority[row * STRIDE], time) === ANSWER.granted) enterWard(world, row, time);
  else {
    record(world, EVENT.queueJoined, time, row, QUEUE.ward);
    world.boarding.people += 1;
  }
}

function planStayOfCause(world: World, row: number, time: number): number {
  const { causeStream, causeBlock, causeStep, causeShift } = world.state;
  const at = row * STRIDE;
  return planStay(world, row, time, causeStream[at], causeBlock[at], causeStep[at], causeShift[at]);
}

/** The person gets a bed. */
export function enterWard(world: World, row: number, time: number): void {
  const { state } = world;
  state.hasBed[row * STRIDE] = 1;
  state.location[row * STRIDE] = LOCATION.ward;
  record(world, EVENT.wardEntered, time, row);
  const waited = (time - state.bedAskedOn[row * STRIDE]) * HOURS_PER_DAY;
  const [logit, hours] = world.p.stay.death.boarding;
  if (waited <= hours || state.isReady[row * STRIDE] === 1) return;
  const u = state.deathDraw[row * STRIDE];
  const before = acuteDeathChance(world, row, state.bedAskedOn[row * STRIDE], 0);
  const after = acuteDeathChance(world, row, state.bedAskedOn[row * STRIDE], logit);
  if (u >= before && u < after) {
    state.stayStamp[row * STRIDE] += 1;
    planDeath(world, row, time);
  }
}

/** Acute death at a moment spread evenly over what is left of the stay. */
function planDeath(world: World, row: number, time: number): void {
  const { state, run } = world;
  const u = chance(drawOfStay(world, row, PURPOSE.stay)[2]);
  run.plan(time + u * (state.readyOn[row * STRIDE] - time), PLAN.dieOnWard, row, state.stayStamp[row * STRIDE]);
}
