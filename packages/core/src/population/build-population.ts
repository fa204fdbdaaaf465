import { InputError } from "../check/input-error.js";
import { exp } from "../maths/exponential.js";
import { bandOf } from "../maths/piecewise.js";
import {
  erlangQuantile,
  exponentialQuantile,
  logistic,
  logisticQuantile,
  poissonQuantile,
} from "../maths/quantiles.js";
import { deprivationScore } from "../place/deprivation.js";
import { AGE_BAND_STARTS, type Neighbourhood, type Place } from "../place/place.js";
import { fnv1a32 } from "../random/fnv.js";
import { drawWords, type SeedWords, type StreamKey, streamKey, uniform } from "../random/stream.js";
import type { Words } from "../random/threefry.js";
import { DAYS_PER_YEAR } from "../units/time.js";
import { arrivals } from "./arrivals.js";
import { expectedDeficits, frailtyClass, MAX_DEFICITS } from "./frailty.js";
import { highNeedSeats } from "./high-need-seats.js";
import { deathRate, type MortalityTable } from "./mortality.js";
import { allocatePopulation, type Population } from "./population.js";
import type { PopulationParameters } from "./population-parameters.js";
import { BAND_STRIDE, ENTRY_AGE, GROUP, NUMBER_BAND, type Seat } from "./seat.js";

/** Draws of one person before the first day, by index under the stream `population`. */
const DRAW = {
  age: 0,
  proneness: 1,
  state: 2,
  conditions: 3,
  residence: 4,
  hypertension: 5,
  terminal: 6,
  home: 7,
  circumstances: 8,
} as const;

/** What a population is drawn from. */
export interface PopulationPlan {
  readonly place: Place;
  readonly parameters: PopulationParameters;
  readonly mortality: MortalityTable;
  readonly seed: SeedWords;
  readonly replicate: number;
  /** First day of the run and the day it may not pass: people reaching 50 in between join on their birthday. */
  readonly start: number;
  readonly end: number;
  /** One more person to whom nothing happens, in each neighbourhood named here. */
  readonly inert?: readonly { readonly neighbourhood: string; readonly age: number }[];
}

/**
 * Draws the people of a place. Counts by neighbourhood and age band equal the census exactly; every attribute is keyed
 * by the person's permanent number, so that one more person changes nobody else.
 * @throws InputError when two neighbourhood codes hash alike or a band holds more people than numbers
 */
export function buildPopulation(plan: PopulationPlan): Population {
  const seats = seatsOf(plan);
  const population = allocatePopulation(seats.length);
  const stream = streamKey(plan.seed, plan.replicate, "population");
  const drawer = new PersonDrawer(plan, stream, population);
  for (let row = 0; row < seats.length; row++) drawer.fill(row, seats[row]);
  return population;
}

function seatsOf(plan: PopulationPlan): Seat[] {
  const seats: Seat[] = [];
  const hashes = new Map<number, string>();
  const keyOf = (name: string): StreamKey => streamKey(plan.seed, plan.replicate, name);
  const entrantStream = keyOf("population.entrant");
  const highNeedStream = keyOf("population.high-need");
  const growthStream = keyOf("population.growth");
  plan.place.neighbourhoods.forEach((n, index) => {
    const high = fnv1a32(n.code);
    const other = hashes.get(high);
    if (other !== undefined) {
      throw new InputError(`Neighbourhood codes "${other}" and "${n.code}" hash alike; rename one.`, { path: n.code });
    }
    hashes.set(high, n.code);
    n.residentsByBand.forEach((residents, band) => {
      const count = grown(residents, plan.parameters.growth[band], high, band, growthStream);
      if (count > BAND_STRIDE - 1000) {
        throw new InputError(`"${n.code}" has ${count} residents in one age band; at most ${BAND_STRIDE - 1000} fit.`, {
          path: n.code,
        });
      }
      for (let i = 0; i < count; i++) seats.push(seatInBand(high, index, band, i, plan.start));
    });
    const { parameters, start, end } = plan;
    const here = { parameters, neighbourhood: n, index, high, start, end };
    for (const seat of highNeedSeats(here, highNeedStream)) seats.push(seat);
    for (const seat of arrivals(here, keyOf("population.arrival"))) seats.push(seat);
    for (const seat of entrantsOf(plan, n, index, high, entrantStream)) seats.push(seat);
    (plan.inert ?? []).forEach((extra, i) => {
      if (extra.neighbourhood !== n.code) return;
      const seat = seatInBand(high, index, 0, BAND_STRIDE - 1 - i, plan.start);
      seats.push({ ...seat, inertAge: extra.age });
    });
  });
  return seats.sort((a, b) => a.high - b.high || a.low - b.low);
}

