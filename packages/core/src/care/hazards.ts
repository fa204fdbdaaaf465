import type { Hazards } from "../engine/potential-events.js";
import { CRISIS_TYPES } from "../intervention/crisis-types.js";
import type { Lever, Levers } from "../intervention/levers.js";
import { cosineOfTurns } from "../maths/cosine.js";
import { exp } from "../maths/exponential.js";
import { bandOf, piecewiseLinear } from "../maths/piecewise.js";
import { deprivationScore } from "../place/deprivation.js";
import { expectedDeficits, frailtyClass, MAX_DEFICITS } from "../population/frailty.js";
import { deathRate, type MortalityTable } from "../population/mortality.js";
import type { Population } from "../population/population.js";
import { isUnderEntryAge } from "../population/seat.js";
import { DAYS_PER_YEAR } from "../units/time.js";
import type { CareParameters } from "./care-parameters.js";
import { type CareState, LOCATION, STRIDE } from "./care-state.js";
import { CRISIS_STREAMS, STREAM } from "./streams.js";

const HOME_CARE_AWAITED = 2;
const FALL = 0;
const RESPIRATORY = 1;
const CARDIOVASCULAR = 2;
const SOCIAL = 4;
const MENTAL = 5;
const OTHER = 6;
/** Ages at which rates of moving change, years. */
const AGE_GROUP_STARTS = [65, 75, 85];
/** Types of crisis that people under 50 are followed for. */
const YOUNG_CRISES: readonly number[] = [RESPIRATORY, MENTAL, OTHER];
/** Age at which a child with complex needs becomes an adult, years. */
const ADULT_AGE = 18;

/** Youngest age, and steps a year, of the tables of bounds. */
const FIRST_AGE = 50;
const STEPS_PER_YEAR = 4;
const LAST_STEP = 70 * STEPS_PER_YEAR;
/** Bounds hold for so long, days: the two blocks that one look ahead goes through. */
const HELD_DAYS = 512;
/** What a table takes the most of from a step on: that time and a step, in whole sixteenths of a year. */
const TABLE_YEARS = 27 / 16;
/** Room for the curve between the ages at which a bound is taken. */
const MARGIN = 1.01;
const DECILES = 10;
const FUNCTION_LEVELS = 4;
const FADE_DAYS = 1000;

/**
 * The hazards of the model of care, per day. Every formula stands once, in the exact functions; the tables only bound
 * the parts that depend on age.
 */
export class CareHazards implements Hazards {
  private readonly p: CareParameters;
  private readonly mortality: MortalityTable;
  private readonly people: Population;
  private readonly state: CareState;
  private readonly crisisLevers: readonly Lever[];
  private readonly moved: RareLevers;
  private readonly classOf: Uint8Array;
  private readonly tables: BoundTables;
  private readonly lifelong: LifelongFactors;
  private readonly anybodyMoves: boolean;

  constructor(
    p: CareParameters,
    mortality: MortalityTable,
    people: Population,
    state: CareState,
    levers: Levers,
    tables: BoundTables,
    lifelong: LifelongFactors,
  ) {
    this.p = p;
    this.mortality = mortality;
    this.people = people;
    this.state = state;
    this.crisisLevers = CRISIS_TYPES.map((type) => levers.lever(`hazard.crisis.${type}`));
    this.moved = rareLevers(levers);
    this.classOf = Uint8Array.from({ length: MAX_DEFICITS + 1 }, (_, deficits) => frailtyClass(p.frailty, deficits));
    this.tables = tables;
    this.lifelong = lifelong;
    this.anybodyMoves = p.moveAway.some((rate) => rate > 0);
  }

  /** Frailty class now, 0 fit to 3 severe. */
  frailty(row: number): number {
    return this.classOf[this.state.deficits[row * STRIDE]];
  }

  /** Exact age in years at a time. */
  age(row: number, time: number): number {
    return (time - this.lifelong.birth[row * STRIDE]) / DAYS_PER_YEAR;
  }

