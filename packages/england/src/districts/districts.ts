import { InputError, type ModelInputs, type Parameter, type Place } from "@placewell/core";
import { placeAttributions } from "../attributions.js";
import { england } from "../index.js";
import { fitPlace, type PlaceFit } from "../place-fits/fit-place.js";
import { peopleOf } from "../place-fits/people-of-place.js";
import { knownCapacities } from "../place-fits/shipped-fits.js";
import { femaleShares, once, shareOfLastBand, unpackAreas } from "../places/packed-place.js";
import { packedDistricts } from "./districts.generated.js";
import type { PackedDistrict } from "./packed-district.js";

/** A district of England with all that a run of it needs. */
export interface District {
  /** ONS code, such as `E06000014`. */
  readonly code: string;
  readonly name: string;
  readonly region: string;
  /** Its people by MSOA; the map has no boundaries. Unpacked when first read. */
  readonly place: Place;
  /** England's figures with what is fitted for the district by the rules for places. */
  readonly model: ModelInputs;
}

function unpackDistrict(packed: PackedDistrict): District {
  const { id: code, name, region, femaleByBand2020: female, maleByBand2020: male } = packed;
  const people = once(() => ({
    neighbourhoods: unpackAreas(packed, "E02", [code], [name]),
    femaleShareByBand: femaleShares(female, male),
    shareAged90OfAged85: shareOfLastBand(female, male),
  }));
  const fit = once((): PlaceFit => {
    const residents = peopleOf(people());
    return fitPlace(name, residents, knownCapacities(packed.published, residents));
  });
  const place = once(
    (): Place => ({
      id: code,
      name,
      ...people(),
      capacities: fit().capacities,
      boundaries: { neighbourhoods: [], groups: [] },
      attributions: placeAttributions,
    }),
  );
  const model = once((): ModelInputs => {
    const fits: ReadonlyMap<string, readonly Parameter[]> = new Map([[code, fit().parameters]]);
    return { ...england, placeFits: fits };
  });
  return {
    code,
    name,
    region,
    get place() {
      return place();
    },
    get model() {
      return model();
    },
  };
}

/**
 * Every district of England (296 lower-tier local authorities of 2024), in the order of their codes: for national runs.
 * Neighbourhoods are MSOAs, each with the nearest decile to the population-weighted mean of its LSOAs, so the most and
 * least deprived are fewer than in runs by LSOA. Councils made since April 2021 have England's shares of women and of
 * people aged 90+. Acute beds are worked out from need: catchments of trusts are known only for the places that ship.
 * @source ONS Census 2021 and mid-2020 estimates; MHCLG Indices of Deprivation 2025; capacities as for places
 */
export const districts: readonly District[] = /* @__PURE__ */ [...packedDistricts]
  .sort((a, b) => (a.id < b.id ? -1 : 1))
  .map(unpackDistrict);

/**
 * The district with this ONS code.
 * @throws InputError when there is none
 */
export function district(code: string): District {
  const found = districts.find((d) => d.code === code);
  if (found !== undefined) return found;
  throw new InputError(`No district "${code}".`, {
    path: "district",
    got: code,
    expected: "the ONS code of a lower-tier local authority of 2024, such as E06000014",
  });
}
