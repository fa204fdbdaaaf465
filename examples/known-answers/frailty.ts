/*
 * A Markov model of frailty: people grow frailer, get better and die at rates that hang on how frail they are. Levels,
 * rates as products, and a loop of a few lines.
 */
import {
  type AgentColumns,
  AgentRun,
  agentColumns,
  DAYS_PER_YEAR,
  PotentialEvents,
  type RateTables,
  rateTables,
  seedWords,
  streamKeys,
} from "@placewell/core";

export const FRAILTY = ["fit", "mild", "moderate", "severe", "dead"] as const;
const DEAD = 4;

/** Rates a year, by frailty. The dead have none. */
export const WORSE = [0.1, 0.09, 0.08, 0, 0] as const;
export const BETTER = [0, 0.03, 0.02, 0.01, 0] as const;
export const DEATH = [0.02, 0.04, 0.08, 0.2, 0] as const;

/** The streams, in this order everywhere, and how luck is laid out: for rare events in long blocks. */
const STREAMS = ["worse", "better", "death"].map((name) => ({ name, blockDays: 512, deck: "frailty" }));
const GETS_WORSE = 0;
const GETS_BETTER = 1;

/** The only kind of event here: one of a stream. */
const STREAM = 0;

const COLUMNS = {
  frailty: { about: "how frail a person is; dead is a level too", levels: FRAILTY },
  deathDay: { about: "day of death; 0 for the living", store: "float64", unit: "day" },
} as const;

export type People = AgentColumns<typeof COLUMNS>;

/** So many people of one frailty. */
export function peopleWho(are: number, size: number): People {
  const people = agentColumns(size, COLUMNS);
  for (let person = 0; person < size; person++) people.column.frailty.set(person, are);
  return people;
}

/** Their hazards. @param worseFactor what a programme makes of the rate of growing frailer */
export function hazardsOf(people: People, worseFactor = 1): RateTables {
  const perDay = 1 / DAYS_PER_YEAR;
  return rateTables(people, {
    worse: { perDay: perDay * worseFactor, by: { frailty: WORSE } },
    better: { perDay, by: { frailty: BETTER } },
    death: { perDay, by: { frailty: DEATH } },
  });
}

/** A run of people that has not begun: nobody has been looked at. */
export function frailtyRun(people: People, hazards: RateTables, end: number, seed: string, replicate = 0): AgentRun {
  const source = new PotentialEvents(STREAMS, streamKeys(seedWords(seed), replicate), people);
  const run = new AgentRun({ start: 0, end, agents: people, source, hazards, streamKind: STREAM });
  for (let person = 0; person < people.size; person++) run.lookAhead(person, 0);
  return run;
}

/** Lets people live on until a day. */
export function liveUntil(day: number, run: AgentRun, people: People): void {
  const { frailty, deathDay } = people.column;
  while (run.next(day)) {
    const person = run.agent;
    const now = frailty.of(person);
    if (run.stream === GETS_WORSE) frailty.set(person, now + 1);
    else if (run.stream === GETS_BETTER) frailty.set(person, now - 1);
    else {
      frailty.set(person, DEAD);
      deathDay.set(person, run.time);
      continue;
    }
    // The state has changed, so what lies ahead may have.
    run.lookAhead(person, run.time);
  }
}

/** Share of people at each level. */
export function sharesOf(people: People): number[] {
  const shares = FRAILTY.map(() => 0);
  for (let person = 0; person < people.size; person++) shares[people.column.frailty.of(person)] += 1 / people.size;
  return shares;
}