  fillBounds(bounds: Float64Array, row: number, from: number, to: number): number {
    bounds.fill(0);
    const { state, lifelong, p, tables } = this;
    const kind = lifelong.kind[row * STRIDE];
    if (kind === INERT) return Number.POSITIVE_INFINITY;
    const age = this.age(row, from);
    if (isUnderEntryAge(age)) return this.fillYoungBounds(bounds, row, from, to);
    const step = tableStep(age);
    const byDecile = lifelong.table[row * STRIDE] + step;
    const frailty = this.classOf[state.deficits[row * STRIDE]];
    const level = state.functionLevel[row * STRIDE];
    const location = state.location[row * STRIDE];
    const dementia = state.dementia[row * STRIDE];
    const perDay = 1 / DAYS_PER_YEAR;

    if (state.deficits[row * STRIDE] < MAX_DEFICITS) {
      bounds[STREAM.deficit] =
        lifelong.deficits[row * STRIDE] * tables.deficit[byDecile] * this.moved.deficit.ratioBound(row, from) * perDay;
    }
    if (dementia === 0) bounds[STREAM.dementia] = tables.dementia[step] * perDay;
    if (state.hypertension[row * STRIDE] === 1) bounds[STREAM.bloodPressureFound] = p.bloodPressure.find * perDay;
    if (state.livesAlone[row * STRIDE] === 0) bounds[STREAM.aloneOnset] = tables.aloneOnset[step] * perDay;

    const sexTable = kind === 0 ? tables.deathsMen : tables.deathsWomen;
    const death =
      sexTable[byDecile] *
      this.deathFactor(row, frailty, level) *
      (1 + p.deaths.season) *
      (from - state.lastDischarge[row * STRIDE] < p.deaths.afterDischarge[1] ? p.deaths.afterDischarge[0] : 1) *
      this.moved.death.ratioBound(row, from) *
      perDay;
    const held = from + HELD_DAYS;
    if (state.terminal[row * STRIDE] === 0) bounds[STREAM.terminalOnset] = p.deaths.terminalShare * death;
    if (age < p.work.ages[1]) this.fillWorkBounds(bounds, row, frailty, from);
    if (location !== LOCATION.residence && location !== LOCATION.virtualWard) return held;

    if (level < 3)
      bounds[STREAM.functionDecline] =
        tables.decline[step] *
        this.declineFactor(row, frailty, level) *
        this.moved.decline.ratioBound(row, from) *
        perDay;
    if (level > 0) {
      const recent = from - state.functionLostOn[row * STRIDE] < p.recovery.recentYears * DAYS_PER_YEAR;
      bounds[STREAM.functionRecovery] =
        tables.recovery[step] *
        this.recoveryFactor(row) *
        (recent ? p.recovery.recent : p.recovery.old) *
        this.moved.recovery.ratioBound(row, from) *
        perDay;
    }
    if (location !== LOCATION.residence) return held;

    bounds[STREAM.suddenDeath] = p.deaths.suddenShare * death;
    const ownHome = state.residence[row * STRIDE] === 0;
    if (ownHome) {
      if (this.anybodyMoves && state.terminal[row * STRIDE] === 0) {
        const most = larger(this.moveAway(age), this.moveAway(this.age(row, held)));
        bounds[STREAM.moveAway] = most / DAYS_PER_YEAR;
      }
      if (state.carer[row * STRIDE] === 0) bounds[STREAM.carerStart] = p.carers.start[level] / DAYS_PER_YEAR;
      else bounds[STREAM.carerEnd] = this.carerEnd(row) / DAYS_PER_YEAR;
    }
    // During reablement nobody asks for home care: that is settled at its end.
    if (ownHome && state.homeCare[row * STRIDE] === 0 && state.reablement[row * STRIDE] === 0 && level > 0)
      bounds[STREAM.careNeed] = this.careNeed(row) * perDay;
    if (ownHome && state.careHomeMove[row * STRIDE] === 0) {
      bounds[STREAM.careHomeEntry] =
        tables.careHome[step] * this.careHomeFactor(row, level) * this.moved.careHome.ratioBound(row, from) * perDay;
    }

    const common = this.crisisCommon(row) * this.fadeBound(row, from) * perDay;
    const byAge = byDecile * CRISIS_STREAMS;
    const byState = (frailty * FUNCTION_LEVELS + level) * CRISIS_STREAMS;
    for (let c = 0; c < CRISIS_STREAMS; c++)
      bounds[c] = tables.crisis[byAge + c] * tables.crisisState[byState + c] * common;
    bounds[FALL] *= this.fallFactor(row);
    bounds[RESPIRATORY] *= this.lifelong.respiratory[row * STRIDE];
    bounds[CARDIOVASCULAR] *= this.cardiovascularFactor(row);
    bounds[SOCIAL] *= this.socialFactor(row);
    bounds[MENTAL] *= this.lifelong.mental[row * STRIDE];
    for (let c = 0; c < CRISIS_STREAMS; c++) {
      if (!this.crisisLevers[c].idle) bounds[c] *= this.crisisLevers[c].ratioBound(row, from);
    }
    return held;
  }

