/** Census age bands of the people simulated, lower ages; the last band is open. */
export const AGE_BAND_STARTS = [50, 55, 60, 65, 70, 75, 80, 85] as const;

/** Labels of {@link AGE_BAND_STARTS}. */
export const AGE_BAND_LABELS = ["50-54", "55-59", "60-64", "65-69", "70-74", "75-79", "80-84", "85+"] as const;

/** One small area (an LSOA), as published. Shares are 0 to 1. */
export interface Neighbourhood {
  /** Official code, such as `E01013335`. */
  readonly code: string;
  readonly name: string;
  /** Code and readable name of the MSOA it lies in. */
  readonly groupCode: string;
  readonly groupName: string;
  /** Residents of all ages. @source Census 2021 TS007A. */
  readonly residents: number;
  /** Residents by {@link AGE_BAND_STARTS} band, both sexes, whole people. @source Census 2021 TS007A. */
  readonly residentsByBand: readonly number[];
  /**
   * Residents under 18 (those aged 15-19 taken as even over the five years) and aged 20-49. Of them, the model follows
   * people with high needs; 0 where nothing is known, and then nobody under 50 is followed.
   * @source Census 2021 TS007A.
   */
  readonly residentsUnder18: number;
  readonly residents20To49: number;
  /** IMD 2025 decile, 1 most deprived to 10. */
  readonly imdDecile: number;
  /** Share of households with one person, all ages. */
  readonly onePersonHouseholdShare: number;
  /** Shares of households by tenure: owned, social rented, private rented. */
  readonly tenureShares: readonly [number, number, number];
  /** Share of households fuel poor, and share of homes in poor condition. */
  readonly fuelPoorShare: number;
  readonly poorHousingShare: number;
  /** Residents aged 5+ giving unpaid care: 1-19, 20-49, 50+ hours a week. */
  readonly carers: readonly [number, number, number];
  /** Local crises and deaths over those that the place's own parameters give; 1 each where left out. */
  readonly residuals?: { readonly crises: number; readonly deaths: number };
  /** Population-weighted centre, WGS84. */
  readonly lon: number;
  readonly lat: number;
}

/** A polygon of the map, rings of [lon, lat]; outer ring first. Several for islands. */
export interface Boundary {
  readonly code: string;
  readonly name: string;
  readonly polygons: readonly (readonly (readonly (readonly [number, number])[])[])[];
}

/** Capacity of the services of a place, nominal, at usual care. */
export interface ServiceCapacities {
  /** General and acute core beds open to the place's residents and others. Whole beds. */
  readonly acuteBeds: number;
  /** Reablement and home-based intermediate care, people at once. */
  readonly reablementSlots: number;
  /** Short-term community beds. */
  readonly shortTermBeds: number;
  /** Home care for people aged 50+, hours a week. */
  readonly homeCareHours: number;
  /** Care-home places. */
  readonly careHomePlaces: number;
  /** Urgent community response, visits started a day. */
  readonly ucrVisitsPerDay: number;
  /** Same-day emergency care, arrivals taken a day while it is open. */
  readonly sdecSlotsPerDay: number;
  /** Virtual-ward beds: people looked after at home in place of a hospital bed, at once. */
  readonly virtualWardBeds: number;
  /** Beds in use, on average, by people who are not modelled. */
  readonly backgroundBeds: number;
}

/** What is known about somewhere: published counts and capacities. Plain data. */
export interface Place {
  readonly id: string;
  readonly name: string;
  readonly neighbourhoods: readonly Neighbourhood[];
  /** P(female) by age band: the eight of {@link AGE_BAND_STARTS} with 85+ split into 85-89 and 90+ (nine values). */
  readonly femaleShareByBand: readonly number[];
  /** Share aged 90+ of those aged 85+. */
  readonly shareAged90OfAged85: number;
  readonly capacities: ServiceCapacities;
  readonly boundaries: { readonly neighbourhoods: readonly Boundary[]; readonly groups: readonly Boundary[] };
  /** Sentences of attribution that every report on this place must print. */
  readonly attributions: readonly string[];
}
