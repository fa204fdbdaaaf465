// Where laws are tried
export {
  capacitiesFor,
  type SmallNeighbourhood,
  type SmallPlaceOptions,
  smallPlace,
  smallPlaces,
  UNLIMITED,
} from "./small-place.js";
export { planOf, type Trial, TRIAL_DAYS, trials } from "./trial.js";
// Runs kept whole
export { type Ground, groundOf, type KeptRun, type KeptWarmUp, keepRun, usualCare, warmUpOf } from "./kept-run.js";
export { type Happening, type Lives, livesOf, type Parting, parting, partings, PLACE } from "./lives.js";
// Laws that hold for the library and for every programme
export { type Law, LawBroken, type MakeProgramme } from "./law.js";
export { branchLaw } from "./laws/branch-law.js";
export { doseLaw } from "./laws/dose-law.js";
export { crisisRatio, estimandLaw } from "./laws/estimand-law.js";
export { lateStartLaw } from "./laws/late-start-law.js";
export { lookAgainLaw } from "./laws/look-again-law.js";
export { nullLaw } from "./laws/null-law.js";
export { oneMoreInertPersonLaw } from "./laws/one-more-inert-person-law.js";
export { programmeOrderLaw } from "./laws/programme-order-law.js";
export { sameSeedLaw } from "./laws/same-seed-law.js";
export { inputsOfPlaces, type MakeWithOptions, zeroCapacityLaw } from "./laws/zero-capacity-law.js";
// What chance allows
export { expectCount, expectMean, expectShare, expectUniform, ExpectationMissed, type Power } from "./expectations.js";
