import { InputError } from "../check/input-error.js";
import { suggestion } from "../check/nearest.js";
import { STATUSES } from "../parameters/parameter.js";
import { COST_BASES } from "../place/cost-basis.js";
import { PAYERS } from "../place/payers.js";
import { FINDING_PROFILES, REACH, UPTAKE_PROFILES } from "./case-finding.js";
import { CONTACTS } from "./contact.js";
import type {
  BackTest,
  CostLine,
  FundingCliff,
  Hires,
  ListDeclaration,
  ModifierDeclaration,
  PartnershipDeclaration,
  ProgrammeDeclaration,
  StopRule,
} from "./declaration.js";
import { EFFECT_GROUPS } from "./effect-group.js";
import { HARMS } from "./harms.js";
import { CURVES } from "./maturity.js";
import type { Estimate, ProgrammeParameter } from "./programme-parameter.js";
import { STAFF_KINDS } from "./workforce.js";

/** Every key of a part of a declaration: an object type whose keys a list must name. */
type Keys<T> = Readonly<Record<keyof T, true>>;

const PROGRAMME: Keys<ProgrammeDeclaration> = {
  name: true,
  catalogueId: true,
  title: true,
  purpose: true,
  whoGetsIt: true,
  evidenceGrade: true,
  curve: true,
  group: true,
  transfer: true,
  modes: true,
  parameters: true,
  inPlaceOf65Plus: true,
  list: true,
  modifiers: true,
  harms: true,
  hires: true,
  cliff: true,
  partnership: true,
  costs: true,
  uncosted: true,
  stopRules: true,
  backTests: true,
  caveats: true,
};

const LIST: Keys<ListDeclaration> = {
  eligible: true,
  foundBy: true,
  foundAt: true,
  uptake: true,
  reach: true,
  caseloadCap: true,
  placesPerYear: true,
  lengthDays: true,
  dropoutPerYear: true,
  isOnce: true,
  contactsPerYear: true,
};

const PARAMETER: Keys<ProgrammeParameter> = {
  id: true,
  meaning: true,
  unit: true,
  headline: true,
  evidence: true,
  isInput: true,
  allowed: true,
};

const ESTIMATE: Keys<Estimate> = {
  value: true,
  low: true,
  high: true,
  rows: true,
  status: true,
  recalled: true,
  notYetSolved: true,
  prior: true,
  note: true,
};

const MODIFIER: Keys<ModifierDeclaration> = {
  target: true,
  combiner: true,
  parameter: true,
  scope: true,
  when: true,
  mode: true,
  perUnits: true,
  partOf: true,
  fromYear: true,
  untilYear: true,
  onset: true,
  duration: true,
  halfLife: true,
  curve: true,
  group: true,
  flowFromYear: true,
  times: true,
  sharedOverSlots: true,
  harm: true,
};

const COST: Keys<CostLine> = {
  what: true,
  per: true,
  parameter: true,
  payers: true,
  times: true,
  unit: true,
  covers: true,
  savedBut: true,
  notAdded: true,
};

const STOP_RULE: Keys<StopRule> = {
  test: true,
  reviewDays: true,
  action: true,
  noticeDays: true,
  leastPeople: true,
  mostDeathsRatio: true,
  budget: true,
  price: true,
  released: true,
  stops: true,
};

const BACK_TEST: Keys<BackTest> = {
  id: true,
  claim: true,
  rows: true,
  set: true,
  place: true,
  window: true,
  measure: true,
  group: true,
  per: true,
  options: true,
  compare: true,
  target: true,
  tolerance: true,
  atLeast: true,
  solves: true,
  note: true,
};

const HIRES: Keys<Hires> = { posts: true, kind: true };
const CLIFF: Keys<FundingCliff> = { everyYears: true, late: true, gapDays: true };
const PARTNERSHIP: Keys<PartnershipDeclaration> = {
  growth: true,
  trustDecay: true,
  otherDecay: true,
  initial: true,
  diverted: true,
  priorities: true,
  trust: true,
  planning: true,
  delivery: true,
  reference: true,
  divertedIn: true,
};

const SETS = ["headline", "evidence"] as const;
const TESTS = ["payback", "target-missed", "harm", "budget-exhausted", "funding-ended"];
const ACTIONS = ["stop", "halve", "continue", "redirect"];
const SCOPES = ["recipients", "offered", "residents"];
const LASTING = ["while-receiving", "permanent"];
const PRIORS = ["lognormal", "logit-normal", "gamma", "log-uniform", "sceptical"];

/**
 * Refuses words that a declaration does not have. The types say the same, but whoever writes a study need not have them
 * checked, and a word that nothing reads would do nothing in silence.
 * @throws InputError with the path inside the declaration
 */
