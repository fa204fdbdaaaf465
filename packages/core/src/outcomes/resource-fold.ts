import { DETAIL, EVENT, QUEUE } from "../care/events.js";
import { CRISIS } from "../intervention/crisis-types.js";
import { deprivationScore } from "../place/deprivation.js";
import { strainWith } from "../population/carer-strain.js";
import type { Population } from "../population/population.js";
import { DAYS_PER_WEEK, DAYS_PER_YEAR } from "../units/time.js";
import { AGE_GROUPS, FIRST_AGE, FIRST_FRAILTY, FIRST_IMD, GROUPS, SETTING } from "./groups.js";
import {
  BASELINE_WIDTH,
  CLASS_COUNT,
  HEALTH_WIDTH,
  HIP_BAND_ENDS,
  healthClass,
  RECOVERY_DAYS,
  SUM,
  SUM_COUNT,
} from "./health-time.js";
import type { OutcomeLayout } from "./layout.js";
import { type PersonRecords, RECORD } from "./person-records.js";
import { ITEM_COUNT, itemColumn } from "./resource-items.js";

const AGES = AGE_GROUPS.length;
const FIFTHS = 5;
const CLASSES_OF_FRAILTY = 4;
const LEVELS = 4;
const SEXES = 2;

/** What an event changes: what is used, where a person is or what state their health is in, or who they count among. */
const SCOPE = { nothing: 0, care: 1, place: 2, all: 3 } as const;

/** Numbers of a state: people, births in years with square and cube, then days, ages and squares of ages of the month. */
const STATE = { people: 0, birth: 1, birth2: 2, birth3: 3, days: 4, age: 5, age2: 6, width: 7 } as const;

const WHERE = { ownHome: 0, careHome: 1, acute: 2, shortTermBed: 3 } as const;
const CONDITION = { none: 0, terminal: 1, hip: 2 } as const;

const ITEM = {
  callsClosed: itemColumn("calls_closed"),
  treated: itemColumn("ambulance_treated"),
  attendances: itemColumn("attendances"),
  sameDay: itemColumn("same_day_admissions"),
  overnight: itemColumn("overnight_admissions_fall"),
  hipFractures: itemColumn("hip_fractures"),
  acuteDays: itemColumn("acute_bed_days"),
  delayDays: itemColumn("delay_days"),
  responses: itemColumn("response_contacts"),
  hub: itemColumn("hub_contacts"),
  reablementStarts: itemColumn("reablement_starts"),
  reablementDays: itemColumn("reablement_days"),
  shortTermBedDays: itemColumn("short_term_bed_days"),
  virtualWardDays: itemColumn("virtual_ward_days"),
  homeCare: itemColumn("home_care_hours"),
  residential: itemColumn("residential_days"),
  nursing: itemColumn("nursing_days"),
  gp: itemColumn("gp_consultations"),
  nurse: itemColumn("nurse_contacts"),
  mildDays: itemColumn("days_mild"),
  mentalHealth: itemColumn("mental_health_contacts"),
  programme: itemColumn("programme_contacts"),
  unpaidCare: itemColumn("unpaid_care_hours"),
  carerStrain: itemColumn("carer_strain_days"),
  outOfWork: itemColumn("days_out_of_work"),
} as const;

/** Numbers that counting use needs. */
export interface ResourceParameters {
  /** Contacts per visit of a response team. */
  readonly contactsPerVisit: number;
  /** GP consultations a year by age group from 50-64 on, and their ratios by frailty, which average 1 in an age group. */
  readonly gpByAge: ArrayLike<number>;
  readonly gpByFrailty: ArrayLike<number>;
  /** Community nurse contacts a year by frailty, then function. */
  readonly nurseContacts: ArrayLike<number>;
  /** Hours a week of a home-care package at function 0-1, 2, 3. */
  readonly packageHours: ArrayLike<number>;
  /** Hours a week of unpaid care, bands 1 to 3. */
  readonly unpaidHours: ArrayLike<number>;
  /** Strain of a carer when first heard of, bands 1 to 3. */
  readonly strainAtStart: ArrayLike<number>;
  /** Strain that goes with an hour a week more. */
  readonly strainPerHour: number;
}

