import { EVENT } from "../care/events.js";
import { deprivationScore, imdFifth } from "../place/deprivation.js";
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
import { ITEM_COUNT, itemColumn } from "./resource-items.js";

const AGES = AGE_GROUPS.length;
const FIFTHS = 5;
const CLASSES_OF_FRAILTY = 4;
const LEVELS = 4;
const SEXES = 2;

/** Crisis types that a number of the event stream stands for: 0 fall to 6 other. */
const CRISIS_OTHER = 6;
const CRISIS_MENTAL_HEALTH = 5;

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
  mentalHealth: itemColumn("mental_health_contacts"),
  programme: itemColumn("programme_contacts"),
  unpaidCare: itemColumn("unpaid_care_hours"),
  carerStrain: itemColumn("carer_strain_days"),
  outOfWork: itemColumn("days_out_of_work"),
} as const;

/** What each person is, as the figures know it; read here, written by whoever folds the figures. */
export interface PersonColumns {
  readonly ageGroup: Uint8Array;
  readonly frailty: Uint8Array;
  readonly level: Uint8Array;
  readonly setting: Uint8Array;
  readonly inCareHome: Uint8Array;
  readonly isAcute: Uint8Array;
  readonly isReady: Uint8Array;
}

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
}

/**
 * Counts what is used and how much time is lived in which state of health, month by month: nothing of prices, nothing of
 * utilities. A person's time is added up whenever something about them changes, and once a month.
 */
export class ResourceFold {
  private readonly people: Population;
  private readonly layout: OutcomeLayout;
  private readonly p: ResourceParameters;
  private readonly being: PersonColumns;

  private readonly alive: Uint8Array;
  /** Time of each person up to here is added up. */
  private readonly since: Float64Array;
  private readonly lastCrisis: Uint8Array;
  private readonly isTerminal: Uint8Array;
  /** 1 where time alone changes the class: recovering, or a hip broken. */
  private readonly isTimed: Uint8Array;
  private readonly recoversUntil: Float64Array;
  private readonly hipBrokenOn: Float64Array;
  private readonly homeCareHours: Float64Array;
  /** 0 none, 1 residential, 2 nursing. */
  private readonly careHome: Uint8Array;
  private readonly hasReablement: Uint8Array;
  private readonly onVirtualWard: Uint8Array;
  private readonly carer: Uint8Array;
  private readonly strain: Float64Array;
  private readonly isOutOfWork: Uint8Array;

  private readonly fifth: Uint8Array;
  private readonly score: Float64Array;
  /** GP consultations a day by age group, then frailty. */
  private readonly gpPerDay: Float64Array;

  /** Of the month: person-days, age and age squared by fifth, age, sex, frailty, function and class. */
  private readonly states: Float64Array;
  /** Of the month: items by fifth, age and frailty. */
  private readonly items: Float64Array;
  /** Of the month: health time and items by neighbourhood. */
  private readonly localHealth: Float64Array;
  private readonly localItems: Float64Array;
  private readonly nodeHealth: Float64Array;
  /** People of day 0 by age group, frailty class and function. */
  private readonly baseline: Float64Array;
  private readonly isBaselineGiven: boolean;
  /** Whoever joins at the first counted moment is of day 0; open until the next. */
  private isBaselineOpen = false;
  private began = Number.POSITIVE_INFINITY;
  private counting = false;

