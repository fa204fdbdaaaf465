import type { Place } from "@placewell/core";
import { shippedPlace } from "../shipped-place.js";
import { packed } from "./ashfield.generated.js";

/** Ashfield: 77 small areas, described as in `york`. @source as for `york`. */
export const ashfield: Place = /* @__PURE__ */ shippedPlace(packed);
