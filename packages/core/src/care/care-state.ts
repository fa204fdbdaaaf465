import type { Population } from "../population/population.js";

/** Where a person is. */
export const LOCATION = { residence: 0, emergencyDepartment: 1, ward: 2, shortTermBed: 3, virtualWard: 4 } as const;

/** Work of those who are not of working age, do not look for work, or are not followed. */
export const NOT_FOLLOWED = 2;

/** No service is waited for or granted. */
export const NO_SERVICE = 255;

/**
 * Columns of one type lie side by side, eight to a record, so that what is true of a person is close together in memory:
 * the value of a person stands at `row * STRIDE`. Events come in the order of time, that is to people at random, and
 * fetching a person's memory is what a run spends most of its time on.
 */
export const STRIDE = 8;

/**
 * What is true of each person now: the columns that the model of care writes, each at `row * STRIDE`. Times are days,
 * day 0 is 1 April 2025; −Infinity stands for never, Infinity for not set.
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
  /** Strain of the unpaid carer in hundredths, 0 to 100; 0 without one. */
  readonly carerStrain: Uint8Array;
  /** 0 employed, 1 out of work for health, 2 other, or not of working age. */
  readonly work: Uint8Array;
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
  readonly causeBlock: Int32Array;
  readonly causeStep: Int32Array;
  /** 64 when the stay follows a return after treatment at home, so that its draws are its own; else 0. */
  readonly causeShift: Uint8Array;
  /** Priority of the request for a bed, lower first. */
  readonly bedPriority: Uint8Array;
  /** Point of the crisis that may come back after treatment at home. */
  readonly returnStream: Uint8Array;
  readonly returnBlock: Int32Array;
  readonly returnStep: Int32Array;
  /** Uniform that decides an acute death, kept for a later change of its probability. */
  readonly deathDraw: Float64Array;

  /** 1 holding a slot, 3 bought outside capacity, 0 none; and when the last one started. */
  readonly reablement: Uint8Array;
  readonly reablementStartedOn: Float64Array;
  /** As for reablement, for the short-term bed. */
  readonly shortTermBed: Uint8Array;
  /** 1 in force, 2 asked for and waiting, 3 in force but bought outside capacity, 0 none. */
  readonly homeCare: Uint8Array;
  readonly homeCareHours: Uint8Array;
  readonly homeCareStream: Uint8Array;
  readonly homeCareBlock: Int32Array;
  readonly homeCareStep: Int32Array;
  readonly homeCareReviews: Uint8Array;
  /** Care home: 0 no move under way, 1 being assessed, 2 waiting for a place. */
  readonly careHomeMove: Uint8Array;
  /** 1 while the place held counts against capacity. */
  readonly careHomePlace: Uint8Array;

  /** 1 during a single night in hospital in place of same-day care. */
  readonly oneNight: Uint8Array;
  /** 1 after a package was given up during the stay in hospital that goes on. */
  readonly packageLapsed: Uint8Array;
  /** 1 from a crisis of care on until care at home or in a care home starts: such requests come first. */
  readonly careBrokeDown: Uint8Array;
  /** 1 while waiting at home for reablement. */
  readonly reablementAwaited: Uint8Array;
  /** Hours a week that programmes put on the unpaid carer; below 0 where they take some off. */
  readonly addedCarerHours: Float64Array;
  /** When a programme last kept the person from an admission. */
  readonly divertedOn: Float64Array;

  /** Stamps: an event filed under an older stamp is void. */
  readonly stayStamp: Int32Array;
  readonly returnStamp: Int32Array;
  readonly reablementStamp: Int32Array;
  readonly homeCareStamp: Int32Array;
  readonly careHomeStamp: Int32Array;
}

/** The memory behind the columns: records of eight, what is read together standing together. */
interface Records {
  readonly hot: Uint8Array;
  readonly life: Uint8Array;
  readonly stay: Uint8Array;
  readonly more: Uint8Array;
  readonly pathwayFlags: Uint8Array;
  readonly stamps: Int32Array;
  readonly points: Int32Array;
  readonly times: Float64Array;
}

