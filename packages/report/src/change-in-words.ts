import type { Comparison, DifferenceRow, Measure } from "@placewell/core";
import { type Interval, printInterval, SAME_IN_EVERY_RUN } from "./round.js";
import { type ScenarioArm, SET_WORDS } from "./scenario-pairs.js";
import { isClear, verdictOn } from "./verdict.js";

/** A measure and how much it changed, in the unit to be printed. */
export interface Change {
  readonly measure: Measure;
  readonly difference: Interval & Pick<DifferenceRow, "probabilityBetter">;
}

/** The size of a clear change: `330 fewer ambulance call-outs`, `£3,600,000 less cost of care`. */
export function changeInWords({ measure, difference }: Change): string {
  const isMoney = measure.unit === "GBP";
  const direction = difference.mean > 0 ? "more" : isMoney ? "less" : "fewer";
  return `${isMoney ? "£" : ""}${withoutSign(printInterval(difference).mean)} ${direction} ${midSentence(measure.label)}`;
}

/** With its 95% interval in brackets: `330 fewer ambulance call-outs (180 to 480)`. */
export function changeWithInterval(change: Change): string {
  return `${changeInWords(change)} (${sizeRange(change.difference)})`;
}

/** The ends of a clear change by size, smaller first: `180 to 480` for −480 to −180. No ends where there is nothing between. */
export function sizeRange(difference: Interval): string {
  if (difference.lower === difference.upper) return SAME_IN_EVERY_RUN;
  const { lower, upper } = printInterval(difference);
  const ends = difference.mean > 0 ? [lower, upper] : [upper, lower];
  return ends.map(withoutSign).join(" to ");
}

/** What is said of any difference when there is only one run. */
export const ONE_RUN: string = "There is only one run, so there is no interval and no difference can be called clear.";

/** A finding, or {@link ONE_RUN} where no finding can be made. */
export function findingFrom({ replicates }: Pick<Comparison, "replicates">, finding: string): string {
  return replicates < 2 ? ONE_RUN : finding;
}

/** Sorts changes by what may be said of them. */
export function sortByClarity(changes: readonly Change[]): { clear: Change[]; unclear: Change[] } {
  const clear = changes.filter((c) => isClear(verdictOn(c.difference, c.measure)));
  return { clear, unclear: changes.filter((c) => !clear.includes(c)) };
}

/**
 * One clause on several measures: the clear changes, the first few with their size, and what did not clearly change.
 * `508 fewer ambulance call-outs and 1,370 fewer acute bed-days; no clear difference in the other 6 measures`.
 */
export function changesInWords(changes: readonly Change[], mostNamed = 3): string {
  const { clear, unclear } = sortByClarity(changes);
  const all = clear.length <= mostNamed + 1;
  const named = clear.slice(0, all ? undefined : mostNamed).map(changeInWords);
  if (!all) named.push(`${clear.length - mostNamed} other clear changes`);
  const clauses = clear.length > 0 ? [listInWords(named)] : [];
  if (unclear.length > 0) clauses.push(noClearDifferenceIn(unclear, clear.length));
  return clauses.join("; ");
}

/** `no clear difference in days at home, care-home entries and deaths`, or in how many measures. */
export function noClearDifferenceIn(unclear: readonly Change[], others: number, mostNamed = 3): string {
  const labels = unclear.map((c) => midSentence(c.measure.label));
  if (labels.length <= mostNamed) return `no clear difference in ${listInWords(labels)}`;
  return `no clear difference in ${others > 0 ? "the other" : "any of the"} ${labels.length} measures`;
}

/** `With “both” (evidence)`: which world the rest of a sentence is about. */
export function inTheWorldOf(arm: ScenarioArm): string {
  const words = arm.set === "none" ? "" : ` (${SET_WORDS[arm.set]})`;
  return `With “${arm.label}”${words}`;
}

/** `a, b and c`. */
export function listInWords(items: readonly string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

/** A label as it stands inside a sentence: `ambulance call-outs`, but `A&E attendances`. */
export function midSentence(label: string): string {
  return /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

/** The size of a printed number. */
export function withoutSign(printed: string): string {
  return printed.replace("−", "");
}
