import { bandOf } from "../maths/piecewise.js";
import { DAYS_PER_YEAR } from "../units/time.js";

/** How a programme's effect grows after its start: shares of the full effect at times, straight lines between. */
export interface MaturityCurve {
  readonly name: string;
  /** Days since the start, increasing, the first 0. */
  readonly days: readonly number[];
  /** Share of the full effect at those days, 0 to 1. */
  readonly shares: readonly number[];
}

const year = DAYS_PER_YEAR;

/** Curve through (0, 0), half at t50, nine tenths at t90, whole at 2·t90 − t50. */
function fromHalfAndNinety(name: string, t50: number, t90: number): MaturityCurve {
  return { name, days: [0, t50 * year, t90 * year, (2 * t90 - t50) * year], shares: [0, 0.5, 0.9, 1] };
}

/** M0: full effect at once. */
export const IMMEDIATE: MaturityCurve = { name: "M0", days: [0], shares: [1] };
/** M1, a service: half at 6 months, nine tenths at 12. Assumed. */
export const SERVICE: MaturityCurve = fromHalfAndNinety("M1", 0.5, 1);
/** M2, a team: half at 18 months, nine tenths at 3 years. Assumed. */
export const TEAM: MaturityCurve = fromHalfAndNinety("M2", 1.5, 3);

/** M3, a partnership: none for two years, half at 4.5, nine tenths at 5.5. Derived from E-IAU-1: 5 to 6 years to any change. */
export const PARTNERSHIP: MaturityCurve = {
  name: "M3",
  days: [0, 2 * year, 4.5 * year, 5.5 * year, 6.5 * year],
  shares: [0, 0, 0.5, 0.9, 1],
};

/** The curves by name. */
export const CURVES: Readonly<Record<CurveName, MaturityCurve>> = {
  M0: IMMEDIATE,
  M1: SERVICE,
  M2: TEAM,
  M3: PARTNERSHIP,
};

/** Name of a curve: M0 at once, M1 a service, M2 a team, M3 a partnership. */
export type CurveName = "M0" | "M1" | "M2" | "M3";

/** A stretch of days in which programmes that grow slowly grow at another pace, days of growth a day. */
export interface Pace {
  readonly from: number;
  readonly until: number;
  readonly speed: number;
}

/** Whether a curve is of those that a place's management can hurry or hold up: teams and partnerships. */
export function isSlow({ name }: MaturityCurve): boolean {
  return name === TEAM.name || name === PARTNERSHIP.name;
}

/** Days of growth in the first so many days since the start. */
export function daysAtPace(pace: readonly Pace[], start: number, days: number): number {
  let grown = days;
  for (const { from, until, speed } of pace) {
    const first = from > start ? from : start;
    const last = until < start + days ? until : start + days;
    if (last > first) grown += (speed - 1) * (last - first);
  }
  return grown > 0 ? grown : 0;
}

/** So much more every year from a year on, without end: what a yearly number of graduates adds up to. */
export function flowFrom(years: number): MaturityCurve {
  const length = 100;
  return { name: "flow", days: [0, years * year, (years + length) * year], shares: [0, 0, length] };
}

/** Share of the full effect reached, 0 before the start. */
export function maturityAt(curve: MaturityCurve, daysSinceStart: number): number {
  if (daysSinceStart < 0) return 0;
  const { days, shares } = curve;
  const i = bandOf(days, daysSinceStart);
  if (i >= days.length) return shares[days.length - 1];
  const part = (daysSinceStart - days[i - 1]) / (days[i] - days[i - 1]);
  return shares[i - 1] + part * (shares[i] - shares[i - 1]);
}
