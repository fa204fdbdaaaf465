import type { EventSource, Hazards } from "../../src/index.js";

/** An event that happened, by its name. */
export interface Hit {
  readonly stream: number;
  readonly block: number;
  readonly step: number;
  readonly time: number;
}

/** What happens to a person from one moment to another while their state stays as it is: the public calls, one by one. */
export function walk(source: EventSource, hazards: Hazards, row: number, from: number, to: number): Hit[] {
  const hits: Hit[] = [];
  let now = from;
  while (now < to) {
    source.next(hazards, row, now, to);
    const { stream, block, step, time } = source;
    if (!(time > now && time <= to)) throw new RangeError(`A look-up at ${now} must lead on, to ${to}; got ${time}.`);
    if (stream >= 0) hits.push({ stream, block, step, time });
    now = time;
  }
  return hits;
}

/** Rates per day by stream, as functions of time, with bounds as loose as one likes. */
export class TestHazards implements Hazards {
  private readonly rates: readonly ((time: number, row: number) => number)[];
  private readonly highest: readonly ((from: number, to: number) => number)[];
  private readonly looseness: number;
  private readonly heldFor: number;

  /**
   * @param highest a number that each rate does not exceed from one moment to another
   * @param heldFor for how many more days than asked the bounds are said to hold
   */
  constructor(
    rates: readonly ((time: number, row: number) => number)[],
    highest: readonly ((from: number, to: number) => number)[],
    looseness = 1,
    heldFor = 0,
  ) {
    this.rates = rates;
    this.highest = highest;
    this.looseness = looseness;
    this.heldFor = heldFor;
  }

  fillBounds(bounds: Float64Array, _row: number, from: number, to: number): number {
    const until = to + this.heldFor;
    this.highest.forEach((highest, s) => {
      bounds[s] = highest(from, until) * this.looseness;
    });
    return until;
  }

  hazard(stream: number, row: number, time: number): number {
    return this.rates[stream](time, row);
  }
}
