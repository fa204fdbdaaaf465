import type { Service } from "../engine/service.js";
import {
  asksForPlace,
  drawOfFound,
  FOUND,
  findIll,
  findInReablement,
  findInShortTermBed,
  findReady,
  findWaiting,
  isFound,
  raceOf,
} from "./found-places.js";
import {
  bedWeight,
  OvernightRates,
  processWeight,
  reablementWeight,
  shortTermBedWeight,
  type Weight,
} from "./need-at-start.js";
import { offerFreePlaces } from "./offers.js";
import { findBackground } from "./ward.js";
import type { World } from "./world.js";

/*
 * In its steady state a service with room for everybody holds each person with a probability of 1 − e^(−admissions a day ×
 * mean days there): so they are found, each by a draw of their own. Where capacity times its target use is less, those are
 * found whose draw would have brought them there first.
 */

const [WITH_SUPPORT, TO_SHORT_TERM_BED] = [1, 2];

/** Somebody whose draw brings them to be found: how, and the share of their weight that it came to, 0 to 1. */
interface Candidate {
  readonly row: number;
  readonly found: number;
  readonly at: number;
}

/** Somebody who waits on the ward for a place, and a uniform for how long they have. */
interface Waiting {
  readonly row: number;
  readonly pathway: number;
  readonly passed: number;
}

/** Puts people into ward beds, short-term beds, reablement and the queues from the ward, on the first day. */
export function findPeople(world: World): void {
  const { p, plan, shortTermBeds, reablement } = world;
  const { start } = p;
  if (!start.isFound) return;
  const rates = new OvernightRates(world);
  const [slots, beds] = start.use;
  const inBeds = candidates(world, rates, FOUND.shortTermBed, shortTermBedWeight(world));
  const isBedsFull = fill(world, inBeds, Math.floor(beds * shortTermBeds.capacity), findInShortTermBed);
  const inReablement = candidates(world, rates, FOUND.reablement, reablementWeight(world));
  const isReablementFull = fill(world, inReablement, Math.floor(slots * reablement.capacity), findInReablement);
  const [spotSlots, spotBeds] = p.discharge.spotDays;
  /*
   * Of a service with more people in need than its target use, all queue on most days: so some are found waiting, although the
   * rest of its capacity is free at that moment. The first of them have it at once.
   */
  const queueing = [
    0,
    isReablementFull && endsWaits(reablement, spotSlots) ? start.queueing[0] : 0,
    isBedsFull && endsWaits(shortTermBeds, spotBeds) ? start.queueing[1] : 0,
    0,
  ];
  findOnWard(world, rates, queueing);
  offerFreePlaces(world, plan.start);
}

/**
 * Those who are ready keep their beds, whoever else comes: they are found first.
 * @param queueing share of those ready to leave on each pathway who wait for a place
 */
function findOnWard(world: World, rates: OvernightRates, queueing: readonly number[]): void {
  const { p, plan, ward } = world;
  const room = Math.floor(p.start.occupancy * plan.capacities.acuteBeds);
  findBackground(world, room);
  findAllReady(world, rates, queueing, room - ward.used);
  fill(world, candidates(world, rates, FOUND.ill, bedWeight(world)), room - ward.used, findIll);
}

function findAllReady(world: World, rates: OvernightRates, queueing: readonly number[], room: number): void {
  const { p } = world;
  const ready = queueing.flatMap((share, k) =>
    candidates(world, rates, FOUND.readyHome + k, processWeight(world, k, share)),
  );
  const waiting: Waiting[] = [];
  fill(world, ready, room, (_, row, found) => {
    const pathway = found - FOUND.readyHome;
    const [, , , waits] = drawOfFound(world, row, found, 1);
    if (waits < queueing[pathway] && asksForPlace(world, row, pathway)) {
      waiting.push({ row, pathway, passed: waits / queueing[pathway] });
    } else findReady(world, row, pathway);
  });
  const { reablementDays, bedDays } = p.community;
  letWait(world, world.reablement, reablementDays, p.discharge.spotDays[0], waiting, WITH_SUPPORT);
  letWait(world, world.shortTermBeds, bedDays, p.discharge.spotDays[1], waiting, TO_SHORT_TERM_BED);
}

/** Where nobody is served and nothing is ever bought, a wait has no length: nobody is found in it, and all in what precedes it. */
function endsWaits(service: Service, longest: number): boolean {
  return service.used > 0 || longest < Number.POSITIVE_INFINITY;
}

/**
 * Lets people wait for a service: where first come are first served, those who wait came over the time that the service
 * takes to serve as many, evenly; nobody longer than until a place is bought.
 */
function letWait(
  world: World,
  service: Service,
  days: number,
  longest: number,
  waiting: readonly Waiting[],
  pathway: number,
): void {
  const here = waiting.filter((person) => person.pathway === pathway);
  const served = service.used / days;
  const wait = Math.min(served > 0 ? here.length / served : longest, longest);
  for (const { row, passed } of here) findWaiting(world, row, pathway, world.plan.start - passed * wait, service);
}

/** People whose draw brings them to be found, in a way of being found. */
function candidates(world: World, rates: OvernightRates, found: number, { most, days }: Weight): Candidate[] {
  const there: Candidate[] = [];
  for (let row = 0; row < world.people.size; row++) {
    const race = raceOf(world, row, found);
    if (race >= rates.atMost[row] * most) continue;
    const weight = rates.of(row) * days(row);
    if (race < weight) there.push({ row, found, at: race / weight });
  }
  return there;
}

/**
 * Finds people until there is no more room, the first to come first, whatever the order of rows.
 * @returns whether somebody more would have been found
 */
function fill(
  world: World,
  there: readonly Candidate[],
  room: number,
  find: (world: World, row: number, found: number) => void,
): boolean {
  const { numberHigh, numberLow } = world.people;
  const byTurn = (a: Candidate, b: Candidate): number =>
    a.at - b.at || numberHigh[a.row] - numberHigh[b.row] || numberLow[a.row] - numberLow[b.row];
  const here = new Set<number>();
  for (const { row, found } of [...there].sort(byTurn)) {
    if (here.has(row) || isFound(world, row)) continue;
    if (here.size >= room) return true;
    here.add(row);
    find(world, row, found);
  }
  return false;
}
