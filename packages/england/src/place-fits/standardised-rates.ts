import type { Parameter, ParameterTable } from "@placewell/core";
import { admissionGradients, deathGradients } from "./base-need.generated.js";
import { deprivationRatios } from "./deprivation-mix.js";
import type { PeopleOfPlace } from "./people-of-place.js";

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
 * What deprivation does is measured in admissions and deaths of the base population, so it holds all that it does in the model:
 * through crises, frailty, function, conditions, and stays that lead to further stays.
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
  return [factors("crisis.K", admissionGradients), factors("mort.K", deathGradients)];
}