  private fillWorkBounds(bounds: Float64Array, row: number, frailty: number, from: number): void {
    const work = this.state.work[row * STRIDE];
    if (work === 0)
      bounds[STREAM.workLoss] =
        (this.workLoss(row, frailty) * this.moved.workLoss.ratioBound(row, from)) / DAYS_PER_YEAR;
    else if (work === 1)
      bounds[STREAM.workGain] = (this.workGain(row) * this.moved.workGain.ratioBound(row, from)) / DAYS_PER_YEAR;
  }

  /**
   * Bounds of those followed under 50: they gather deficits, lose and gain work, have crises at the rate of their group,
   * regain function lost in a crisis, and die. All else waits for their fiftieth birthday, when they are looked up again.
   */
  private fillYoungBounds(bounds: Float64Array, row: number, from: number, to: number): number {
    const { state, people, p } = this;
    const perDay = 1 / DAYS_PER_YEAR;
    const first = this.age(row, from);
    const last = this.age(row, to);
    const x = this.deprivation(row);
    const frailty = this.frailty(row);
    const level = state.functionLevel[row * STRIDE];
    if (state.deficits[row * STRIDE] < MAX_DEFICITS) {
      const most = larger(deficitRate(p, first, x), deficitRate(p, last, x));
      bounds[STREAM.deficit] =
        this.lifelong.deficits[row * STRIDE] * most * MARGIN * this.moved.deficit.ratioBound(row, from) * perDay;
    }
    // Rates of death are straight lines between whole ages.
    const sex = people.sex[row];
    let death = larger(deathsByAge(p, this.mortality, sex, first, x), deathsByAge(p, this.mortality, sex, last, x));
    for (let whole = Math.ceil(first); whole < last; whole++)
      death = larger(death, deathsByAge(p, this.mortality, sex, whole, x));
    death *=
      this.deathFactor(row, frailty, level) *
      (1 + p.deaths.season) *
      (from - state.lastDischarge[row * STRIDE] < p.deaths.afterDischarge[1] ? p.deaths.afterDischarge[0] : 1) *
      this.moved.death.ratioBound(row, from) *
      MARGIN *
      perDay;
    if (state.terminal[row * STRIDE] === 0) bounds[STREAM.terminalOnset] = p.deaths.terminalShare * death;
    if (first >= p.work.ages[0]) this.fillWorkBounds(bounds, row, frailty, from);
    if (state.location[row * STRIDE] !== LOCATION.residence) return to;

    bounds[STREAM.suddenDeath] = p.deaths.suddenShare * death;
    if (level > 0) {
      const recent = from - state.functionLostOn[row * STRIDE] < p.recovery.recentYears * DAYS_PER_YEAR;
      const most = larger(recoveryByAge(p, first), recoveryByAge(p, last));
      bounds[STREAM.functionRecovery] =
        most *
        MARGIN *
        this.recoveryFactor(row) *
        (recent ? p.recovery.recent : p.recovery.old) *
        this.moved.recovery.ratioBound(row, from) *
        perDay;
      if (state.homeCare[row * STRIDE] === 0 && state.reablement[row * STRIDE] === 0)
        bounds[STREAM.careNeed] = this.careNeed(row) * perDay;
    }
    const ratio = larger(this.youngRatio(row, first), this.youngRatio(row, last));
    for (const c of YOUNG_CRISES) {
      bounds[c] = ratio * this.youngShare(c, row) * this.fadeBound(row, from) * perDay;
      if (!this.crisisLevers[c].idle) bounds[c] *= this.crisisLevers[c].ratioBound(row, from);
    }
    return to;
  }

