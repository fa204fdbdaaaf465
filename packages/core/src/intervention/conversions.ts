import { exp, log, log1p } from "../maths/exponential.js";

/**
 * Ratio of hazards that gives a ratio of risks over a period in which a share `controlRisk` of the untreated have the event.
 * @param riskRatio above 0, small enough that the treated risk stays below 1
 * @param controlRisk strictly between 0 and 1
 * @throws RangeError when there is no such ratio
 * @source ln(1 − RR·p₀) / ln(1 − p₀), for hazards in constant proportion.
 */
export function hazardRatioOfRiskRatio(riskRatio: number, controlRisk: number): number {
  const treated = riskRatio * controlRisk;
  if (!(riskRatio > 0 && controlRisk > 0 && controlRisk < 1 && treated < 1)) {
    throw new RangeError(`No ratio of hazards gives a risk ratio of ${riskRatio} at a risk of ${controlRisk}.`);
  }
  return log1p(-treated) / log1p(-controlRisk);
}

/** Ratio of rates after one grew by `grown` (0.064 for 6.4%) and the other by `usual` over the same years. */
export function rateRatioOfGrowth(grown: number, usual: number): number {
  return (1 + grown) / (1 + usual);
}

/** Lowest ratio that a difference of rates is turned into. Assumed: beyond half the difference says more than it can. */
const LEAST_RATIO_OF_DIFFERENCE = 0.5;

/** Ratio of rates that takes so much off a rate, per the same person-time; no lower than a half. */
export function rateRatioOfDifference(taken: number, baseRate: number): number {
  const ratio = 1 - taken / baseRate;
  return ratio < LEAST_RATIO_OF_DIFFERENCE ? LEAST_RATIO_OF_DIFFERENCE : ratio;
}

/** Ratio of hazards for a fall of `mmHg`, from the ratio for 5 mmHg. */
export function hazardRatioOfPressure(ratioPer5: number, mmHg: number): number {
  return exp(log(ratioPer5) * (mmHg / 5));
}

/** Ratio of lengths for stays that are so many days shorter than a usual mean; 0 at least. */
export function timeRatioOfDays(fewerDays: number, usualMeanDays: number): number {
  const ratio = 1 - fewerDays / usualMeanDays;
  return ratio < 0 ? 0 : ratio;
}

/** Odds ratio that turns one probability into another. */
export function oddsRatioOf(probability: number, usual: number): number {
  return (probability * (1 - usual)) / (usual * (1 - probability));
}
