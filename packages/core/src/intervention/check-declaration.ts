import { InputError } from "../check/input-error.js";
import { suggestion } from "../check/nearest.js";
import { isOfList } from "../place/cost-basis.js";
import { neutralValue } from "./combiner.js";
import { checkCondition } from "./condition.js";
import { factorsOf } from "./cost-factors.js";
import type { CostLine, ModifierDeclaration, ProgrammeDeclaration } from "./declaration.js";
import type { Estimate, ProgrammeParameter } from "./programme-parameter.js";
import { checkCombiner, isKept, singleTargets, standingOf } from "./targets.js";

/**
 * Refuses a declaration that does not hold together: unknown targets, parameters that are not there, estimates outside
 * their own interval, shares of payers that do not sum to 1.
 * @throws InputError with the path inside the declaration
 */
export function checkDeclaration(declaration: ProgrammeDeclaration): void {
  const { name, parameters, modifiers, list, costs = [], backTests = [], stopRules = [] } = declaration;
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) {
    throw new InputError(`The name of a programme is in kebab-case.`, {
      path: "name",
      got: name,
      expected: "such as falls-exercise",
    });
  }
  const ids = checkParameters(name, parameters);
  const refer = (id: string | undefined, path: string): void => {
    if (id === undefined || ids.includes(id)) return;
    throw new InputError(`"${name}" has no parameter "${id}".`, {
      path: `${name}.${path}`,
      got: id,
      expected: ids.length === 0 ? "a parameter of the declaration" : `one of ${ids.join(", ")}`,
      hint: suggestion(id, ids),
    });
  };
  modifiers.forEach((modifier, i) => {
    checkModifier(modifier, `${name}.modifiers[${i}]`, declaration);
    refer(modifier.parameter, `modifiers[${i}].parameter`);
    refer(modifier.perUnits?.of, `modifiers[${i}].perUnits.of`);
    refer(modifier.partOf, `modifiers[${i}].partOf`);
    refer(modifier.halfLife, `modifiers[${i}].halfLife`);
    refer(modifier.onset, `modifiers[${i}].onset`);
    refer(modifier.flowFromYear, `modifiers[${i}].flowFromYear`);
  });
  refer(declaration.hires?.posts, "hires.posts");
  for (const key of ["everyYears", "late", "gapDays"] as const) refer(declaration.cliff?.[key], `cliff.${key}`);
  for (const [key, id] of Object.entries(declaration.partnership ?? {}))
    if (key !== "divertedIn") refer(id, `partnership.${key}`);
  if (list !== undefined) {
    checkCondition(list.eligible, `${name}.list.eligible`);
    for (const key of ["caseloadCap", "placesPerYear", "lengthDays", "dropoutPerYear", "contactsPerYear"] as const) {
      refer(list[key], `list.${key}`);
    }
    if (typeof list.uptake === "object") refer(list.uptake.parameter, "list.uptake.parameter");
  }
  costs.forEach((line, i) => {
    refer(line.parameter, `costs[${i}].parameter`);
    for (const id of factorsOf(line)) refer(id, `costs[${i}].times`);
    refer(line.savedBut, `costs[${i}].savedBut`);
    checkCounted(line, `${name}.costs[${i}]`, declaration);
    const sum = Object.values(line.payers).reduce((total, share) => total + share, 0);
    if (!(sum > 1 - 1e-9 && sum < 1 + 1e-9)) {
      throw new InputError(`Shares of payers sum to 1; got ${sum}.`, { path: `${name}.costs[${i}].payers` });
    }
  });
  stopRules.forEach((rule, i) => {
    for (const key of ["leastPeople", "mostDeathsRatio", "budget", "price", "released"] as const)
      refer(rule[key], `stopRules[${i}].${key}`);
  });
  backTests.forEach((test, i) => {
    refer(test.solves?.parameter, `backTests[${i}].solves.parameter`);
  });
}

