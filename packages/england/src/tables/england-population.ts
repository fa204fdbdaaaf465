import { femaleShares, shareOfLastBand } from "../places/packed-place.js";
import { censusCounts, femaleByBand2020, maleByBand2020 } from "./england-population.generated.js";

/** England's residents at 50-54 to 80-84 and 85+, people. @source ONS Census 2021 TS007A. */
export const censusCountsByBand: readonly number[] = censusCounts;

/** England's share of women at 50-54 to 80-84, 85-89, 90+. @source ONS mid-2020 population estimates. */
export const femaleShareByBand: readonly number[] = femaleShares(femaleByBand2020, maleByBand2020);

/** England's share aged 90+ of those aged 85+. @source ONS mid-2020 population estimates. */
export const shareAged90OfAged85: number = shareOfLastBand(femaleByBand2020, maleByBand2020);
