import type { EmergencyAdmissionRow } from "./emergency-admission-row.js";
import { rows } from "./emergency-admissions.generated.js";

/** England's emergency admissions by age. @source NHS England provisional HES 2025-26; ONS 2018-based projection. */
export const emergencyAdmissionsByAge: readonly EmergencyAdmissionRow[] = rows;

/**
 * Emergency admissions per 1,000 people a year of one band, such as `85-89`; NaN for a band that is not published.
 * @source NHS England provisional HES 2025-26; ONS 2018-based projection.
 */
export function admissionsPer1000(ageBand: string): number {
  return rows.find((row) => row.ageBand === ageBand)?.per1000 ?? Number.NaN;
}