function seatInBand(high: number, neighbourhood: number, band: number, ordinal: number, enters: number): Seat {
  const low = band * BAND_STRIDE + ordinal;
  return { high, low, neighbourhood, band, ages: [0, 0], group: GROUP.none, isArrival: false, enters, inertAge: 0 };
}

/** Whole people after growth; what is left over of a person is one with that chance, the same under any growth. */
function grown(residents: number, growth: number, high: number, band: number, stream: StreamKey): number {
  if (growth === 1) return residents;
  const words: Words = new Uint32Array(4);
  drawWords(words, stream, 0, high, band, 0);
  return Math.floor(residents * growth + uniform(words[0]));
}

/**
 * People who turn 50 during the run: a Poisson process at the pace at which the youngest band turns over. Where people
 * with high needs are followed before they are 50, those of the process who would have such needs are left out: they
 * are there already.
 */
function entrantsOf(plan: PopulationPlan, n: Neighbourhood, index: number, high: number, stream: StreamKey): Seat[] {
  const { parameters: p } = plan;
  const perYear = (n.residentsByBand[0] * p.growth[0]) / (AGE_BAND_STARTS[1] - AGE_BAND_STARTS[0]);
  const seats: Seat[] = [];
  if (perYear <= 0) return seats;
  const people = streamKey(plan.seed, plan.replicate, "population");
  const words: Words = new Uint32Array(4);
  const meanGap = DAYS_PER_YEAR / perYear;
  let time = plan.start;
  for (let ordinal = 0; ; ordinal++) {
    drawWords(words, stream, ordinal, high, 0, 0);
    time += exponentialQuantile(uniform(words[0]), meanGap);
    if (time >= plan.end) return seats;
    const low = NUMBER_BAND.entrant * BAND_STRIDE + ordinal;
    drawWords(words, people, low, high, DRAW.conditions, 0);
    const isFollowedBefore =
      n.residents20To49 > 0 && highNeedAt(p, words, ENTRY_AGE, deprivationScore(n.imdDecile)) > 0;
    if (isFollowedBefore) continue;
    const ages = [ENTRY_AGE, 0] as const;
    seats.push({
      high,
      low,
      neighbourhood: index,
      band: -1,
      ages,
      group: GROUP.none,
      isArrival: false,
      enters: time,
      inertAge: 0,
    });
  }
}

/** Severe mental illness (1) and learning disability (2), added up, from the draw of a person's conditions. */
function highNeedAt(p: PopulationParameters, words: Words, age: number, x: number): number {
  const smi = uniform(words[0]) < p.smi[0] * exp(p.smi[1] * x) ? 1 : 0;
  return uniform(words[1]) < p.learningDisability[age < 65 ? 0 : 1] ? smi + 2 : smi;
}

/** Fills one row after another; holds what all rows share. */
class PersonDrawer {
  private readonly words: Words = new Uint32Array(4);
  private readonly plan: PopulationPlan;
  private readonly stream: StreamKey;
  private readonly to: Population;

  constructor(plan: PopulationPlan, stream: StreamKey, to: Population) {
    this.plan = plan;
    this.stream = stream;
    this.to = to;
  }

  fill(row: number, seat: Seat): void {
    const { to, plan } = this;
    const neighbourhood = plan.place.neighbourhoods[seat.neighbourhood];
    to.numberLow[row] = seat.low;
    to.numberHigh[row] = seat.high;
    to.neighbourhood[row] = seat.neighbourhood;
    to.imdDecile[row] = neighbourhood.imdDecile;
    to.enters[row] = seat.enters;
    const x = deprivationScore(neighbourhood.imdDecile);
    const age = this.drawAgeAndSex(row, seat);
    to.birth[row] = seat.enters - age * DAYS_PER_YEAR;
    if (seat.inertAge > 0) {
      to.inert[row] = 1;
      return;
    }
    if (plan.parameters.usesResiduals && neighbourhood.residuals !== undefined) {
      to.localCrises[row] = neighbourhood.residuals.crises;
      to.localDeaths[row] = neighbourhood.residuals.deaths;
    }
    this.drawFrailty(row, age, x);
    // What people have at 50 stands for those who are younger: the model asks for it from that age on.
    const asAt = age < ENTRY_AGE ? ENTRY_AGE : age;
    if (age >= ENTRY_AGE) this.drawFunction(row, age, x);
    this.drawConditions(row, asAt, x);
    if (seat.group !== GROUP.none) this.setGroup(row, seat.group);
    if (seat.group !== GROUP.child) this.drawHousehold(row, asAt, neighbourhood);
    if (age >= ENTRY_AGE && !seat.isArrival) this.drawResidence(row, age);
    this.drawTerminal(row, age);
    this.drawHome(row, neighbourhood);
    this.drawCircumstances(row, age, x, neighbourhood);
  }

