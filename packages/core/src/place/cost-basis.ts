/**
 * What a line of a programme's cost is counted by. Those by year, once and by resident belong to the place; the others to
 * the people on the programme's list; by hour of home care, to everybody with a package while the programme is at work.
 */
export const COST_BASES = [
  "year",
  "once",
  "resident-year",
  "person",
  "person-year",
  "contact",
  "home-care-hour",
] as const;

export type CostBasis = (typeof COST_BASES)[number];

/** What one unit of a line is called, where its declaration has no word of its own. */
export const UNIT_OF_BASIS: Readonly<Record<CostBasis, string>> = {
  year: "year",
  once: "set-up",
  "resident-year": "resident-year",
  person: "person",
  "person-year": "person-year",
  contact: "contact",
  "home-care-hour": "hour",
};

/** Whether what a line counts belongs to people: the rest belongs to nobody. */
export function isOfPeople(basis: CostBasis): boolean {
  return isOfList(basis) || basis === "home-care-hour";
}

/** Whether what a line counts belongs to people on the programme's list. */
export function isOfList(basis: CostBasis): boolean {
  return basis === "person" || basis === "person-year" || basis === "contact";
}
