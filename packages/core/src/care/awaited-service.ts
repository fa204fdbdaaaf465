import type { Service } from "../engine/service.js";
import { QUEUE } from "./events.js";
import type { World } from "./world.js";

/** The service that a person on the ward waits for, by its number in the event stream. */
export function awaitedService(world: World, queueNumber: number): Service {
  if (queueNumber === QUEUE.reablement) return world.reablement;
  if (queueNumber === QUEUE.homeCare) return world.homeCare;
  if (queueNumber === QUEUE.shortTermBed) return world.shortTermBeds;
  return world.careHome;
}