/**
 * Counts what is used and how much time is lived in which state of health, month by month: nothing of prices, nothing of
 * utilities. Only changes cost time: an integral over a stay is what stands at its end less what stood at its start, so
 * whoever enters a state takes off what stands then, and whoever leaves it puts it back; the rest is a sum over states
 * once a month, and over people once at the end.
 */
export class ResourceFold {
  private readonly people: Population;
  private readonly layout: OutcomeLayout;
  private readonly p: ResourceParameters;
  private readonly being: PersonRecords;

  /** GP consultations a day by age group, then frailty. */
  private readonly gpPerDay: Float64Array;

  /** By fifth, age, sex, frailty, function and class. */
  private readonly states: Float64Array;
  /** By fifth, age and frailty, then item: used in the month, and used a day now. */
  private readonly items: Float64Array;
  private readonly itemRates: Float64Array;
  /** By neighbourhood, column and moment: health time, and items. */
  private readonly localHealth: Float64Array;
  private readonly localItems: Float64Array;
  /** Integrals of the weights of the moments at {@link momentsAt}. */
  private readonly moments: Float64Array;
  private momentsAt = Number.NaN;
  /** Weights of the moments for the event in hand. */
  private readonly weights: Float64Array;
  private readonly nodeCount: number;

  /** People of day 0 by age group, frailty class and function. */
  private readonly baseline: Float64Array;
  private readonly isBaselineGiven: boolean;
  /** Whoever joins at the first counted moment is of day 0; open until the next. */
  private isBaselineOpen = false;
  private began = Number.POSITIVE_INFINITY;
  private monthStart = 0;
  private counting = false;
  /** What a person is out of, between what they were and what they become. */
  private changing: number = SCOPE.nothing;

  /** @param baseline people of day 0, where these people are only some of them */
  constructor(
    people: Population,
    layout: OutcomeLayout,
    p: ResourceParameters,
    being: PersonRecords,
    baseline?: Float64Array,
  ) {
    this.people = people;
    this.layout = layout;
    this.p = p;
    this.being = being;
    this.gpPerDay = new Float64Array(AGES * CLASSES_OF_FRAILTY);
    this.states = new Float64Array(FIFTHS * AGES * SEXES * CLASSES_OF_FRAILTY * LEVELS * CLASS_COUNT * STATE.width);
    this.items = new Float64Array(FIFTHS * AGES * CLASSES_OF_FRAILTY * ITEM_COUNT);
    this.itemRates = new Float64Array(this.items.length);
    this.nodeCount = layout.nodes.days.length;
    this.localHealth = new Float64Array(layout.neighbourhoodCount * HEALTH_WIDTH * this.nodeCount);
    this.localItems = new Float64Array(layout.neighbourhoodCount * ITEM_COUNT * this.nodeCount);
    this.moments = new Float64Array(3 * this.nodeCount);
    this.weights = new Float64Array(this.nodeCount);
    this.baseline = baseline?.slice() ?? new Float64Array(BASELINE_WIDTH);
    this.isBaselineGiven = baseline !== undefined;
  }

  /** Takes over what another fold of the same people has counted. */
  copyFrom(other: ResourceFold): void {
    for (const name of ["gpPerDay", "states", "items", "itemRates", "localHealth", "localItems", "baseline"] as const) {
      this[name].set(other[name]);
    }
    this.isBaselineOpen = other.isBaselineOpen;
    this.began = other.began;
    this.monthStart = other.monthStart;
    this.counting = other.counting;
  }

