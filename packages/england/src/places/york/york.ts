import type { Place } from "@placewell/core";
import { shippedPlace } from "../shipped-place.js";
import { packed } from "./york.generated.js";

/**
 * York: 121 small areas, their residents, homes and deprivation, the boundaries of the map and the services.
 * Shares are 0 to 1; capacities as named in their type.
 * @source ONS Census 2021; MHCLG Indices of Deprivation 2025; DESNZ fuel poverty; NHS England; capacities row by row in
 * the parameter set (`bed.*`, `cap.*`).
 */
export const york: Place = /* @__PURE__ */ shippedPlace(packed);
