import { expect, it } from "vitest";
import { england } from "../../../england/src/index.js";
import { LOCATION, STRIDE } from "../../src/care/care-state.js";
import { endShortTermBed, enterShortTermBed } from "../../src/care/community.js";
import { EVENT } from "../../src/care/events.js";
import { offerFreePlaces } from "../../src/care/offers.js";
import { runCare } from "../../src/care/run-care.js";
import type { World } from "../../src/care/world.js";
import { scalar } from "../../src/index.js";
import { END, MANY, quietWorld } from "./quiet-world.js";

const HOLD = scalar(england.parameters, "care.3.7.shortTermBed.hold");
/** Takes a person from the ward into a short-term bed. */
function enterBed(world: World, row: number, time: number): void {
  const at = row * STRIDE;
  world.state.location[at] = LOCATION.shortTermBed;
  world.state.stayStamp[at] += 1;
  world.state.causeBlock[at] = 142 + Math.floor(time);
  world.shortTermBeds.request(row, 1, 0, time);
  enterShortTermBed(world, row, time, true);
}

it("a bed is kept for somebody who waits for a care home no longer than the hold", () => {
  const { world, events } = quietWorld({ careHomePlaces: 0 });
  for (let row = 0; row < MANY; row++) enterBed(world, row, 0);
  runCare(world, END);
  const joined = new Map<number, number>();
  const held: number[] = [];
  events.replay({
    on(kind, time, row) {
      if (kind === EVENT.queueJoined) joined.set(row, time);
      if (kind === EVENT.shortTermBedLeft) held.push(time - (joined.get(row) ?? time));
    },
  });
  expect(held).toHaveLength(MANY);
  expect(joined.size).toBeGreaterThan(10);
  for (const days of held.filter((d) => d > 0)) expect(days).toBeCloseTo(HOLD, 9);
  expect(held.filter((d) => d > 0)).toHaveLength(joined.size);
  expect(world.shortTermBeds.used).toBe(0);
});

it("a hold ends with the stay it belongs to: it does not cut the next stay short", () => {
  const { world, events } = quietWorld({ careHomePlaces: 0 });
  const { state } = world;
  // Somebody's stay ends on day 0, and their bed is kept while they wait for a care home.
  const row = Array.from({ length: MANY }, (_, r) => r).find((r) => {
    enterBed(world, r, 0);
    endShortTermBed(world, r, 0);
    return state.location[r * STRIDE] === LOCATION.shortTermBed;
  });
  if (row === undefined) throw new RangeError("Nobody waits for a care home.");
  // A place comes free at once, so the stay and the hold are over.
  world.careHome.setCapacity(1);
  offerFreePlaces(world, 0);
  expect(state.location[row * STRIDE]).toBe(LOCATION.residence);
  // From the care home back to hospital, and into a short-term bed again, two days before the old hold would have ended.
  enterBed(world, row, HOLD - 2);
  const left: number[] = [];
  runCare(world, END);
  events.replay({
    on: (kind, time, who) => (kind === EVENT.shortTermBedLeft && who === row ? left.push(time) : undefined),
  });
  expect(left).toHaveLength(2);
  expect(left[0]).toBe(0);
  expect(left[1]).not.toBe(HOLD);
});
