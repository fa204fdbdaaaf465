import type { EventSink } from "@placewell/core";
import { describe, expect, it } from "vitest";
import { W_EVENT } from "../../src/w/events.ts";
import { enrol, wPeople } from "../../src/w/people.ts";
import { W_PROGRAMMES } from "../../src/w/programmes.ts";
import { runW, type WOptions } from "../../src/w/run-w.ts";

/*
 * Under a lower hazard, with slots for everybody and events at their exact times, the first thing that differs in a life
 * is always one event of that hazard that is taken away, of somebody for whom it was lowered. Not one exception is
 * allowed. W's own rule of one event a day is off: taking away an event uncovers another of the same day.
 */
const PEOPLE = 30_000;

interface Happening {
  readonly kind: number;
  readonly time: number;
  readonly detail: number;
}

/** Every life whole. */
class WholeLives implements EventSink {
  readonly lives: Happening[][] = Array.from({ length: PEOPLE }, () => []);
  on(kind: number, time: number, person: number, detail: number): void {
    this.lives[person].push({ kind, time, detail });
  }
}

function livesOf(options: Partial<WOptions>): Happening[][] {
  const sink = new WholeLives();
  runW({ people: PEOPLE, years: 2, seed: 1, populationSeed: 1, slots: Number.POSITIVE_INFINITY, ...options, sink });
  return sink.lives;
}

const isSame = (a: Happening | undefined, b: Happening | undefined) =>
  a?.kind === b?.kind && a?.time === b?.time && a?.detail === b?.detail;

/** Place in both lives at which they first differ, or −1. */
function firstDifference(life: readonly Happening[], other: readonly Happening[]): number {
  for (let i = 0; i < Math.max(life.length, other.length); i++) if (!isSame(life[i], other[i])) return i;
  return -1;
}

const firstAdmission = (life: readonly Happening[]) =>
  life.find(({ kind }) => kind === W_EVENT.admitted)?.time ?? Number.POSITIVE_INFINITY;

const start = wPeople(PEOPLE, 1);
enrol(start, 1);
const steps = (life: readonly Happening[]) => life.filter(({ kind }) => kind === W_EVENT.progressed).length;

/** Whether a programme lowers the rate of somebody who has lived through this. */
const IS_ELIGIBLE = {
  prevention: (row: number, past: readonly Happening[]) => start.column.frailty.of(row) + steps(past) >= 2,
  smallPrevention: (row: number) => start.column.enrolled.of(row) === 1,
};

describe.each(["prevention", "smallPrevention"] as const)("under %s", (name) => {
  it.each([1, 2, 3])("the first difference of a life is an attendance taken away, seed %d", (seed) => {
    const without = livesOf({ seed, oneADay: false });
    const withIt = livesOf({ seed, oneADay: false, programme: W_PROGRAMMES[name] });
    let changed = 0;
    without.forEach((life, row) => {
      const other = withIt[row];
      const at = firstDifference(life, other);
      if (at < 0) return;
      changed += 1;
      const taken = life[at];
      expect(taken?.kind).toBe(W_EVENT.attended);
      expect(IS_ELIGIBLE[name](row, life.slice(0, at))).toBe(true);
      expect(other[at]?.time ?? Number.POSITIVE_INFINITY).toBeGreaterThan(taken.time);
      expect(firstAdmission(other)).toBeGreaterThanOrEqual(firstAdmission(life));
    });
    expect(changed).toBeGreaterThan(name === "prevention" ? 400 : 30);
  });
});

describe("the law would find", () => {
  it("a hazard that is raised", () => {
    const without = livesOf({ oneADay: false });
    const withIt = livesOf({ oneADay: false, programme: { attendanceByFrailty: [1, 1, 1, 1.2] } });
    const added = without.filter((life, row) => {
      const at = firstDifference(life, withIt[row]);
      return at >= 0 && withIt[row][at]?.kind === W_EVENT.attended && !(life[at]?.time <= withIt[row][at].time);
    });
    expect(added.length).toBeGreaterThan(50);
  });

  it("draws from one sequence", () => {
    const without = livesOf({ randomness: "sequential", oneADay: false });
    const withIt = livesOf({ randomness: "sequential", oneADay: false, programme: W_PROGRAMMES.smallPrevention });
    const wrong = without.filter((life, row) => {
      const at = firstDifference(life, withIt[row]);
      return at >= 0 && !IS_ELIGIBLE.smallPrevention(row);
    });
    expect(wrong.length).toBeGreaterThan(1000);
  });
});
