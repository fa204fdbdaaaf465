import type { Parameter } from "../parameters/parameter.js";
import type { Payer, Perspective } from "./payers.js";

/** What one unit of a resource item costs one payer. `value` is in GBP, `unit` says per what. */
export interface UnitCost extends Parameter {
  readonly value: number;
  /** Name of the resource item that is priced. */
  readonly item: string;
  readonly payer: Payer;
  /** Year of the prices, as the source gives it. */
  readonly priceYear: string;
}

/**
 * What use costs and what health is worth: applied to what a run kept, never inside the run. Plain data, given by a
 * package such as england; changed by id.
 */
export interface Valuation {
  /** Name and version of the set, printed in reports and receipts. */
  readonly id: string;
  /** An item without a row costs nothing. */
  readonly unitCosts: readonly UnitCost[];
  /** Everything else: utilities, discount rates, shares, thresholds. */
  readonly values: readonly Parameter[];
  /** Whose costs the total counts. */
  readonly perspective: Perspective;
  /** How prices of programmes differ from what the programmes of a scenario declare. */
  readonly programmePrices?: ProgrammePriceChanges;
}

/** Changed prices of programmes: every declared one times a factor, or a price by the id of its line. */
export interface ProgrammePriceChanges {
  readonly factor: number;
  /** GBP by id, such as `cost.telecare.yearCost`, or QALYs, such as `utility.social-prescribing.utility`; not multiplied. */
  readonly given: Readonly<Record<string, number>>;
}