  /** Takes in an event of a person, before the columns that it changes are written. */
  before(kind: number, time: number, row: number, detail: number): void {
    if (this.isBaselineOpen && time > this.began) this.closeBaseline();
    switch (kind) {
      case EVENT.personDied:
      case EVENT.personMovedAway:
        this.leave(row, time, SCOPE.all);
        this.being.alive[row * RECORD] = 0;
        this.changing = SCOPE.nothing;
        return;
      case EVENT.frailtyChanged:
      case EVENT.functionChanged:
      case EVENT.ageGroupReached:
        this.leave(row, time, SCOPE.all);
        return;
      case EVENT.readyToLeave:
        this.leave(row, time, SCOPE.care);
        return;
      case EVENT.crisisHappened:
        this.being.lastCrisis[row * RECORD] = detail;
        if (detail === CRISIS.mental) this.count(ITEM.mentalHealth, row, time, 1);
        return;
      case EVENT.callClosed:
        this.count(ITEM.callsClosed, row, time, 1);
        return;
      case EVENT.ambulanceResponded:
        this.count(ITEM.treated + detail, row, time, 1);
        return;
      case EVENT.attendanceStarted:
        this.count(ITEM.attendances, row, time, 1);
        return;
      case EVENT.sameDayAdmission:
        this.count(ITEM.sameDay, row, time, 1);
        return;
      case EVENT.admissionStarted:
        this.leave(row, time, SCOPE.place);
        this.count(ITEM.overnight + this.being.lastCrisis[row * RECORD], row, time, 1);
        return;
      case EVENT.stayEnded:
        this.leave(row, time, SCOPE.place);
        return;
      case EVENT.steppedUp:
        if (detail === 1) this.leave(row, time, SCOPE.place);
        return;
      case EVENT.shortTermBedLeft:
        this.leave(row, time, SCOPE.place);
        this.being.recoversUntil[row * RECORD] = time + RECOVERY_DAYS;
        this.being.isTimed[row * RECORD] = 1;
        return;
      case EVENT.responseVisited:
        this.count(detail === 0 ? ITEM.responses : ITEM.hub, row, time, this.p.contactsPerVisit);
        return;
      case EVENT.reablementStarted:
        this.leave(row, time, SCOPE.care);
        this.count(ITEM.reablementStarts, row, time, 1);
        this.being.hasReablement[row * RECORD] = 1;
        return;
      case EVENT.reablementEnded:
        this.leave(row, time, SCOPE.care);
        this.being.hasReablement[row * RECORD] = 0;
        return;
      case EVENT.homeCareStarted:
        this.leave(row, time, SCOPE.care);
        // The hours, where the stream says them, may come first.
        if (this.being.homeCareHours[row * RECORD] === 0)
          this.being.homeCareHours[row * RECORD] = this.usualPackage(row);
        return;
      case EVENT.homeCareHoursSet:
        this.leave(row, time, SCOPE.care);
        this.being.homeCareHours[row * RECORD] = detail;
        return;
      case EVENT.homeCareEnded:
        this.leave(row, time, SCOPE.care);
        this.being.homeCareHours[row * RECORD] = 0;
        return;
      case EVENT.careHomeEntered:
        this.leave(row, time, SCOPE.place);
        this.being.careHome[row * RECORD] = detail;
        return;
      case EVENT.virtualWardEntered:
      case EVENT.virtualWardLeft:
        this.leave(row, time, SCOPE.care);
        this.being.onVirtualWard[row * RECORD] = kind === EVENT.virtualWardEntered ? 1 : 0;
        return;
      case EVENT.carerChanged:
        this.leave(row, time, SCOPE.care);
        if (detail > 0 && this.being.carer[row * RECORD] === 0)
          this.being.strain[row * RECORD] = this.p.strainAtStart[detail - 1];
        this.being.carer[row * RECORD] = detail;
        this.being.addedCarerHours[row * RECORD] = 0;
        return;
      case EVENT.carerStrainChanged:
        this.leave(row, time, SCOPE.care);
        this.being.strain[row * RECORD] = detail / 100;
        return;
      case EVENT.carerHoursAdded:
        this.leave(row, time, SCOPE.care);
        this.being.addedCarerHours[row * RECORD] = detail;
        return;
      case EVENT.workChanged:
        this.leave(row, time, SCOPE.care);
        this.being.isOutOfWork[row * RECORD] = detail === 1 ? 1 : 0;
        return;
      case EVENT.fractureHappened:
        if (detail !== 0) return;
        this.leave(row, time, SCOPE.place);
        this.count(ITEM.hipFractures, row, time, 1);
        this.being.hipBrokenOn[row * RECORD] = time;
        this.being.isTimed[row * RECORD] = 1;
        return;
      case EVENT.terminalPhaseBegan:
        this.leave(row, time, SCOPE.place);
        this.being.isTerminal[row * RECORD] = 1;
        return;
      case EVENT.programmeContact:
        this.count(ITEM.programme, row, time, 1);
        return;
      case EVENT.consultationsChanged:
        this.changeConsultations(row, time, detail / DETAIL.usualConsultations);
        return;
      case EVENT.foundInService:
        this.leave(row, time, detail === QUEUE.reablement ? SCOPE.care : SCOPE.place);
        if (detail === QUEUE.reablement) this.being.hasReablement[row * RECORD] = 1;
        return;
      default:
    }
  }

