import type { Place } from "@placewell/core";
import { placeAttributions } from "../attributions.js";
import { shippedFit } from "../place-fits/shipped-fits.js";
import { type PackedPlace, unpackPlace } from "./packed-place.js";

/** A place that ships, with the capacities fitted for it. */
export function shippedPlace(packed: PackedPlace): Place {
  return unpackPlace(packed, () => ({ ...shippedFit(packed.id), attributions: placeAttributions }));
}