  hazard(stream: number, row: number, time: number): number {
    return this.ratePerYear(stream, row, time) / DAYS_PER_YEAR;
  }

  private ratePerYear(stream: number, row: number, time: number): number {
    const { p, state } = this;
    const age = this.age(row, time);
    if (stream < CRISIS_STREAMS) return this.crisisRate(stream, row, time, age);
    const level = state.functionLevel[row * STRIDE];
    switch (stream) {
      case STREAM.deficit:
        return (
          this.lifelong.deficits[row * STRIDE] *
          deficitRate(p, age, this.deprivation(row)) *
          this.moved.deficit.ratio(row, time)
        );
      case STREAM.functionDecline:
        return (
          declineRate(p, age) * this.declineFactor(row, this.frailty(row), level) * this.moved.decline.ratio(row, time)
        );
      case STREAM.functionRecovery: {
        const recent = time - state.functionLostOn[row * STRIDE] < p.recovery.recentYears * DAYS_PER_YEAR;
        return (
          recoveryByAge(p, age) *
          this.recoveryFactor(row) *
          (recent ? p.recovery.recent : p.recovery.old) *
          this.moved.recovery.ratio(row, time)
        );
      }
      case STREAM.dementia:
        return dementiaRate(p, age);
      case STREAM.bloodPressureFound:
        return p.bloodPressure.find;
      case STREAM.aloneOnset:
        return aloneRate(p, age);
      case STREAM.terminalOnset:
        return p.deaths.terminalShare * this.deathHazard(row, time, age);
      case STREAM.suddenDeath:
        return p.deaths.suddenShare * this.deathHazard(row, time, age);
      case STREAM.careNeed:
        return this.careNeed(row);
      case STREAM.carerStart:
        return p.carers.start[level];
      case STREAM.carerEnd:
        return this.carerEnd(row);
      case STREAM.workLoss:
        return this.workLoss(row, this.frailty(row)) * this.moved.workLoss.ratio(row, time);
      case STREAM.workGain:
        return this.workGain(row) * this.moved.workGain.ratio(row, time);
      case STREAM.moveAway:
        return this.moveAway(age);
      default:
        return careHomeByAge(p, age) * this.careHomeFactor(row, level) * this.moved.careHome.ratio(row, time);
    }
  }

  private deprivation(row: number): number {
    return deprivationScore(this.people.imdDecile[row]);
  }

  private deathHazard(row: number, time: number, age: number): number {
    const { p, people, state } = this;
    const [ratio, days] = p.deaths.afterDischarge;
    return (
      deathsByAge(p, this.mortality, people.sex[row], age, this.deprivation(row)) *
      this.deathFactor(row, this.frailty(row), state.functionLevel[row * STRIDE]) *
      this.season(time, p.deaths.season) *
      (time - state.lastDischarge[row * STRIDE] < days ? ratio : 1) *
      this.moved.death.ratio(row, time)
    );
  }

  private deathFactor(row: number, frailty: number, level: number): number {
    const { p, state } = this;
    let factor = this.lifelong.deaths[row * STRIDE] * p.deaths.byFrailty[frailty] * p.deaths.byFunction[level];
    if (state.dementia[row * STRIDE] === 1) factor *= p.deaths.dementia;
    if (state.residence[row * STRIDE] > 0) factor *= p.deaths.careHome;
    return factor;
  }

  private declineFactor(row: number, frailty: number, level: number): number {
    const { decline } = this.p;
    let factor = decline.byFrailty[frailty] * decline.byFunction[level];
    if (this.state.dementia[row * STRIDE] === 1) factor *= decline.dementia;
    if (this.state.terminal[row * STRIDE] === 1) factor *= decline.terminal;
    if (this.waitsAtHome(row)) factor *= this.p.community.queueHarm[1];
    return factor;
  }

  private recoveryFactor(row: number): number {
    const { recovery } = this.p;
    let factor = 1;
    if (this.state.reablement[row * STRIDE] > 0) factor *= recovery.reablement;
    if (this.state.dementia[row * STRIDE] === 1) factor *= recovery.dementia;
    if (this.state.terminal[row * STRIDE] === 1) factor *= recovery.terminal;
    return factor;
  }

