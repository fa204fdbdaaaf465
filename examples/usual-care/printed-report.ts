import type { Target } from "@placewell/england";
import { alignedTable } from "./aligned-table.js";
import type { ComparedTarget, FurtherRow } from "./comparison-rows.js";
import { CONVENTIONS } from "./expected-deaths.js";
import { USUAL_CONVENTION } from "./measures.js";
import type { Summary } from "./summary.js";

const DASH = "–";
/** Mean over the replicates and its Monte Carlo standard error. */
const MODEL = "Model ± MCSE";

/** Decimals that show about three figures. */
function decimalsOf(value: number): number {
  const size = Math.abs(value);
  return size >= 1000 ? 0 : size >= 10 ? 1 : size >= 2 ? 2 : 3;
}

/** A number with about three figures; a dash for none. */
function shown(value: number): string {
  return Number.isNaN(value) ? DASH : value.toFixed(decimalsOf(value));
}

function shownSummary({ mean, standardError }: Summary): string {
  if (Number.isNaN(standardError)) return shown(mean);
  const decimals = Math.max(decimalsOf(mean), standardError < 0.05 ? 2 : 0);
  return `${shown(mean)} ± ${standardError.toFixed(decimals)}`;
}

/** `emergencyAdmissions` as `Emergency admissions`. */
function nameOf(target: Target): string {
  const words = target.id.replace(/(?<=[a-z])(?=[A-Z0-9])/g, " ").toLowerCase();
  return (words[0].toUpperCase() + words.slice(1)).replace(/^Ae\b/, "A&E").replace(/^Ucr\b/, "UCR");
}

function intervalOf({ low, high }: Target): string {
  return low === high ? DASH : `${shown(low)} to ${shown(high)}`;
}

/** Lines of the table of targets. */
export function targetLines(rows: readonly ComparedTarget[]): string[] {
  const header = [
    "Target",
    "Group",
    "Unit",
    "Use",
    "Published",
    "Interval",
    "Model ± MCSE",
    "Ratio",
    "York fitted",
    "",
  ];
  const body = rows.map(({ target, model, ratio, verdict }) => [
    nameOf(target),
    target.group,
    target.unit,
    target.use,
    shown(target.value),
    intervalOf(target),
    shownSummary(model),
    ratio.toFixed(2),
    shown(target.prototype),
    verdict === "none" ? DASH : verdict,
  ]);
  return alignedTable([header, ...body], 4);
}

/** Lines of the figures without a target. */
export function furtherLines(rows: readonly FurtherRow[]): string[] {
  const body = rows.map(({ name, group, unit, model }) => [name, group, unit, shownSummary(model)]);
  return alignedTable([["Further figures", "Group", "Unit", MODEL], ...body], 3);
}

function sentence({ target, model, ratio, mayBeChance }: ComparedTarget): string {
  const where = model.mean < target.low ? "below" : "above";
  const chance = mayBeChance ? "; within simulation error" : "";
  const figure = `${shown(model.mean)} ${target.unit}, ${where} ${intervalOf(target)}`;
  return `- ${nameOf(target)}, ${target.group}: ${figure} (${ratio.toFixed(2)} of published${chance})`;
}

/** Lines on everything outside its interval, and on what was counted how. */
export function findingLines(rows: readonly ComparedTarget[], unmeasured: readonly Target[]): string[] {
  const outside = rows.filter((row) => row.verdict === "outside");
  const withInterval = rows.filter((row) => row.verdict !== "none");
  return [
    `What is off (${outside.length} of ${withInterval.length} with an interval)`,
    ...(outside.length === 0 ? ["Nothing."] : outside.map(sentence)),
    "",
    "Not measured here, because no event tells of it",
    ...(unmeasured.length === 0 ? ["Nothing."] : unmeasured.map((t) => `- ${nameOf(t)}, ${t.group}`)),
    "",
    "How it was counted",
    `- Expected deaths: ${CONVENTIONS[USUAL_CONVENTION]}, −ln(1 − q) times person-time by year of age and sex.`,
    "- Shares of people: on the last counted day.",
    "- Ratios by frailty: rates at 75-84 by frailty now, over those of fit people.",
    "- Overnight stays: from asking for a bed to leaving or death, counted where they end, by age then.",
    "- Ready but remaining: ready at a midnight and still there at the next, mean over nights.",
    "- Delay from capacity: person-days in a queue from the ward over person-days ready.",
    "- Function loss in hospital: between asking for a bed and being ready to leave.",
    "- Admitted in year: of people alive at the end of each counted year, those admitted in it.",
    "- Readmission: departures alive, same-day ones included, followed by an emergency admission within 30 days.",
  ];
}
