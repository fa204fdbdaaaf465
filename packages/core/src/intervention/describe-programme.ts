import { findingParameters } from "./case-finding.js";
import type { HarmCode, ModifierDeclaration, ProgrammeDeclaration } from "./declaration.js";
import { HARMS } from "./harms.js";
import type { EffectDescription, ProgrammeDescription } from "./programme.js";
import { scopeOf } from "./scope-of.js";
import { allowedValues } from "./settle-options.js";
import { singleTargets, standingOf } from "./targets.js";

/** Stop rules that a run can settle by itself; the others need money that is counted after it. */
const SETTLED_IN_RUN = ["funding-ended", "target-missed"];

/** What can be said of a programme without running it, from its whole declaration. */
export function describeProgramme(declaration: ProgrammeDeclaration): ProgrammeDescription {
  const { name, catalogueId, title, purpose, whoGetsIt, evidenceGrade, parameters } = declaration;
  const { group, curve, modes, harms = [], costs, uncosted, stopRules = [], backTests, caveats = [] } = declaration;
  const effects = declaration.modifiers.flatMap((modifier) => effectsOf(modifier, declaration));
  return {
    name,
    catalogueId,
    title,
    purpose,
    whoGetsIt,
    evidenceGrade,
    parameters,
    options: parameters.flatMap((parameter) => {
      const { id, meaning, unit, isInput, evidence } = parameter;
      if (!isInput || evidence === "not claimed") return [];
      const [low, high] = allowedValues(parameter);
      return [{ name: id, meaning, unit, default: evidence.value, low, high }];
    }),
    harms: harms.map((code) => ({
      code,
      meaning: HARMS[code].meaning,
      modelled: isModelled(code, declaration),
    })),
    caveats: [
      ...caveats,
      ...unread(effects),
      ...onlyWithBudgets(effects),
      ...ofCosts(declaration),
      ...onlyForReading(declaration),
      ...unsettled(stopRules.map(({ test }) => test)),
    ],
    effects,
    curve,
    stopRules,
    ...(group === undefined ? {} : { group }),
    ...(modes === undefined ? {} : { modes }),
    ...(costs === undefined ? {} : { costs }),
    ...(uncosted === undefined ? {} : { uncosted }),
    ...(backTests === undefined ? {} : { backTests }),
  };
}

const ESTIMANDS = { recipients: "treated", offered: "offered", residents: "area" } as const;

function effectsOf(modifier: ModifierDeclaration, { list }: ProgrammeDeclaration): EffectDescription[] {
  const targets = singleTargets(modifier.target);
  return targets.map((target) => ({
    target,
    combiner: modifier.combiner,
    parameter: modifier.parameter,
    estimand: ESTIMANDS[scopeOf(modifier, target, list !== undefined)],
    standing: standingOf(target),
  }));
}

function isModelled(code: HarmCode, { modifiers, list }: ProgrammeDeclaration): boolean {
  if (code === "H5") return list !== undefined;
  return modifiers.some(({ harm }) => harm === code);
}

/** A cost that falls must not be taken for a saving where the programme itself is not paid for. */
function ofCosts({ costs = [], uncosted }: ProgrammeDeclaration): string[] {
  const left = uncosted ?? (costs.length === 0 ? NO_COST : undefined);
  const moved = costs.flatMap(({ what, notAdded }) =>
    notAdded === undefined ? [] : [`The line “${what}” is not added to the cost of a run. ${notAdded}`],
  );
  return [...moved, ...(left === undefined ? [] : [left])];
}

const NO_COST = "No cost of its own is declared: the cost of a run has none for it.";

/** A sentence for what the model does not read, so that nobody takes silence for no effect. */
function unread(effects: readonly EffectDescription[]): string[] {
  const names = [
    ...new Set(effects.filter(({ standing }) => standing === "not in the model yet").map(({ target }) => target)),
  ];
  if (names.length === 0) return [];
  return [`The model does not have ${names.join(", ")} yet: that part of the programme does nothing.`];
}

/** A sentence for what acts through accounts alone. */
function onlyWithBudgets(effects: readonly EffectDescription[]): string[] {
  if (!effects.some(({ standing }) => standing === "in the budgets of a run")) return [];
  return ["Part of it acts through the budgets of a scenario: that part does nothing where the scenario has none."];
}

/** Parameters that nothing in the declaration uses stand there to be read. */
function onlyForReading({ parameters, modifiers, list, costs = [], stopRules = [] }: ProgrammeDeclaration): string[] {
  const used = new Set<string | undefined>([
    ...modifiers.flatMap(({ parameter, perUnits, halfLife }) => [parameter, perUnits?.of, halfLife]),
    ...findingParameters(list?.foundBy ?? []).map(({ id }) => id),
    ...[list?.caseloadCap, list?.placesPerYear, list?.lengthDays, list?.dropoutPerYear, list?.contactsPerYear],
    ...parameters.flatMap(({ id }) => (id.startsWith("delayShare.") ? [id] : [])),
    typeof list?.uptake === "object" ? list.uptake.parameter : "uptake",
    ...costs.flatMap(({ parameter, times }) => [parameter, times]),
    ...stopRules.map(({ leastPeople }) => leastPeople),
  ]);
  const names = parameters.filter(({ id }) => !used.has(id)).map(({ id }) => id);
  return names.length === 0 ? [] : [`No run reads ${names.join(", ")}: to be read, not simulated.`];
}

function unsettled(tests: readonly string[]): string[] {
  const names = tests.filter((test) => !SETTLED_IN_RUN.includes(test));
  return names.length === 0 ? [] : [`Whether to stop for ${names.join(" or ")} is not settled within a run.`];
}
