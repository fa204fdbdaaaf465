import { EVENT, QUEUE, QUEUES } from "../care/events.js";
import type { EventSink } from "../engine/event-stream.js";
import { bandOf } from "../maths/piecewise.js";
import { type FrailtyParameters, frailtyClass } from "../population/frailty.js";
import type { Population } from "../population/population.js";
import { isUnderEntryAge } from "../population/seat.js";
import { DAYS_PER_YEAR } from "../units/time.js";
import { FIRST_AGE, FIRST_FRAILTY, FIRST_IMD, GROUPS, MOVES, SETTING, SETTINGS, UNDER_50 } from "./groups.js";
import { type OutcomeLayout, PEOPLE_MEASURES, PLACE_MEASURES } from "./layout.js";
import { copyPersonRecords, type PersonRecords, personRecords, RECORD } from "./person-records.js";
import { ProgrammeFold } from "./programme-fold.js";
import type { ProgrammeLines } from "./programme-lines.js";
import { ResourceFold, type ResourceParameters } from "./resource-fold.js";
import { ITEM_COUNT, itemColumn, MEASURES_OF_ITEMS } from "./resource-items.js";

const column = (name: string): number => PEOPLE_MEASURES.findIndex((m) => m.name === name);

const COUNT = {
  deaths: column("deaths"),
  admissions: column("emergency_admissions"),
  attendances: column("emergency_attendances"),
  callOuts: column("ambulance_callouts"),
  conveyances: column("ambulance_conveyances"),
  readmissions: column("readmissions_30d"),
  shortStays: column("short_stays"),
  falls: column("falls"),
  reablementStarts: column("reablement_starts"),
  homeCareStarts: column("home_care_starts"),
  careHomeEntries: column("care_home_entries"),
} as const;

const PEOPLE = column("people");

/** Stocks whose person-days are measures, and the measure each adds to. */
const STOCK = { alive: 0, home: 1 } as const;
const STOCK_MEASURE = ["days_alive", "days_at_home"].map(column);
const STOCKS = STOCK_MEASURE.length;

const READMISSION_DAYS = 30;
/** Columns of the measures that are a sum of items, and of each of those items. */
const ITEM_MEASURES = MEASURES_OF_ITEMS.flatMap(({ measure, items }) =>
  items.map((item) => [column(measure), itemColumn(item)] as const),
);

/** Numbers that outcomes need beside the events. */
export interface OutcomeParameters extends Omit<ResourceParameters, "nurseContacts"> {
  readonly frailty: FrailtyParameters;
  readonly coreBeds: number;
  /** Community nurse contacts a year: level, ratios by frailty, ratios by function. */
  readonly nursingRate: number;
  readonly nursingByFrailty: ArrayLike<number>;
  readonly nursingByFunction: ArrayLike<number>;
}

/**
 * Folds the event stream into the figures of a run. It keeps its own columns of what each person is, learnt from the
 * events alone, so that folding while the run goes on and folding a kept stream give the same numbers.
 */
export class OutcomeFold implements EventSink {
  private readonly people: Population;
  private readonly layout: OutcomeLayout;
  private readonly p: OutcomeParameters;
  private readonly values: Float64Array;

  /** What each person is now. */
  private readonly being: PersonRecords;
  private readonly discharged: Float64Array;

  private readonly resources: ResourceFold;
  private programmes: ProgrammeFold | undefined;

  /** Stocks by group, then by neighbourhood: how many now, person-days so far, and since when. */
  private readonly counts: Float64Array;
  private readonly personDays: Float64Array;
  private readonly since: Float64Array;
  private readonly waiting = new Float64Array(QUEUES.length);
  private readonly waitingDays = new Float64Array(QUEUES.length);
  private occupied = 0;
  private occupiedDays = 0;
  private nightsOver = 0;
  /** Ambulances that reached somebody: in the month, and in each period that is over. */
  private reached = 0;
  private reachedMinutes = 0;
  private readonly reachedBy: Float64Array;
  /** Everything before this moment is already in the integrals of the place. */
  private clock: number;
  private month = -1;
  private nextMonthStart: number;

