import { DAYS_PER_YEAR, type ModelInputs } from "@placewell/core";
import { CONVENTIONS, type Convention } from "./expected-deaths.js";
import { pathwayOf, whichOf } from "./groups.js";
import type { MeasuredRun } from "./measured-run.js";
import { deathsOverExpected, type Measure, USUAL_CONVENTION } from "./measures.js";
import type { Which } from "./people-cells.js";

/** A figure without a target of its own, for some groups. */
export interface FurtherFigure {
  readonly name: string;
  readonly unit: string;
  readonly groups: readonly string[];
  readonly measure: Measure;
}

const PERCENT = 100;
const BANDS = ["50-54", "55-59", "60-64", "65-69", "70-74", "75-79", "80-84", "85-89", "90+"] as const;
const WIDE_BANDS = ["50-64", "65-74", "75-84", "85+"] as const;
const PATHWAYS = ["P0", "P1", "P2", "P3"] as const;
const ALL = ["all"] as const;

/** Share of the people of a group who have a trait: on day 0, on the last day, or over the counted time. */
function shareOf(when: "atStart" | "atEnd" | "days", trait: Which): Measure {
  return ({ lives }, group) =>
    (PERCENT * lives[when].sum({ ...whichOf(group), ...trait })) / lives[when].sum(whichOf(group));
}

function stock(name: string, trait: Which, groups: readonly string[]): FurtherFigure[] {
  return [
    { name: `${name}, on day 0`, unit: "%", groups, measure: shareOf("atStart", trait) },
    { name: `${name}, on the last day`, unit: "%", groups, measure: shareOf("atEnd", trait) },
    { name: `${name}, mean over the counted years`, unit: "%", groups, measure: shareOf("days", trait) },
  ];
}

function aYear(count: (run: MeasuredRun) => number): Measure {
  return (run) => (count(run) * DAYS_PER_YEAR) / run.end;
}

/** Figures that help to understand the table, and other ways of counting the same. */
export function furtherFigures(model: ModelInputs): FurtherFigure[] {
  const others = (Object.keys(CONVENTIONS) as Convention[]).filter((c) => c !== USUAL_CONVENTION);
  return [
    ...others.map(
      (c): FurtherFigure => ({
        name: `Deaths over expected, ${CONVENTIONS[c]}`,
        unit: "ratio",
        groups: WIDE_BANDS,
        measure: deathsOverExpected(model.deathProbability, c),
      }),
    ),
    {
      name: "Deaths",
      unit: "a year",
      groups: WIDE_BANDS,
      measure: (run, g) => aYear((r) => r.lives.deaths.sum(whichOf(g)))(run, g),
    },
    ...stock("Any frailty", { leastFrailty: 1 }, ["50+", ...WIDE_BANDS]),
    ...stock("Needs any help", { leastLevel: 1 }, ["65-69", "80+"]),
    ...stock("Help with basic tasks, levels 2 and 3", { leastLevel: 2 }, ["65-74", "75-84", "85+"]),
    ...stock("In care homes", { inCareHome: 1 }, ["65+", "85+"]),
    {
      name: "A&E attendances",
      unit: "per 1,000 person-years",
      groups: BANDS,
      measure: ({ frontDoor, lives }, g) =>
        (1000 * DAYS_PER_YEAR * frontDoor.attendances.sum(whichOf(g))) / lives.days.sum(whichOf(g)),
    },
    { name: "Emergency admissions", unit: "a year", groups: ALL, measure: aYear((r) => r.admissions.all.sum()) },
    { name: "Overnight stays that end", unit: "a year", groups: ALL, measure: aYear((r) => r.admissions.stays.sum()) },
    {
      name: "Overnight stays left alive by pathway",
      unit: "a year",
      groups: PATHWAYS,
      measure: (run, g) => aYear((r) => r.admissions.byPathway[pathwayOf(g)].sum())(run, g),
    },
    {
      name: "Overnight stay, mean",
      unit: "days",
      groups: ALL,
      measure: ({ admissions: a }) => a.stayDays.sum() / a.stays.sum(),
    },
    {
      name: "Readmission within 30 days of an overnight stay",
      unit: "%",
      groups: ALL,
      measure: ({ admissions: a }) => (PERCENT * a.readmitted[1].sum()) / a.followed[1].sum(),
    },
    {
      name: "Overnight stays that cost function, delay included",
      unit: "%",
      groups: ["70+"],
      measure: ({ admissions: a }, g) => (PERCENT * a.costFunctionByEnd.sum(whichOf(g))) / a.survived.sum(whichOf(g)),
    },
    {
      name: "Ready but remaining, mean over time",
      unit: "people",
      groups: PATHWAYS,
      measure: ({ delays, end }, g) => delays.ready[pathwayOf(g)].mean(end),
    },
    {
      name: "Ready and not yet gone at midnight",
      unit: "people",
      groups: PATHWAYS,
      measure: ({ delays }, g) => delays.atMidnight[pathwayOf(g)] / delays.nights,
    },
    {
      name: "Wait from ready to leaving",
      unit: "days",
      groups: PATHWAYS,
      measure: ({ delays: d }, g) => d.waitedDays[pathwayOf(g)] / d.left[pathwayOf(g)],
    },
    {
      name: "Beds in use, modelled",
      unit: "people",
      groups: ALL,
      measure: ({ services: s, end }) => s.wardBeds.mean(end),
    },
    {
      name: "Beds in use, others",
      unit: "people",
      groups: ALL,
      measure: ({ services: s, end }) => s.otherBeds.mean(end),
    },
    {
      name: "Waiting in A&E for a bed",
      unit: "people",
      groups: ALL,
      measure: ({ services: s, end }) => s.waitingForBed.mean(end),
    },
    {
      name: "Nights with more than the core beds in use",
      unit: "%",
      groups: ALL,
      measure: ({ services: s }) => (PERCENT * s.nightsOverCore) / s.nights,
    },
    { name: "In reablement", unit: "people", groups: ALL, measure: ({ services: s, end }) => s.reablement.mean(end) },
    {
      name: "In short-term beds",
      unit: "people",
      groups: ALL,
      measure: ({ services: s, end }) => s.shortTermBeds.mean(end),
    },
    { name: "With home care", unit: "people", groups: ALL, measure: ({ services: s, end }) => s.homeCare.mean(end) },
  ];
}
