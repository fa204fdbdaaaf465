import type { Place } from "@placewell/core";
import { shippedPlace } from "../shipped-place.js";
import { packed } from "./mansfield.generated.js";

/** Mansfield: 68 small areas, described as in `york`. @source as for `york`. */
export const mansfield: Place = /* @__PURE__ */ shippedPlace(packed);
