import { type GoalResult, goalResults } from "./goals.ts";
import type { Measured, Measurements } from "./measurements.ts";
import { markdownTable, plainTable, type Table } from "./table.ts";
import { DAYS_A_YEAR, SCALES } from "./workload.ts";

/** Beyond this the totals of two implementations are not those of one workload. */
const DIFFERS = 5;

/** A quiet machine keeps its cores busy with less than this share of their time. */
const BUSY = 0.1;

/** The findings for a terminal. */
export const plainReport = (found: Measurements): string => report(found, plainTable, "");

/** The findings as a page. */
export const markdownReport = (found: Measurements): string => `${report(found, markdownTable, "# ")}\n`;

function report(found: Measurements, show: (table: Table) => string, title: string): string {
  const { people, years } = SCALES[found.scale];
  const { machine, missing } = found;
  return [
    `${title}Workload W at ${found.scale}: ${count(people)} people, ${years} ${years === 1 ? "year" : "years"}`,
    [
      `${machine.processor}, ${machine.cores} cores, ${machine.memoryGiB} GiB, ${machine.system}, Node ${machine.node}.`,
      `C: ${machine.compiler}. ${machine.python}`,
    ].join("\n"),
    `${found.rounds} interleaved rounds; every ratio is the median over rounds of the ratio within a round.`,
    ...(machine.busyBefore > BUSY
      ? [
          `The machine was busy: other programs used ${Math.round(100 * machine.busyBefore)}% of it before the first run. ` +
            "The seconds mean little and the ratios are rough.",
        ]
      : []),
    show(implementationsTable(found)),
    [
      "* less was run, as the size says, and the time scaled up. Same work: how far the totals are from the C program's",
      "on other seeds, in standard errors, for the measure that is furthest.",
    ].join("\n"),
    show(goalsTable(goalResults(found))),
    ...(missing.length > 0 ? [missing.map((reason) => `Not run: ${reason}.`).join("\n")] : []),
  ].join("\n\n");
}

function implementationsTable({ implementations, scale }: Measurements): Table {
  return {
    heading: ["implementation", "size", "seconds", "x C", "(range)", "x library", "bytes/person", "same work"],
    rows: implementations.map((one) => [
      one.name,
      size(one, SCALES[scale].people, SCALES[scale].years * DAYS_A_YEAR),
      `${figure(one.secondsMedian)}${one.scaled ? "*" : ""}`,
      figure(one.timesC?.median),
      one.timesC === undefined ? "" : `${figure(one.timesC.lowest)} to ${figure(one.timesC.highest)}`,
      figure(one.timesLibrary.median),
      figure(one.bytesPerPerson),
      sameWork(one.furthestFromC),
    ]),
  };
}

const size = ({ people, days }: Measured, fullPeople: number, fullDays: number): string =>
  people === fullPeople && days === fullDays ? "whole" : `${count(people)} x ${count(days)} d`;

function sameWork(distance: number | undefined): string {
  if (distance === undefined) return "";
  return `${distance.toFixed(1)} ${distance > DIFFERS ? "DIFFERS" : "yes"}`;
}

function goalsTable(goals: readonly GoalResult[]): Table {
  const limit = (value: number | undefined, better: GoalResult["better"]): string =>
    value === undefined ? "" : `${better === "less" ? "<=" : ">="} ${value}`;
  return {
    heading: ["goal", "unit", "must", "aim", "measured", ""],
    rows: goals.map(({ what, unit, better, must, aim, measured, met }) => [
      what,
      unit,
      limit(must, better),
      limit(aim, better),
      figure(measured),
      met,
    ]),
  };
}

const count = (value: number): string => value.toLocaleString("en-GB");

/** Three significant digits; nothing for what is not known. */
function figure(value: number | undefined): string {
  if (value === undefined) return "";
  const size = Math.abs(value);
  if (size >= 100) return count(Math.round(value));
  return value.toFixed(size >= 10 ? 1 : size >= 1 ? 2 : 3);
}
