import { exp } from "../maths/exponential.js";
import { piecewiseLinear } from "../maths/piecewise.js";
import { expectedDeficits } from "../population/frailty.js";
import { deathRate, type MortalityTable } from "../population/mortality.js";
import type { CareParameters } from "./care-parameters.js";

/** Crises of a type by age and deprivation score x alone, per person-year. */
export function crisisByAge(p: CareParameters, c: number, age: number, x: number): number {
  const { crises } = p;
  const gradient = piecewiseLinear(p.knotAges, crises.gradient, age);
  return (
    crises.level[c] *
    exp((crises.growth + crises.slope[c]) * (age - 75) + gradient * x) *
    piecewiseLinear(p.bandAges, crises.byAge, age)
  );
}

/** New deficits by age and deprivation score x, per person-year, for somebody of mean proneness. */
export function deficitRate(p: CareParameters, age: number, x: number): number {
  const mean = expectedDeficits(p.frailty, age, x);
  return p.frailty.growthPerYear * mean * p.deficits.scale * exp(p.deficits.ageGrowth * (age - 75));
}

/** Deaths outside acute stays by sex (0 man, 1 woman), age and deprivation score x, per person-year. */
export function deathsByAge(p: CareParameters, mortality: MortalityTable, sex: number, age: number, x: number): number {
  const factors = sex === 0 ? p.deaths.byAge.subarray(0, 9) : p.deaths.byAge.subarray(9);
  const gradient = piecewiseLinear(p.knotAges, p.deaths.gradient, age);
  return (
    deathRate(mortality, sex, age) * piecewiseLinear(p.bandAges, factors, age) * p.deaths.place * exp(gradient * x)
  );
}

/** Loss of function by age, per person-year. */
export function declineRate(p: CareParameters, age: number): number {
  return p.decline.rate * exp(p.decline.ageGrowth * (age - 75));
}

/** Factor of age on regaining function. */
export function recoveryByAge(p: CareParameters, age: number): number {
  return exp(p.recovery.ageGrowth * (age - 75));
}

/** New dementia by age, per person-year. */
export function dementiaRate(p: CareParameters, age: number): number {
  return age > p.dementia.fromAge ? p.dementia.rate * exp(p.dementia.growth * (age - 67)) : 0;
}

/** Coming to live alone by age, per person-year. */
export function aloneRate(p: CareParameters, age: number): number {
  return p.aloneOnset.rate * exp(p.aloneOnset.growth * (age - 72));
}

/** Factor of age on moving to a care home. */
export function careHomeByAge(p: CareParameters, age: number): number {
  return exp(p.community.careHomeGrowth * (age - 82));
}

/** Crises d days after leaving hospital, against never: 1 plus a fast and a slow excess. */
export function fade(p: CareParameters, d: number): number {
  const [fastDays, slowSize, slowDays] = p.crises.afterDischargeFade;
  return 1 + p.crises.afterDischarge * exp(-d / fastDays) + slowSize * exp(-d / slowDays);
}
