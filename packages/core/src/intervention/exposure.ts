import { exp, log } from "../maths/exponential.js";

const LOG_2 = log(2);

/** Where somebody stands with a programme. */
export const MEMBERSHIP = { never: 0, onList: 1, former: 2 } as const;

/** How long an effect lasts for a person: while on the list of a programme at work, for good, or so many days from its onset. */
export type Duration = "while-receiving" | "permanent" | number;

/** The share of an effect that a person has at a time, from when they came onto a list and left it. */
export interface Exposure {
  /** As in {@link MEMBERSHIP}, by row. */
  readonly members: Uint8Array;
  /** Day of joining and of leaving, by row; −Infinity and Infinity where there is none. */
  readonly joinedOn: Float64Array;
  readonly leftOn: Float64Array;
  /** Days from joining until the effect begins. */
  readonly onsetDays: number;
  readonly duration: Duration;
  /** After its end the effect on the logarithm halves every so many days; 0 where it stops at once. */
  readonly halfLifeDays: number;
}

/**
 * Share of the effect, 0 to 1. Whoever was treated before the programme stopped keeps what was declared: works for good, a
 * course for its days; care that is being received ends with the programme, and fades as declared.
 * @param stop day the programme stops: nobody's effect begins from then on
 */
export function exposureShare(exposure: Exposure, row: number, time: number, stop: number): number {
  const { members, joinedOn, leftOn, onsetDays, duration, halfLifeDays } = exposure;
  if (members[row] === MEMBERSHIP.never) return 0;
  const onset = joinedOn[row] + onsetDays;
  if (time < onset || onset >= stop) return 0;
  let end = Number.POSITIVE_INFINITY;
  if (duration === "while-receiving") end = leftOn[row] < stop ? leftOn[row] : stop;
  else if (duration !== "permanent") end = onset + duration;
  if (time < end) return 1;
  return halfLifeDays > 0 && end > onset ? exp(-LOG_2 * ((time - end) / halfLifeDays)) : 0;
}

/** False only where the person can have nothing of the effect from the time on, unless they join anew. */
export function mayBeExposed(exposure: Exposure, row: number, from: number, stop: number): boolean {
  if (exposure.members[row] === MEMBERSHIP.never) return false;
  if (exposure.duration !== "while-receiving" || exposure.halfLifeDays > 0) return true;
  return from < exposure.leftOn[row] && from < stop;
}
