import { ANSWER } from "../engine/service.js";
import { HOURS_PER_DAY } from "../units/time.js";
import { EVENT, QUEUE } from "./events.js";
import type { AmbulanceCall } from "./fleet.js";
import { PLAN, record, type World } from "./world.js";

const MINUTES_PER_HOUR = 60;
const MINUTES_PER_DAY = HOURS_PER_DAY * MINUTES_PER_HOUR;
/** Severity that is served first. */
const WORST = 3;

/** Whether a place has so many ambulances and no more. */
export function canBeLate({ plan }: World): boolean {
  return plan.switches["amb.queue"] === "on";
}

/**
 * Opens the vehicles of a day, from the first counted one on: as many vehicle-hours as the usual responses take at the usual
 * share of hours in use. Whole vehicles, so that a part of one is there on a part of the days; never none.
 */
export function openVehicles(world: World, time: number): void {
  const { fleet, plan, p } = world;
  if (!canBeLate(world) || time < 0 || plan.start >= 0) return;
  if (fleet.service.mode === "unlimited") {
    const { hours, inUse } = p.ambulance;
    fleet.vehicles = ((fleet.responses / -plan.start) * hours) / inUse / HOURS_PER_DAY;
    fleet.service.setMode("limited");
  }
  const day = Math.floor(time);
  const whole = Math.floor((day + 1) * fleet.vehicles) - Math.floor(day * fleet.vehicles);
  fleet.service.setCapacity(whole < 1 ? 1 : whole);
}

/**
 * Asks for a vehicle: the worst are served first, then who called first. One vehicle comes for two crises, since the first
 * call and for the worse of them.
 * @returns the call that a vehicle answers now, if one is free
 */
export function callVehicle(world: World, call: AmbulanceCall): AmbulanceCall | undefined {
  const { fleet } = world;
  const { row, time, severity } = call.crisis;
  const earlier = fleet.awaited.get(row);
  if (earlier !== undefined && severity <= earlier.crisis.severity) return undefined;
  const asked = { ...call, calledOn: earlier?.calledOn ?? call.calledOn };
  standDown(world, row, time);
  if (fleet.service.request(row, 1, WORST - severity, asked.calledOn) === ANSWER.granted) return asked;
  fleet.awaited.set(row, asked);
  record(world, EVENT.queueJoined, time, row, QUEUE.ambulance);
  return undefined;
}

/** The call of somebody for whom a vehicle has come free. */
export function callAnswered(world: World, row: number, time: number): AmbulanceCall {
  const { awaited } = world.fleet;
  const call = awaited.get(row);
  if (call === undefined) throw new RangeError(`Nobody called an ambulance for person ${row}.`);
  awaited.delete(row);
  record(world, EVENT.queueLeft, time, row, QUEUE.ambulance);
  return call;
}

/** An ambulance is not needed any longer, if one was waited for. */
export function standDown(world: World, row: number, time: number): void {
  const { fleet } = world;
  if (!fleet.awaited.delete(row)) return;
  fleet.service.leaveQueue(row);
  record(world, EVENT.queueLeft, time, row, QUEUE.ambulance);
}

/** A vehicle has reached somebody. */
export function reach(world: World, { crisis, calledOn }: AmbulanceCall, time: number): void {
  const { fleet, p } = world;
  if (fleet.service.mode === "unlimited") fleet.responses += 1;
  const minutes = Math.round((time - calledOn) * MINUTES_PER_DAY + p.ambulance.driveMinutes);
  record(world, EVENT.ambulanceReached, time, crisis.row, minutes);
}

/** The vehicle is busy for as long as a response usually takes. @param beyond minutes more, for want of a free A&E */
export function keepBusy({ run, p }: World, time: number, beyond: number): void {
  const hours = p.ambulance.hours + beyond / MINUTES_PER_HOUR;
  run.plan(time + hours / HOURS_PER_DAY, PLAN.freeAmbulance, 0, 0);
}
