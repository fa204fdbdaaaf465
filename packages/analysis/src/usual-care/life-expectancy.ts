import { DAYS_PER_YEAR } from "@placewell/core";
import type { MeasuredRun } from "./measured-run.js";
import type { Which } from "./people-cells.js";

const FROM_AGE = 65;
const STEP = 5;
/** Ages from which rates are taken together; the last band is open. */
const LAST_BAND = 90;

/**
 * Years that people of an age live on average when they die at the rates given: bands with constant rates, the last open.
 * @param rates deaths per person-year in five-year bands; the last is open
 * @source period life table with exponential survival inside each band.
 */
export function yearsToLive(rates: readonly number[]): number {
  let [alive, years] = [1, 0];
  rates.forEach((rate, band) => {
    const left = band === rates.length - 1 ? 0 : Math.exp(-rate * STEP);
    years += rate === 0 ? alive * STEP : (alive * (1 - left)) / rate;
    alive *= left;
  });
  return years;
}

function expectancy({ lives }: MeasuredRun, which: Which): number {
  const rates: number[] = [];
  for (let from = FROM_AGE; from <= LAST_BAND; from += STEP) {
    const ages = [from, from === LAST_BAND ? Number.POSITIVE_INFINITY : from + STEP] as const;
    rates.push((lives.deaths.sum({ ...which, ages }) * DAYS_PER_YEAR) / lives.days.sum({ ...which, ages }));
  }
  return yearsToLive(rates);
}

/** Life expectancy at 65 in the least deprived tenth of England's areas less that in the most deprived, mean of the sexes. */
export function lifeExpectancyGap(run: MeasuredRun): number {
  const gap = (sex: number): number =>
    expectancy(run, { sex, deciles: [10, 10] }) - expectancy(run, { sex, deciles: [1, 1] });
  return (gap(0) + gap(1)) / 2;
}
