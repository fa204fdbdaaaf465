import { STRIDE } from "./care-state.js";
import { deliriumChance } from "./delirium.js";
import { pathwayChances } from "./discharge.js";
import { meanDays, type StayLaw } from "./found-stay.js";
import { admissionChance, deathChanceWith, lognormalMean, zeroDayChance } from "./planned-stay.js";
import { CARE_STREAMS, CRISIS_STREAMS } from "./streams.js";
import { worstChance } from "./urgent-pathway.js";
import type { World } from "./world.js";

const [WITH_SUPPORT, TO_SHORT_TERM_BED] = [1, 2];

/** Admissions for a night or more of every person alive, per day, with nobody in hospital lately. */
export class OvernightRates {
  /** A number that no rate of the person is above: that of their crises, which costs little. */
  readonly atMost: Float64Array;
  private readonly world: World;
  private readonly known: Float64Array;

  constructor(world: World) {
    const { people, state, hazards, plan } = world;
    const bounds = new Float64Array(CARE_STREAMS.length);
    this.world = world;
    this.known = new Float64Array(people.size).fill(Number.NaN);
    this.atMost = new Float64Array(people.size);
    for (let row = 0; row < people.size; row++) {
      if (state.alive[row * STRIDE] === 0) continue;
      hazards.fillBounds(bounds, row, plan.start, plan.start);
      for (let type = 0; type < CRISIS_STREAMS; type++) this.atMost[row] += bounds[type];
    }
  }

  /** The rate of a person, worked out when it is first asked for. */
  of(row: number): number {
    if (this.atMost[row] === 0) return 0;
    if (Number.isNaN(this.known[row])) this.known[row] = overnightRate(this.world, row, this.world.plan.start);
    return this.known[row];
  }
}

/** The hazard of each type of crisis times the chance that one ends on a ward. */
function overnightRate(world: World, row: number, time: number): number {
  const { hazards } = world;
  const { severity2Share } = world.p.severity;
  let rate = 0;
  let worst = 0;
  for (let type = 0; type < CRISIS_STREAMS; type++) {
    const hazard = hazards.hazard(type, row, time);
    rate += hazard;
    worst += hazard * worstChance(world, row, time, type);
  }
  const lighter = rate - worst;
  const admitted =
    worst * admittedShare(world, row, 3) +
    lighter * severity2Share * (admittedShare(world, row, 2) + comesBack(world, row)) +
    lighter * (1 - severity2Share) * admittedShare(world, row, 1);
  return admitted * (1 - zeroDayChance(world, row, time));
}

/** Share of crises of a severity that come to hospital and are admitted. */
function admittedShare(world: World, row: number, severity: number): number {
  return world.p.start.reach[severity - 1] * admissionChance(world, { row, severity });
}

/** Share of crises of severity 2 that are treated at home, come back and are admitted. */
function comesBack(world: World, row: number): number {
  const { start, contact } = world.p;
  return (1 - start.reach[1]) * contact.comesBack[0] * admittedShare(world, row, 3);
}

/** A stay as it can go, and how likely a person found in one is in it: the weight times what they have in common. */
export interface WeighedStay {
  readonly law: StayLaw;
  readonly hasDelirium: boolean;
  readonly weight: number;
}

/** With and without delirium, survived or not; weights are mean days in bed per admission. */
export function staysOf(world: World, row: number, time: number): WeighedStay[] {
  const { minimum, sigma, cap, delirium } = world.p.stay;
  const mean = lognormalMean(world, row, time);
  const deliriums = deliriumChance(world, row, time);
  return [false, true].flatMap((hasDelirium) => {
    const share = hasDelirium ? deliriums : 1 - deliriums;
    const deaths = deathChanceWith(world, row, time, hasDelirium ? 1 : 0, 0);
    return [false, true].map((dies): WeighedStay => {
      const law = { minimum, mean, sigma, cap, delirium: hasDelirium ? delirium.days : 0, dies };
      return { law, hasDelirium, weight: share * (dies ? deaths : 1 - deaths) * meanDays(law) };
    });
  });
}

/** Mean days of a person in a way of being found, per admission for a night or more; and a number no mean is above. */
export interface Weight {
  readonly days: (row: number) => number;
  readonly most: number;
}

/** Days on the ward until ready to leave, or dead. */
export function bedWeight(world: World): Weight {
  const { minimum, meanDays: byAge, byFrailty, under50, delirium } = world.p.stay;
  return {
    days: (row) => staysOf(world, row, world.plan.start).reduce((sum, { weight }) => sum + weight, 0),
    most: minimum + Math.max(...byAge) * Math.max(1, under50) * Math.max(...byFrailty) + delirium.days,
  };
}

/**
 * Days ready to leave on a pathway: the process of leaving, and the wait for a place after it.
 * @param waiting share of these days that are waits for a place, below 1
 */
export function processWeight(world: World, pathway: number, waiting: number): Weight {
  const { delayHome, delayMean, delayScale } = world.p.discharge;
  const [usual, share, rest] = delayHome;
  const mean =
    pathway === 0 ? share * usual + (1 - share) * rest * delayScale[0] : delayMean[pathway - 1] * delayScale[pathway];
  const most = mean / (1 - waiting);
  return { days: (row) => most * pathwayShare(world, row, pathway), most };
}

function pathwayShare(world: World, row: number, pathway: number): number {
  const [support, bed, careHome] = pathwayChances(world, row, world.plan.start);
  return [1 - support - bed - careHome, support, bed, careHome][pathway];
}

/** Days in a short-term bed. */
export function shortTermBedWeight(world: World): Weight {
  const most = world.p.community.bedDays;
  return { days: (row) => most * pathwayShare(world, row, TO_SHORT_TERM_BED), most };
}

/** Days in reablement at home. */
export function reablementWeight(world: World): Weight {
  const { state, p } = world;
  const most = p.community.reablementDays;
  const days = (row: number): number => {
    if (state.residence[row * STRIDE] > 0) return 0;
    const toHomeCare = state.functionLevel[row * STRIDE] < 2 ? 0 : p.discharge.homeCareShare;
    return most * pathwayShare(world, row, WITH_SUPPORT) * (1 - toHomeCare);
  };
  return { days, most };
}
