import type { Place } from "@placewell/core";
import { shippedPlace } from "../shipped-place.js";
import { packed } from "./tendring.generated.js";

/** Tendring: 89 small areas, described as in `york`. @source as for `york`. */
export const tendring: Place = /* @__PURE__ */ shippedPlace(packed);
