import type { Place } from "@placewell/core";
import { shippedPlace } from "../shipped-place.js";
import { packed } from "./hinckley-and-bosworth.generated.js";

/** Hinckley and Bosworth: 68 small areas, described as in `york`. @source as for `york`. */
export const hinckleyAndBosworth: Place = /* @__PURE__ */ shippedPlace(packed);
