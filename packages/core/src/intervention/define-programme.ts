import { DAYS_PER_YEAR } from "../units/time.js";
import { APPROVAL_DAYS } from "./approval.js";
import { findingParameters, REACH, uptakeParameter } from "./case-finding.js";
import { checkDeclaration } from "./check-declaration.js";
import { checkWords } from "./check-words.js";
import { neutralValue } from "./combiner.js";
import { factorsOf } from "./cost-factors.js";
import type {
  CostLine,
  HarmCode,
  ListDeclaration,
  ModifierDeclaration,
  PartnershipDeclaration,
  ProgrammeDeclaration,
  StopRule,
} from "./declaration.js";
import { delayReasonOf, delayShareParameter } from "./delay-reasons.js";
import { describeProgramme } from "./describe-programme.js";
import { HARMS, hiresModifier, UNSEEN_LOSS } from "./harms.js";
import { CURVES, flowFrom, type MaturityCurve } from "./maturity.js";
import { estimateInForce, parametersInForce } from "./parameters-in-force.js";
import type { Partnership } from "./partnership.js";
import type {
  CommonOptions,
  EnrolmentRule,
  Modifier,
  Programme,
  ProgrammeDescription,
  SettledCost,
  SettledStopRule,
} from "./programme.js";
import type { ProgrammeParameter } from "./programme-parameter.js";
import { scopeOf } from "./scope-of.js";
import { type SettledOptions, settleOptions } from "./settle-options.js";
import { singleTargets, type Target } from "./targets.js";
import { type StaffKind, staffKindOf, workforceId, workforceParameter } from "./workforce.js";

/**
 * A programme that is ready to be switched on: call it with options to put it into a scenario.
 * @typeParam Own parameters that callers in TypeScript may set by name; study files may set every one
 */
export interface DefinedProgramme<Own extends string = never> {
  /** @throws InputError for an unknown option or a value out of range; its path is the option's name */
  (options?: CommonOptions & { readonly [Name in Own]?: number }): Programme;
  readonly description: ProgrammeDescription;
  readonly declaration: ProgrammeDeclaration;
  /** The same with options as read from a file. */
  make(options: Readonly<Record<string, unknown>>): Programme;
}

/**
 * Makes a programme from one declaration: its options and their checks, both parameter sets, its description, and what it
 * does in a run. Everything is checked here, once, before anything runs.
 * @throws InputError for a declaration that does not hold together, saying where
 */
export function defineProgramme<Own extends string = never>(declaration: ProgrammeDeclaration): DefinedProgramme<Own> {
  checkWords(declaration);
  const whole = complete(declaration);
  checkDeclaration(whole);
  const description = describeProgramme(whole);
  const make = (options: Readonly<Record<string, unknown>>): Programme => settle(whole, description, options);
  const define = (options: object = {}): Programme => make({ ...options });
  return Object.freeze(Object.assign(define, { description, declaration, make }));
}

/** The declaration with what its profiles and harms bring along. */
function complete(declaration: ProgrammeDeclaration): ProgrammeDeclaration {
  const { list, harms = [], hires, modifiers } = declaration;
  const parameters: ProgrammeParameter[] = [...declaration.parameters, ...findingParameters(list?.foundBy ?? [])];
  if (typeof list?.uptake === "string") parameters.push(uptakeParameter(list.uptake));
  const reasons = new Set(
    modifiers.flatMap(({ target }) => singleTargets(target).flatMap((t) => delayReasonOf(t) ?? [])),
  );
  for (const reason of reasons) parameters.push(delayShareParameter(reason));
  const more: ModifierDeclaration[] = [];
  for (const code of harms) {
    if (modifiers.some(({ harm }) => harm === code)) continue;
    const { modifier, parameter, loss } = HARMS[code] ?? {};
    if (modifier !== undefined) more.push({ ...modifier, harm: code });
    // Where nobody knows whom it takes on, there is nothing to take from elsewhere.
    if (code === "H2") {
      if (hires === undefined) continue;
      more.push({ ...hiresModifier(hires), harm: code });
    }
    if (parameter !== undefined) parameters.push(parameter);
    if (loss !== undefined) parameters.push(loss);
  }
  const all = [...modifiers, ...more];
  for (const kind of new Set(all.flatMap(({ target }) => singleTargets(target).flatMap((t) => staffKindOf(t) ?? []))))
    parameters.push(workforceParameter(kind));
  if (all.some(({ target, combiner }) => target === "approval.days" && combiner === "time-ratio"))
    parameters.push(APPROVAL_DAYS);
  return { ...declaration, parameters, modifiers: all };
}