  /** @param baseline people of day 0, where these people are only some of them */
  constructor(
    people: Population,
    layout: OutcomeLayout,
    p: ResourceParameters,
    being: PersonColumns,
    baseline?: Float64Array,
  ) {
    const n = people.size;
    this.baseline = baseline?.slice() ?? new Float64Array(BASELINE_WIDTH);
    this.isBaselineGiven = baseline !== undefined;
    this.people = people;
    this.layout = layout;
    this.p = p;
    this.being = being;
    this.alive = new Uint8Array(n);
    this.since = new Float64Array(n);
    this.lastCrisis = new Uint8Array(n).fill(CRISIS_OTHER);
    this.isTerminal = new Uint8Array(n);
    this.isTimed = new Uint8Array(n);
    this.recoversUntil = new Float64Array(n).fill(Number.NEGATIVE_INFINITY);
    this.hipBrokenOn = new Float64Array(n).fill(Number.NEGATIVE_INFINITY);
    this.homeCareHours = new Float64Array(n);
    this.careHome = new Uint8Array(n);
    this.hasReablement = new Uint8Array(n);
    this.onVirtualWard = new Uint8Array(n);
    this.carer = new Uint8Array(n);
    this.strain = new Float64Array(n);
    this.isOutOfWork = new Uint8Array(n);
    this.fifth = Uint8Array.from(people.imdDecile, (decile) => imdFifth(decile) - 1);
    this.score = Float64Array.from(people.imdDecile, deprivationScore);
    this.gpPerDay = new Float64Array(AGES * CLASSES_OF_FRAILTY);
    this.states = new Float64Array(FIFTHS * AGES * SEXES * CLASSES_OF_FRAILTY * LEVELS * CLASS_COUNT * 3);
    this.items = new Float64Array(FIFTHS * AGES * CLASSES_OF_FRAILTY * ITEM_COUNT);
    this.localHealth = new Float64Array(layout.neighbourhoodCount * HEALTH_WIDTH);
    this.localItems = new Float64Array(layout.neighbourhoodCount * ITEM_COUNT);
    this.nodeHealth = new Float64Array(layout.neighbourhoodCount * layout.nodes.days.length * HEALTH_WIDTH);
  }

  /** Takes over what another fold of the same people has counted. */
  copyFrom(other: ResourceFold): void {
    for (const name of [
      "alive",
      "since",
      "lastCrisis",
      "isTerminal",
      "isTimed",
      "recoversUntil",
      "hipBrokenOn",
      "homeCareHours",
      "careHome",
      "hasReablement",
      "onVirtualWard",
      "carer",
      "strain",
      "isOutOfWork",
      "gpPerDay",
      "states",
      "items",
      "localHealth",
      "localItems",
      "nodeHealth",
      "baseline",
    ] as const) {
      this[name].set(other[name]);
    }
    this.isBaselineOpen = other.isBaselineOpen;
    this.began = other.began;
    this.counting = other.counting;
  }

  /** Takes in an event, before the columns that it changes are written. */
  on(kind: number, time: number, row: number, detail: number): void {
    if (this.isBaselineOpen && time > this.began) this.closeBaseline();
    switch (kind) {
      case EVENT.personDied:
      case EVENT.personMovedAway:
        this.accrue(row, time);
        this.alive[row] = 0;
        return;
      case EVENT.frailtyChanged:
      case EVENT.functionChanged:
      case EVENT.ageGroupReached:
      case EVENT.readyToLeave:
        this.accrue(row, time);
        return;
      case EVENT.crisisHappened:
        this.lastCrisis[row] = detail;
        if (detail === CRISIS_MENTAL_HEALTH) this.count(ITEM.mentalHealth, row, 1);
        return;
      case EVENT.callClosed:
        this.count(ITEM.callsClosed, row, 1);
        return;
      case EVENT.ambulanceResponded:
        this.count(ITEM.treated + detail, row, 1);
        return;
      case EVENT.attendanceStarted:
        this.count(ITEM.attendances, row, 1);
        return;
      case EVENT.sameDayAdmission:
        this.count(ITEM.sameDay, row, 1);
        return;
      case EVENT.admissionStarted:
        this.accrue(row, time);
        this.count(ITEM.overnight + this.lastCrisis[row], row, 1);
        return;
      case EVENT.stayEnded:
        this.accrue(row, time);
        return;
      case EVENT.shortTermBedLeft:
        this.accrue(row, time);
        this.recoversUntil[row] = time + RECOVERY_DAYS;
        this.isTimed[row] = 1;
        return;
      case EVENT.responseVisited:
        this.count(detail === 0 ? ITEM.responses : ITEM.hub, row, this.p.contactsPerVisit);
        return;
      case EVENT.reablementStarted:
        this.accrue(row, time);
        this.count(ITEM.reablementStarts, row, 1);
        this.hasReablement[row] = 1;
        return;
      case EVENT.reablementEnded:
        this.accrue(row, time);
        this.hasReablement[row] = 0;
        return;
      case EVENT.homeCareStarted:
        this.accrue(row, time);
        // The hours, where the stream says them, may come first.
        if (this.homeCareHours[row] === 0) this.homeCareHours[row] = this.usualPackage(row);
        return;
      case EVENT.homeCareHoursSet:
        this.accrue(row, time);
        this.homeCareHours[row] = detail;
        return;
      case EVENT.homeCareEnded:
        this.accrue(row, time);
        this.homeCareHours[row] = 0;
        return;
      case EVENT.careHomeEntered:
        this.accrue(row, time);
        this.careHome[row] = detail;
        return;
      case EVENT.virtualWardEntered:
      case EVENT.virtualWardLeft:
        this.accrue(row, time);
        this.onVirtualWard[row] = kind === EVENT.virtualWardEntered ? 1 : 0;
        return;
      case EVENT.carerChanged:
        this.accrue(row, time);
        if (detail > 0 && this.carer[row] === 0) this.strain[row] = this.p.strainAtStart[detail - 1];
        this.carer[row] = detail;
        return;
      case EVENT.carerStrainChanged:
        this.accrue(row, time);
        this.strain[row] = detail / 100;
        return;
      case EVENT.workChanged:
        this.accrue(row, time);
        this.isOutOfWork[row] = detail === 1 ? 1 : 0;
        return;
      case EVENT.fractureHappened:
        if (detail !== 0) return;
        this.accrue(row, time);
        this.count(ITEM.hipFractures, row, 1);
        this.hipBrokenOn[row] = time;
        this.isTimed[row] = 1;
        return;
      case EVENT.terminalPhaseBegan:
        this.accrue(row, time);
        this.isTerminal[row] = 1;
        return;
      case EVENT.programmeContact:
        this.count(ITEM.programme, row, 1);
        return;
      default:
    }
  }

