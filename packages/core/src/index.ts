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
// What use costs and what health is worth
export { PAYERS, type Payer, PERSPECTIVES, type Perspective } from "./place/payers.js";
export { COST_BASES, type CostBasis } from "./place/cost-basis.js";
export type { ProgrammePriceChanges, UnitCost, Valuation } from "./place/valuation.js";
export type { ProgrammeLine, ProgrammeLines } from "./outcomes/programme-lines.js";
export { changeValuation, type ValueChanges } from "./outcomes/change-valuation.js";
export { valuationRows } from "./outcomes/read-valuation.js";
export { COST_HEADINGS, RESOURCE_ITEMS, type ResourceItem } from "./outcomes/resource-items.js";
export { BASELINE_STATES, HEALTH_COLUMNS } from "./outcomes/health-time.js";
export { revalue } from "./outcomes/value-outcomes.js";
// Population
export type { Population } from "./population/population.js";
export { personNumber } from "./population/population.js";
export { personId, rowOfPerson } from "./population/person-id.js";
export { deprivationScore, imdFifth } from "./place/deprivation.js";
// Engine
export {
  type AgentColumns,
  agentColumns,
  type ColumnDeclarations,
  copyAgents,
  LevelColumn,
  type LevelDeclaration,
  NumberColumn,
  type NumberDeclaration,
  numberAgents,
} from "./engine/agent-columns.js";
export { AgentRun, type AgentRunPlan } from "./engine/agent-run.js";
export { EventQueue } from "./engine/event-queue.js";
export { EventRecord, type EventSink } from "./engine/event-stream.js";
export type { CellHazards, CellRates } from "./engine/cell-rates.js";
export type { EventSource, Hazards } from "./engine/event-source.js";
export { PotentialEvents } from "./engine/potential-events.js";
export { type RateDeclaration, RateTables, rateTables } from "./engine/rate-tables.js";
export { CapacityCalendar, type CapacityChange, type CapacityPlan } from "./engine/capacity-calendar.js";
export { DailyStarts } from "./engine/daily-starts.js";
export { FoundSpells } from "./engine/found-spells.js";
export {
  type FoundDraw,
  foundExponential,
  foundLognormal,
  remainingExponential,
  remainingLognormal,
} from "./engine/occupancy-at-start.js";
export type { StreamDeclaration } from "./engine/stream-layout.js";
export { ANSWER, type Answer, Service, type ServiceMode, type ServiceOptions } from "./engine/service.js";
export {
  type Clock,
  type LittlesLaw,
  littlesLaw,
  ServiceLedger,
  type ServiceReading,
  type ServiceTotals,
} from "./engine/service-ledger.js";
export { type Move, Transfers } from "./engine/transfers.js";
export type { WeeklyUnits } from "./engine/weekly-units.js";
// Mathematics with the same bits in every engine
export { exp, log } from "./maths/exponential.js";
export { exponentialQuantile, lognormalQuantile, normalQuantile } from "./maths/quantiles.js";
// Randomness
export { LognormalSampler } from "./random/lognormal-sampler.js";
export {
  drawWords,
  seedWords,
  type SeedWords,
  type StreamKey,
  streamKey,
  streamKeys,
  uniform,
} from "./random/stream.js";
export type { Words } from "./random/threefry.js";
// The model of care
export { EVENT, QUEUES } from "./care/events.js";
export { eventInWords, type EventName, eventName, FUNCTION_LEVELS } from "./care/event-in-words.js";
export {
  DEFAULT_SWITCHES,
  type SwitchChoices,
  type Switches,
  type SwitchName,
  SWITCHES,
  switchesOf,
} from "./care/switches.js";
// Interventions
export { CRISIS_TYPES, type CrisisType } from "./intervention/crisis-types.js";
export type { Combiner } from "./intervention/combiner.js";
export {
  BUDGET_TARGETS,
  type BudgetTarget,
  type CapacityName,
  DELAY_REASONS,
  type DelayReason,
  type ModelTarget,
  modelTargets,
  plannedTargets,
  sharedTargets,
  standingOf,
  type Target,
  type TargetGroup,
  type TargetStanding,
  targetsNamed,
} from "./intervention/targets.js";
export type { Condition } from "./intervention/condition.js";
export { type EffectGroup, type GroupRule, ruleOf } from "./intervention/effect-group.js";
export type { Duration } from "./intervention/exposure.js";
export {
  type CurveName,
  CURVES,
  IMMEDIATE,
  type MaturityCurve,
  PARTNERSHIP,
  SERVICE,
  TEAM,
} from "./intervention/maturity.js";
export { type PeopleView, type PersonSetting, SETTINGS } from "./intervention/people-view.js";
export type {
  CommonOptions,
  EffectDescription,
  Eligibility,
  EnrolmentRule,
  Modifier,
  ParameterInForce,
  ParameterSet,
  Programme,
  ProgrammeDescription,
  SettledCost,
  SettledStopRule,
} from "./intervention/programme.js";
export { CONTACTS, type Contact } from "./intervention/contact.js";
export type { Estimate, Prior, ProgrammeParameter } from "./intervention/programme-parameter.js";
export type { Scope } from "./intervention/scope.js";
export type {
  BackTest,
  CostLine,
  HarmCode,
  ListDeclaration,
  ModifierDeclaration,
  ProgrammeDeclaration,
  StopRule,
} from "./intervention/declaration.js";
export type {
  CaseFindingProfile,
  ReachName,
  UptakeProfile,
} from "./intervention/case-finding.js";
export { HARMS, type HarmChannel } from "./intervention/harms.js";
export {
  hazardRatioOfPressure,
  hazardRatioOfRiskRatio,
  oddsRatioOf,
  rateRatioOfDifference,
  rateRatioOfGrowth,
  timeRatioOfDays,
} from "./intervention/conversions.js";
export { type DefinedProgramme, defineProgramme } from "./intervention/define-programme.js";
// Budgets
export type {
  AccountPlan,
  BudgetPlan,
  DatedPayment,
  DatedSum,
  OverspendRule,
  PoolContribution,
  PoolPlan,
  RiskShare,
  YearEndRule,
  YearlyPence,
} from "./budgets/budget-plan.js";
export { type AccountPosition, type BudgetBook, type BudgetNotice, positionOf } from "./budgets/budget-book.js";
export { forecast, nextSettlement, openBook, settle } from "./budgets/settling.js";
export {
  type BudgetAnswer,
  byUrgency,
  canSpend,
  commit,
  type CommitmentAnswer,
  type CommitmentRequest,
  type CommitmentUse,
  committedRest,
  payCommitted,
  type QueuedRequest,
  release,
  spend,
  type SpendingRequest,
  transfer,
  type TransferRequest,
} from "./budgets/spending.js";
export {
  buyFromPersonal,
  closePersonalBudget,
  openPersonalBudget,
  type PersonalPosition,
  personalPosition,
  type PersonalPurchase,
  type PurchaseAnswer,
  raiseConcern,
  reviewPersonalBudget,
} from "./budgets/personal-budget.js";
export type { PersonalBudgetRequest, PersonalForm, PersonalShare } from "./budgets/personal-account.js";
export {
  invest,
  investmentPosition,
  noteReleased,
  type ReleasedValue,
} from "./budgets/investment.js";
export type { Investment, InvestmentRequest } from "./budgets/investment-account.js";
export {
  type DecisionKind,
  decisionRoute,
  type DecisionRoute,
  type DecisionRules,
  DECISIONS,
  GOVERNANCE,
  type Governance,
  type Level,
  LEVELS,
  type LevelTraits,
  mayDecide,
  type ProposedDecision,
} from "./budgets/decisions.js";
export { type CaseRule, passesCase, type PayerStake } from "./budgets/business-case.js";
export { MOST_PENCE, type Sharer, splitPence } from "./budgets/pence.js";
export { type NeedyArea, splitByNeed } from "./budgets/need-formula.js";
export { type BusinessCase, businessCases } from "./comparison/business-cases.js";
export { capitation, type CapitationAdjuster, type CapitationYear } from "./comparison/capitation.js";
export { type ShareOfPot, sharesOfPot } from "./comparison/shares-of-pot.js";
export { moneyRows, type MoneyRow, postingsOf, type YearRow, yearRows } from "./budgets/money-rows.js";
export { FLOWS, type Flow, type Posting, type Purpose } from "./budgets/ledger.js";
export { auditBook } from "./budgets/audit.js";
// Simulation
export { comparatorOf, type RunPlan } from "./simulation/run-plan.js";
export { caveatsOf, parametersOf, type Scenario, type ScenarioInputs, scenario } from "./simulation/scenario.js";
export { runReplicate, runScenario, type ReplicateOptions, warmUp } from "./simulation/run-replicate.js";
export { type RunWatcher, ScenarioRun } from "./simulation/scenario-run.js";
export { FUNDED_SERVICE_NAMES, FUNDED_SERVICES, type FundedService } from "./simulation/funded-services.js";
export {
  type ScenarioBudgets,
  type ServiceFunding,
  type SettledBudgets,
  settleBudgets,
} from "./simulation/scenario-budgets.js";
export { budgetsWithProgrammes, PROGRAMMES_POOL } from "./simulation/budgets-with-programmes.js";
export type { RuleOutcome } from "./simulation/rule-outcome.js";
export { type FundingRow, type MoneyOfRun, RunBooks } from "./simulation/run-books.js";
export type { WarmReplicate } from "./simulation/warm-replicate.js";
// One replicate kept whole, and one person's way through it
export {
  type Enrolment,
  type KeepOptions,
  keepReplicate,
  type KeptReplicate,
  type KeptScenario,
} from "./simulation/keep-replicate.js";
export { allLines } from "./simulation/programme-costs.js";
export { figuresOfPerson } from "./simulation/figures-of-person.js";
export { type Happening, KeptLives } from "./simulation/kept-lives.js";
export { type Journey, type JourneyEntry, journeyOf, type PersonDescription } from "./simulation/journey.js";
export type { PersonState, Setting } from "./simulation/person-state.js";
export { type LifeTally, tallyOf } from "./simulation/life-tally.js";
// Outcomes
export { type Cell, NOBODY, type OutcomeLayout, outcomeLayout } from "./outcomes/layout.js";
export { type Breakdown, type Measure, MEASURES, measureNamed } from "./outcomes/measure.js";
// Comparison
export { comparisonOf, describeScenario, withValuation } from "./comparison/build-comparison.js";
export type { ProgrammeCostLine, ProgrammeCostRow } from "./comparison/programme-cost-rows.js";
export type { ProgrammeQalyRow } from "./comparison/programme-qaly-rows.js";
export { compare, type CompareOptions } from "./comparison/compare.js";
export { BackTestBench, type BackTestPlan, yearsOf } from "./comparison/back-test.js";
export { type Interval, intervalOfMean } from "./comparison/statistics.js";
export { type EffectPart, type Factors, factorialScenarios, splitEffects } from "./comparison/split-effects.js";
export { type Solved, type SolvePlan, solveMonotone } from "./comparison/solve.js";
export {
  compareJourneys,
  type FirstDifference,
  type JourneyComparison,
  type JourneyRow,
} from "./comparison/compare-journeys.js";
export { type DifferingLives, differingLives } from "./comparison/differing-lives.js";
export type {
  AccountMean,
  Comparison,
  DifferenceRow,
  FundingMean,
  OutcomeRow,
  PlaceDescription,
  RowFilter,
  ScenarioDescription,
  ScenarioMoney,
  ScenarioRuleOutcome,
  RuleRow,
  SummaryRow,
  UsedParameter,
} from "./comparison/comparison.js";
// Time
export { isoDate, isoMoment } from "./units/iso-date.js";
export { dateOf, dayOf, dayOfIsoDate, DAYS_PER_YEAR } from "./units/time.js";
