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

/** Share of the full effect reached, 0 before the start. */
export function maturityAt(curve: MaturityCurve, daysSinceStart: number): number {
  if (daysSinceStart < 0) return 0;
  const { days, shares } = curve;
  const i = bandOf(days, daysSinceStart);
  if (i >= days.length) return shares[days.length - 1];
  const part = (daysSinceStart - days[i - 1]) / (days[i] - days[i - 1]);
  return shares[i - 1] + part * (shares[i] - shares[i - 1]);
}
