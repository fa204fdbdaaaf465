import { DAYS_PER_YEAR, type ModelInputs } from "@placewell/core";
import { type Convention, expectedDeaths } from "./expected-deaths.js";
import { frailtyOf, pathwayOf, whichOf } from "./groups.js";
import { lifeExpectancyGap } from "./life-expectancy.js";
import type { MeasuredRun } from "./measured-run.js";
import type { CellCounts, Which } from "./people-cells.js";
import { AGES_AS_THEY_ARE, type Ages, AS_THEY_ARE, type Weight } from "./standard-ages.js";

/**
 * A figure of one replicate for a group; NaN where the group has nobody.
 * @param ages the ages that it is put on, if not those of the people of the run. Ratios by frailty, deprivation and month,
 *   deaths over expected and use of services pass it over
 */
export type Measure = (run: MeasuredRun, group: string, ages?: Ages) => number;

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

/** How many of one thing there are for one of another. */
function ratio(of: (run: MeasuredRun) => readonly [part: CellCounts, whole: CellCounts], times = 1): Measure {
  return (run, group, { overTime } = AGES_AS_THEY_ARE) => {
    const [part, whole] = of(run);
    return (times * part.sum(whichOf(group), overTime)) / whole.sum(whichOf(group), overTime);
  };
}

/** How much there is of something a person-year. */
function rate(of: (run: MeasuredRun) => CellCounts, times = 1): Measure {
  return ratio((run) => [of(run), run.lives.days], times * DAYS_PER_YEAR);
}

function count(of: (run: MeasuredRun) => CellCounts): Measure {
  return (run, group) => of(run).sum(whichOf(group));
}

/** Mean in use over the counted time. */
function inUse(of: (run: MeasuredRun) => { readonly days: CellCounts }): Measure {
  return (run, group) => of(run).days.sum(whichOf(group)) / run.end;
}

function years(run: MeasuredRun, which: Which): number {
  return run.lives.days.sum(which) / DAYS_PER_YEAR;
}

