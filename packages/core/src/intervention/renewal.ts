import { drawWords, type SeedWords, streamKey, uniform } from "../random/stream.js";
import { financialYearStart } from "../units/time.js";

/** Days without a service: from the first on, up to the second. */
export type Gap = readonly [from: number, until: number];

/** How funding runs out: every so many years it may be renewed late, and the service stands still until it is. */
export interface Renewal {
  readonly everyYears: number;
  /** Probability that a renewal is late. */
  readonly late: number;
  readonly gapDays: number;
}

/** Whether the service stands still at a time. */
export function isInGap(gaps: readonly Gap[], time: number): boolean {
  for (const [from, until] of gaps) if (time >= from && time < until) return true;
  return false;
}

/**
 * Gaps of funding that is settled from a day on, until the day its programme stops: renewals fall on the first of April.
 * Whether one is late is drawn by its year, so that a longer settlement meets the same years.
 * @param name of the programme that sets the funding, for the draws
 */
export function renewalGaps(
  { everyYears, late, gapDays }: Renewal,
  name: string,
  { from, stop }: { readonly from: number; readonly stop: number },
  seed: SeedWords,
  replicate: number,
): Gap[] {
  if (!(gapDays > 0) || !(late > 0) || !(everyYears >= 1)) return [];
  const key = streamKey(seed, replicate, `${name}.renewal`);
  const words = new Uint32Array(4);
  const gaps: Gap[] = [];
  let first = 0;
  while (financialYearStart(first) < from) first += 1;
  const step = Math.round(everyYears);
  for (let year = first + step; year <= first + LONGEST_YEARS; year += step) {
    drawWords(words, key, year, 0, 0, 0);
    const end = financialYearStart(year);
    if (end >= stop) break;
    if (uniform(words[0]) < late) gaps.push([end, end + gapDays]);
  }
  return gaps;
}

/** Years ahead for which renewals are drawn: longer than any run. */
const LONGEST_YEARS = 60;
