import type { Parameter, Place, ServiceCapacities, Status } from "@placewell/core";
import { referenceTable } from "../parameters/reference.js";
import { baseLoads } from "./base-need.generated.js";
import { baseCapacities, basePeople } from "./base-population.js";
import { expectedNeed, type Need } from "./expected-need.js";
import { placesForSameWait } from "./mean-wait.js";
import type { PeopleOfPlace } from "./people-of-place.js";
import { populationRows } from "./population-rows.js";
import { standardisedRates } from "./standardised-rates.js";

/** A capacity that somebody counted, and who says so. */
export interface KnownCapacity {
  readonly value: number;
  readonly source: string;
  readonly status: Status;
}

/** Capacities of a place that are known; whatever is not is worked out from the need. */
export type KnownCapacities = { readonly [K in keyof ServiceCapacities]?: KnownCapacity };

/** What is fitted for a place: rows that replace those of the reference set, and the capacities among them. */
export interface PlaceFit {
  readonly parameters: readonly Parameter[];
  readonly capacities: ServiceCapacities;
}

/** Parameter that holds each capacity. */
const CAPACITY_IDS: { readonly [K in keyof ServiceCapacities]: string } = {
  acuteBeds: "bed.capacity",
  backgroundBeds: "bed.background",
  reablementSlots: "cap.reablement",
  shortTermBeds: "cap.shortTermBeds",
  homeCareHours: "cap.homeCare",
  careHomePlaces: "cap.careHome",
  ucrVisitsPerDay: "cap.ucr",
  sdecSlotsPerDay: "cap.sdec",
  virtualWardBeds: "cap.virtualWard",
};

/** The same place with the capacities that some parameters give; other parameters are passed over. */
export function withCapacities(place: Place, parameters: readonly Pick<Parameter, "id" | "value">[]): Place {
  const changed = Object.entries(CAPACITY_IDS).flatMap(([service, id]) => {
    const row = parameters.findLast((parameter) => parameter.id === id);
    return row === undefined ? [] : [[service, Number(row.value)]];
  });
  return changed.length === 0
    ? place
    : { ...place, capacities: { ...place.capacities, ...Object.fromEntries(changed) } };
}

/** Home care is counted in tens of hours, background beds in tenths. */
const HOURS_STEP = 10;
const BEDS_STEP = 10;

const BY_NEED = "the base population's, by the expected need of the place's people by age and deprivation";
const SAME_WAIT = "expected need of the place's people by age and deprivation; the base population's mean wait";
const FILLED = "expected need of the place's people by age and deprivation, filling 85% of beds";
const REST_OF_BEDS = "England's mean occupancy of core beds (NHS England KH03 2024-25), less expected need";

function numberOf(id: string): number {
  return Number(referenceTable.get(id)?.value);
}

/**
 * Capacities and factors of a place, from those of the base population (York's ages, as deprived as England) by rules:
 *
 * - acute beds: as known, else as many as the need fills to 85%;
 * - background: what brings core beds to England's mean occupancy, the base population's use beside need taken over;
 * - reablement and short-term beds: as many places as make the mean wait nearest to that there;
 * - home care: hours by need; care homes and response visits: as known, else by need;
 * - same-day emergency care and virtual wards: as known, else by the need for beds;
 * - factors on crises and deaths: standardised for deprivation, so that England's rates by age hold.
 *
 * @param name how messages and tables call the place
 * @param known capacities that are counted; they are used as they are
 */
