import type { Parameter } from "@placewell/core";
import { referenceTable } from "../parameters/reference.js";
import type { PeopleOfPlace } from "./people-of-place.js";

/** Rows that say who lives in a place: counts by age band, share of women, share aged 90+ of those aged 85+. */
export function populationRows(people: PeopleOfPlace): Parameter[] {
  const counts = people.residents.map((deciles) => deciles.reduce((sum, n) => sum + n, 0));
  const values: readonly [string, Parameter["value"]][] = [
    ["pop.counts", counts],
    ["pop.sexShare", people.femaleShareByBand],
    ["pop.share90", people.shareAged90OfAged85],
  ];
  return values.flatMap(([id, value]) => {
    const row = referenceTable.get(id);
    return row === undefined ? [] : [{ ...row, value }];
  });
}
