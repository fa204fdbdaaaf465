/** Totals of a run over all people and days. Cost in GBP and QALYs are discounted at 3.5% a year. */
export interface Totals {
  attendances: number;
  admissions: number;
  progressions: number;
  deaths: number;
  acuteDays: number;
  blockedDays: number;
  communityDays: number;
  cost: number;
  qaly: number;
}

export type Measure = keyof Totals;

/** Totals before anything has happened. */
export const noTotals = (): Totals => ({
  attendances: 0,
  admissions: 0,
  progressions: 0,
  deaths: 0,
  acuteDays: 0,
  blockedDays: 0,
  communityDays: 0,
  cost: 0,
  qaly: 0,
});

export const MEASURES: readonly Measure[] = Object.keys(noTotals()) as Measure[];

/** How many people are followed for how many years of 365 days. */
export const SCALES = {
  S1: { people: 50_000, years: 5 },
  S2: { people: 500_000, years: 5 },
  S3: { people: 5_000_000, years: 1 },
} as const;

export type Scale = keyof typeof SCALES;

export const DAYS_A_YEAR = 365;

/** Mean over seeds, and the standard deviation of one seed. */
export interface Spread {
  readonly mean: number;
  readonly sd: number;
}

/** Runs behind the means of `ACCEPTANCE`. */
export const ACCEPTANCE_RUNS = 200;

/** What an implementation must give at S1 to be the workload: means over seeds. */
export const ACCEPTANCE: Readonly<Record<Measure, Spread>> = {
  attendances: { mean: 141_090, sd: 526 },
  admissions: { mean: 39_262, sd: 326 },
  progressions: { mean: 2_891, sd: 59 },
  deaths: { mean: 4_261, sd: 61 },
  acuteDays: { mean: 208_460, sd: 2_770 },
  blockedDays: { mean: 26_020, sd: 4_520 },
  communityDays: { mean: 88_900, sd: 1_470 },
  cost: { mean: 345.5e6, sd: 2.6e6 },
  qaly: { mean: 179_931, sd: 185 },
};

/**
 * Totals of seed 1 that every implementation of the keyed algorithm of peers/c/w.c gives, whatever its language:
 * events are decided by comparisons of hashed words, so that the last bit of a logarithm does not matter.
 */
export const GOLDEN: Readonly<Record<Scale, Partial<Totals>>> = {
  S1: {
    attendances: 141_708,
    admissions: 39_623,
    deaths: 4_258,
    acuteDays: 211_290,
    blockedDays: 27_657,
    communityDays: 90_063,
  },
  S2: {
    attendances: 1_411_758,
    admissions: 394_470,
    deaths: 42_867,
    acuteDays: 2_097_668,
    blockedDays: 278_588,
    communityDays: 895_077,
  },
  S3: { attendances: 3_110_163, admissions: 958_577, deaths: 149_463 },
};
