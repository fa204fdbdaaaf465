/** What people are grouped by: year of age, sex, deprivation, frailty, function and whether they live in a care home. */
export interface Traits {
  /** Age last birthday. */
  readonly age: number;
  readonly sex: number;
  /** IMD decile, 1 most deprived to 10. */
  readonly decile: number;
  readonly frailty: number;
  readonly level: number;
  readonly inCareHome: number;
}

/** Which people a figure is about; whatever is not named is not restricted. */
export interface Which {
  /** First age, and first age no longer meant. */
  readonly ages?: readonly [from: number, before: number];
  readonly sex?: number;
  /** First and last IMD decile. */
  readonly deciles?: readonly [from: number, to: number];
  readonly leastFrailty?: number;
  readonly frailty?: number;
  readonly leastLevel?: number;
  readonly inCareHome?: number;
}

const FIRST_AGE = 0;
const LAST_AGE = 119;
const DECILES = 10;
const CELLS_PER_DECILE = 2 * 4 * 4 * 2;
const CELLS_PER_AGE = DECILES * CELLS_PER_DECILE;
const CELLS = (LAST_AGE - FIRST_AGE + 1) * CELLS_PER_AGE;

/** Number of the cell that people with these traits belong to. */
export function cellOf({ age, sex, decile, frailty, level, inCareHome }: Traits): number {
  const year = Math.min(Math.max(age, FIRST_AGE), LAST_AGE) - FIRST_AGE;
  return year * CELLS_PER_AGE + (decile - 1) * CELLS_PER_DECILE + ((sex * 4 + frailty) * 4 + level) * 2 + inCareHome;
}

function traitsOf(cell: number): Traits {
  const within = cell % CELLS_PER_DECILE;
  return {
    age: FIRST_AGE + Math.floor(cell / CELLS_PER_AGE),
    sex: (within >> 5) & 1,
    decile: 1 + Math.floor((cell % CELLS_PER_AGE) / CELLS_PER_DECILE),
    frailty: (within >> 3) & 3,
    level: (within >> 1) & 3,
    inCareHome: within & 1,
  };
}

const TRAITS = Array.from({ length: CELLS }, (_, cell) => traitsOf(cell));

function isMeant(which: Which, traits: Traits): boolean {
  const { ages, sex, deciles, frailty, leastFrailty = 0, leastLevel = 0, inCareHome } = which;
  return (
    (ages === undefined || (traits.age >= ages[0] && traits.age < ages[1])) &&
    (sex === undefined || traits.sex === sex) &&
    (deciles === undefined || (traits.decile >= deciles[0] && traits.decile <= deciles[1])) &&
    (frailty === undefined || traits.frailty === frailty) &&
    traits.frailty >= leastFrailty &&
    traits.level >= leastLevel &&
    (inCareHome === undefined || traits.inCareHome === inCareHome)
  );
}

/** Something counted by cell. */
export class CellCounts {
  private readonly counts = new Float64Array(CELLS);

  add(cell: number, amount = 1): void {
    this.counts[cell] += amount;
  }

  /** Total over the people meant, each cell times a weight. */
  sum(which: Which = {}, weight: (traits: Traits) => number = () => 1): number {
    let total = 0;
    for (let cell = 0; cell < CELLS; cell++) {
      if (this.counts[cell] !== 0 && isMeant(which, TRAITS[cell])) total += this.counts[cell] * weight(TRAITS[cell]);
    }
    return total;
  }
}
