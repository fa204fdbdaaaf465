import { residentsByBandAndDecile } from "../tables/england-deprivation.js";

/**
 * Residents of each of the eight age bands, shared out among the ten deciles as they are in England. Whole people; every
 * band keeps its number.
 */
export function asDeprivedAsEngland(residentsByBand: readonly number[]): number[][] {
  return residentsByBand.map((people, band) => sharedOut(people, residentsByBandAndDecile[band] ?? []));
}

/** Whole people in proportion to weights; those left over go to the largest remainders. */
export function sharedOut(people: number, weights: readonly number[]): number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const exact = weights.map((weight) => (people * weight) / all);
  const whole = exact.map(Math.floor);
  const left = people - whole.reduce((sum, n) => sum + n, 0);
  const byRemainder = exact.map((_, i) => i).sort((a, b) => exact[b]! - whole[b]! - (exact[a]! - whole[a]!) || a - b);
  for (const i of byRemainder.slice(0, left)) whole[i]! += 1;
  return whole;
}
