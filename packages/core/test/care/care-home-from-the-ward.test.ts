import { describe, expect, it } from "vitest";
import { LOCATION, STRIDE } from "../../src/care/care-state.js";
import { finishAssessment } from "../../src/care/community.js";
import { finishProcess } from "../../src/care/discharge.js";
import { EVENT, QUEUE } from "../../src/care/events.js";
import { offerFreePlaces } from "../../src/care/offers.js";
import { runCare } from "../../src/care/run-care.js";
import type { World } from "../../src/care/world.js";
import type { EventRecord } from "../../src/index.js";
import { END, MANY, quietWorld } from "./quiet-world.js";

const DAY = 3;
/** Early afternoon: within the hours of leaving. */
const ASSESSED = DAY + 14 / 24;
/** Nobody leaves before the morning. */
const AT_NIGHT = DAY + 2 / 24;

/** Puts everybody on a ward, ready to go home with new support, and gives those who now wait for a service. */
function waitingFor(world: World, service: number): number[] {
  const { state } = world;
  const waiting: number[] = [];
  for (let row = 0; row < MANY; row++) {
    const at = row * STRIDE;
    state.location[at] = LOCATION.ward;
    state.hasBed[at] = 1;
    world.ward.request(row, 1, 0, 0);
    state.causeBlock[at] = 142;
    state.causeStep[at] = row;
    state.isReady[at] = 1;
    state.readyOn[at] = 0;
    state.pathway[at] = 1;
    finishProcess(world, row, DAY);
    if (state.awaits[at] === service) waiting.push(row);
  }
  expect(waiting.length).toBeGreaterThan(20);
  return waiting;
}

interface Happening {
  readonly kind: number;
  readonly time: number;
  readonly detail: number;
}

/** Runs to the end; what happened to some people, in order. */
function livesOf(world: World, events: EventRecord, rows: readonly number[]): Happening[][] {
  runCare(world, END);
  const lives = new Map<number, Happening[]>(rows.map((row) => [row, []]));
  events.replay({
    on(kind, time, row, detail) {
      lives.get(row)?.push({ kind, time, detail });
    },
  });
  return [...lives.values()];
}

describe.each([
  ["home care", QUEUE.homeCare, EVENT.homeCareStarted],
  ["reablement", QUEUE.reablement, EVENT.reablementStarted],
])("somebody who waits on the ward for %s and moves to a care home", (_, service, started) => {
  const none = { homeCareHours: 0, reablementSlots: 0 };

  it("leaves the queue and the ward for there, and gets nothing at home", () => {
    const { world, events } = quietWorld(none);
    const rows = waitingFor(world, service);
    for (const row of rows) finishAssessment(world, row, ASSESSED);
    const kindsOfHome = [1, 2];
    livesOf(world, events, rows).forEach((life, i) => {
      const home = world.state.residence[(rows[i] ?? Number.NaN) * STRIDE];
      expect(kindsOfHome).toContain(home);
      expect(life.slice(-3)).toEqual([
        { kind: EVENT.careHomeEntered, time: ASSESSED, detail: home },
        { kind: EVENT.queueLeft, time: ASSESSED, detail: service },
        { kind: EVENT.stayEnded, time: ASSESSED, detail: 1 },
      ]);
    });
    for (const row of rows) {
      expect(world.state.location[row * STRIDE]).toBe(LOCATION.residence);
      expect(world.homeCare.leaveQueue(row) || world.reablement.leaveQueue(row)).toBe(false);
    }
  });

  it("gives a place back that was held already, and leaves when that was settled", () => {
    const settled = [true, false].map((moves) => {
      const { world, events } = quietWorld(none);
      const rows = waitingFor(world, service);
      const offered = service === QUEUE.homeCare ? world.homeCare : world.reablement;
      offered.setCapacity(1_000_000);
      offerFreePlaces(world, AT_NIGHT);
      const held = offered.used;
      // At the first hour of leaving, when most of them still wait for theirs.
      const first = DAY + world.p.discharge.hours[0] / 24;
      if (moves) for (const row of rows) finishAssessment(world, row, first);
      if (moves) expect([held > 0, offered.used]).toEqual([true, 0]);
      const lives = livesOf(world, events, rows);
      expect(lives.some((life) => life.some(({ kind }) => kind === started))).toBe(!moves);
      return lives.map((life) => life.find(({ kind }) => kind === EVENT.stayEnded)?.time);
    });
    expect(settled[0]).toEqual(settled[1]);
    expect(new Set(settled[0]).size).toBeGreaterThan(10);
  });
});
