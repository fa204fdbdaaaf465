import type { Hazards } from "../engine/event-source.js";
import { CRISIS, CRISIS_TYPES } from "../intervention/crisis-types.js";
import type { Lever, Levers } from "../intervention/levers.js";
import type { Reach } from "../intervention/reach.js";
import { cosineOfTurns } from "../maths/cosine.js";
import { exp } from "../maths/exponential.js";
import { bandOf } from "../maths/piecewise.js";
import { deprivationScore } from "../place/deprivation.js";
import { MOST_STRAIN, strainWith } from "../population/carer-strain.js";
import { frailtyClass, MAX_DEFICITS } from "../population/frailty.js";
import type { MortalityTable } from "../population/mortality.js";
import type { Population } from "../population/population.js";
import { isUnderEntryAge } from "../population/seat.js";
import { DAYS_PER_YEAR } from "../units/time.js";
import { AGE_GROUP_STARTS } from "./age-groups.js";
import { type BoundTables, FADE_DAYS, FUNCTION_LEVELS, HELD_DAYS, larger, MARGIN, tableStep } from "./bound-tables.js";
import type { CareParameters } from "./care-parameters.js";
import { type CareState, type LifelongFactors, LOCATION, STRIDE } from "./care-state.js";
import { INERT } from "./lifelong-factors.js";
import {
  aloneRate,
  careHomeByAge,
  crisisByAge,
  deathsByAge,
  declineRate,
  deficitRate,
  dementiaRate,
  fade,
  recoveryByAge,
} from "./rates-by-age.js";
import { CRISIS_STREAMS, STREAM } from "./streams.js";

