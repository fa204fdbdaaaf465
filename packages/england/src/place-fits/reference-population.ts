import { AGE_BAND_STARTS, type Neighbourhood, type Parameter, type Place } from "@placewell/core";
import {
  fuelPoorShare,
  onePersonHouseholdShare,
  poorHousingShare,
  tenureShares,
} from "../tables/england-homes.generated.js";
import { asDeprivedAsEngland, sharedOut } from "./england-mix.js";
import { expectedNeed } from "./expected-need.js";
import { fitPlace, type KnownCapacity } from "./fit-place.js";
import { peopleOf } from "./people-of-place.js";

/** People of the ages and sexes of a place, as deprived and in such homes as England's, with what is fitted for them. */
export interface ReferencePopulation {
  readonly place: Place;
  /** Rows that replace those of the reference set. */
  readonly fit: readonly Parameter[];
}

const SOURCE = "the count of the place";

/**
 * The population to which England's figures apply, once they are put on England's ages: ages, sexes and services of a place,
 * in each age band the mix of deprivation that England has, and England's homes. Its ten neighbourhoods are the ten deciles.
 *
 * Acute beds, response visits, same-day care and virtual wards are those of the place. Care-home places are too, in proportion to the need of people
 * this deprived; everything else comes from the rules of {@link fitPlace}.
 */
export function referencePopulation(place: Place): ReferencePopulation {
  const neighbourhoods = neighbourhoodsByDecile(place);
  const population = {
    ...place,
    id: `${place.id}-reference`,
    name: `${place.name}, as deprived as England`,
    neighbourhoods,
  };
  const people = peopleOf(population);
  const { acuteBeds, careHomePlaces, ucrVisitsPerDay, sdecSlotsPerDay, virtualWardBeds } = place.capacities;
  const counted = (value: number): KnownCapacity => ({ value, source: SOURCE, status: "derived" });
  const more = expectedNeed(people).careHomePlaces / expectedNeed(peopleOf(place)).careHomePlaces;
  const { parameters, capacities } = fitPlace(population.name, people, {
    acuteBeds: counted(acuteBeds),
    careHomePlaces: { ...counted(Math.ceil(careHomePlaces * more)), source: `${SOURCE}, by need` },
    ucrVisitsPerDay: counted(ucrVisitsPerDay),
    sdecSlotsPerDay: counted(sdecSlotsPerDay),
    virtualWardBeds: counted(virtualWardBeds),
  });
  return {
    place: { ...population, capacities, boundaries: { neighbourhoods: [], groups: [] } },
    fit: parameters,
  };
}

/** Ten neighbourhoods, the deciles: each has England's share of every age band, and England's homes. */
function neighbourhoodsByDecile({ id, name, neighbourhoods }: Place): Neighbourhood[] {
  const bands = asDeprivedAsEngland(
    AGE_BAND_STARTS.map((_, band) => neighbourhoods.reduce((sum, n) => sum + n.residentsByBand[band]!, 0)),
  );
  const residents = neighbourhoods.reduce((sum, n) => sum + n.residents, 0);
  const mean = (of: (n: Neighbourhood) => number): number =>
    neighbourhoods.reduce((sum, n) => sum + n.residents * of(n), 0) / residents;
  const alike = (total: number): number[] => sharedOut(total, new Array(10).fill(1));
  const tenth = (total: number): number => total / 10;
  const total = (of: (n: Neighbourhood) => number): number => neighbourhoods.reduce((sum, n) => sum + of(n), 0);
  const [under18, aged20To49] = [alike(total((n) => n.residentsUnder18)), alike(total((n) => n.residents20To49))];
  return Array.from({ length: 10 }, (_, index) => ({
    code: `${id}-decile-${index + 1}`,
    name: `${name}, decile ${index + 1}`,
    groupCode: `${id}-reference`,
    groupName: `${name}, as deprived as England`,
    residents: Math.round(tenth(residents)),
    residentsByBand: bands.map((deciles) => deciles[index]!),
    residentsUnder18: under18[index]!,
    residents20To49: aged20To49[index]!,
    imdDecile: index + 1,
    onePersonHouseholdShare,
    tenureShares,
    fuelPoorShare,
    poorHousingShare,
    carers: [tenth(total((n) => n.carers[0])), tenth(total((n) => n.carers[1])), tenth(total((n) => n.carers[2]))],
    lon: mean((n) => n.lon),
    lat: mean((n) => n.lat),
  }));
}
