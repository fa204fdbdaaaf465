import type { Population } from "../population/population.js";
import { decileStart } from "./bound-tables.js";
import type { CareParameters } from "./care-parameters.js";
import { STRIDE } from "./care-state.js";

/** What a person keeps for life, as the hazards need it; each column at `row * STRIDE`, one record a person. */
export interface LifelongFactors {
  /** Day of birth. */
  readonly birth: Float64Array;
  /** Factor on every crisis: proneness, place, learning disability, severe mental illness. */
  readonly crises: Float64Array;
  /** Factor on respiratory crises: chronic disease, and a cold or damp home. */
  readonly respiratory: Float64Array;
  /** Factor on mental-health crises: severe mental illness. */
  readonly mental: Float64Array;
  /** Factor on gaining deficits: proneness. */
  readonly deficits: Float64Array;
  /** Factor on deaths: learning disability, severe mental illness. */
  readonly deaths: Float64Array;
  /** Where the bounds of the person's decile begin. */
  readonly table: Float64Array;
  /** 0 man, 1 woman, 2 somebody to whom nothing happens. */
  readonly kind: Float64Array;
}

/** Kind of somebody to whom nothing happens. */
export const INERT = 2;

/** Works out the lifelong factors, once for a population. */
export function lifelongFactors(p: CareParameters, people: Population): LifelongFactors {
  const { crises, deaths } = p;
  const memory = new Float64Array(people.size * STRIDE);
  const column = (field: number): Float64Array => memory.subarray(field);
  const factors: LifelongFactors = {
    birth: column(0),
    crises: column(1),
    respiratory: column(2),
    mental: column(3),
    deficits: column(4),
    deaths: column(5),
    table: column(6),
    kind: column(7),
  };
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
  return factors;
}
