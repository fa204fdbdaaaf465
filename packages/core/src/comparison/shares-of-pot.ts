import { type NeedyArea, splitByNeed } from "../budgets/need-formula.js";
import { deprivationScore, imdFifth } from "../place/deprivation.js";
import type { Place } from "../place/place.js";

/** What one neighbourhood gets of a pot. */
export interface ShareOfPot {
  readonly code: string;
  readonly name: string;
  /** 1 most deprived to 5. */
  readonly imdFifth: number;
  readonly pence: number;
}

/**
 * Shares a pot out over the neighbourhoods of a place by residents × (1 + weight × z), where z is the deprivation score,
 * standardised over the place's residents. Nobody counts for less than nothing: a neighbourhood below that gets none.
 * @param pence the pot, whole pence
 * @param weight how far deprivation counts, 0 = by head only
 * @returns pence that sum to the pot
 */
export function sharesOfPot(
  { neighbourhoods }: Pick<Place, "neighbourhoods">,
  pence: number,
  weight: number,
): ShareOfPot[] {
  const scores = neighbourhoods.map(({ imdDecile }) => deprivationScore(imdDecile));
  const residents = neighbourhoods.reduce((sum, n) => sum + n.residents, 0);
  const meanOf = (values: readonly number[]): number =>
    neighbourhoods.reduce((sum, n, i) => sum + n.residents * values[i], 0) / residents;
  const mean = meanOf(scores);
  const deviation = Math.sqrt(meanOf(scores.map((score) => (score - mean) * (score - mean))));
  const areas = neighbourhoods.map(({ code, residents: people }, i): NeedyArea => {
    const z = deviation === 0 ? 0 : (scores[i] - mean) / deviation;
    return { name: code, people, needScore: weight > 0 && z * weight < -1 ? -1 / weight : z };
  });
  const pences = splitByNeed(pence, areas, weight);
  return neighbourhoods.map(({ code, name, imdDecile }, i) => ({
    code,
    name,
    imdFifth: imdFifth(imdDecile),
    pence: pences[i],
  }));
}