  /** Takes in the same event when the columns are written. */
  after(row: number, time: number): void {
    if (this.changing === SCOPE.nothing) return;
    this.enterState(row, time, this.changing);
    this.changing = SCOPE.nothing;
  }

  /** Somebody joins; the columns of what they are have been written. */
  enter(row: number, time: number): void {
    const { people, p } = this;
    this.being.alive[row * RECORD] = 1;
    this.being.isTerminal[row * RECORD] = people.terminalDeath[row] < Number.POSITIVE_INFINITY ? 1 : 0;
    this.being.homeCareHours[row * RECORD] = people.homeCareHours[row];
    this.being.careHome[row * RECORD] = people.residence[row];
    this.being.carer[row * RECORD] = people.carer[row];
    this.being.strain[row * RECORD] = people.carer[row] > 0 ? p.strainAtStart[people.carer[row] - 1] : 0;
    if (this.isBaselineOpen) this.addToBaseline(row);
    else this.enterState(row, time, SCOPE.all);
  }

  /** The counted time begins. */
  begin(time: number): void {
    this.began = time;
    this.monthStart = time;
    this.counting = true;
    this.isBaselineOpen = true;
    for (let row = 0; row < this.people.size; row++) if (this.being.alive[row * RECORD] === 1) this.addToBaseline(row);
  }

  /** Writes the month that ends. */
  writeMonth(time: number, month: number, values: Float64Array): void {
    if (this.isBaselineOpen) this.closeBaseline();
    for (let row = 0; row < this.people.size; row++) if (this.being.isTimed[row * RECORD] === 1) this.roll(row, time);
    this.writeStates(time, month, values);
    this.writeItems(time, month, values);
    this.monthStart = time;
  }

  /** Nothing more is counted: writes the people of day 0 and the neighbourhoods. */
  finish(time: number, values: Float64Array): void {
    const { layout, localHealth, localItems, nodeCount } = this;
    for (let row = 0; row < this.people.size; row++) this.leave(row, time, SCOPE.all);
    this.changing = SCOPE.nothing;
    this.counting = false;
    layout.baseline(values).set(this.baseline);
    const health = layout.healthTime(values);
    const items = layout.items(values);
    for (let n = 0; n < layout.neighbourhoodCount; n++) {
      for (let k = 0; k < nodeCount; k++) {
        const row = layout.keptRowOfNeighbourhood(n, k);
        for (let i = 0; i < HEALTH_WIDTH; i++) {
          health[row * HEALTH_WIDTH + i] = localHealth[(n * HEALTH_WIDTH + i) * nodeCount + k];
        }
        for (let i = 0; i < ITEM_COUNT; i++) {
          items[row * ITEM_COUNT + i] = localItems[(n * ITEM_COUNT + i) * nodeCount + k];
        }
      }
    }
  }

  /** Hours a week of the home-care package that somebody has now. */
  homeCareOf(row: number): number {
    return this.being.alive[row * RECORD] === 1 ? this.being.homeCareHours[row * RECORD] : 0;
  }

  private usualPackage(row: number): number {
    const level = this.being.level[row * RECORD];
    return this.p.packageHours[level < 2 ? 0 : level - 1];
  }

  private addToBaseline(row: number): void {
    if (this.isBaselineGiven) return;
    const at = row * RECORD;
    const { ageGroup, frailty, level } = this.being;
    this.baseline[(ageGroup[at] * CLASSES_OF_FRAILTY + frailty[at]) * LEVELS + level[at]] += 1;
  }

  /** All people of day 0 are known: from here on states are counted. */
  private closeBaseline(): void {
    this.isBaselineOpen = false;
    this.setConsultations();
    for (let row = 0; row < this.people.size; row++)
      if (this.being.alive[row * RECORD] === 1) this.enterState(row, this.began, SCOPE.all);
  }