  /** Somebody joins; the columns of what they are have been written. */
  enter(row: number, time: number): void {
    const { people, p } = this;
    this.alive[row] = 1;
    this.since[row] = time;
    this.isTerminal[row] = people.terminalDeath[row] < Number.POSITIVE_INFINITY ? 1 : 0;
    this.homeCareHours[row] = people.homeCareHours[row];
    this.careHome[row] = people.residence[row];
    this.carer[row] = people.carer[row];
    this.strain[row] = people.carer[row] > 0 ? p.strainAtStart[people.carer[row] - 1] : 0;
    if (this.isBaselineOpen) this.addToBaseline(row);
  }

  /** The counted time begins. */
  begin(time: number): void {
    this.began = time;
    this.counting = true;
    this.isBaselineOpen = true;
    for (let row = 0; row < this.alive.length; row++) {
      if (this.alive[row] === 0) continue;
      this.since[row] = time;
      this.addToBaseline(row);
    }
  }

  /** Writes the month that ends. */
  writeMonth(time: number, month: number, values: Float64Array): void {
    if (this.isBaselineOpen) this.closeBaseline();
    for (let row = 0; row < this.alive.length; row++) if (this.alive[row] === 1) this.accrue(row, time);
    this.writeStates(month, values);
    this.writeItems(month, values);
    this.writeNeighbourhoods(month, values);
  }

  /** Nothing more is counted: writes the neighbourhoods. */
  finish(values: Float64Array): void {
    this.counting = false;
    const { layout } = this;
    layout.baseline(values).set(this.baseline);
    const first = layout.keptRowOfNeighbourhood(0, 0);
    layout.healthTime(values).set(this.nodeHealth, first * HEALTH_WIDTH);
  }

  private usualPackage(row: number): number {
    const level = this.being.level[row];
    return this.p.packageHours[level < 2 ? 0 : level - 1];
  }

  private addToBaseline(row: number): void {
    if (this.isBaselineGiven) return;
    const { ageGroup, frailty, level } = this.being;
    this.baseline[(ageGroup[row] * CLASSES_OF_FRAILTY + frailty[row]) * LEVELS + level[row]] += 1;
  }

