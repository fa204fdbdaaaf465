// Errors
export { InputError, type InputErrorDetail } from "./check/input-error.js";
export { nearest, suggestion } from "./check/nearest.js";
// Parameters
export {
  type Parameter,
  type ParameterTable,
  parameterTable,
  STATUSES,
  type Status,
  scalar,
  vector,
  withParameters,
} from "./parameters/parameter.js";
// Place
export type { ModelInputs } from "./place/model-inputs.js";
export {
  AGE_BAND_LABELS,
  AGE_BAND_STARTS,
  type Boundary,
  type Neighbourhood,
  type Place,
  type ServiceCapacities,
} from "./place/place.js";
// Population
export type { Population } from "./population/population.js";
export { personNumber } from "./population/population.js";
export { imdFifth } from "./place/deprivation.js";
// Engine
export { EventQueue } from "./engine/event-queue.js";
export { EventRecord, type EventSink } from "./engine/event-stream.js";
export { type Hazards, PotentialEvents, type StreamDeclaration } from "./engine/potential-events.js";
export { DailyStarts, Service } from "./engine/service.js";
// Randomness
export { seedWords, type SeedWords, type StreamKey, streamKey, streamKeys } from "./random/stream.js";
// The model of care
export { EVENT, QUEUES } from "./care/events.js";
// Interventions
export { CRISIS_TYPES, type CrisisType, type Target } from "./intervention/levers.js";
export { IMMEDIATE, type MaturityCurve, SERVICE, TEAM } from "./intervention/maturity.js";
export type { PeopleView } from "./intervention/people-view.js";
export type {
  CommonOptions,
  EnrolmentRule,
  Estimate,
  Modifier,
  ParameterInForce,
  ParameterSet,
  Programme,
  ProgrammeDescription,
  ProgrammeParameter,
} from "./intervention/programme.js";
// Simulation
export type { RunPlan } from "./simulation/run-plan.js";
export { parametersOf, type Scenario, scenario } from "./simulation/scenario.js";
export {
  runReplicate,
  runScenario,
  type ReplicateOptions,
  warmUp,
  type WarmReplicate,
} from "./simulation/run-replicate.js";
// Outcomes
export { type Cell, type OutcomeLayout, outcomeLayout } from "./outcomes/layout.js";
export { type Breakdown, type Measure, MEASURES, measureNamed } from "./outcomes/measure.js";
// Comparison
export { comparisonOf, describeScenario } from "./comparison/build-comparison.js";
export { compare, type CompareOptions } from "./comparison/compare.js";
export type {
  Comparison,
  DifferenceRow,
  OutcomeRow,
  PlaceDescription,
  RowFilter,
  ScenarioDescription,
  SummaryRow,
  UsedParameter,
} from "./comparison/comparison.js";
// Time
export { dateOf, dayOf, dayOfIsoDate, DAYS_PER_YEAR } from "./units/time.js";
