import type { SettledCost } from "./programme.js";

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
  const size = inPlaceOf65Plus === undefined ? 1 : residents65Plus / inPlaceOf65Plus;
  return times * size * (per === "resident-year" ? residents : 1);
}
