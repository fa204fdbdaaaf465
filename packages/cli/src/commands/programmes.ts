import {
  type Estimate,
  InputError,
  type ProgrammeDescription,
  type ProgrammeParameter,
  type Status,
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
