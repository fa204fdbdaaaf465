import type { Population } from "../population/population.js";
import { decileStart } from "./bound-tables.js";
import type { CareParameters } from "./care-parameters.js";
import { type LifelongFactors, STRIDE } from "./care-state.js";

/** Kind of somebody to whom nothing happens. */
export const INERT = 2;

/** Works out the lifelong factors, once for a population. */
export function writeLifelongFactors(factors: LifelongFactors, p: CareParameters, people: Population): void {
  const { crises, deaths } = p;
  for (let row = 0; row < people.size; row++) {
    const at = row * STRIDE;
    const smi = people.severeMentalIllness[row] === 1;
    const disabled = people.learningDisability[row] === 1 || people.complexNeeds[row] === 1;
    const isCold = people.cold[row] === 1 || people.damp[row] === 1;
    const disease = people.respiratoryDisease[row] === 1 ? crises.respiratoryDisease : crises.noRespiratoryDisease;
    factors.birth[at] = people.birth[row];
    factors.crises[at] =
      people.crisisProneness[row] *
      crises.place *
      people.localCrises[row] *
      (disabled ? crises.learningDisability : 1) *
      (smi ? crises.smi : 1);
    factors.respiratory[at] = disease * (isCold ? crises.coldHome : 1);
    factors.mental[at] = smi ? crises.mentalSmi : 1;
    factors.deficits[at] = people.frailtyProneness[row];
    factors.deaths[at] = people.localDeaths[row] * (smi ? deaths.smi : 1) * (disabled ? deaths.learningDisability : 1);
    factors.table[at] = decileStart(people.imdDecile[row]);
    factors.kind[at] = people.inert[row] === 1 ? INERT : people.sex[row];
  }
}
