import { InputError } from "../check/input-error.js";
import { suggestion } from "../check/nearest.js";
import type { Combiner } from "./combiner.js";
import { CRISIS_TYPES, type CrisisType } from "./crisis-types.js";

/** Reasons for which people wait after they are ready to leave, each a part of the process delay. */
export const DELAY_REASONS = [
  "transfer-hub",
  "interface",
  "hospital-process",
  "wellbeing",
  "funding",
  "restart",
  "adaptation",
  "equipment",
] as const;

/** One of {@link DELAY_REASONS}. */
export type DelayReason = (typeof DELAY_REASONS)[number];

/** Services of the model whose capacity a programme may change. */
export const CAPACITIES = [
  "acute-beds",
  "ic-beds",
  "reablement",
  "home-care",
  "ucr-slots",
  "care-home-places",
  "virtual-ward-slots",
  "hub-visits",
] as const;

/** One of {@link CAPACITIES}. */
export type CapacityName = (typeof CAPACITIES)[number];

/** Named quantities of the model that a programme may move while it runs. */
export type ModelTarget =
  | "hazard.death"
  | "hazard.frailty-progression"
  | "hazard.function-decline"
  | "hazard.function-recovery"
  | "hazard.care-home-entry"
  | "hazard.employment-gain"
  | "hazard.employment-loss"
  | `hazard.crisis.${CrisisType}`
  | "p.contact.999"
  | "p.convey"
  | `p.attend.${CrisisType}`
  | `p.admit.${CrisisType}`
  | "p.same-day-care"
  | "p.delirium"
  | "p.pathway"
  | "los.acute"
  | "los.intermediate-bed"
  | "los.reablement"
  | "delay.process"
  | `delay.${DelayReason}`
  | `capacity.${CapacityName}`
  | `uptake.${string}`;

/** Names that reading the stream after a run may use; nothing in the run reads them. */
export type ValuationTarget = `cost.${string}` | `metric.${string}`;

/** Names kept for parts that the model does not have yet. */
export type PlannedTarget = (typeof PLANNED)[number];

/** Several targets under one name: all crises, attendance or admission in any crisis, or all that leads to emergency use. */
export type TargetGroup = "hazard.crisis.*" | "p.attend.*" | "p.admit.*" | "admissions";

/** Named quantities that a programme may move. */
export type Target = ModelTarget | ValuationTarget | BudgetTarget | PlannedTarget;

/**
 * Whether the model reads a target during the run, the books of a run with budgets do, the valuation reads it after the
 * run, or nothing reads it yet.
 */
export type TargetStanding =
  | "in the model"
  | "in the budgets of a run"
  | "valued after the run"
  | "not in the model yet";

const PLANNED = [
  "hazard.gp-consultation",
  "hazard.dementia-diagnosis",
  "p.injury",
  "p.contact.111",
  "p.contact.gp",
  "p.contact.ucr",
  "p.contact.walk-in",
  "los.virtual-ward",
  "los.hospital-at-home",
  "capacity.hospital-at-home-slots",
  "capacity.community-caseload",
  "capacity.diagnostic-slots",
  "capacity.hub-line",
  "opening.home-care",
  "opening.reablement",
  "opening.care-home-admission",
  "opening.hub",
  "staff.community",
  "staff.nurse",
  "staff.place-team",
  "staff.turnover",
  "column.utility",
  "column.carer-hours",
  "column.awareness",
  "column.continuity",
  "latency.information",
  "handoffs",
  "travel.minutes",
  "approval.days",
  "decision.level",
  "decision.information",
  "decision.rule",
  "maturity.speed",
] as const;

/** Features of the budgets of a run that a programme may set: they act where the scenario has budgets. */
export const BUDGET_TARGETS = [
  "budget.pooled-share",
  "budget.pool",
  "budget.pool-from-hospital",
  "budget.horizon",
  "budget.carry-over",
  "budget.up-front",
  "budget.while-in-deficit",
  "budget.personal",
] as const;

/** One of {@link BUDGET_TARGETS}. */
export type BudgetTarget = (typeof BUDGET_TARGETS)[number];

