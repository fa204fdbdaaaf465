import type { Parameter, ServiceCapacities } from "@placewell/core";
import { referenceTable } from "../parameters/reference.js";
import { unpackPeople } from "./packed-profile.js";
import type { PeopleOfPlace } from "./people-of-place.js";
import { populationRows } from "./population-rows.js";
import { packedProfiles } from "./profiles.generated.js";

type Replacement = Pick<Parameter, "id" | "value"> & Partial<Parameter>;

/** A row of the reference set with another value, and whatever else is known better for York. */
function york(replacement: Replacement): Parameter {
  const row = referenceTable.get(replacement.id);
  return { meaning: "", unit: "", range: "", source: "", status: "assumed", ...row, ...replacement };
}

/** A value fitted so that York has England's age-specific rates. */
function fitted(replacement: Replacement): Parameter {
  return york({ range: "refitted", status: "calibrated", ...replacement });
}

/**
 * How the two capacities that delay most were set: the load without limits is 59 slots and 28 beds; 62 slots and 29 beds
 * make capacity the cause of 51% and 65% of the delay on pathways 1 and 2 (eight replicates of seed york-2026, two years
 * of warm-up, three years counted).
 */
const DELAY_SHARES =
  "fitted to the national share of delay that is due to capacity, 50% and 63% (NHS England discharge delay reasons 2024-25)";

/** Services of York: published counts where there are any, else the load of a run without limits. */
const CAPACITIES: readonly Parameter[] = [
  york({ id: "bed.capacity", meaning: "General and acute core beds open to York.", value: 341 }),
  york({
    id: "bed.background",
    meaning: "Beds in use on average by people who are not modelled, York.",
    value: 59.8,
  }),
  york({
    id: "cap.reablement",
    meaning: "Reablement and home-based intermediate care, people at once, York.",
    value: 62,
    source: DELAY_SHARES,
    status: "calibrated",
  }),
  york({
    id: "cap.shortTermBeds",
    meaning: "Short-term community beds, York.",
    value: 29,
    source: DELAY_SHARES,
    status: "calibrated",
  }),
  york({ id: "cap.homeCare", meaning: "Home care, council and self-funded, York.", value: 10_700 }),
  york({ id: "cap.careHome", meaning: "Usable care-home places, York.", value: 1436 }),
  york({ id: "cap.ucr", meaning: "Urgent community response, visits started, York.", value: 9 }),
  york({ id: "cap.sdec", meaning: "Same-day emergency care, arrivals taken, York.", value: 15 }),
  york({ id: "cap.virtualWard", meaning: "Virtual-ward beds, York.", value: 41 }),
];

/** Values fitted by runs of York, beside its capacities. */
export const yorkParameters: readonly Parameter[] = [
  fitted({
    id: "crisis.K",
    value: [1.045, 0.919, 0.794, 0.778, 0.633, 0.563, 0.501, 0.433, 0.259],
  }),
  fitted({
    id: "mort.K",
    value: [
      0.92, 1.053, 0.987, 0.88, 0.782, 0.666, 0.517, 0.393, 0.303, 1.017, 0.94, 0.962, 0.825, 0.773, 0.63, 0.488, 0.369,
      0.272,
    ],
  }),
  fitted({ id: "path.c", value: [0.166, 0.0673, 0.0511] }),
  fitted({ id: "path.delay", value: [1.291, 0.85, 1.1, 2.651] }),
  fitted({ id: "ch.k", value: 0.794 }),
  fitted({ id: "post.P", value: 2.116 }),
  fitted({ id: "acute.death0", value: -3.985 }),
  fitted({ id: "los.L0", value: [5.87, 6.35, 6.53, 7.23] }),
  fitted({ id: "zeroday", value: [0.408, 0.346, 0.308, 0.285] }),
];

/** Who lives in York. @source ONS Census 2021; mid-2020 estimates. */
export const yorkPeople: PeopleOfPlace = unpackPeople(
  packedProfiles.find(({ id }) => id === "york") ?? packedProfiles[0]!,
);

/** Values that replace rows of the reference set when York is run, the same ids and lengths. */
export const yorkFit: readonly Parameter[] = [...populationRows(yorkPeople), ...yorkParameters, ...CAPACITIES];

/** Places in use in York without limits, to which the capacities were fitted. */
export const yorkLoads = { reablementSlots: 59, shortTermBeds: 28 } as const;

function capacity(id: string): number {
  return Number(CAPACITIES.find((row) => row.id === id)?.value);
}

/** Capacities of York's services, the same numbers as in {@link yorkFit}. */
export const yorkCapacities: ServiceCapacities = {
  acuteBeds: capacity("bed.capacity"),
  reablementSlots: capacity("cap.reablement"),
  shortTermBeds: capacity("cap.shortTermBeds"),
  homeCareHours: capacity("cap.homeCare"),
  careHomePlaces: capacity("cap.careHome"),
  ucrVisitsPerDay: capacity("cap.ucr"),
  sdecSlotsPerDay: capacity("cap.sdec"),
  virtualWardBeds: capacity("cap.virtualWard"),
  backgroundBeds: capacity("bed.background"),
};