/** A line can be counted: there is a list where it counts people, and no second line has the same price. */
function checkCounted(line: CostLine, path: string, { list, costs = [] }: ProgrammeDeclaration): void {
  if (isOfList(line.per) && list === undefined) {
    throw new InputError(`A cost by ${line.per} needs a list of people.`, { path: `${path}.per`, got: line.per });
  }
  if (line.per === "contact" && list?.contactsPerYear === undefined) {
    throw new InputError("A cost by contact needs contacts with the people on the list.", {
      path: `${path}.per`,
      expected: "contactsPerYear in the list",
    });
  }
  if (costs.filter(({ parameter }) => parameter === line.parameter).length > 1) {
    throw new InputError(`Two lines of cost have the price "${line.parameter}".`, { path: `${path}.parameter` });
  }
}

function checkModifier(modifier: ModifierDeclaration, path: string, declaration: ProgrammeDeclaration): void {
  const targets = singleTargets(modifier.target);
  for (const target of targets) {
    standingOf(target);
    checkCombiner(target, modifier.combiner);
  }
  if (targets.some(isKept)) checkKept(modifier, path, declaration);
  if (modifier.when !== undefined) checkCondition(modifier.when, `${path}.when`);
  const needsList = modifier.scope === "recipients" || modifier.scope === "offered";
  if (needsList && declaration.list === undefined) {
    throw new InputError(`A modifier for ${modifier.scope} needs a list of people.`, {
      path: `${path}.scope`,
      expected: "residents, or a list in the declaration",
    });
  }
  if (modifier.mode !== undefined && !declaration.modes?.includes(modifier.mode)) {
    throw new InputError(`"${declaration.name}" has no mode "${modifier.mode}".`, { path: `${path}.mode` });
  }
  for (const set of ["headline", "evidence"] as const) {
    const estimate = declaration.parameters.find(({ id }) => id === modifier.parameter)?.[set];
    if (estimate === undefined || estimate === "not claimed") continue;
    const isShare = modifier.combiner === "divert" || modifier.combiner === "union";
    const isRatio = neutralValue(modifier.combiner) === 1;
    if (!isShare && !isRatio) continue;
    if (estimate.value >= 0 && !(isShare && estimate.value > 1)) continue;
    throw new InputError(`"${modifier.combiner}" takes ${isShare ? "a share" : "a ratio"}.`, {
      path: `${path}.parameter`,
      got: String(estimate.value),
    });
  }
}

/** What is put on a run afterwards is told at reviews, and there are none after the programme's end. */
function checkKept(
  { duration, halfLife, target }: ModifierDeclaration,
  path: string,
  whole: ProgrammeDeclaration,
): void {
  if (typeof duration === "number" || halfLife !== undefined) {
    throw new InputError("What is valued after the run lasts while people receive it, or for good.", {
      path,
      expected: "no halfLife, and no duration in days",
    });
  }
  if (target === "column.utility" && whole.modifiers.filter((other) => other.target === target).length > 1) {
    throw new InputError("A programme does one thing for how people feel.", { path: `${path}.target` });
  }
}

function checkParameters(name: string, parameters: readonly ProgrammeParameter[]): string[] {
  const ids: string[] = [];
  for (const parameter of parameters) {
    if (ids.includes(parameter.id)) {
      throw new InputError(`Parameter "${parameter.id}" is there twice.`, { path: `${name}.parameters` });
    }
    ids.push(parameter.id);
    for (const set of ["headline", "evidence"] as const) {
      const estimate = parameter[set];
      if (estimate !== "not claimed") checkEstimate(estimate, `${name}.parameters.${parameter.id}.${set}`);
    }
  }
  return ids;
}

function checkEstimate({ value, low, high, rows, status, note }: Estimate, path: string): void {
  if (!Number.isFinite(value)) throw new InputError("An estimate is a number.", { path, got: String(value) });
  if ((low !== undefined && low > value) || (high !== undefined && high < value)) {
    throw new InputError("An estimate lies within its interval.", {
      path,
      got: `${value} in ${low} to ${high}`,
      expected: "low <= value <= high",
    });
  }
  if (rows.length === 0 && status !== "assumed" && note === undefined) {
    throw new InputError("Whoever does not assume a number says where it comes from.", {
      path,
      got: `status "${status}" without rows`,
      expected: "evidence rows, or a note that says how it was derived",
    });
  }
}
