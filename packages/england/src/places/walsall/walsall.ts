import type { Place } from "@placewell/core";
import { shippedPlace } from "../shipped-place.js";
import { packed } from "./walsall.generated.js";

/** Walsall: 169 small areas, described as in `york`. @source as for `york`. */
export const walsall: Place = /* @__PURE__ */ shippedPlace(packed);