function settle(
  declaration: ProgrammeDeclaration,
  description: ProgrammeDescription,
  options: Readonly<Record<string, unknown>>,
): Programme {
  const { parameters, modes = [], transfer, list, stopRules, harms } = declaration;
  const settled = settleOptions(options, {
    parameters,
    modes,
    transfer: (set) => transfer?.[set] ?? "own",
  });
  const values = new Map<string, number>();
  for (const parameter of parameters) {
    const estimate = estimateInForce(parameter, settled.set, settled.given);
    if (estimate !== "not claimed") values.set(parameter.id, estimate.value);
  }
  const costs = costsOf(declaration, values, settled);
  return Object.freeze({
    description,
    set: settled.set,
    options: settled.receipt,
    parameters: parametersInForce(parameters, settled.set, settled.given),
    caveats: [...description.caveats, ...unclaimed(costs)],
    start: settled.start,
    stop: settled.stop,
    effectScale: settled.effectScale,
    resourcesOn: settled.resourcesOn,
    harmsOn: settled.harmsOn,
    fidelity: settled.fidelity,
    context: settled.context,
    curve: CURVES[declaration.curve],
    ...(list === undefined
      ? {}
      : { enrolment: enrolmentOf(list, values, settled, harms ?? [], sizing(declaration, settled)) }),
    modifiers: declaration.modifiers.flatMap((modifier) => settleModifier(modifier, declaration, values, settled)),
    costs,
    ...(harms === undefined ? {} : { harms }),
    ...beyondModifiers(declaration, values, settled),
    ...(stopRules === undefined ? {} : { stopRules: stopRulesOf(stopRules, values) }),
  });
}

/** What a programme does that no modifier says: harms seen after the run or beside it, and what other programmes read. */
function beyondModifiers(
  { harms = [], cliff, partnership }: ProgrammeDeclaration,
  values: ReadonlyMap<string, number>,
  { harmsOn, effectScale, mode }: SettledOptions,
): Pick<Programme, "partnership" | "refill" | "unseenPerYear" | "unseenLoss" | "renewal" | "approvalDays"> {
  const isOn = (code: HarmCode): boolean => harmsOn && effectScale > 0 && harms.includes(code);
  const of = (id: string): number => values.get(id) ?? 0;
  const approvalDays = values.get(APPROVAL_DAYS.id);
  return {
    ...(isOn("H3") ? { refill: of("harm.H3") } : {}),
    ...(isOn("H9") ? { unseenPerYear: of("harm.H9"), unseenLoss: of(UNSEEN_LOSS) } : {}),
    ...(isOn("H10") && cliff !== undefined
      ? { renewal: { everyYears: of(cliff.everyYears), late: of(cliff.late), gapDays: of(cliff.gapDays) } }
      : {}),
    ...(approvalDays === undefined ? {} : { approvalDays }),
    ...(partnership === undefined ? {} : { partnership: partnershipOf(partnership, of, mode) }),
  };
}

function partnershipOf(
  { divertedIn, diverted, ...ids }: PartnershipDeclaration,
  of: (id: string) => number,
  mode: string | undefined,
): Partnership {
  return {
    growth: of(ids.growth),
    trustDecay: of(ids.trustDecay),
    otherDecay: of(ids.otherDecay),
    initial: of(ids.initial),
    priorities: of(ids.priorities),
    trust: of(ids.trust),
    planning: of(ids.planning),
    delivery: of(ids.delivery),
    reference: of(ids.reference),
    diverted: mode === divertedIn ? of(diverted) : 0,
  };
}

