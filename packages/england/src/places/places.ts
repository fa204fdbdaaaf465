import { InputError, type Place } from "@placewell/core";
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

/** Steps of one letter that turn one word into the other. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const left = next[j] ?? 0;
      const above = row[j + 1] ?? 0;
      const corner = row[j] ?? 0;
      next.push(Math.min(left + 1, above + 1, corner + (letter === other ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The id nearest to a misspelt one, or undefined when none is near. */
export function nearestId(id: string, ids: readonly string[]): string | undefined {
  const wanted = id.toLowerCase();
  const ranked = ids
    .map((known) => ({ known, distance: editDistance(wanted, known) }))
    .sort((a, b) => a.distance - b.distance);
  const best = ranked[0];
  return best !== undefined && best.distance <= Math.max(2, best.known.length / 2) ? best.known : undefined;
}

/**
 * The place with this id, such as `york`.
 * @throws InputError when there is none; the message names the nearest and every id there is.
 */
export function placeNamed(id: string): Place {
  const found = places.find((place) => place.id === id);
  if (found !== undefined) return found;
  const ids = places.map((place) => place.id);
  const near = nearestId(id, ids);
  const hint = `${near === undefined ? "" : `Did you mean "${near}"? `}There is: ${ids.join(", ")}.`;
  throw new InputError(`No place "${id}". ${hint}`, { path: "place", got: id, expected: ids.join(" | "), hint });
}
