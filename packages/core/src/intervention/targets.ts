import { InputError } from "../check/input-error.js";
import { suggestion } from "../check/nearest.js";
import type { Combiner } from "./combiner.js";
import { CRISIS_TYPES, type CrisisType } from "./crisis-types.js";
import { STAFF_KINDS, type StaffKind } from "./workforce.js";

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

/** Services of which a programme may change on how many days of the week they start care. */
export const OPENINGS = ["home-care", "reablement", "care-home-admission"] as const;

/** One of {@link OPENINGS}. */
export type OpeningName = (typeof OPENINGS)[number];

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
  | "los.virtual-ward"
  | "p.injury"
  | "delay.process"
  | `delay.${DelayReason}`
  | "handoffs"
  | `capacity.${CapacityName}`
  | `opening.${OpeningName}`
  | `staff.${StaffKind}`
  | "staff.turnover"
  | "staff.hours"
  | "column.carer-hours"
  | `uptake.${string}`
  | SharedTarget;

/** Quantities of the other programmes of a scenario: nobody is moved by them where no other programme is on. */
export type SharedTarget = (typeof SHARED)[number];

/**
 * Quantities that are put on what a run kept: nobody's life is moved by them. The run only writes down how much of each people
 * have of them.
 */
export type KeptTarget = (typeof KEPT)[number];

/** Names of what a source says of money or output and nothing works out: they are there to be read. */
export type ValuationTarget = `cost.${string}` | `metric.${string}`;

/** Names kept for parts that the model does not have yet. */
export type PlannedTarget = (typeof PLANNED)[number];

/** Several targets under one name: all crises, attendance or admission in any crisis, or all that leads to emergency use. */
export type TargetGroup = "hazard.crisis.*" | "p.attend.*" | "p.admit.*" | "admissions";

/** Named quantities that a programme may move. */
export type Target = ModelTarget | KeptTarget | ValuationTarget | BudgetTarget | PlannedTarget;

/**
 * Whether the model reads a target during the run, the books of a run with budgets do, it is put on what the run kept
 * afterwards, it is only reported, or nothing reads it yet.
 */
export type TargetStanding =
  | "in the model"
  | "in the budgets of a run"
  | "valued after the run"
  | "reported, not applied"
  | "not in the model yet";

/** Names that other programmes of the scenario read: when they start, how fast they grow, how soon they find people. */
const SHARED = ["approval.days", "maturity.speed", "maturity.reached", "latency.information"] as const;

const NO_FIRST_CONTACT =
  "only calls to 999 and visits to A&E can be turned aside; other first contacts are fixed shares";
const NO_TEAM = "commissioners and place teams are not among the staffed services";
const NO_DECISIONS = "which group a place chooses to serve is not simulated: see decisionRoute in docs/budgets.md";

/** Read after the run: how often people see a GP, and how they feel. */
const KEPT = ["hazard.gp-consultation", "column.utility"] as const;

