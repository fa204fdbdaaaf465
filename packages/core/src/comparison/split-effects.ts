import { InputError } from "../check/input-error.js";
import type { Programme } from "../intervention/programme.js";
import type { Scenario } from "../simulation/scenario.js";
import type { Comparison } from "./comparison.js";
import { type Interval, intervalOfMean } from "./statistics.js";

/** What is switched on together, by the name it goes by in the names of scenarios. */
export type Factors = Readonly<Record<string, readonly Programme[]>>;

/** One part of a bundle's effect: of one factor alone, what two or three do beyond their sum, or of all together. */
export interface EffectPart extends Interval {
  readonly kind: "single" | "interaction" | "bundle";
  readonly factors: readonly string[];
  readonly measure: string;
  readonly unit: string;
  /** In each replicate. */
  readonly values: Float64Array;
}

const BETWEEN = " + ";
const [FEWEST, MOST] = [2, 3];

/**
 * The scenarios that a bundle's effect can be split by: the base, and every choice of the factors on top of it, named
 * `hub`, `home first`, `hub + home first`. Run them in one comparison and give it to {@link splitEffects}.
 * @param factors two or three
 * @throws InputError for fewer or more, or a name that could be taken for two
 */
export function factorialScenarios(base: Scenario, factors: Factors): Scenario[] {
  const names = Object.keys(factors);
  checkFactors(names);
  return [
    base,
    ...subsetsOf(names)
      .filter((subset) => subset.length > 0)
      .map((subset) =>
        base.with(
          subset.join(BETWEEN),
          subset.flatMap((name) => factors[name]),
        ),
      ),
  ];
}

/**
 * Splits what a bundle changes in one figure into the effects of its factors alone and what they do together: of two, the
 * interaction is both − first − second; with three there is one more, so that singles and interactions always sum to the
 * whole. Paired: worked out within each replicate, with 95% intervals over replicates.
 * @param comparison of {@link factorialScenarios}, with the base as its comparator
 * @param factors their names, in the order in which the parts are wanted
 * @param cell which figure; area and period are the whole place and run where left out
 * @returns singles, interactions, and the bundle last
 * @throws InputError when a scenario or the figure is missing
 */
export function splitEffects(
  comparison: Comparison,
  factors: readonly string[],
  cell: { readonly measure: string; readonly area?: string; readonly group?: string; readonly period?: string },
): EffectPart[] {
  checkFactors(factors);
  const figures = (subset: readonly string[]): Float64Array => figuresOf(comparison, subset, cell);
  const unit = comparison.measures.find(({ name }) => name === cell.measure)?.unit ?? "";
  const part = (kind: EffectPart["kind"], of: readonly string[], values: Float64Array): EffectPart => {
    return { kind, factors: of, measure: cell.measure, unit, values, ...intervalOfMean(values) };
  };
  const base = figures([]);
  const whole = figures(factors).map((value, i) => value - base[i]);
  return [
    ...subsetsOf(factors)
      .filter((subset) => subset.length > 0)
      .map((subset) => part(subset.length === 1 ? "single" : "interaction", subset, contrast(subset, figures))),
    part("bundle", [...factors], whole),
  ];
}

/** What a set of factors does beyond all its smaller sets: the alternating sum over them, replicate by replicate. */
function contrast(factors: readonly string[], figures: (subset: readonly string[]) => Float64Array): Float64Array {
  // In one order whatever the caller's, so that the last bit does not depend on it.
  const terms = subsetsOf([...factors].sort()).map((subset) => ({
    sign: (factors.length - subset.length) % 2 === 0 ? 1 : -1,
    values: figures(subset),
  }));
  return terms[0].values.map((_, i) => terms.reduce((sum, { sign, values }) => sum + sign * values[i], 0));
}

/** Every choice of some of the names, none and all included; fewer before more, each in the order of the names. */
function subsetsOf(names: readonly string[]): string[][] {
  const subsets = Array.from({ length: 1 << names.length }, (_, chosen) => names.filter((_, i) => (chosen >> i) & 1));
  return subsets.sort((a, b) => a.length - b.length);
}

function figuresOf(
  comparison: Comparison,
  subset: readonly string[],
  cell: { readonly measure: string },
): Float64Array {
  const key = (names: readonly string[]): string => [...names].sort().join(BETWEEN);
  const name =
    subset.length === 0
      ? comparison.comparator
      : comparison.scenarios.find((one) => key(one.name.split(BETWEEN)) === key(subset))?.name;
  const values = name === undefined ? undefined : comparison.values(name, cell);
  if (values !== undefined) return values;
  throw new InputError(`The comparison cannot be split: "${subset.join(BETWEEN)}" is missing.`, {
    path: name === undefined ? "scenarios" : "cell",
    got: comparison.scenarios.map((one) => one.name).join(", "),
    expected: "every choice of the factors, and a figure that a run has",
    hint: "Make the scenarios with factorialScenarios.",
  });
}

function checkFactors(names: readonly string[]): void {
  if (names.length < FEWEST || names.length > MOST || new Set(names).size < names.length) {
    throw new InputError(`A bundle is split into ${FEWEST} or ${MOST} different factors; got ${names.length}.`, {
      path: "factors",
      got: names.join(", "),
    });
  }
  const double = names.find((name) => name.includes(BETWEEN));
  if (double === undefined) return;
  throw new InputError(`A factor's name cannot hold "${BETWEEN}"; got "${double}".`, { path: `factors.${double}` });
}
