import { describe, expect, it } from "vitest";
import { attend, ON_FOOT } from "../../src/care/admission.js";
import { LOCATION, STRIDE } from "../../src/care/care-state.js";
import { EVENT, QUEUE } from "../../src/care/events.js";
import { runCare } from "../../src/care/run-care.js";
import type { World } from "../../src/care/world.js";
import { CRISIS_TYPES, type EventRecord, type ServiceCapacities } from "../../src/index.js";
import { END, MANY, quietWorld } from "./quiet-world.js";

const NOON = 0.5;
const OTHER = CRISIS_TYPES.indexOf("other");

interface Choices {
  readonly capacities?: Partial<ServiceCapacities>;
  /** Shares for reablement at home and for a short-term bed. */
  readonly shares: readonly [number, number];
  readonly level?: string;
  readonly severity?: 1 | 2 | 3;
  readonly deadly?: number;
  readonly before?: (world: World) => void;
}

/** Everybody comes to A&E at once and would be admitted for a night or more. */
function crowd(choices: Choices) {
  const { world, events } = quietWorld({ virtualWardBeds: 0, ...choices.capacities }, "step-up", {
    values: {
      "adm.ae": [1, 1, 0, 1],
      zeroday: [0, 0, 0, 0],
      "acute.death0": choices.deadly ?? -50,
      "care.3.4.stepUp": choices.shares,
    },
    switches: { "community.stepUp": choices.level ?? "on" },
  });
  choices.before?.(world);
  const severity = choices.severity ?? 2;
  for (let row = 0; row < MANY; row++) {
    attend(world, { row, time: NOON, type: OTHER, block: 142, step: 0, shift: 0, severity }, ON_FOOT);
  }
  // Nobody has been in A&E for three days.
  runCare(world, 3);
  const counts = { atHome: count(events, EVENT.steppedUp, 0), inBed: count(events, EVENT.steppedUp, 1) };
  return { world, events, ...counts, admitted: count(events, EVENT.admissionStarted) };
}

function count(events: EventRecord, kind: number, detail?: number): number {
  let found = 0;
  events.replay({
    on: (k, _time, _row, d) => {
      if (k === kind && (detail === undefined || d === detail)) found += 1;
    },
  });
  return found;
}

/** Wide enough for 4.5 standard deviations. */
const allowed = (n: number, share: number) => 4.5 * Math.sqrt(n * share * (1 - share));

describe("community care in place of a ward", () => {
  it("is for nobody while the switch is off", () => {
    expect(crowd({ shares: [0.5, 0.5], level: "off" })).toMatchObject({ atHome: 0, inBed: 0, admitted: MANY });
  });

  it("takes the shares of those who would be admitted, in places of the services", () => {
    const { world, events, atHome, inBed, admitted } = crowd({ shares: [0.5, 0.2] });
    expect(Math.abs(atHome - MANY / 2)).toBeLessThan(allowed(MANY, 0.5));
    expect(Math.abs(inBed - MANY / 5)).toBeLessThan(allowed(MANY, 0.2));
    expect(admitted).toBe(MANY - atHome - inBed);
    expect(count(events, EVENT.attendanceEnded)).toBe(atHome);
    expect(world.reablement.used).toBe(atHome);
    expect(world.shortTermBeds.used).toBe(inBed);
    for (let row = 0; row < MANY; row++) {
      const isInBed = world.state.shortTermBed[row * STRIDE] === 1;
      expect(isInBed).toBe(world.state.location[row * STRIDE] === LOCATION.shortTermBed);
    }
    runCare(world, END);
    expect(world.shortTermBeds.used).toBe(0);
    expect(world.reablement.used).toBe(0);
    expect(count(events, EVENT.shortTermBedLeft)).toBeGreaterThanOrEqual(inBed);
  });

  it("ends where services are full, which have 15% more reablement; the others are admitted", () => {
    const { atHome, admitted } = crowd({ shares: [1, 0], capacities: { reablementSlots: 20 } });
    expect(atHome).toBe(23);
    expect(admitted).toBe(MANY - 23);
    expect(crowd({ shares: [0, 1], capacities: { shortTermBeds: 7 } })).toMatchObject({ inBed: 7, admitted: MANY - 7 });
  });

  it("is for nobody while others wait for the place", () => {
    // Who waits for more beds than there are keeps the queue from moving.
    const before = (world: World) => {
      world.shortTermBeds.request(MANY, 100, 0, 0);
    };
    expect(crowd({ shares: [0, 1], capacities: { shortTermBeds: 50 }, before })).toMatchObject({
      inBed: 0,
      admitted: MANY,
    });
  });

  it("is for nobody for whom there is no money: they are admitted, and wait for none", () => {
    const away: number[][] = [];
    const before = (world: World) => {
      for (const service of [world.reablement, world.shortTermBeds]) service.setGate(() => false);
      world.purse = {
        settle: () => undefined,
        mayBuy: () => false,
        giveBack: () => undefined,
        turnAway: (service, row) => void away.push([service, row]),
      };
    };
    const { world, atHome, inBed, admitted } = crowd({ shares: [0.5, 0.5], before });
    expect([atHome, inBed, admitted]).toEqual([0, 0, MANY]);
    expect([world.reablement.queueLength, world.shortTermBeds.queueLength]).toEqual([0, 0]);
    expect(away.map(([, row]) => row).sort((a, b) => a - b)).toEqual(Array.from({ length: MANY }, (_, row) => row));
    expect(new Set(away.map(([service]) => service))).toEqual(new Set([QUEUE.reablement, QUEUE.shortTermBed]));
  });

  it.each([
    ["who need a hospital bed", { severity: 3 }],
    ["who would die of it", { deadly: 50 }],
    ["who live in a care home", { before: ({ state }: World) => fill(state.residence, 1) }],
    ["who need no help with daily life", { before: ({ state }: World) => fill(state.functionLevel, 0) }],
  ] as const)("is not for people %s", (_, more) => {
    for (const shares of [
      [1, 0],
      [0, 1],
    ] as const) {
      expect(crowd({ shares, ...more })).toMatchObject({ atHome: 0, inBed: 0, admitted: MANY });
    }
  });

  it("brings nobody reablement who has home care", () => {
    const before = ({ state }: World) => fill(state.homeCare, 3);
    expect(crowd({ shares: [1, 0], before })).toMatchObject({ atHome: 0, admitted: MANY });
  });

  it("leaves people at the risks that follow a stay", () => {
    const { world } = crowd({ shares: [1, 0] });
    for (let row = 0; row < MANY; row++) {
      expect(world.state.lastDischarge[row * STRIDE]).toBeGreaterThan(NOON);
      expect(world.state.lastDischarge[row * STRIDE]).toBeLessThan(3);
    }
  });
});

function fill(column: Uint8Array, value: number): void {
  for (let row = 0; row < MANY; row++) column[row * STRIDE] = value;
}