function settleModifier(
  declared: ModifierDeclaration,
  declaration: ProgrammeDeclaration,
  values: ReadonlyMap<string, number>,
  settled: SettledOptions,
): Modifier[] {
  if (declared.mode !== undefined && declared.mode !== settled.mode) return [];
  const value = values.get(declared.parameter) ?? neutralValue(declared.combiner);
  const { combiner, when, sharedOverSlots, perUnits, times = 1, harm } = declared;
  const { list } = declaration;
  const ownGroup = declared.group ?? declaration.group;
  const units = perUnits === undefined ? 1 : (values.get(perUnits.of) ?? 0) / perUnits.units;
  // Amounts are multiplied out here; ratios are raised to so many units when the run begins.
  const isAmount = combiner === "capacity" || combiner === "shift";
  const scaled = isAmount ? value * times * units : value;
  // Of a share of posts, the posts are what belongs to a place.
  const amount = harm === "H2" ? perUnits?.of : declared.parameter;
  const inPlaceOf65Plus = combiner === "capacity" ? sizing(declaration, settled)(amount) : undefined;
  const curve = curveOf(declared, values);
  const onsetDays = declared.onset === undefined ? undefined : values.get(declared.onset);
  const halfLife = declared.halfLife === undefined ? undefined : values.get(declared.halfLife);
  const shareOfWhole = (target: Target) => values.get(declared.partOf ?? `delayShare.${delayReasonOf(target) ?? ""}`);
  return singleTargets(declared.target).map((target) => ({
    target,
    combiner,
    parameter: declared.parameter,
    value: scaled,
    scope: scopeOf(declared, target, list !== undefined),
    ...(when === undefined ? {} : { when }),
    ...(perUnits === undefined || isAmount ? {} : { times: units }),
    ...(declared.fromYear === undefined ? {} : { fromDays: declared.fromYear * DAYS_PER_YEAR }),
    ...(declared.untilYear === undefined ? {} : { untilDays: declared.untilYear * DAYS_PER_YEAR }),
    ...(onsetDays === undefined ? {} : { onsetDays }),
    ...(declared.duration === undefined ? {} : { duration: declared.duration }),
    ...(halfLife === undefined ? {} : { halfLifeDays: halfLife }),
    ...(curve === undefined ? {} : { curve }),
    ...(ownGroup === undefined ? {} : { group: ownGroup }),
    ...(inPlaceOf65Plus === undefined ? {} : { inPlaceOf65Plus }),
    ...(sharedOverSlots === undefined ? {} : { sharedOverSlots }),
    ...withShare(shareOfWhole(target)),
    ...withWorkforce(values.get(workforceId(staffKindOf(target) ?? "nurse")), staffKindOf(target)),
    ...(harm === undefined ? {} : { isHarm: true }),
  }));
}

function curveOf(
  { curve, flowFromYear }: ModifierDeclaration,
  values: ReadonlyMap<string, number>,
): MaturityCurve | undefined {
  if (flowFromYear !== undefined) return flowFrom(values.get(flowFromYear) ?? 0);
  return curve === undefined ? undefined : CURVES[curve];
}

const withWorkforce = (posts: number | undefined, kind: StaffKind | undefined): Pick<Modifier, "workforcePer65Plus"> =>
  posts === undefined || kind === undefined ? {} : { workforcePer65Plus: posts };

const withShare = (shareOfWhole: number | undefined): Pick<Modifier, "shareOfWhole"> =>
  shareOfWhole === undefined ? {} : { shareOfWhole };

