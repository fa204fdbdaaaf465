import { awaitedService } from "./awaited-service.js";
import { NO_SERVICE, STRIDE } from "./care-state.js";
import { EVENT, QUEUE } from "./events.js";
import { record, type World } from "./world.js";

/** Gives up what somebody on the ward waits for, if anything: the place in the queue, or the place already held. */
export function giveUpAwaited(world: World, row: number, time: number): void {
  const { state } = world;
  const awaited = state.awaits[row * STRIDE];
  if (awaited === NO_SERVICE) return;
  const held = state.placeHeld[row * STRIDE] === 1;
  state.awaits[row * STRIDE] = NO_SERVICE;
  state.placeHeld[row * STRIDE] = 0;
  const service = awaitedService(world, awaited);
  if (held) {
    service.release(awaited === QUEUE.homeCare ? state.homeCareHours[row * STRIDE] : 1);
    world.purse?.giveBack(awaited, row);
  } else {
    service.leaveQueue(row);
    record(world, EVENT.queueLeft, time, row, awaited);
  }
}