  private careNeed(row: number): number {
    const { community } = this.p;
    const level = this.state.functionLevel[row * STRIDE];
    if (level === 0) return 0;
    let rate = community.packageNeed[0] * community.packageNeed[level];
    if (this.state.carer[row * STRIDE] > 0) rate *= community.packageNeedCarer;
    if (this.state.livesAlone[row * STRIDE] === 1) rate *= community.packageNeedAlone;
    return rate;
  }

  private careHomeFactor(row: number, level: number): number {
    const risk = this.p.community.careHomeRisk;
    let factor = this.p.community.careHomeScale * risk[level];
    if (this.state.dementia[row * STRIDE] === 1) factor *= risk[4];
    if (this.state.livesAlone[row * STRIDE] === 1) factor *= risk[5];
    if (this.state.carer[row * STRIDE] > 0) factor *= risk[6];
    return factor;
  }

  private moveAway(age: number): number {
    return this.p.moveAway[bandOf(AGE_GROUP_STARTS, age)];
  }

  private carerEnd(row: number): number {
    const [calm, strained] = this.p.carers.end;
    return calm + (strained * this.state.carerStrain[row * STRIDE]) / 100;
  }

  private workLoss(row: number, frailty: number): number {
    const { work } = this.p;
    const rate = work.loss[0] * exp(work.loss[1] * this.deprivation(row)) * work.lossByFrailty[frailty];
    return this.hasHighNeeds(row) ? rate * work.lossHighNeed : rate;
  }

  private workGain(row: number): number {
    const [rate, ratio] = this.p.work.gain;
    return this.hasHighNeeds(row) ? rate * ratio : rate;
  }

  private hasHighNeeds(row: number): boolean {
    const { severeMentalIllness, learningDisability, complexNeeds } = this.people;
    return severeMentalIllness[row] === 1 || learningDisability[row] === 1 || complexNeeds[row] === 1;
  }

  /** Crises under 50 before their type: a child with complex needs who reaches 18 counts as having a learning disability. */
  private youngRatio(row: number, age: number): number {
    const { people, p } = this;
    const [disabled, illness, child] = p.under50.ratio;
    if (people.severeMentalIllness[row] === 1) return illness;
    return people.complexNeeds[row] === 1 && age < ADULT_AGE ? child : disabled;
  }

  /** What multiplies the ratio of the group in crises of one type, per person-year. */
  private youngShare(c: number, row: number): number {
    const { people, p } = this;
    const [other, respiratory, mental, mentalSmi] = p.under50.mix;
    const hasIllness = people.severeMentalIllness[row] === 1;
    const share = c === OTHER ? other : c === RESPIRATORY ? respiratory : hasIllness ? mentalSmi : mental;
    return p.under50.rate * share * p.crises.place * people.localCrises[row];
  }

  private crisisRate(c: number, row: number, time: number, age: number): number {
    const { p, state } = this;
    if (isUnderEntryAge(age)) {
      return (
        this.youngRatio(row, age) *
        this.youngShare(c, row) *
        this.afterDischarge(time - state.lastDischarge[row * STRIDE]) *
        this.crisisLevers[c].ratio(row, time)
      );
    }
    const byState = (this.frailty(row) * FUNCTION_LEVELS + state.functionLevel[row * STRIDE]) * CRISIS_STREAMS;
    return (
      crisisByAge(p, c, age, this.deprivation(row)) *
      this.tables.crisisState[byState + c] *
      this.crisisCommon(row) *
      this.crisisFactor(c, row) *
      this.season(time, p.crises.season[c]) *
      this.afterDischarge(time - state.lastDischarge[row * STRIDE]) *
      this.crisisLevers[c].ratio(row, time)
    );
  }

  /** What multiplies every crisis of a person alike. */
  private crisisCommon(row: number): number {
    const { p, state } = this;
    let factor = this.lifelong.crises[row * STRIDE];
    if (state.terminal[row * STRIDE] === 1) factor *= p.crises.terminal;
    if (state.dementia[row * STRIDE] === 1) factor *= p.crises.dementia;
    if (state.residence[row * STRIDE] > 0) factor *= p.crises.careHome;
    return factor;
  }