  /**
   * @param baseline people of day 0 by state, where these people are only some of those of the place
   * @param being what is known of them so far; nothing where left out
   */
  constructor(
    people: Population,
    layout: OutcomeLayout,
    p: OutcomeParameters,
    start: number,
    baseline?: Float64Array,
    being: PersonRecords = personRecords(people),
  ) {
    this.people = people;
    this.layout = layout;
    this.p = p;
    this.values = new Float64Array(layout.length);
    this.being = being;
    this.discharged = new Float64Array(people.size).fill(Number.NEGATIVE_INFINITY);
    this.counts = new Float64Array((GROUPS.length + layout.neighbourhoodCount) * STOCKS);
    this.personDays = new Float64Array(this.counts.length);
    this.since = new Float64Array(this.counts.length);
    this.reachedBy = new Float64Array(layout.periodCount);
    const nurseContacts = Float64Array.from(
      { length: 16 },
      (_, i) => p.nursingRate * p.nursingByFrailty[i >> 2] * p.nursingByFunction[i & 3],
    );
    this.resources = new ResourceFold(people, layout, { ...p, nurseContacts }, being, baseline);
    this.clock = start;
    this.nextMonthStart = layout.periods.monthStarts[0];
    if (start === this.nextMonthStart) this.turnMonth(start);
  }

  /** An independent copy, to branch a run. */
  clone(): OutcomeFold {
    const copy = new OutcomeFold(
      this.people,
      this.layout,
      this.p,
      this.clock,
      undefined,
      copyPersonRecords(this.being),
    );
    for (const name of [
      "values",
      "discharged",
      "counts",
      "personDays",
      "since",
      "waiting",
      "waitingDays",
      "reachedBy",
    ] as const) {
      copy[name].set(this[name]);
    }
    copy.resources.copyFrom(this.resources);
    copy.programmes = this.programmes?.copy(copy.being, (row) => copy.resources.homeCareOf(row));
    copy.occupied = this.occupied;
    copy.occupiedDays = this.occupiedDays;
    copy.nightsOver = this.nightsOver;
    copy.reached = this.reached;
    copy.reachedMinutes = this.reachedMinutes;
    copy.month = this.month;
    copy.nextMonthStart = this.nextMonthStart;
    return copy;
  }

  /**
   * Counts what is used of programmes from here on, to be called before the first of them begins.
   * @param programmes lines of each programme's cost, by its number in the event stream
   */
  countProgrammes(programmes: readonly ProgrammeLines[]): void {
    if (programmes.some((lines) => lines.length > 0)) {
      const homeCareOf = (row: number): number => this.resources.homeCareOf(row);
      this.programmes = new ProgrammeFold(this.people, this.layout, this.being, homeCareOf, programmes);
    }
  }

  on(kind: number, time: number, row: number, detail: number): void {
    this.advance(time);
    if (row < 0) {
      this.programmes?.onPlace(kind, time, detail);
      this.takeIn(kind, time, row, detail);
      return;
    }
    // Contacts that a programme has a price of its own for do not have the general one beside it.
    if (kind !== EVENT.programmeContact || !this.programmes?.pricesContacts(detail)) {
      this.resources.before(kind, time, row, detail);
    }
    this.programmes?.before(kind, time, row, detail);
    this.takeIn(kind, time, row, detail);
    this.resources.after(row, time);
    this.programmes?.after(row, time);
  }

