import { foundLognormal } from "../engine/occupancy-at-start.js";
import type { Service } from "../engine/service.js";
import { exponentialQuantile } from "../maths/quantiles.js";
import { drawWords } from "../random/stream.js";
import { LOCATION, STRIDE } from "./care-state.js";
import { hasPackage } from "./community.js";
import { needsHomeCare, planProcess } from "./discharge.js";
import { EVENT, QUEUE } from "./events.js";
import { type FoundStay, foundStay, type StayLaw } from "./found-stay.js";
import { staysOf, type WeighedStay } from "./need-at-start.js";
import { planStay } from "./planned-stay.js";
import { CRISIS_STREAMS } from "./streams.js";
import { stepDownTime } from "./virtual-ward.js";
import { chance, lookAhead, PLAN, record, type World } from "./world.js";

/*
 * What is true of somebody who is found in a service on the first day: how long they have been there, and when they leave.
 * What follows later is drawn as for everybody else, from a point a century before the run that no stream ever reaches.
 */

/** How somebody is found; each has draws of its own. Ready to leave on pathway k is `readyHome` + k. Part of the results. */
export const FOUND = { ill: 0, readyHome: 1, shortTermBed: 5, reablement: 6 } as const;

/** The point that stands for what brought somebody where they are found: of the stream of other crises. */
const CAUSE = { stream: CRISIS_STREAMS - 1, block: 0, step: 0, shift: 0 } as const;

const INSIDE = 1;
const TO_SHORT_TERM_BED = 2;

/** A standard exponential of a person for a way of being found: found where it is below what they need of that service. */
export function raceOf({ people, words, foundKey }: World, row: number, found: number): number {
  drawWords(words, foundKey, people.numberLow[row], people.numberHigh[row], found, 0);
  return exponentialQuantile(chance(words[0]), 1);
}

/** Four uniforms of the spell that somebody is found in. @param part from 1 */
export function drawOfFound(world: World, row: number, found: number, part: number): number[] {
  const { people, words, foundKey } = world;
  drawWords(words, foundKey, people.numberLow[row], people.numberHigh[row], found, part);
  return Array.from(words, chance);
}

/** Whether somebody is in a service already, or on the way to one: nobody is found twice. */
export function isFound({ state }: World, row: number): boolean {
  return state.location[row * STRIDE] !== LOCATION.residence || state.reablement[row * STRIDE] > 0;
}

function nameCause({ state }: World, row: number): void {
  const at = row * STRIDE;
  state.causeStream[at] = CAUSE.stream;
  state.causeBlock[at] = CAUSE.block;
  state.causeStep[at] = CAUSE.step;
  state.causeShift[at] = CAUSE.shift;
}

/** Found in a short-term bed, out of hospital since they came there. */
export function findInShortTermBed(world: World, row: number): void {
  const { state, run, p, plan } = world;
  const at = row * STRIDE;
  const { bedDays, bedSigma } = p.community;
  const { passed, toCome } = lognormalSpell(world, row, FOUND.shortTermBed, bedDays, bedSigma);
  nameCause(world, row);
  world.shortTermBeds.startInside(1);
  state.shortTermBed[at] = INSIDE;
  state.location[at] = LOCATION.shortTermBed;
  state.lastDischarge[at] = plan.start - passed;
  record(world, EVENT.foundInService, plan.start, row, QUEUE.shortTermBed);
  run.plan(plan.start + toCome, PLAN.endShortTermBed, row, state.stayStamp[at]);
  lookAhead(world, row, plan.start);
}

/** Found in reablement at home, out of hospital since it began. */
export function findInReablement(world: World, row: number): void {
  const { state, run, p, plan } = world;
  const at = row * STRIDE;
  const { reablementDays, reablementSigma } = p.community;
  const { passed, toCome } = lognormalSpell(world, row, FOUND.reablement, reablementDays, reablementSigma);
  nameCause(world, row);
  world.reablement.startInside(1);
  state.reablement[at] = INSIDE;
  state.reablementStartedOn[at] = plan.start - passed;
  state.lastDischarge[at] = plan.start - passed;
  record(world, EVENT.foundInService, plan.start, row, QUEUE.reablement);
  run.plan(plan.start + toCome, PLAN.endReablement, row, state.reablementStamp[at]);
  lookAhead(world, row, plan.start);
}

function lognormalSpell(world: World, row: number, found: number, mean: number, sigma: number): FoundStay {
  const [length, share] = drawOfFound(world, row, found, 1);
  const days = foundLognormal(length, mean, sigma);
  return { passed: share * days, toCome: days - share * days };
}

