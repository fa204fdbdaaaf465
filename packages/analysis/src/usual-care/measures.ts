import { DAYS_PER_YEAR, type ModelInputs } from "@placewell/core";
import { type Convention, expectedDeaths } from "./expected-deaths.js";
import { frailtyOf, pathwayOf, whichOf } from "./groups.js";
import { lifeExpectancyGap } from "./life-expectancy.js";
import type { MeasuredRun } from "./measured-run.js";
import type { CellCounts, Which } from "./people-cells.js";

/** A figure of one replicate for a group; NaN where the group has nobody. */
export type Measure = (run: MeasuredRun, group: string) => number;

/** How deaths are compared with the published table wherever nothing else is said. */
export const USUAL_CONVENTION: Convention = "exactAge";

const PERCENT = 100;
const PER_1000 = 1000;
const PER_100_000 = 100_000;
/** Ratios by frailty are taken at these ages, where every class is common. */
const AGES_OF_RATIOS: Which = { ages: [75, 85] };
const DAYS_OF_WINTER = 31 + 31;
const DAYS_OF_SUMMER = 30 + 31 + 31;

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);

function share(part: CellCounts, whole: CellCounts, group: string): number {
  return (PERCENT * part.sum(whichOf(group))) / whole.sum(whichOf(group));
}

function years(run: MeasuredRun, which: Which): number {
  return run.lives.days.sum(which) / DAYS_PER_YEAR;
}

/** Share of the people there at the end who have a trait. */
function shareAtEnd(trait: Which): Measure {
  return ({ lives }, group) =>
    (PERCENT * lives.atEnd.sum({ ...whichOf(group), ...trait })) / lives.atEnd.sum(whichOf(group));
}

/** Rate of something by frailty over the rate of fit people. */
function ratioByFrailty(counted: (run: MeasuredRun) => CellCounts): Measure {
  return (run, group) => {
    const rate = (frailty: number): number => {
      const which = { ...AGES_OF_RATIOS, frailty };
      return counted(run).sum(which) / years(run, which);
    };
    return rate(frailtyOf(group)) / rate(0);
  };
}

function winterRatio({ admissions: { oldByMonth } }: MeasuredRun): number {
  const [january, , , , , june, july, august, , , , december] = oldByMonth;
  return (december + january) / DAYS_OF_WINTER / ((june + july + august) / DAYS_OF_SUMMER);
}

function readmission(run: MeasuredRun, departures: readonly number[]): number {
  const { readmitted, followed } = run.admissions;
  return (PERCENT * sum(departures.map((d) => readmitted[d]))) / sum(departures.map((d) => followed[d]));
}

/** Emergency admissions per person-year of the most deprived fifth over those of the least deprived. */
function admissionsByDeprivation(run: MeasuredRun, group: string): number {
  const rate = (deciles: readonly [number, number]): number => {
    const which = { ...whichOf(group), deciles };
    return run.admissions.all.sum(which) / years(run, which);
  };
  return rate([1, 2]) / rate([9, 10]);
}

/** Deaths over those that the published table gives, under a convention. */
export function deathsOverExpected(q: ModelInputs["deathProbability"], convention: Convention): Measure {
  return ({ lives }, group) => {
    const which = whichOf(group);
    return lives.deaths.sum(which) / expectedDeaths(q, lives.days, which, convention);
  };
}

