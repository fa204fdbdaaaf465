import { statSync } from "node:fs";
import { InputError, type ModelInputs, type Place, suggestion } from "@placewell/core";
import { referencePopulation } from "@placewell/england";
import { type Library, shippedLibrary } from "../library.js";
import { withOwnPlace } from "../place-folder/own-place.js";
import { readPlaceFolder } from "../place-folder/read-place-folder.js";

/** Who is simulated: people of the place's ages, as deprived as England, or the people of the place. */
export type PopulationKind = "reference" | "actual";

/** A place, and the national figures with what is fitted for it. */
export interface PlaceAndModel {
  readonly place: Place;
  readonly model: ModelInputs;
}

/**
 * A place by its id, or by the path of a place folder.
 * @throws InputError when there is no such place or folder
 */
export function findPlace(name: string, { model, places }: Library = shippedLibrary): PlaceAndModel {
  const place = places.find(({ id }) => id === name);
  if (place !== undefined) return { place, model };
  if (statSync(name, { throwIfNoEntry: false })?.isDirectory()) {
    const own = readPlaceFolder(name);
    return { place: own.place, model: withOwnPlace(model, own) };
  }
  const known = places.map(({ id }) => id);
  throw new InputError(`There is no place "${name}".`, {
    got: name,
    expected: `a folder with neighbourhoods.csv, or one of ${known.join(", ")}`,
    hint: suggestion(name, known),
  });
}

/** The population of a place that is to be measured, and what is fitted for it. */
export function populationFor({ place, model }: PlaceAndModel, kind: PopulationKind): PlaceAndModel {
  if (kind === "actual") return { place, model };
  const reference = referencePopulation(place);
  return { place: reference.place, model: withOwnPlace(model, reference) };
}
