import { monthStarts } from "./financial-year.js";

const MONTHS = 12;

/** Part of a year's money, and the day on which it comes. */
export interface Instalment {
  readonly day: number;
  readonly pence: number;
}

/** The sum of a year in twelfths, the last with the odd pence; or at once. */
export function instalments(pence: number, paid: "yearly" | "monthly"): number[] {
  if (paid === "yearly") return [pence];
  const twelfth = Math.floor(pence / MONTHS);
  return Array.from({ length: MONTHS }, (_, month) => (month < MONTHS - 1 ? twelfth : pence - twelfth * (MONTHS - 1)));
}

/** The same with the days on which they fall due. */
export function datedInstalments(pence: number, paid: "yearly" | "monthly", year: number): Instalment[] {
  const days = monthStarts(year);
  return instalments(pence, paid).map((part, at) => ({ day: days[at], pence: part }));
}
