import {
  comparatorOf,
  compareJourneys,
  type DifferingLives,
  differingLives,
  InputError,
  type Journey,
  type JourneyComparison,
  journeyOf,
  keepReplicate,
  type RunPlan,
  rowOfPerson,
} from "@placewell/core";
import { differingLivesText, journeyText } from "@placewell/report";
import { planOf, readManifest, studyOfResult } from "@placewell/runner";
import type { Command } from "commander";
import { terminalWidth } from "../layout.js";
import { wholeNumber } from "../options.js";
import { plainLines, plainText } from "../plain-text.js";

interface TraceOptions {
  readonly person?: string;
  readonly list?: number | true;
  readonly scenario?: readonly string[];
  readonly replicate: number;
  readonly json?: boolean;
}

const DEFAULT_LISTED = 10;

export function addTrace(program: Command): void {
  program
    .command("trace")
    .description("runs one replicate of a result again and prints one person's journey, scenarios side by side")
    .argument("<dir>", "folder of a result")
    .option("--person <id>", "person, such as E01013335-70-74-12")
    .option("--list [n]", "the people whose lives differ most between two scenarios", wholeNumber("--list", 1, 1000))
    .option("--scenario <name>", "scenario; give it once for each (default: the comparator and the last)", collect)
    .option("--replicate <n>", "replicate, from 0", wholeNumber("--replicate", 0, 9_999), 0)
    .option("--json", "print JSON")
    .action(traceCommand);
}

const collect = (name: string, earlier: readonly string[] = []): readonly string[] => [...earlier, name];

function traceCommand(folder: string, options: TraceOptions): void {
  const { person, list, replicate, json = false } = options;
  refuseUnclearWish(folder, options);
  const study = studyOfResult(readManifest(folder), folder);
  const plan = planOf(study);
  const scenarios = chosenScenarios(plan, options.scenario ?? []);
  if (list !== undefined) refuseAllButTwo(scenarios);
  if (process.stderr.isTTY) {
    process.stderr.write(`Running replicate ${replicate} again: ${plainText(scenarios.join(", "))}\n`);
  }
  const kept = keepReplicate(plan, replicate, {
    scenarios,
    // An unknown person is refused before the run, not after.
    onPopulation(population) {
      if (person !== undefined) rowOfPerson(population, plan.scenarios[0]!.place, person);
    },
  });
  const run = { study: study.title, seed: study.seed, replicate, scenarios };
  const title = `${study.title}, seed ${study.seed}, replicate ${replicate}`;
  const shape = { width: terminalWidth() };
  if (person !== undefined) {
    const comparison = compareJourneys(scenarios.map((scenario) => journeyOf(kept, scenario, person)));
    print(json ? asJson({ ...run, ...journeysForJson(comparison) }) : `${title}\n\n${journeyText(comparison, shape)}`);
  } else {
    const most = typeof list === "number" ? list : DEFAULT_LISTED;
    const lives = differingLives(kept, scenarios as [string, string], most);
    print(json ? asJson({ ...run, ...livesForJson(lives) }) : `${title}\n\n${differingLivesText(lives, shape)}`);
  }
}

function refuseUnclearWish(folder: string, { person, list }: TraceOptions): void {
  if ((person === undefined) !== (list === undefined)) return;
  throw new InputError("It is not clear whose journey to print.", {
    got: person === undefined ? "neither --person nor --list" : "both --person and --list",
    expected: "--person ID for one journey, or --list to find somebody",
    hint: `Try \`placewell trace ${folder} --list\`.`,
  });
}

function refuseAllButTwo(scenarios: readonly string[]): void {
  if (scenarios.length === 2) return;
  throw new InputError("People are listed by how their lives differ between two scenarios.", {
    path: "--scenario",
    got: scenarios.join(", "),
    expected: "two scenarios",
    hint: "Give --scenario twice.",
  });
}

/** The scenarios asked for, or the comparator and the last of the others. */
function chosenScenarios(plan: RunPlan, asked: readonly string[]): string[] {
  const comparator = comparatorOf(plan);
  const others = plan.scenarios.map(({ name }) => name).filter((name) => name !== comparator);
  if (asked.length === 0) return [comparator, ...others.slice(-1)];
  const twice = asked.find((name, index) => asked.indexOf(name) !== index);
  if (twice === undefined) return [...asked];
  throw new InputError("Two columns would be the same.", {
    path: "--scenario",
    got: `${twice}, twice`,
    expected: "every scenario once",
  });
}

/** What `placewell trace --person --json` says besides the run: a public contract. */
function journeysForJson({ journeys, firstDifference, tallies, daysElsewhere }: JourneyComparison) {
  const [{ person, start: _start, startDate, atStart, atStartInWords, endDate, before }] = journeys as [Journey];
  return {
    person,
    start: { date: startDate, words: atStartInWords, ...atStart },
    end: { date: endDate },
    before,
    firstDifference,
    journeys: journeys.map(({ scenario, entries }, column) => ({
      scenario,
      daysElsewhere: daysElsewhere[column],
      ...tallies[column],
      entries,
    })),
  };
}

/** What `placewell trace --list --json` says besides the run: a public contract. */
function livesForJson({ people, differing, most }: DifferingLives) {
  const listed = most.map(({ journeys, firstDifference, tallies, daysElsewhere }) => {
    const [{ person, startDate, atStart, atStartInWords }] = journeys as [Journey];
    return {
      person,
      start: { date: startDate, words: atStartInWords, ...atStart },
      daysElsewhere: daysElsewhere[1],
      firstDifference,
      journeys: journeys.map(({ scenario }, column) => ({ scenario, ...tallies[column] })),
    };
  });
  return { people, differing, most: listed };
}

/** What is not there is null, not left out. */
const asJson = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) => (inner === undefined ? null : inner), 2);

const print = (text: string): void => void process.stdout.write(`${plainLines(text)}\n`);
