import { AGE_GROUPS } from "./groups.js";

/**
 * Person-time by health state, kept so that any utility of the published form can be put on it afterwards. A utility is
 * a norm (a line in sex, age and age squared) plus what frailty and function take away, all times one factor for where a
 * person is and one for their condition. So it is enough to keep, for each pair of place and condition, the sums below.
 */
export const PLACES_OF_CARE = ["own-home", "care-home", "acute", "short-term-bed"] as const;

/** Conditions with a factor of their own. The last months of life come before a broken hip. */
export const CONDITIONS = ["none", "terminal", "hip-to-4-months", "hip-to-12-months", "hip-to-36-months"] as const;

/** Days after a hip fracture at which each of its bands ends. */
export const HIP_BAND_ENDS: readonly number[] = [365.25 / 3, 365.25, 3 * 365.25];

/** Days after leaving a short-term bed that count as recovery. */
export const RECOVERY_DAYS = 30;

/** Pairs of {@link PLACES_OF_CARE} and {@link CONDITIONS}. */
export const CLASS_COUNT: number = PLACES_OF_CARE.length * CONDITIONS.length;

/** Sums kept for each class, and where they stand. Person-days unless said otherwise. */
export const SUM = {
  /** By frailty class, of people who need no basic help (function 0 or 1). */
  frailtyLow: 0,
  /** By frailty class, of people who need basic help (function 2 or 3). */
  frailtyHigh: 4,
  /** Of function 1, and of function 3. */
  function1: 8,
  function3: 9,
  women: 10,
  /** Person-days times age in years, and times its square. */
  age: 11,
  ageSquared: 12,
  /** By age group, from the second on. */
  ageGroups: 13,
} as const;

/** Number of sums of a class. */
export const SUM_COUNT: number = SUM.ageGroups + AGE_GROUPS.length - 1;

/** Numbers of health time that a row holds. */
export const HEALTH_WIDTH: number = CLASS_COUNT * SUM_COUNT;

/** People alive on day 0 by age group, frailty class and function: what utilities are centred on. */
export const BASELINE_WIDTH: number = AGE_GROUPS.length * 16;

/** What the people of day 0 are told apart by, in order. */
export const BASELINE_STATES: readonly string[] = AGE_GROUPS.flatMap((age) =>
  ["fit", "mild", "moderate", "severe"].flatMap((frailty) =>
    [0, 1, 2, 3].map((level) => `age=${age},frailty=${frailty},function=${level}`),
  ),
);

/** Names of the sums of a class, in order. */
export const SUM_NAMES: readonly string[] = [
  ...["fit", "mild", "moderate", "severe"].map((f) => `days_${f}_without_basic_help`),
  ...["fit", "mild", "moderate", "severe"].map((f) => `days_${f}_with_basic_help`),
  "days_function_1",
  "days_function_3",
  "days_women",
  "age_days",
  "age_squared_days",
  ...AGE_GROUPS.slice(1).map((group) => `days_aged_${group}`),
];

/** Names of the columns of a row, in order. */
export const HEALTH_COLUMNS: readonly string[] = CONDITIONS.flatMap((condition) =>
  PLACES_OF_CARE.flatMap((where) => SUM_NAMES.map((sum) => `${where}.${condition}.${sum}`)),
);

/** Number of the class of a place of care and a condition. */
export function healthClass(where: number, condition: number): number {
  return condition * PLACES_OF_CARE.length + where;
}
