import {
  type BackTest,
  type CostLine,
  type EffectDescription,
  type ProgrammeDescription,
  type ProgrammeParameter,
  ruleOf,
  type StopRule,
} from "../../packages/core/src/index.ts";
import {
  type Bundle,
  bundles,
  programmes,
  untestableClaims,
  workedClaims,
} from "../../packages/interventions/src/index.ts";
import { code, GENERATED, markdownTable, printInterval, printNumber } from "./markdown.ts";

/** How effects grow, by the curve of a programme. */
const CURVES: Readonly<Record<string, string>> = {
  M0: "at once",
  M1: "as a service: half after 6 months, nine tenths after a year",
  M2: "as a team: half after 18 months, nine tenths after 3 years",
  M3: "as a partnership: nothing for 2 years, half after 4.5, nine tenths after 5.5",
};

/** Every programme as it is declared, and the bundles of them. */
export function cataloguePage(): string {
  const all = programmes.map(({ description }) => description).sort(byNumber);
  return [
    GENERATED,
    "",
    "# Programmes",
    "",
    `${all.length} programmes and ${bundles.length} bundles of them. Each is a declaration in \`packages/interventions/src\`; this page,`,
    "`placewell programmes NAME` and the checks of options are made from it. How to write one:",
    "[your-own-intervention.md](your-own-intervention.md).",
    "",
    ...options(),
    ...contents(all),
    ...all.flatMap(section),
    ...bundleSections(),
    ...claimSections(),
  ].join("\n");
}

/** P2 before P10; two of one number by name. */
function byNumber(a: ProgrammeDescription, b: ProgrammeDescription): number {
  const [one, other] = [a, b].map(({ catalogueId }) => Number(catalogueId.slice(1)));
  return one! - other! || (a.name < b.name ? -1 : 1);
}

function options(): string[] {
  return [
    "## What can be varied in every programme",
    "",
    markdownTable(
      ["option", "values", "meaning"],
      [
        [code("parameters"), "`evidence`, `headline`", "what controlled studies support (default), or what it claims"],
        [code("effectScale"), "0 to 5", "dial on effects and harms; 1 as estimated, 0 none"],
        [code("resources"), "`on`, `off`", "its slots, staff and money, and its harms with them"],
        [code("harms"), "`on`, `off`", "on under the evidence, off under the claim, unless said"],
        [code("transfer"), "`own`, `copied`", "grown in the place, or copied from another"],
        [code("fidelity"), "0 to 1", "how much of the effect survives being copied"],
        [code("context"), "0.5 to 1.5", "how far the place helps"],
        [code("mode"), "where it has several", "which of its ways of working"],
        [code("start"), "date or day", "first day; day 0, 1 April 2025, unless said"],
        [code("stop"), "date or day", "the day it ends; never unless said"],
      ],
    ),
    "",
    "Besides, every parameter can be set as an option by its id. *Input*: an amount put in, not an effect. *A starting value*:",
    "still to be solved so that the model gives what is claimed (`placewell backtest NAME --solve`). *Recalled*: quoted from",
    "memory, not read at its source.",
    "",
  ];
}

function contents(all: readonly ProgrammeDescription[]): string[] {
  const rows = all.map(({ catalogueId, name, title, purpose }) => [catalogueId, code(name), title, purpose]);
  return ["## Contents", "", markdownTable(["", "name", "title", "what it does"], rows), ""];
}

function section(programme: ProgrammeDescription): string[] {
  const { catalogueId, name, title, purpose, whoGetsIt, evidenceGrade, parameters } = programme;
  const {
    curve,
    group,
    modes = [],
    costs = [],
    stopRules = [],
    effects = [],
    harms,
    caveats,
    backTests = [],
  } = programme;
  return [
    `## ${catalogueId} ${title}`,
    "",
    `${code(name)}. ${purpose}`,
    "",
    `- Who gets it: ${whoGetsIt}`,
    `- Evidence: ${evidenceGrade}`,
    ...(curve === undefined ? [] : [`- Grows ${CURVES[curve] ?? curve}.`]),
    ...(group === undefined ? [] : [`- Beside others of the group ${code(group)}: ${ruleOf(group)}.`]),
    ...(modes.length === 0 ? [] : [`- Modes: ${modes.map(code).join(", ")}; the first is the default.`]),
    ...listed("Moves", movesOf(effects)),
    ...listed("Money", costs.map(costText)),
    ...listed("Looked at again", stopRules.map(stopText)),
    ...listed("Claims held against a run", backTests.map(backTestText)),
    ...listed(
      "Harms",
      harms.map((harm) => `${harm.code} ${harm.meaning}${harm.modelled ? "" : " (not modelled)"}`),
    ),
    ...listed("Read with care", caveats),
    "",
    parameterTable(parameters),
    "",
  ];
}

const listed = (heading: string, items: readonly string[]): string[] =>
  items.length === 0 ? [] : [`- ${heading}:`, ...items.map((item) => `  - ${item}`)];