  /** Ratios of consultations by frailty average 1 among the people of an age group on day 0. */
  private setConsultations(): void {
    const { baseline } = this;
    const { gpByAge, gpByFrailty } = this.p;
    for (let age = 0; age < AGES; age++) {
      let people = 0;
      let ratios = 0;
      for (let frailty = 0; frailty < CLASSES_OF_FRAILTY; frailty++) {
        for (let level = 0; level < LEVELS; level++) {
          const n = baseline[(age * CLASSES_OF_FRAILTY + frailty) * LEVELS + level];
          people += n;
          ratios += n * gpByFrailty[frailty];
        }
      }
      const mean = people === 0 ? 1 : ratios / people;
      // Whoever is under 50 consults as often as people of 50 to 64: no rate by need was read for them.
      const perYear = gpByAge[age < gpByAge.length ? age : 0];
      for (let frailty = 0; frailty < CLASSES_OF_FRAILTY; frailty++) {
        this.gpPerDay[age * CLASSES_OF_FRAILTY + frailty] = (perYear * gpByFrailty[frailty]) / mean / DAYS_PER_YEAR;
      }
    }
  }

  private count(item: number, row: number, time: number, amount: number): void {
    if (!this.counting) return;
    const { localItems, nodeCount, weights } = this;
    this.items[this.groupOf(row) * ITEM_COUNT + item] += amount;
    this.layout.nodes.weights(time, weights);
    const local = (this.people.neighbourhood[row] * ITEM_COUNT + item) * nodeCount;
    for (let k = 0; k < nodeCount; k++) localItems[local + k] += amount * weights[k];
  }

  private groupOf(row: number): number {
    const { being } = this;
    return (this.fifthOf(row) * AGES + being.ageGroup[row * RECORD]) * CLASSES_OF_FRAILTY + being.frailty[row * RECORD];
  }

  /** Deprivation fifth by number, 0 the most deprived. */
  private fifthOf(row: number): number {
    return this.being.fifth[row * RECORD];
  }

  /** Integrals of the weights of the moments at a time. */
  private lookAt(time: number): void {
    if (this.momentsAt === time) return;
    this.momentsAt = time;
    this.layout.nodes.integrals(time, this.moments);
  }

  /** Takes a person out of what an event is about to change. */
  private leave(row: number, time: number, scope: number): void {
    if (this.being.alive[row * RECORD] === 0) return;
    this.changing = scope;
    if (!this.counting || this.isBaselineOpen) return;
    this.roll(row, time);
    this.takePart(row, time, scope, -1);
  }

  /** Puts a person back into what an event has changed. */
  private enterState(row: number, time: number, scope: number): void {
    if (!this.counting || this.isBaselineOpen) return;
    this.takePart(row, time, scope, 1);
  }

  private takePart(row: number, time: number, scope: number, sign: 1 | -1): void {
    if (scope >= SCOPE.place) {
      if (sign === 1) this.being.classSince[row * RECORD] = time;
      this.put(row, time, sign);
    }
    if (scope === SCOPE.all) this.useAlways(row, time, sign);
    this.useCare(row, time, sign);
  }

  /** Lets the classes that time alone changes come about, up to a time. */
  private roll(row: number, time: number): void {
    if (this.being.isTimed[row * RECORD] === 0 || this.being.alive[row * RECORD] === 0) return;
    for (;;) {
      const change = this.nextTimedChange(row, this.being.classSince[row * RECORD]);
      if (change >= time) {
        if (change === Number.POSITIVE_INFINITY) this.being.isTimed[row * RECORD] = 0;
        return;
      }
      this.put(row, change, -1);
      this.being.classSince[row * RECORD] = change;
      this.put(row, change, 1);
    }
  }

  /** When time alone next changes the class. */
  private nextTimedChange(row: number, from: number): number {
    let next = Number.POSITIVE_INFINITY;
    const recovered = this.being.recoversUntil[row * RECORD];
    if (recovered > from) next = recovered;
    for (let band = 0; band < HIP_BAND_ENDS.length; band++) {
      const end = this.being.hipBrokenOn[row * RECORD] + HIP_BAND_ENDS[band];
      if (end > from && end < next) next = end;
    }
    return next;
  }

