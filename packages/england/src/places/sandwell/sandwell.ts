import type { Place } from "@placewell/core";
import { shippedPlace } from "../shipped-place.js";
import { packed } from "./sandwell.generated.js";

/** Sandwell: 190 small areas, described as in `york`. @source as for `york`. */
export const sandwell: Place = /* @__PURE__ */ shippedPlace(packed);