/** Columns over records. Written out so that the engine keeps one fast shape for every state. */
function columnsOver({ hot, life, stay, more, pathwayFlags, stamps, points, times }: Records): CareState {
  return {
    deficits: hot.subarray(0),
    functionLevel: hot.subarray(1),
    dementia: hot.subarray(2),
    livesAlone: hot.subarray(3),
    carer: hot.subarray(4),
    hypertension: hot.subarray(5),
    residence: hot.subarray(6),
    location: hot.subarray(7),
    alive: life.subarray(0),
    terminal: life.subarray(1),
    homeCare: life.subarray(2),
    reablement: life.subarray(3),
    careHomeMove: life.subarray(4),
    shortTermBed: life.subarray(5),
    homeCareHours: life.subarray(6),
    carerStrain: life.subarray(7),
    isReady: stay.subarray(0),
    hasDelirium: stay.subarray(1),
    hasBed: stay.subarray(2),
    pathway: stay.subarray(3),
    awaits: stay.subarray(4),
    placeHeld: stay.subarray(5),
    causeStream: stay.subarray(6),
    causeShift: stay.subarray(7),
    bedPriority: more.subarray(0),
    returnStream: more.subarray(1),
    homeCareStream: more.subarray(2),
    homeCareReviews: more.subarray(3),
    careHomePlace: more.subarray(4),
    oneNight: pathwayFlags.subarray(0),
    packageLapsed: pathwayFlags.subarray(1),
    careBrokeDown: pathwayFlags.subarray(2),
    reablementAwaited: pathwayFlags.subarray(3),
    work: more.subarray(5),
    stayStamp: stamps.subarray(0),
    returnStamp: stamps.subarray(1),
    reablementStamp: stamps.subarray(2),
    homeCareStamp: stamps.subarray(3),
    careHomeStamp: stamps.subarray(4),
    causeBlock: points.subarray(0),
    causeStep: points.subarray(1),
    returnBlock: points.subarray(2),
    returnStep: points.subarray(3),
    homeCareBlock: points.subarray(4),
    homeCareStep: points.subarray(5),
    lastDischarge: times.subarray(0),
    functionLostOn: times.subarray(1),
    bedAskedOn: times.subarray(2),
    readyOn: times.subarray(3),
    deathDraw: times.subarray(4),
    reablementStartedOn: times.subarray(5),
    divertedOn: times.subarray(6),
    addedCarerHours: times.subarray(7),
  };
}

/**
 * Columns for a population, at their values at entry; nobody is alive before their entry event.
 * @param strain strain of carers by hours band, 0 to 1
 */
export function initialCareState(population: Population, strain: Float64Array): CareState {
  const length = population.size * STRIDE;
  const state = columnsOver({
    hot: new Uint8Array(length),
    life: new Uint8Array(length),
    stay: new Uint8Array(length),
    more: new Uint8Array(length),
    pathwayFlags: new Uint8Array(length),
    stamps: new Int32Array(length),
    points: new Int32Array(length),
    times: new Float64Array(length),
  });
  for (let row = 0; row < population.size; row++) {
    const at = row * STRIDE;
    state.deficits[at] = population.deficits[row];
    state.functionLevel[at] = population.functionLevel[row];
    state.functionLostOn[at] = population.functionLostOn[row];
    state.dementia[at] = population.dementia[row];
    state.livesAlone[at] = population.livesAlone[row];
    state.carer[at] = population.carer[row];
    state.carerStrain[at] = strainAtStart(strain, population.carer[row]);
    state.work[at] = NOT_FOLLOWED;
    state.hypertension[at] = population.hypertension[row];
    state.residence[at] = population.residence[row];
    state.homeCareHours[at] = population.homeCareHours[row];
    state.awaits[at] = NO_SERVICE;
    state.lastDischarge[at] = Number.NEGATIVE_INFINITY;
    state.reablementStartedOn[at] = Number.NEGATIVE_INFINITY;
    state.divertedOn[at] = Number.NEGATIVE_INFINITY;
  }
  return state;
}

/** Strain in hundredths of a carer who begins to give care of an hours band; 0 for none. */
export function strainAtStart(strain: Float64Array, hoursBand: number): number {
  return hoursBand === 0 ? 0 : Math.round(100 * strain[hoursBand - 1]);
}

/** An independent copy of every column, to branch a run. The first column of a record spans all of it. */
export function cloneCareState(state: CareState): CareState {
  return columnsOver({
    hot: state.deficits.slice(),
    life: state.alive.slice(),
    stay: state.isReady.slice(),
    more: state.bedPriority.slice(),
    pathwayFlags: state.oneNight.slice(),
    stamps: state.stayStamp.slice(),
    points: state.causeBlock.slice(),
    times: state.lastDischarge.slice(),
  });
}
