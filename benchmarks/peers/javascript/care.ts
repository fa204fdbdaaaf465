import type { State } from "./hazards.ts";
import { normal, type Random } from "./random.ts";

const ADMITTED = [0.15, 0.4, 0.6, 0.75];
const NEEDS_SLOT = [0.02, 0.15, 0.35, 0.5];
const ACUTE_MEDIAN_DAYS = [1.5, 3, 5, 8];
const HOME_COST = [2, 5, 12, 25];
const UTILITY = [0.85, 0.7, 0.55, 0.35];

/** Cost of an A&E attendance, not discounted. */
export const ATTENDANCE_COST = 250;

/** Community slots of a place with so many people. */
export const slotsFor = (people: number): number => Math.round(0.0012 * people);

/** Probability that an attendance ends in admission; from age 75 it is higher. */
export const admissionProbability = (frailty: number, band: number): number =>
  ADMITTED[frailty]! + (band >= 15 ? 0.15 : 0);

/** Probability that somebody whose acute stay ends needs a community slot. */
export const slotProbability = (frailty: number): number => NEEDS_SLOT[frailty]!;

const stayDays = (median: number, sigma: number, random: Random): number =>
  Math.min(180, 1 + Math.floor(median * Math.exp(sigma * normal(random))));

export const acuteStayDays = (frailty: number, random: Random): number =>
  stayDays(ACUTE_MEDIAN_DAYS[frailty]!, 1, random);

export const communityStayDays = (random: Random): number => stayDays(14, 0.6, random);

/** Cost of a day by state and frailty, not discounted. */
export const DAILY_COST: Readonly<Record<State, readonly number[]>> = {
  home: HOME_COST,
  community: HOME_COST.map((cost) => 150 + cost),
  acute: [400, 400, 400, 400],
  blocked: [400, 400, 400, 400],
  dead: [0, 0, 0, 0],
};

/** Quality-adjusted years of one day by state and frailty, not discounted. */
export const DAILY_QALY: Readonly<Record<State, readonly number[]>> = {
  home: UTILITY.map((utility) => utility / 365),
  community: UTILITY.map((utility) => (utility - 0.05) / 365),
  acute: UTILITY.map((utility) => (utility - 0.2) / 365),
  blocked: UTILITY.map((utility) => (utility - 0.2) / 365),
  dead: [0, 0, 0, 0],
};

/** What a day's cost or QALY counts for on day 0. */
export const discount = (day: number): number => 1.035 ** (-day / 365);
