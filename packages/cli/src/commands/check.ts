import { outcomeLayout } from "@placewell/core";
import { defaultWorkers, type NamedProgramme, placeOf, planOf, readStudy, type Study } from "@placewell/runner";
import type { Command } from "commander";
import { estimateOf } from "../estimate.js";
import { columns, count } from "../layout.js";
import { summaryOf } from "./places.js";

export function addCheck(program: Command): void {
  program
    .command("check")
    .description("validates a study file and prints what would run; runs nothing")
    .argument("<study>", "study file, YAML or JSON")
    .action(async (file: string) => {
      const { study } = await readStudy(file);
      process.stdout.write(`${whatWouldRun(study)}\n`);
    });
}

function whatWouldRun(study: Study): string {
  const { title, years, replicates, draws, seed, comparator, scenarios } = study;
  const { warmUpYears = 2 } = planOf(study);
  const place = placeOf(study);
  const { name, people, neighbourhoods } = summaryOf(place);
  const runs = scenarios.length * replicates;
  const rows = outcomeLayout(place, years).cells.length * runs;
  const workers = defaultWorkers(replicates);
  const { seconds, bytes } = estimateOf(study, place, { rows, warmUpYears, workers });
  const facts = [
    ["study", title],
    ["place", `${name}: ${count(people)} residents in ${count(neighbourhoods)} neighbourhoods`],
    ["years", `${years} counted, after ${warmUpYears} of warm-up that all scenarios share`],
    ["runs", `${scenarios.length} scenarios × ${replicates} replicates × ${drawsText(draws)} = ${count(runs)}`],
    ["seed", seed],
    ["results", `${count(rows)} rows`],
    [
      "needs",
      `roughly ${duration(seconds)} on ${workers} ${workers === 1 ? "thread" : "threads"}, ${count(bytes / 1e6)} MB`,
    ],
  ];
  const listed = scenarios.map(({ name, programmes }) => [
    `  ${name}${name === comparator ? " (comparator)" : ""}`,
    programmes.length === 0 ? "nothing added" : programmes.map(programmeText).join("; "),
  ]);
  return `${columns(facts)}\n\nscenarios\n${columns(listed)}\n\nThe study can be run.`;
}

const duration = (seconds: number): string => {
  if (seconds < 90) return `${count(Math.max(1, seconds))} seconds`;
  return seconds < 5400 ? `${count(seconds / 60)} minutes` : `${count(seconds / 3600)} hours`;
};

const drawsText = (draws: number): string => (draws === 0 ? "point values" : `${draws} parameter draws`);

function programmeText({ name, options }: NamedProgramme): string {
  const given = Object.entries(options).map(([option, value]) => `${option}: ${value}`);
  return given.length === 0 ? name : `${name} { ${given.join(", ")} }`;
}
