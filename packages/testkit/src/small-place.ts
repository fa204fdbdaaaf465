import type { Neighbourhood, Place, ServiceCapacities } from "@placewell/core";
import fc from "fast-check";

/** The little that makes one neighbourhood of a place for tests. */
export interface SmallNeighbourhood {
  /** Residents by age band, eight whole numbers: 50-54, 55-59, … 80-84, 85+. */
  readonly residentsByBand: readonly number[];
  /** 1 most deprived to 10. */
  readonly imdDecile: number;
  /** Residents under 18, and aged 20-49; none unless given. */
  readonly residentsUnder18?: number;
  readonly residents20To49?: number;
}

/** Capacities that never keep anybody waiting, and no background patients. */
export const UNLIMITED: ServiceCapacities = {
  acuteBeds: 1_000_000,
  reablementSlots: 1_000_000,
  shortTermBeds: 1_000_000,
  homeCareHours: 100_000_000,
  careHomePlaces: 1_000_000,
  ucrVisitsPerDay: 1_000_000,
  sdecSlotsPerDay: 1_000_000,
  virtualWardBeds: 1_000_000,
  backgroundBeds: 0,
};

/** Capacities per 1,000 people aged 50+, about those of an English city. Assumed: a round starting point for tests. */
const PER_THOUSAND: ServiceCapacities = {
  acuteBeds: 4.5,
  reablementSlots: 0.8,
  shortTermBeds: 0.4,
  homeCareHours: 140,
  careHomePlaces: 19,
  ucrVisitsPerDay: 0.12,
  sdecSlotsPerDay: 0.2,
  virtualWardBeds: 0.5,
  backgroundBeds: 0.8,
};

/**
 * A place made up for tests: neighbourhoods `T0000`, `T0001`, …, each with figures of its own, so that a mix-up shows.
 * @param id name of the place; must not be that of a place with fitted parameters
 */
export function smallPlace(
  neighbourhoods: readonly SmallNeighbourhood[],
  capacities: ServiceCapacities,
  id = "small",
): Place {
  return {
    id,
    name: `Test place ${id}`,
    neighbourhoods: neighbourhoods.map(describe),
    femaleShareByBand: [0.5, 0.51, 0.51, 0.52, 0.53, 0.55, 0.57, 0.6, 0.7],
    shareAged90OfAged85: 0.38,
    capacities,
    boundaries: { neighbourhoods: [], groups: [] },
    attributions: ["Made up for a test."],
  };
}

function describe(small: SmallNeighbourhood, index: number): Neighbourhood {
  const { residentsByBand, imdDecile, residentsUnder18 = 0, residents20To49 = 0 } = small;
  const share = (index % 5) / 10;
  return {
    code: `T${String(index).padStart(4, "0")}`,
    name: `Test ${index}`,
    groupCode: `G${index >> 1}`,
    groupName: `Test group ${index >> 1}`,
    residents: 3 * sum(residentsByBand),
    residentsByBand,
    residentsUnder18,
    residents20To49,
    imdDecile,
    onePersonHouseholdShare: 0.2 + share,
    tenureShares: [0.6, 0.2, 0.2],
    fuelPoorShare: 0.1 + share / 2,
    poorHousingShare: 0.05 + share / 2,
    carers: [10, 5, 5],
    lon: -1 - index / 100,
    lat: 54,
  };
}

/** Capacities in proportion to people, times a factor; whole numbers, at least 1 of everything. */
export function capacitiesFor(people: number, factor: number): ServiceCapacities {
  const scaled = (perThousand: number): number => Math.max(1, Math.round((perThousand * people * factor) / 1000));
  return {
    acuteBeds: scaled(PER_THOUSAND.acuteBeds),
    reablementSlots: scaled(PER_THOUSAND.reablementSlots),
    shortTermBeds: scaled(PER_THOUSAND.shortTermBeds),
    homeCareHours: scaled(PER_THOUSAND.homeCareHours),
    careHomePlaces: scaled(PER_THOUSAND.careHomePlaces),
    ucrVisitsPerDay: (PER_THOUSAND.ucrVisitsPerDay * people * factor) / 1000,
    sdecSlotsPerDay: (PER_THOUSAND.sdecSlotsPerDay * people * factor) / 1000,
    virtualWardBeds: scaled(PER_THOUSAND.virtualWardBeds),
    backgroundBeds: (PER_THOUSAND.backgroundBeds * people) / 1000,
  };
}

/** What random places should be like. */
export interface SmallPlaceOptions {
  /** Services that never keep anybody waiting. Default false: from scarce to ample. */
  readonly unlimited?: boolean;
  /** Most residents of one neighbourhood in one age band. Default 50. */
  readonly mostPerBand?: number;
}

/** Random places of 2 to 5 neighbourhoods: deciles, ages and capacities vary, some bands are empty. */
export function smallPlaces(options: SmallPlaceOptions = {}): fc.Arbitrary<Place> {
  const { unlimited = false, mostPerBand = 50 } = options;
  const neighbourhood: fc.Arbitrary<SmallNeighbourhood> = fc.record({
    residentsByBand: fc.array(fc.integer({ min: 0, max: mostPerBand }), { minLength: 8, maxLength: 8 }),
    imdDecile: fc.integer({ min: 1, max: 10 }),
    // Few of them have the needs for which people are followed under 50.
    residentsUnder18: fc.constantFrom(0, 4 * mostPerBand),
    residents20To49: fc.constantFrom(0, 10 * mostPerBand),
  });
  return fc
    .tuple(fc.array(neighbourhood, { minLength: 2, maxLength: 5 }), fc.constantFrom(0.5, 1, 2, 4))
    .map(([neighbourhoods, factor]) => {
      const people = sum(neighbourhoods.map((n) => sum(n.residentsByBand)));
      return smallPlace(neighbourhoods, unlimited ? UNLIMITED : capacitiesFor(people, factor));
    });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
