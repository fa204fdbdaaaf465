import { AGE_BAND_STARTS, type Place } from "./place.js";

/** Residents of a place, of all ages. */
export function residentsOfAllAges({ neighbourhoods }: Place): number {
  return neighbourhoods.reduce((sum, { residents }) => sum + residents, 0);
}

/** Residents of a place of at least an age at which a census band begins. */
export function residentsFrom(place: Place, age: number): number {
  let total = 0;
  for (const neighbourhood of place.neighbourhoods) {
    neighbourhood.residentsByBand.forEach((count, band) => {
      if (AGE_BAND_STARTS[band] >= age) total += count;
    });
  }
  return total;
}
