import { CRISIS, CRISIS_TYPES } from "../intervention/crisis-types.js";
import { deprivationScore } from "../place/deprivation.js";
import type { MortalityTable } from "../population/mortality.js";
import type { CareParameters } from "./care-parameters.js";
import {
  aloneRate,
  careHomeByAge,
  crisisByAge,
  deathsByAge,
  declineRate,
  deficitRate,
  dementiaRate,
  fade,
  recoveryByAge,
} from "./rates-by-age.js";
import { CRISIS_STREAMS } from "./streams.js";

/** Youngest age, and steps a year, of the tables of bounds. */
const FIRST_AGE = 50;
const STEPS_PER_YEAR = 4;
const LAST_STEP = 70 * STEPS_PER_YEAR;
/** Bounds hold for so long, days: the two blocks that one look ahead goes through. */
export const HELD_DAYS = 512;
/** What a table takes the most of from a step on: that time and a step, in whole sixteenths of a year. */
const TABLE_YEARS = 27 / 16;
/** Room for the curve between the ages at which a bound is taken. */
export const MARGIN = 1.01;
const DECILES = 10;
/** Levels of function. */
export const FUNCTION_LEVELS = 4;
/** Days after leaving hospital that the table of the fade covers. */
export const FADE_DAYS = 1000;

/** Where the bounds of a decile, 1 to 10, begin in a table by decile and age. */
export function decileStart(decile: number): number {
  return (decile - 1) * (LAST_STEP + 1);
}

/** Bounds of the parts of hazards that depend on age, by quarter year of age (and decile), per person-year. */
export interface BoundTables {
  /** Crises, the season at its height: by decile, then age, then type. */
  readonly crisis: Float64Array;
  /** Exact ratio of each type of crisis: by frailty class, then function, then type. */
  readonly crisisState: Float64Array;
  readonly deficit: Float64Array;
  readonly deathsMen: Float64Array;
  readonly deathsWomen: Float64Array;
  readonly decline: Float64Array;
  readonly recovery: Float64Array;
  readonly dementia: Float64Array;
  readonly aloneOnset: Float64Array;
  readonly careHome: Float64Array;
  readonly fade: Float64Array;
}

/** Makes the tables of bounds, once for a parameter set. */
export function boundTables(p: CareParameters, mortality: MortalityTable): BoundTables {
  const byDecile = (rate: (age: number, x: number) => number): Float64Array => {
    const table = new Float64Array(DECILES * (LAST_STEP + 1));
    for (let decile = 1; decile <= DECILES; decile++) {
      const x = deprivationScore(decile);
      table.set(
        boundByAge((age) => rate(age, x)),
        decileStart(decile),
      );
    }
    return table;
  };
  return {
    crisis: interleave(
      CRISIS_TYPES.map((_, c) => {
        const q = p.crises.season[c];
        return byDecile((age, x) => crisisByAge(p, c, age, x) * (1 + (q < 0 ? -q : q)));
      }),
    ),
    crisisState: crisisStates(p),
    deficit: byDecile((age, x) => deficitRate(p, age, x)),
    deathsMen: byDecile((age, x) => deathsByAge(p, mortality, 0, age, x)),
    deathsWomen: byDecile((age, x) => deathsByAge(p, mortality, 1, age, x)),
    decline: boundByAge((age) => declineRate(p, age)),
    recovery: boundByAge((age) => recoveryByAge(p, age)),
    dementia: boundByAge((age) => dementiaRate(p, age)),
    aloneOnset: boundByAge((age) => aloneRate(p, age)),
    careHome: boundByAge((age) => careHomeByAge(p, age)),
    fade: Float64Array.from({ length: FADE_DAYS + 1 }, (_, day) => fade(p, day) * (1 + 1e-9)),
  };
}

/** Columns of equal length as one array, row by row. */
function interleave(columns: readonly Float64Array[]): Float64Array {
  const width = columns.length;
  const rows = new Float64Array(width * columns[0].length);
  columns.forEach((column, c) => {
    column.forEach((value, row) => {
      rows[row * width + c] = value;
    });
  });
  return rows;
}

/** Ratios of crises by frailty and function; social and mental-health crises have function ratios of their own. */
function crisisStates(p: CareParameters): Float64Array {
  const { crises } = p;
  const table = new Float64Array(4 * FUNCTION_LEVELS * CRISIS_STREAMS);
  for (let frailty = 0; frailty < 4; frailty++) {
    for (let level = 0; level < FUNCTION_LEVELS; level++) {
      for (let c = 0; c < CRISIS_STREAMS; c++) {
        const byFrailty = frailty === 0 ? 1 : crises.byFrailty[3 * c + frailty - 1];
        const byFunction =
          c === CRISIS.social ? crises.socialByFunction[level] : c === CRISIS.mental ? 1 : crises.byFunction[level];
        table[(frailty * FUNCTION_LEVELS + level) * CRISIS_STREAMS + c] = byFrailty * byFunction;
      }
    }
  }
  return table;
}

function boundByAge(rate: (age: number) => number): Float64Array {
  const table = new Float64Array(LAST_STEP + 1);
  for (let step = 0; step <= LAST_STEP; step++) {
    const from = FIRST_AGE + step / STEPS_PER_YEAR;
    let most = 0;
    for (let part = 0; part <= 16 * TABLE_YEARS; part++) {
      const here = rate(from + part / 16);
      if (here > most) most = here;
    }
    table[step] = most * MARGIN;
  }
  return table;
}

/** The larger of two numbers. */
export function larger(a: number, b: number): number {
  return a > b ? a : b;
}

/** Step of the tables in which an age lies; ages outside take the first or the last. */
export function tableStep(age: number): number {
  const step = Math.floor((age - FIRST_AGE) * STEPS_PER_YEAR);
  return step < 0 ? 0 : step > LAST_STEP ? LAST_STEP : step;
}
