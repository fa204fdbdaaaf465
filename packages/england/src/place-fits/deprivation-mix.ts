import { deprivationScore, exp } from "@placewell/core";
import { type PeopleOfPlace, residentsByNineBands } from "./people-of-place.js";

/** Ratio of a band in which nobody lives. */
const NOBODY = 1;

/**
 * How much deprivation raises the rate of each band above that of a place where everybody has score 0: the mean over
 * residents of exp(gradient × score).
 * @param gradients log ratio of the rate, score −0.5 to +0.5, in nine bands from 50-54 to 90+
 * @returns nine ratios; 1 for a band without residents
 */
export function deprivationRatios(people: PeopleOfPlace, gradients: readonly number[]): number[] {
  return residentsByNineBands(people).map((deciles, band) => {
    let [residents, raised] = [0, 0];
    deciles.forEach((count, index) => {
      residents += count;
      raised += count * exp((gradients[band] ?? Number.NaN) * deprivationScore(index + 1));
    });
    return residents === 0 ? NOBODY : raised / residents;
  });
}