  private takeIn(kind: number, time: number, row: number, detail: number): void {
    switch (kind) {
      case EVENT.personEntered:
        this.personEnters(row, time);
        return;
      case EVENT.personDied:
        this.personDies(row, time);
        return;
      case EVENT.personMovedAway:
        this.personLeaves(row, time);
        return;
      case EVENT.frailtyChanged:
        this.regroup(row, time, this.being.ageGroup[row * RECORD], detail, this.being.level[row * RECORD]);
        return;
      case EVENT.functionChanged:
        this.regroup(row, time, this.being.ageGroup[row * RECORD], this.being.frailty[row * RECORD], detail);
        return;
      case EVENT.ageGroupReached:
        this.regroup(row, time, detail, this.being.frailty[row * RECORD], this.being.level[row * RECORD]);
        return;
      case EVENT.crisisHappened:
        if (detail === 0) this.count(COUNT.falls, row, 1);
        return;
      case EVENT.ambulanceResponded:
        this.count(COUNT.callOuts, row, 1);
        if (detail === 2) this.count(COUNT.conveyances, row, 1);
        return;
      case EVENT.ambulanceReached:
        this.reached += 1;
        this.reachedMinutes += detail;
        return;
      case EVENT.attendanceStarted:
        this.count(COUNT.attendances, row, 1);
        this.move(row, time, SETTING.emergencyDepartment);
        return;
      case EVENT.attendanceEnded:
        this.move(row, time, this.residenceOf(row));
        return;
      case EVENT.sameDayAdmission:
        this.count(COUNT.shortStays, row, 1);
        this.countAdmission(row, time);
        this.discharged[row] = time;
        this.move(row, time, this.residenceOf(row));
        return;
      case EVENT.admissionStarted:
        this.countAdmission(row, time);
        this.setAcute(row, time, 1);
        return;
      case EVENT.wardEntered:
        this.being.hasBed[row * RECORD] = 1;
        this.occupied += 1;
        this.move(row, time, SETTING.ward);
        return;
      case EVENT.readyToLeave:
        this.being.isReady[row * RECORD] = 1;
        return;
      case EVENT.stayEnded:
        this.endStay(row, time);
        this.discharged[row] = time;
        this.move(row, time, detail === 2 ? SETTING.shortTermBed : this.residenceOf(row));
        return;
      case EVENT.queueJoined:
        this.waiting[detail] += 1;
        // Whoever finds no bed waits in A&E, also when a GP admitted them directly.
        if (detail === QUEUE.ward && row >= 0) this.move(row, time, SETTING.emergencyDepartment);
        return;
      case EVENT.queueLeft:
        this.waiting[detail] -= 1;
        return;
      case EVENT.reablementStarted:
        this.count(COUNT.reablementStarts, row, 1);
        return;
      case EVENT.steppedUp:
        if (detail === 1) this.move(row, time, SETTING.shortTermBed);
        return;
      case EVENT.shortTermBedLeft:
        this.move(row, time, this.residenceOf(row));
        return;
      case EVENT.homeCareStarted:
        this.count(COUNT.homeCareStarts, row, 1);
        return;
      case EVENT.careHomeEntered:
        this.count(COUNT.careHomeEntries, row, 1);
        this.being.inCareHome[row * RECORD] = 1;
        if (this.being.setting[row * RECORD] === SETTING.home) this.move(row, time, SETTING.careHome);
        return;
      case EVENT.backgroundBedChanged:
        this.occupied += detail;
        return;
      case EVENT.foundInService:
        if (detail === QUEUE.ward) this.findOnWard(row, time);
        else if (detail === QUEUE.shortTermBed) this.find(row, time, SETTING.shortTermBed, 0);
        return;
      default:
    }
  }

  /**
   * Closes the counted time and gives the figures, in the order of the layout; what was used of programmes stands behind
   * them. Call once.
   */
  finish(): Float64Array {
    const { periods } = this.layout;
    const end = periods.monthStarts[periods.months.length];
    this.advance(end);
    this.resources.finish(end, this.values);
    this.closeNeighbourhoods(end);
    this.sumMonths();
    this.averages();
    if (this.programmes === undefined) return this.values;
    const used = this.programmes.finish(end);
    const values = new Float64Array(this.values.length + used.length);
    values.set(this.values);
    this.layout.programmeUse(values).set(used);
    return values;
  }

  private personEnters(row: number, time: number): void {
    const { people } = this;
    this.being.ageGroup[row * RECORD] = ageGroupOf((time - people.birth[row]) / DAYS_PER_YEAR);
    this.being.frailty[row * RECORD] = frailtyClass(this.p.frailty, people.deficits[row]);
    this.being.level[row * RECORD] = people.functionLevel[row];
    this.being.inCareHome[row * RECORD] = people.residence[row] > 0 ? 1 : 0;
    this.being.setting[row * RECORD] = this.residenceOf(row);
    this.addStocks(row, 1, time);
    this.resources.enter(row, time);
  }