/** Names kept for parts that the model does not have. */
const PLANNED = [
  "hazard.dementia-diagnosis",
  "p.contact.111",
  "p.contact.gp",
  "p.contact.ucr",
  "p.contact.walk-in",
  "los.hospital-at-home",
  "capacity.hospital-at-home-slots",
  "capacity.community-caseload",
  "capacity.diagnostic-slots",
  "capacity.hub-line",
  "opening.hub",
  "staff.place-team",
  "column.awareness",
  "column.continuity",
  "travel.minutes",
  "decision.level",
  "decision.information",
  "decision.rule",
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

/** Why the model does not have them: ends of sentences. */
const WHY: Readonly<Record<PlannedTarget, string>> = {
  "hazard.dementia-diagnosis": "dementia is diagnosed when it begins or never",
  "p.contact.111": NO_FIRST_CONTACT,
  "p.contact.gp": NO_FIRST_CONTACT,
  "p.contact.ucr": NO_FIRST_CONTACT,
  "p.contact.walk-in": NO_FIRST_CONTACT,
  "los.hospital-at-home": "hospital at home is a list of people, not a service with stays",
  "capacity.hospital-at-home-slots":
    "hospital at home is a list of people; virtual beds, which it shares, are capacity.virtual-ward-slots",
  "capacity.community-caseload": "a list's own cap says how many people it takes",
  "capacity.diagnostic-slots": "tests are not simulated",
  "capacity.hub-line": "a hub answers every call; its visits are what runs out",
  "opening.hub": "a hub is open at all hours; its visits a day are what runs out",
  "staff.place-team": NO_TEAM,
  "column.awareness": "who knows more is who is on a programme's list",
  "column.continuity": "contacts are not told apart by who makes them",
  "travel.minutes": "journeys of staff and residents are not simulated",
  "decision.level": NO_DECISIONS,
  "decision.information": NO_DECISIONS,
  "decision.rule":
    "by which rule money is given moves nobody in a run: what it would come to is worked out on a study's results by businessCases and capitation (docs/budgets.md)",
};

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
  ["opening.", "days a week", ["level"]],
  ["staff.turnover", "per year", ["rate-ratio"]],
  ["staff.hours", "share of hours", ["divert"]],
  ["staff.", "posts", ["capacity"]],
  ["column.carer-hours", "hours a week", ["shift"]],
  ["column.utility", "QALYs a year", ["shift"]],
  ["handoffs", "days", ["time-ratio"]],
  ["approval.days", "days", ["time-ratio", "shift"]],
  ["maturity.speed", "days a day", ["rate-ratio"]],
  ["maturity.reached", "share", ["level"]],
  ["latency.information", "days", ["time-ratio", "level"]],
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
  "los.virtual-ward",
  "p.injury",
  "delay.process",
  ...DELAY_REASONS.map((reason) => `delay.${reason}`),
  "handoffs",
  ...CAPACITIES.map((name) => `capacity.${name}`),
  ...OPENINGS.map((name) => `opening.${name}`),
  ...STAFF_KINDS.map((kind) => `staff.${kind}`),
  "staff.turnover",
  "staff.hours",
  "column.carer-hours",
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

/**
 * Every name of a single target that moves people by itself: without those of uptake, which end in the name of a programme,
 * and those that other programmes read ({@link sharedTargets}).
 */
export function modelTargets(): readonly string[] {
  return MODELLED;
}

/** Every name of what other programmes of the scenario read. */
export function sharedTargets(): readonly SharedTarget[] {
  return SHARED;
}

/** Every planned name. */
export function plannedTargets(): readonly PlannedTarget[] {
  return PLANNED;
}

/** Why the model does not have a planned target: the end of a sentence. */
export function whyPlanned(target: PlannedTarget): string {
  return WHY[target];
}

/**
 * Who reads a target.
 * @throws InputError for a name that is no target
 */
export function standingOf(target: string): TargetStanding {
  if (MODELLED.includes(target) || isShared(target) || /^uptake\.([a-z0-9-]+|\*)$/.test(target)) return "in the model";
  if (isKept(target)) return "valued after the run";
  if (/^(cost|metric)\.[a-z0-9.-]+$/.test(target)) return "reported, not applied";
  if ((BUDGET_TARGETS as readonly string[]).includes(target)) return "in the budgets of a run";
  if (isPlanned(target)) return "not in the model yet";
  const known = [...MODELLED, ...SHARED, ...KEPT, ...BUDGET_TARGETS, ...plannedTargets(), ...Object.keys(GROUPS)];
  throw new InputError(`There is no target "${target}".`, {
    path: "target",
    got: target,
    expected: `a name such as ${MODELLED.slice(0, 3).join(", ")}, hazard.crisis.*, uptake.NAME, uptake.* or cost.NAME`,
    hint: suggestion(target, known),
  });
}

/** Whether a target is read by the other programmes of the scenario. */
export function isShared(target: string): target is SharedTarget {
  return (SHARED as readonly string[]).includes(target);
}

/** Whether a target is put on what a run kept of people. */
export function isKept(target: string): target is KeptTarget {
  return (KEPT as readonly string[]).includes(target);
}

/** Whether a target is one that the model does not have. */
export function isPlanned(target: string): target is PlannedTarget {
  return (PLANNED as readonly string[]).includes(target);
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
