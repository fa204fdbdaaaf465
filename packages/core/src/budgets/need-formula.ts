import { InputError } from "../check/input-error.js";
import { splitPence } from "./pence.js";

/** An area that takes part in a need formula. */
export interface NeedyArea {
  readonly name: string;
  /** People, a whole number. */
  readonly people: number;
  /** Need per head against the average: 0 is average, 1 one standard deviation above it. */
  readonly needScore: number;
}

/** Weights per head are read to the thousandth. */
const WEIGHT_UNITS = 1000;

/**
 * Shares out a pot over areas by people × (1 + weight × score), to the penny.
 * @param weight how far need counts, 0 = by head only
 * @returns pence for each area, in their order; they sum to the pot
 * @throws InputError when the weight makes an area count for less than nothing
 */
export function splitByNeed(pence: number, areas: readonly NeedyArea[], weight: number): number[] {
  return splitPence(
    pence,
    areas.map(({ name, people, needScore }) => {
      const perHead = Math.round((1 + weight * needScore) * WEIGHT_UNITS);
      if (perHead >= 0) return { name, weight: people * perHead };
      throw new InputError(
        `The need formula gives "${name}" ${perHead / WEIGHT_UNITS} times the average per head; it must be 0 or more.`,
        { path: `areas.${name}.needScore`, got: String(needScore), hint: "Lower the weight, or cap the scores." },
      );
    }),
  );
}