  private personDies(row: number, time: number): void {
    this.count(COUNT.deaths, row, 1);
    this.personLeaves(row, time);
    this.countMove(this.being.setting[row * RECORD], SETTING.died);
    this.being.setting[row * RECORD] = SETTING.died;
  }

  /** Nothing of them is counted from now on. */
  private personLeaves(row: number, time: number): void {
    this.addStocks(row, -1, time);
    if (this.being.hasBed[row * RECORD] === 1) this.occupied -= 1;
    this.being.hasBed[row * RECORD] = 0;
    this.being.isAcute[row * RECORD] = 0;
    this.being.isReady[row * RECORD] = 0;
  }

  private residenceOf(row: number): number {
    return this.being.inCareHome[row * RECORD] === 1 ? SETTING.careHome : SETTING.home;
  }

  private endStay(row: number, time: number): void {
    this.being.isReady[row * RECORD] = 0;
    this.setAcute(row, time, 0);
    if (this.being.hasBed[row * RECORD] === 1) this.occupied -= 1;
    this.being.hasBed[row * RECORD] = 0;
  }

  /** In hospital from asking for a bed: not at home, even where no bed was free at once. */
  private setAcute(row: number, time: number, acute: 0 | 1): void {
    const wasHome = this.isHome(row);
    this.being.isAcute[row * RECORD] = acute;
    const isHome = this.isHome(row);
    if (wasHome !== isHome) this.change(row, STOCK.home, isHome ? 1 : -1, time);
  }

  private isHome(row: number): boolean {
    return this.being.setting[row * RECORD] === SETTING.home && this.being.isAcute[row * RECORD] === 0;
  }

  private move(row: number, time: number, to: number): void {
    const from = this.being.setting[row * RECORD];
    if (from === to) return;
    const wasHome = this.isHome(row);
    this.being.setting[row * RECORD] = to;
    const isHome = this.isHome(row);
    if (wasHome !== isHome) this.change(row, STOCK.home, isHome ? 1 : -1, time);
    this.countMove(from, to);
  }

  private findOnWard(row: number, time: number): void {
    this.being.hasBed[row * RECORD] = 1;
    this.occupied += 1;
    this.find(row, time, SETTING.ward, 1);
  }

  /** Is there already as the run begins: nobody has moved. */
  private find(row: number, time: number, setting: number, acute: 0 | 1): void {
    const wasHome = this.isHome(row);
    this.being.setting[row * RECORD] = setting;
    this.being.isAcute[row * RECORD] = acute;
    if (wasHome) this.change(row, STOCK.home, -1, time);
  }

  private countMove(from: number, to: number): void {
    if (this.month < 0) return;
    const index = MOVE_INDEX[from * SETTINGS.length + to];
    if (index < 0) throw new RangeError(`Nobody moves from ${SETTINGS[from]} to ${SETTINGS[to]}.`);
    this.values[this.layout.move(this.month) + index] += 1;
  }

  private countAdmission(row: number, time: number): void {
    this.count(COUNT.admissions, row, 1);
    if (time - this.discharged[row] <= READMISSION_DAYS) this.count(COUNT.readmissions, row, 1);
  }

  private count(measure: number, row: number, amount: number): void {
    if (this.month < 0) return;
    const { values, layout, month } = this;
    values[layout.people(month, 0) + measure] += amount;
    values[layout.people(month, FIRST_IMD + this.being.fifth[row * RECORD]) + measure] += amount;
    values[layout.people(month, FIRST_AGE + this.being.ageGroup[row * RECORD]) + measure] += amount;
    values[layout.people(month, FIRST_FRAILTY + this.being.frailty[row * RECORD]) + measure] += amount;
    values[layout.neighbourhood(this.people.neighbourhood[row]) + measure] += amount;
  }