  /** What multiplies one type of crisis, beside frailty and function. */
  private crisisFactor(c: number, row: number): number {
    if (c === FALL) return this.fallFactor(row);
    if (c === RESPIRATORY) return this.lifelong.respiratory[row * STRIDE];
    if (c === CARDIOVASCULAR) return this.cardiovascularFactor(row);
    if (c === SOCIAL) return this.socialFactor(row);
    return c === MENTAL ? this.lifelong.mental[row * STRIDE] : 1;
  }

  private fallFactor(row: number): number {
    const { crises } = this.p;
    const alone = this.state.livesAlone[row * STRIDE] === 1 ? crises.fallAlone : 1;
    return this.state.dementia[row * STRIDE] === 1 ? alone * crises.fallDementia : alone;
  }

  private cardiovascularFactor(row: number): number {
    const pressure = this.state.hypertension[row * STRIDE];
    return this.p.crises.bloodPressure[pressure === 1 || pressure === 2 ? 0 : 1];
  }

  private socialFactor(row: number): number {
    const { crises } = this.p;
    const { state } = this;
    const care =
      state.carer[row * STRIDE] > 0
        ? crises.socialByCarer[1] * (crises.socialStrain + state.carerStrain[row * STRIDE] / 100)
        : crises.socialByCarer[0];
    if (this.waitsAtHome(row)) return care * this.p.community.queueHarm[2];
    return this.state.residence[row * STRIDE] > 0 ? care * crises.socialCareHome : care;
  }

  /** Waits for home care with nobody of a service coming in the meantime. */
  private waitsAtHome(row: number): boolean {
    const { homeCare, reablement } = this.state;
    return homeCare[row * STRIDE] === HOME_CARE_AWAITED && reablement[row * STRIDE] === 0;
  }

  private season(time: number, amplitude: number): number {
    if (amplitude === 0) return 1;
    return 1 + amplitude * cosineOfTurns(time / DAYS_PER_YEAR - this.p.seasonPeak);
  }

  /** Excess of crises d days after leaving hospital. */
  private afterDischarge(d: number): number {
    if (d === Number.POSITIVE_INFINITY) return 1;
    return fade(this.p, d);
  }

  private fadeBound(row: number, from: number): number {
    const days = from - this.state.lastDischarge[row * STRIDE];
    return days < FADE_DAYS ? this.tables.fade[Math.floor(days)] : this.tables.fade[FADE_DAYS];
  }
}

/** Levers on hazards that are not crises. */
interface RareLevers {
  readonly death: Lever;
  readonly deficit: Lever;
  readonly decline: Lever;
  readonly recovery: Lever;
  readonly careHome: Lever;
  readonly workLoss: Lever;
  readonly workGain: Lever;
}

function rareLevers(levers: Levers): RareLevers {
  return {
    death: levers.lever("hazard.death"),
    deficit: levers.lever("hazard.frailty-progression"),
    decline: levers.lever("hazard.function-decline"),
    recovery: levers.lever("hazard.function-recovery"),
    careHome: levers.lever("hazard.care-home-entry"),
    workLoss: levers.lever("hazard.employment-loss"),
    workGain: levers.lever("hazard.employment-gain"),
  };
}

/** What a person keeps for life, as the hazards need it; each column at `row * STRIDE`, one record a person. */
export interface LifelongFactors {
  /** Day of birth. */
  readonly birth: Float64Array;
  /** Factor on every crisis: proneness, place, learning disability, severe mental illness. */
  readonly crises: Float64Array;
  /** Factor on respiratory crises: chronic disease, and a cold or damp home. */
  readonly respiratory: Float64Array;
  /** Factor on mental-health crises: severe mental illness. */
  readonly mental: Float64Array;
  /** Factor on gaining deficits: proneness. */
  readonly deficits: Float64Array;
  /** Factor on deaths: learning disability, severe mental illness. */
  readonly deaths: Float64Array;
  /** Where the bounds of the person's decile begin. */
  readonly table: Float64Array;
  /** 0 man, 1 woman, 2 somebody to whom nothing happens. */
  readonly kind: Float64Array;
}

