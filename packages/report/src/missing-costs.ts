import type { Comparison, ProgrammeCostRow } from "@placewell/core";
import { SET_WORDS } from "./scenario-pairs.js";

/** What is not in the total cost: programmes without a line, and lines that a set claims no price for. Each said once. */
export function missingCosts(comparison: Comparison): string[] {
  return [...new Set(comparison.programmeCosts().flatMap(missingIn))];
}

function missingIn({ title, set, line, notes }: ProgrammeCostRow): string[] {
  if (line === undefined) return notes.map((note) => `${title}: ${note}`);
  return line.price === undefined ? [`${title}, ${SET_WORDS[set]}: no cost is claimed for ${line.what}.`] : [];
}
