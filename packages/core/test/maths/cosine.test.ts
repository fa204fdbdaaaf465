import { describe, expect, it } from "vitest";
import { cosineOfTurns } from "../../src/maths/cosine.js";
import { spread, ulpsApart } from "./spread.js";

describe("cosine of turns", () => {
  it("is within 2 units in the last place of the platform's, the angle taken from the nearest quarter turn", () => {
    let worst = 0;
    for (const turn of spread(100_000, 0, 0.125)) {
      worst = Math.max(worst, ulpsApart(cosineOfTurns(turn), Math.cos(2 * Math.PI * turn)));
    }
    for (const turn of spread(100_000, 0.25 + 1e-9, 0.375)) {
      // Turn less a quarter is exact, so both get the same angle.
      worst = Math.max(worst, ulpsApart(cosineOfTurns(turn), -Math.sin(2 * Math.PI * (turn - 0.25))));
    }
    expect(worst).toBeLessThanOrEqual(2);
  });

  it("is the platform's all around the circle, to 1e-15", () => {
    let worst = 0;
    for (const turn of spread(100_000, -1, 2)) {
      worst = Math.max(worst, Math.abs(cosineOfTurns(turn) - Math.cos(2 * Math.PI * (turn - Math.floor(turn)))));
    }
    expect(worst).toBeLessThan(1e-15);
  });

  it("has the exact values of whole parts of a turn", () => {
    expect([0, 0.25, 0.5, 0.75, 1].map(cosineOfTurns).map((c) => c + 0)).toEqual([1, 0, -1, 0, 1]);
    expect(cosineOfTurns(1 / 6)).toBeCloseTo(0.5, 15);
    expect(cosineOfTurns(1 / 8)).toBeCloseTo(Math.SQRT1_2, 15);
  });

  it("is even, and the same after a whole turn, to the last bit", () => {
    for (let k = 0; k <= 1024; k++) {
      const turn = k / 1024;
      expect(cosineOfTurns(-turn)).toBe(cosineOfTurns(turn));
      expect(cosineOfTurns(turn + 57)).toBe(cosineOfTurns(turn));
    }
  });
});
