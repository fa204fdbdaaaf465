/** Services that open as much as their staff allow, in the order of the parameters of staffing. */
export const STAFFED = ["ucr", "reablement", "homeCare", "shortTermBeds"] as const;

/** One of {@link STAFFED}. */
export type StaffedService = (typeof STAFFED)[number];

/** Units of each staffed service with the usual staff. */
export type NominalUnits = { -readonly [Name in StaffedService]: number };
