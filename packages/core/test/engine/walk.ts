import type { Hazards, PotentialEvents } from "../../src/index.js";

/** A point that happened, by its name. */
export interface Hit {
  readonly stream: number;
  readonly block: number;
  readonly step: number;
  readonly time: number;
}

/** What happens to a person from one moment to another while their state stays as it is: the public calls, one by one. */
export function walk(points: PotentialEvents, hazards: Hazards, row: number, from: number, to: number): Hit[] {
  const hits: Hit[] = [];
  let now = from;
  while (now < to) {
    points.next(hazards, row, now);
    const { stream, block, step, time } = points;
    if (!(time > now)) throw new RangeError(`A look-up at ${now} must lead on; got ${time}.`);
    if (stream >= 0 && time < to) hits.push({ stream, block, step, time });
    now = time;
  }
  return hits;
}

/** Rates per day by stream, as functions of time, with bounds as loose as one likes. */
export class TestHazards implements Hazards {
  private readonly rates: readonly ((time: number, row: number) => number)[];
  private readonly highest: readonly number[];
  private readonly looseness: number;

  /** @param highest a number that each rate never exceeds */
  constructor(rates: readonly ((time: number, row: number) => number)[], highest: readonly number[], looseness = 1) {
    this.rates = rates;
    this.highest = highest;
    this.looseness = looseness;
  }

  fillBounds(bounds: Float64Array): void {
    this.highest.forEach((rate, s) => {
      bounds[s] = rate * this.looseness;
    });
  }

  hazard(stream: number, row: number, time: number): number {
    return this.rates[stream](time, row);
  }
}