export function checkWords(declaration: ProgrammeDeclaration): void {
  const {
    name,
    list,
    parameters,
    modifiers,
    costs = [],
    stopRules = [],
    backTests = [],
    hires,
    cliff,
    partnership,
  } = declaration;
  const at = (path: string): string => `${name}.${path}`;
  keysOf(declaration, PROGRAMME, String(name));
  word(declaration.curve, Object.keys(CURVES), at("curve"));
  word(declaration.group, EFFECT_GROUPS, at("group"));
  declaration.harms?.forEach((code, i) => void word(code, Object.keys(HARMS), at(`harms[${i}]`)));
  if (list !== undefined) checkList(list, at("list"));
  parameters.forEach((parameter, i) => {
    keysOf(parameter, PARAMETER, at(`parameters[${i}]`));
    for (const set of SETS) checkEstimate(parameter[set], at(`parameters.${parameter.id}.${set}`));
  });
  modifiers.forEach((modifier, i) => {
    const path = at(`modifiers[${i}]`);
    keysOf(modifier, MODIFIER, path);
    word(modifier.scope, SCOPES, `${path}.scope`);
    word(modifier.curve, Object.keys(CURVES), `${path}.curve`);
    word(modifier.group, EFFECT_GROUPS, `${path}.group`);
    if (typeof modifier.duration !== "number") word(modifier.duration, LASTING, `${path}.duration`);
  });
  costs.forEach((line, i) => {
    keysOf(line, COST, at(`costs[${i}]`));
    word(line.per, COST_BASES, at(`costs[${i}].per`));
    for (const payer of Object.keys(line.payers)) word(payer, PAYERS, at(`costs[${i}].payers`));
  });
  stopRules.forEach((rule, i) => {
    keysOf(rule, STOP_RULE, at(`stopRules[${i}]`));
    word(rule.test, TESTS, at(`stopRules[${i}].test`));
    word(rule.action, ACTIONS, at(`stopRules[${i}].action`));
    word(rule.stops, ["itself", "others"], at(`stopRules[${i}].stops`));
  });
  backTests.forEach((test, i) => {
    keysOf(test, BACK_TEST, at(`backTests[${i}]`));
    word(test.set, SETS, at(`backTests[${i}].set`));
    word(test.compare, ["difference", "ratio", "level"], at(`backTests[${i}].compare`));
  });
  if (hires !== undefined) {
    keysOf(hires, HIRES, at("hires"));
    word(hires.kind, STAFF_KINDS, at("hires.kind"));
  }
  if (cliff !== undefined) keysOf(cliff, CLIFF, at("cliff"));
  if (partnership !== undefined) keysOf(partnership, PARTNERSHIP, at("partnership"));
  checkSize(declaration);
}

function checkList(list: ListDeclaration, path: string): void {
  keysOf(list, LIST, path);
  list.foundBy?.forEach((profile, i) => void word(profile, FINDING_PROFILES, `${path}.foundBy[${i}]`));
  list.foundAt?.forEach((contact, i) => void word(contact, CONTACTS, `${path}.foundAt[${i}]`));
  word(list.reach, Object.keys(REACH), `${path}.reach`);
  if (typeof list.uptake !== "object") word(list.uptake, UPTAKE_PROFILES, `${path}.uptake`);
}

function checkEstimate(estimate: Estimate | "not claimed" | undefined, path: string): void {
  if (typeof estimate !== "object") {
    if (estimate !== "not claimed")
      throw new InputError('A parameter has both sets: an estimate, or "not claimed".', {
        path,
        got: String(estimate),
      });
    return;
  }
  keysOf(estimate, ESTIMATE, path);
  word(estimate.status, STATUSES, `${path}.status`);
  word(estimate.prior, PRIORS, `${path}.prior`);
}

function checkSize({ name, inPlaceOf65Plus }: ProgrammeDeclaration): void {
  if (inPlaceOf65Plus === undefined || inPlaceOf65Plus > 0) return;
  throw new InputError("The place that a programme's amounts are for has residents aged 65+.", {
    path: `${name}.inPlaceOf65Plus`,
    got: String(inPlaceOf65Plus),
    expected: "a number above 0",
  });
}

function keysOf(part: object, known: Readonly<Record<string, true>>, path: string): void {
  for (const key of Object.keys(part)) word(key, Object.keys(known), path, "part");
}

function word(got: string | undefined, known: readonly string[], path: string, what = "word"): void {
  if (got === undefined || known.includes(got)) return;
  throw new InputError(`There is no ${what} "${got}" here.`, {
    path,
    got: String(got),
    expected: `one of ${known.join(", ")}`,
    hint: suggestion(String(got), known),
  });
}