  private classOf(row: number): number {
    const { being } = this;
    const from = being.classSince[row * RECORD];
    let where: number = WHERE.ownHome;
    if (being.isAcute[row * RECORD] === 1) where = WHERE.acute;
    else if (being.setting[row * RECORD] === SETTING.shortTermBed || being.recoversUntil[row * RECORD] > from)
      where = WHERE.shortTermBed;
    else if (being.inCareHome[row * RECORD] === 1) where = WHERE.careHome;
    let condition: number = CONDITION.none;
    if (being.isTerminal[row * RECORD] === 1) condition = CONDITION.terminal;
    else {
      const since = from - being.hipBrokenOn[row * RECORD];
      for (let band = HIP_BAND_ENDS.length - 1; band >= 0; band--) {
        if (since < HIP_BAND_ENDS[band]) condition = CONDITION.hip + band;
      }
    }
    return healthClass(where, condition);
  }

  /** Puts a person into their state (sign 1) or takes them out of it (−1). */
  private put(row: number, time: number, sign: 1 | -1): void {
    this.lookAt(time);
    const { being, states } = this;
    const birth = being.birth[row * RECORD] / DAYS_PER_YEAR;
    const age = (time - being.birth[row * RECORD]) / DAYS_PER_YEAR;
    const ageGroup = being.ageGroup[row * RECORD];
    const frailty = being.frailty[row * RECORD];
    const level = being.level[row * RECORD];
    const sex = being.sex[row * RECORD];
    const cls = this.classOf(row);
    const group = (this.fifthOf(row) * AGES + ageGroup) * SEXES + sex;
    const state = (((group * CLASSES_OF_FRAILTY + frailty) * LEVELS + level) * CLASS_COUNT + cls) * STATE.width;
    states[state + STATE.people] += sign;
    states[state + STATE.birth] += sign * birth;
    states[state + STATE.birth2] += sign * birth * birth;
    states[state + STATE.birth3] += sign * birth * birth * birth;
    states[state + STATE.days] -= sign * (time - this.monthStart);
    states[state + STATE.age] -= (sign * DAYS_PER_YEAR * age * age) / 2;
    states[state + STATE.age2] -= (sign * DAYS_PER_YEAR * age * age * age) / 3;
    // Nothing has been lived by day 0.
    if (time > 0) this.putLocally(row, cls, birth, sign);
  }

  private putLocally(row: number, cls: number, birth: number, sign: 1 | -1): void {
    const { being, people, localHealth, moments, nodeCount } = this;
    const ageGroup = being.ageGroup[row * RECORD];
    const frailty = being.frailty[row * RECORD];
    const level = being.level[row * RECORD];
    const sex = being.sex[row * RECORD];
    const local = (people.neighbourhood[row] * HEALTH_WIDTH + cls * SUM_COUNT) * nodeCount;
    for (let k = 0; k < nodeCount; k++) {
      const days = -sign * moments[k];
      const byYears = -sign * moments[nodeCount + k];
      const bySquare = -sign * moments[2 * nodeCount + k];
      const at = local + k;
      localHealth[at + ((level < 2 ? SUM.frailtyLow : SUM.frailtyHigh) + frailty) * nodeCount] += days;
      if (level === 1) localHealth[at + SUM.function1 * nodeCount] += days;
      else if (level === 3) localHealth[at + SUM.function3 * nodeCount] += days;
      if (sex === 1) localHealth[at + SUM.women * nodeCount] += days;
      localHealth[at + SUM.age * nodeCount] += byYears - birth * days;
      localHealth[at + SUM.ageSquared * nodeCount] += bySquare - birth * (2 * byYears - birth * days);
      if (ageGroup > 0) localHealth[at + (SUM.ageGroups + ageGroup - 1) * nodeCount] += days;
    }
  }

  private consultationsPerDay(row: number): number {
    const { ageGroup, frailty } = this.being;
    return (
      this.gpPerDay[ageGroup[row * RECORD] * CLASSES_OF_FRAILTY + frailty[row * RECORD]] *
      this.being.gpRatio[row * RECORD]
    );
  }