  private draw(row: number, index: number): Words {
    drawWords(this.words, this.stream, this.to.numberLow[row], this.to.numberHigh[row], index, 0);
    return this.words;
  }

  private drawAgeAndSex(row: number, seat: Seat): number {
    const { parameters: p, place } = this.plan;
    const words = this.draw(row, DRAW.age);
    const u = uniform(words[0]);
    const isUnder50 = seat.group !== GROUP.none;
    let shareIndex = seat.band < 0 ? 0 : seat.band;
    let age: number;
    if (seat.inertAge > 0) age = seat.inertAge;
    else if (seat.band < 0) age = seat.ages[0] + seat.ages[1] * u;
    else if (seat.band < AGE_BAND_STARTS.length - 1) age = AGE_BAND_STARTS[seat.band] + 5 * u;
    else if (uniform(words[1]) < place.shareAged90OfAged85) {
      shareIndex += 1;
      const above = 90 + exponentialQuantile(u, p.meanYearsAbove90);
      age = above < p.maxAge ? above : p.maxAge;
    } else age = 85 + 5 * (1 - Math.sqrt(u));
    const women = isUnder50 ? p.womenUnder50[seat.group - 1] : place.femaleShareByBand[shareIndex];
    this.to.sex[row] = uniform(words[2]) < women ? 1 : 0;
    return age;
  }

  private drawFrailty(row: number, age: number, x: number): void {
    const { to } = this;
    const { parameters: p } = this.plan;
    const proneness = this.draw(row, DRAW.proneness);
    to.frailtyProneness[row] = erlangQuantile(uniform(proneness[0]), p.frailty.spreadShape);
    to.crisisProneness[row] = erlangQuantile(uniform(proneness[1]), p.crisisPronenessShape);
    const words = this.draw(row, DRAW.state);
    const mean = to.frailtyProneness[row] * expectedDeficits(p.frailty, age, x);
    const deficits = poissonQuantile(uniform(words[0]), mean);
    to.deficits[row] = deficits < MAX_DEFICITS ? deficits : MAX_DEFICITS;
  }

  private drawFunction(row: number, age: number, x: number): void {
    const { to } = this;
    const { parameters: p } = this.plan;
    const words = this.draw(row, DRAW.state);
    to.dementia[row] = uniform(words[1]) < this.dementiaAt(age) ? 1 : 0;
    const [byAge, byDeficit, byDementia, byDeprivation] = p.functionSlopes;
    const score =
      byAge * (age - 75) +
      byDeficit * (to.deficits[row] - 5) +
      byDementia * to.dementia[row] +
      byDeprivation * x +
      logisticQuantile(uniform(words[2]));
    to.functionLevel[row] = bandOf(p.functionThresholds, score);
    if (to.functionLevel[row] > 0) {
      to.functionLostOn[row] = to.enters[row] - p.functionLostYears * DAYS_PER_YEAR * uniform(words[3]);
    }
  }

  private dementiaAt(age: number): number {
    const { parameters: p } = this.plan;
    if (age < 60) return p.dementiaUnder65[0];
    if (age < 65) return p.dementiaUnder65[1];
    return logistic(p.dementiaLogit[0] + p.dementiaLogit[1] * (age - 67));
  }

  private drawConditions(row: number, age: number, x: number): void {
    const { to } = this;
    const { parameters: p } = this.plan;
    const words = this.draw(row, DRAW.hypertension);
    const decade = bandOf([55, 65, 75], age);
    if (uniform(words[0]) < p.hypertensionByAge[decade] * exp(p.hypertensionGradient * x)) {
      if (uniform(words[1]) < p.undiagnosedByAge[bandOf([65, 75], age)]) to.hypertension[row] = 1;
      else to.hypertension[row] = uniform(words[2]) < p.uncontrolled ? 2 : 3;
    }
    const respiratory = p.respiratoryByAge[bandOf([65, 75], age)] * exp(p.respiratoryGradient * x);
    to.respiratoryDisease[row] = uniform(words[3]) < respiratory ? 1 : 0;
    const needs = highNeedAt(p, this.draw(row, DRAW.conditions), age, x);
    to.severeMentalIllness[row] = needs & 1;
    to.learningDisability[row] = needs >> 1;
  }

  private setGroup(row: number, group: number): void {
    this.to.severeMentalIllness[row] = group === GROUP.smi ? 1 : 0;
    this.to.learningDisability[row] = group === GROUP.ld ? 1 : 0;
    this.to.complexNeeds[row] = group === GROUP.child ? 1 : 0;
  }

