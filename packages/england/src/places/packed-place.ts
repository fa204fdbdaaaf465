import { type Boundary, InputError, type Neighbourhood, type Place, type ServiceCapacities } from "@placewell/core";
import { type PackedLayer, unpackDeltas, unpackIntegers, unpackLayer } from "../encoding.js";

/** Whole-number columns of a packed place, one number an area. */
export interface PackedColumns {
  readonly residents: string;
  readonly residents0to14: string;
  readonly residents15to19: string;
  readonly residents20to49: string;
  readonly imdDecile: string;
  readonly households: string;
  readonly onePersonHouseholds: string;
  readonly ownedHouseholds: string;
  readonly socialRentedHouseholds: string;
  readonly privateRentedHouseholds: string;
  readonly fuelPoorPerMille: string;
  readonly poorHousingPerMille: string;
  readonly carers1to19: string;
  readonly carers20to49: string;
  readonly carers50: string;
}

/** Areas as the data script writes them: columns of whole numbers packed as text. */
export interface PackedAreas {
  /** What messages call the areas' place. */
  readonly id: string;
  /** Names of the areas, joined by `|`. */
  readonly areaNames: string;
  /** Codes without their prefix, as steps. */
  readonly areaCodes: string;
  /** Which group each area lies in. */
  readonly groupIndex: string;
  readonly residentsByBand: readonly string[];
  readonly columns: PackedColumns;
  /** Centres in steps of 1e-5 degree. */
  readonly lon: string;
  readonly lat: string;
}

/** A place as the data script writes it: small areas (E01), and the neighbourhoods (E02) they lie in. */
export interface PackedPlace extends PackedAreas {
  readonly name: string;
  readonly groupNames: string;
  readonly groupCodes: string;
  readonly areaBoundaries: PackedLayer;
  readonly groupBoundaries: PackedLayer;
}

/** What is added to a packed place to make it whole. */
export interface PlaceAdditions {
  readonly people: Pick<Place, "femaleShareByBand" | "shareAged90OfAged85">;
  readonly capacities: ServiceCapacities;
  readonly attributions: readonly string[];
}

const CENTRE_SCALE = 100_000;

function code(prefix: string, number: number): string {
  return prefix + String(number).padStart(9 - prefix.length, "0");
}

/** Share of women in each band, from counts of both sexes. */
export function femaleShares(female: readonly number[], male: readonly number[]): number[] {
  return female.map((women, band) => women / (women + (male[band] ?? Number.NaN)));
}

/** Share aged 90+ of those aged 85+, from counts by sex in bands of which the last two are 85-89 and 90+. */
export function shareOfLastBand(female: readonly number[], male: readonly number[]): number {
  const last = female.length - 1;
  const both = (band: number): number => (female[band] ?? Number.NaN) + (male[band] ?? Number.NaN);
  return both(last) / (both(last - 1) + both(last));
}

function boundaries(layer: PackedLayer, codes: readonly string[], names: readonly string[]): Boundary[] {
  const areas = unpackLayer(layer);
  if (areas.length !== codes.length) {
    throw new InputError(`A layer holds ${areas.length} areas for ${codes.length} codes.`, {
      got: String(areas.length),
    });
  }
  return areas.map((polygons, i) => ({ code: codes[i] ?? "", name: names[i] ?? "", polygons }));
}

/** Residents under 18: those aged 15-19 are taken as even over the five years. */
function under18(to14: number, from15To19: number): number {
  return to14 + (3 / 5) * from15To19;
}

/** A column reader that refuses a column of the wrong length. */
function columnReader(place: string, rows: number): (text: string) => (row: number) => number {
  return (text) => {
    const values = unpackIntegers(text);
    if (values.length !== rows) {
      throw new InputError(`A column of ${place} holds ${values.length} numbers for ${rows} areas.`, { path: place });
    }
    return (row) => values[row] ?? Number.NaN;
  };
}

