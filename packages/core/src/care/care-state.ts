import type { Population } from "../population/population.js";

/** Where a person is. */
export const LOCATION = { residence: 0, emergencyDepartment: 1, ward: 2, shortTermBed: 3 } as const;

/** No service is waited for or granted. */
export const NO_SERVICE = 255;

/**
 * What is true of each person now: the columns that the model of care writes, a row a person. Times are days, day 0 is
 * 1 April 2025; −Infinity stands for never, Infinity for not set.
 */
export interface CareState {
  readonly alive: Uint8Array;
  readonly deficits: Uint8Array;
  /** 0 independent to 3 dependent. */
  readonly functionLevel: Uint8Array;
  readonly functionLostOn: Float64Array;
  readonly dementia: Uint8Array;
  readonly livesAlone: Uint8Array;
  readonly carer: Uint8Array;
  readonly hypertension: Uint8Array;
  /** 0 own home, 1 residential, 2 nursing home. */
  readonly residence: Uint8Array;
  readonly location: Uint8Array;
  readonly terminal: Uint8Array;
  readonly lastDischarge: Float64Array;

  /** Stay in hospital: when a bed was asked for, when ready, and the point that caused it. */
  readonly bedAskedOn: Float64Array;
  readonly readyOn: Float64Array;
  readonly isReady: Uint8Array;
  readonly hasDelirium: Uint8Array;
  readonly hasBed: Uint8Array;
  readonly pathway: Uint8Array;
  /** Service waited for from the ward, and whether its place is already held. */
  readonly awaits: Uint8Array;
  readonly placeHeld: Uint8Array;
  readonly causeStream: Uint8Array;
  readonly causeBlock: Uint32Array;
  readonly causeStep: Uint32Array;
  /** 64 when the stay follows a return after treatment at home, so that its draws are its own; else 0. */
  readonly causeShift: Uint8Array;
  /** Priority of the request for a bed, lower first. */
  readonly bedPriority: Uint8Array;
  /** Point of the crisis that may come back after treatment at home. */
  readonly returnStream: Uint8Array;
  readonly returnBlock: Uint32Array;
  readonly returnStep: Uint32Array;
  /** Uniform that decides an acute death, kept for a later change of its probability. */
  readonly deathDraw: Float64Array;

  /** 1 holding a slot, 2 bought outside capacity, 0 none; and when the last one started. */
  readonly reablement: Uint8Array;
  readonly reablementStartedOn: Float64Array;
  /** As for reablement, for the short-term bed. */
  readonly shortTermBed: Uint8Array;
  /** 1 in force, 2 asked for and waiting, 3 in force but bought outside capacity, 0 none. */
  readonly homeCare: Uint8Array;
  readonly homeCareHours: Uint8Array;
  readonly homeCareStream: Uint8Array;
  readonly homeCareBlock: Uint32Array;
  readonly homeCareStep: Uint32Array;
  readonly homeCareReviews: Uint8Array;
  /** Care home: 0 no move under way, 1 being assessed, 2 waiting for a place. */
  readonly careHomeMove: Uint8Array;
  /** 1 while the place held counts against capacity. */
  readonly careHomePlace: Uint8Array;

  /** Stamps: an event filed under an older stamp is void. */
  readonly hazardStamp: Int32Array;
  readonly stayStamp: Int32Array;
  readonly returnStamp: Int32Array;
  readonly reablementStamp: Int32Array;
  readonly homeCareStamp: Int32Array;
  readonly careHomeStamp: Int32Array;

  /** Next potential event of the person: its stream (255: look again), block and step. */
  readonly nextStream: Uint8Array;
  readonly nextBlock: Uint32Array;
  readonly nextStep: Uint32Array;
}

/** Columns for a population, at their values at entry; nobody is alive before their entry event. */
export function initialCareState(population: Population): CareState {
  const n = population.size;
  return {
    alive: new Uint8Array(n),
    deficits: population.deficits.slice(),
    functionLevel: population.functionLevel.slice(),
    functionLostOn: population.functionLostOn.slice(),
    dementia: population.dementia.slice(),
    livesAlone: population.livesAlone.slice(),
    carer: population.carer.slice(),
    hypertension: population.hypertension.slice(),
    residence: population.residence.slice(),
    location: new Uint8Array(n),
    terminal: new Uint8Array(n),
    lastDischarge: new Float64Array(n).fill(Number.NEGATIVE_INFINITY),
    bedAskedOn: new Float64Array(n),
    readyOn: new Float64Array(n),
    isReady: new Uint8Array(n),
    hasDelirium: new Uint8Array(n),
    hasBed: new Uint8Array(n),
    pathway: new Uint8Array(n),
    awaits: new Uint8Array(n).fill(NO_SERVICE),
    placeHeld: new Uint8Array(n),
    causeStream: new Uint8Array(n),
    causeBlock: new Uint32Array(n),
    causeStep: new Uint32Array(n),
    causeShift: new Uint8Array(n),
    bedPriority: new Uint8Array(n),
    returnStream: new Uint8Array(n),
    returnBlock: new Uint32Array(n),
    returnStep: new Uint32Array(n),
    deathDraw: new Float64Array(n),
    reablement: new Uint8Array(n),
    reablementStartedOn: new Float64Array(n).fill(Number.NEGATIVE_INFINITY),
    shortTermBed: new Uint8Array(n),
    homeCare: new Uint8Array(n),
    homeCareHours: population.homeCareHours.slice(),
    homeCareStream: new Uint8Array(n),
    homeCareBlock: new Uint32Array(n),
    homeCareStep: new Uint32Array(n),
    homeCareReviews: new Uint8Array(n),
    careHomeMove: new Uint8Array(n),
    careHomePlace: new Uint8Array(n),
    hazardStamp: new Int32Array(n),
    stayStamp: new Int32Array(n),
    returnStamp: new Int32Array(n),
    reablementStamp: new Int32Array(n),
    homeCareStamp: new Int32Array(n),
    careHomeStamp: new Int32Array(n),
    nextStream: new Uint8Array(n),
    nextBlock: new Uint32Array(n),
    nextStep: new Uint32Array(n),
  };
}

/** An independent copy of every column, to branch a run. */
export function cloneCareState(state: CareState): CareState {
  const copy = Object.entries(state).map(([name, column]) => [name, (column as Uint8Array).slice()]);
  return Object.fromEntries(copy) as unknown as CareState;
}
