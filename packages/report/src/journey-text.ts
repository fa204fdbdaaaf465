import type { DifferingLives, Journey, JourneyComparison, JourneyEntry, LifeTally, Setting } from "@placewell/core";
import { printNumber } from "./round.js";
import { NO_BREAK, textTable, wrap } from "./text-table.js";

/** How wide the text may be. */
export interface JourneyTextOptions {
  /** Characters in a line. Default 100. */
  readonly width?: number;
}

const DEFAULT_WIDTH = 100;

const SETTINGS: Readonly<Record<Setting, string>> = {
  home: "home",
  "care-home": "care home",
  ae: "A&E",
  ward: "ward",
  "short-term-bed": "short-term bed",
  died: "",
};

/** Marks of rows: the same in every scenario, not the same, and where the journeys part. */
const MARK = { same: "", other: "≠", first: "★" } as const;

/** One person's journey through some scenarios, side by side, for a terminal. */
export function journeyText(comparison: JourneyComparison, { width = DEFAULT_WIDTH }: JourneyTextOptions = {}): string {
  const { journeys } = comparison;
  const [{ person, startDate, atStartInWords, endDate }] = journeys as readonly [Journey];
  const { neighbourhood, imdFifth } = person;
  const title =
    `${person.id}: a ${person.sex === "female" ? "woman" : "man"} born ${person.born}, of ${neighbourhood.name} ` +
    `(${neighbourhood.code}), deprivation fifth ${imdFifth} (1 most deprived).`;
  const paragraphs = [
    [...wrap(title, width), ...wrap(`On ${startDate}: ${atStartInWords}.`, width)].join("\n"),
    comparison.rows.length === 0 ? `Nothing happened from ${startDate} to ${endDate}.` : stepsTable(comparison, width),
    ...(journeys.length > 1 ? [wrap(differenceInWords(comparison), width).join("\n")] : []),
    tallyTable(comparison, width),
  ];
  return paragraphs.join("\n\n");
}

function stepsTable({ journeys, rows, firstDifference }: JourneyComparison, width: number): string {
  const alone = journeys.length === 1;
  const settings = journeys.map(({ atStart }) => atStart.setting);
  let before = "";
  const body = rows.map(({ entries }, index) => {
    const { moment, ageYears } = entries.find((entry) => entry !== undefined)!;
    const when = moment === before ? ["", ""] : [moment.replace(" ", NO_BREAK), String(Math.floor(ageYears))];
    before = moment;
    const cells = entries.map((entry, column) => {
      const moves = entry !== undefined && entry.setting !== settings[column];
      if (entry !== undefined) settings[column] = entry.setting;
      return entry === undefined ? "" : stepText(entry, moves);
    });
    const mark = index === firstDifference?.row ? MARK.first : entries.includes(undefined) ? MARK.other : MARK.same;
    return alone ? [...when, ...cells] : [mark, ...when, ...cells];
  });
  const header = ["date and time", "age", ...journeys.map(({ scenario }) => scenario)];
  return textTable(alone ? header : ["", ...header], body, width);
}

function stepText({ words, setting }: JourneyEntry, moves: boolean): string {
  const to = SETTINGS[setting];
  return moves && to !== "" ? `${words} →${NO_BREAK}${to.replaceAll(" ", NO_BREAK)}` : words;
}

function differenceInWords(comparison: JourneyComparison): string {
  const { firstDifference, journeys } = comparison;
  if (firstDifference === undefined) return "The same life in every scenario.";
  const { what, happened, didNot, next } = firstDifference;
  const where = `★ First difference, ${what.moment}, aged ${Math.floor(what.ageYears)}: `;
  if (what.stream !== undefined) {
    const point = `${what.words} (the potential event ${what.stream} of that moment)`;
    return `${where}${point} happened in ${happened.join(", ")}; not in ${didNot.join(", ")}.`;
  }
  const each = journeys.map(({ scenario }, column) => `in ${scenario}, ${nextText(next[column], what)}`);
  return `${where}${each.join("; ")}.`;
}

