import { InputError, suggestion } from "@placewell/core";
import type { Command } from "commander";
import { wrapped } from "../layout.js";
import { wholeNumber } from "../options.js";
import type { ClaimResult } from "./back-test/claim-result.js";
import { claimsOf, type HeadlineClaim, headlineClaims } from "./back-test/headline-claims.js";
import { judge } from "./back-test/judge.js";
import { BackTestRunner } from "./back-test/run-claim.js";

interface BackTestOptions {
  readonly json?: boolean;
  readonly replicates: number;
  readonly seed: string;
  readonly solve?: boolean;
}

export function addBackTest(program: Command): void {
  program
    .command("backtest")
    .description("holds the model against what programmes claim; prints what would have to be true")
    .argument("[name]", "name of a programme, or number of a headline such as BT-1")
    .option("--json", "print JSON")
    .option("--replicates <n>", "runs of each programme tried", wholeNumber("--replicates", 1, 1000), 3)
    .option("--seed <text>", "another seed", "back-test")
    .option("--solve", "solve again also where the declared value reproduces the claim")
    .action(backTest);
}

function backTest(name: string | undefined, options: BackTestOptions): void {
  const claims = wanted(name);
  const runner = new BackTestRunner({
    replicates: options.replicates,
    seed: options.seed,
    solvesAll: options.solve ?? false,
    say: (line) => process.stderr.write(`${line}\n`),
  });
  const results = claims.map((claim) => judge(claim, runner));
  const text = options.json ? JSON.stringify(results, undefined, 2) : results.map(page).join("\n\n");
  process.stdout.write(`${text}\n`);
}

function wanted(name: string | undefined): readonly HeadlineClaim[] {
  if (name === undefined) return headlineClaims;
  const found = claimsOf(name);
  if (found.length > 0) return found;
  const known = [...new Set(headlineClaims.flatMap(({ id, name: programme }) => [id ?? programme, programme]))];
  throw new InputError(`There is no back-test of "${name}".`, {
    got: name,
    expected: `one of ${known.join(", ")}`,
    hint: suggestion(name, known),
  });
}

function page(result: ClaimResult): string {
  const { id, name, claim, unit, target, tolerance, headline, evidence, note } = result;
  const title = `${id === undefined ? "" : `${id} `}${name}: ${claim}`;
  if (target === null) return [wrapped(title), wrapped(`not reproduced: ${note}`, { indent: "  " })].join("\n");
  const lines = [
    `claim      ${figure(target, unit)} ${unit}${tolerance === 0 ? "" : `, give or take ${figure(tolerance)}`}`,
    `headline   ${modelText(headline, result.headlineInterval, unit)}${headline === null ? "" : agreement(result.insideTolerance)}`,
    ...solvedText(result),
    `evidence   ${modelText(evidence, result.evidenceInterval, unit)}${headline === null ? agreement(result.insideTolerance) : ""}`,
    ...requiredText(result),
  ];
  return [wrapped(title), ...lines.map((line) => `  ${line}`), wrapped(note, { indent: "  " })].join("\n");
}

/** A number as people read it: 12,345, but the year 2024. */
const figure = (value: number, unit = ""): string =>
  value.toLocaleString("en-GB", {
    ...(Math.abs(value) >= 1000 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 4 }),
    useGrouping: !/^year\b/.test(unit),
  });

function modelText(value: number | null, interval: ClaimResult["headlineInterval"], unit = ""): string {
  if (value === null) return "not claimed";
  return interval === null
    ? figure(value, unit)
    : `${figure(value)} (${figure(interval[0])} to ${figure(interval[1])})`;
}

function agreement(isInside: boolean | null): string {
  if (isInside === null) return "";
  return isInside ? ": agrees" : ": does not agree";
}

/** With what was solved, where that is not what is declared. */
function solvedText({ headline, evidence, solved, solvedInterval, solvedInsideTolerance }: ClaimResult): string[] {
  if (solved === null || solved === (headline ?? evidence)) return [];
  return [`solved     ${modelText(solved, solvedInterval)}${agreement(solvedInsideTolerance)}`];
}

function requiredText({ requiredEffect, required }: ClaimResult): string[] {
  if (required === null) return [];
  if (requiredEffect === null) return [`required   no ${required.what} from ${required.from} would do`];
  const [low, high] = required.evidenceRange ?? [];
  const evidence =
    required.isInsideEvidence === null
      ? ""
      : ` (${required.isInsideEvidence ? "inside" : "outside"} ${low} to ${high})`;
  return [`required   ${required.what} ${figure(requiredEffect)}${evidence}`];
}