/**
 * The areas that the data script packed.
 * @param prefix first letters of their codes: E01 for an LSOA, E02 for an MSOA
 * @param groups codes of the groups they lie in, and their names
 */
export function unpackAreas(
  packed: PackedAreas,
  prefix: "E01" | "E02",
  groups: readonly string[],
  groupNames: readonly string[],
): Neighbourhood[] {
  const codes = unpackDeltas(packed.areaCodes).map((n) => code(prefix, n));
  const column = columnReader(packed.id, codes.length);
  const names = packed.areaNames.split("|");
  const group = column(packed.groupIndex);
  const bands = packed.residentsByBand.map(column);
  const [lon, lat] = [unpackDeltas(packed.lon), unpackDeltas(packed.lat)];
  const c = packed.columns;
  const residents = column(c.residents);
  const [to14, from15, from20] = [c.residents0to14, c.residents15to19, c.residents20to49].map(column);
  const decile = column(c.imdDecile);
  const households = column(c.households);
  const onePerson = column(c.onePersonHouseholds);
  const tenures = [c.ownedHouseholds, c.socialRentedHouseholds, c.privateRentedHouseholds].map(column);
  const fuelPoor = column(c.fuelPoorPerMille);
  const poorHousing = column(c.poorHousingPerMille);
  const carers = [c.carers1to19, c.carers20to49, c.carers50].map(column);
  const three = (
    columns: readonly ((row: number) => number)[],
    row: number,
    over: number,
  ): [number, number, number] => {
    const [a, b, d] = columns.map((read) => read(row) / over);
    return [a ?? Number.NaN, b ?? Number.NaN, d ?? Number.NaN];
  };
  return codes.map((areaCode, row) => ({
    code: areaCode,
    name: names[row] ?? "",
    groupCode: groups[group(row)] ?? "",
    groupName: groupNames[group(row)] ?? "",
    residents: residents(row),
    residentsByBand: bands.map((read) => read(row)),
    residentsUnder18: under18(to14?.(row) ?? Number.NaN, from15?.(row) ?? Number.NaN),
    residents20To49: from20?.(row) ?? Number.NaN,
    imdDecile: decile(row),
    onePersonHouseholdShare: onePerson(row) / households(row),
    tenureShares: three(
      tenures,
      row,
      tenures.reduce((total, read) => total + read(row), 0),
    ),
    fuelPoorShare: fuelPoor(row) / 1000,
    poorHousingShare: poorHousing(row) / 1000,
    carers: three(carers, row, 1),
    lon: (lon[row] ?? Number.NaN) / CENTRE_SCALE,
    lat: (lat[row] ?? Number.NaN) / CENTRE_SCALE,
  }));
}

/** The value of a function of no arguments, worked out when it is first asked for. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/**
 * The place that the data script packed, with what is known of its people and services. Areas and boundaries are unpacked
 * when they are first read, so that a place that is not used costs nothing.
 * @throws InputError, on reading them, when the columns do not fit together.
 */
export function unpackPlace(packed: PackedPlace, additions: () => PlaceAdditions): Place {
  const added = once(additions);
  const groupCodes = once(() => unpackDeltas(packed.groupCodes).map((n) => code("E02", n)));
  const groupNames = packed.groupNames.split("|");
  const areas = once(() => unpackAreas(packed, "E01", groupCodes(), groupNames));
  const maps = once(() => ({
    neighbourhoods: boundaries(
      packed.areaBoundaries,
      areas().map((a) => a.code),
      areas().map((a) => a.name),
    ),
    groups: boundaries(packed.groupBoundaries, groupCodes(), groupNames),
  }));
  return {
    id: packed.id,
    name: packed.name,
    get neighbourhoods() {
      return areas();
    },
    get femaleShareByBand() {
      return added().people.femaleShareByBand;
    },
    get shareAged90OfAged85() {
      return added().people.shareAged90OfAged85;
    },
    get capacities() {
      return added().capacities;
    },
    get boundaries() {
      return maps();
    },
    get attributions() {
      return added().attributions;
    },
  };
}
