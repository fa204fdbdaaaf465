import type { Place } from "@placewell/core";
import { shippedPlace } from "../shipped-place.js";
import { packed } from "./dudley.generated.js";

/** Dudley: 203 small areas, described as in `york`. @source as for `york`. */
export const dudley: Place = /* @__PURE__ */ shippedPlace(packed);
