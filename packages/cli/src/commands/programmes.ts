import {
  type Estimate,
  InputError,
  type ProgrammeDescription,
  type ProgrammeParameter,
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
  const paragraphs = [
    `${title} (${name}, ${catalogueId})`,
    purpose,
    `Who gets it: ${whoGetsIt}`,
    `Evidence: ${evidenceGrade}`,
  ];
  const sections = [
    ["Parameters", parameters.map(parameterText)],
    ["Options", options.length === 0 ? [] : [optionTable(options)]],
    [
      "Harms",
      harms.map(({ code, meaning, modelled }) => item(`${code} ${meaning}${modelled ? "" : " (not modelled)"}`)),
    ],
    ["Read with care", caveats.map(item)],
  ] as const;
  const filled = sections.filter(([, lines]) => lines.length > 0);
  return [
    ...paragraphs.map((paragraph) => wrapped(paragraph)),
    ...filled.map(([heading, lines]) => `\n${heading}\n${lines.join("\n")}`),
  ].join("\n");
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

function optionTable(options: ProgrammeDescription["options"]): string {
  const rows = options.map((option) => [
    `  ${option.name}`,
    String(option.default),
    `${option.low} to ${option.high}`,
    option.unit,
    option.meaning,
  ]);
  return columns([["  name", "default", "range", "unit", "meaning"], ...rows]);
}
