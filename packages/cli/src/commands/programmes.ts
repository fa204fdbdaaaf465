import {
  type BackTest,
  type CostLine,
  CRISIS_TYPES,
  type EffectDescription,
  type Estimate,
  type GroupRule,
  InputError,
  type ProgrammeDescription,
  type ProgrammeParameter,
  ruleOf,
  type StopRule,
  suggestion,
} from "@placewell/core";
import { type Bundle, bundles, programmes } from "@placewell/interventions";
import type { Command } from "commander";
import { columns, wrapped } from "../layout.js";
import { summaryOfBundle } from "./bundle-summary.js";
import { summaryOf } from "./programme-summary.js";

export function addProgrammes(program: Command): void {
  program
    .command("programmes")
    .description("the programmes and bundles that ship; with NAME: what it does, who gets it, and every parameter")
    .argument("[name]", "name of a programme or bundle")
    .option("--json", "print JSON")
    .action((name: string | undefined, { json = false }: { json?: boolean }) => {
      const chosen = wanted(name);
      process.stdout.write(`${json ? jsonOf(chosen) : text(chosen, name)}\n`);
    });
}

/** What the command speaks of: programmes, then bundles of them. */
interface Chosen {
  readonly descriptions: readonly ProgrammeDescription[];
  readonly bundles: readonly Bundle[];
}

function wanted(name: string | undefined): Chosen {
  const all = { descriptions: programmes.map(({ description }) => description), bundles };
  if (name === undefined) return all;
  const chosen = {
    descriptions: all.descriptions.filter((one) => one.name === name),
    bundles: bundles.filter((one) => one.name === name),
  };
  if (chosen.descriptions.length + chosen.bundles.length > 0) return chosen;
  const known = [...all.descriptions, ...bundles].map((one) => one.name);
  throw new InputError(`There is no programme "${name}".`, {
    got: name,
    expected: `one of ${known.join(", ")}`,
    hint: suggestion(name, known),
  });
}

const jsonOf = ({ descriptions, bundles }: Chosen): string =>
  JSON.stringify([...descriptions.map(summaryOf), ...bundles.map(summaryOfBundle)], undefined, 2);

function text(chosen: Chosen, name: string | undefined): string {
  if (name === undefined) return list(chosen);
  return [...chosen.descriptions.map(page), ...chosen.bundles.map(bundlePage)].join("\n");
}

const list = ({ descriptions, bundles }: Chosen): string =>
  [
    ...descriptions.flatMap(({ name, title, purpose }) => [
      `${name}: ${title}`,
      wrapped(purpose, { indent: "  " }),
      "",
    ]),
    "Bundles",
    "",
    ...bundles.flatMap((bundle) => [
      bundle.name,
      wrapped(bundle.question, { indent: "  " }),
      wrapped(memberNames(bundle), { indent: "  " }),
      "",
    ]),
    "`placewell programmes NAME` says who gets it, and lists every parameter with its sources.",
  ].join("\n");

const memberNames = ({ members }: Bundle): string => members.map(({ programme }) => programme).join(", ");

function bundlePage(bundle: Bundle): string {
  const { name, question, expectedInteraction, members } = bundle;
  const written = members.map(({ programme, options = {} }) => {
    const given = Object.entries(options).map(([option, value]) => `${option}: ${value}`);
    return item(given.length === 0 ? programme : `${programme} { ${given.join(", ")} }`);
  });
  return [
    `Bundle ${name}`,
    wrapped(question),
    wrapped(`Expected of the whole against its parts: ${expectedInteraction}`),
    "\nMembers",
    ...written,
  ].join("\n");
}

function page(programme: ProgrammeDescription): string {
  const { name, title, catalogueId, purpose, whoGetsIt, evidenceGrade, parameters, options, harms, caveats } =
    programme;
  const { effects = [], costs = [], stopRules = [], backTests = [], modes = [], group, curve } = programme;
  const paragraphs = [
    `${title} (${name}, ${catalogueId})`,
    purpose,
    `Who gets it: ${whoGetsIt}`,
    `Evidence: ${evidenceGrade}`,
    ...(curve === undefined ? [] : [`How it grows: ${GROWTH[curve] ?? curve}.`]),
    ...(group === undefined ? [] : [`With other programmes of "${group}": ${TOGETHER[ruleOf(group)]}.`]),
    ...(modes.length === 0 ? [] : [`Modes: ${modes.join(", ")}; the first unless \`mode\` says otherwise.`]),
  ];
  const sections = [
    ["What it moves", effectTexts(effects)],
    ["Parameters (each can be set as an option, by its name)", parameters.map(parameterText)],
    ["Options", options.length === 0 ? [] : [optionTable(options)]],
    ["Money", costs.map(costText)],
    ["When it is looked at again", stopRules.map(stopRuleText)],
    [
      "Harms",
      harms.map(({ code, meaning, modelled }) => item(`${code} ${meaning}${modelled ? "" : " (not modelled)"}`)),
    ],
    ["Read with care", caveats.map(item)],
    ["Claims that a run can be held against", backTests.map(backTestText)],
  ] as const;
  const filled = sections.filter(([, lines]) => lines.length > 0);
  return [
    ...paragraphs.map((paragraph) => wrapped(paragraph)),
    ...filled.map(([heading, lines]) => `\n${heading}\n${lines.join("\n")}`),
  ].join("\n");
}

