import type { Parameter, ParameterTable } from "@placewell/core";
import { deprivationRatios } from "./deprivation-mix.js";
import type { PeopleOfPlace } from "./people-of-place.js";

/**
 * Log ratio by which the factor on crises must fall, from the least to the most deprived, for admissions per person to stay
 * the same, in nine bands from 50-54 to 90+. It stands for all that deprivation does in the model: through crises, frailty,
 * function, conditions, and stays that lead to further stays.
 * @source Poisson regression of admissions on the score in the base population, two replicates of three years; smoothed by hand.
 */
const ADMISSION_GRADIENTS: readonly number[] = [0.75, 0.7, 0.64, 0.58, 0.57, 0.48, 0.38, 0.28, 0.22];

/** The same for deaths. @source the same, less what mort.gM was lowered by when life expectancy was fitted. */
const DEATH_GRADIENTS: readonly number[] = [0.85, 0.87, 0.93, 0.93, 0.8, 0.76, 0.6, 0.4, 0.3];

const SOURCE =
  "fitted to York's ages as deprived as England, standardised for deprivation so that the place keeps England's rates by age (ONS Census 2021; MHCLG " +
  "Indices of Deprivation 2025)";

function valuesOf(table: ParameterTable, id: string): readonly number[] {
  const value = table.get(id)?.value;
  return value === undefined || typeof value === "number" ? [] : value;
}

/**
 * `crisis.K` and `mort.K` of a place: those of a place that was fitted, times the ratio of what deprivation does there to
 * what it does here, so that both have England's rates at each age.
 * @param fitted rows and people of the place that was fitted by simulation
 */
export function standardisedRates(
  people: PeopleOfPlace,
  fitted: { readonly people: PeopleOfPlace; readonly parameters: ParameterTable },
): Pick<Parameter, "id" | "value" | "source" | "status">[] {
  const factors = (id: string, gradients: readonly number[]): Pick<Parameter, "id" | "value" | "source" | "status"> => {
    const [here, there] = [deprivationRatios(people, gradients), deprivationRatios(fitted.people, gradients)];
    const value = valuesOf(fitted.parameters, id).map((factor, knot) => {
      const band = knot % gradients.length;
      return (factor * (there[band] ?? Number.NaN)) / (here[band] ?? Number.NaN);
    });
    return { id, value, source: SOURCE, status: "derived" };
  };
  return [factors("crisis.K", ADMISSION_GRADIENTS), factors("mort.K", DEATH_GRADIENTS)];
}
