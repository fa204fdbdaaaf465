import { describe, it } from "vitest";
import { expectMean } from "../../../testkit/src/index.js";
import {
  AgentRun,
  agentColumns,
  DAYS_PER_YEAR,
  exp,
  type Hazards,
  PotentialEvents,
  seedWords,
  streamKeys,
} from "../../src/index.js";

/* Gompertz mortality: hazard 0.000025 e^(0.1 age) per year. Life expectancies by numerical integration. */
const PEOPLE = 80_000;

/** A hazard that grows all the time: no table of levels, but a function of age, and a bound for a while. */
class Gompertz implements Hazards {
  private readonly startAge: number;
  constructor(startAge: number) {
    this.startAge = startAge;
  }
  fillBounds(bounds: Float64Array, row: number, _from: number, to: number): number {
    bounds[0] = this.hazard(0, row, to);
    return to;
  }
  hazard(_stream: number, _row: number, time: number): number {
    return (2.5e-5 * exp(0.1 * (this.startAge + time / DAYS_PER_YEAR))) / DAYS_PER_YEAR;
  }
}

function yearsLived(startAge: number): Float64Array {
  const agents = agentColumns(PEOPLE, {});
  const source = new PotentialEvents(
    [{ name: "death", blockDays: 512 }],
    streamKeys(seedWords("gompertz"), startAge),
    agents,
  );
  const end = 100 * DAYS_PER_YEAR;
  const run = new AgentRun({ start: 0, end, agents, source, hazards: new Gompertz(startAge), streamKind: 0 });
  for (let person = 0; person < PEOPLE; person++) run.lookAhead(person, 0);
  const lived = new Float64Array(PEOPLE).fill(Number.NaN);
  while (run.next(end)) lived[run.agent] = run.time / DAYS_PER_YEAR;
  return lived;
}

describe("Gompertz life expectancy", () => {
  // 80,000 lives each, refused beyond 4 standard errors: false alarm of all three below 1 in 5,000.
  it.each([
    [65, 16.254688],
    [75, 9.78226],
    [85, 5.172709],
  ])("at %i: %f years; 2% would be found", (age, years) => {
    expectMean(yearsLived(age), years, { findsRelativeError: 0.02 });
  });
});