const GROWTH: Readonly<Record<string, string>> = {
  M0: "at once",
  M1: "as a service, half after 6 months and nine tenths after a year",
  M2: "as a team, half after 18 months and nine tenths after 3 years",
  M3: "as a partnership, nothing for 2 years, half after 4.5 and nine tenths after 5.5",
};

const TOGETHER: Readonly<Record<GroupRule, string>> = {
  strongest: "the strongest acts on each target",
  sequential: "each acts on what the others leave",
  floored: "they multiply, together down to a half",
  multiply: "they multiply",
  exclusive: "never two on one target",
};

const ESTIMANDS = { treated: "people treated", offered: "everybody offered it", area: "all residents" } as const;

/** Effects of one parameter together; seven targets that differ only in the crisis as one. */
function effectTexts(effects: readonly EffectDescription[]): string[] {
  const targets = new Map<string, string[]>();
  for (const { target, combiner, parameter, estimand, standing } of effects) {
    const unread = standing === "in the model" ? "" : ` (${standing})`;
    const text = `${combiner} ${parameter}, for ${ESTIMANDS[estimand]}${unread}`;
    targets.set(text, [...(targets.get(text) ?? []), target]);
  }
  return [...targets].map(([text, names]) => item(`${shortened(names).join(", ")}: ${text}`));
}

function shortened(targets: readonly string[]): string[] {
  const groups = ["hazard.crisis", "p.attend", "p.admit"].filter((group) =>
    CRISIS_TYPES.every((type) => targets.includes(`${group}.${type}`)),
  );
  const others = targets.filter((target) => !groups.some((group) => target.startsWith(`${group}.`)));
  return [...groups.map((group) => `${group}.*`), ...others];
}

function costText({ what, per, parameter, payers, notAdded }: CostLine): string {
  const shares = Object.entries(payers).map(([payer, share]) => `${payer} ${Math.round(100 * share)}%`);
  const moved = notAdded === undefined ? "" : "; not added to the cost of a run";
  return item(`${what}: ${parameter}, ${per === "once" ? "once" : `per ${per}`}; paid by ${shares.join(", ")}${moved}`);
}

function stopRuleText({ test, reviewDays, action, noticeDays }: StopRule): string {
  return item(`after ${reviewDays} days, for ${test}: ${action}, with ${noticeDays} days' notice`);
}

function backTestText({
  claim,
  rows,
  set,
  place,
  window,
  measure,
  compare,
  target,
  tolerance,
  solves,
}: BackTest): string {
  const solved = solves === undefined ? "" : `; ${solves.parameter} is solved for it`;
  return item(
    `${claim} ${measure} (${compare}), ${place}, ${window.join(" to ")}: ${target} ± ${tolerance}, ${set} set, ${rows.join(", ")}${solved}`,
  );
}

const item = (sentence: string): string => wrapped(sentence, { indent: "  " });

function parameterText({ id, meaning, unit, headline, evidence }: ProgrammeParameter): string {
  const sets = columns([
    ["    headline", ...estimateText(headline)],
    ["    evidence", ...estimateText(evidence)],
  ]);
  return `${item(`${id} (${unit}): ${meaning}`)}\n${sets}`;
}

function estimateText(estimate: Estimate | "not claimed"): string[] {
  if (estimate === "not claimed") return [estimate, "", "", ""];
  const { value, low, high, status, rows, notYetSolved = false } = estimate;
  const range = low === undefined || high === undefined ? "" : `${low} to ${high}`;
  return [String(value), range, notYetSolved ? `${status}, not yet solved` : status, rows.join(", ")];
}

/** From here on a range is said to have no upper end. */
const NO_LIMIT = 1e12;

function optionTable(options: ProgrammeDescription["options"]): string {
  const rows = options.map((option) => [
    `  ${option.name}`,
    String(option.default),
    option.high < NO_LIMIT ? `${option.low} to ${option.high}` : `${option.low} and up`,
    option.unit,
    option.meaning,
  ]);
  return columns([["  name", "default", "range", "unit", "meaning"], ...rows]);
}