/** What may move each kind of quantity. */
const COMBINERS: readonly (readonly [prefix: string, unit: string, allowed: readonly Combiner[]])[] = [
  ["hazard.", "per person-year", ["rate-ratio"]],
  ["p.pathway", "odds", ["odds-ratio"]],
  ["p.contact.", "probability", ["divert"]],
  ["p.", "probability", ["odds-ratio", "divert", "times", "union"]],
  ["los.", "days", ["time-ratio"]],
  ["delay.", "days", ["time-ratio"]],
  ["capacity.", "units held at once, or starts a day", ["capacity", "capacity-ratio"]],
  ["uptake.", "probability", ["odds-ratio", "times"]],
  ["cost.", "GBP", ["price-ratio"]],
  ["budget.", "shares, pounds or years", ["level"]],
];

const MODELLED: readonly string[] = [
  "hazard.death",
  "hazard.frailty-progression",
  "hazard.function-decline",
  "hazard.function-recovery",
  "hazard.care-home-entry",
  "hazard.employment-gain",
  "hazard.employment-loss",
  ...CRISIS_TYPES.map((type) => `hazard.crisis.${type}`),
  "p.contact.999",
  "p.convey",
  ...CRISIS_TYPES.map((type) => `p.attend.${type}`),
  ...CRISIS_TYPES.map((type) => `p.admit.${type}`),
  "p.same-day-care",
  "p.delirium",
  "p.pathway",
  "los.acute",
  "los.intermediate-bed",
  "los.reablement",
  "delay.process",
  ...DELAY_REASONS.map((reason) => `delay.${reason}`),
  ...CAPACITIES.map((name) => `capacity.${name}`),
];

const GROUPS: Readonly<Record<TargetGroup, readonly Target[]>> = {
  "hazard.crisis.*": CRISIS_TYPES.map((type) => `hazard.crisis.${type}` as const),
  "p.attend.*": CRISIS_TYPES.map((type) => `p.attend.${type}` as const),
  "p.admit.*": CRISIS_TYPES.map((type) => `p.admit.${type}` as const),
  // Calls and attendances move with them: studies of admissions rarely say where on the way people were spared.
  admissions: CRISIS_TYPES.map((type) => `hazard.crisis.${type}` as const),
};

/** The single targets that a name stands for. */
export function targetsNamed(name: Target | TargetGroup): readonly Target[] {
  return name in GROUPS ? GROUPS[name as TargetGroup] : [name as Target];
}

/** The single targets of a name, or of a list of names. */
export function singleTargets(names: Target | TargetGroup | readonly Target[]): readonly Target[] {
  return typeof names === "string" ? targetsNamed(names) : names;
}

/** Every name of a single target of the model, without those of uptake, which end in the name of a programme. */
export function modelTargets(): readonly string[] {
  return MODELLED;
}

/** Every planned name. */
export function plannedTargets(): readonly PlannedTarget[] {
  return PLANNED;
}

/**
 * Who reads a target.
 * @throws InputError for a name that is no target
 */
export function standingOf(target: string): TargetStanding {
  if (MODELLED.includes(target) || /^uptake\.([a-z0-9-]+|\*)$/.test(target)) return "in the model";
  if (/^(cost|metric)\.[a-z0-9.-]+$/.test(target)) return "valued after the run";
  if ((BUDGET_TARGETS as readonly string[]).includes(target)) return "in the budgets of a run";
  if ((PLANNED as readonly string[]).includes(target)) return "not in the model yet";
  const known = [...MODELLED, ...BUDGET_TARGETS, ...PLANNED, ...Object.keys(GROUPS)];
  throw new InputError(`There is no target "${target}".`, {
    path: "target",
    got: target,
    expected: `a name such as ${MODELLED.slice(0, 3).join(", ")}, hazard.crisis.*, uptake.NAME, uptake.* or cost.NAME`,
    hint: suggestion(target, known),
  });
}

/**
 * Refuses a combiner that does not fit its target.
 * @throws InputError when it does not
 */
export function checkCombiner(target: string, combiner: Combiner): void {
  if (standingOf(target) === "not in the model yet") return;
  const row = COMBINERS.find(([prefix]) => target.startsWith(prefix));
  if (row === undefined || row[2].includes(combiner)) return;
  throw new InputError(`"${combiner}" cannot move "${target}".`, {
    path: "combiner",
    got: combiner,
    expected: `one of ${row[2].join(", ")}`,
    hint: `The target is counted in ${row[1]}.`,
  });
}