  /** Ratios of consultations by frailty average 1 among the people of an age group on day 0. */
  private closeBaseline(): void {
    this.isBaselineOpen = false;
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

  private count(item: number, row: number, amount: number): void {
    if (this.counting) this.use(item, row, amount);
  }

  private use(item: number, row: number, amount: number): void {
    this.items[this.groupOf(row) * ITEM_COUNT + item] += amount;
    this.localItems[this.people.neighbourhood[row] * ITEM_COUNT + item] += amount;
  }

  private groupOf(row: number): number {
    const { being } = this;
    return (this.fifth[row] * AGES + being.ageGroup[row]) * CLASSES_OF_FRAILTY + being.frailty[row];
  }

  /** Adds up a person's time until now in the state that they have been in. */
  private accrue(row: number, time: number): void {
    let from = this.since[row];
    if (!this.counting || time <= from || this.alive[row] === 0) return;
    this.since[row] = time;
    this.useTime(row, time - from);
    if (this.isTimed[row] === 1) {
      for (;;) {
        const change = this.nextTimedChange(row, from);
        if (change >= time) break;
        this.live(row, from, change);
        from = change;
      }
    }
    this.live(row, from, time);
  }

  /** When time alone next changes the class. */
  private nextTimedChange(row: number, from: number): number {
    let next = Number.POSITIVE_INFINITY;
    const recovered = this.recoversUntil[row];
    if (recovered > from) next = recovered;
    for (let band = 0; band < HIP_BAND_ENDS.length; band++) {
      const end = this.hipBrokenOn[row] + HIP_BAND_ENDS[band];
      if (end > from && end < next) next = end;
    }
    return next;
  }

  private classOf(row: number, from: number): number {
    const { being } = this;
    let where: number = WHERE.ownHome;
    if (being.isAcute[row] === 1) where = WHERE.acute;
    else if (being.setting[row] === SETTING.shortTermBed || this.recoversUntil[row] > from) where = WHERE.shortTermBed;
    else if (being.inCareHome[row] === 1) where = WHERE.careHome;
    let condition: number = CONDITION.none;
    if (this.isTerminal[row] === 1) condition = CONDITION.terminal;
    else if (this.isTimed[row] === 1) {
      const since = from - this.hipBrokenOn[row];
      for (let band = HIP_BAND_ENDS.length - 1; band >= 0; band--) {
        if (since < HIP_BAND_ENDS[band]) condition = CONDITION.hip + band;
      }
    }
    return healthClass(where, condition);
  }

  private live(row: number, from: number, to: number): void {
    const { being, people, states, localHealth } = this;
    const days = to - from;
    const a = (from - people.birth[row]) / DAYS_PER_YEAR;
    const b = (to - people.birth[row]) / DAYS_PER_YEAR;
    const aged = (days * (a + b)) / 2;
    const agedSquared = (days * (a * a + a * b + b * b)) / 3;
    const ageGroup = being.ageGroup[row];
    const frailty = being.frailty[row];
    const level = being.level[row];
    const sex = people.sex[row];
    const cls = this.classOf(row, from);
    const group = (this.fifth[row] * AGES + ageGroup) * SEXES + sex;
    const state = (((group * CLASSES_OF_FRAILTY + frailty) * LEVELS + level) * CLASS_COUNT + cls) * 3;
    states[state] += days;
    states[state + 1] += aged;
    states[state + 2] += agedSquared;
    const at = people.neighbourhood[row] * HEALTH_WIDTH + cls * SUM_COUNT;
    addState(localHealth, at, days, aged, agedSquared, ageGroup, sex, frailty, level);
  }

  /** What is used at a rate. */
  private useTime(row: number, days: number): void {
    const { being, p, items, localItems } = this;
    const here = this.groupOf(row) * ITEM_COUNT;
    const local = this.people.neighbourhood[row] * ITEM_COUNT;
    const frailty = being.frailty[row];
    const gp = days * this.gpPerDay[being.ageGroup[row] * CLASSES_OF_FRAILTY + frailty];
    items[here + ITEM.gp] += gp;
    localItems[local + ITEM.gp] += gp;
    const nurse = (days * p.nurseContacts[frailty * LEVELS + being.level[row]]) / DAYS_PER_YEAR;
    items[here + ITEM.nurse] += nurse;
    localItems[local + ITEM.nurse] += nurse;
    if (being.isAcute[row] === 1) this.use(ITEM.acuteDays, row, days);
    if (being.isReady[row] === 1) this.use(ITEM.delayDays, row, days);
    if (being.setting[row] === SETTING.shortTermBed) this.use(ITEM.shortTermBedDays, row, days);
    if (this.hasReablement[row] === 1) this.use(ITEM.reablementDays, row, days);
    if (this.onVirtualWard[row] === 1) this.use(ITEM.virtualWardDays, row, days);
    if (this.isOutOfWork[row] === 1) this.use(ITEM.outOfWork, row, days);
    const hours = this.homeCareHours[row];
    if (hours > 0) this.useByDeprivation(ITEM.homeCare, row, (hours * days) / DAYS_PER_WEEK);
    if (being.inCareHome[row] === 1) {
      this.useByDeprivation(this.careHome[row] === 2 ? ITEM.nursing : ITEM.residential, row, days);
    }
    const band = this.carer[row];
    if (band > 0) {
      this.use(ITEM.unpaidCare, row, (p.unpaidHours[band - 1] * days) / DAYS_PER_WEEK);
      if (band > 1) this.use(ITEM.carerStrain, row, this.strain[row] * days);
    }
  }

  /** An item and, beside it, the item times the deprivation score. */
  private useByDeprivation(item: number, row: number, amount: number): void {
    this.use(item, row, amount);
    this.use(item + 1, row, amount * this.score[row]);
  }

  private writeStates(month: number, values: Float64Array): void {
    const { states, layout } = this;
    const health = layout.healthTime(values);
    const rowOf = (group: number): number => layout.keptRow(month, group) * HEALTH_WIDTH;
    const sums = new Float64Array(GROUPS.length * HEALTH_WIDTH);
    let state = 0;
    for (let fifth = 0; fifth < FIFTHS; fifth++) {
      for (let age = 0; age < AGES; age++) {
        for (let sex = 0; sex < SEXES; sex++) {
          for (let frailty = 0; frailty < CLASSES_OF_FRAILTY; frailty++) {
            for (let level = 0; level < LEVELS; level++) {
              for (let cls = 0; cls < CLASS_COUNT; cls++, state += 3) {
                const days = states[state];
                if (days === 0) continue;
                const at = cls * SUM_COUNT;
                const [aged, squared] = [states[state + 1], states[state + 2]];
                addState(sums, at, days, aged, squared, age, sex, frailty, level);
                const byFifth = (FIRST_IMD + fifth) * HEALTH_WIDTH + at;
                addState(sums, byFifth, days, aged, squared, age, sex, frailty, level);
                const byAge = (FIRST_AGE + age) * HEALTH_WIDTH + at;
                addState(sums, byAge, days, aged, squared, age, sex, frailty, level);
                const byFrailty = (FIRST_FRAILTY + frailty) * HEALTH_WIDTH + at;
                addState(sums, byFrailty, days, aged, squared, age, sex, frailty, level);
              }
            }
          }
        }
      }
    }
    health.set(sums, rowOf(0));
    states.fill(0);
  }

  private writeItems(month: number, values: Float64Array): void {
    const { items, layout } = this;
    const kept = layout.items(values);
    const row = (group: number): number => layout.keptRow(month, group) * ITEM_COUNT;
    let at = 0;
    for (let fifth = 0; fifth < FIFTHS; fifth++) {
      for (let age = 0; age < AGES; age++) {
        for (let frailty = 0; frailty < CLASSES_OF_FRAILTY; frailty++) {
          for (let i = 0; i < ITEM_COUNT; i++, at++) {
            const amount = items[at];
            if (amount === 0) continue;
            kept[row(0) + i] += amount;
            kept[row(FIRST_IMD + fifth) + i] += amount;
            kept[row(FIRST_AGE + age) + i] += amount;
            kept[row(FIRST_FRAILTY + frailty) + i] += amount;
          }
        }
      }
    }
    items.fill(0);
  }

  private writeNeighbourhoods(month: number, values: Float64Array): void {
    const { layout, localHealth, localItems, nodeHealth } = this;
    const weights = layout.nodes.weights[month];
    const nodes = weights.length;
    const kept = layout.items(values);
    for (let n = 0; n < layout.neighbourhoodCount; n++) {
      for (let i = 0; i < HEALTH_WIDTH; i++) {
        const days = localHealth[n * HEALTH_WIDTH + i];
        if (days === 0) continue;
        for (let k = 0; k < nodes; k++) nodeHealth[(n * nodes + k) * HEALTH_WIDTH + i] += weights[k] * days;
      }
      for (let i = 0; i < ITEM_COUNT; i++) {
        const amount = localItems[n * ITEM_COUNT + i];
        if (amount === 0) continue;
        for (let k = 0; k < nodes; k++) {
          kept[layout.keptRowOfNeighbourhood(n, k) * ITEM_COUNT + i] += weights[k] * amount;
        }
      }
    }
    localHealth.fill(0);
    localItems.fill(0);
  }
}

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