/** How each target is measured, by the id of the target. */
export function measuresOfTargets(model: ModelInputs): ReadonlyMap<string, Measure> {
  return new Map<string, Measure>([
    [
      "emergencyAdmissions",
      (run, group) => (PER_1000 * run.admissions.all.sum(whichOf(group))) / years(run, whichOf(group)),
    ],
    ["deathsOverExpected", deathsOverExpected(model.deathProbability, USUAL_CONVENTION)],
    ["anyFrailty", shareAtEnd({ leastFrailty: 1 })],
    ["moderateOrSevereFrailty", shareAtEnd({ leastFrailty: 2 })],
    ["needsAnyHelp", shareAtEnd({ leastLevel: 1 })],
    ["dementia", ({ lives }, group) => share(lives.withDementiaAtEnd, lives.atEnd, group)],
    ["livingAlone", ({ lives }, group) => share(lives.aloneAtEnd, lives.atEnd, group)],
    ["careHomeResidents", shareAtEnd({ inCareHome: 1 })],
    ["overnightStay", ({ admissions: a }, group) => a.stayDays.sum(whichOf(group)) / a.stays.sum(whichOf(group))],
    ["sameDayShare", ({ admissions: a }, group) => share(a.sameDay, a.all, group)],
    ["dischargePathway", ({ admissions: a }, group) => (PERCENT * a.byPathway[pathwayOf(group)]) / sum(a.byPathway)],
    ["readmission30", (run) => readmission(run, [0, 1])],
    ["deathsInHospital", ({ lives }, group) => share(lives.deathsInHospital, lives.deaths, group)],
    [
      "readyButRemaining",
      ({ delays: d }, group) =>
        (group === "all" ? sum(d.sinceLastMidnight) : d.sinceLastMidnight[pathwayOf(group)]) / d.nights,
    ],
    [
      "delayFromCapacity",
      ({ delays: d, end }, group) =>
        (PERCENT * d.queueing[pathwayOf(group)].days(end)) / d.ready[pathwayOf(group)].days(end),
    ],
    ["bedOccupancy", ({ services: s, coreBeds }) => (PERCENT * s.bedsAtMidnight) / s.nights / coreBeds],
    ["functionLossInHospital", ({ admissions: a }, group) => share(a.costFunction, a.recovered, group)],
    ["threeAdmissionsLastYear", ({ lastYear: l }) => (PERCENT * l.withThreeAdmissions) / l.deaths],
    ["ucrReferrals", ({ frontDoor, end }) => (frontDoor.communityVisits * DAYS_PER_YEAR) / end],
    ["winterRatio", winterRatio],
    ["deathRatioByFrailty", ratioByFrailty((run) => run.lives.deaths)],
    ["admissionRatioByFrailty", ratioByFrailty((run) => run.admissions.all)],
    ["bedDayRatioByFrailty", ratioByFrailty((run) => run.admissions.stayDays)],
    ["admittedInYear", ({ admissions: a }) => (PERCENT * a.oldAdmittedInYear) / a.oldAtYearEnd],
    ["lastYearAdmissions", ({ lastYear: l }) => l.admissions / l.deaths],
    ["lastYearDays", ({ lastYear: l }) => l.daysInHospital / l.deaths],
    ["aeAdmitted", ({ frontDoor: f }, group) => PERCENT - share(f.sentHome, f.attendances, group)],
    ["aeByAmbulance", ({ frontDoor: f }, group) => share(f.conveyances, f.attendances, group)],
    ["conveyedShare", ({ frontDoor: f }, group) => share(f.conveyances, f.responses, group)],
    ["careHomeAdmissions", (run) => run.admissions.all.sum({ inCareHome: 1 }) / years(run, { inCareHome: 1 })],
    [
      "careHomeShareOfAdmissions",
      ({ admissions: { all } }, group) =>
        (PERCENT * all.sum({ ...whichOf(group), inCareHome: 1 })) / all.sum(whichOf(group)),
    ],
    ["deathPerAdmission", ({ lives, admissions: a }, group) => share(lives.deathsInHospital, a.all, group)],
    ["conveyances", (run, group) => run.frontDoor.conveyances.sum(whichOf(group)) / years(run, whichOf(group))],
    ["lifeExpectancyGap", lifeExpectancyGap],
    ["admissionRatioByDeprivation", admissionsByDeprivation],
    [
      "aeAttendances",
      (run, group) => (PER_1000 * run.frontDoor.attendances.sum(whichOf(group))) / years(run, whichOf(group)),
    ],
    [
      "careHomeEntries",
      (run, group) => (PER_100_000 * run.lives.careHomeEntries.sum(whichOf(group))) / years(run, whichOf(group)),
    ],
    [
      "hipFractures",
      (run, group) => (PER_100_000 * run.frontDoor.hipFractures.sum(whichOf(group))) / years(run, whichOf(group)),
    ],
    ["inReablement", ({ services: s, end }) => s.reablement.mean(end)],
    ["inShortTermBeds", ({ services: s, end }) => s.shortTermBeds.mean(end)],
    ["lateDeparture", ({ delays: d }) => d.nightsLate / d.late],
    ["waitAfterReady", ({ delays: d }, group) => d.waitedDays[pathwayOf(group)] / d.left[pathwayOf(group)]],
  ]);
}
