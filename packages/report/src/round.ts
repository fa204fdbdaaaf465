/** A figure with the ends of its 95% interval. */
export interface Interval {
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
}

/** The same three numbers as a reader meets them. */
export interface PrintedInterval {
  readonly mean: string;
  readonly lower: string;
  readonly upper: string;
}

/** What stands where there is no number. */
export const NO_NUMBER = "–";

/** What stands for the ends of an interval without width. */
export const SAME_IN_EVERY_RUN = "the same in every run";

/** Most digits that a reader is asked to take in, whatever the interval supports. */
const MOST_DIGITS = 3;

/**
 * Power of ten of the last digit worth printing: the largest one that is no more than half of the interval's half-width
 * (about one standard error), and never more than three digits of its largest end. −2.6 ± 0.4 is printed to 0.1,
 * −1,234 ± 310 to 100. Undefined for an interval without width.
 */
export function lastDigitWorthPrinting(interval: Interval): number | undefined {
  const halfWidth = (interval.upper - interval.lower) / 2;
  if (!(halfWidth > 0) || !Number.isFinite(halfWidth)) return undefined;
  const largest = Math.max(Math.abs(interval.lower), Math.abs(interval.upper));
  return Math.max(powerOfTen(halfWidth / 2), powerOfTen(largest) - MOST_DIGITS + 1);
}

/** Prints an interval with no more digits than its own width supports. Ends that are not finite print as {@link NO_NUMBER}. */
export function printInterval(interval: Interval): PrintedInterval {
  const power = lastDigitWorthPrinting(interval);
  return {
    mean: printNumber(interval.mean, power),
    lower: printNumber(interval.lower, power),
    upper: printNumber(interval.upper, power),
  };
}

/** `−480 to −180`; in words where there is nothing between the ends, as for a cost that does not depend on chance. */
export function printRange(interval: Interval): string {
  if (interval.lower === interval.upper && interval.mean !== 0) return SAME_IN_EVERY_RUN;
  const printed = printInterval(interval);
  return printed.lower === NO_NUMBER ? NO_NUMBER : `${printed.lower} to ${printed.upper}`;
}

/**
 * Prints a number to a power of ten, with thousands separated by commas and a true minus sign.
 * Without a power: whole numbers in full, others to three significant digits.
 */
export function printNumber(value: number, power: number | undefined = powerOfThreeDigits(value)): string {
  if (!Number.isFinite(value)) return NO_NUMBER;
  const digits = Math.abs(value).toFixed(Math.min(100, Math.max(0, -power)));
  const rounded = power > 0 ? String(Math.round(Math.abs(value) / 10 ** power) * 10 ** power) : digits;
  const [whole = "0", fraction] = rounded.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const sign = value < 0 && Number(rounded) !== 0 ? "−" : "";
  return sign + (fraction === undefined ? grouped : `${grouped}.${fraction}`);
}

/** A share as a percentage: `95%`. */
export function printShare(share: number): string {
  return Number.isFinite(share) ? `${Math.round(share * 100)}%` : NO_NUMBER;
}

/** An interval divided by a number: a run by its years, a count by its people. */
export function dividedBy(interval: Interval, divisor: number): Interval {
  return { mean: interval.mean / divisor, lower: interval.lower / divisor, upper: interval.upper / divisor };
}

function powerOfThreeDigits(value: number): number {
  if (Number.isInteger(value)) return 0;
  return Math.min(0, powerOfTen(Math.abs(value)) - MOST_DIGITS + 1);
}

function powerOfTen(value: number): number {
  return Math.floor(Math.log10(value));
}
