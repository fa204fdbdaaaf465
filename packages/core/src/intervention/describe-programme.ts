import { findingParameters } from "./case-finding.js";
import { factorsOf } from "./cost-factors.js";
import type { HarmCode, ModifierDeclaration, ProgrammeDeclaration, StopRule } from "./declaration.js";
import { HARMS } from "./harms.js";
import type { EffectDescription, ProgrammeDescription } from "./programme.js";
import { scopeOf } from "./scope-of.js";
import { allowedValues } from "./settle-options.js";
import { isPlanned, singleTargets, standingOf, whyPlanned } from "./targets.js";

/** What can be said of a programme without running it, from its whole declaration. */
export function describeProgramme(declaration: ProgrammeDeclaration): ProgrammeDescription {
  const { name, catalogueId, title, purpose, whoGetsIt, evidenceGrade, parameters } = declaration;
  const { group, curve, modes, harms = [], costs, uncosted, stopRules = [], backTests, caveats = [] } = declaration;
  const effects = declaration.modifiers.flatMap((modifier) => effectsOf(modifier, declaration));
  const unreadIds = notReadOf(declaration);
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
      if (!isInput || evidence === "not claimed" || unreadIds.includes(id)) return [];
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
      ...reported(effects),
      ...onlyWithBudgets(effects),
      ...ofSize(declaration),
      ...ofCosts(declaration),
      ...onlyForReading(unreadIds),
      ...unsettled(stopRules),
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

function isModelled(code: HarmCode, { modifiers, list, cliff }: ProgrammeDeclaration): boolean {
  if (code === "H5" || code === "H9") return list !== undefined;
  if (code === "H3") return true;
  if (code === "H10") return cliff !== undefined;
  return modifiers.some(({ harm }) => harm === code);
}

/** Whoever reads a number of posts must know of which place it is. */
function ofSize({ inPlaceOf65Plus }: ProgrammeDeclaration): string[] {
  if (inPlaceOf65Plus === undefined) return [];
  const residents = String(inPlaceOf65Plus).replace(/\B(?=(?:\d{3})+$)/g, ",");
  return [
    `Places, posts, capacities, set-up and yearly sums are for ${residents} residents aged 65+, and are scaled to those of the place. What you set yourself stands as you set it; \`size: as-stated\` takes all of them as they stand.`,
  ];
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
  const names = new Map<string, string[]>();
  for (const { target } of effects) {
    if (!isPlanned(target)) continue;
    const same = names.get(whyPlanned(target)) ?? [];
    names.set(whyPlanned(target), same.includes(target) ? same : [...same, target]);
  }
  return [...names].map(
    ([why, targets]) =>
      `The model does not have ${targets.join(", ")}: ${why}. That part of the programme does nothing.`,
  );
}

/** A sentence for what a source says of money or output, which no cost of a run holds. */
function reported(effects: readonly EffectDescription[]): string[] {
  const names = new Set(
    effects.flatMap(({ target, standing }) => (standing === "reported, not applied" ? [target] : [])),
  );
  return names.size === 0 ? [] : [`${[...names].join(", ")} is reported, and moves neither people nor costs.`];
}

/** A sentence for what acts through accounts alone. */
function onlyWithBudgets(effects: readonly EffectDescription[]): string[] {
  if (!effects.some(({ standing }) => standing === "in the budgets of a run")) return [];
  return ["Part of it acts through the budgets of a scenario: that part does nothing where the scenario has none."];
}

/** Parameters that nothing in the declaration uses stand there to be read. */
function onlyForReading(names: readonly string[]): string[] {
  return names.length === 0 ? [] : [`No run reads ${names.join(", ")}: to be read, not simulated.`];
}

function notReadOf(declaration: ProgrammeDeclaration): string[] {
  const { parameters, modifiers, list, hires, cliff, partnership, costs = [], stopRules = [] } = declaration;
  const used = new Set<string | undefined>([
    ...modifiers.flatMap(({ parameter, perUnits, partOf, halfLife, onset, flowFromYear }) => [
      parameter,
      partOf,
      perUnits?.of,
      halfLife,
      onset,
      flowFromYear,
    ]),
    ...Object.values(partnership ?? {}),
    ...[hires?.posts, cliff?.everyYears, cliff?.late, cliff?.gapDays],
    ...findingParameters(list?.foundBy ?? []).map(({ id }) => id),
    ...[list?.caseloadCap, list?.placesPerYear, list?.lengthDays, list?.dropoutPerYear, list?.contactsPerYear],
    ...parameters.flatMap(({ id }) => (/^(delayShare|workforce|harm|approvalDays)\./.test(id) ? [id] : [])),
    typeof list?.uptake === "object" ? list.uptake.parameter : "uptake",
    ...costs.flatMap((line) => [line.parameter, ...factorsOf(line), line.savedBut]),
    ...stopRules.flatMap((rule) => [rule.leastPeople, rule.mostDeathsRatio, rule.budget, rule.price, rule.released]),
  ]);
  return parameters.filter(({ id }) => !used.has(id)).map(({ id }) => id);
}

/** What a rule needs in order to be settled in a run. */
function isSettled({ test, leastPeople, mostDeathsRatio, budget, price, released }: StopRule): boolean {
  if (test === "target-missed") return leastPeople !== undefined;
  if (test === "harm") return mostDeathsRatio !== undefined;
  if (test === "budget-exhausted") return budget !== undefined;
  return test === "funding-ended" || (price !== undefined && released !== undefined);
}

function unsettled(rules: readonly StopRule[]): string[] {
  const names = rules.filter((rule) => !isSettled(rule)).map(({ test }) => test);
  const seen = rules.filter((rule) => isSettled(rule) && (rule.test === "payback" || rule.test === "harm"));
  return [
    ...(names.length === 0 ? [] : [`Whether to stop for ${names.join(" or ")} is not settled within a run.`]),
    ...(seen.length === 0
      ? []
      : [
          `Whether to stop for ${seen.map(({ test }) => test).join(" or ")} is settled by what changed since the year before, not by a comparison: ageing and chance can fool it.`,
        ]),
  ];
}