  /** From here on somebody sees a GP so many times as often as age and frailty say. */
  private changeConsultations(row: number, time: number, ratio: number): void {
    const isCounted = this.being.alive[row * RECORD] === 1 && this.counting && !this.isBaselineOpen;
    const before = isCounted ? this.consultationsPerDay(row) : 0;
    this.being.gpRatio[row * RECORD] = ratio;
    if (isCounted) this.changeRate(ITEM.gp, row, time, this.consultationsPerDay(row) - before);
  }

  /** What everybody uses at a rate, from a time on (sign 1) or no longer (−1). */
  private useAlways(row: number, time: number, sign: 1 | -1): void {
    const { being, p } = this;
    const frailty = being.frailty[row * RECORD];
    this.changeRate(ITEM.gp, row, time, sign * this.consultationsPerDay(row));
    const nurse = p.nurseContacts[frailty * LEVELS + being.level[row * RECORD]] / DAYS_PER_YEAR;
    this.changeRate(ITEM.nurse, row, time, sign * nurse);
    if (frailty > 0) this.changeRate(ITEM.mildDays + frailty - 1, row, time, sign);
  }

  /** What people in care use at a rate, likewise. */
  private useCare(row: number, time: number, sign: 1 | -1): void {
    const { being, p } = this;
    if (being.isAcute[row * RECORD] === 1) this.changeRate(ITEM.acuteDays, row, time, sign);
    if (being.isReady[row * RECORD] === 1) this.changeRate(ITEM.delayDays, row, time, sign);
    if (being.setting[row * RECORD] === SETTING.shortTermBed) this.changeRate(ITEM.shortTermBedDays, row, time, sign);
    if (being.hasReablement[row * RECORD] === 1) this.changeRate(ITEM.reablementDays, row, time, sign);
    if (being.onVirtualWard[row * RECORD] === 1) this.changeRate(ITEM.virtualWardDays, row, time, sign);
    if (being.isOutOfWork[row * RECORD] === 1) this.changeRate(ITEM.outOfWork, row, time, sign);
    const hours = being.homeCareHours[row * RECORD];
    if (hours > 0) this.changeRateByDeprivation(ITEM.homeCare, row, time, (sign * hours) / DAYS_PER_WEEK);
    if (being.inCareHome[row * RECORD] === 1) {
      this.changeRateByDeprivation(
        being.careHome[row * RECORD] === 2 ? ITEM.nursing : ITEM.residential,
        row,
        time,
        sign,
      );
    }
    // Nobody cares at home for somebody who lives in a care home.
    const band = being.inCareHome[row * RECORD] === 1 ? 0 : being.carer[row * RECORD];
    if (band === 0) return;
    const added = being.addedCarerHours[row * RECORD];
    const given = p.unpaidHours[band - 1] + added;
    this.changeRate(ITEM.unpaidCare, row, time, (sign * (given > 0 ? given : 0)) / DAYS_PER_WEEK);
    const strain = strainWith(being.strain[row * RECORD], p.strainPerHour * added, 1);
    if (band > 1) this.changeRate(ITEM.carerStrain, row, time, sign * strain);
  }

  private changeRate(item: number, row: number, time: number, perDay: number): void {
    this.lookAt(time);
    const { itemRates, items, localItems, moments, nodeCount } = this;
    const at = this.groupOf(row) * ITEM_COUNT + item;
    itemRates[at] += perDay;
    items[at] -= perDay * (time - this.monthStart);
    const local = (this.people.neighbourhood[row] * ITEM_COUNT + item) * nodeCount;
    // Nothing has been used by day 0.
    if (time > 0) for (let k = 0; k < nodeCount; k++) localItems[local + k] -= perDay * moments[k];
  }

  /** An item and, beside it, the item times the deprivation score. */
  private changeRateByDeprivation(item: number, row: number, time: number, perDay: number): void {
    this.changeRate(item, row, time, perDay);
    this.changeRate(item + 1, row, time, perDay * deprivationScore(this.people.imdDecile[row]));
  }

