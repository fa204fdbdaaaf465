import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ActiveModifier } from "../../src/intervention/effect-stack.js";
import { Lever, Levers } from "../../src/intervention/levers.js";
import { IMMEDIATE, maturityAt, SERVICE, TEAM } from "../../src/intervention/maturity.js";
import { activeModifier, exposureOf } from "./active-modifier.js";

const YEAR = 365.25;
const ROWS = 3;

const modifier: fc.Arbitrary<ActiveModifier> = fc
  .record({
    amount: fc.double({ min: -3, max: 3, noNaN: true }),
    curve: fc.constantFrom(IMMEDIATE, SERVICE, TEAM),
    start: fc.integer({ min: -100, max: 300 }),
    days: fc.constantFrom(1, 200, Number.POSITIVE_INFINITY),
    members: fc.option(fc.uint8Array({ minLength: ROWS, maxLength: ROWS, max: 1 }), { nil: undefined }),
    until: fc.option(fc.integer({ min: -100, max: 500 }), { nil: undefined }),
  })
  .map(({ days, until, members, start, ...rest }) => {
    const before = (_row: number, time: number) => until === undefined || time < until;
    return activeModifier({
      ...rest,
      clock: { start, stop: start + days, share: 1 },
      exposure: members === undefined ? undefined : { ...exposureOf(ROWS), members },
      when: until === undefined ? undefined : { holds: before, mayHold: before },
    });
  });

/** What a modifier adds for a person at a time, straight from its words. */
function shareOf(m: ActiveModifier, row: number, time: number): number {
  const { start, stop } = m.clock;
  const isOn = time >= start && time < stop && (m.exposure?.members[row] ?? 1) === 1;
  return isOn && (m.when?.holds(row, time) ?? true) ? m.amount * maturityAt(m.curve, time - start) : 0;
}

/** A lever that knows whom the programmes of its modifiers have reached. */
function leverWith(modifiers: readonly ActiveModifier[]): Lever {
  const isReached = (row: number) => modifiers.some((m) => m.exposure?.members[row] === 1);
  const rows = Uint8Array.from({ length: ROWS }, (_, row) => (isReached(row) ? 1 : 0));
  const lever = new Lever(-1, 0, { rows, hazardsOfAllFrom: Number.POSITIVE_INFINITY });
  for (const m of modifiers) lever.add("rate-ratio", m);
  return lever;
}

describe("a lever", () => {
  it("adds up what acts on a person at a time; the ratio is its exponential", () => {
    fc.assert(
      fc.property(
        fc.array(modifier, { maxLength: 5 }),
        fc.integer({ min: 0, max: 2 }),
        fc.double({ min: -200, max: 900, noNaN: true }),
        (list, row, time) => {
          const lever = leverWith(list);
          const sum = list.reduce((total, m) => total + shareOf(m, row, time), 0);
          expect(lever.ratio(row, time)).toBeCloseTo(Math.exp(sum), 9);
          if (list.every((m) => shareOf(m, row, time) === 0)) expect(lever.ratio(row, time)).toBe(1);
          expect(lever.idle).toBe(list.length === 0);
        },
      ),
      { numRuns: 400 },
    );
  });

  it("has a bound that its ratio never exceeds from then on", () => {
    const time = fc.double({ min: -200, max: 900, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(modifier, { maxLength: 5 }),
        fc.integer({ min: 0, max: 2 }),
        time,
        fc.array(fc.integer({ min: 0, max: 2000 }), { minLength: 5 }),
        (list, row, from, later) => {
          const lever = leverWith(list);
          const bound = lever.ratioBound(row, from);
          for (const days of [0, ...later]) expect(lever.ratio(row, from + days)).toBeLessThanOrEqual(bound);
        },
      ),
      { numRuns: 400 },
    );
  });

  it("with nothing on it is exactly 0, 1 and 1", () => {
    const lever = new Levers(ROWS).lever("los.acute");
    expect([lever.added(5), lever.ratio(0, 5), lever.ratioBound(0, 5), lever.idle]).toEqual([0, 1, 1, true]);
  });

  it("is one for each target, and fresh for each run", () => {
    const levers = new Levers(ROWS);
    expect(levers.lever("p.convey")).toBe(levers.lever("p.convey"));
    expect(levers.lever("p.convey")).not.toBe(levers.lever("p.pathway"));
    expect(new Levers(ROWS).lever("p.convey")).not.toBe(levers.lever("p.convey"));
  });
});

describe("maturity", () => {
  it("is half at 6 months and nine tenths at a year for a service, at 18 months and 3 years for a team", () => {
    const at = (curve: typeof SERVICE, years: number) => maturityAt(curve, years * YEAR);
    expect([0, 0.25, 0.5, 1, 1.5, 9].map((years) => at(SERVICE, years))).toEqual([0, 0.25, 0.5, 0.9, 1, 1]);
    expect([0, 0.75, 1.5, 3, 4.5, 9].map((years) => at(TEAM, years))).toEqual([0, 0.25, 0.5, 0.9, 1, 1]);
    expect([-1, 0, 0.001].map((days) => maturityAt(IMMEDIATE, days))).toEqual([0, 1, 1]);
  });

  it("never falls, and lies between 0 and 1", () => {
    const day = fc.double({ min: -100, max: 3000, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom(IMMEDIATE, SERVICE, TEAM), day, day, (curve, a, b) => {
        const [early, late] = [maturityAt(curve, Math.min(a, b)), maturityAt(curve, Math.max(a, b))];
        expect(early).toBeLessThanOrEqual(late);
        expect(early >= 0 && late <= 1).toBe(true);
      }),
    );
  });
});
