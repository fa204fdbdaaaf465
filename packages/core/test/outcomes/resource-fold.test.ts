import { expect, it } from "vitest";
import { england } from "../../../england/src/index.js";
import { capacitiesFor, smallPlace } from "../../../testkit/src/index.js";
import { changeValuation, EVENT, outcomeLayout, parametersOf, RESOURCE_ITEMS, revalue } from "../../src/index.js";
import { HEALTH_COLUMNS } from "../../src/outcomes/health-time.js";
import { OutcomeFold } from "../../src/outcomes/outcome-fold.js";
import { outcomeParameters } from "../../src/outcomes/outcome-parameters.js";
import { allocatePopulation } from "../../src/population/population.js";

const place = smallPlace([{ residentsByBand: [1, 0, 0, 0, 0, 0, 0, 0], imdDecile: 1 }], capacitiesFor(1, 1));
const layout = outcomeLayout(place, 1);
const parameters = outcomeParameters(parametersOf({ place, model: england }), place);
const YEAR = 365;
const AGE = 80;

type Story = readonly (readonly [kind: number, time: number, detail?: number])[];

/** The figures of one woman of 80 to whom a story happens; the year ends alive. */
function lived(story: Story): Float64Array {
  const people = allocatePopulation(1);
  people.birth[0] = -AGE * 365.25;
  people.sex[0] = 1;
  people.imdDecile[0] = 1;
  const fold = new OutcomeFold(people, layout, parameters, -10);
  fold.on(EVENT.personEntered, -10, 0, 0);
  for (const [kind, time, detail = 0] of story) fold.on(kind, time, 0, detail);
  return revalue(fold.finish(), layout, england.valuation, []);
}

const months = layout.periods.months.length;

function used(values: Float64Array, name: string): number {
  const column = RESOURCE_ITEMS.findIndex((i) => i.name === name);
  const items = layout.items(values);
  let total = 0;
  for (let m = 0; m < months; m++) total += items[layout.keptRow(m, 0) * RESOURCE_ITEMS.length + column];
  return total;
}

/** Days in a place of care and condition, such as `own-home.none`. */
function daysIn(values: Float64Array, name: string): number {
  const health = layout.healthTime(values);
  let days = 0;
  HEALTH_COLUMNS.forEach((column, i) => {
    if (!column.startsWith(`${name}.`) || !column.endsWith("_basic_help")) return;
    for (let m = 0; m < months; m++) days += health[layout.keptRow(m, 0) * HEALTH_COLUMNS.length + i];
  });
  return days;
}

const figure = (values: Float64Array, measure: string, group = "all"): number => {
  const index = layout.find({ measure, group, area: place.id, period: "all" });
  if (index === undefined) throw new RangeError(measure);
  return values[index];
};

it("a short-term bed in place of a ward counts its days, and 30 after it, and no admission", () => {
  const values = lived([
    [EVENT.attendanceStarted, 10],
    [EVENT.steppedUp, 10.25, 1],
    [EVENT.shortTermBedLeft, 30.25],
  ]);
  expect(used(values, "short_term_bed_days")).toBeCloseTo(20, 9);
  expect(daysIn(values, "short-term-bed.none")).toBeCloseTo(50, 3);
  expect(figure(values, "moves", "move=ae>short-term-bed")).toBe(1);
  expect(figure(values, "moves", "move=short-term-bed>home")).toBe(1);
  expect(figure(values, "emergency_admissions")).toBe(0);
  expect(figure(values, "days_at_home")).toBeCloseTo(YEAR - 20.25, 9);
});

it("the mean response time of a period is over its own ambulances", () => {
  const values = lived([
    [EVENT.ambulanceReached, -1, 500],
    [EVENT.ambulanceReached, 3, 10],
    [EVENT.ambulanceReached, 4, 20],
    [EVENT.ambulanceReached, 40, 60],
  ]);
  const mean = (period: string): number => {
    const index = layout.find({ measure: "ambulance_response_mean", group: "all", area: place.id, period });
    if (index === undefined) throw new RangeError(period);
    return values[index];
  };
  expect([mean("2025-04"), mean("2025-05"), mean("2025-06"), mean("all"), mean("2025-26")]).toEqual([
    15, 60, 0, 30, 30,
  ]);
});

