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
  type Status,
  type StopRule,
  suggestion,
} from "@placewell/core";
import { programmes } from "@placewell/interventions";
import type { Command } from "commander";
import { columns, wrapped } from "../layout.js";

/** One estimate as `placewell programmes --json` writes it: a public contract. `null` where no interval is known. */
export interface EstimateSummary {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly status: Status;
  /** Evidence rows. */
  readonly sources: readonly string[];
  readonly notYetSolved: boolean;
}

/** What `placewell programmes --json` says of a programme: a public contract. */
export interface ProgrammeSummary extends Omit<ProgrammeDescription, "parameters"> {
  readonly parameters: readonly {
    readonly id: string;
    readonly meaning: string;
    readonly unit: string;
    readonly headline: EstimateSummary | "not claimed";
    readonly evidence: EstimateSummary | "not claimed";
  }[];
}

export function addProgrammes(program: Command): void {
  program
    .command("programmes")
    .description("the programmes that ship; with NAME: what it does, who gets it, and every parameter")
    .argument("[name]", "name of a programme")
    .option("--json", "print JSON")
    .action((name: string | undefined, { json = false }: { json?: boolean }) => {
      const descriptions = wanted(name);
      process.stdout.write(
        `${json ? JSON.stringify(descriptions.map(summaryOf), undefined, 2) : text(descriptions, name)}\n`,
      );
    });
}

function wanted(name: string | undefined): ProgrammeDescription[] {
  const all = programmes.map(({ description }) => description);
  if (name === undefined) return all;
  const found = all.find((description) => description.name === name);
  if (found !== undefined) return [found];
  const known = all.map((description) => description.name);
  throw new InputError(`There is no programme "${name}".`, {
    got: name,
    expected: `one of ${known.join(", ")}`,
    hint: suggestion(name, known),
  });
}

const estimateOf = (estimate: Estimate | "not claimed"): EstimateSummary | "not claimed" =>
  estimate === "not claimed"
    ? estimate
    : {
        value: estimate.value,
        low: estimate.low ?? null,
        high: estimate.high ?? null,
        status: estimate.status,
        sources: estimate.rows,
        notYetSolved: estimate.notYetSolved ?? false,
      };

function summaryOf(description: ProgrammeDescription): ProgrammeSummary {
  const parameters = description.parameters.map(({ id, meaning, unit, headline, evidence }) => ({
    id,
    meaning,
    unit,
    headline: estimateOf(headline),
    evidence: estimateOf(evidence),
  }));
  return { ...description, parameters };
}

const text = (descriptions: readonly ProgrammeDescription[], name: string | undefined): string =>
  name === undefined ? list(descriptions) : page(descriptions[0]!);

const list = (descriptions: readonly ProgrammeDescription[]): string =>
  [
    ...descriptions.flatMap(({ name, title, purpose }) => [
      `${name}: ${title}`,
      wrapped(purpose, { indent: "  " }),
      "",
    ]),
    "`placewell programmes NAME` says who gets it, and lists every parameter with its sources.",
  ].join("\n");

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

function costText({ what, per, parameter, payers }: CostLine): string {
  const shares = Object.entries(payers).map(([payer, share]) => `${payer} ${Math.round(100 * share)}%`);
  return item(`${what}: ${parameter}, ${per === "once" ? "once" : `per ${per}`}; paid by ${shares.join(", ")}`);
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
