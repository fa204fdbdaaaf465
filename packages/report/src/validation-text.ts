import type { ComparedTarget, Validation } from "@placewell/analysis";
import { textTable, wrap } from "./text-table.js";

/** Decimals that show about three figures. */
function decimalsOf(value: number): number {
  const size = Math.abs(value);
  return size >= 100 ? 0 : size >= 10 ? 1 : size >= 2 ? 2 : 3;
}

/** A number with about three figures. */
const shown = (value: number, like = value): string => value.toFixed(decimalsOf(like)).replace("-", "−");

/** `emergencyAdmissions 85-89` as `Emergency admissions, 85-89`. */
export function targetInWords({ target: { id, group } }: ComparedTarget): string {
  const words = id.replace(/(?<=[a-z])(?=[A-Z0-9])/g, " ").toLowerCase();
  const name = (words.charAt(0).toUpperCase() + words.slice(1)).replace(/^Ae\b/, "A&E").replace(/^Ucr\b/, "UCR");
  return group === "all" ? name : `${name}, ${group}`;
}

const HEADER = ["Target", "Unit", "Published", "Interval", "Model", "± s.e.", "z", "Inside"];

function row(compared: ComparedTarget): string[] {
  const { target, low, high, interval, model, standardError, z, inside } = compared;
  return [
    targetInWords(compared) + (target.use === "seen" ? " †" : "") + (target.atEnglandsAges ? " §" : ""),
    target.unit,
    shown(target.value),
    `${shown(low, target.value)} to ${shown(high, target.value)}${interval === "ours" ? " ‡" : ""}`,
    shown(model),
    Number.isNaN(standardError) ? "–" : shown(standardError, model),
    z.toFixed(1).replace("-", "−"),
    inside ? "yes" : "no",
  ];
}

function section(title: string, rows: readonly ComparedTarget[], width: number): string[] {
  if (rows.length === 0) return [];
  const inside = rows.filter((compared) => compared.inside).length;
  const share = Math.round((100 * inside) / rows.length);
  return [`${title}: ${inside} of ${rows.length} inside (${share}%)`, textTable(HEADER, rows.map(row), width), ""];
}

/** Usual care beside the targets, as text: what was fitted and what was held out apart. */
export function validationText(validation: Validation, { width = 120 }: { readonly width?: number } = {}): string {
  const { fitted, heldOut, contradicted, unmeasured } = validation;
  const all = [...fitted, ...heldOut, ...contradicted];
  const notes = [
    ...(all.some(({ target }) => target.use === "seen")
      ? ["† Seen while values were set by hand, so a weaker check than a target nobody looked at."]
      : []),
    ...(all.some(({ interval }) => interval === "ours")
      ? ["‡ No interval is published: ten per cent to either side is taken."]
      : []),
    ...(all.some(({ target }) => target.atEnglandsAges)
      ? ["§ Crude figures of England: the model's are put on England's ages and sexes (directly standardised)."]
      : []),
    "z: distance from the middle of the interval in standard errors, of the target (its interval taken as 95%) and of the simulation.",
    ...contradicted
      .filter(
        (compared, i) =>
          i === contradicted.findIndex(({ target }) => target.contradictedBy === compared.target.contradictedBy),
      )
      .map(({ target }) => `Not counted: ${target.contradictedBy}.`),
    ...(unmeasured.length > 0
      ? [`Not measured, nobody in the group: ${unmeasured.map(({ id, group }) => `${id} ${group}`).join(", ")}.`]
      : []),
  ];
  return [
    ...section("Fitted", fitted, width),
    ...section("Held out", heldOut, width),
    ...section("Not counted, because their sources contradict others", contradicted, width),
    ...notes.flatMap((note) => wrap(note, width)),
  ].join("\n");
}