export function fitPlace(name: string, people: PeopleOfPlace, known: KnownCapacities): PlaceFit {
  const capacities = { ...capacitiesByNeed(people, known), ...known };
  const rows = Object.entries(CAPACITY_IDS).map(([service, id]) => {
    const row = referenceTable.get(id) ?? missing(id);
    const { value, source, status } = capacities[service as keyof ServiceCapacities];
    return { ...row, meaning: row.meaning.replace(/ \(York's.*\)/, `, ${name}`), value, source, status };
  });
  const factors = standardisedRates(people, { people: basePeople, parameters: referenceTable });
  return {
    parameters: [
      ...populationRows(people),
      ...factors.map((factor) => ({ ...(referenceTable.get(factor.id) ?? missing(factor.id)), ...factor })),
      ...rows,
      bedsByBoard(name, {
        value: capacities.shortTermBeds.value,
        source: "no count of the integrated care board: as fitted",
        status: "assumed",
      }),
    ],
    capacities: valuesOf(capacities),
  };
}

/** Parameter that holds the short-term beds of a place by the share of its integrated care board. */
export const BEDS_BY_BOARD = "cap.shortTermBeds.icb";

/** The row of {@link BEDS_BY_BOARD} for a place. */
export function bedsByBoard(name: string, { value, source, status }: KnownCapacity): Parameter {
  const row = referenceTable.get(BEDS_BY_BOARD) ?? missing(BEDS_BY_BOARD);
  return { ...row, meaning: row.meaning.replace(/ \(York's.*\)/, `, ${name}`), value, source, status };
}

function missing(id: string): never {
  throw new RangeError(`There is no parameter "${id}".`);
}

function valuesOf(capacities: { readonly [K in keyof ServiceCapacities]: KnownCapacity }): ServiceCapacities {
  return {
    acuteBeds: capacities.acuteBeds.value,
    reablementSlots: capacities.reablementSlots.value,
    shortTermBeds: capacities.shortTermBeds.value,
    homeCareHours: capacities.homeCareHours.value,
    careHomePlaces: capacities.careHomePlaces.value,
    ucrVisitsPerDay: capacities.ucrVisitsPerDay.value,
    sdecSlotsPerDay: capacities.sdecSlotsPerDay.value,
    virtualWardBeds: capacities.virtualWardBeds.value,
    backgroundBeds: capacities.backgroundBeds.value,
  };
}

/** Days of waiting after which a place is bought: for reablement, for a short-term bed. */
function patience(service: 0 | 1): number {
  const value = referenceTable.get("spot.days")?.value;
  return typeof value === "object" ? (value[service] ?? Number.NaN) : Number.NaN;
}

function ratioToBase(people: PeopleOfPlace): Need {
  const [need, base] = [expectedNeed(people), expectedNeed(basePeople)];
  return {
    beds: need.beds / base.beds,
    reablement: need.reablement / base.reablement,
    shortTermBeds: need.shortTermBeds / base.shortTermBeds,
    homeCareHours: need.homeCareHours / base.homeCareHours,
    careHomePlaces: need.careHomePlaces / base.careHomePlaces,
  };
}

/** Acute beds that the people of a place use on average: the base population's, by need. */
function bedsInUse(people: PeopleOfPlace): number {
  const { acuteBeds, backgroundBeds } = baseCapacities;
  return (numberOf("care.4.2.bed.occupancy") * acuteBeds - backgroundBeds) * ratioToBase(people).beds;
}

/** Most of its care-home places that the people of a place may fill before it is given more: homes nearby take them too. */
const FULLEST_CARE_HOMES = 0.9;

/** Care-home places of which the people of a place fill 90% on average: the fewest that a place is given. */
export function fewestCareHomePlaces(people: PeopleOfPlace): KnownCapacity {
  const value = Math.ceil(expectedNeed(people).careHomePlaces / FULLEST_CARE_HOMES);
  return {
    value,
    source: "expected need of the place's people by age and deprivation, filling 90% of places",
    status: "assumed",
  };
}

/** Core beds of which the people of a place use 85% on average: the fewest that a place is given. */
export function fewestBeds(people: PeopleOfPlace): KnownCapacity {
  const value = Math.ceil(bedsInUse(people) / numberOf("care.4.2.bed.load"));
  return { value, source: FILLED, status: "assumed" };
}

function capacitiesByNeed(
  people: PeopleOfPlace,
  known: KnownCapacities,
): { readonly [K in keyof ServiceCapacities]: KnownCapacity } {
  const ratio = ratioToBase(people);
  const assumed = (value: number, source: string): KnownCapacity => ({ value, source, status: "assumed" });
  const acuteBeds = known.acuteBeds ?? fewestBeds(people);
  const background = numberOf("care.4.2.bed.occupancy") * acuteBeds.value - bedsInUse(people);
  const { reablementSlots, shortTermBeds, homeCareHours, careHomePlaces } = baseCapacities;
  const byBeds = (inBase: number): KnownCapacity => assumed(Math.max(1, Math.round(inBase * ratio.beds)), BY_NEED);
  return {
    acuteBeds,
    backgroundBeds: assumed(Math.max(0, Math.round(background * BEDS_STEP) / BEDS_STEP), REST_OF_BEDS),
    reablementSlots: assumed(
      placesForSameWait(baseLoads.reablementSlots * ratio.reablement, {
        load: baseLoads.reablementSlots,
        places: reablementSlots,
        patience: patience(0) / numberOf("reable.len"),
      }),
      SAME_WAIT,
    ),
    shortTermBeds: assumed(
      placesForSameWait(baseLoads.shortTermBeds * ratio.shortTermBeds, {
        load: baseLoads.shortTermBeds,
        places: shortTermBeds,
        patience: patience(1) / numberOf("ic.len"),
      }),
      SAME_WAIT,
    ),
    homeCareHours: assumed(Math.ceil((homeCareHours * ratio.homeCareHours) / HOURS_STEP) * HOURS_STEP, BY_NEED),
    careHomePlaces: assumed(Math.ceil(careHomePlaces * ratio.careHomePlaces), BY_NEED),
    ucrVisitsPerDay: byBeds(baseCapacities.ucrVisitsPerDay),
    sdecSlotsPerDay: byBeds(baseCapacities.sdecSlotsPerDay),
    virtualWardBeds: byBeds(baseCapacities.virtualWardBeds),
  };
}
