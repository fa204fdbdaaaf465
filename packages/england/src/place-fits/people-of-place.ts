import { AGE_BAND_STARTS, type Place } from "@placewell/core";

/** IMD deciles, 1 most deprived to 10. */
const DECILES = 10;

/** Who lives in a place, as far as rates and needs hang on it. */
export interface PeopleOfPlace {
  /** Residents by census age band (eight, from 50-54 to 85+) and, in each, by IMD decile (ten), people. */
  readonly residents: readonly (readonly number[])[];
  /** Share of women in nine bands, as in {@link Place}. */
  readonly femaleShareByBand: readonly number[];
  /** Share aged 90+ of those aged 85+. */
  readonly shareAged90OfAged85: number;
}

/** Adds up the neighbourhoods of a place by age band and decile. */
export function peopleOf(
  place: Pick<Place, "neighbourhoods" | "femaleShareByBand" | "shareAged90OfAged85">,
): PeopleOfPlace {
  const residents = AGE_BAND_STARTS.map(() => new Array<number>(DECILES).fill(0));
  for (const { residentsByBand, imdDecile } of place.neighbourhoods) {
    residentsByBand.forEach((count, band) => {
      const deciles = residents[band];
      if (deciles !== undefined) deciles[imdDecile - 1] = (deciles[imdDecile - 1] ?? Number.NaN) + count;
    });
  }
  const { femaleShareByBand, shareAged90OfAged85 } = place;
  return { residents, femaleShareByBand, shareAged90OfAged85 };
}

/** Residents by nine bands and decile: as the census has them, with 85+ split into 85-89 and 90+, deciles alike. */
export function residentsByNineBands({
  residents,
  shareAged90OfAged85,
}: PeopleOfPlace): readonly (readonly number[])[] {
  const oldest = residents.at(-1) ?? [];
  return [
    ...residents.slice(0, -1),
    oldest.map((count) => count * (1 - shareAged90OfAged85)),
    oldest.map((count) => count * shareAged90OfAged85),
  ];
}