  private writeStates(time: number, month: number, values: Float64Array): void {
    const { states, layout } = this;
    const sums = new Float64Array(GROUPS.length * HEALTH_WIDTH);
    const years = time / DAYS_PER_YEAR;
    let at = 0;
    for (let group = 0; group < FIFTHS * AGES * SEXES; group++) {
      const sex = group % SEXES;
      const age = Math.floor(group / SEXES) % AGES;
      const fifth = Math.floor(group / (SEXES * AGES));
      for (let frailty = 0; frailty < CLASSES_OF_FRAILTY; frailty++) {
        for (let level = 0; level < LEVELS; level++) {
          for (let cls = 0; cls < CLASS_COUNT; cls++, at += STATE.width) {
            const people = states[at + STATE.people];
            if (people === 0 && states[at + STATE.days] === 0) continue;
            const days = states[at + STATE.days] + people * (time - this.monthStart);
            // Sums over the people in the state of their age now, squared and cubed; nobody leaves nothing behind.
            const [c, c2, c3] = [states[at + STATE.birth], states[at + STATE.birth2], states[at + STATE.birth3]];
            const squares = people === 0 ? 0 : years * (people * years - 2 * c) + c2;
            const cubes = people === 0 ? 0 : years * (years * (people * years - 3 * c) + 3 * c2) - c3;
            const aged = states[at + STATE.age] + (DAYS_PER_YEAR * squares) / 2;
            const squared = states[at + STATE.age2] + (DAYS_PER_YEAR * cubes) / 3;
            states[at + STATE.days] = 0;
            states[at + STATE.age] = (-DAYS_PER_YEAR * squares) / 2;
            states[at + STATE.age2] = (-DAYS_PER_YEAR * cubes) / 3;
            if (people === 0) states.fill(0, at, at + STATE.days);
            const inAll = cls * SUM_COUNT;
            addState(sums, inAll, days, aged, squared, age, sex, frailty, level);
            const byFifth = inAll + (FIRST_IMD + fifth) * HEALTH_WIDTH;
            addState(sums, byFifth, days, aged, squared, age, sex, frailty, level);
            const byAge = inAll + (FIRST_AGE + age) * HEALTH_WIDTH;
            addState(sums, byAge, days, aged, squared, age, sex, frailty, level);
            const byFrailty = inAll + (FIRST_FRAILTY + frailty) * HEALTH_WIDTH;
            addState(sums, byFrailty, days, aged, squared, age, sex, frailty, level);
          }
        }
      }
    }
    layout.healthTime(values).set(sums, layout.keptRow(month, 0) * HEALTH_WIDTH);
  }

  private writeItems(time: number, month: number, values: Float64Array): void {
    const { items, itemRates, layout } = this;
    const kept = layout.items(values);
    const row = (group: number): number => layout.keptRow(month, group) * ITEM_COUNT;
    let at = 0;
    for (let group = 0; group < FIFTHS * AGES * CLASSES_OF_FRAILTY; group++) {
      const frailty = group % CLASSES_OF_FRAILTY;
      const age = Math.floor(group / CLASSES_OF_FRAILTY) % AGES;
      const fifth = Math.floor(group / (CLASSES_OF_FRAILTY * AGES));
      for (let i = 0; i < ITEM_COUNT; i++, at++) {
        // What is left of rates that came and went is rounding.
        if (Math.abs(itemRates[at]) < NO_RATE) itemRates[at] = 0;
        const amount = items[at] + itemRates[at] * (time - this.monthStart);
        items[at] = 0;
        if (amount === 0) continue;
        for (const g of [0, FIRST_IMD + fifth, FIRST_AGE + age, FIRST_FRAILTY + frailty]) kept[row(g) + i] += amount;
      }
    }
  }
}

/** Smaller than any rate of use a day. */
const NO_RATE = 1e-9;

/** Adds time in one state to the sums of its class, which begin at an index. */
function addState(
  sums: Float64Array,
  at: number,
  days: number,
  aged: number,
  agedSquared: number,
  ageGroup: number,
  sex: number,
  frailty: number,
  level: number,
): void {
  sums[at + (level < 2 ? SUM.frailtyLow : SUM.frailtyHigh) + frailty] += days;
  if (level === 1) sums[at + SUM.function1] += days;
  else if (level === 3) sums[at + SUM.function3] += days;
  if (sex === 1) sums[at + SUM.women] += days;
  sums[at + SUM.age] += aged;
  sums[at + SUM.ageSquared] += agedSquared;
  if (ageGroup > 0) sums[at + SUM.ageGroups + ageGroup - 1] += days;
}
