/** Settings of a living person: home, community, acute, blocked. */
export const LIVING = 4;

const HOME_COST = [2, 5, 12, 25] as const;
const UTILITY = [0.85, 0.7, 0.55, 0.35] as const;

/** What an attendance costs, GBP; not discounted. */
export const ATTENDANCE_COST = 250;

/** Cost of a day, GBP, by frailty and living setting, at `LIVING · frailty + setting`. */
export const DAY_COST: Float64Array = Float64Array.from(HOME_COST.flatMap((home) => [home, 150 + home, 400, 400]));

/** Quality-adjusted life years of a day, laid out as {@link DAY_COST}. */
export const DAY_QALY: Float64Array = Float64Array.from(
  UTILITY.flatMap((utility) => [utility, utility - 0.05, utility - 0.2, utility - 0.2]),
  (utility) => utility / 365,
);

/** What a day's cost or health counts for, at 3.5% a year from the first day. */
export function discount(day: number): number {
  return 1.035 ** (-day / 365);
}
