import {
  type BackTest,
  type Combiner,
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
    ["Amounts put in, as the evidence set has them", options.length === 0 ? [] : [optionTable(options)]],
    ["Options of every programme", [item(COMMON_OPTIONS)]],
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

const COMMON_OPTIONS =
  "parameters (evidence or headline), effectScale (0 to 5), resources (on or off), harms (on or off), transfer (own or copied), fidelity (0 to 1), context (0.5 to 1.5), size (scaled or as-stated), start and stop (dates from 2025-04-01).";

/** What an effect does to its target, by its parameter. */
const DOES: Readonly<Record<Combiner, (parameter: string) => string>> = {
  "rate-ratio": (parameter) => `rate times ${parameter}`,
  "time-ratio": (parameter) => `days times ${parameter}`,
  "odds-ratio": (parameter) => `odds times ${parameter}`,
  divert: (parameter) => `less by the share ${parameter}`,
  times: (parameter) => `probability times ${parameter}`,
  union: (parameter) => `a further way, with probability ${parameter}`,
  capacity: (parameter) => `more by ${parameter}`,
  "capacity-ratio": (parameter) => `capacity times ${parameter}`,
  level: (parameter) => `set to ${parameter}`,
  shift: (parameter) => `changed by ${parameter}`,
  "price-ratio": (parameter) => `price times ${parameter}`,
};

/** Posts taken on are missing elsewhere: the one addition that takes away. */
const does = ({ combiner, parameter }: EffectDescription): string =>
  parameter === "harm.H2" ? "less by harm.H2 of the posts it fills" : DOES[combiner](parameter);

/** Effects of one parameter together; seven targets that differ only in the crisis as one. */
function effectTexts(effects: readonly EffectDescription[]): string[] {
  const targets = new Map<string, string[]>();
  for (const effect of effects) {
    const { target, estimand, standing } = effect;
    const unread = standing === "in the model" ? "" : ` (${standing})`;
    const text = `${does(effect)}, for ${ESTIMANDS[estimand]}${unread}`;
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

function costText({ what, per, parameter, times = [], payers, notAdded }: CostLine): string {
  const amount = [parameter, ...[times].flat()].join(" × ");
  const shares = Object.entries(payers).map(([payer, share]) => `${payer} ${Math.round(100 * share)}%`);
  const moved = notAdded === undefined ? "" : "; not added to the cost of a run";
  return item(`${what}: ${amount}, ${per === "once" ? "once" : `per ${per}`}; paid by ${shares.join(", ")}${moved}`);
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
  atLeast,
  solves,
  note,
}: BackTest): string {
  const solved = solves === undefined ? "" : `; ${solves.parameter} is solved for it`;
  const expected = atLeast === true ? `${target} or more` : `${target} ± ${tolerance}`;
  const said = `${claim} ${measure}, ${COMPARED[compare]}, ${place}, ${window.join(" to ")}: ${expected}; ${set} set, ${rows.join(", ")}${solved}.`;
  return note === undefined ? item(said) : `${item(said)}\n${wrapped(note, { indent: "    " })}`;
}

const COMPARED: Readonly<Record<BackTest["compare"], string>> = {
  difference: "usual care less programme",
  ratio: "programme over usual care",
  level: "with the programme",
};

const item = (sentence: string): string => wrapped(sentence, { indent: "  " });

function parameterText({ id, meaning, unit, headline, evidence }: ProgrammeParameter): string {
  const same = JSON.stringify(headline) === JSON.stringify(evidence);
  const sets: [string, Estimate | "not claimed"][] = same
    ? [["both sets", evidence]]
    : [
        ["headline", headline],
        ["evidence", evidence],
      ];
  const rows = columns(sets.map(([name, estimate]) => [`    ${name}`, ...estimateText(estimate)])).split("\n");
  const noted = sets.flatMap(([, estimate], i) => [rows[i]!, ...noteText(estimate)]);
  return [item(`${id} (${unit}): ${meaning}`), ...noted].join("\n");
}

/** How a number came about: without it, a solved value looks like one that its source says. */
const noteText = (estimate: Estimate | "not claimed"): string[] =>
  estimate === "not claimed" || estimate.note === undefined ? [] : [wrapped(estimate.note, { indent: "      " })];

function estimateText(estimate: Estimate | "not claimed"): string[] {
  if (estimate === "not claimed") return [estimate, "", "", ""];
  const { value, low, high, status, rows, recalled = false, notYetSolved = false } = estimate;
  const range = low === undefined || high === undefined ? "" : `${low} to ${high}`;
  return [
    String(value),
    range,
    [status, ...(recalled ? ["recalled"] : []), ...(notYetSolved ? ["not yet solved"] : [])].join(", "),
    rows.join(", "),
  ];
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
