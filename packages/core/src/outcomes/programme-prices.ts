import { InputError } from "../check/input-error.js";
import { suggestion } from "../check/nearest.js";
import { PAYERS } from "../place/payers.js";
import type { Valuation } from "../place/valuation.js";
import type { ProgrammeLine } from "./programme-lines.js";
import { itemColumn } from "./resource-items.js";

/** Prices of the lines of a scenario's programmes, made ready for sums. */
export interface ProgrammePrices {
  /** GBP of one unit of each line to each payer: by line, then payer. */
  readonly prices: Float64Array;
  /** QALYs of one unit of each line. */
  readonly qalys: Float64Array;
  /** Columns of items that the programmes pay for: their price as care does not count beside it. */
  readonly covered: readonly number[];
}

/** Price of a unit of a line at a valuation, GBP; undefined where nobody claims or gives one. */
export function priceOf({ id, gbp }: ProgrammeLine, { programmePrices }: Valuation): number | undefined {
  const { factor, given } = programmePrices ?? { factor: 1, given: {} };
  return given[id] ?? (gbp === undefined ? undefined : gbp * factor);
}

/** QALYs of a unit of a line at a valuation; 0 for a line of cost. */
export function qalysOf({ id, qalys }: ProgrammeLine, { programmePrices }: Valuation): number {
  return qalys === undefined ? 0 : (programmePrices?.given[id] ?? qalys);
}

/** The prices of lines at a valuation. A line without a price costs nothing, nor does money that is counted elsewhere. */
export function programmePrices(lines: readonly ProgrammeLine[], valuation: Valuation): ProgrammePrices {
  const prices = new Float64Array(lines.length * PAYERS.length);
  const covered = new Set<number>();
  lines.forEach((line, index) => {
    if (line.qalys !== undefined) return;
    const gbp = priceOf(line, valuation);
    if (gbp === undefined) return;
    for (const item of line.covers) covered.add(itemColumn(item));
    if (!line.isAdded) return;
    PAYERS.forEach((payer, p) => {
      prices[index * PAYERS.length + p] = gbp * (line.payers[payer] ?? 0);
    });
  });
  const qalys = Float64Array.from(lines, (line) => qalysOf(line, valuation));
  return { prices, qalys, covered: [...covered] };
}

/**
 * Refuses prices for programmes that no scenario has.
 * @param ids of all lines of the scenarios that are to be valued
 * @throws InputError with the nearest known id
 */
export function refuseUnknownPrices({ programmePrices }: Valuation, ids: readonly string[]): void {
  for (const id of Object.keys(programmePrices?.given ?? {})) {
    if (ids.includes(id)) continue;
    throw new InputError(`There is no value "${id}": no scenario has a programme with this line of cost or QALYs.`, {
      path: `values.${id}`,
      got: id,
      expected: ids.length === 0 ? "no price of a programme" : `one of ${ids.join(", ")}`,
      hint: suggestion(id, [...ids]),
    });
  }
}
