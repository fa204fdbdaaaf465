import type { ModelInputs } from "@placewell/core";
import { nationalAttributions } from "./attributions.js";
import { referenceTable } from "./parameters/reference.js";
import { yorkFit } from "./place-fits/york.js";
import { deathProbability } from "./tables/death-probability.js";

export { places, placeNamed, york } from "./places/places.js";
export type { EmergencyAdmissionRow } from "./tables/emergency-admission-row.js";
export { emergencyAdmissionsByAge } from "./tables/emergency-admissions.js";
export { evidence } from "./tables/evidence.js";
export type { EvidenceRow } from "./tables/evidence-row.js";
export { type Target, targets } from "./targets.js";

/**
 * The reference parameters, the values fitted for each place, and the probability of death by sex and age, 0 to 105.
 * Rates are per person-year unless a row says otherwise.
 * @source row by row; deaths: ONS 2020-based interim national population projections, England, 2022-23.
 */
export const england: ModelInputs = {
  id: "england-2026.1",
  parameters: referenceTable,
  placeFits: new Map([["york", yorkFit]]),
  deathProbability,
  attributions: nationalAttributions,
};