it("hip fractures have their bands, and the last months of life come before them", () => {
  const values = lived([
    [EVENT.fractureHappened, 10, 0],
    [EVENT.fractureHappened, 20, 1],
    [EVENT.terminalPhaseBegan, 300],
  ]);
  expect(used(values, "hip_fractures")).toBe(1);
  expect(daysIn(values, "own-home.none")).toBeCloseTo(10, 4);
  expect(daysIn(values, "own-home.hip-to-4-months")).toBeCloseTo(121.75, 4);
  expect(daysIn(values, "own-home.hip-to-12-months")).toBeCloseTo(300 - 131.75, 4);
  expect(daysIn(values, "own-home.terminal")).toBeCloseTo(YEAR - 300, 4);
});

it("recovery lasts 30 days after a short-term bed, a hospital stay within it apart", () => {
  const values = lived([
    [EVENT.admissionStarted, 10],
    [EVENT.wardEntered, 10],
    [EVENT.readyToLeave, 14, 2],
    [EVENT.stayEnded, 20, 2],
    [EVENT.shortTermBedLeft, 50],
    [EVENT.attendanceStarted, 60],
    [EVENT.admissionStarted, 60],
    [EVENT.wardEntered, 60],
    [EVENT.stayEnded, 65, 0],
  ]);
  expect(daysIn(values, "acute.none")).toBeCloseTo(15, 4);
  expect(daysIn(values, "short-term-bed.none")).toBeCloseTo(30 + 25, 4);
  expect(daysIn(values, "own-home.none")).toBeCloseTo(YEAR - 70, 4);
  expect(used(values, "acute_bed_days")).toBeCloseTo(15, 9);
  expect(used(values, "delay_days")).toBeCloseTo(6, 9);
  expect(used(values, "short_term_bed_days")).toBeCloseTo(30, 9);
  expect(used(values, "overnight_admissions_other")).toBe(2);
});

it("care is counted in its own units, from the hours, bands and strain that the stream says", () => {
  const values = lived([
    [EVENT.carerChanged, 0.5, 2],
    [EVENT.carerStrainChanged, 10.5, 90],
    [EVENT.carerChanged, 20.5, 0],
    [EVENT.homeCareStarted, 30],
    [EVENT.homeCareHoursSet, 37, 12],
    [EVENT.homeCareEnded, 44],
    [EVENT.reablementStarted, 50],
    [EVENT.reablementEnded, 80],
    [EVENT.virtualWardEntered, 90, 1],
    [EVENT.virtualWardLeft, 95],
    [EVENT.workChanged, 100, 1],
    [EVENT.workChanged, 110, 2],
    [EVENT.callClosed, 111],
    [EVENT.ambulanceResponded, 112, 1],
    [EVENT.programmeContact, 113, 0],
    [EVENT.careHomeEntered, 200, 2],
  ]);
  expect(figure(values, "carer_hours")).toBeCloseTo((20 * 30) / 7, 9);
  expect(used(values, "carer_strain_days")).toBeCloseTo(10 * 0.4 + 10 * 0.9, 9);
  expect(figure(values, "carer_qalys")).toBeCloseTo((-0.02 * 13) / 365.25, 12);
  expect(figure(values, "home_care_hours")).toBeCloseTo(5 + 12, 9);
  expect(used(values, "reablement_days")).toBeCloseTo(30, 9);
  expect(used(values, "virtual_ward_days")).toBeCloseTo(5, 9);
  expect(used(values, "days_out_of_work")).toBeCloseTo(10, 9);
  expect(used(values, "nursing_days")).toBeCloseTo(165, 9);
  // Most deprived decile: a deprivation score of half.
  expect(used(values, "nursing_days_by_deprivation")).toBeCloseTo(82.5, 9);
  for (const item of ["calls_closed", "ambulance_handed_on", "programme_contacts"]) expect(used(values, item)).toBe(1);
  const selfFunded = 0.37 - 0.32 / 2;
  expect(figure(values, "cost", "payer=self-funder")).toBeCloseTo(selfFunded * (17 * 28.53 + 165 * 204.29), 6);
  expect(figure(values, "cost", "item=home-care")).toBeCloseTo(17 * (selfFunded * 28.53 + (1 - selfFunded) * 23.26), 6);
});

