import type { Place } from "@placewell/core";
import { shippedPlace } from "../shipped-place.js";
import { packed } from "./leeds.generated.js";

/** Leeds: 488 small areas, described as in `york`. @source as for `york`. */
export const leeds: Place = /* @__PURE__ */ shippedPlace(packed);
