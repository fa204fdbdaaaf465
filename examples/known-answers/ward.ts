/*
 * A ward with room for everybody: so many admissions a day, lognormal stays. It starts empty, or as it would be found had
 * it been open for ever. Opening an empty ward bends the first months of a run: with long stays, for years.
 */
import {
  AgentRun,
  agentColumns,
  drawWords,
  exponentialQuantile,
  lognormalQuantile,
  PotentialEvents,
  rateTables,
  remainingLognormal,
  Service,
  type ServiceReading,
  seedWords,
  streamKeys,
  uniform,
} from "@placewell/core";

/** Kinds of events: of two at one time a departure comes first. */
const LEAVES = 0;
const ADMITTED = 1;

/** What is drawn for an admission. */
const STAY = 1;

const DOOR = 0;

export interface Ward {
  readonly admissionsPerDay: number;
  readonly meanStayDays: number;
  /** Standard deviation of the logarithm of a stay. */
  readonly sigma: number;
  readonly start: "empty" | "as found";
}

/** Patients on the ward on each of the days asked for, and the ward's books of the time until the last. */
export interface WardRun {
  readonly onWard: readonly number[];
  readonly books: ServiceReading;
}

/** @param days when patients are counted, in order */
export function runWard(ward: Ward, days: readonly number[], seed: string, replicate: number): WardRun {
  const { admissionsPerDay, meanStayDays, sigma, start } = ward;
  const end = days[days.length - 1];
  const keyOf = streamKeys(seedWords(seed), replicate);
  const agents = agentColumns(1, {});
  const hazards = rateTables(agents, { admission: { perDay: admissionsPerDay } });
  const source = new PotentialEvents([{ name: "admission", blockDays: 1 }], keyOf, agents);
  const run = new AgentRun({ start: 0, end, agents, source, hazards, streamKind: ADMITTED });
  const beds = new Service("beds", Number.POSITIVE_INFINITY);
  const books = beds.keepLedger(run);
  const words = new Uint32Array(4);
  let admitted = 0;

  const findPatients = (): void => {
    // What is no event of a stream is drawn by a key of its own and a number: here the patients found on the ward, a
    // Poisson number of them, put in a row. A busier ward has the same ones, and some more.
    const found = keyOf("found");
    for (let patient = 1, place = 0; ; patient++) {
      drawWords(words, found, patient, 0, 0, 0);
      place += exponentialQuantile(uniform(words[0]), 1);
      if (place > admissionsPerDay * meanStayDays) return;
      // A long stay is likelier to be seen, and is seen anywhere in its course.
      const draw = { length: uniform(words[1]), share: uniform(words[2]) };
      beds.startInside(1);
      run.plan(remainingLognormal(draw, meanStayDays, sigma), LEAVES, DOOR);
    }
  };

  const admit = (): void => {
    run.drawNow(words, STAY);
    beds.request(admitted++, 1, 0, run.time);
    run.plan(run.time + lognormalQuantile(uniform(words[0]), meanStayDays, sigma), LEAVES, DOOR);
    run.lookAhead(DOOR, run.time);
  };

  if (start === "as found") findPatients();
  run.lookAhead(DOOR, 0);
  const onWard = days.map((day) => {
    while (run.next(day)) {
      if (run.kind === ADMITTED) admit();
      else beds.release(1);
    }
    return beds.used;
  });
  return { onWard, books: books.asOf(end) };
}

/**
 * Expected number on a ward that opened empty, by the formula: admissions a day times the mean of min(stay, day).
 * @source Takács 1962, for M/G/∞; the mean by the midpoint rule over the quantiles of a stay.
 */
export function expectedOnWard({ admissionsPerDay, meanStayDays, sigma }: Ward, day: number): number {
  const parts = 20_000;
  let sum = 0;
  for (let i = 0; i < parts; i++) {
    const stay = lognormalQuantile((i + 0.5) / parts, meanStayDays, sigma);
    sum += stay < day ? stay : day;
  }
  return (admissionsPerDay * sum) / parts;
}
