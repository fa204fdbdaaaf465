/*
 * A published model of stroke care: patients of four kinds on an acute ward and, for some, in rehabilitation, with no end
 * of beds. How often would a ward of n beds have been full? That is read from how many are there each day.
 */
import {
  AgentRun,
  agentColumns,
  lognormalQuantile,
  PotentialEvents,
  rateTables,
  Service,
  type ServiceReading,
  seedWords,
  streamKeys,
  uniform,
} from "@placewell/core";
import { PATIENT_KINDS } from "./stroke-patients.js";

/** Kinds of events: of two at one time a bed is freed before one is asked for. */
const LEAVES_REHAB = 0;
const LEAVES_ACUTE = 1;
const ARRIVES = 2;

/** Streams, in this order everywhere, and what is drawn for an arrival: each use has a number of its own. */
const STREAMS = ["arrival at the acute ward", "arrival at rehabilitation"].map((name) => ({ name, blockDays: 8 }));
const AT_REHAB = 1;
const ACUTE = 1;
const REHAB = 2;

const WARM_UP = 3 * 365;
const AUDITED_DAYS = 5 * 365;

/** Patients on each ward on each audited day, and the books of both wards over the whole run. */
export interface Audit {
  readonly acute: Int32Array;
  readonly rehab: Int32Array;
  readonly books: readonly ServiceReading[];
}

/** Runs both wards for three years of warm-up and five that count. @param demand factor of arrivals by kind of patient */
export function auditPathway(demand: readonly number[], seed: string, replicate: number): Audit {
  // An agent is a kind of patient: its hazards are the arrivals of that kind.
  const agents = agentColumns(PATIENT_KINDS.length, {
    kind: { about: "kind of patient", levels: PATIENT_KINDS.map(({ name }) => name) },
  });
  for (let kind = 0; kind < agents.size; kind++) agents.column.kind.set(kind, kind);
  const rates = (ward: "acute" | "rehab"): number[] =>
    PATIENT_KINDS.map(({ daysBetween }, kind) => demand[kind] / daysBetween[ward]);
  const hazards = rateTables(agents, {
    "arrival at the acute ward": { perDay: 1, by: { kind: rates("acute") } },
    "arrival at rehabilitation": { perDay: 1, by: { kind: rates("rehab") } },
  });
  const source = new PotentialEvents(STREAMS, streamKeys(seedWords(seed), replicate), agents);
  const end = WARM_UP + AUDITED_DAYS;
  const run = new AgentRun({ start: 0, end, agents, source, hazards, streamKind: ARRIVES });
  const acute = new Service("acute", Number.POSITIVE_INFINITY);
  const rehab = new Service("rehab", Number.POSITIVE_INFINITY);
  const books = [acute, rehab].map((ward) => ward.keepLedger(run));
  const words = new Uint32Array(4);

  /** Of every patient so far: days in rehabilitation, 0 for those who do not go there. */
  const rehabDays: number[] = [];
  const drawDays = (purpose: number, ward: "acute" | "rehab", kind: number): number => {
    run.drawNow(words, purpose);
    const { supported, supportedStay, stay } = PATIENT_KINDS[kind];
    const { mean, sigma } = (uniform(words[0]) < supported[ward] ? supportedStay : stay)[ward];
    return lognormalQuantile(uniform(words[1]), mean, sigma);
  };
  const enterRehab = (kind: number, patient: number): void => {
    rehab.request(patient, 1, 0, run.time);
    run.plan(run.time + rehabDays[patient], LEAVES_REHAB, kind, patient);
  };
  const arrive = (kind: number): void => {
    // Everything that will happen to a patient is drawn as they arrive, from the name of the arrival.
    const patient = rehabDays.length;
    rehabDays.push(drawDays(REHAB, "rehab", kind));
    if (run.stream === AT_REHAB) enterRehab(kind, patient);
    else {
      acute.request(patient, 1, 0, run.time);
      run.plan(run.time + drawDays(ACUTE, "acute", kind), LEAVES_ACUTE, kind, patient);
      // The lowest of this number go home with support, the highest to rehabilitation.
      if (uniform(words[0]) < 1 - PATIENT_KINDS[kind].toRehab) rehabDays[patient] = 0;
    }
    run.lookAhead(kind, run.time);
  };
  const leaveAcute = (kind: number, patient: number): void => {
    acute.release(1);
    if (rehabDays[patient] > 0) enterRehab(kind, patient);
  };

  const audit = { acute: new Int32Array(AUDITED_DAYS), rehab: new Int32Array(AUDITED_DAYS) };
  for (let kind = 0; kind < agents.size; kind++) run.lookAhead(kind, 0);
  for (let day = 0; day < AUDITED_DAYS; day++) {
    while (run.next(WARM_UP + day)) {
      if (run.kind === ARRIVES) arrive(run.agent);
      else if (run.kind === LEAVES_ACUTE) leaveAcute(run.agent, run.stamp);
      else rehab.release(1);
    }
    audit.acute[day] = acute.used;
    audit.rehab[day] = rehab.used;
  }
  return { ...audit, books: books.map((book) => book.asOf(end)) };
}

/** Share of patients who would have found a ward of n beds full, from daily counts: P(N = n) / P(N ≤ n). */
export function shareDelayed(counts: readonly Int32Array[], beds: number): number {
  let full = 0;
  let fitting = 0;
  for (const days of counts) {
    for (const patients of days) {
      if (patients === beds) full += 1;
      if (patients <= beds) fitting += 1;
    }
  }
  return full / fitting;
}
