import { cosineOfTurns } from "../maths/cosine.js";
import { drawWords, uniform } from "../random/stream.js";
import { DAYS_PER_YEAR } from "../units/time.js";
import { openVehicles } from "./ambulances.js";
import { CLINICAL, STAFF_OF, STAFFED, type StaffedService } from "./staffed-services.js";
import { PLAN, type World } from "./world.js";

/** Days are counted from here in the keys of draws, so that no day is below 0: more than a thousand years back. */
const FIRST_DAY = 500_000;

/** Staff of every day from the first on: files the next midnight each time. */
export function openDay(world: World, time: number): void {
  for (const name of STAFFED) openUnits(world, name, time);
  openVehicles(world, time);
  world.run.plan(Math.floor(time) + 1, PLAN.openDay, 0, 0);
}

/** Changes what a staffed service could do with the usual staff, from now on. @param units 0 or more */
export function setNominalUnits(world: World, name: StaffedService, units: number, time: number): void {
  world.nominal[name] = units;
  openUnits(world, name, time);
}

function openUnits(world: World, name: StaffedService, time: number): void {
  const units = world.nominal[name] * staffedShare(world, name, Math.floor(time));
  if (name === "ucr") world.ucr.setPerDay(units);
  else world[name].setCapacity(Math.round(units));
}

/**
 * Staff present on a day over the usual: fewer in winter, a little more or less from day to day, the same in every
 * scenario; fewer where more posts are vacant than when the capacity was counted. 1 on average with the usual vacancies.
 */
export function staffedShare(world: World, name: StaffedService, day: number): number {
  const { vacantWhenCounted, winter, spread } = world.p.staffing;
  const service = STAFFED.indexOf(name);
  drawWords(world.words, world.staffKey, service, 0, day + FIRST_DAY, 0);
  const season = winter * cosineOfTurns(day / DAYS_PER_YEAR - world.p.seasonPeak);
  const chance = spread * (2 * uniform(world.words[0]) - 1);
  const filled = (1 - (vacantPosts(world, name, service, day) - vacantWhenCounted[service])) * (1 - season + chance);
  const { clinicalHours } = world.lever;
  return clinicalHours.idle || !CLINICAL.includes(name) ? filled : filled * clinicalHours.ratio(0, day);
}

/**
 * Share of a service's posts that stand vacant. Posts filled or taken by programmes change it, down to none vacant; with
 * more people leaving, and posts refilled as fast as ever, vacant posts over filled ones grow in the same ratio.
 */
function vacantPosts(world: World, name: StaffedService, service: number, day: number): number {
  const usual = world.p.staffing.vacant[service];
  const { staff, turnover } = world.lever;
  const posts = staff[STAFF_OF[name]];
  if (posts.idle && turnover.idle) return usual;
  const ratio = turnover.ratio(0, day);
  const vacant = (ratio === 1 ? usual : (usual * ratio) / (1 - usual + usual * ratio)) - posts.added(day);
  if (vacant < 0) return 0;
  return vacant > 1 ? 1 : vacant;
}
