import type { PublishedCapacities } from "../place-fits/packed-profile.js";
import type { PackedAreas } from "../places/packed-place.js";

/** A district as the data script writes it, by its MSOAs. */
export interface PackedDistrict extends PackedAreas {
  readonly name: string;
  readonly region: string;
  /** Residents in mid-2020 at 50-54 to 80-84, 85-89 and 90+. */
  readonly femaleByBand2020: readonly number[];
  readonly maleByBand2020: readonly number[];
  readonly published: Pick<PublishedCapacities, "careHomePlaces" | "careHomeRateIsRegional" | "ucrReferralsPerDay">;
}