const INERT = 2;

/** Works out the lifelong factors, once for a population. */
export function lifelongFactors(p: CareParameters, people: Population): LifelongFactors {
  const { crises, deaths } = p;
  const memory = new Float64Array(people.size * STRIDE);
  const column = (field: number): Float64Array => memory.subarray(field);
  const factors: LifelongFactors = {
    birth: column(0),
    crises: column(1),
    respiratory: column(2),
    mental: column(3),
    deficits: column(4),
    deaths: column(5),
    table: column(6),
    kind: column(7),
  };
  for (let row = 0; row < people.size; row++) {
    const at = row * STRIDE;
    const smi = people.severeMentalIllness[row] === 1;
    const disabled = people.learningDisability[row] === 1 || people.complexNeeds[row] === 1;
    const isCold = people.cold[row] === 1 || people.damp[row] === 1;
    const disease = people.respiratoryDisease[row] === 1 ? crises.respiratoryDisease : crises.noRespiratoryDisease;
    factors.birth[at] = people.birth[row];
    factors.crises[at] =
      people.crisisProneness[row] *
      crises.place *
      people.localCrises[row] *
      (disabled ? crises.learningDisability : 1) *
      (smi ? crises.smi : 1);
    factors.respiratory[at] = disease * (isCold ? crises.coldHome : 1);
    factors.mental[at] = smi ? crises.mentalSmi : 1;
    factors.deficits[at] = people.frailtyProneness[row];
    factors.deaths[at] = people.localDeaths[row] * (smi ? deaths.smi : 1) * (disabled ? deaths.learningDisability : 1);
    factors.table[at] = (people.imdDecile[row] - 1) * (LAST_STEP + 1);
    factors.kind[at] = people.inert[row] === 1 ? INERT : people.sex[row];
  }
  return factors;
}

/** Bounds of the parts of hazards that depend on age, by quarter year of age (and decile), per person-year. */
export interface BoundTables {
  /** Crises, the season at its height: by decile, then age, then type. */
  readonly crisis: Float64Array;
  /** Exact ratio of each type of crisis: by frailty class, then function, then type. */
  readonly crisisState: Float64Array;
  readonly deficit: Float64Array;
  readonly deathsMen: Float64Array;
  readonly deathsWomen: Float64Array;
  readonly decline: Float64Array;
  readonly recovery: Float64Array;
  readonly dementia: Float64Array;
  readonly aloneOnset: Float64Array;
  readonly careHome: Float64Array;
  readonly fade: Float64Array;
}

/** Makes the tables of bounds, once for a parameter set. */
export function boundTables(p: CareParameters, mortality: MortalityTable): BoundTables {
  const byDecile = (rate: (age: number, x: number) => number): Float64Array => {
    const table = new Float64Array(DECILES * (LAST_STEP + 1));
    for (let decile = 1; decile <= DECILES; decile++) {
      const x = deprivationScore(decile);
      table.set(
        boundByAge((age) => rate(age, x)),
        (decile - 1) * (LAST_STEP + 1),
      );
    }
    return table;
  };
  return {
    crisis: interleave(
      CRISIS_TYPES.map((_, c) => {
        const q = p.crises.season[c];
        return byDecile((age, x) => crisisByAge(p, c, age, x) * (1 + (q < 0 ? -q : q)));
      }),
    ),
    crisisState: crisisStates(p),
    deficit: byDecile((age, x) => deficitRate(p, age, x)),
    deathsMen: byDecile((age, x) => deathsByAge(p, mortality, 0, age, x)),
    deathsWomen: byDecile((age, x) => deathsByAge(p, mortality, 1, age, x)),
    decline: boundByAge((age) => declineRate(p, age)),
    recovery: boundByAge((age) => recoveryByAge(p, age)),
    dementia: boundByAge((age) => dementiaRate(p, age)),
    aloneOnset: boundByAge((age) => aloneRate(p, age)),
    careHome: boundByAge((age) => careHomeByAge(p, age)),
    fade: Float64Array.from({ length: FADE_DAYS + 1 }, (_, day) => fade(p, day) * (1 + 1e-9)),
  };
}

