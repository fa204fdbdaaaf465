/*
 * A queue: patients come in at random, each is seen by one of several clinicians, first come first served. The whole of a
 * model is here: what has a hazard (a door, by which patients come in), what is scarce (clinicians), what each event
 * does, and what the books say afterwards.
 */
import {
  AgentRun,
  ANSWER,
  agentColumns,
  PotentialEvents,
  rateTables,
  Service,
  type ServiceReading,
  seedWords,
  streamKeys,
  uniform,
} from "@placewell/core";

/** Kinds of events. Of two at one time the lower comes first: a clinician is free before the next patient asks. */
const LEAVES = 0;
const ARRIVES = 1;

/** What is drawn for an arrival. Every use has a number of its own, so that no two ever share a draw. */
const CONSULTATION = 1;

const DOOR = 0;

export interface Queue {
  readonly arrivalsPerDay: number;
  readonly clinicians: number;
  /** Days that a consultation takes, from a uniform strictly between 0 and 1. Longer for a larger one. */
  readonly consultationDays: (u: number) => number;
  /** Most patients that may wait; who finds so many goes away. Without it, all may. */
  readonly seats?: number;
}

/** Between which days the books are read, and by whose luck: the seed, and one of its replicates. */
export interface Observation {
  readonly from: number;
  readonly to: number;
  readonly seed: string;
  readonly replicate: number;
}

/** Runs a queue that is empty on day 0. @returns the books of its clinicians on the first and the last day observed */
export function runQueue(queue: Queue, { from, to, seed, replicate }: Observation): [ServiceReading, ServiceReading] {
  const { arrivalsPerDay, clinicians, consultationDays, seats = Number.POSITIVE_INFINITY } = queue;

  // Agents are whatever has hazards. Here that is one door without columns, at which arrivals happen at one rate. Luck
  // is laid out in blocks of time; best is a length that holds a few events.
  const agents = agentColumns(1, {});
  const hazards = rateTables(agents, { arrival: { perDay: arrivalsPerDay } });
  const streams = [{ name: "arrival", blockDays: 1 / 64 }];
  const source = new PotentialEvents(streams, streamKeys(seedWords(seed), replicate), agents);
  const run = new AgentRun({ start: 0, end: to, agents, source, hazards, streamKind: ARRIVES });

  const clinic = new Service("clinic", clinicians, { longestQueue: seats });
  const books = clinic.keepLedger(run);
  const lengths: number[] = [];
  const words = new Uint32Array(4);

  const begin = (patient: number): void => run.plan(run.time + lengths[patient], LEAVES, DOOR, patient);

  const arrive = (patient: number): void => {
    // Drawn now, from the name of this very arrival: what a patient needs never hangs on when somebody has time for it.
    run.drawNow(words, CONSULTATION);
    lengths.push(consultationDays(uniform(words[0])));
    if (clinic.request(patient, 1, 0, run.time) === ANSWER.granted) begin(patient);
    run.lookAhead(DOOR, run.time);
  };

  const leave = (): void => {
    clinic.release(1);
    const next = clinic.takeNext();
    if (next >= 0) begin(next);
  };

  const readOn = (day: number): ServiceReading => {
    while (run.next(day)) {
      if (run.kind === ARRIVES) arrive(lengths.length);
      else leave();
    }
    return books.asOf(day);
  };

  run.lookAhead(DOOR, 0);
  return [readOn(from), readOn(to)];
}

/** What the time between two readings of the books shows. */
export interface QueueFigures {
  /** Of those who came: mean wait in days, and the shares who waited and who went away. */
  readonly meanWait: number;
  readonly shareWaiting: number;
  readonly shareRefused: number;
  /** Mean number over time: waiting, and with a clinician. */
  readonly waiting: number;
  readonly seen: number;
}

export function queueFigures(before: ServiceReading, after: ServiceReading): QueueFigures {
  const between = (figure: (books: ServiceReading) => number): number => figure(after) - figure(before);
  const came = between((books) => books.requests);
  const days = after.to - before.to;
  return {
    meanWait: between((books) => books.personDaysWaiting) / came,
    shareWaiting: 1 - between((books) => books.servedAtOnce + books.refused) / came,
    shareRefused: between((books) => books.refused) / came,
    waiting: between((books) => books.personDaysWaiting) / days,
    seen: between((books) => books.unitDaysInUse) / days,
  };
}
