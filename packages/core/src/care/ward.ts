import { remainingLognormal } from "../engine/occupancy-at-start.js";
import { ANSWER } from "../engine/service.js";
import { exponentialQuantile, lognormalQuantile } from "../maths/quantiles.js";
import { drawWords } from "../random/stream.js";
import type { Words } from "../random/threefry.js";
import { STRIDE } from "./care-state.js";
import { EVENT, QUEUE } from "./events.js";
import { chance, PLAN, record, type World } from "./world.js";

/** Priorities of background patients in the queue for beds: emergencies with severity 2, planned ones last. */
const EMERGENCY = 1;
const PLANNED = 2;

const NOBODY = -1;

/** Gives up the person's bed, or their place in the queue for one. */
export function freeWardPlace(world: World, row: number, time: number): void {
  const { state, ward } = world;
  if (state.hasBed[row * STRIDE] === 1) {
    state.hasBed[row * STRIDE] = 0;
    ward.release(1);
  } else if (ward.leaveQueue(row)) {
    record(world, EVENT.queueLeft, time, row, QUEUE.ward);
    world.boarding.people -= 1;
  }
}

/**
 * Background patients found in bed on the first day: as many as a Poisson process passes in the time of the mean number, as
 * far as there is room.
 */
export function findBackground(world: World, room: number): void {
  const { plan, p, ward, run, words, foundBackgroundKey } = world;
  const [mean, sigma] = p.beds.backgroundStay;
  let reached = 0;
  for (let found = 0; ; found++) {
    drawWords(words, foundBackgroundKey, found, 0, 0, 0);
    const [gap, length, share] = Array.from(words, chance);
    reached += exponentialQuantile(gap, 1);
    if (reached >= plan.capacities.backgroundBeds || found >= room) return;
    ward.startInside(1);
    record(world, EVENT.backgroundBedChanged, plan.start, NOBODY, 1);
    run.plan(plan.start + remainingLognormal({ length, share }, mean, sigma), PLAN.endBackgroundStay, found, 0);
  }
}

function backgroundDraw(world: World, ordinal: number): Words {
  drawWords(world.words, world.backgroundKey, ordinal, 0, 0, 0);
  return world.words;
}

/** Files the arrival of the next patient who is not modelled: a Poisson process, the same in every scenario. */
export function planBackground(world: World): void {
  const { background, plan, p, run } = world;
  if (plan.capacities.backgroundBeds <= 0) return;
  const meanGap = p.beds.backgroundStay[0] / plan.capacities.backgroundBeds;
  background.arrivalTime += exponentialQuantile(chance(backgroundDraw(world, background.arrived)[0]), meanGap);
  run.plan(background.arrivalTime, PLAN.backgroundArrives, background.arrived, 0);
  background.arrived += 1;
}

/** A background patient arrives; a planned one may be put off when the beds are nearly full. */
export function backgroundArrives(world: World, ordinal: number, time: number): void {
  const { ward, p, plan, people } = world;
  planBackground(world);
  const words = backgroundDraw(world, ordinal);
  const planned = chance(words[2]) < p.beds.backgroundElective;
  const [, refused, from] = p.beds.escalation;
  if (planned && ward.used >= from * plan.capacities.acuteBeds && chance(words[3]) < refused) return;
  if (ward.request(people.size + ordinal, 1, planned ? PLANNED : EMERGENCY, time) === ANSWER.granted)
    enterBackground(world, ordinal, time);
  else if (!planned) world.boarding.people += 1;
}

/** A bed has come free for a background patient who waited; one who was not planned waited in A&E. */
export function callBackground(world: World, ordinal: number, time: number): void {
  if (chance(backgroundDraw(world, ordinal)[2]) >= world.p.beds.backgroundElective) world.boarding.people -= 1;
  enterBackground(world, ordinal, time);
}

/** A background patient gets a bed. */
function enterBackground(world: World, ordinal: number, time: number): void {
  const [mean, sigma] = world.p.beds.backgroundStay;
  const days = lognormalQuantile(chance(backgroundDraw(world, ordinal)[1]), mean, sigma);
  record(world, EVENT.backgroundBedChanged, time, NOBODY, 1);
  world.run.plan(time + days, PLAN.endBackgroundStay, ordinal, 0);
}

/** A background patient leaves. */
export function endBackgroundStay(world: World, time: number): void {
  record(world, EVENT.backgroundBedChanged, time, NOBODY, -1);
  world.ward.release(1);
}
