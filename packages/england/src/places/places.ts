import { InputError, type Place, suggestion } from "@placewell/core";
import { placeAttributions } from "../attributions.js";
import { yorkCapacities } from "../place-fits/york.js";
import { unpackPlace } from "./packed-place.js";
import { packed } from "./york/york.generated.js";

/**
 * York: 121 small areas, their residents, homes and deprivation, the boundaries of the map and the services.
 * Shares are 0 to 1; capacities as named in their type.
 * @source ONS Census 2021; MHCLG Indices of Deprivation 2025; DESNZ fuel poverty; NHS England; capacities row by row in
 * the parameter set (`bed.*`, `cap.*`).
 */
export const york: Place = /* @__PURE__ */ unpackPlace(packed, {
  capacities: yorkCapacities,
  attributions: placeAttributions,
});

/** Every place this package knows. @source see each place. */
export const places: readonly Place[] = [york];

/**
 * The place with this id, such as `york`.
 * @throws InputError when there is none; the message names the nearest and every id there is.
 */
export function placeNamed(id: string): Place {
  const found = places.find((place) => place.id === id);
  if (found !== undefined) return found;
  const ids = places.map((place) => place.id);
  const hint = `${suggestion(id, ids)} There is: ${ids.join(", ")}.`;
  throw new InputError(`No place "${id}". ${hint}`, { path: "place", got: id, expected: ids.join(" | "), hint });
}
