import type { ServiceCapacities } from "@placewell/core";
import { referenceTable } from "../parameters/reference.js";
import { asDeprivedAsEngland } from "./england-mix.js";
import { unpackPeople } from "./packed-profile.js";
import type { PeopleOfPlace } from "./people-of-place.js";
import { packedProfiles } from "./profiles.generated.js";

const york: PeopleOfPlace = unpackPeople(packedProfiles.find(({ id }) => id === "york") ?? packedProfiles[0]!);

/**
 * The people that the reference set was fitted to by simulation: York's ages and sexes, as deprived as England, so that
 * England's figures apply to them. Every place, York too, takes its factors and capacities from theirs by rules.
 */
export const basePeople: PeopleOfPlace = {
  ...york,
  residents: asDeprivedAsEngland(york.residents.map((deciles) => deciles.reduce((sum, n) => sum + n, 0))),
};

function numberOf(id: string): number {
  return Number(referenceTable.get(id)?.value);
}

/** The capacities that the base population was fitted with. */
export const baseCapacities: ServiceCapacities = {
  acuteBeds: numberOf("bed.capacity"),
  backgroundBeds: numberOf("bed.background"),
  reablementSlots: numberOf("cap.reablement"),
  shortTermBeds: numberOf("cap.shortTermBeds"),
  homeCareHours: numberOf("cap.homeCare"),
  careHomePlaces: numberOf("cap.careHome"),
  ucrVisitsPerDay: numberOf("cap.ucr"),
  sdecSlotsPerDay: numberOf("cap.sdec"),
  virtualWardBeds: numberOf("cap.virtualWard"),
};