function enrolmentOf(
  list: ListDeclaration,
  values: ReadonlyMap<string, number>,
  settled: SettledOptions,
  harms: readonly HarmCode[],
  sizeOf: Sizing,
): EnrolmentRule {
  const { eligible, foundBy = [], foundAt, uptake, reach } = list;
  const value = (id: string | undefined, otherwise: number): number =>
    (id === undefined ? undefined : values.get(id)) ?? otherwise;
  const everybody = foundBy.length === 0 || foundBy.includes("CF-outreach");
  const uptakeId = typeof uptake === "object" ? uptake.parameter : uptake === undefined ? undefined : "uptake";
  const byFifth = harms.includes("H5") && settled.harmsOn ? REACH["inverse-care"] : REACH[reach ?? "flat"];
  return {
    eligible,
    registerSensitivity: everybody ? 1 : value("registerSensitivity", 0),
    registerLatencyDays: everybody ? 0 : value("registerLatencyDays", 0),
    eventSensitivity: value("eventSensitivity", 0),
    foundAt: foundBy.includes("CF-event") ? (foundAt ?? ["ambulance", "emergency-department"]) : [],
    referredPerYear: value("referredPerYear", 0),
    referralLatencyDays: value("referralLatencyDays", 0),
    uptake: uptakeId === undefined ? 1 : value(uptakeId, 0),
    reach: byFifth,
    caseloadCap: value(list.caseloadCap, Number.POSITIVE_INFINITY),
    placesPerYear: value(list.placesPerYear, Number.POSITIVE_INFINITY),
    inPlaceOf65Plus: { caseloadCap: sizeOf(list.caseloadCap), placesPerYear: sizeOf(list.placesPerYear) },
    lengthDays: value(list.lengthDays, Number.POSITIVE_INFINITY),
    dropoutPerYear: value(list.dropoutPerYear, 0),
    contactsPerYear: value(list.contactsPerYear, 0),
    ...(list.isOnce === undefined ? {} : { isOnce: list.isOnce }),
  };
}

/** In the order in which they fall due. */
function stopRulesOf(rules: readonly StopRule[], values: ReadonlyMap<string, number>): SettledStopRule[] {
  return rules
    .map((rule) => {
      const value = (id: string | undefined): number => (id === undefined ? 0 : (values.get(id) ?? 0));
      return {
        ...rule,
        least: value(rule.leastPeople),
        mostDeaths: value(rule.mostDeathsRatio),
        mostGBP: value(rule.budget),
        gbpPerAdmission: value(rule.price) * value(rule.released),
      };
    })
    .sort((a, b) => a.reviewDays - b.reviewDays);
}

function costsOf(
  declaration: ProgrammeDeclaration,
  values: ReadonlyMap<string, number>,
  settled: SettledOptions,
): SettledCost[] {
  const sizeOf = sizing(declaration, settled);
  return (declaration.costs ?? []).map((line) => {
    const factors = factorsOf(line);
    // Where a price is paid for so many units, these are what belongs to a place.
    const amount = factors.find((id) => declaration.parameters.some((p) => p.id === id && p.isInput)) ?? line.parameter;
    const inPlaceOf65Plus = line.per === "year" || line.per === "once" ? sizeOf(amount) : undefined;
    return {
      ...line,
      gbp: values.get(line.parameter),
      times: factors.reduce((product, id) => product * (values.get(id) ?? 0), signOf(line, values)),
      ...(inPlaceOf65Plus === undefined ? {} : { inPlaceOf65Plus }),
    };
  });
}

/** Residents aged 65+ of the place that an amount, held by a parameter, is for; undefined where it stands as it is. */
type Sizing = (parameter: string | undefined) => number | undefined;

/** What an option gives is meant for the place of the run, and is never scaled. */
function sizing({ inPlaceOf65Plus }: ProgrammeDeclaration, { isScaled, given }: SettledOptions): Sizing {
  return (parameter) =>
    parameter === undefined || !isScaled || given[parameter] !== undefined ? undefined : inPlaceOf65Plus;
}

/** 1 for what is spent; what is saved of a whole is below 0. */
function signOf({ savedBut }: CostLine, values: ReadonlyMap<string, number>): number {
  return savedBut === undefined ? 1 : (values.get(savedBut) ?? 1) - 1;
}

/** Lines of cost that the set in force claims nothing of: whoever reads a total must know that they are not in it. */
function unclaimed(costs: readonly SettledCost[]): string[] {
  const missing = costs.filter(({ gbp }) => gbp === undefined).map(({ what }) => what);
  if (missing.length === 0) return [];
  return [`The set in force claims no cost of ${missing.join(", ")}: the total cost lacks it.`];
}
