import { MAX_DEFICITS } from "../population/frailty.js";
import { STRIDE, strainAtStart } from "./care-state.js";
import { EVENT } from "./events.js";
import { PURPOSE } from "./purposes.js";
import { chance, drawOfPoint, record, type World } from "./world.js";

/** Name of the potential event that brought a change. */
interface Point {
  readonly stream: number;
  readonly block: number;
  readonly step: number;
}

/** One more deficit; records a new frailty class when there is one. */
export function addDeficit(world: World, row: number, time: number): void {
  const { state, hazards } = world;
  if (state.deficits[row * STRIDE] >= MAX_DEFICITS) return;
  const before = hazards.frailty(row);
  state.deficits[row * STRIDE] += 1;
  const after = hazards.frailty(row);
  if (after !== before) record(world, EVENT.frailtyChanged, time, row, after);
}

/** Loses one level of function, if there is one to lose. */
export function loseFunction(world: World, row: number, time: number): void {
  const { state } = world;
  if (state.functionLevel[row * STRIDE] >= 3) return;
  state.functionLevel[row * STRIDE] += 1;
  state.functionLostOn[row * STRIDE] = time;
  record(world, EVENT.functionChanged, time, row, state.functionLevel[row * STRIDE]);
}

/** Regains one level of function, if one was lost. */
export function regainFunction(world: World, row: number, time: number): void {
  const { state } = world;
  if (state.functionLevel[row * STRIDE] === 0) return;
  state.functionLevel[row * STRIDE] -= 1;
  record(world, EVENT.functionChanged, time, row, state.functionLevel[row * STRIDE]);
}

/** Comes to have dementia, diagnosed at once or not at all. */
export function beginDementia(world: World, row: number, time: number, point: Point): void {
  world.state.dementia[row * STRIDE] = 1;
  record(world, EVENT.dementiaStarted, time, row);
  const [word] = drawOfPoint(world, row, point.stream, point.block, point.step, PURPOSE.dementiaDiagnosis);
  if (chance(word) < world.p.dementiaDiagnosed) record(world, EVENT.dementiaDiagnosed, time, row);
}

/** High blood pressure is found, and brought under control or not. */
export function findBloodPressure(world: World, row: number, time: number, point: Point): void {
  const [word] = drawOfPoint(world, row, point.stream, point.block, point.step, PURPOSE.found);
  const level = chance(word) < world.p.bloodPressure.controlled ? 3 : 2;
  world.state.hypertension[row * STRIDE] = level;
  record(world, EVENT.bloodPressureChanged, time, row, level);
}

/** Somebody begins to care unpaid, for hours that hang on function. */
export function beginUnpaidCare(world: World, row: number, time: number, point: Point): void {
  const { state, p } = world;
  const [word] = drawOfPoint(world, row, point.stream, point.block, point.step, PURPOSE.carerHours);
  const level = state.functionLevel[row * STRIDE];
  const first = 3 * (level > 1 ? level - 1 : 0);
  const u = chance(word);
  const light = p.carers.hours[first];
  const hours = u < light ? 1 : u < light + p.carers.hours[first + 1] ? 2 : 3;
  setCarer(world, row, time, hours, strainAtStart(p.carers.strain, hours));
}

/** Nobody cares unpaid any longer. */
export function endUnpaidCare(world: World, row: number, time: number): void {
  setCarer(world, row, time, 0, 0);
}

function setCarer(world: World, row: number, time: number, hours: number, strain: number): void {
  world.state.carer[row * STRIDE] = hours;
  world.state.addedCarerHours[row * STRIDE] = 0;
  record(world, EVENT.carerChanged, time, row, hours);
  setCarerStrain(world, row, time, strain);
}

/** Strain of the unpaid carer, apart from what programmes do to it, becomes another, in hundredths. The caller looks ahead. */
export function setCarerStrain(world: World, row: number, time: number, strain: number): void {
  const { state } = world;
  if (state.carerStrain[row * STRIDE] === strain) return;
  state.carerStrain[row * STRIDE] = strain;
  record(world, EVENT.carerStrainChanged, time, row, strain);
}

/**
 * Hours a week that programmes put on the unpaid carer, or take off, become so many. Strain goes with them as it does from
 * band to band of hours.
 * @returns whether they changed; the caller then looks ahead
 */
export function setAddedHours(world: World, row: number, time: number, hours: number): boolean {
  const { state } = world;
  const at = row * STRIDE;
  if (state.carer[at] === 0 || state.addedCarerHours[at] === hours) return false;
  state.addedCarerHours[at] = hours;
  record(world, EVENT.carerHoursAdded, time, row, hours);
  return true;
}

/** Work changes: 0 employed, 1 out of work for health, 2 other. The caller looks ahead. */
export function setWork(world: World, row: number, time: number, work: number): void {
  const { state } = world;
  if (state.work[row * STRIDE] === work) return;
  state.work[row * STRIDE] = work;
  record(world, EVENT.workChanged, time, row, work);
}