/** Found on the ward, still ill. */
export function findIll(world: World, row: number): void {
  const { state, run, plan } = world;
  const { start } = plan;
  const at = row * STRIDE;
  const [which] = drawOfFound(world, row, FOUND.ill, 1);
  const { law, hasDelirium } = chosen(staysOf(world, row, start), which);
  const { passed, toCome } = stayUnderWay(world, row, law);
  const stamp = state.stayStamp[at];
  nameCause(world, row);
  state.hasDelirium[at] = hasDelirium ? 1 : 0;
  state.readyOn[at] = start + toCome;
  findInBed(world, row, start - passed);
  if (law.dies) run.plan(start + toCome, PLAN.dieOnWard, row, stamp);
  else {
    run.plan(start + toCome, PLAN.becomeReady, row, stamp);
    const home = stepDownTime(world, row, start - passed, passed + toCome);
    if (home !== undefined && home > start) run.plan(home, PLAN.stepDown, row, stamp);
  }
  lookAhead(world, row, start);
}

/** One of the stays by its weight, from a uniform. */
function chosen(stays: readonly WeighedStay[], u: number): WeighedStay {
  let left = u * stays.reduce((sum, { weight }) => sum + weight, 0);
  let last = 0;
  while (last < stays.length - 1 && left >= stays[last].weight) left -= stays[last++].weight;
  return stays[last];
}

/** A draw past the longest stay, of which there are few, gives way to the next of the same person. */
function stayUnderWay(world: World, row: number, law: StayLaw): FoundStay {
  for (let part = 2; ; part += 2) {
    const [share, lognormal, exponential, death] = drawOfFound(world, row, FOUND.ill, part);
    const [passed] = drawOfFound(world, row, FOUND.ill, part + 1);
    const stay = foundStay(law, { part: share, lognormal, exponential, death, passed });
    if (stay !== undefined) return stay;
  }
}

/** Holds a ward bed on the first day. @param askedOn when the stay began, days */
function findInBed(world: World, row: number, askedOn: number): void {
  const { state, run, p, plan } = world;
  const at = row * STRIDE;
  world.ward.startInside(1);
  state.hasBed[at] = 1;
  state.location[at] = LOCATION.ward;
  state.bedAskedOn[at] = askedOn;
  record(world, EVENT.foundInService, plan.start, row, QUEUE.ward);
  if (!hasPackage(world, row)) return;
  const lapses = askedOn + p.discharge.restart[1];
  run.plan(lapses > plan.start ? lapses : plan.start, PLAN.lapsePackage, row, state.stayStamp[at]);
}

/** Whether somebody who is found ready to leave goes on to a short-term bed, or home to reablement. */
export function asksForPlace(world: World, row: number, pathway: number): boolean {
  nameCause(world, row);
  if (world.state.residence[row * STRIDE] > 0) return pathway === TO_SHORT_TERM_BED;
  return pathway === TO_SHORT_TERM_BED || !needsHomeCare(world, row);
}

/** Found on the ward, ready to leave, the process of leaving under way. @param pathway 0 to 3 */
export function findReady(world: World, row: number, pathway: number): void {
  const { start } = world.plan;
  const { passed, toCome } = processUnderWay(world, row, pathway);
  findReadySince(world, row, pathway, start - passed);
  planProcess(world, row, start + toCome);
  lookAhead(world, row, start);
}

/**
 * Found on the ward, the process of leaving done, waiting for a place in a service.
 * @param since when the wait began, days
 */
export function findWaiting(world: World, row: number, pathway: number, since: number, service: Service): void {
  const { state, run, p, plan } = world;
  const at = row * STRIDE;
  const isForBed = service === world.shortTermBeds;
  findReadySince(world, row, pathway, since - processUnderWay(world, row, pathway).passed);
  state.awaits[at] = isForBed ? QUEUE.shortTermBed : QUEUE.reablement;
  service.startWaiting(row, 1, 0, since);
  record(world, EVENT.queueJoined, plan.start, row, state.awaits[at]);
  const bought = since + p.discharge.spotDays[isForBed ? 1 : 0];
  if (bought < Number.POSITIVE_INFINITY) run.plan(bought, PLAN.stopWaiting, row, state.stayStamp[at]);
  lookAhead(world, row, plan.start);
}

function findReadySince(world: World, row: number, pathway: number, readyOn: number): void {
  const { state, plan } = world;
  const at = row * STRIDE;
  nameCause(world, row);
  const days = planStay(world, row, plan.start, CAUSE.stream, CAUSE.block, CAUSE.step, CAUSE.shift);
  findInBed(world, row, readyOn - days);
  state.isReady[at] = 1;
  state.readyOn[at] = readyOn;
  state.pathway[at] = pathway;
  record(world, EVENT.readyToLeave, plan.start, row, pathway);
}

/** The process of leaving found under way: exponential, but on pathway 0 for most a fixed time that is short. */
function processUnderWay(world: World, row: number, pathway: number): FoundStay {
  const { delayHome, delayMean, delayScale } = world.p.discharge;
  const [past, next, kind] = drawOfFound(world, row, FOUND.readyHome + pathway, 1);
  const [usual, share, rest] = delayHome;
  const mean = (pathway === 0 ? rest : delayMean[pathway - 1]) * delayScale[pathway];
  const [short, long] = [share * usual, (1 - share) * mean];
  if (pathway === 0 && kind * (short + long) < short) return { passed: past * usual, toCome: usual - past * usual };
  return { passed: exponentialQuantile(past, mean), toCome: exponentialQuantile(next, mean) };
}