/** Share of the people there at the end who have a trait, or are counted among others. */
function shareAtEnd(trait: Which, of: (run: MeasuredRun) => CellCounts = ({ lives }) => lives.atEnd): Measure {
  return (run, group, { atEnd } = AGES_AS_THEY_ARE) =>
    (PERCENT * of(run).sum({ ...whichOf(group), ...trait }, atEnd)) / run.lives.atEnd.sum(whichOf(group), atEnd);
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

/** Departures of any kind that are followed by an admission. */
function readmission(
  { admissions: { readmitted, followed } }: MeasuredRun,
  group: string,
  ages = AGES_AS_THEY_ARE,
): number {
  const count = (departures: readonly CellCounts[]): number =>
    sum(departures.map((kind) => kind.sum(whichOf(group), ages.overTime)));
  return (PERCENT * count(readmitted)) / count(followed);
}

/** People ready to leave at a midnight and at the one before; at other ages, as many for each person of 65 and over. */
function readyButRemaining(run: MeasuredRun, group: string, { overTime } = AGES_AS_THEY_ARE): number {
  const { sinceLastMidnight, nights } = run.delays;
  const pathways = group === "all" ? sinceLastMidnight : [sinceLastMidnight[pathwayOf(group)]];
  const old = (weight: Weight): number => run.lives.days.sum(whichOf("65+"), weight);
  const people = sum(pathways.map((pathway) => pathway.sum({}, overTime))) / nights;
  return (people * old(AS_THEY_ARE)) / old(overTime);
}

function dischargePathway({ admissions: { byPathway } }: MeasuredRun, group: string, ages = AGES_AS_THEY_ARE): number {
  const left = byPathway.map((pathway) => pathway.sum({}, ages.overTime));
  return (PERCENT * left[pathwayOf(group)]) / sum(left);
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
    ["emergencyAdmissions", rate((run) => run.admissions.all, PER_1000)],
    ["fallAdmissions", rate((run) => run.admissions.afterFall, PER_100_000)],
    ["deathsOverExpected", deathsOverExpected(model.deathProbability, USUAL_CONVENTION)],
    ["anyFrailty", shareAtEnd({ leastFrailty: 1 })],
    ["moderateOrSevereFrailty", shareAtEnd({ leastFrailty: 2 })],
    ["needsAnyHelp", shareAtEnd({ leastLevel: 1 })],
    ["dementia", shareAtEnd({}, ({ lives }) => lives.withDementiaAtEnd)],
    ["livingAlone", shareAtEnd({}, ({ lives }) => lives.aloneAtEnd)],
    ["careHomeResidents", shareAtEnd({ inCareHome: 1 })],
    ["overnightStay", ratio(({ admissions: a }) => [a.stayDays, a.stays])],
    ["sameDayShare", ratio(({ admissions: a }) => [a.sameDay, a.all], PERCENT)],
    ["dischargePathway", dischargePathway],
    ["readmission30", readmission],
    ["deathsInHospital", ratio(({ lives }) => [lives.deathsInHospital, lives.deaths], PERCENT)],
    ["readyButRemaining", readyButRemaining],
    [
      "delayFromCapacity",
      ({ delays: d, end }, group) =>
        (PERCENT * d.queueing[pathwayOf(group)].days(end)) / d.ready[pathwayOf(group)].days(end),
    ],
    ["bedOccupancy", ({ services: s, coreBeds }) => (PERCENT * s.bedsAtMidnight) / s.nights / coreBeds],
    ["functionLossInHospital", ratio(({ admissions: a }) => [a.costFunction, a.recovered], PERCENT)],
    ["threeAdmissionsLastYear", ratio(({ lastYear: l }) => [l.withThreeAdmissions, l.deaths], PERCENT)],
    ["ucrReferrals", ({ frontDoor, end }) => (frontDoor.communityVisits * DAYS_PER_YEAR) / end],
    ["winterRatio", winterRatio],
    ["deathRatioByFrailty", ratioByFrailty((run) => run.lives.deaths)],
    ["admissionRatioByFrailty", ratioByFrailty((run) => run.admissions.all)],
    ["bedDayRatioByFrailty", ratioByFrailty((run) => run.admissions.stayDays)],
    ["admittedInYear", ratio(({ admissions: a }) => [a.oldAdmittedInYear, a.oldAtYearEnd], PERCENT)],
    ["lastYearAdmissions", ratio(({ lastYear: l }) => [l.admissions, l.deaths])],
    ["lastYearDays", ratio(({ lastYear: l }) => [l.daysInHospital, l.deaths])],
    ["aeAdmitted", (run, group, ages) => PERCENT - sentHome(run, group, ages)],
    ["aeByAmbulance", ratio(({ frontDoor: f }) => [f.conveyances, f.attendances], PERCENT)],
    ["conveyedShare", ratio(({ frontDoor: f }) => [f.conveyances, f.responses], PERCENT)],
    ["careHomeAdmissions", (run) => run.admissions.all.sum({ inCareHome: 1 }) / years(run, { inCareHome: 1 })],
    ["careHomeShareOfAdmissions", careHomeShareOfAdmissions],
    ["deathPerAdmission", ratio(({ lives, admissions: a }) => [lives.deathsInHospital, a.all], PERCENT)],
    ["conveyances", rate((run) => run.frontDoor.conveyances)],
    ["lifeExpectancyGap", lifeExpectancyGap],
    ["admissionRatioByDeprivation", admissionsByDeprivation],
    ["aeAttendances", rate((run) => run.frontDoor.attendances, PER_1000)],
    ["careHomeEntries", rate((run) => run.lives.careHomeEntries, PER_100_000)],
    ["admissions", count((run) => run.admissions.all)],
    ["deaths", count((run) => run.lives.deaths)],
    ["personYears", (run, group) => years(run, whichOf(group))],
    ["residentsAtFirst", count((run) => run.need.residents)],
    ["bedsByAgeAtFirst", inUse((run) => run.need.beds)],
    ["reablementByAgeAtFirst", inUse((run) => run.need.reablement)],
    ["shortTermBedsByAgeAtFirst", inUse((run) => run.need.shortTermBeds)],
    ["homeCareHoursByAgeAtFirst", inUse((run) => run.need.homeCareHours)],
    ["careHomePlacesByAgeAtFirst", inUse((run) => run.need.careHomes)],
    ["hipFractures", rate((run) => run.frontDoor.hipFractures, PER_100_000)],
    ["inReablement", ({ services: s, end }) => s.reablement.mean(end)],
    ["inShortTermBeds", ({ services: s, end }) => s.shortTermBeds.mean(end)],
    ["lateDeparture", ({ delays: d }) => d.nightsLate / d.late],
    ["waitAfterReady", ({ delays: d }, group) => d.waitedDays[pathwayOf(group)] / d.left[pathwayOf(group)]],
  ]);
}

const sentHome: Measure = ratio(({ frontDoor: f }) => [f.sentHome, f.attendances], PERCENT);

const careHomeShareOfAdmissions: Measure = ({ admissions: { all } }, group, { overTime } = AGES_AS_THEY_ARE) =>
  (PERCENT * all.sum({ ...whichOf(group), inCareHome: 1 }, overTime)) / all.sum(whichOf(group), overTime);
