/**
 * Whole places to open in one stretch of time, so that a part of a place is open for that part of the stretches: 2.5
 * opens 2 and 3 in turn, 0.1 opens one place in every tenth. A pure function, so that the order in which programmes are
 * reviewed does not matter.
 * @param places places wanted
 * @param stretch which stretch of time, a whole number
 */
export function wholePlaces(places: number, stretch: number): number {
  return Math.floor((stretch + 1) * places) - Math.floor(stretch * places);
}
