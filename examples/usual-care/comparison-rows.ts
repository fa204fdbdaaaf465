import type { ModelInputs } from "@placewell/core";
import type { Target } from "@placewell/england";
import { furtherFigures } from "./further-figures.js";
import type { MeasuredRun } from "./measured-run.js";
import { measuresOfTargets } from "./measures.js";
import { type Summary, summaryOf } from "./summary.js";

/** A target beside what the model gives. */
export interface ComparedTarget {
  readonly target: Target;
  readonly model: Summary;
  readonly ratio: number;
  /** `none`: no interval is published for the target. */
  readonly verdict: "inside" | "outside" | "none";
  /** True for a mean outside that two standard errors of the simulation could bring inside. */
  readonly mayBeChance: boolean;
}

export interface FurtherRow {
  readonly name: string;
  readonly group: string;
  readonly unit: string;
  readonly model: Summary;
}

const USES = ["fitted", "seen", "held out"] as const;
/** Standard errors to either side of a mean that are taken for chance. */
const CHANCE = 2;

/** Every target that can be measured, the fitted ones first. */
export function comparedTargets(
  targets: readonly Target[],
  model: ModelInputs,
  runs: readonly MeasuredRun[],
): ComparedTarget[] {
  const measures = measuresOfTargets(model);
  const inOrder = USES.flatMap((use) => targets.filter((target) => target.use === use));
  return inOrder.flatMap((target) => {
    const measure = measures.get(target.id);
    if (measure === undefined) return [];
    return [compared(target, summaryOf(runs.map((run) => measure(run, target.group))))];
  });
}

/** The targets that nothing in the event stream tells of. */
export function unmeasuredTargets(targets: readonly Target[], model: ModelInputs): Target[] {
  const measures = measuresOfTargets(model);
  return targets.filter((target) => !measures.has(target.id));
}

/** Figures without a target. */
export function furtherRows(model: ModelInputs, runs: readonly MeasuredRun[]): FurtherRow[] {
  return furtherFigures(model).flatMap(({ name, unit, groups, measure }) =>
    groups.map((group) => ({ name, group, unit, model: summaryOf(runs.map((run) => measure(run, group))) })),
  );
}

function compared(target: Target, model: Summary): ComparedTarget {
  const { low, high, value } = target;
  const { mean, standardError } = model;
  const isInside = mean >= low && mean <= high;
  const slack = CHANCE * standardError;
  return {
    target,
    model,
    ratio: mean / value,
    verdict: low === high ? "none" : isInside ? "inside" : "outside",
    mayBeChance: !isInside && mean + slack >= low && mean - slack <= high,
  };
}
