import type { ModelInputs } from "@placewell/core";
import { nationalAttributions } from "./attributions.js";
import { referenceTable } from "./parameters/reference.js";
import { shippedFits } from "./place-fits/shipped-fits.js";
import { deathProbability } from "./tables/death-probability.js";
import { valuation } from "./values/valuation.js";

export { ashfield } from "./places/ashfield/ashfield.js";
export { calderdale } from "./places/calderdale/calderdale.js";
export { dudley } from "./places/dudley/dudley.js";
export { hinckleyAndBosworth } from "./places/hinckley-and-bosworth/hinckley-and-bosworth.js";
export { leeds } from "./places/leeds/leeds.js";
export { lewisham } from "./places/lewisham/lewisham.js";
export { mansfield } from "./places/mansfield/mansfield.js";
export { northEastLincolnshire } from "./places/north-east-lincolnshire/north-east-lincolnshire.js";
export { oldham } from "./places/oldham/oldham.js";
export { sandwell } from "./places/sandwell/sandwell.js";
export { southCumbria } from "./places/south-cumbria/south-cumbria.js";
export { tendring } from "./places/tendring/tendring.js";
export { walsall } from "./places/walsall/walsall.js";
export { wolverhampton } from "./places/wolverhampton/wolverhampton.js";
export { york } from "./places/york/york.js";
export { places, placeNamed } from "./places/places.js";
export {
  fitPlace,
  type KnownCapacities,
  type KnownCapacity,
  type PlaceFit,
  withCapacities,
} from "./place-fits/fit-place.js";
export { type PeopleOfPlace, peopleOf } from "./place-fits/people-of-place.js";
export { type ReferencePopulation, referencePopulation } from "./place-fits/reference-population.js";
export type { Dataset } from "./tables/dataset.js";
export { datasets } from "./tables/datasets.js";
export type { EmergencyAdmissionRow } from "./tables/emergency-admission-row.js";
export { emergencyAdmissionsByAge } from "./tables/emergency-admissions.js";
export { evidence } from "./tables/evidence.js";
export type { EvidenceRow, EvidenceStatus } from "./tables/evidence-row.js";
export { femaleShareByBand, shareAged90OfAged85 } from "./tables/england-population.js";
export { type Target, targets, targetsOf, idsAtEnglandsAges } from "./targets.js";
export { valuation } from "./values/valuation.js";

/**
 * The reference parameters, the values fitted for each place, and the probability of death by sex and age, 0 to 105.
 * Rates are per person-year unless a row says otherwise.
 * @source row by row; deaths: ONS 2020-based interim national population projections, England, 2022-23.
 */
export const england: ModelInputs = {
  id: "england-2026.1",
  parameters: referenceTable,
  placeFits: shippedFits,
  deathProbability,
  valuation,
  attributions: nationalAttributions,
};
