import type { Place } from "@placewell/core";
import { shippedPlace } from "../shipped-place.js";
import { packed } from "./lewisham.generated.js";

/** Lewisham: 175 small areas, described as in `york`. @source as for `york`. */
export const lewisham: Place = /* @__PURE__ */ shippedPlace(packed);
