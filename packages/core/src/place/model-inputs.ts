import type { Parameter, ParameterTable } from "../parameters/parameter.js";
import type { Valuation } from "./valuation.js";

/** National figures and parameters that the model of care runs on. Plain data, given by a package such as england. */
export interface ModelInputs {
  /** Name and version of the set, printed in reports and receipts. */
  readonly id: string;
  /** The reference set. */
  readonly parameters: ParameterTable;
  /** Values fitted so that a place has national age-specific rates, by place id; they replace reference rows. */
  readonly placeFits: ReadonlyMap<string, readonly Parameter[]>;
  /** Yearly probability of death by single year of age 0 to 100+, as published. Index = age. */
  readonly deathProbability: { readonly male: readonly number[]; readonly female: readonly number[] };
  /** What use costs and what health is worth, applied after the run. */
  readonly valuation: Valuation;
  /** Sentences of attribution for the national figures. */
  readonly attributions: readonly string[];
}