/** Targets that one parameter moves alike, together. */
function movesOf(effects: readonly EffectDescription[]): string[] {
  const targets = new Map<string, string[]>();
  for (const { target, combiner, parameter, estimand, standing } of effects) {
    const unread = standing === "in the model" ? "" : `; ${standing}`;
    const how = `by ${code(parameter)} (${combiner}, ${estimand}${unread})`;
    targets.set(how, [...(targets.get(how) ?? []), target]);
  }
  return [...targets].map(([how, names]) => `${names.map(code).join(", ")} ${how}`);
}

function costText({ what, per, parameter, payers, times, unit, covers, notAdded }: CostLine): string {
  const shares = Object.entries(payers).map(([payer, share]) => `${payer} ${printNumber(Math.round(100 * share))}%`);
  const more = [
    times === undefined ? [] : [`${[times].flat().map(code).join(" × ")} units (${unit ?? "each"}) for each`],
    covers === undefined ? [] : ["its visits have no price as care beside it"],
    per === "contact" ? ["in place of the general price of a contact"] : [],
    notAdded === undefined ? [] : ["not added to the cost of a run"],
  ].flat();
  return `${what}, ${per === "once" ? per : `per ${per}`}: ${code(parameter)}; ${[shares.join(", "), ...more].join("; ")}`;
}

const stopText = ({ test, reviewDays, action, noticeDays }: StopRule): string =>
  `after ${reviewDays} days, for ${test}: ${action}, ${noticeDays} days' notice`;

function backTestText({ id, claim, place, window, target, tolerance, solves, atLeast }: BackTest): string {
  const range = atLeast === true ? " or more" : ` ± ${printNumber(tolerance)}`;
  const solved = solves === undefined ? "" : `; solves ${code(solves.parameter)}`;
  return `${id === undefined ? "" : `${id}: `}${claim} ${printNumber(target)}${range}, ${place}, ${window.join(" to ")}${solved}`;
}

function parameterTable(parameters: readonly ProgrammeParameter[]): string {
  return markdownTable(
    ["id", "meaning", "unit", "as claimed", "evidence"],
    parameters.map(({ id, meaning, unit, isInput, headline, evidence }) => [
      code(id),
      isInput ? `${meaning} Input.` : meaning,
      unit,
      printEstimate(headline),
      printEstimate(evidence),
    ]),
  );
}

function printEstimate(estimate: ProgrammeParameter["headline"]): string {
  if (estimate === "not claimed") return estimate;
  const interval = printInterval(estimate.low, estimate.high);
  const notes = [
    estimate.status,
    ...(estimate.recalled ? ["recalled"] : []),
    ...(estimate.prior === "sceptical" ? ["half of its mass at no effect"] : []),
    ...(estimate.notYetSolved ? ["a starting value"] : []),
    ...estimate.rows,
    ...(estimate.note === undefined ? [] : [estimate.note]),
  ];
  return `${printNumber(estimate.value)}${interval === "" ? "" : ` (${interval})`}; ${notes.join("; ")}`;
}

function bundleSections(): string[] {
  return [
    "## Bundles",
    "",
    "A bundle stands in a scenario's list like a programme and means all its members; it takes no options. `splitEffects`",
    "splits what two or three programmes do together into single effects and interactions.",
    "",
    markdownTable(
      ["name", "members", "question", "expected of the whole against its parts"],
      bundles.map((bundle) => [
        code(bundle.name),
        bundle.members.map(memberText).join(", "),
        bundle.question,
        bundle.expectedInteraction,
      ]),
    ),
    "",
  ];
}

function memberText({ programme, options = {} }: Bundle["members"][number]): string {
  const given = Object.entries(options).map(([option, value]) => `${option}: ${value}`);
  return given.length === 0 ? programme : `${programme} (${given.join(", ")})`;
}

function claimSections(): string[] {
  return [
    "## Headlines without a run",
    "",
    "`placewell backtest` runs the claims that stand at each programme above. These need no run:",
    "",
    markdownTable(
      [
        "",
        "programme",
        "claim",
        "unit",
        "claimed",
        "as claimed by the model",
        "evidence",
        "what would have to be true",
        "note",
      ],
      workedClaims.map((claim) => [
        claim.id,
        code(claim.programme),
        claim.claim,
        claim.unit,
        printNumber(claim.target),
        claim.headline === undefined ? "not claimed" : printNumber(claim.headline),
        claim.evidence === undefined ? "not claimed" : printNumber(claim.evidence),
        `${claim.required.what}: ${printNumber(claim.required.value)}`,
        claim.note,
      ]),
    ),
    "",
    "And these cannot be reproduced:",
    "",
    markdownTable(
      ["", "programme", "claim", "why not"],
      untestableClaims.map(({ id, programme, claim, why }) => [id, code(programme), claim, why]),
    ),
    "",
  ];
}
