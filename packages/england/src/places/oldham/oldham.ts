import type { Place } from "@placewell/core";
import { shippedPlace } from "../shipped-place.js";
import { packed } from "./oldham.generated.js";

/** Oldham: 142 small areas, described as in `york`. @source as for `york`. */
export const oldham: Place = /* @__PURE__ */ shippedPlace(packed);
