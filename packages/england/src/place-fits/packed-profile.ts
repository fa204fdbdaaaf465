import { AGE_BAND_STARTS } from "@placewell/core";
import { unpackIntegers } from "../encoding.js";
import { femaleShares, shareOfLastBand } from "../places/packed-place.js";
import type { PeopleOfPlace } from "./people-of-place.js";

/** What published counts say of the services of a place, before anything is fitted. */
export interface PublishedCapacities {
  /** Beds of each trust times the place's share of its catchment. */
  readonly acuteBeds: number;
  /** Care-home beds per head at 65+, times residents at 65+, times the usable share. */
  readonly careHomePlaces: number;
  /** True where the council has no rate and its region's is used. */
  readonly careHomeRateIsRegional: boolean;
  /** Referrals of the integrated care board times the place's share of its residents, a day. */
  readonly ucrReferralsPerDay: number;
  /** Community beds of the integrated care board times the place's share of its residents at 65+. */
  readonly shortTermBedsByIcbShare: number;
  /** Community beds of England times the place's share of its residents at 65+. */
  readonly shortTermBedsByEnglandShare: number;
  readonly icbShareOfResidents: number;
  readonly icbShareOfAged65: number;
}

/** What the values fitted for a place rest on, as the data script writes it. */
export interface PackedProfile {
  readonly id: string;
  readonly name: string;
  /** Residents by age band and decile, the ten deciles of 50-54 first. */
  readonly residentsByBandAndDecile: string;
  /** Residents of the districts in mid-2020 at 50-54 to 80-84, 85-89 and 90+. */
  readonly femaleByBand2020: readonly number[];
  readonly maleByBand2020: readonly number[];
  readonly published: PublishedCapacities;
}

/** The people of a packed profile. */
export function unpackPeople(profile: PackedProfile): PeopleOfPlace {
  const counts = unpackIntegers(profile.residentsByBandAndDecile);
  const deciles = counts.length / AGE_BAND_STARTS.length;
  return {
    residents: AGE_BAND_STARTS.map((_, band) => counts.slice(band * deciles, (band + 1) * deciles)),
    femaleShareByBand: femaleShares(profile.femaleByBand2020, profile.maleByBand2020),
    shareAged90OfAged85: shareOfLastBand(profile.femaleByBand2020, profile.maleByBand2020),
  };
}