  private drawHousehold(row: number, age: number, neighbourhood: Neighbourhood): void {
    const { to } = this;
    const { parameters: p } = this.plan;
    const words = this.draw(row, DRAW.home);
    const local = neighbourhood.onePersonHouseholdShare / p.aloneEnglandShare;
    const alone = p.aloneByAge[bandOf([65, 75, 85], age)] * p.aloneBySex[to.sex[row]] * local;
    to.livesAlone[row] = uniform(words[0]) < (alone < p.aloneCap ? alone : p.aloneCap) ? 1 : 0;
    const level = to.functionLevel[row];
    const cared = p.carerByFunction[level] * p.carerByHousehold[to.livesAlone[row]];
    if (uniform(words[1]) >= cared) return;
    const offset = 3 * (level > 1 ? level - 1 : 0);
    const u = uniform(words[2]);
    const light = p.carerHours[offset];
    to.carer[row] = u < light ? 1 : u < light + p.carerHours[offset + 1] ? 2 : 3;
  }

  private drawResidence(row: number, age: number): void {
    const { to } = this;
    const { parameters: p } = this.plan;
    const words = this.draw(row, DRAW.residence);
    const level = to.functionLevel[row];
    if (age >= 65) {
      const chance =
        p.careHomeByFunction[level] *
        (to.dementia[row] === 1 ? p.careHomeDementia : 1) *
        p.careHomeByAge[bandOf([75, 85], age)] *
        p.careHomeScale;
      if (uniform(words[0]) < chance) {
        const nursing = level >= 2 ? p.nursingShare[level - 2] : 0;
        to.residence[row] = uniform(words[1]) < nursing ? 2 : 1;
        return;
      }
    }
    if (level >= 2 && uniform(words[2]) < p.packageByFunction[level - 2]) {
      to.homeCareHours[row] = p.packageHours[level - 1];
      to.homeCareReview[row] = p.reviewIntervalDays * uniform(words[3]);
    }
  }

  private drawTerminal(row: number, age: number): void {
    const { to } = this;
    const { parameters: p, mortality } = this.plan;
    const words = this.draw(row, DRAW.terminal);
    const frailty = frailtyClass(p.frailty, to.deficits[row]);
    const chance =
      p.terminalShare * deathRate(mortality, to.sex[row], age) * p.terminalMeanYears * p.terminalByFrailty[frailty];
    if (uniform(words[0]) < chance) {
      to.terminalDeath[row] =
        to.enters[row] + exponentialQuantile(uniform(words[1]), p.terminalMeanYears * DAYS_PER_YEAR);
    }
  }

  private drawHome(row: number, neighbourhood: Neighbourhood): void {
    const { parameters: p } = this.plan;
    const words = this.draw(row, DRAW.terminal);
    const damp = (p.dampShare * neighbourhood.poorHousingShare) / p.dampEnglandShare;
    const cold = p.coldShareOfFuelPoor * neighbourhood.fuelPoorShare;
    this.to.damp[row] = uniform(words[2]) < damp ? 1 : 0;
    this.to.cold[row] = uniform(words[3]) < cold ? 1 : 0;
  }

  private drawCircumstances(row: number, age: number, x: number, neighbourhood: Neighbourhood): void {
    const { to } = this;
    const { parameters: p } = this.plan;
    const words = this.draw(row, DRAW.circumstances);
    const [owned, social] = tenureAt(neighbourhood, age >= 65 ? p.ownersBonus65 : 0);
    const u = uniform(words[0]);
    to.tenure[row] = u < owned ? 0 : u < owned + social ? 1 : 2;
    to.paysForCare[row] = uniform(words[1]) < p.paysForCare[0] + p.paysForCare[1] * x ? 1 : 0;
    to.dementiaDiagnosed[row] = to.dementia[row] === 1 && uniform(words[2]) < p.dementiaDiagnosed ? 1 : 0;
    to.work[row] = this.workAt(row, age, x, uniform(words[3]));
  }

  /** 0 employed, 1 out of work for health, 2 other; as it will be from working age on for those who are younger. */
  private workAt(row: number, age: number, x: number, u: number): number {
    const { to } = this;
    const { work } = this.plan.parameters;
    if (!work.isFollowed || age >= work.ages[1]) return 2;
    let out = work.outOfWork[0] * exp(work.outOfWork[1] * x);
    if (to.severeMentalIllness[row] === 1) out = work.outOfWorkHighNeed[0];
    else if (to.learningDisability[row] === 1 || to.complexNeeds[row] === 1) out = work.outOfWorkHighNeed[1];
    if (u < out) return 1;
    return u < out + (1 - out) * work.employed ? 0 : 2;
  }
}

/** Shares of owners and of social tenants, the owners raised by a bonus at the cost of both kinds of tenant alike. */
function tenureAt({ tenureShares }: Neighbourhood, bonus: number): [owned: number, social: number] {
  const [owned, social] = tenureShares;
  const raised = owned + bonus < 1 ? owned + bonus : 1;
  return [raised, owned < 1 ? (social * (1 - raised)) / (1 - owned) : 0];
}
