import { describe, it } from "vitest";
import { expectMean } from "../../../testkit/src/index.js";
import { type Hazards, PotentialEvents, seedWords, streamKeys } from "../../src/index.js";

/* Gompertz mortality: hazard 0.000025 e^(0.1 age) per year. Life expectancies by numerical integration. */
const YEAR = 365.25;
const PEOPLE = 40_000;

class Gompertz implements Hazards {
  private readonly startAge: number;
  constructor(startAge: number) {
    this.startAge = startAge;
  }
  fillBounds(bounds: Float64Array, row: number, _from: number, to: number): void {
    bounds[0] = this.hazard(0, row, to);
  }
  hazard(_stream: number, _row: number, time: number): number {
    return (2.5e-5 * Math.exp(0.1 * (this.startAge + time / YEAR))) / YEAR;
  }
}

function lifetimes(startAge: number): number[] {
  const keys = streamKeys(seedWords("gompertz"), startAge, ["death"]);
  const low = Uint32Array.from({ length: PEOPLE }, (_, i) => i);
  const points = new PotentialEvents([{ name: "death", blockDays: 512 }], keys, low, new Uint32Array(PEOPLE));
  const hazards = new Gompertz(startAge);
  return Array.from(low, (row) => {
    let now = 0;
    do {
      points.next(hazards, row, now);
      now = points.time;
    } while (points.stream < 0);
    return now / YEAR;
  });
}

describe("Gompertz life expectancy", () => {
  // 40,000 lives each, refused beyond 4 standard errors (false alarm of all three below 1 in 5,000).
  it.each([
    [65, 16.254688],
    [75, 9.78226],
    [85, 5.172709],
  ])("at %i: %f years; 2.5% would be found", (age, years) => {
    expectMean(lifetimes(age), years, { findsRelativeError: 0.025 });
  });
});