  private addStocks(row: number, sign: 1 | -1, time: number): void {
    this.change(row, STOCK.alive, sign, time);
    if (this.isHome(row)) this.change(row, STOCK.home, sign, time);
  }

  private regroup(row: number, time: number, ageGroup: number, frailty: number, level: number): void {
    this.addStocks(row, -1, time);
    this.being.ageGroup[row * RECORD] = ageGroup;
    this.being.frailty[row * RECORD] = frailty;
    this.being.level[row * RECORD] = level;
    this.addStocks(row, 1, time);
  }

  private change(row: number, stock: number, amount: number, time: number): void {
    this.changeCell(0, stock, amount, time);
    this.changeCell(FIRST_IMD + this.being.fifth[row * RECORD], stock, amount, time);
    this.changeCell(FIRST_AGE + this.being.ageGroup[row * RECORD], stock, amount, time);
    this.changeCell(FIRST_FRAILTY + this.being.frailty[row * RECORD], stock, amount, time);
    this.changeCell(GROUPS.length + this.people.neighbourhood[row], stock, amount, time);
  }

  private changeCell(group: number, stock: number, amount: number, time: number): void {
    const cell = group * STOCKS + stock;
    if (this.month >= 0) {
      this.personDays[cell] += this.counts[cell] * (time - this.since[cell]);
      this.since[cell] = time;
    }
    this.counts[cell] += amount;
  }

  /** Brings the integrals of the place up to a time, closing nights and months on the way. */
  private advance(time: number): void {
    let midnight = Math.floor(this.clock) + 1;
    while (midnight <= time) {
      this.accrue(midnight);
      if (midnight === this.nextMonthStart) this.turnMonth(midnight);
      if (this.month >= 0 && this.occupied > this.p.coreBeds) this.nightsOver += 1;
      midnight += 1;
    }
    this.accrue(time);
  }

  private accrue(time: number): void {
    const days = time - this.clock;
    if (days <= 0) return;
    if (this.month >= 0) {
      this.occupiedDays += this.occupied * days;
      for (let q = 0; q < this.waiting.length; q++) this.waitingDays[q] += this.waiting[q] * days;
    }
    this.clock = time;
  }

  /** Writes the month that ends into the values and begins the next. */
  private turnMonth(time: number): void {
    const { monthStarts, months } = this.layout.periods;
    if (this.month >= 0) this.writeMonth(time);
    else {
      this.since.fill(time);
      this.resources.begin(time);
    }
    this.month = this.month + 1 < months.length ? this.month + 1 : -1;
    this.nextMonthStart = this.month >= 0 ? monthStarts[this.month + 1] : Number.POSITIVE_INFINITY;
    this.occupiedDays = 0;
    this.nightsOver = 0;
    this.reached = 0;
    this.reachedMinutes = 0;
    this.waitingDays.fill(0);
  }

  private writeMonth(time: number): void {
    const { layout, month, values } = this;
    this.resources.writeMonth(time, month, values);
    this.programmes?.writeMonth(time, month);
    const items = layout.items(values);
    for (let group = 0; group < GROUPS.length; group++) {
      const kept = layout.keptRow(month, group) * ITEM_COUNT;
      for (const [measure, item] of ITEM_MEASURES) values[layout.people(month, group) + measure] += items[kept + item];
    }
    for (let group = 0; group < GROUPS.length; group++) {
      for (let stock = 0; stock < STOCKS; stock++) {
        const cell = group * STOCKS + stock;
        const days = this.personDays[cell] + this.counts[cell] * (time - this.since[cell]);
        this.personDays[cell] = 0;
        this.since[cell] = time;
        values[layout.people(month, group) + STOCK_MEASURE[stock]] += days;
      }
    }
    values[layout.place(month)] = this.occupiedDays;
    values[layout.place(month) + 1] = this.nightsOver;
    values[layout.place(month) + 2] = this.reachedMinutes;
    this.reachedBy[month] = this.reached;
    for (let q = 0; q < this.waiting.length; q++) values[layout.service(month, q)] = this.waitingDays[q];
  }