/** Columns of equal length as one array, row by row. */
function interleave(columns: readonly Float64Array[]): Float64Array {
  const width = columns.length;
  const rows = new Float64Array(width * columns[0].length);
  columns.forEach((column, c) => {
    column.forEach((value, row) => {
      rows[row * width + c] = value;
    });
  });
  return rows;
}

/** Ratios of crises by frailty and function; social and mental-health crises have function ratios of their own. */
function crisisStates(p: CareParameters): Float64Array {
  const { crises } = p;
  const table = new Float64Array(4 * FUNCTION_LEVELS * CRISIS_STREAMS);
  for (let frailty = 0; frailty < 4; frailty++) {
    for (let level = 0; level < FUNCTION_LEVELS; level++) {
      for (let c = 0; c < CRISIS_STREAMS; c++) {
        const byFrailty = frailty === 0 ? 1 : crises.byFrailty[3 * c + frailty - 1];
        const byFunction = c === SOCIAL ? crises.socialByFunction[level] : c === MENTAL ? 1 : crises.byFunction[level];
        table[(frailty * FUNCTION_LEVELS + level) * CRISIS_STREAMS + c] = byFrailty * byFunction;
      }
    }
  }
  return table;
}

function boundByAge(rate: (age: number) => number): Float64Array {
  const table = new Float64Array(LAST_STEP + 1);
  for (let step = 0; step <= LAST_STEP; step++) {
    const from = FIRST_AGE + step / STEPS_PER_YEAR;
    let most = 0;
    for (let part = 0; part <= 16 * TABLE_YEARS; part++) {
      const here = rate(from + part / 16);
      if (here > most) most = here;
    }
    table[step] = most * MARGIN;
  }
  return table;
}

function larger(a: number, b: number): number {
  return a > b ? a : b;
}

function tableStep(age: number): number {
  const step = Math.floor((age - FIRST_AGE) * STEPS_PER_YEAR);
  return step < 0 ? 0 : step > LAST_STEP ? LAST_STEP : step;
}

function crisisByAge(p: CareParameters, c: number, age: number, x: number): number {
  const { crises } = p;
  const gradient = piecewiseLinear(p.knotAges, crises.gradient, age);
  return (
    crises.level[c] *
    exp((crises.growth + crises.slope[c]) * (age - 75) + gradient * x) *
    piecewiseLinear(p.bandAges, crises.byAge, age)
  );
}

function deficitRate(p: CareParameters, age: number, x: number): number {
  const mean = expectedDeficits(p.frailty, age, x);
  return p.frailty.growthPerYear * mean * p.deficits.scale * exp(p.deficits.ageGrowth * (age - 75));
}

function deathsByAge(p: CareParameters, mortality: MortalityTable, sex: number, age: number, x: number): number {
  const factors = sex === 0 ? p.deaths.byAge.subarray(0, 9) : p.deaths.byAge.subarray(9);
  const gradient = piecewiseLinear(p.knotAges, p.deaths.gradient, age);
  return (
    deathRate(mortality, sex, age) * piecewiseLinear(p.bandAges, factors, age) * p.deaths.place * exp(gradient * x)
  );
}

function declineRate(p: CareParameters, age: number): number {
  return p.decline.rate * exp(p.decline.ageGrowth * (age - 75));
}

function recoveryByAge(p: CareParameters, age: number): number {
  return exp(p.recovery.ageGrowth * (age - 75));
}

function dementiaRate(p: CareParameters, age: number): number {
  return age > p.dementia.fromAge ? p.dementia.rate * exp(p.dementia.growth * (age - 67)) : 0;
}

function aloneRate(p: CareParameters, age: number): number {
  return p.aloneOnset.rate * exp(p.aloneOnset.growth * (age - 72));
}

function careHomeByAge(p: CareParameters, age: number): number {
  return exp(p.community.careHomeGrowth * (age - 82));
}

/** Crises d days after leaving hospital, against never: 1 plus a fast and a slow excess. */
function fade(p: CareParameters, d: number): number {
  const [fastDays, slowSize, slowDays] = p.crises.afterDischargeFade;
  return 1 + p.crises.afterDischarge * exp(-d / fastDays) + slowSize * exp(-d / slowDays);
}
