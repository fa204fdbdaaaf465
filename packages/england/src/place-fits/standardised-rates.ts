import type { Parameter, ParameterTable } from "@placewell/core";
import { deprivationRatios } from "./deprivation-mix.js";
import type { PeopleOfPlace } from "./people-of-place.js";

/**
 * Log ratio by which the factor on crises must fall, from the least to the most deprived, for admissions per person to stay
 * the same, in nine bands from 50-54 to 90+. It stands for all that deprivation does in the model: through crises, frailty,
 * function, conditions, and stays that lead to further stays.
 * @source runs of the model without limits in the fifteen places, before and after standardising; smoothed by hand.
 */
const ADMISSION_GRADIENTS: readonly number[] = [0.59, 0.59, 0.57, 0.43, 0.42, 0.41, 0.31, 0.23, 0.17];

/** The same for deaths. @source the same runs. */
const DEATH_GRADIENTS: readonly number[] = [0.95, 0.98, 1.05, 1.05, 0.85, 0.85, 0.68, 0.4, 0.35];

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
