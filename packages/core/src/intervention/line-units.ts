import type { SettledCost } from "./programme.js";
import { toPlace } from "./to-place.js";

/** People of a place by whom costs are scaled. */
export interface SizeOfPlace {
  readonly residents: number;
  readonly residents65Plus: number;
}

/** Units of a line of cost in a place for each of what the line is counted by: a year, a person, a contact. */
export function lineUnits(
  { per, times, inPlaceOf65Plus }: Pick<SettledCost, "per" | "times" | "inPlaceOf65Plus">,
  { residents, residents65Plus }: SizeOfPlace,
): number {
  return times * toPlace(1, inPlaceOf65Plus, residents65Plus) * (per === "resident-year" ? residents : 1);
}