function nextText(entry: JourneyEntry | undefined, what: JourneyEntry): string {
  if (entry === undefined) return "nothing more";
  return entry.time === what.time ? entry.words : `next ${entry.words} (${entry.moment})`;
}

/** Rows of the table of figures: what, and the figure of a journey. */
const FIGURES: readonly (readonly [string, (tally: LifeTally) => string])[] = [
  ["days alive", ({ daysAlive }) => printNumber(daysAlive, -1)],
  ["days at home", ({ days }) => printNumber(days.home, -1)],
  ["days in a care home", ({ days }) => printNumber(days["care-home"], -1)],
  ["days in A&E", ({ days }) => printNumber(days.ae, -1)],
  ["days on a ward", ({ days }) => printNumber(days.ward, -1)],
  ["days in a short-term bed", ({ days }) => printNumber(days["short-term-bed"], -1)],
  ["crises", ({ crises }) => printNumber(crises)],
  ["ambulances that came", ({ callOuts }) => printNumber(callOuts)],
  ["arrivals at A&E", ({ attendances }) => printNumber(attendances)],
  ["emergency admissions", ({ admissions }) => printNumber(admissions)],
];

function tallyTable({ journeys, tallies, daysElsewhere }: JourneyComparison, width: number): string {
  const [{ startDate, endDate, scenario: first }] = journeys as readonly [Journey];
  const rows = FIGURES.map(([label, figure]) => [label, ...tallies.map(figure)]);
  if (journeys.length > 1)
    rows.push([`days elsewhere than in ${first}`, "–", ...daysElsewhere.slice(1).map((days) => printNumber(days, -1))]);
  return textTable([`${startDate} to ${endDate}`, ...journeys.map(({ scenario }) => scenario)], rows, width);
}

/** The people whose lives differ most between two scenarios, for a terminal: one line each. */
export function differingLivesText(lives: DifferingLives, { width = DEFAULT_WIDTH }: JourneyTextOptions = {}): string {
  const { people, differing, most } = lives;
  const [one] = most;
  const count = `${printNumber(differing)} of ${printNumber(people)} people do not live the same life in both scenarios`;
  if (one === undefined) return `${count}.`;
  const [first, second] = one.journeys.map(({ scenario }) => scenario);
  const rows = most.map((comparison) => [
    comparison.journeys[0]!.person.id.replaceAll(" ", NO_BREAK),
    comparison.journeys[0]!.atStartInWords,
    printNumber(comparison.daysElsewhere[1]!, 0),
    whatDiffers(comparison),
  ]);
  const lead = `${count}. First those who spend most days elsewhere: in another setting, or not alive.`;
  const header = ["person", `on ${one.journeys[0]!.startDate}`, "days elsewhere", `${second}, compared with ${first}`];
  return `${wrap(lead, width).join("\n")}\n\n${textTable(header, rows, width)}`;
}

/** What is compared in a line, in the order of importance. */
const DIFFERENCES: readonly (readonly [string, (tally: LifeTally) => number])[] = [
  ["days alive", ({ daysAlive }) => daysAlive],
  ["days at home", ({ days }) => days.home],
  ["days in a care home", ({ days }) => days["care-home"]],
  ["days on a ward", ({ days }) => days.ward],
  ["days in a short-term bed", ({ days }) => days["short-term-bed"]],
  ["emergency admissions", ({ admissions }) => admissions],
];

function whatDiffers({ tallies }: JourneyComparison): string {
  const [a, b] = tallies as readonly [LifeTally, LifeTally];
  const changes = DIFFERENCES.flatMap(([what, figure]) => {
    const change = Math.round(figure(b)) - Math.round(figure(a));
    return change === 0 ? [] : [`${change > 0 ? "+" : ""}${printNumber(change)}${NO_BREAK}${what}`];
  });
  return changes.length === 0 ? "other days and hours" : changes.join(", ");
}
