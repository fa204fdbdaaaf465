import type { Comparison, ProgrammeCostRow } from "@placewell/core";
import { SET_WORDS } from "./scenario-pairs.js";

/** How what is missing is introduced, in plain text. */
export const NOT_IN_TOTAL = "Not in the total cost. ";

/**
 * What is not in the total cost: programmes without a line, and lines that a set claims no price for. Each said once.
 * @param scenario whose; all scenarios where left out
 */
export function missingCosts(comparison: Comparison, scenario?: string): string[] {
  const rows = comparison.programmeCosts().filter((row) => scenario === undefined || row.scenario === scenario);
  return [...new Set(rows.flatMap(missingIn))];
}

function missingIn({ title, set, line, notes }: ProgrammeCostRow): string[] {
  if (line === undefined) return notes.map((note) => `${title}: ${note}`);
  return line.price === undefined ? [`${title}, ${SET_WORDS[set]}: no cost is claimed for ${line.what}.`] : [];
}
