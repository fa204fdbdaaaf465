/**
 * The people of a place, in columns. A person is a row, given once and never reused; rows are in the order of the
 * permanent numbers. The columns hold what is true before the first day (or at entry) and are never written again.
 */
export interface Population {
  readonly size: number;
  /** Permanent number in two words: ordinal within the neighbourhood, and hash of the neighbourhood's code. */
  readonly numberLow: Uint32Array;
  readonly numberHigh: Uint32Array;
  /** Index of the neighbourhood in the place. */
  readonly neighbourhood: Uint16Array;
  /** IMD 2025 decile, 1 most deprived. */
  readonly imdDecile: Uint8Array;
  /** Day of birth; day 0 is 1 April 2025. */
  readonly birth: Float64Array;
  /** 0 male, 1 female. */
  readonly sex: Uint8Array;
  /** Day from which the person is part of the run. */
  readonly enters: Float64Array;
  /** Proneness to gather deficits, mean 1, fixed for life. */
  readonly frailtyProneness: Float32Array;
  /** Proneness to crises, mean 1, fixed for life. */
  readonly crisisProneness: Float32Array;
  /** Deficits at entry, 0 to 36. */
  readonly deficits: Uint8Array;
  /** Function at entry: 0 independent to 3 dependent. */
  readonly functionLevel: Uint8Array;
  /** Day of the last loss of function; −Infinity for none. */
  readonly functionLostOn: Float64Array;
  /** 1 with dementia at entry. */
  readonly dementia: Uint8Array;
  readonly livesAlone: Uint8Array;
  /** Unpaid care received: 0 none, 1 under 20, 2 20-49, 3 50+ hours a week. */
  readonly carer: Uint8Array;
  /** 0 own home, 1 residential, 2 nursing home. */
  readonly residence: Uint8Array;
  /** Home care at entry, hours a week. */
  readonly homeCareHours: Uint8Array;
  /** Days until the first review of the package at entry. */
  readonly homeCareReview: Float32Array;
  /** 0 none, 1 undiagnosed, 2 diagnosed and uncontrolled, 3 controlled. */
  readonly hypertension: Uint8Array;
  readonly respiratoryDisease: Uint8Array;
  /** 1 where the home is damp; where it is cold. */
  readonly damp: Uint8Array;
  readonly cold: Uint8Array;
  /** 0 owner, 1 social tenant, 2 private tenant. */
  readonly tenure: Uint8Array;
  /** 1 for those who pay for their own social care. */
  readonly paysForCare: Uint8Array;
  readonly severeMentalIllness: Uint8Array;
  readonly learningDisability: Uint8Array;
  /** 1 for those who were followed as children with complex needs. */
  readonly complexNeeds: Uint8Array;
  /** 1 where dementia at entry is diagnosed. */
  readonly dementiaDiagnosed: Uint8Array;
  /** Work while of working age: 0 employed, 1 out of work for health, 2 other, or not followed. */
  readonly work: Uint8Array;
  /** Factors on crises and deaths of the neighbourhood. */
  readonly localCrises: Float32Array;
  readonly localDeaths: Float32Array;
  /** Day of death already set by the terminal phase at entry; Infinity for none. */
  readonly terminalDeath: Float64Array;
  /** 1 for a person to whom nothing happens: used to check that one more person changes nobody else. */
  readonly inert: Uint8Array;
}

/** An empty population of that size, for a builder to fill. */
export function allocatePopulation(size: number): Population {
  return {
    size,
    numberLow: new Uint32Array(size),
    numberHigh: new Uint32Array(size),
    neighbourhood: new Uint16Array(size),
    imdDecile: new Uint8Array(size),
    birth: new Float64Array(size),
    sex: new Uint8Array(size),
    enters: new Float64Array(size),
    frailtyProneness: new Float32Array(size),
    crisisProneness: new Float32Array(size),
    deficits: new Uint8Array(size),
    functionLevel: new Uint8Array(size),
    functionLostOn: new Float64Array(size).fill(Number.NEGATIVE_INFINITY),
    dementia: new Uint8Array(size),
    livesAlone: new Uint8Array(size),
    carer: new Uint8Array(size),
    residence: new Uint8Array(size),
    homeCareHours: new Uint8Array(size),
    homeCareReview: new Float32Array(size),
    hypertension: new Uint8Array(size),
    respiratoryDisease: new Uint8Array(size),
    damp: new Uint8Array(size),
    cold: new Uint8Array(size),
    tenure: new Uint8Array(size),
    paysForCare: new Uint8Array(size),
    severeMentalIllness: new Uint8Array(size),
    learningDisability: new Uint8Array(size),
    complexNeeds: new Uint8Array(size),
    dementiaDiagnosed: new Uint8Array(size),
    work: new Uint8Array(size),
    localCrises: new Float32Array(size).fill(1),
    localDeaths: new Float32Array(size).fill(1),
    terminalDeath: new Float64Array(size).fill(Number.POSITIVE_INFINITY),
    inert: new Uint8Array(size),
  };
}

/** Permanent number of a person as one text, the same in every run: neighbourhood hash and ordinal. */
export function personNumber(population: Population, row: number): string {
  return `${population.numberHigh[row]}-${population.numberLow[row]}`;
}