it("hours that programmes put on a carer are unpaid care too, with the strain that goes with them", () => {
  const perHour = (0.7 - 0.2) / (65 - 10);
  const some = lived([
    [EVENT.carerChanged, 0.5, 2],
    [EVENT.carerHoursAdded, 10.5, 0.32],
    [EVENT.carerHoursAdded, 20.5, 0],
    [EVENT.carerChanged, 30.5, 0],
  ]);
  expect(figure(some, "carer_hours")).toBeCloseTo((30 * 30 + 10 * 0.32) / 7, 9);
  expect(used(some, "carer_strain_days")).toBeCloseTo(30 * 0.4 + 10 * 0.32 * perHour, 9);
  const most = lived([
    [EVENT.carerChanged, 0.5, 2],
    [EVENT.carerHoursAdded, 10.5, 100],
    [EVENT.carerStrainChanged, 15.5, 50],
    [EVENT.carerHoursAdded, 20.5, 0],
    [EVENT.carerHoursAdded, 30.5, -100],
    [EVENT.carerChanged, 40.5, 0],
  ]);
  expect(figure(most, "carer_hours")).toBeCloseTo((30 * 30 + 10 * 100) / 7, 9);
  expect(used(most, "carer_strain_days")).toBeCloseTo(10 * 0.4 + 10 * 1 + 10 * 0.5, 9);
});

it("the dead and those who moved away use nothing and live no more here", () => {
  for (const kind of [EVENT.personDied, EVENT.personMovedAway]) {
    const values = lived([
      [EVENT.homeCareStarted, 10],
      [kind, 20],
      [EVENT.homeCareEnded, 40],
    ]);
    expect(figure(values, "days_alive")).toBe(20);
    expect(daysIn(values, "own-home.none")).toBeCloseTo(20, 4);
    expect(figure(values, "home_care_hours")).toBeCloseTo((10 * 5) / 7, 9);
    expect(figure(values, "deaths")).toBe(kind === EVENT.personDied ? 1 : 0);
  }
});

it("a utility is that of the published equation, times the factors in force", () => {
  const plain = lived([]);
  // Alone in her age group, she is its average: nothing is taken off for frailty or function.
  const norm = (age: number): number => 0.9508566 - 0.0002587 * age - 0.0000332 * age * age;
  const middle = norm(AGE + YEAR / 2 / 365.25);
  expect(figure(plain, "qalys")).toBeCloseTo((middle * YEAR) / 365.25, 4);
  const frail = lived([[EVENT.frailtyChanged, 0.5, 3]]);
  expect(figure(plain, "qalys") - figure(frail, "qalys")).toBeCloseTo((0.2 * (YEAR - 0.5)) / 365.25, 5);
  const dependent = lived([
    [EVENT.frailtyChanged, 0.5, 3],
    [EVENT.functionChanged, 0.5, 3],
  ]);
  expect(figure(plain, "qalys") - figure(dependent, "qalys")).toBeCloseTo(((0.1 + 0.22) * (YEAR - 0.5)) / 365.25, 5);
  const inCareHome = lived([[EVENT.careHomeEntered, 1e-9, 1]]);
  expect(figure(inCareHome, "qalys") / figure(plain, "qalys")).toBeCloseTo(0.85, 6);
});

it("one event is discounted to the middle of its month: at most half a month out", () => {
  const values = lived([
    [EVENT.attendanceStarted, 100],
    [EVENT.attendanceEnded, 100.1],
  ]);
  const discounted = figure(values, "cost_discounted", "item=emergency-department");
  const { monthStarts } = layout.periods;
  const month = monthStarts.findIndex((start, m) => start <= 100 && 100 < monthStarts[m + 1]);
  const middle = (monthStarts[month] + monthStarts[month + 1]) / 2;
  expect(discounted).toBeCloseTo(280.17 * 1.035 ** (-middle / 365.25), 9);
  expect(Math.abs(discounted / (280.17 * 1.035 ** (-100 / 365.25)) - 1)).toBeLessThan(0.0015);
});

it("a perspective counts its payers and no others", () => {
  const values = lived([
    [EVENT.attendanceStarted, 100],
    [EVENT.attendanceEnded, 100.1],
    [EVENT.reablementStarted, 110],
  ]);
  const cost = (perspective: string): number =>
    figure(revalue(values, layout, changeValuation(england.valuation, { perspective }), []), "cost");
  expect(cost("council only")).toBeCloseTo(2036, 9);
  expect(cost("NHS and social care")).toBeCloseTo(cost("NHS only") + 2036, 9);
  expect(cost("health and social care")).toBeCloseTo(cost("societal"), 9);
});