const HOME_CARE_AWAITED = 2;
/** Types of crisis that people under 50 are followed for. */
const YOUNG_CRISES: readonly number[] = [CRISIS.respiratory, CRISIS.mental, CRISIS.other];
/** Age at which a child with complex needs becomes an adult, years. */
const ADULT_AGE = 18;

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
  private readonly streamsMoved: readonly StreamMoved[];
  private readonly reach: Reach;
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
  ) {
    this.p = p;
    this.mortality = mortality;
    this.people = people;
    this.state = state;
    this.crisisLevers = CRISIS_TYPES.map((type) => levers.lever(`hazard.crisis.${type}`));
    this.moved = rareLevers(levers);
    this.streamsMoved = streamsMoved(this.crisisLevers, this.moved);
    this.reach = levers.reach;
    this.classOf = Uint8Array.from({ length: MAX_DEFICITS + 1 }, (_, deficits) => frailtyClass(p.frailty, deficits));
    this.tables = tables;
    this.lifelong = state.lifelong;
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
    // Written out: for so few numbers a call takes longer than the work.
    for (let stream = 0; stream < bounds.length; stream++) bounds[stream] = 0;
    if (this.lifelong.kind[row * STRIDE] === INERT) return Number.POSITIVE_INFINITY;
    const isYoung = isUnderEntryAge(this.age(row, from));
    if (isYoung) this.fillYoungBounds(bounds, row, from, to);
    else this.fillGrownBounds(bounds, row, from);
    const held = isYoung ? to : from + HELD_DAYS;
    if (this.reach.rows[row] === 1 || this.reach.hazardsOfAllFrom < held) this.moveBounds(bounds, row, from);
    return held;
  }

  /** Puts programmes on the bounds. */
  private moveBounds(bounds: Float64Array, row: number, from: number): void {
    for (const { stream, lever } of this.streamsMoved)
      if (bounds[stream] > 0 && !lever.idle) bounds[stream] *= lever.ratioBound(row, from);
  }

  private fillGrownBounds(bounds: Float64Array, row: number, from: number): void {
    const { state, lifelong, p, tables } = this;
    const kind = lifelong.kind[row * STRIDE];
    const age = this.age(row, from);
    const step = tableStep(age);
    const byDecile = lifelong.table[row * STRIDE] + step;
    const frailty = this.classOf[state.deficits[row * STRIDE]];
    const level = state.functionLevel[row * STRIDE];
    const location = state.location[row * STRIDE];
    const dementia = state.dementia[row * STRIDE];
    const perDay = 1 / DAYS_PER_YEAR;

    if (state.deficits[row * STRIDE] < MAX_DEFICITS) {
      bounds[STREAM.deficit] = lifelong.deficits[row * STRIDE] * tables.deficit[byDecile] * perDay;
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
      perDay;
    const held = from + HELD_DAYS;
    if (state.terminal[row * STRIDE] === 0) bounds[STREAM.terminalOnset] = p.deaths.terminalShare * death;
    if (age < p.work.ages[1]) this.fillWorkBounds(bounds, row, frailty);
    if (location !== LOCATION.residence && location !== LOCATION.virtualWard) return;

    if (level < 3)
      bounds[STREAM.functionDecline] = tables.decline[step] * this.declineFactor(row, frailty, level) * perDay;
    if (level > 0) {
      const recent = from - state.functionLostOn[row * STRIDE] < p.recovery.recentYears * DAYS_PER_YEAR;
      bounds[STREAM.functionRecovery] =
        tables.recovery[step] * this.recoveryFactor(row) * (recent ? p.recovery.recent : p.recovery.old) * perDay;
    }
    if (location !== LOCATION.residence) return;

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
      bounds[STREAM.careHomeEntry] = tables.careHome[step] * this.careHomeFactor(row, level) * perDay;
    }

    const common = this.crisisCommon(row) * this.fadeBound(row, from) * perDay;
    const byAge = byDecile * CRISIS_STREAMS;
    const byState = (frailty * FUNCTION_LEVELS + level) * CRISIS_STREAMS;
    for (let c = 0; c < CRISIS_STREAMS; c++)
      bounds[c] = tables.crisis[byAge + c] * tables.crisisState[byState + c] * common;
    bounds[CRISIS.fall] *= this.fallFactor(row);
    bounds[CRISIS.respiratory] *= this.lifelong.respiratory[row * STRIDE];
    bounds[CRISIS.cardiovascular] *= this.cardiovascularFactor(row);
    bounds[CRISIS.social] *= this.socialFactor(row);
    bounds[CRISIS.mental] *= this.lifelong.mental[row * STRIDE];
  }

  private fillWorkBounds(bounds: Float64Array, row: number, frailty: number): void {
    const work = this.state.work[row * STRIDE];
    if (work === 0) bounds[STREAM.workLoss] = this.workLoss(row, frailty) / DAYS_PER_YEAR;
    else if (work === 1) bounds[STREAM.workGain] = this.workGain(row) / DAYS_PER_YEAR;
  }

  /**
   * Bounds of those followed under 50: they gather deficits, lose and gain work, have crises at the rate of their group,
   * regain function lost in a crisis, and die. All else waits for their fiftieth birthday, when they are looked up again.
   */
  private fillYoungBounds(bounds: Float64Array, row: number, from: number, to: number): void {
    const { state, people, p } = this;
    const perDay = 1 / DAYS_PER_YEAR;
    const first = this.age(row, from);
    const last = this.age(row, to);
    const x = this.deprivation(row);
    const frailty = this.frailty(row);
    const level = state.functionLevel[row * STRIDE];
    if (state.deficits[row * STRIDE] < MAX_DEFICITS) {
      const most = larger(deficitRate(p, first, x), deficitRate(p, last, x));
      bounds[STREAM.deficit] = this.lifelong.deficits[row * STRIDE] * most * MARGIN * perDay;
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
      MARGIN *
      perDay;
    if (state.terminal[row * STRIDE] === 0) bounds[STREAM.terminalOnset] = p.deaths.terminalShare * death;
    if (first >= p.work.ages[0]) this.fillWorkBounds(bounds, row, frailty);
    if (state.location[row * STRIDE] !== LOCATION.residence) return;

    bounds[STREAM.suddenDeath] = p.deaths.suddenShare * death;
    if (level > 0) {
      const recent = from - state.functionLostOn[row * STRIDE] < p.recovery.recentYears * DAYS_PER_YEAR;
      const most = larger(recoveryByAge(p, first), recoveryByAge(p, last));
      bounds[STREAM.functionRecovery] =
        most * MARGIN * this.recoveryFactor(row) * (recent ? p.recovery.recent : p.recovery.old) * perDay;
      if (state.homeCare[row * STRIDE] === 0 && state.reablement[row * STRIDE] === 0)
        bounds[STREAM.careNeed] = this.careNeed(row) * perDay;
    }
    const ratio = larger(this.youngRatio(row, first), this.youngRatio(row, last));
    for (const c of YOUNG_CRISES) bounds[c] = ratio * this.youngShare(c, row) * this.fadeBound(row, from) * perDay;
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
    return calm + (strained * this.strain(row)) / MOST_STRAIN;
  }

  /** Strain of the carer in hundredths, with what programmes do to it. */
  private strain(row: number): number {
    const { carerStrain, addedCarerHours } = this.state;
    const rise = MOST_STRAIN * this.p.carers.strainPerHour * addedCarerHours[row * STRIDE];
    return strainWith(carerStrain[row * STRIDE], rise, MOST_STRAIN);
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
    const share = c === CRISIS.other ? other : c === CRISIS.respiratory ? respiratory : hasIllness ? mentalSmi : mental;
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
    if (c === CRISIS.fall) return this.fallFactor(row);
    if (c === CRISIS.respiratory) return this.lifelong.respiratory[row * STRIDE];
    if (c === CRISIS.cardiovascular) return this.cardiovascularFactor(row);
    if (c === CRISIS.social) return this.socialFactor(row);
    return c === CRISIS.mental ? this.lifelong.mental[row * STRIDE] : 1;
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
        ? crises.socialByCarer[1] * (crises.socialStrain + this.strain(row) / MOST_STRAIN)
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

/** A stream and what moves its hazard. */
interface StreamMoved {
  readonly stream: number;
  readonly lever: Lever;
}

function streamsMoved(crises: readonly Lever[], rare: RareLevers): readonly StreamMoved[] {
  return [
    ...crises.map((lever, stream) => ({ stream, lever })),
    { stream: STREAM.deficit, lever: rare.deficit },
    { stream: STREAM.terminalOnset, lever: rare.death },
    { stream: STREAM.suddenDeath, lever: rare.death },
    { stream: STREAM.functionDecline, lever: rare.decline },
    { stream: STREAM.functionRecovery, lever: rare.recovery },
    { stream: STREAM.careHomeEntry, lever: rare.careHome },
    { stream: STREAM.workLoss, lever: rare.workLoss },
    { stream: STREAM.workGain, lever: rare.workGain },
  ];
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
