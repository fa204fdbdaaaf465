import { InputError } from "../check/input-error.js";
import { checkTogether, togetherCaveats } from "../intervention/check-together.js";
import type { Programme } from "../intervention/programme.js";
import { type ParameterTable, withParameters } from "../parameters/parameter.js";
import type { ModelInputs } from "../place/model-inputs.js";
import type { Place } from "../place/place.js";

/** What would be done, where: a frozen place, model and list of programmes. */
export interface Scenario {
  readonly name: string;
  readonly place: Place;
  readonly model: ModelInputs;
  readonly programmes: readonly Programme[];
  /**
   * The same scenario under a new name with more programmes switched on.
   * @throws InputError when a programme is already on
   */
  with(name: string, programmes: readonly Programme[]): Scenario;
}

/** Usual care in a place: the start of every comparison. Add programmes with `.with`. */
export function scenario(name: string, from: { readonly place: Place; readonly model: ModelInputs }): Scenario {
  return makeScenario(name, from.place, from.model, []);
}

function makeScenario(name: string, place: Place, model: ModelInputs, programmes: readonly Programme[]): Scenario {
  const seen = new Set<string>();
  for (const programme of programmes) {
    const id = programme.description.name;
    if (seen.has(id)) {
      throw new InputError(`Scenario "${name}" has the programme "${id}" twice.`, { path: `scenarios.${name}` });
    }
    seen.add(id);
  }
  checkTogether(programmes, `scenarios.${name}`);
  return Object.freeze({
    name,
    place,
    model,
    programmes: Object.freeze([...programmes]),
    with: (next: string, more: readonly Programme[]) => makeScenario(next, place, model, [...programmes, ...more]),
  });
}

/** What a reader must know of a scenario's programmes acting together. */
export function caveatsOf(of: Pick<Scenario, "programmes">): string[] {
  return togetherCaveats(of.programmes);
}

/** The parameters that a scenario runs on: the reference set with the values fitted for its place, where there are any. */
export function parametersOf(of: Pick<Scenario, "place" | "model">): ParameterTable {
  return withParameters(of.model.parameters, of.model.placeFits.get(of.place.id) ?? []);
}
