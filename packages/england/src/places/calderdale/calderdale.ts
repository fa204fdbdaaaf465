import type { Place } from "@placewell/core";
import { shippedPlace } from "../shipped-place.js";
import { packed } from "./calderdale.generated.js";

/** Calderdale: 129 small areas, described as in `york`. @source as for `york`. */
export const calderdale: Place = /* @__PURE__ */ shippedPlace(packed);