  private closeNeighbourhoods(end: number): void {
    for (let n = 0; n < this.layout.neighbourhoodCount; n++) {
      for (let stock = 0; stock < STOCKS; stock++) {
        const cell = (GROUPS.length + n) * STOCKS + stock;
        const days = this.personDays[cell] + this.counts[cell] * (end - this.since[cell]);
        this.values[this.layout.neighbourhood(n) + STOCK_MEASURE[stock]] += days;
      }
      this.sumItemsOfNeighbourhood(n);
    }
  }

  private sumItemsOfNeighbourhood(n: number): void {
    const { layout, values } = this;
    const items = layout.items(values);
    for (let node = 0; node < layout.nodes.days.length; node++) {
      const kept = layout.keptRowOfNeighbourhood(n, node) * ITEM_COUNT;
      for (const [measure, item] of ITEM_MEASURES) values[layout.neighbourhood(n) + measure] += items[kept + item];
    }
  }

  /** Years and the whole run as sums of months, in the order of the months. */
  private sumMonths(): void {
    const { layout, values } = this;
    const { months, years, yearOfMonth } = layout.periods;
    const whole = months.length + years.length;
    const add = (start: (period: number) => number, width: number): void => {
      for (let m = 0; m < months.length; m++) {
        for (const period of [months.length + yearOfMonth[m], whole]) {
          for (let i = 0; i < width; i++) values[start(period) + i] += values[start(m) + i];
        }
      }
    };
    for (let group = 0; group < GROUPS.length; group++) add((p) => layout.people(p, group), PEOPLE_MEASURES.length);
    add((p) => layout.place(p), PLACE_MEASURES.length);
    for (let m = 0; m < months.length; m++) {
      for (const period of [months.length + yearOfMonth[m], whole]) this.reachedBy[period] += this.reachedBy[m];
    }
    for (let q = 0; q < QUEUES.length; q++) add((p) => layout.service(p, q), 1);
    add((p) => layout.move(p), MOVES.length);
  }

  /** Means over each period, from person-days. */
  private averages(): void {
    const { layout, values } = this;
    for (let period = 0; period < layout.periodCount; period++) {
      const days = this.daysOf(period);
      for (let group = 0; group < GROUPS.length; group++) {
        const at = layout.people(period, group);
        values[at + PEOPLE] = values[at + STOCK_MEASURE[STOCK.alive]] / days;
      }
      const bedDays = days * this.p.coreBeds;
      values[layout.place(period)] = bedDays === 0 ? 0 : values[layout.place(period)] / bedDays;
      const reached = this.reachedBy[period];
      values[layout.place(period) + 2] = reached === 0 ? 0 : values[layout.place(period) + 2] / reached;
      for (let q = 0; q < QUEUES.length; q++) {
        values[layout.service(period, q) + 1] = values[layout.service(period, q)] / days;
      }
    }
    const days = this.daysOf(layout.periodCount - 1);
    for (let n = 0; n < this.layout.neighbourhoodCount; n++) {
      const at = layout.neighbourhood(n);
      values[at + PEOPLE] = values[at + STOCK_MEASURE[STOCK.alive]] / days;
    }
  }

  private daysOf(period: number): number {
    const { months, monthStarts, years, yearOfMonth } = this.layout.periods;
    if (period < months.length) return monthStarts[period + 1] - monthStarts[period];
    if (period === months.length + years.length) return monthStarts[months.length] - monthStarts[0];
    const year = period - months.length;
    const first = yearOfMonth.indexOf(year);
    return monthStarts[first + 12] - monthStarts[first];
  }
}

/** Index in AGE_GROUPS. */
function ageGroupOf(age: number): number {
  return isUnderEntryAge(age) ? UNDER_50 : bandOf([65, 75, 85], age);
}
/** Index in MOVES of each pair of settings; −1 where nobody goes. */
const MOVE_INDEX = Int16Array.from({ length: SETTINGS.length * SETTINGS.length }, (_, pair) =>
  MOVES.indexOf(`${SETTINGS[Math.floor(pair / SETTINGS.length)]}>${SETTINGS[pair % SETTINGS.length]}`),
);
