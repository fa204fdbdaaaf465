import type { StaffKind } from "../intervention/workforce.js";

/** Services that open as much as their staff allow, in the order of the parameters of staffing. */
export const STAFFED = ["ucr", "reablement", "homeCare", "shortTermBeds"] as const;

/** One of {@link STAFFED}. */
export type StaffedService = (typeof STAFFED)[number];

/** Kind of staff without whom a service cannot open. */
export const STAFF_OF: Readonly<Record<StaffedService, StaffKind>> = {
  ucr: "nurse",
  reablement: "community",
  homeCare: "community",
  shortTermBeds: "nurse",
};

/** Services whose staff are clinical, and sit in meetings. */
export const CLINICAL: readonly StaffedService[] = ["ucr", "reablement", "shortTermBeds"];

/** Units of each staffed service with the usual staff. */
export type NominalUnits = { -readonly [Name in StaffedService]: number };
