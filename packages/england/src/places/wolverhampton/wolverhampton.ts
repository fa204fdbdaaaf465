import type { Place } from "@placewell/core";
import { shippedPlace } from "../shipped-place.js";
import { packed } from "./wolverhampton.generated.js";

/** Wolverhampton: 161 small areas, described as in `york`. @source as for `york`. */
export const wolverhampton: Place = /* @__PURE__ */ shippedPlace(packed);
