import type { Parameter, ServiceCapacities } from "@placewell/core";
import {
  BEDS_BY_BOARD,
  bedsByBoard,
  fewestBeds,
  fewestCareHomePlaces,
  fitPlace,
  type KnownCapacities,
  type KnownCapacity,
} from "./fit-place.js";
import { type PackedProfile, type PublishedCapacities, unpackPeople } from "./packed-profile.js";
import type { PeopleOfPlace } from "./people-of-place.js";
import { packedProfiles } from "./profiles.generated.js";

/** People and capacities of a place that ships. */
export interface ShippedFit {
  readonly people: PeopleOfPlace;
  readonly parameters: readonly Parameter[];
  readonly capacities: ServiceCapacities;
}

const BEDS = "NHS England KH03 2024-25; OHID acute trust catchments 2022";
const CARE_HOMES = "British Red Cross from the CQC directory, June 2021; Census 2021; 95% usable";
const BY_BOARD =
  "NHS England community bed audit, March 2026, by the place's share of its integrated care board's residents at 65+";
const RESPONSE = "NHS England CSDS 2024-25: referrals of the ICB by the place's share of its residents";

function counted(value: number, source: string): KnownCapacity {
  return { value: Math.max(1, Math.round(value)), source, status: "derived" };
}

/** A published count, or the fewest that the place's people can live with where that is more. */
function atLeast(fewest: KnownCapacity, published: KnownCapacity): KnownCapacity {
  if (published.value >= fewest.value) return published;
  return { ...fewest, source: `${fewest.source}; ${published.source} give ${published.value}` };
}

/** Capacities that published counts give, whole numbers; beds only where catchments of trusts are known. */
export function knownCapacities(
  published: Pick<PublishedCapacities, "careHomePlaces" | "careHomeRateIsRegional" | "ucrReferralsPerDay"> &
    Partial<Pick<PublishedCapacities, "acuteBeds">>,
  people: PeopleOfPlace,
): KnownCapacities {
  const homes = published.careHomeRateIsRegional ? `${CARE_HOMES}; rate of the region` : CARE_HOMES;
  const { acuteBeds } = published;
  return {
    ...(acuteBeds === undefined ? {} : { acuteBeds: atLeast(fewestBeds(people), counted(acuteBeds, BEDS)) }),
    careHomePlaces: atLeast(fewestCareHomePlaces(people), counted(published.careHomePlaces, homes)),
    ucrVisitsPerDay: counted(published.ucrReferralsPerDay, RESPONSE),
  };
}

function fitOf(profile: PackedProfile): ShippedFit {
  const people = unpackPeople(profile);
  const { parameters, capacities } = fitPlace(profile.name, people, knownCapacities(profile.published, people));
  const byBoard = counted(profile.published.shortTermBedsByIcbShare, BY_BOARD);
  const others = parameters.filter(({ id }) => id !== BEDS_BY_BOARD);
  return { people, parameters: [...others, bedsByBoard(profile.name, byBoard)], capacities };
}

const fits: ReadonlyMap<string, ShippedFit> = /* @__PURE__ */ new Map(
  packedProfiles.map((profile) => [profile.id, fitOf(profile)]),
);

/** What is fitted for a place that ships, by id. */
export function shippedFit(id: string): ShippedFit {
  const fit = fits.get(id);
  if (fit === undefined) throw new RangeError(`There is no profile of "${id}".`);
  return fit;
}

/** Values that replace rows of the reference set, by id of the place. */
export const shippedFits: ReadonlyMap<string, readonly Parameter[]> = /* @__PURE__ */ new Map(
  [...fits].map(([id, { parameters }]) => [id, parameters]),
);
