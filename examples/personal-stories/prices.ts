/* What the stories are priced with: rows of the evidence table and of the valuation, by id. */
import { evidence, valuation } from "@placewell/england";

/**
 * A published figure.
 * @throws RangeError when no row has the id, or the row has no number
 */
export function published(id: string): number {
  const value = evidence.find((row) => row.id === id)?.value ?? Number.NaN;
  if (Number.isNaN(value)) throw new RangeError(`The evidence table has no number "${id}".`);
  return value;
}

function unitCost(id: string): number {
  const row = valuation.unitCosts.find((cost) => cost.id === id);
  if (row === undefined) throw new RangeError(`There is no unit cost "${id}".`);
  return row.value;
}

/** GBP, each with the row it comes from. */
export const PRICES = {
  /** An hour of care at home: the average council fee, and the minimum that the trade calls sustainable. */
  careHour: unitCost("cost.home_care_hours.council"),
  dearCareHour: published("C-HC-1"),
  bedDay: published("C-BED-1"),
  rehabilitationBedDay: published("C-REH-1"),
  rehabilitationContact: published("C-CRT-1"),
  residentialWeek: published("C-CH-1"),
  wageHour: published("C-NLW-1"),
} as const;

export const pence = (gbp: number): number => Math.round(100 * gbp);
