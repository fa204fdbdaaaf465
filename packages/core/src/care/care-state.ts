import type { Population } from "../population/population.js";

/** Where a person is. */
export const LOCATION = { residence: 0, emergencyDepartment: 1, ward: 2, shortTermBed: 3, virtualWard: 4 } as const;

/** Work of those who are not of working age, do not look for work, or are not followed. */
export const NOT_FOLLOWED = 2;

/** No service is waited for or granted. */
export const NO_SERVICE = 255;

/**
 * Columns of one type lie side by side, up to sixteen to a record, so that what is true of a person is close together in
 * memory: the value of a person stands at `row * STRIDE`. Events come in the order of time, that is to people at random,
 * and each record is on a page of its own, which takes longer to find than most of what is done with it.
 */
export const STRIDE = 16;

/** What a person keeps for life, as the hazards need it; each column at `row * STRIDE`. */
export interface LifelongFactors {
  /** Day of birth. */
  readonly birth: Float64Array;
  /** Factor on every crisis: proneness, place, learning disability, severe mental illness. */
  readonly crises: Float64Array;
  /** Factor on respiratory crises: chronic disease, and a cold or damp home. */
  readonly respiratory: Float64Array;
  /** Factor on mental-health crises: severe mental illness. */
  readonly mental: Float64Array;
  /** Factor on gaining deficits: proneness. */
  readonly deficits: Float64Array;
  /** Factor on deaths: learning disability, severe mental illness. */
  readonly deaths: Float64Array;
  /** Where the bounds of the person's decile begin. */
  readonly table: Float64Array;
  /** 0 man, 1 woman, 2 somebody to whom nothing happens. */
  readonly kind: Float64Array;
}

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

  /** Never changes: here so that it is found with what does. Written by whoever knows the parameters. */
  readonly lifelong: LifelongFactors;

  /** Stamps: an event filed under an older stamp is void. */
  readonly stayStamp: Int32Array;
  readonly returnStamp: Int32Array;
  readonly reablementStamp: Int32Array;
  readonly homeCareStamp: Int32Array;
  readonly careHomeStamp: Int32Array;
}

/** The memory behind the columns: records of sixteen, what is read together standing together. */
interface Records {
  readonly life: Uint8Array;
  readonly stay: Uint8Array;
  readonly pathwayFlags: Uint8Array;
  readonly points: Int32Array;
  readonly numbers: Float64Array;
}

/** Columns over records. Written out so that the engine keeps one fast shape for every state. */
function columnsOver({ life, stay, pathwayFlags, points, numbers }: Records): CareState {
  return {
    deficits: life.subarray(0),
    functionLevel: life.subarray(1),
    dementia: life.subarray(2),
    livesAlone: life.subarray(3),
    carer: life.subarray(4),
    hypertension: life.subarray(5),
    residence: life.subarray(6),
    location: life.subarray(7),
    alive: life.subarray(8),
    terminal: life.subarray(9),
    homeCare: life.subarray(10),
    reablement: life.subarray(11),
    careHomeMove: life.subarray(12),
    shortTermBed: life.subarray(13),
    homeCareHours: life.subarray(14),
    carerStrain: life.subarray(15),
    isReady: stay.subarray(0),
    hasDelirium: stay.subarray(1),
    hasBed: stay.subarray(2),
    pathway: stay.subarray(3),
    awaits: stay.subarray(4),
    placeHeld: stay.subarray(5),
    causeStream: stay.subarray(6),
    causeShift: stay.subarray(7),
    bedPriority: stay.subarray(8),
    returnStream: stay.subarray(9),
    homeCareStream: stay.subarray(10),
    homeCareReviews: stay.subarray(11),
    careHomePlace: stay.subarray(12),
    oneNight: pathwayFlags.subarray(0),
    packageLapsed: pathwayFlags.subarray(1),
    careBrokeDown: pathwayFlags.subarray(2),
    reablementAwaited: pathwayFlags.subarray(3),
    work: stay.subarray(13),
    stayStamp: points.subarray(0),
    returnStamp: points.subarray(1),
    reablementStamp: points.subarray(2),
    homeCareStamp: points.subarray(3),
    careHomeStamp: points.subarray(4),
    causeBlock: points.subarray(5),
    causeStep: points.subarray(6),
    returnBlock: points.subarray(7),
    returnStep: points.subarray(8),
    homeCareBlock: points.subarray(9),
    homeCareStep: points.subarray(10),
    lastDischarge: numbers.subarray(0),
    functionLostOn: numbers.subarray(1),
    bedAskedOn: numbers.subarray(2),
    readyOn: numbers.subarray(3),
    deathDraw: numbers.subarray(4),
    reablementStartedOn: numbers.subarray(5),
    divertedOn: numbers.subarray(6),
    addedCarerHours: numbers.subarray(7),
    lifelong: {
      birth: numbers.subarray(8),
      crises: numbers.subarray(9),
      respiratory: numbers.subarray(10),
      mental: numbers.subarray(11),
      deficits: numbers.subarray(12),
      deaths: numbers.subarray(13),
      table: numbers.subarray(14),
      kind: numbers.subarray(15),
    },
  };
}

/**
 * Columns for a population, at their values at entry; nobody is alive before their entry event.
 * @param strain strain of carers by hours band, 0 to 1
 */
export function initialCareState(population: Population, strain: Float64Array): CareState {
  const length = population.size * STRIDE;
  const state = columnsOver({
    life: new Uint8Array(length),
    stay: new Uint8Array(length),
    pathwayFlags: new Uint8Array(length),
    points: new Int32Array(length),
    numbers: new Float64Array(length),
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
    life: state.deficits.slice(),
    stay: state.isReady.slice(),
    pathwayFlags: state.oneNight.slice(),
    points: state.stayStamp.slice(),
    numbers: state.lastDischarge.slice(),
  });
}
